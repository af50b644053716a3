package io.apidirect.aws.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.cost.Advice;
import io.apidirect.domain.cost.Charge;
import io.apidirect.domain.cost.CostEstimate;
import io.apidirect.domain.cost.ResourceCost;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures of {@code docs/cost.md} are computed from the profiles' defaults, here. */
class CostPageTest {

    private static final Path PAGE = Path.of("..", "docs", "cost.md");

    private static String computed() throws IOException {
        var page = Files.readString(PAGE);
        for (var example : WorkedExample.ALL) {
            var block = "(<!-- computed: %s -->\n).*?(<!-- end -->)".formatted(example.name());
            page =
                    Pattern.compile(block, Pattern.DOTALL)
                            .matcher(page)
                            .replaceAll(
                                    found ->
                                            Matcher.quoteReplacement(
                                                    found.group(1)
                                                            + "\n"
                                                            + table(example)
                                                            + found.group(2)));
        }
        return page;
    }

    private static String table(WorkedExample example) {
        var estimate = example.estimate();
        var lines = new StringBuilder("| resource | for | USD a month |\n|---|---|---:|\n");
        estimate.resources().forEach(resource -> lines.append(row(resource)));
        lines.append("| **total** | | **").append(money(estimate.total())).append("** |\n\n");
        lines.append(against(example.aim(), estimate.total())).append("\n\n");
        lines.append("Cost per million requests: ")
                .append(money(estimate.perMillionRequests().orElseThrow()))
                .append(" USD. ")
                .append(unverified(estimate))
                .append("\n\n");
        lines.append("Assumed:\n\n");
        estimate.assumptions().forEach(it -> lines.append("- ").append(it).append('\n'));
        lines.append("\nNot in the total:\n\n");
        estimate.notPriced().forEach(it -> lines.append("- ").append(it).append('\n'));
        var prices = new ShippedPrices().find(example.region()).orElseThrow();
        var advice = Advice.on(prices, example.resources());
        lines.append(advice.isEmpty() ? "\nNo advice.\n" : "\nAdvice:\n\n");
        advice.forEach(
                it ->
                        lines.append("- ")
                                .append(it.text())
                                .append(": saves ")
                                .append(money(it.saving()))
                                .append(" USD\n"));
        return lines.append('\n').toString();
    }

    private static String against(WorkedExample.Aim aim, BigDecimal total) {
        var low = total.subtract(BigDecimal.valueOf(aim.from()));
        var high = total.subtract(BigDecimal.valueOf(aim.to()));
        if (low.signum() >= 0 && high.signum() <= 0) {
            return "Aim: %d to %d, met.".formatted(aim.from(), aim.to());
        }
        var missed = low.signum() < 0 ? low : high;
        return "Aim: about %d; the estimate is %s %s it."
                .formatted(
                        low.signum() < 0 ? aim.from() : aim.to(),
                        money(missed.abs()),
                        missed.signum() < 0 ? "below" : "above");
    }

    private static String unverified(CostEstimate estimate) {
        return "%d of the prices used were confirmed by no source (marked °)."
                .formatted(estimate.unverifiedPrices());
    }

    private static String row(ResourceCost resource) {
        var what = resource.charges().stream().map(CostPageTest::words);
        return "| %s `%s` | %s | %s |%n"
                .formatted(
                        resource.stack(),
                        resource.logicalId(),
                        what.collect(Collectors.joining("; ")),
                        money(resource.perMonth()));
    }

    private static String words(Charge charge) {
        return "%s: %s %s × %s%s"
                .formatted(
                        charge.what(),
                        charge.quantity().stripTrailingZeros().toPlainString(),
                        charge.unit(),
                        charge.unitPrice().toPlainString(),
                        charge.isVerified() ? "" : "°");
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Test
    void the_page_says_what_the_shipped_prices_give() throws IOException {
        var computed = computed();
        if (Boolean.getBoolean("cost.accept")) {
            Files.writeString(PAGE, computed);
        }
        assertEquals(
                computed,
                Files.readString(PAGE),
                "Take over the new figures with: ./mvnw -pl adapters-aws -am verify -Dcost.accept=true");
    }
}
