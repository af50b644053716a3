package io.apidirect.domain.deployment;

import io.apidirect.domain.settings.HealthSettings;
import java.util.regex.Pattern;

/**
 * Knows in a service's log the lines that are there only because the load balancer asks for its
 * health. Where it asks for {@code /}, people do too, and no line is taken for such a call.
 *
 * @param path what the load balancer asks for
 */
public record HealthCalls(String path) {

    public static HealthCalls of(ServiceSettings settings) {
        return new HealthCalls(settings.values().the(HealthSettings.HEALTH_PATH));
    }

    /** Whether the line is one of an access log and says that such a call was answered well. */
    public boolean isIn(String line) {
        return !path.equals("/")
                && line.contains(path)
                && Pattern.compile(
                                "\"(GET|HEAD) "
                                        + Pattern.quote(path)
                                        + " HTTP/[0-9.]+\" 2[0-9]{2}\\b")
                        .matcher(line)
                        .find();
    }
}
