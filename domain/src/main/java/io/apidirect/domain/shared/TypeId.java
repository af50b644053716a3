package io.apidirect.domain.shared;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/**
 * The text form of ids, after the TypeID specification 0.3: a prefix, an underscore and the UUID as
 * 26 characters of Crockford's base32 in lower case.
 */
public final class TypeId {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final BigInteger BASE = BigInteger.valueOf(32);

    private TypeId() {}

    /** Prints {@code uuid} behind {@code prefix}. */
    public static String print(String prefix, UUID uuid) {
        var rest = unsigned(uuid);
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            var quotientAndRemainder = rest.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(quotientAndRemainder[1].intValue()));
            rest = quotientAndRemainder[0];
        }
        return prefix + '_' + text.reverse();
    }

    /** The UUID behind {@code text}; empty where the prefix differs or the rest is no TypeID. */
    public static Optional<UUID> parse(String prefix, String text) {
        if (!text.startsWith(prefix + '_') || text.length() != prefix.length() + 1 + LENGTH) {
            return Optional.empty();
        }
        return decode(text.substring(prefix.length() + 1));
    }

    private static Optional<UUID> decode(String digits) {
        var value = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(digits.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        if (value.bitLength() > 128) {
            return Optional.empty();
        }
        return Optional.of(new UUID(value.shiftRight(64).longValue(), value.longValue()));
    }

    private static BigInteger unsigned(UUID uuid) {
        var high = new BigInteger(Long.toUnsignedString(uuid.getMostSignificantBits()));
        var low = new BigInteger(Long.toUnsignedString(uuid.getLeastSignificantBits()));
        return high.shiftLeft(64).or(low);
    }
}
