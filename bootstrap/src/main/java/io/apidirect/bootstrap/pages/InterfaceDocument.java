package io.apidirect.bootstrap.pages;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * The OpenAPI document of the interface under {@code /v1}, as YAML, or as JSON for whoever accepts
 * that or asks for {@code ?format=json}. It is the document that the build made and checked.
 */
@WebServlet("/openapi")
public class InterfaceDocument extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isJson = wantsJson(request);
        response.setContentType(isJson ? "application/json" : "application/yaml");
        response.setHeader("Vary", "Accept");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var file = isJson ? "/META-INF/openapi.json" : "/META-INF/openapi.yaml";
        try (var document = getServletContext().getResourceAsStream(file)) {
            document.transferTo(response.getOutputStream());
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var format = request.getParameter("format");
        var accept = request.getHeader("Accept");
        return format != null
                ? format.toLowerCase(Locale.ROOT).equals("json")
                : accept != null && accept.contains("application/json");
    }
}
