package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.terminal.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An estimate as people read it: the total first, then where it comes from. */
final class CostPage {
    private static final int DEAREST = 5;

    private CostPage() {}

    /**
     * The page of this estimate.
     *
     * @param full every resource with its charges, assumptions and what is not priced; else the
     *     five dearest only
     */
    static String text(JsonNode cost, boolean full) {
        if (!cost.isObject()) {
            return "";
        }
        StringBuilder page = new StringBuilder();
        page.append(headline(cost)).append('\n');
        page.append(Table.aligned(rows(cost.path("resources"), full)));
        if (full) {
            list(page, "Assumed:", cost.path("assumptions"));
            list(page, "Not in it:", cost.path("notPriced"));
        }
        return page.toString();
    }

    private static String headline(JsonNode cost) {
        StringBuilder line = new StringBuilder("Cost: about ");
        line.append(usd(cost.path("total"))).append(" USD a month");
        if (cost.path("delta").isNumber()) {
            BigDecimal delta = cost.path("delta").decimalValue();
            line.append(delta.signum() < 0 ? " (" : " (+")
                    .append(usd(cost.path("delta")))
                    .append(" to what stands)");
        }
        if (cost.path("perMillionRequests").isNumber()) {
            line.append(", ")
                    .append(usd(cost.path("perMillionRequests")))
                    .append(" per million requests when busy");
        }
        line.append("; list prices of ").append(cost.path("region").asText());
        long unverified = cost.path("unverifiedPrices").asLong();
        if (unverified > 0) {
            line.append(", ").append(unverified).append(" of them unconfirmed");
        }
        line.append('.');
        if (cost.path("priceSources").isTextual()) {
            line.append("\nPrices: ").append(cost.path("priceSources").asText()).append('.');
        }
        return line.toString();
    }

    private static List<List<String>> rows(JsonNode resources, boolean full) {
        List<List<String>> rows = new ArrayList<>();
        BigDecimal others = BigDecimal.ZERO;
        for (JsonNode resource : resources) {
            if (full || rows.size() < DEAREST) {
                rows.add(
                        List.of(
                                right(usd(resource.path("perMonth"))),
                                resource.path("layer").asText(),
                                resource.path("logicalId").asText(),
                                charges(resource.path("charges"))));
            } else {
                others = others.add(resource.path("perMonth").decimalValue());
            }
        }
        if (resources.size() > rows.size()) {
            String count = resources.size() - rows.size() + " more: --cost";
            rows.add(List.of(right(usd(others)), "", count, ""));
        }
        return rows;
    }

    private static String charges(JsonNode charges) {
        List<String> words = new ArrayList<>();
        for (JsonNode charge : charges) {
            words.add(
                    charge.path("what").asText()
                            + " "
                            + usd(charge.path("perMonth"))
                            + (charge.path("verified").asBoolean() ? "" : "°"));
        }
        return String.join(", ", words);
    }

    private static void list(StringBuilder page, String heading, JsonNode lines) {
        page.append(heading).append('\n');
        lines.forEach(line -> page.append("  ").append(line.asText()).append('\n'));
    }

    private static String usd(JsonNode amount) {
        return usd(amount.decimalValue());
    }

    private static String usd(BigDecimal amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    private static String right(String amount) {
        return "  " + " ".repeat(Math.max(0, 8 - amount.length())) + amount;
    }

    /** Ways to pay less; nothing where there are none. */
    static String advice(JsonNode advice) {
        StringBuilder page = new StringBuilder();
        if (!advice.isEmpty()) {
            page.append("To pay less, where it fits:\n");
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode one : advice) {
            rows.add(List.of(right("-" + usd(one.path("saving"))), one.path("text").asText()));
        }
        return page.append(Table.aligned(rows)).toString();
    }
}
