package io.apidirect.bootstrap.entrance;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Why a request with a body does not get in; its problem document is a file of the application. */
enum Refusal {
    UNREADABLE(HttpServletResponse.SC_BAD_REQUEST, "/broken-body.problem"),
    TOO_SLOW(HttpServletResponse.SC_REQUEST_TIMEOUT, "/body-too-slow.problem"),
    NO_ROOM(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "/platform-busy.problem");

    private static final String RETRY_SECONDS = "30";

    private final int status;
    private final String problem;

    Refusal(int status, String problem) {
        this.status = status;
        this.problem = problem;
    }

    /** Answers the request and has the connection closed: the rest of its body is not wanted. */
    void answer(AsyncContext waiting) {
        var response = (HttpServletResponse) waiting.getResponse();
        try {
            response.setStatus(status);
            response.setContentType("application/problem+json");
            response.setHeader("Connection", "close");
            if (this == NO_ROOM) {
                response.setHeader("Retry-After", RETRY_SECONDS);
            }
            response.getOutputStream().write(text(waiting.getRequest().getServletContext()));
        } catch (IOException _) {
            // Who has gone is told nothing.
            return;
        } finally {
            waiting.complete();
        }
    }

    private byte[] text(ServletContext application) throws IOException {
        try (var file = application.getResourceAsStream(problem)) {
            return file.readAllBytes();
        }
    }
}
