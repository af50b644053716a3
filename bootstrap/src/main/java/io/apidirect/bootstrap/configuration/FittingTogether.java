package io.apidirect.bootstrap.configuration;

import java.util.ArrayList;
import java.util.List;

/** Settings that are right one by one and wrong together. */
final class FittingTogether {

    /** Connections that requests need while every background step holds one. */
    private static final int FOR_REQUESTS = 4;

    private FittingTogether() {}

    static List<String> faults(Settings settings) {
        var faults = new ArrayList<String>();
        int pool = settings.the(Settings.DATABASE_POOL);
        int least = settings.the(Settings.JOBS_THREADS) + FOR_REQUESTS;
        if (pool < least) {
            faults.add(
                    "%s is %d, but must be at least %d: %s plus %d"
                            .formatted(
                                    Settings.DATABASE_POOL.variable(),
                                    pool,
                                    least,
                                    Settings.JOBS_THREADS.variable(),
                                    FOR_REQUESTS));
        }
        if (settings.find(AwsSettings.ACCESS_KEY_ID).isPresent()
                != settings.find(AwsSettings.SECRET_ACCESS_KEY).isPresent()) {
            faults.add(
                    "%s and %s belong together; set both or none"
                            .formatted(
                                    AwsSettings.ACCESS_KEY_ID.variable(),
                                    AwsSettings.SECRET_ACCESS_KEY.variable()));
        }
        return faults;
    }
}
