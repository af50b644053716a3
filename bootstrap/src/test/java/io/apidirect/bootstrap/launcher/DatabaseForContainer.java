package io.apidirect.bootstrap.launcher;

import io.apidirect.rest.identity.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jspecify.annotations.Nullable;

/** Starts a PostgreSQL before Arquillian starts the server, and tells the server where it is. */
public final class DatabaseForContainer implements LoadableExtension {

    private static final Path OVERRIDES =
            Path.of(
                    "target",
                    "liberty",
                    "wlp",
                    "usr",
                    "servers",
                    "it",
                    "configDropins",
                    "overrides");
    private static final String PORT = "it.http.port";

    @Override
    public void register(ExtensionBuilder builder) {
        System.setProperty(PORT, Integer.toString(Ports.free())); // arquillian.xml refers to it
        builder.observer(Life.class);
    }

    /** Lives as long as the suite. */
    public static final class Life {

        private @Nullable EmbeddedDatabase postgres;

        /** Before the container, which observes the same event. */
        public void start(@Observes(precedence = 100) BeforeSuite suite) throws IOException {
            var installation = Installation.open(Files.createTempDirectory("api-direct-it"));
            postgres = EmbeddedDatabase.start(installation);
            var database = postgres.prepare();
            installation.kept("secrets/token-keys.json", SigningKeys::generate);
            var variables = new LinkedHashMap<String, String>();
            variables.put(PORT, System.getProperty(PORT, ""));
            variables.put("apidirect.database.url", database.url());
            variables.put("apidirect.database.owner.password", database.ownerPassword());
            variables.put("apidirect.database.app.password", database.appPassword());
            variables.put("apidirect.node.name", "it");
            variables.put("apidirect.public.url", "http://127.0.0.1");
            variables.put(
                    "apidirect.tokens.keys",
                    installation.path("secrets/token-keys.json").toString());
            variables.put("apidirect.aws", "real");
            variables.put("apidirect.aws.control.plane.role", "arn:aws:iam::999999999999:role/it");
            Files.createDirectories(OVERRIDES);
            Files.writeString(OVERRIDES.resolve("installation.xml"), xml(variables));
        }

        public void stop(@Observes(precedence = -100) AfterSuite suite) {
            if (postgres != null) {
                postgres.close();
            }
        }

        private static String xml(Map<String, String> variables) {
            return variables.entrySet().stream()
                    .map(
                            v ->
                                    "<variable name=\"%s\" value=\"%s\"/>"
                                            .formatted(v.getKey(), v.getValue()))
                    .collect(Collectors.joining("\n", "<server>\n", "\n</server>\n"));
        }
    }
}
