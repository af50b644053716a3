package io.apidirect.bootstrap.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;

/** What is found at the bare address of the server: what it is, and where everything begins. */
@WebServlet("")
public class StartPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VERSION =
            ResourceBundle.getBundle("io.apidirect.rest.product").getString("version");
    private static final String JSON =
            """
            {"name":"API-Direct","version":"%s","interface":"/v1","openapi":"/openapi",\
            "health":"/health","errors":"/docs/errors"}
            """;
    private static final String HTML =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>API-Direct</title>
            <style>body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}
            :root{color-scheme:light dark}</style></head>
            <body><h1>API-Direct %s</h1>
            <p>This is the server; people use it with the command line, <code>apidirect</code>.</p>
            <ul><li><a href="/openapi">The interface under /v1 (OpenAPI)</a></li>
            <li><a href="/docs/errors">What error codes mean</a></li>
            <li><a href="/health">Health</a></li></ul></body></html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var accept = request.getHeader("Accept");
        boolean isForPeople = accept != null && accept.contains("text/html");
        response.setContentType(isForPeople ? "text/html;charset=utf-8" : "application/json");
        response.setHeader("Vary", "Accept");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        var text = (isForPeople ? HTML : JSON).formatted(VERSION);
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
