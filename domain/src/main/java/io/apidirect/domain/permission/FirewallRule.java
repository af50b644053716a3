package io.apidirect.domain.permission;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One rule of a security group, by its lines. */
record FirewallRule(Map<String, String> lines) {

    private static final String ANY_ADDRESS = "0.0.0.0/0";

    /** AWS needs some rule, or else allows every way out; this one leads nowhere. */
    boolean isNobody() {
        return "127.0.0.1/32".equals(lines.get("CidrIp"));
    }

    /** The group that it belongs to, where it is a resource of its own. */
    Phrase group() {
        return Noun.of(lines.getOrDefault("GroupId", ""));
    }

    /** Who may come in. */
    Phrase caller(boolean isInternal) {
        var cidr = cidr();
        if (cidr.isPresent()) {
            return cidr.map(it -> isAny(it) ? everybody(isInternal) : "addresses in " + it)
                    .map(Phrase::words)
                    .get();
        }
        return other("SourceSecurityGroupId", "SourcePrefixListId");
    }

    private static String everybody(boolean isInternal) {
        return isInternal ? "whoever reaches the network" : "the internet";
    }

    /** Whom it may go out to. */
    Phrase called() {
        var cidr = cidr();
        if (cidr.isPresent()) {
            return cidr.map(it -> isAny(it) ? "any address" : "addresses in " + it)
                    .map(Phrase::words)
                    .get();
        }
        return other("DestinationSecurityGroupId", "DestinationPrefixListId");
    }

    private Phrase other(String group, String list) {
        var found = lines.get(group);
        return found == null
                ? Phrase.raw(String.valueOf(lines.getOrDefault(list, lines.toString())))
                : Noun.of(found);
    }

    private Optional<String> cidr() {
        return Optional.ofNullable(lines.getOrDefault("CidrIp", lines.get("CidrIpv6")));
    }

    private static boolean isAny(String cidr) {
        return cidr.equals(ANY_ADDRESS) || cidr.equals("::/0");
    }

    /** Such as {@code TCP port 443}. */
    Phrase ports() {
        var protocol = lines.getOrDefault("IpProtocol", "-1");
        var from = lines.getOrDefault("FromPort", "-1");
        var to = lines.getOrDefault("ToPort", from);
        return switch (protocol) {
            case "-1" -> Phrase.words("every port");
            case "tcp", "udp" -> Phrase.words(protocol.toUpperCase(Locale.ROOT) + ports(from, to));
            default -> Phrase.raw("%s %s–%s".formatted(protocol, from, to));
        };
    }

    private static String ports(String from, String to) {
        return from.equals(to) ? " port " + from : " ports %s–%s".formatted(from, to);
    }
}
