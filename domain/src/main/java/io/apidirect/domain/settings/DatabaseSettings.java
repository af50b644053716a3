package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.of;
import static io.apidirect.domain.settings.Describing.text;

import io.apidirect.domain.settings.Standard.Derived;
import io.apidirect.domain.settings.Standard.PerProfile;
import java.util.List;

/** The optional PostgreSQL database on Amazon RDS. */
public final class DatabaseSettings {

    private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    public static final Setting<Boolean> ENABLED =
            flag("database.enabled")
                    .standard(false)
                    .means(
                            "Whether the environment has a PostgreSQL database; its address reaches the application as DATABASE_URL.",
                            true,
                            "");

    public static final Setting<String> ENGINE_VERSION =
            choice("database.engineVersion", "15", "16", "17", "18")
                    .standard("17")
                    .means(
                            "Major version of PostgreSQL; minor ones are kept up by RDS.",
                            "17",
                            "EngineVersion");

    public static final Setting<String> CLASS =
            text(
                            "database.class",
                            "db\\.(t4g|t3|m6g|m7g|m8g|m6i|m7i|r6g|r7g|r8g|r6i|r7i)\\.(micro|small|medium|large|xlarge|[248]xlarge|1[26]xlarge)",
                            "a class of RDS such as db.t4g.medium",
                            30)
                    .standard("db.t4g.micro", "db.t4g.small", "db.t4g.medium")
                    .means("The machine of the database.", "db.t4g.small", "DatabaseClass");

    public static final Setting<Integer> STORAGE =
            number("database.storage", 20, 65_536)
                    .standard(20, 20, 50)
                    .in("GiB")
                    .means("Disk of the database; it never shrinks.", 50, "StorageGiB");

    public static final Setting<Integer> MAX_STORAGE =
            number("database.maxStorage", 22, 65_536)
                    .standard(50, 100, 500)
                    .in("GiB")
                    .means("Up to where the disk grows by itself.", 200, "MaxStorageGiB");

    public static final Setting<String> NAME =
            text("database.name", "[a-z][a-z0-9_]{0,62}", "lower-case letters, digits and _", 63)
                    .standard("app")
                    .means("The name of the first database.", "app", "DatabaseName");

    public static final Setting<Boolean> MULTI_AZ =
            flag("database.multiAz")
                    .standard(false, false, true)
                    .means(
                            "A second machine in another zone that takes over; doubles the price.",
                            true,
                            "MultiAz");

    public static final Setting<Integer> REPLICAS =
            number("database.replicas", 0, 3)
                    .standard(0)
                    .in("machines")
                    .means("Further machines to read from.", 1, "ReplicaCount");

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
                                    REPLICAS,
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

    static final List<Setting<?>> ALL =
            List.of(
                    ENABLED,
                    ENGINE_VERSION,
                    CLASS,
                    STORAGE,
                    MAX_STORAGE,
                    NAME,
                    MULTI_AZ,
                    REPLICAS,
                    BACKUP_DAYS,
                    BACKUP_WINDOW,
                    MAINTENANCE_WINDOW,
                    DELETION_PROTECTION,
                    PERFORMANCE_INSIGHTS,
                    ENHANCED_MONITORING,
                    PASSWORD_ROTATION,
                    RESTORE_FROM);

    private DatabaseSettings() {}
}
