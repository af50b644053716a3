package io.apidirect.domain.deployment;

import io.apidirect.domain.settings.DatabaseCareSettings;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.LoadBalancerSettings;
import io.apidirect.domain.settings.OperationSettings;
import io.apidirect.domain.settings.SettingValues;
import io.apidirect.domain.shared.RuleBroken;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that decides what the stacks of one environment look like: the same settings always
 * render the same templates.
 *
 * @param account the customer's AWS account, 12 digits
 * @param boundaryArn permissions boundary that every role we create carries
 * @param profile {@code dev}, {@code staging} or {@code prod}
 * @param app what the manifest asks for
 * @param values every setting, with defaults filled in
 * @param source digest of the source, which is the image's tag
 * @param variables plain variables of manifest and environment, the environment's winning
 * @param secretArns secret name to its ARN in the customer's Secrets Manager
 */
public record ServiceSettings(
        EnvironmentAddress address,
        String account,
        String boundaryArn,
        String profile,
        AppSettings app,
        SettingValues values,
        SourceDigest source,
        Map<String, String> variables,
        Map<String, String> secretArns) {

    public ServiceSettings {
        variables = Map.copyOf(variables);
        secretArns = Map.copyOf(secretArns);
    }

    /**
     * @throws RuleBroken where the layer holds a database or a load balancer that is protected
     */
    public void requireRemovable(Layer layer) {
        if (layer == Layer.DATA
                && values.the(DatabaseSettings.ENABLED)
                && values.the(DatabaseCareSettings.DELETION_PROTECTION)) {
            throw DeletionProtection.DATABASE.refusal(address);
        }
        if (layer == Layer.NETWORK && values.the(LoadBalancerSettings.DELETION_PROTECTION)) {
            throw DeletionProtection.LOAD_BALANCER.refusal(address);
        }
    }

    /**
     * @param whose what has these settings, for the message
     * @throws RuleBroken where a stack is missing whose outputs the service takes
     */
    void requireStacks(String whose, Set<Layer> standing) {
        var missing =
                Layer.SERVICE.upstream().stream()
                        .filter(layers()::contains)
                        .filter(layer -> !standing.contains(layer))
                        .sorted()
                        .map(address::stackName)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    DeploymentRule.RELEASE_FINDS_ITS_STACKS,
                    "%s needs what does not stand any more: %s.".formatted(whose, missing));
        }
    }

    /** The layers that are wanted. */
    public Set<Layer> layers() {
        var wanted = EnumSet.of(Layer.BUILD, Layer.NETWORK, Layer.SERVICE);
        if (values.the(DatabaseSettings.ENABLED)) {
            wanted.add(Layer.DATA);
        }
        if (values.the(OperationSettings.MONITORING)) {
            wanted.add(Layer.MONITORING);
        }
        return wanted;
    }
}
