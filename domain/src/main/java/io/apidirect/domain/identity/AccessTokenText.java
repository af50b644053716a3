package io.apidirect.domain.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.apidirect.domain.shared.Secrets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What the holder of a personal access token keeps: {@code ad_pat_<8 public>_<32 secret><6 check>}.
 * The prefix lets secret scanners find it, the check sum lets them know that it is one.
 */
public record AccessTokenText(String publicPart, String secret) {

    public static final String PREFIX = "ad_pat_";
    private static final int PUBLIC = 8;
    private static final int SECRET = 32;
    private static final int CHECK = 6;
    private static final Pattern SHAPE =
            Pattern.compile(
                    PREFIX + "[0-9A-Za-z]{" + PUBLIC + "}_[0-9A-Za-z]{" + (SECRET + CHECK) + "}");
    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    static AccessTokenText generate(Secrets secrets) {
        return new AccessTokenText(secrets.alphanumeric(PUBLIC), secrets.alphanumeric(SECRET));
    }

    /** Empty where {@code text} is no token at all, was cut or mistyped. */
    public static Optional<AccessTokenText> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        int secret = PREFIX.length() + PUBLIC + 1;
        var token =
                new AccessTokenText(
                        text.substring(PREFIX.length(), secret - 1),
                        text.substring(secret, secret + SECRET));
        return Optional.of(token).filter(t -> t.text().equals(text));
    }

    /** For its owner only. */
    public String text() {
        var checked = PREFIX + publicPart + '_' + secret;
        return checked + checkSum(checked);
    }

    private static String checkSum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(US_ASCII));
        var digits = new StringBuilder();
        for (long rest = crc.getValue(); digits.length() < CHECK; rest /= BASE62.length()) {
            digits.append(BASE62.charAt((int) (rest % BASE62.length())));
        }
        return digits.reverse().toString();
    }

    @Override
    public String toString() {
        return "AccessTokenText[" + publicPart + "]";
    }
}
