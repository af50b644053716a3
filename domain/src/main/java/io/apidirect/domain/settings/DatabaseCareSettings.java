package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.of;
import static io.apidirect.domain.settings.Describing.text;

import io.apidirect.domain.settings.Standard.Derived;
import io.apidirect.domain.settings.Standard.PerProfile;
import java.util.List;

/** How the database is kept: backups, protection, its figures and its password. */
public final class DatabaseCareSettings {

    private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    public static final Setting<Integer> BACKUP_DAYS =
            number("database.backupDays", 0, 35)
                    .standard(1, 7, 30)
                    .in("days")
                    .means(
                            "How far back any second can be restored; 0: no backups.",
                            14,
                            "BackupDays");

    public static final Setting<String> BACKUP_WINDOW =
            text("database.backupWindow", TIME + "-" + TIME, "hh:mm-hh:mm in UTC", 11)
                    .standard("02:00-03:00")
                    .means("When the daily backup is made (UTC).", "02:00-03:00", "BackupWindow");

    public static final Setting<String> MAINTENANCE_WINDOW =
            text(
                            "database.maintenanceWindow",
                            DAY + ":" + TIME + "-" + DAY + ":" + TIME,
                            "ddd:hh:mm-ddd:hh:mm in UTC",
                            19)
                    .standard("sun:04:00-sun:05:00")
                    .means(
                            "When RDS may maintain the machine (UTC).",
                            "sun:04:00-sun:05:00",
                            "MaintenanceWindow");

    public static final Setting<Boolean> DELETION_PROTECTION =
            flag("database.deletionProtection")
                    .standard(false, true, true)
                    .means(
                            "Refuses to delete the database until it is switched off.",
                            true,
                            "DatabaseDeletionProtection");

    public static final Setting<Boolean> PERFORMANCE_INSIGHTS =
            flag("database.performanceInsights")
                    .standard(true)
                    .means(
                            "Shows which statements load the database; seven days are free.",
                            true,
                            "PerformanceInsights");

    public static final Setting<Integer> ENHANCED_MONITORING =
            of("database.enhancedMonitoring", Kind.WholeNumber.oneOf(0, 1, 5, 10, 15, 30, 60))
                    .standard(0, 60, 15)
                    .in("seconds")
                    .means(
                            "How often the machine's own figures are written; 0: never.",
                            60,
                            "MonitoringIntervalSeconds");

    public static final Setting<Integer> PASSWORD_ROTATION =
            of("database.passwordRotationDays", Kind.WholeNumber.oneOf(0, 7, 30, 90, 365))
                    .standard(
                            new Derived(
                                    "365 in dev, 30 in staging and prod; 0 where there are replicas, whose password RDS does not change",
                                    new PerProfile("365", "30", "30"),
                                    DatabaseSettings.REPLICAS,
                                    (replicas, usual) -> replicas.equals("0") ? usual : "0"))
                    .in("days")
                    .means(
                            "How often the password of the database changes; 0: about never.",
                            30,
                            "PasswordRotationDays");

    public static final Setting<String> RESTORE_FROM =
            text(
                            "database.restoreFrom",
                            "[A-Za-z0-9:_-]{1,255}",
                            "the name or ARN of a snapshot",
                            255)
                    .means(
                            "Begins with the content of this snapshot; changing it later replaces the database.",
                            "rds:app-2026-11-01-02-00",
                            "SnapshotIdentifier");

    public static final List<Setting<?>> ALL =
            List.of(
                    BACKUP_DAYS,
                    BACKUP_WINDOW,
                    MAINTENANCE_WINDOW,
                    DELETION_PROTECTION,
                    PERFORMANCE_INSIGHTS,
                    ENHANCED_MONITORING,
                    PASSWORD_ROTATION,
                    RESTORE_FROM);

    private DatabaseCareSettings() {}
}
