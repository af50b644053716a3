package io.apidirect.simulator.aws.cloudformation.changeset;

import io.apidirect.simulator.aws.cloudformation.changeset.PropertyCauses.Cause;

/** Where in a resource two values are compared, and why they may differ. */
record PropertyPlace(String name, String path, String recreation, Cause cause) {

    PropertyPlace below(String key) {
        return new PropertyPlace(name, path + "/" + key, recreation, cause);
    }
}
