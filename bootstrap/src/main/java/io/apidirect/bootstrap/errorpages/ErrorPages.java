package io.apidirect.bootstrap.errorpages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Explains an error code to a person: what happened, why, and what to do. */
@WebServlet(
        urlPatterns = {"/docs/errors", "/docs/errors/*"},
        loadOnStartup = 1)
public class ErrorPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SOURCES = "/WEB-INF/errors/";
    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s · API-Direct</title>
            <style>body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}
            code{background:#8882;padding:.1em .3em}:root{color-scheme:light dark}</style></head>
            <body>%s</body></html>
            """;
    private static final String WAY_BACK = "<p><a href=\"/docs/errors\">All error codes</a></p>";

    private transient Map<String, String> pages = Map.of();

    @Override
    public void init() {
        var found = new TreeMap<String, String>();
        for (var file : getServletContext().getResourcePaths(SOURCES)) {
            var code = file.substring(SOURCES.length()).replace(".md", "");
            found.put(code, FRAME.formatted(code, Markdown.html(text(file)) + WAY_BACK));
        }
        found.put("", FRAME.formatted("Error codes", list(found)));
        pages = Map.copyOf(found);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getPathInfo();
        var page = pages.get(path == null ? "" : path.substring(1));
        response.setStatus(page == null ? 404 : 200);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var body =
                page == null
                        ? FRAME.formatted(
                                "No such code", "<h1>There is no such error code</h1>" + WAY_BACK)
                        : page;
        response.getOutputStream().write(body.getBytes(UTF_8));
    }

    private static String list(Map<String, String> pages) {
        return pages.keySet().stream()
                .map(
                        code ->
                                "<li><a href=\"/docs/errors/%s\"><code>%s</code></a></li>"
                                        .formatted(code, code))
                .collect(Collectors.joining("", "<h1>Error codes</h1><ul>", "</ul>"));
    }

    private String text(String file) {
        try (var source = getServletContext().getResourceAsStream(file)) {
            return new String(source.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
