package io.apidirect.aws.shared;

import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.CallWitness;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Tells the witness about every call that is made on an occasion; the platform's calls in its own
 * account have none. It looks at names, times and codes only, never at what is sent or answered.
 */
final class CallRecorder implements ExecutionInterceptor {

    static final ExecutionAttribute<CallOccasion> OCCASION =
            new ExecutionAttribute<>("ApiDirectCallOccasion");

    private static final ExecutionAttribute<Instant> BEGUN =
            new ExecutionAttribute<>("ApiDirectCallBegun");
    static final String NO_ANSWER = "no-answer";

    private final CallWitness witness;

    CallRecorder(CallWitness witness) {
        this.witness = witness;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        occasion(attributes)
                .ifPresent(
                        it -> {
                            witness.begins(it);
                            attributes.putAttribute(BEGUN, Instant.now());
                        });
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        made(attributes, AwsCall.DONE, requestId(context.response()));
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof AwsServiceException refusal) {
            made(attributes, code(refusal), text(refusal.requestId()));
        } else {
            made(attributes, NO_ANSWER, "");
        }
    }

    private static String code(AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        var code = details == null ? "" : text(details.errorCode());
        return code.isEmpty() ? "HTTP " + refusal.statusCode() : code;
    }

    private static String requestId(SdkResponse response) {
        return response instanceof AwsResponse answer && answer.responseMetadata() != null
                ? text(answer.responseMetadata().requestId())
                : "";
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void made(ExecutionAttributes attributes, String outcome, String requestId) {
        var begun = attributes.getAttribute(BEGUN);
        if (begun != null) {
            occasion(attributes)
                    .map(it -> call(it, begun, attributes, outcome, requestId))
                    .ifPresent(witness::made);
        }
    }

    private static AwsCall call(
            CallOccasion occasion,
            Instant begun,
            ExecutionAttributes attributes,
            String outcome,
            String requestId) {
        var region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
        return new AwsCall(
                UUID.randomUUID(),
                occasion,
                text(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
                text(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
                region == null ? "" : region.id(),
                begun,
                Duration.between(begun, Instant.now()),
                outcome,
                requestId);
    }

    private static Optional<CallOccasion> occasion(ExecutionAttributes attributes) {
        return Optional.ofNullable(attributes.getAttribute(OCCASION));
    }
}
