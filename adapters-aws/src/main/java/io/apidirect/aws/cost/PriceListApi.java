package io.apidirect.aws.cost;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.aws.shared.SessionPurpose;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.cost.Price;
import io.apidirect.domain.cost.PriceAnswer;
import io.apidirect.domain.cost.PriceQuestion;
import io.apidirect.domain.cost.PriceSource;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.model.FilterType;

/**
 * {@link PriceSource} in the AWS Price List API: one question for each usage type, so that each
 * price is the one of exactly that line of a bill.
 */
public final class PriceListApi implements PriceSource {

    private static final String SERVICE = "Price List";

    private final AwsSessions sessions;
    private final InstantSource clock;

    public PriceListApi(AwsSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public PriceAnswer ask(PriceQuestion question) {
        var client =
                sessions.open(question.account(), endpoint(question.region()), purpose(question))
                        .client(PricingClient.builder());
        var prices = new ArrayList<Price>();
        var missing = new ArrayList<PriceAnswer.Missing>();
        new TreeMap<>(question.units())
                .forEach(
                        (usageType, unit) -> {
                            var found = products(client, question.region().value(), usageType);
                            var amounts = amounts(found);
                            if (amounts.size() == 1) {
                                prices.add(price(usageType, unit, amounts.getFirst(), found));
                            } else {
                                missing.add(missing(usageType, amounts));
                            }
                        });
        return new PriceAnswer(prices, missing);
    }

    /** Where the API is; it is in three regions only, and each knows the prices of all. */
    private static Region endpoint(Region region) {
        var continent = region.value().substring(0, 2);
        return switch (continent) {
            case "eu", "af", "il", "me" -> new Region("eu-central-1");
            case "ap" -> new Region("ap-south-1");
            default -> new Region("us-east-1");
        };
    }

    private static SessionPurpose purpose(PriceQuestion question) {
        return new SessionPurpose(
                SessionPurpose.Role.READ,
                "read-prices",
                question.account().link().awsName(),
                question.actor(),
                SessionPolicy.allowing(List.of("pricing:GetProducts"), List.of("*")));
    }

    /** The products of the first way to write the usage type that has any. */
    private static List<ListedProduct> products(
            PricingClient client, String region, String usageType) {
        var service = usageType.substring(0, usageType.indexOf('/'));
        var name = usageType.substring(usageType.indexOf('/') + 1);
        return UsageTypes.candidates(region, name).stream()
                .map(it -> listed(client, service, it))
                .map(
                        all ->
                                all.stream()
                                        .filter(it -> it.isIn(region) && it.isOurs(usageType))
                                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ListedProduct> listed(PricingClient client, String service, String name) {
        return AwsErrors.translate(
                SERVICE,
                () ->
                        client
                                .getProductsPaginator(
                                        request ->
                                                request.serviceCode(service)
                                                        .formatVersion("aws_v1")
                                                        .filters(
                                                                filter ->
                                                                        filter.type(
                                                                                        FilterType
                                                                                                .TERM_MATCH)
                                                                                .field("usagetype")
                                                                                .value(name)))
                                .priceList()
                                .stream()
                                .map(ListedProduct::parse)
                                .toList());
    }

    private static List<BigDecimal> amounts(List<ListedProduct> products) {
        return products.stream().flatMap(it -> it.price().stream()).distinct().toList();
    }

    private Price price(
            String usageType, String unit, BigDecimal amount, List<ListedProduct> products) {
        return new Price(
                usageType,
                amount,
                unit,
                "AWS's Price List API, published " + products.getFirst().published(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                true);
    }

    private static PriceAnswer.Missing missing(String usageType, List<BigDecimal> amounts) {
        return new PriceAnswer.Missing(
                usageType,
                amounts.isEmpty()
                        ? "AWS's price list has no such usage type in this region."
                        : "AWS's price list has several prices of it: %s."
                                .formatted(
                                        String.join(
                                                ", ",
                                                amounts.stream()
                                                        .map(BigDecimal::toPlainString)
                                                        .toList())));
    }
}
