package io.apidirect.simulator.aws.iam;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How a condition operator compares one value of the policy with one of the call.
 *
 * @param matches policy's value first
 * @param isNegated whether the operator is true where nothing matches
 */
record Comparison(BiPredicate<String, String> matches, boolean isNegated) {

    private static final Map<String, BiPredicate<String, String>> POSITIVE =
            Map.ofEntries(
                    Map.entry("StringEquals", String::equals),
                    Map.entry("StringEqualsIgnoreCase", String::equalsIgnoreCase),
                    Map.entry("StringLike", Wildcards::match),
                    Map.entry("ArnEquals", Comparison::arn),
                    Map.entry("ArnLike", Comparison::arn),
                    Map.entry("Bool", String::equalsIgnoreCase),
                    Map.entry("IpAddress", Comparison::isWithin),
                    Map.entry("NumericEquals", (p, c) -> number(c).compareTo(number(p)) == 0),
                    Map.entry("NumericLessThan", (p, c) -> number(c).compareTo(number(p)) < 0),
                    Map.entry(
                            "NumericLessThanEquals", (p, c) -> number(c).compareTo(number(p)) <= 0),
                    Map.entry("NumericGreaterThan", (p, c) -> number(c).compareTo(number(p)) > 0),
                    Map.entry(
                            "NumericGreaterThanEquals",
                            (p, c) -> number(c).compareTo(number(p)) >= 0),
                    Map.entry("DateEquals", (p, c) -> time(c).equals(time(p))),
                    Map.entry("DateLessThan", (p, c) -> time(c).isBefore(time(p))),
                    Map.entry("DateLessThanEquals", (p, c) -> !time(c).isAfter(time(p))),
                    Map.entry("DateGreaterThanEquals", (p, c) -> !time(c).isBefore(time(p))),
                    Map.entry("DateGreaterThan", (p, c) -> time(c).isAfter(time(p))));

    private static final Map<String, String> NEGATIVE =
            Map.of(
                    "StringNotEquals", "StringEquals",
                    "StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase",
                    "StringNotLike", "StringLike",
                    "ArnNotEquals", "ArnEquals",
                    "ArnNotLike", "ArnLike",
                    "NotIpAddress", "IpAddress",
                    "NumericNotEquals", "NumericEquals");

    /** The comparison of that name; empty where the simulator does not know it. */
    static Optional<Comparison> named(String operator) {
        var isNegated = NEGATIVE.containsKey(operator);
        return Optional.ofNullable(POSITIVE.get(NEGATIVE.getOrDefault(operator, operator)))
                .map(it -> new Comparison(it, isNegated));
    }

    private static boolean arn(String pattern, String arn) {
        String[] wanted = pattern.split(":", 6);
        String[] given = arn.split(":", 6);
        if (wanted.length != 6 || given.length != 6) {
            return Wildcards.match(pattern, arn);
        }
        for (int i = 0; i < 6; i++) {
            if (!Wildcards.match(wanted[i], given[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(String range, String address) {
        try {
            String[] parts = range.split("/", 2);
            byte[] network = InetAddress.ofLiteral(parts[0]).getAddress();
            byte[] given = InetAddress.getByName(address).getAddress();
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : network.length * 8;
            return network.length == given.length
                    && Arrays.equals(masked(network, bits), masked(given, bits));
        } catch (IllegalArgumentException | UnknownHostException _) {
            return false;
        }
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.clamp(bits - i * 8L, 0, 8);
            masked[i] &= (byte) (0xff << (8 - kept));
        }
        return masked;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Instant time(String text) {
        return Instant.parse(text.toUpperCase(Locale.ROOT));
    }
}
