package io.apidirect.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apidirect.application.idempotency.Claim;
import io.apidirect.application.idempotency.KeptAnswer;
import io.apidirect.application.idempotency.OnceKey;
import io.apidirect.domain.shared.Fault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one POST operation harmless to repeat: under an Idempotency-Key it runs once, and who asks
 * again gets the first answer, errors included. Failures of ours free the key.
 */
final class Once implements ContainerRequestFilter, ContainerResponseFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final OnceGuard guard;
    private final String operation;
    private final boolean answersSecret;

    Once(OnceGuard guard, String operation, boolean answersSecret) {
        this.guard = guard;
        this.operation = operation;
        this.answersSecret = answersSecret;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var given = request.getHeaderString(KEY);
        if (given == null) {
            guard.pass();
            return;
        }
        if (!SANE.matcher(given).matches()) {
            throw new RequestRefused(
                    RequestRule.IDEMPOTENCY_KEY_INVALID, "The Idempotency-Key is not readable.");
        }
        var caller = CallerSecurity.callerOf(request.getSecurityContext());
        var key = new OnceKey(caller.organization(), operation, given);
        switch (guard.claim(key, wholeRequest(request))) {
            case Claim.Granted _ -> request.setProperty(KEY, key);
            case Claim.Done(var answer) -> request.abortWith(replay(answer));
            case Claim.Running() ->
                    throw new RequestRefused(
                            RequestRule.IDEMPOTENCY_KEY_IN_USE,
                            "The first request with this Idempotency-Key is still running.",
                            List.<Fault>of(),
                            Map.of(HttpHeaders.RETRY_AFTER, "2"));
            case Claim.UsedOtherwise() ->
                    throw new RequestRefused(
                            RequestRule.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key was used for a different request.");
        }
    }

    /** Path and body; the body can be read again afterwards. */
    private static byte[] wholeRequest(ContainerRequestContext request) throws IOException {
        var body = request.hasEntity() ? JsonBodies.bytes(request.getEntityStream()) : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        return (request.getUriInfo().getPath() + "\n" + new String(body, UTF_8)).getBytes(UTF_8);
    }

    private static Response replay(KeptAnswer answer) {
        if (answer.secret()) {
            throw new RequestRefused(
                    RequestRule.ALREADY_CREATED,
                    "This request was done before and made " + answer.location() + ".",
                    List.of(),
                    answer.location() == null
                            ? Map.of()
                            : Map.of(HttpHeaders.LOCATION, answer.location()));
        }
        var response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return answer.body() == null
                ? response.build()
                : response.entity(answer.body().getBytes(UTF_8)).type(answer.mediaType()).build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(KEY) instanceof OnceKey key) {
            request.removeProperty(KEY);
            guard.settle(key, isFinal(response.getStatus()) ? kept(response) : Optional.empty());
        }
    }

    private static boolean isFinal(int status) {
        return status < 500 && status != 401 && status != 403 && status != 429;
    }

    private Optional<KeptAnswer> kept(ContainerResponseContext response) {
        var location = response.getHeaderString(HttpHeaders.LOCATION);
        var media = response.getMediaType() == null ? null : response.getMediaType().toString();
        boolean secret = answersSecret && response.getStatus() < 300;
        var body = secret ? null : textOf(response.getEntity());
        return Optional.of(new KeptAnswer(response.getStatus(), location, media, body, secret));
    }

    private static @Nullable String textOf(@Nullable Object entity) {
        return switch (entity) {
            case null -> null;
            case String text -> text;
            default -> Json.text(entity);
        };
    }
}
