package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The same environment, a little cheaper; unchanged where an idea does not apply. */
final class Thrift {

    private static final String TASK = "AWS::ECS::TaskDefinition";
    private static final String GATEWAY = "AWS::EC2::NatGateway";
    private static final String ADDRESS = "AWS::EC2::EIP";
    private static final int SMALLEST_CPU = 256;
    private static final BigDecimal MONTH = new BigDecimal(30);

    private Thrift() {}

    static List<StackResource> arm(List<StackResource> all) {
        return each(all, TASK, it -> it.with("RuntimePlatform/CpuArchitecture", "ARM64"));
    }

    static List<StackResource> halfTasks(List<StackResource> all) {
        return each(all, TASK, Thrift::half);
    }

    private static StackResource half(StackResource task) {
        var cpu = task.number("Cpu").map(BigDecimal::intValue).orElse(SMALLEST_CPU);
        var memory = task.number("Memory").map(BigDecimal::intValue).orElse(2 * cpu);
        return cpu > SMALLEST_CPU && memory >= 2 * cpu
                ? task.with("Cpu", "" + cpu / 2).with("Memory", "" + memory / 2)
                : task;
    }

    static List<StackResource> oneGateway(List<StackResource> all) {
        return onlyFirst(onlyFirst(all, GATEWAY), ADDRESS);
    }

    static List<StackResource> noGateway(List<StackResource> all) {
        return without(all, GATEWAY, ADDRESS);
    }

    static List<StackResource> gatewayForEndpoints(List<StackResource> all) {
        if (new Inventory(all).endpoints().findAny().isEmpty()) {
            return all;
        }
        var left = without(all, "AWS::EC2::VPCEndpoint");
        var gateway =
                Stream.of(GATEWAY, ADDRESS)
                        .map(type -> new StackResource("network", type, type, Map.of()));
        return Stream.concat(left.stream(), gateway).toList();
    }

    static List<StackResource> month(List<StackResource> all) {
        return each(
                all,
                "AWS::Logs::LogGroup",
                it ->
                        it.number("RetentionInDays").filter(d -> d.compareTo(MONTH) > 0).isPresent()
                                ? it.with("RetentionInDays", MONTH.toPlainString())
                                : it);
    }

    static List<StackResource> noInsights(List<StackResource> all) {
        return each(all, "AWS::ECS::Cluster", it -> it.with("ClusterSettings/0/Value", "disabled"));
    }

    private static List<StackResource> each(
            List<StackResource> all, String type, UnaryOperator<StackResource> change) {
        return all.stream().map(it -> it.type().equals(type) ? change.apply(it) : it).toList();
    }

    private static List<StackResource> without(List<StackResource> all, String... types) {
        return all.stream().filter(it -> !List.of(types).contains(it.type())).toList();
    }

    private static List<StackResource> onlyFirst(List<StackResource> all, String type) {
        var first = all.stream().filter(it -> it.type().equals(type)).findFirst();
        return all.stream()
                .filter(it -> !it.type().equals(type) || first.filter(it::equals).isPresent())
                .toList();
    }
}
