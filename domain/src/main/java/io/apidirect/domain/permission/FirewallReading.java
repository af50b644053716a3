package io.apidirect.domain.permission;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of security groups: who may reach whom, and on which ports. */
final class FirewallReading {

    private static final String GROUP = "AWS::EC2::SecurityGroup";
    private static final Pattern RULE = Pattern.compile("SecurityGroup(In|E)gress/(\\d+)/(.+)");
    private static final Map<String, String> ANYWHERE =
            Map.of("CidrIp", "0.0.0.0/0", "IpProtocol", "-1");

    private final Grantor grantor;
    private final boolean isInternal;

    private FirewallReading(Grantor grantor, boolean isInternal) {
        this.grantor = grantor;
        this.isInternal = isInternal;
    }

    /**
     * @param isInternal whether the load balancer of the environment has no public address
     */
    static Stream<Permission> of(Grantor grantor, boolean isInternal) {
        var reading = new FirewallReading(grantor, isInternal);
        var rule = new FirewallRule(grantor.properties());
        return switch (grantor.type()) {
            case GROUP -> reading.group(Phrase.words(grantor.noun()));
            case GROUP + "Ingress" -> Stream.of(reading.ingress(rule.group(), rule));
            case GROUP + "Egress" -> Stream.of(reading.egress(rule.group(), rule));
            default -> Stream.of();
        };
    }

    private Stream<Permission> group(Phrase group) {
        var in = rules("In").stream().map(it -> ingress(group, it));
        var out = rules("E");
        if (out.isEmpty()) {
            // AWS lets a group that has no rules for the way out reach everything.
            return Stream.concat(in, Stream.of(egress(group, new FirewallRule(ANYWHERE))));
        }
        var ways = out.stream().filter(it -> !it.isNobody()).map(it -> egress(group, it));
        return Stream.concat(in, ways);
    }

    private List<FirewallRule> rules(String way) {
        var found = new TreeMap<Integer, Map<String, String>>();
        grantor.properties()
                .forEach(
                        (path, value) -> {
                            var line = RULE.matcher(path);
                            if (line.matches() && line.group(1).equals(way)) {
                                found.computeIfAbsent(
                                                Integer.valueOf(line.group(2)),
                                                _ -> new TreeMap<>())
                                        .put(line.group(3), value);
                            }
                        });
        return found.values().stream().map(FirewallRule::new).toList();
    }

    private Permission ingress(Phrase group, FirewallRule rule) {
        return permission(rule.caller(isInternal), reach(rule, group));
    }

    private Permission egress(Phrase group, FirewallRule rule) {
        return permission(group, reach(rule, rule.called()));
    }

    private static Phrase reach(FirewallRule rule, Phrase whom) {
        return rule.ports().map("reach %s of "::formatted).and(whom);
    }

    private Permission permission(Phrase who, Phrase deed) {
        return new Permission(
                grantor.layer(),
                grantor.logicalId(),
                who.opening(),
                deed.text(),
                false,
                who.isSpelledOut() && deed.isSpelledOut());
    }
}
