package io.apidirect.simulator.aws.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a request says of its signature (version 4), from the header or from a presigned query.
 *
 * @param scope date/region/service/aws4_request
 * @param payload the digest of the body that was signed, as it was written
 */
record Signature(
        String keyId,
        String scope,
        List<String> signedHeaders,
        String value,
        String time,
        String payload,
        boolean isPresigned) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /** The signature of a request; empty where it is not signed. */
    static Optional<Signature> of(Request request) {
        var header = request.header("authorization").filter(it -> it.startsWith(ALGORITHM));
        return header.isPresent() ? fromHeader(request, header.get()) : fromQuery(request);
    }

    private static Optional<Signature> fromHeader(Request request, String header) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
            String[] pair = part.strip().split("=", 2);
            parts.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        var payload =
                request.header("x-amz-content-sha256").orElseGet(() -> hex(sha256(request.body())));
        return make(
                parts.getOrDefault("Credential", ""),
                parts.getOrDefault("SignedHeaders", ""),
                parts.getOrDefault("Signature", ""),
                request.header("x-amz-date").orElse(""),
                payload,
                false);
    }

    private static Optional<Signature> fromQuery(Request request) {
        return request.parameter("X-Amz-Signature")
                .flatMap(
                        value ->
                                make(
                                        request.parameter("X-Amz-Credential").orElse(""),
                                        request.parameter("X-Amz-SignedHeaders").orElse(""),
                                        value,
                                        request.parameter("X-Amz-Date").orElse(""),
                                        request.header("x-amz-content-sha256")
                                                .orElse("UNSIGNED-PAYLOAD"),
                                        true));
    }

    private static Optional<Signature> make(
            String credential,
            String headers,
            String value,
            String time,
            String payload,
            boolean isPresigned) {
        int slash = credential.indexOf('/');
        if (slash < 0 || credential.split("/", -1).length != 5) {
            return Optional.empty();
        }
        return Optional.of(
                new Signature(
                        credential.substring(0, slash),
                        credential.substring(slash + 1),
                        List.of(headers.split(";", -1)),
                        value,
                        time,
                        payload,
                        isPresigned));
    }

    String region() {
        return scope.split("/", -1)[1];
    }

    String service() {
        return scope.split("/", -1)[2];
    }

    /** Whether the owner of the secret signed this very request. */
    boolean isRightFor(Request request, String secret) {
        var canonical =
                String.join(
                        "\n",
                        request.method(),
                        UriText.path(request.path()),
                        query(request),
                        headers(request),
                        String.join(";", signedHeaders),
                        payload);
        var text =
                String.join(
                        "\n",
                        ALGORITHM,
                        time,
                        scope,
                        hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return MessageDigest.isEqual(
                hex(hmac(key, text)).getBytes(StandardCharsets.US_ASCII),
                value.getBytes(StandardCharsets.US_ASCII));
    }

    private static String query(Request request) {
        return request.query().stream()
                .filter(it -> !it.getKey().equals("X-Amz-Signature"))
                .map(it -> UriText.encode(it.getKey()) + "=" + UriText.encode(it.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private String headers(Request request) {
        return signedHeaders.stream()
                .map(
                        it ->
                                it
                                        + ":"
                                        + request
                                                .headers()
                                                .getOrDefault(
                                                        it.toLowerCase(Locale.ROOT), List.of())
                                                .stream()
                                                .map(each -> each.strip().replaceAll(" +", " "))
                                                .collect(Collectors.joining(","))
                                        + "\n")
                .collect(Collectors.joining());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HMAC-SHA256.", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
