package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Id;
import java.util.UUID;

/** Identity of a deployment, printed as {@code dep_…}. */
public record DeploymentId(UUID value) implements Id {

    public static final String PREFIX = "dep";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
