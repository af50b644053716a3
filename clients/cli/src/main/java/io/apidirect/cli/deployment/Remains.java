package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What an environment has in the AWS account after it was destroyed. Secrets are kept on purpose,
 * so that a later deployment finds them, and the last snapshot of a database so that no data is
 * lost; anything else is a leftover.
 */
record Remains(JsonNode items) {
    private static final String SECRET = "secretsmanager";
    private static final String SNAPSHOT = "rds:snapshot";

    /** What AWS asks for a secret in a month, in US dollars. */
    private static final BigDecimal SECRET_A_MONTH = new BigDecimal("0.40");

    List<String> lines(String project, String environment) {
        if (items.isEmpty()) {
            return List.of("Nothing remains in your AWS account.");
        }
        List<String> lines = new ArrayList<>();
        List<String> secrets = all(SECRET, "name");
        if (!secrets.isEmpty()) {
            lines.add(
                    kept(
                            secrets,
                            "apidirect environments delete " + environment + " -p " + project));
        }
        all(SNAPSHOT, "arn").forEach(each -> lines.add(snapshot(each)));
        List<String> left = left();
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

    /** {@code arn:aws:rds:region:account:snapshot:name}, with what ends its cost. */
    private static String snapshot(String arn) {
        String[] parts = arn.split(":");
        String name = parts[parts.length - 1];
        return "The last snapshot of the database is kept: "
                + name
                + ". Amazon charges about 0.095 USD a month for each GiB in it (1.90 for 20 GiB), until"
                + " aws rds delete-db-snapshot --db-snapshot-identifier "
                + name
                + " --region "
                + parts[3];
    }

    private List<String> all(String type, String field) {
        return some(item -> isOf(type, item), field);
    }

    private List<String> left() {
        return some(item -> !isOf(SECRET, item) && !isOf(SNAPSHOT, item), "arn");
    }

    private List<String> some(Predicate<JsonNode> isWanted, String field) {
        List<String> found = new ArrayList<>();
        for (JsonNode item : items) {
            if (isWanted.test(item)) {
                found.add(item.path(field).asText());
            }
        }
        return found;
    }

    private static boolean isOf(String type, JsonNode item) {
        return item.path("type").asText().startsWith(type);
    }
}
