package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A way to pay less.
 *
 * @param text what to change in the manifest, and when it is right to
 * @param saving USD a month
 */
public record Advice(String text, BigDecimal saving) {

    private static final BigDecimal WORTH_SAYING = new BigDecimal("0.50");

    /** Every advice that saves something worth saying, the most first. */
    public static List<Advice> on(PriceList prices, List<StackResource> resources) {
        var total = CostEstimate.of(prices, resources).total();
        return Stream.of(
                        given(
                                "architecture: arm64, if your packages have wheels for it",
                                Thrift::arm),
                        given(
                                "half the cpu and memory, if tasks stay under 40 % of both (apidirect status, dashboard)",
                                Thrift::halfTasks),
                        given(
                                "egress: single-nat, if an hour without a way out is bearable when a zone fails",
                                Thrift::oneGateway),
                        given(
                                "egress: public, if the API calls little outside and its tasks may have public addresses behind the security group",
                                Thrift::noGateway),
                        given(
                                "egress: single-nat instead of endpoints, if tasks may reach the internet",
                                Thrift::gatewayForEndpoints),
                        given("logRetentionDays: 30, if no rule asks for more", Thrift::month),
                        given(
                                "containerInsights: off, if the dashboard's own metrics are enough",
                                Thrift::noInsights))
                .map(idea -> idea.worth(prices, resources, total))
                .filter(advice -> advice.saving().compareTo(WORTH_SAYING) >= 0)
                .sorted(Comparator.comparing(Advice::saving).reversed())
                .toList();
    }

    private static Idea given(String text, UnaryOperator<List<StackResource>> change) {
        return new Idea(text, change);
    }

    /** A change whose worth is a difference of two estimates. */
    private record Idea(String text, UnaryOperator<List<StackResource>> change) {

        Advice worth(PriceList prices, List<StackResource> resources, BigDecimal total) {
            var then = CostEstimate.of(prices, change.apply(resources)).total();
            return new Advice(text, total.subtract(then));
        }
    }
}
