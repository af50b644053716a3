package io.apidirect.simulator.aws.cloudformation.template;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Address blocks of IPv4, as {@code Fn::Cidr} cuts them. */
final class CidrBlocks {

    private CidrBlocks() {}

    /** The first {@code count} blocks with {@code bits} host bits each. */
    static List<String> split(String block, int count, int bits) {
        String[] parts = block.split("/", -1);
        if (parts.length != 2 || !block.matches("\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}")) {
            throw Refusal.validation(
                    "Template error: Fn::Cidr needs a CIDR block, but got " + block);
        }
        int prefix = Integer.parseInt(parts[1]);
        long start = address(parts[0]);
        long size = 1L << bits;
        if (count * size > 1L << (32 - prefix)) {
            throw Refusal.validation(
                    "Template error: Fn::Cidr cannot cut %d blocks of %d bits from %s"
                            .formatted(count, bits, block));
        }
        return LongStream.range(0, count)
                .mapToObj(it -> text(start + it * size) + "/" + (32 - bits))
                .toList();
    }

    private static long address(String text) {
        return Stream.of(text.split("\\.", -1))
                .mapToLong(Long::parseLong)
                .reduce(0, (sum, it) -> (sum << 8) + it);
    }

    private static String text(long address) {
        return "%d.%d.%d.%d"
                .formatted(
                        address >> 24 & 255,
                        address >> 16 & 255,
                        address >> 8 & 255,
                        address & 255);
    }
}
