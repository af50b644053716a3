package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Databases and their copies. */
final class DatabaseMeters {

    /** Share of the database that changes in a day and so is in that day's backup. */
    private static final BigDecimal DAILY_CHANGE = new BigDecimal("0.02");

    private DatabaseMeters() {}

    static List<Usage> database(StackResource database, Inventory all, Traffic traffic) {
        var usages = new ArrayList<Usage>();
        var copies = BigDecimal.valueOf(database.has("MultiAZ", "true") ? 2 : 1);
        var where = copies.intValue() == 2 ? " in two zones" : "";
        var storage = storage(database, all);
        usages.add(
                new Usage(
                        database.value("DBInstanceClass").orElse("machine") + where,
                        "AmazonRDS/InstanceUsage:"
                                + database.value("DBInstanceClass").orElse("unknown"),
                        Traffic.HOURS.multiply(copies)));
        usages.add(
                new Usage(
                        "storage gp3" + where,
                        "AmazonRDS/RDS:GP3-Storage",
                        storage.multiply(copies)));
        addBackups(usages, database, storage);
        if (database.has("ManageMasterUserPassword", "true")) {
            usages.add(WatchMeters.secret("secret with its password"));
        }
        return usages;
    }

    /** As much as the database is large is free; what changed on the days kept is not. */
    private static void addBackups(List<Usage> usages, StackResource database, BigDecimal storage) {
        var days = database.number("BackupRetentionPeriod").orElse(BigDecimal.ZERO);
        if (days.signum() > 0) {
            usages.add(
                    new Usage(
                            "backups beyond its own size",
                            "AmazonRDS/RDS:ChargedBackupUsage",
                            storage.multiply(DAILY_CHANGE).multiply(days)));
        }
    }

    /** A copy for reading is as large as its source. */
    private static BigDecimal storage(StackResource database, Inventory all) {
        return database.number("AllocatedStorage")
                .or(
                        () ->
                                all.referred(database, "SourceDBInstanceIdentifier")
                                        .flatMap(source -> source.number("AllocatedStorage")))
                .orElse(BigDecimal.ZERO);
    }
}
