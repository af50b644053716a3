package io.apidirect.aws.shared;

import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.CallWitness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Asks what no client of the SDK asks, before the same witness. */
record WitnessedCalls(SignedCalls calls, CallWitness witness) {

    SignedQuestion.Answer ask(
            SignedQuestion question,
            Region region,
            AwsCredentialsProvider credentials,
            CallOccasion occasion)
            throws IOException {
        witness.begins(occasion);
        var begun = Instant.now();
        var outcome = CallRecorder.NO_ANSWER;
        try {
            var answer = calls.ask(question, region, credentials);
            outcome = answer.isGood() ? AwsCall.DONE : "HTTP " + answer.status();
            return answer;
        } finally {
            witness.made(
                    new AwsCall(
                            UUID.randomUUID(),
                            occasion,
                            question.service(),
                            question.action(),
                            region.id(),
                            begun,
                            Duration.between(begun, Instant.now()),
                            outcome,
                            ""));
        }
    }
}
