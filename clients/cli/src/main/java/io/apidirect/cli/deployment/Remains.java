package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an environment has in the AWS account after it was destroyed. Secrets are kept on purpose,
 * so that a later deployment finds them; anything else is a leftover.
 */
record Remains(JsonNode items) {
    private static final String SECRET = "secretsmanager";

    /** What AWS asks for a secret in a month, in US dollars. */
    private static final BigDecimal SECRET_A_MONTH = new BigDecimal("0.40");

    List<String> lines(String project, String environment) {
        if (items.isEmpty()) {
            return List.of("Nothing remains in your AWS account.");
        }
        List<String> lines = new ArrayList<>();
        List<String> secrets = names(true);
        if (!secrets.isEmpty()) {
            lines.add(
                    kept(
                            secrets,
                            "apidirect environments delete " + environment + " -p " + project));
        }
        List<String> left = names(false);
        if (!left.isEmpty()) {
            lines.add("These remain in your AWS account:");
            left.forEach(each -> lines.add("  " + each));
        }
        return lines;
    }

    private static String kept(List<String> secrets, String end) {
        return String.format(
                Locale.ROOT,
                "%s kept in your AWS account, with %s: %s (%s USD a month), until %s, or"
                        + " apidirect secrets remove NAME.",
                secrets.size() == 1 ? "1 secret is" : secrets.size() + " secrets are",
                secrets.size() == 1 ? "its value" : "their values",
                String.join(", ", secrets),
                SECRET_A_MONTH.multiply(BigDecimal.valueOf(secrets.size())),
                end);
    }

    private List<String> names(boolean secrets) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : items) {
            if (isSecret(item) == secrets) {
                names.add(secrets ? item.path("name").asText() : item.path("arn").asText());
            }
        }
        return names;
    }

    private static boolean isSecret(JsonNode item) {
        return item.path("type").asText().startsWith(SECRET);
    }
}
