package io.apidirect.bootstrap.entrance;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an address whose query cannot be decoded, or whose path holds what no address of ours
 * does: blanks, braces and the like, which JAX-RS cannot put into an address again. It fails at
 * them outside our own code, and the server then takes it for a fault of its own.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class ReadableAddress extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern STRANGE =
            Pattern.compile(
                    "[\\s\"<>\\\\^`{|}]|%(?:20|22|3[CE]|5[CE]|60|7[BCD])", CASE_INSENSITIVE);

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReadable(request.getQueryString())
                && !STRANGE.matcher(request.getRequestURI()).find()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isReadable(@Nullable String query) {
        return query == null || !BROKEN_ESCAPE.matcher(query).find();
    }
}
