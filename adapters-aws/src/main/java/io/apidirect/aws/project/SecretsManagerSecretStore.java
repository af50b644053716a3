package io.apidirect.aws.project;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.aws.shared.SessionPurpose;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.project.SecretPlace;
import io.apidirect.domain.project.SecretStore;
import io.apidirect.domain.project.SecretValue;
import io.apidirect.domain.shared.Actor;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** {@link SecretStore} in AWS Secrets Manager. */
public final class SecretsManagerSecretStore implements SecretStore {

    private static final String SERVICE = "Secrets Manager";
    private static final String CREATE = "secretsmanager:CreateSecret";
    private static final String CHANGE = "secretsmanager:PutSecretValue";
    private static final String TAG = "secretsmanager:TagResource";
    private static final String DELETE = "secretsmanager:DeleteSecret";

    private final AwsSessions sessions;

    public SecretsManagerSecretStore(AwsSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String put(VerifiedAccount account, SecretPlace place, SecretValue value, Actor actor) {
        var purpose = purpose(account, place, actor, "put-secret", CREATE, CHANGE, TAG);
        var client = client(account, place, purpose);
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return change(client, place, value);
                    } catch (ResourceNotFoundException absent) {
                        return create(client, place, value);
                    }
                });
    }

    private static String change(
            SecretsManagerClient client, SecretPlace place, SecretValue value) {
        var arn =
                client.putSecretValue(
                                secret -> secret.secretId(place.path()).secretString(value.text()))
                        .arn();
        client.tagResource(secret -> secret.secretId(place.path()).tags(tags(place)));
        return arn;
    }

    private static String create(
            SecretsManagerClient client, SecretPlace place, SecretValue value) {
        return client.createSecret(
                        secret ->
                                secret.name(place.path())
                                        .description("Set through API-Direct.")
                                        .secretString(value.text())
                                        .tags(tags(place)))
                .arn();
    }

    @Override
    public void delete(VerifiedAccount account, SecretPlace place, Actor actor) {
        var client =
                client(account, place, purpose(account, place, actor, "delete-secret", DELETE));
        AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        client.deleteSecret(
                                secret ->
                                        secret.secretId(place.path())
                                                .forceDeleteWithoutRecovery(true));
                    } catch (ResourceNotFoundException gone) {
                        // Somebody was faster; gone is what was asked for.
                        return;
                    }
                });
    }

    private SecretsManagerClient client(
            VerifiedAccount account, SecretPlace place, SessionPurpose purpose) {
        return sessions.open(account, place.region(), purpose)
                .client(SecretsManagerClient.builder());
    }

    private static SessionPurpose purpose(
            VerifiedAccount account,
            SecretPlace place,
            Actor actor,
            String operation,
            String... actions) {
        var arn =
                "arn:aws:secretsmanager:%s:%s:secret:%s"
                        .formatted(place.region(), account.account(), place.path());
        // AWS adds six characters to the name of a secret; of one that is absent it knows none.
        var policy = SessionPolicy.allowing(List.of(actions), List.of(arn, arn + "-*"));
        return new SessionPurpose(
                SessionPurpose.Role.DEPLOY, operation, place.id().awsName(), actor, policy);
    }

    private static List<Tag> tags(SecretPlace place) {
        return List.of(
                tag("apidirect:project", place.project().value()),
                tag("apidirect:environment", place.environment().value()),
                tag("apidirect:organization", place.organization().text()));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
