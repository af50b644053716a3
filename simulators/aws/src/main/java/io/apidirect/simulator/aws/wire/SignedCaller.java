package io.apidirect.simulator.aws.wire;

import io.apidirect.simulator.aws.account.AccessKey;
import io.apidirect.simulator.aws.account.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Finds out who signed a request. */
record SignedCaller(Accounts accounts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Duration SKEW = Duration.ofMinutes(15);

    /** The key that signed, where it is known, alive, and the signature is right. */
    AccessKey the(Request request, Signature signature, Protocol protocol) {
        var key = accounts.find(signature.keyId()).orElseThrow(() -> Errors.unknownKey(protocol));
        checkToken(request, key, protocol);
        checkTime(request, signature, protocol);
        if (!signature.isRightFor(request, key.secret())) {
            throw Errors.wrongSignature(protocol);
        }
        return key;
    }

    private static void checkToken(Request request, AccessKey key, Protocol protocol) {
        var token =
                request.header("x-amz-security-token")
                        .or(() -> request.parameter("X-Amz-Security-Token"));
        if (key.token().isPresent() && !key.token().equals(token)) {
            throw Errors.unknownKey(protocol);
        }
        if (key.isExpired(Instant.now())) {
            throw Errors.expired(protocol);
        }
    }

    private static void checkTime(Request request, Signature signature, Protocol protocol) {
        var now = Instant.now();
        var signed = time(signature, protocol);
        var expires =
                request.parameter("X-Amz-Expires")
                        .filter(_ -> signature.isPresigned())
                        .map(it -> Duration.ofSeconds(Long.parseLong(it)));
        if (expires.isPresent() && now.isAfter(signed.plus(expires.get()))) {
            throw new AwsError(403, "AccessDenied", "Request has expired");
        }
        var isOld = expires.isEmpty() && signed.isBefore(now.minus(SKEW));
        if (isOld || signed.isAfter(now.plus(SKEW))) {
            throw new AwsError(
                    403,
                    "RequestTimeTooSkewed",
                    "The difference between the request time and the current time is too large.");
        }
    }

    private static Instant time(Signature signature, Protocol protocol) {
        try {
            return LocalDateTime.parse(signature.time(), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw Errors.wrongSignature(protocol);
        }
    }
}
