package io.apidirect.application.deployment;

import io.apidirect.domain.deployment.DriftCheckId;
import org.jspecify.annotations.Nullable;

/** What a person wants done with what stands. */
public sealed interface UndertakingWish {

    /**
     * An earlier release again, as it was, from the image that was kept.
     *
     * @param release its number; null for the one before the present one
     */
    record Rollback(@Nullable Integer release) implements UndertakingWish {}

    /**
     * What a look for drift has shown as changed back to what was deployed.
     *
     * @param check the one whose findings were shown; it must be the newest
     */
    record Repair(DriftCheckId check) implements UndertakingWish {}

    /** Everything out of the account, in reverse order. */
    record Destruction() implements UndertakingWish {}
}
