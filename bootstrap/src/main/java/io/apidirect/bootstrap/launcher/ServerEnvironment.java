package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Setting;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.rest.identity.SigningKeys;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings as the server gets them: what was not set is found or generated. */
final class ServerEnvironment {

    private static final String OPERATOR = "operator.properties";
    private static final Duration SIMULATED_PACE = Duration.ofMillis(300);

    private final Settings settings;
    private final Installation installation;
    private final Map<String, String> variables = new HashMap<>();

    ServerEnvironment(Settings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    void set(Database database) {
        set(Settings.DATABASE_URL, database.url());
        set(Settings.DATABASE_OWNER_PASSWORD, database.ownerPassword());
        set(Settings.DATABASE_APP_PASSWORD, database.appPassword());
    }

    <T> void set(Setting<T> setting, Object value) {
        variables.put(setting.variable(), value.toString());
    }

    /** The server works with a simulator of AWS, which is quick and trusts one made-up role. */
    void set(AwsSimulator simulator) {
        var role = simulator.controlPlane();
        set(AwsSettings.WHICH, simulator.url());
        set(AwsSettings.CONTROL_PLANE_ROLE, role.arn());
        set(AwsSettings.ACCESS_KEY_ID, role.accessKeyId());
        set(AwsSettings.SECRET_ACCESS_KEY, role.secretAccessKey());
        set(AwsSettings.ASSUME_CONTROL_PLANE_ROLE, false);
        set(AwsSettings.PACE, settings.find(AwsSettings.PACE).orElse(SIMULATED_PACE).toMillis());
    }

    /** Decides on everything that is still open; answers the server's address. */
    URI complete() {
        var ports = new Ports(settings, installation, ListenAddress.of(settings));
        set(Settings.HTTP_HOST, settings.the(Settings.HTTP_HOST));
        set(Settings.HTTP_PORT, ports.choose(Settings.HTTP_PORT, 8080));
        set(Settings.HTTPS_PORT, ports.choose(Settings.HTTPS_PORT, 8443));
        var url = URI.create("http://%s:%s".formatted(localHost(), the(Settings.HTTP_PORT)));
        set(Settings.PUBLIC_URL, settings.find(Settings.PUBLIC_URL).orElse(url));
        set(
                Settings.NODE_NAME,
                settings.find(Settings.NODE_NAME).orElseGet(NodeName::ofThisMachine));
        setOperator();
        setTokenKeys();
        return url;
    }

    /** Where operators go, and where their account is written. */
    String adminCenter() {
        return "https://%s:%s/adminCenter, account in %s"
                .formatted(localHost(), the(Settings.HTTPS_PORT), installation.path(OPERATOR));
    }

    /** For scripts: where to find what runs. */
    String announcement(URI url) {
        var aws = variables.get(AwsSettings.WHICH.variable());
        return "url=%s%naws=%s%nlauncher=%d%n"
                .formatted(
                        url,
                        aws == null ? settings.the(AwsSettings.WHICH) : aws,
                        ProcessHandle.current().pid());
    }

    Map<String, String> variables() {
        return variables;
    }

    private void setOperator() {
        var user = settings.the(Settings.OPERATOR_USER);
        var password =
                settings.find(Settings.OPERATOR_PASSWORD)
                        .orElseGet(() -> installation.secret("operator"));
        installation.write(OPERATOR, "user=%s%npassword=%s%n".formatted(user, password));
        set(Settings.OPERATOR_USER, user);
        set(Settings.OPERATOR_PASSWORD, password);
        set(
                Settings.KEYSTORE_PASSWORD,
                settings.find(Settings.KEYSTORE_PASSWORD)
                        .orElseGet(() -> installation.secret("keystore")));
    }

    private void setTokenKeys() {
        var given = settings.find(Settings.TOKENS_KEYS);
        given.ifPresent(TokenKeys::requireUsable);
        if (given.isEmpty()) {
            installation.kept("secrets/token-keys.json", SigningKeys::generate);
            set(Settings.TOKENS_KEYS, installation.path("secrets/token-keys.json"));
        }
    }

    private String the(Setting<?> setting) {
        return Optional.ofNullable(variables.get(setting.variable())).orElseThrow();
    }

    private String localHost() {
        var host = settings.the(Settings.HTTP_HOST);
        return "*".equals(host) ? "127.0.0.1" : host;
    }
}
