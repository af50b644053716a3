package io.apidirect.bootstrap.configuration;

import static io.apidirect.bootstrap.configuration.Kind.count;
import static io.apidirect.bootstrap.configuration.Kind.hours;
import static io.apidirect.bootstrap.configuration.Kind.milliseconds;
import static io.apidirect.bootstrap.configuration.Kind.secret;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The settings of an installation, checked. */
public final class Settings {

    public static final Setting<Path> HOME =
            Setting.of(
                    "home",
                    ".run",
                    "folder",
                    "What an installation keeps: the embedded database, generated secrets, logs.",
                    Kind.PLACE);
    public static final Setting<String> HTTP_HOST =
            Setting.of(
                    "http.host",
                    "127.0.0.1",
                    "address",
                    "Where the server listens; `*` for every network interface.",
                    Kind.TEXT);
    public static final Setting<Integer> HTTP_PORT =
            Setting.of(
                    "http.port",
                    null,
                    "port",
                    "HTTP port. Not set: 8080, or a free one where 8080 is taken.",
                    Kind.PORT);
    public static final Setting<Integer> HTTPS_PORT =
            Setting.of(
                    "https.port",
                    null,
                    "port",
                    "HTTPS port, also of the Admin Center. Not set: 8443, or a free one where 8443 is taken.",
                    Kind.PORT);
    public static final Setting<URI> PUBLIC_URL =
            Setting.of(
                    "public.url",
                    null,
                    "address",
                    "The address under which callers reach the platform. Not set: http://host:port.",
                    Kind.WEB_ADDRESS);
    public static final Setting<String> DATABASE_URL =
            Setting.of(
                    "database.url",
                    null,
                    "JDBC address",
                    "An external PostgreSQL 18 prepared as docs/server-settings.md says. Not set: an embedded one is started.",
                    Kind.DATABASE_ADDRESS);
    public static final Setting<String> DATABASE_OWNER_PASSWORD =
            Setting.of(
                    "database.owner.password",
                    null,
                    "secret",
                    "Password of the role apidirect_owner, for migrations. Not set: generated for the embedded database.",
                    secret(12));
    public static final Setting<String> DATABASE_APP_PASSWORD =
            Setting.of(
                    "database.app.password",
                    null,
                    "secret",
                    "Password of the role apidirect_app, for the work. Not set: generated for the embedded database.",
                    secret(12));
    public static final Setting<Integer> DATABASE_POOL =
            Setting.of(
                    "database.pool",
                    "20",
                    "connections",
                    "Most connections for the work of one node; at least the job threads plus 4.",
                    count(5, 500));
    public static final Setting<Integer> JOBS_POOL =
            Setting.of(
                    "jobs.pool",
                    "8",
                    "connections",
                    "Most connections for the job engine's bookkeeping on one node.",
                    count(3, 100));
    public static final Setting<Integer> JOBS_THREADS =
            Setting.of(
                    "jobs.threads",
                    "10",
                    "threads",
                    "How many background steps one node runs at a time.",
                    count(1, 100));
    public static final Setting<Duration> JOBS_POLL =
            Setting.of(
                    "jobs.poll",
                    "500",
                    "ms",
                    "How often a node looks for steps of other nodes that are due.",
                    milliseconds(50, 60_000));
    public static final Setting<Duration> JOBS_HEARTBEAT =
            Setting.of(
                    "jobs.heartbeat",
                    "2000",
                    "ms",
                    "How often a node says that its steps are alive; after 4 missed ones another node takes over.",
                    milliseconds(500, 60_000));
    public static final Setting<Duration> DRIFT_EVERY =
            Setting.of(
                    "drift.every",
                    "24",
                    "hours",
                    "How often each environment in which a release serves is looked at for changes by hand.",
                    hours(1, 720));
    public static final Setting<String> NODE_NAME =
            Setting.of(
                    "node.name",
                    null,
                    "text",
                    "Name of this node, unique among the nodes of one database. Not set: host name and process id.",
                    Kind.TEXT);
    public static final Setting<Path> TOKENS_KEYS =
            Setting.of(
                    "tokens.keys",
                    null,
                    "file",
                    "JSON Web Key Set with the private P-256 keys that sign access tokens; the first signs, all verify; every node needs the same. Not set: generated once in the home folder.",
                    Kind.PLACE);
    public static final Setting<String> TOKENS_ISSUER =
            Setting.of(
                    "tokens.issuer",
                    "https://apidirect.io",
                    "text",
                    "The issuer (`iss`) of access tokens.",
                    Kind.TEXT);
    public static final Setting<Integer> SIGN_UPS =
            Setting.of(
                    "signups.hourly",
                    "100",
                    "sign-ups",
                    "How many sign-ups an hour one node takes from one address; then 429 with Retry-After.",
                    count(1, 1_000_000));
    public static final Setting<String> OPERATOR_USER =
            Setting.of(
                    "operator.user",
                    "operator",
                    "text",
                    "The account of the Admin Center.",
                    Kind.TEXT);
    public static final Setting<String> OPERATOR_PASSWORD =
            Setting.of(
                    "operator.password",
                    null,
                    "secret",
                    "Its password; there is no default. Not set: generated once into operator.properties in the home folder.",
                    secret(12));
    public static final Setting<String> KEYSTORE_PASSWORD =
            Setting.of(
                    "keystore.password",
                    null,
                    "secret",
                    "Protects the key store of the HTTPS port. Not set: generated once.",
                    secret(12));
    private static final List<Setting<?>> OF_THE_PLATFORM =
            List.of(
                    HOME,
                    HTTP_HOST,
                    HTTP_PORT,
                    HTTPS_PORT,
                    PUBLIC_URL,
                    DATABASE_URL,
                    DATABASE_OWNER_PASSWORD,
                    DATABASE_APP_PASSWORD,
                    DATABASE_POOL,
                    JOBS_POOL,
                    JOBS_THREADS,
                    JOBS_POLL,
                    JOBS_HEARTBEAT,
                    DRIFT_EVERY,
                    NODE_NAME,
                    TOKENS_KEYS,
                    TOKENS_ISSUER,
                    SIGN_UPS,
                    OPERATOR_USER,
                    OPERATOR_PASSWORD,
                    KEYSTORE_PASSWORD);

