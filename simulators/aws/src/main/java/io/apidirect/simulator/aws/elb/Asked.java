package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A call as its caller made it.
 *
 * @param host with the port, where the caller named one
 */
record Asked(Scheme scheme, String host, URI uri) {

    String path() {
        return uri.getPath();
    }

    /** The path with the query, as it was sent. */
    String pathAndQuery() {
        return uri.getRawPath()
                + Optional.ofNullable(uri.getRawQuery()).map("?"::concat).orElse("");
    }

    /**
     * Where a redirect leads it. All listeners share one port here, so a port that the caller named
     * stays what it is, whatever the redirect says.
     */
    String redirected(JsonNode config) {
        var colon = host.lastIndexOf(':');
        var port = colon < 0 ? config.path("Port").asText("#{port}") : host.substring(colon + 1);
        return "%s://%s:%s%s?%s"
                .formatted(
                        config.path("Protocol").asText("#{protocol}").toLowerCase(Locale.ROOT),
                        config.path("Host").asText("#{host}"),
                        port,
                        config.path("Path").asText("/#{path}"),
                        config.path("Query").asText("#{query}"))
                .replace("#{protocol}", scheme.text())
                .replace("#{host}", colon < 0 ? host : host.substring(0, colon))
                .replace("#{port}", scheme == Scheme.HTTPS ? "443" : "80")
                .replace("#{path}", uri.getRawPath().substring(1))
                .replace("#{query}", Optional.ofNullable(uri.getRawQuery()).orElse(""))
                .replaceFirst("\\?$", "");
    }
}
