package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.text;

import java.util.List;

/** The optional PostgreSQL database on Amazon RDS. */
public final class DatabaseSettings {

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

    public static final List<Setting<?>> ALL =
            List.of(ENABLED, ENGINE_VERSION, CLASS, STORAGE, MAX_STORAGE, NAME, MULTI_AZ, REPLICAS);

    private DatabaseSettings() {}
}