    private static final List<Setting<?>> ALL =
            Stream.concat(OF_THE_PLATFORM.stream(), AwsSettings.ALL.stream()).toList();

    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = values;
    }

    /** Every setting there is, in the order of the documentation. */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** Reads and checks all settings from {@code source}, which answers the text by its name. */
    public static Settings read(Function<String, Optional<String>> source) {
        var values = new LinkedHashMap<String, Object>();
        var faults = new ArrayList<String>();
        for (var setting : ALL) {
            var text =
                    source.apply(setting.name()).or(() -> Optional.ofNullable(setting.fallback()));
            try {
                text.ifPresent(t -> values.put(setting.name(), setting.parse().apply(t)));
            } catch (IllegalArgumentException wrong) {
                faults.add(setting.variable() + " " + wrong.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new WrongSettings(faults);
        }
        var settings = new Settings(values);
        var together = FittingTogether.faults(settings);
        if (!together.isEmpty()) {
            throw new WrongSettings(together);
        }
        return settings;
    }

    /** Reads the settings from environment variables, such as {@code APIDIRECT_HTTP_PORT}. */
    public static Settings fromEnvironment(Map<String, String> environment) {
        var names = new LinkedHashMap<String, String>();
        ALL.forEach(s -> names.put(s.name(), s.variable()));
        return read(name -> Optional.ofNullable(environment.get(names.get(name))));
    }

    /** The value, if it is set or has a default. */
    @SuppressWarnings("unchecked") // read() stored what this very setting parsed
    public <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting.name()));
    }

    /** The value, which must be there: set, defaulted, or given to the server by the launcher. */
    public <T> T the(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new NoSuchElementException(setting.variable() + " is not set"));
    }
}
