package io.apidirect.aws.shared;

import io.apidirect.domain.accountlink.Finding;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.transcript.CallOccasion;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.sts.model.Tag;

/** The one call of AssumeRole that there is: 900 s, credentials in memory only. */
record RoleAssumption(StsClient sts) {

    private static final int SECONDS = 900;
    private static final String DENIED = "AccessDenied";

    /** Asks for a session that bears the occasion's name; the asking itself is witnessed, too. */
    static AssumeRoleRequest.Builder request(RoleArn role, CallOccasion occasion) {
        return AssumeRoleRequest.builder()
                .overrideConfiguration(
                        it -> it.putExecutionAttribute(CallRecorder.OCCASION, occasion))
                .roleArn(role.value())
                .roleSessionName(occasion.session())
                .durationSeconds(SECONDS);
    }

    static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    /**
     * @throws ProviderRefused where the account does not let us in
     */
    Credentials assume(AssumeRoleRequest request) {
        return AwsErrors.translate(
                "STS",
                () -> {
                    try {
                        return sts.assumeRole(request).credentials();
                    } catch (StsException refusal) {
                        throw AwsErrors.isAccessDenied(refusal)
                                ? closed(request.roleArn(), refusal)
                                : refusal;
                    }
                });
    }

    /** The same, where a closed door is an answer. */
    Optional<Credentials> tryToAssume(AssumeRoleRequest request) {
        try {
            return Optional.of(assume(request));
        } catch (ProviderRefused refusal) {
            if (refusal.code().equals(DENIED)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    static AwsSessionCredentials inMemory(Credentials credentials) {
        return AwsSessionCredentials.create(
                credentials.accessKeyId(),
                credentials.secretAccessKey(),
                credentials.sessionToken());
    }

    private static ProviderRefused closed(String role, StsException refusal) {
        var detail = new Finding.Refused(List.of(new RoleArn(role))).detail();
        return new ProviderRefused("AWS STS", DENIED, detail, refusal);
    }
}
