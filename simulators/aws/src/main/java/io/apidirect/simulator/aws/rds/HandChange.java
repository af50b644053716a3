package io.apidirect.simulator.aws.rds;

import io.apidirect.simulator.aws.wire.Call;
import java.util.List;

/** A change of a database by hand. */
final class HandChange {

    /** What a call may change by hand. */
    private static final List<String> CHANGEABLE =
            List.of(
                    "AllocatedStorage",
                    "BackupRetentionPeriod",
                    "DBInstanceClass",
                    "DeletionProtection",
                    "MaxAllocatedStorage",
                    "MultiAZ",
                    "PreferredBackupWindow",
                    "PreferredMaintenanceWindow");

    private HandChange() {}

    /** The database as a call changes it by hand; stacks do not learn of it, which is drift. */
    static Database modified(Database it, Call call) {
        var properties = it.properties().deepCopy();
        CHANGEABLE.forEach(name -> call.text(name).ifPresent(value -> properties.put(name, value)));
        return it.with(properties);
    }
}
