package io.apidirect.bootstrap.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Lets a request with a body in when the body is there; until then no thread waits for it. */
@WebFilter(urlPatterns = "/v1/*", asyncSupported = true)
public class BodyFirst extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** For the whole body, which is at most 1 MiB. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final transient Room room = Room.standard();

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!announcesBody(request) || isEncoded(request)) {
            chain.doFilter(request, response);
            return;
        }
        var body = new ArrivedBody(request);
        var waiting = request.startAsync(body, response);
        waiting.setTimeout(PATIENCE.toMillis());
        var arrival = new Arrival(body, room.placeFor(request.getRemoteAddr()), waiting);
        waiting.addListener(arrival);
        arrival.begin();
    }

    /** The resources refuse it unread; the server would unpack it as it is read. */
    private static boolean isEncoded(HttpServletRequest request) {
        return request.getHeader("Content-Encoding") != null;
    }

    /** Whatever a length says that cannot be read, something may come. */
    private static boolean announcesBody(HttpServletRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && !length.strip().equals("0")
                || request.getHeader("Transfer-Encoding") != null;
    }
}
