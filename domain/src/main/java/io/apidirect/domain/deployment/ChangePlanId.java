package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Id;
import java.util.UUID;

/** Identity of a change plan, printed as {@code plan_…}. */
public record ChangePlanId(UUID value) implements Id {

    public static final String PREFIX = "plan";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
