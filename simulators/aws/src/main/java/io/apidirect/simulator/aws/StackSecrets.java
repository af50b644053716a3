package io.apidirect.simulator.aws;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.engine.DynamicReferences;
import io.apidirect.simulator.aws.cloudformation.engine.ExecutionAuthority;
import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import io.apidirect.simulator.aws.secrets.Secret;
import io.apidirect.simulator.aws.secrets.SecretReference;
import io.apidirect.simulator.aws.secrets.Secrets;
import java.util.Optional;

/** Values that templates take from Secrets Manager; those of Parameter Store are refused. */
record StackSecrets(Secrets secrets, ExecutionAuthority authority) implements DynamicReferences {

    private static final String SERVICE = "secretsmanager:";

    @Override
    public String value(StackIdentity stack, Optional<String> role, String reference) {
        if (!reference.startsWith(SERVICE)) {
            throw Refusal.validation(
                    "The simulator of AWS resolves only references to secretsmanager, not "
                            + reference);
        }
        var place = SecretReference.ofTemplate(reference.substring(SERVICE.length()));
        var secret =
                secrets.find(stack.account(), stack.region(), place.secret())
                        .orElseThrow(
                                () ->
                                        Refusal.validation(
                                                "Secrets Manager can't find the specified secret."));
        authority
                .refusal(
                        stack,
                        role,
                        new RequiredPermission("secretsmanager:GetSecretValue", secret.arn()))
                .ifPresent(
                        it -> {
                            throw Refusal.validation(it);
                        });
        return value(secret, place);
    }

    private static String value(Secret secret, SecretReference place) {
        return secret.value()
                .flatMap(place::in)
                .orElseThrow(
                        () ->
                                Refusal.validation(
                                        "Could not find a value associated with JSONKey in SecretString"));
    }
}
