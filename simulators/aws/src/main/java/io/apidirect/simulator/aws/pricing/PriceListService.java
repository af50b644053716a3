package io.apidirect.simulator.aws.pricing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The Price List API, which answers in three regions of the world only. */
public final class PriceListService implements Service {

    private static final List<String> PLACES = List.of("us-east-1", "eu-central-1", "ap-south-1");
    private static final int PAGE = 100;

    private final List<Product> products;

    public PriceListService() {
        try (InputStream file = PriceListService.class.getResourceAsStream("list-prices.json")) {
            products = new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("list-prices.json cannot be read", unreadable);
        }
    }

    @Override
    public String signingName() {
        return "pricing";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetProducts", Operation.unscoped(inItsPlace(this::products)),
                "DescribeServices", Operation.unscoped(inItsPlace(this::services)),
                "GetAttributeValues", Operation.unscoped(inItsPlace(this::values)));
    }

    private static Function<Call, Response> inItsPlace(Function<Call, Response> answer) {
        return call -> {
            if (!PLACES.contains(call.region())) {
                throw new AwsError(
                        404,
                        "UnknownEndpoint",
                        "The Price List API has no endpoint in " + call.region() + ".");
            }
            return answer.apply(call);
        };
    }

    private Response products(Call call) {
        var service = call.the("ServiceCode");
        var filters =
                StreamSupport.stream(call.json().path("Filters").spliterator(), false)
                        .map(PriceFilter::of)
                        .toList();
        var found =
                products.stream()
                        .filter(it -> it.service().equals(service))
                        .filter(it -> filters.stream().allMatch(filter -> filter.admits(it)))
                        .map(it -> it.listed().toString())
                        .toList();
        var answer = Json.object().put("FormatVersion", "aws_v1");
        return page(call, answer, "PriceList", found);
    }

    private Response services(Call call) {
        var wanted = call.text("ServiceCode");
        var codes = new TreeSet<String>();
        products.stream()
                .map(Product::service)
                .filter(it -> wanted.isEmpty() || wanted.get().equals(it))
                .forEach(codes::add);
        var answer = Json.object().put("FormatVersion", "aws_v1");
        answer.set("Services", Json.list(codes, this::described));
        return Response.json(answer);
    }

    private ObjectNode described(String service) {
        var names = new TreeSet<>(List.of("servicecode"));
        products.stream()
                .filter(it -> it.service().equals(service))
                .forEach(it -> names.addAll(it.attributes().keySet()));
        var shape = Json.object().put("ServiceCode", service);
        shape.set("AttributeNames", Json.texts(names));
        return shape;
    }

    private Response values(Call call) {
        var service = call.the("ServiceCode");
        var name = call.the("AttributeName");
        var values = new TreeSet<String>();
        products.stream()
                .filter(it -> it.service().equals(service))
                .map(it -> it.attribute(name))
                .filter(it -> !it.isEmpty())
                .forEach(values::add);
        var answer = Json.object();
        answer.set("AttributeValues", Json.list(values, it -> Json.object().put("Value", it)));
        return Response.json(answer);
    }

    private static Response page(
            Call call, ObjectNode answer, String name, Collection<String> all) {
        int from = call.text("NextToken").map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + call.number("MaxResults", PAGE));
        answer.set(name, Json.texts(all.stream().skip(from).limit((long) to - from).toList()));
        if (to < all.size()) {
            answer.put("NextToken", "" + to);
        }
        return Response.json(answer);
    }
}
