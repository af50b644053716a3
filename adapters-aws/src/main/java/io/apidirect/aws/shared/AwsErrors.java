package io.apidirect.aws.shared;

import io.apidirect.domain.shared.DomainException;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Turns what AWS answers into our own errors: what may succeed later is {@link
 * ProviderUnavailable}, what AWS refuses is {@link ProviderRefused} and names the missing
 * permission or repeats AWS's reason.
 */
public final class AwsErrors {

    private static final Set<String> DENIED =
            Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "Forbidden");
    private static final Set<String> OURS_OR_PASSING =
            Set.of(
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "RequestExpired",
                    "InvalidClientTokenId",
                    "UnrecognizedClientException",
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "RequestTimeout",
                    "RequestTimeTooSkewed");
    private static final Pattern PERMISSION =
            Pattern.compile("not authorized to perform: ([\\w-]+:\\w+)");

    private AwsErrors() {}

    /**
     * Makes {@code call} and translates its failure.
     *
     * @param service as people know it, such as {@code CloudFormation}
     */
    public static <T> T translate(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException answer) {
            throw refusal(service, answer);
        } catch (SdkException silence) {
            throw new ProviderUnavailable(
                    "AWS " + service,
                    "AWS %s gave no answer: %s".formatted(service, silence.getMessage()),
                    silence);
        }
    }

    /** The same for a call without a result. */
    public static void translate(String service, Runnable call) {
        translate(
                service,
                () -> {
                    call.run();
                    return service;
                });
    }

    public static boolean isAccessDenied(AwsServiceException answer) {
        return DENIED.contains(code(answer));
    }

    /** The permission that AWS's message says is missing, such as {@code iam:GetRole}. */
    public static Optional<String> missingPermission(AwsServiceException answer) {
        var matcher = PERMISSION.matcher(message(answer));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static DomainException refusal(String service, AwsServiceException answer) {
        if (isAccessDenied(answer)) {
            return refused(
                    service,
                    answer,
                    "AWS %s denied %s: %s"
                            .formatted(
                                    service,
                                    missingPermission(answer).orElse("the call"),
                                    message(answer)));
        }
        if (mayPass(answer)) {
            return new ProviderUnavailable(
                    "AWS " + service,
                    "AWS %s could not answer now: %s (%s)"
                            .formatted(service, message(answer), code(answer)),
                    answer);
        }
        return refused(
                service,
                answer,
                "AWS %s refused: %s (%s)".formatted(service, message(answer), code(answer)));
    }

    private static ProviderRefused refused(
            String service, AwsServiceException answer, String detail) {
        return new ProviderRefused("AWS " + service, code(answer), detail, answer);
    }

    private static boolean mayPass(AwsServiceException answer) {
        return answer.isThrottlingException()
                || answer.isClockSkewException()
                || answer.statusCode() >= 500
                || answer.statusCode() == 429
                || OURS_OR_PASSING.contains(code(answer));
    }

    private static String code(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static String message(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null || details.errorMessage() == null
                ? "status " + answer.statusCode()
                : details.errorMessage();
    }
}
