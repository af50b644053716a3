package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;

/** AWS itself, where nothing can be made up. */
final class RealAws {

    private RealAws() {}

    /** Answers which AWS is meant, if it is set up so far that the platform can work with it. */
    static String require(Settings settings) {
        var which = settings.the(AwsSettings.WHICH);
        if (settings.find(AwsSettings.CONTROL_PLANE_ROLE).isEmpty()) {
            throw new CannotStart(
                    "%s is needed with %s=%s; docs/real-aws.md says how to make that role"
                            .formatted(
                                    AwsSettings.CONTROL_PLANE_ROLE.variable(),
                                    AwsSettings.WHICH.variable(),
                                    which));
        }
        return which;
    }
}
