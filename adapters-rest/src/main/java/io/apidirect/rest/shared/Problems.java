package io.apidirect.rest.shared;

import io.apidirect.domain.shared.DomainException;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import io.apidirect.domain.shared.Rule;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Turns everything that is thrown into a problem document; nothing else ever leaves as an error.
 */
@Provider
@RestComponent
public class Problems implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final String RETRY_SECONDS = "5";

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (rootOf(thrown)) {
            case DomainException refused -> answer(problemOf(refused));
            case RequestRefused refused -> answer(refused);
            case TooEarly early -> answer(early);
            case WebApplicationException refused -> answer(refused);
            case Throwable failure -> {
                LOG.log(Level.ERROR, "Unexpected failure of a request", failure);
                yield answer(problem(RequestRule.INTERNAL_ERROR, "Something broke on our side."));
            }
        };
    }

    /** The problem that a stream reports when it cannot go on. */
    static Problem problemOf(DomainException thrown) {
        return switch (thrown) {
            case RuleBroken broken -> broken(broken);
            case NotFound notFound -> problem(RequestRule.NOT_FOUND, notFound.detail());
            case NotAllowed notAllowed -> problem(RequestRule.NOT_ALLOWED, notAllowed.detail());
            case NotAuthenticated unknown ->
                    problem(RequestRule.NOT_AUTHENTICATED, unknown.detail());
            case Stale stale -> problem(RequestRule.STALE, stale.detail());
            case ProviderRefused refused -> problem(RequestRule.PROVIDER_REFUSED, refused.detail());
            case ProviderUnavailable silent ->
                    problem(RequestRule.PROVIDER_UNAVAILABLE, silent.detail());
        };
    }

    private static Problem broken(RuleBroken broken) {
        var rule = broken.rule();
        int status =
                switch (rule.nature()) {
                    case INVALID -> 422;
                    case FORBIDDEN -> 403;
                    case CONFLICT -> 409;
                };
        return Problem.of(rule, status, titleOf(rule), broken.detail(), broken.faults(), false);
    }

    /** ONE_CHANGE_AT_A_TIME reads "One change at a time". */
    private static String titleOf(Rule rule) {
        var words = rule.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Problem problem(RequestRule rule, String detail) {
        return Problem.of(rule, detail, List.of());
    }

    private static Response answer(RequestRefused refused) {
        var detail = Objects.requireNonNull(refused.getMessage());
        var response = builder(Problem.of(refused.rule(), detail, refused.faults()));
        refused.headers().forEach(response::header);
        return response.build();
    }

    private static Response answer(TooEarly early) {
        var detail = Objects.requireNonNull(early.getMessage());
        var problem = Problem.of(early.rule(), 429, titleOf(early.rule()), detail, List.of(), true);
        long seconds = Math.max(1, Duration.between(Instant.now(), early.until()).toSeconds() + 1);
        return builder(problem).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    private static Response answer(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        var response = answer(problemOf(status));
        if (refused instanceof NotAllowedException) {
            var allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return Response.fromResponse(response).header(HttpHeaders.ALLOW, allow).build();
        }
        return response;
    }

    private static Problem problemOf(int status) {
        return switch (status) {
            case 404 -> problem(RequestRule.NO_SUCH_PATH, "There is nothing at this address.");
            case 405 -> problem(RequestRule.METHOD_NOT_ALLOWED, "The address has other methods.");
            case 406 ->
                    problem(
                            RequestRule.NOT_ACCEPTABLE,
                            "None of the accepted media types can be made.");
            case 415 ->
                    problem(
                            RequestRule.UNSUPPORTED_MEDIA_TYPE,
                            "The Content-Type of the body is not understood.");
            case 413 -> problem(RequestRule.BODY_TOO_LARGE, "The body is larger than 1 MiB.");
            case 503 -> problem(RequestRule.PLATFORM_BUSY, "The platform is busy.");
            default ->
                    status < 500
                            ? problem(
                                    RequestRule.PARAMETER_INVALID, "The request is not understood.")
                            : problem(RequestRule.INTERNAL_ERROR, "Something broke on our side.");
        };
    }

    private static Response answer(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        var response =
                Response.status(problem.status(), problem.title())
                        .type(Problem.MEDIA_TYPE)
                        .entity(problem);
        return switch (problem.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            default -> response;
        };
    }

    /** Containers wrap what use cases throw; what we threw ourselves counts. */
    private static Throwable rootOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException
                    || cause instanceof RequestRefused
                    || cause instanceof TooEarly) {
                return cause;
            }
        }
        return thrown;
    }
}
