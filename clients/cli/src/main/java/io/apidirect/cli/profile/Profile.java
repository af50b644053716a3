package io.apidirect.cli.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Terminal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server, project and environment that a command means. Each is looked up in this order:
 * option, variable ({@code APIDIRECT_…}), {@code .apidirect/context.json} of the folder or one
 * above it, the profile, a default.
 */
public final class Profile {
    private static final String DEFAULT_SERVER = "http://localhost:8080";

    private final Terminal terminal;
    private final Optional<String> chosenName;
    private final Optional<String> chosenServer;

    public Profile(Terminal terminal, Optional<String> chosenName, Optional<String> chosenServer) {
        this.terminal = terminal;
        this.chosenName = chosenName;
        this.chosenServer = chosenServer;
    }

    /** The profile's name. */
    public String name() {
        return chosenName
                .or(() -> terminal.variable("APIDIRECT_PROFILE"))
                .or(() -> text(config().read(), "profile"))
                .orElse("default");
    }

    public URI server() {
        String address =
                chosenServer
                        .or(() -> terminal.variable("APIDIRECT_URL"))
                        .or(() -> text(entry(), "url"))
                        .orElse(DEFAULT_SERVER);
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Refused below, together with every other address that is none.
        }
        throw Failure.usage(
                address + " is not the address of a server",
                "give one like https://api.example.com");
    }

    public Optional<String> project() {
        return scope("project");
    }

    public Optional<String> environment() {
        return scope("environment");
    }

    private Optional<String> scope(String what) {
        return terminal.variable(
                        what.equals("project") ? "APIDIRECT_PROJECT" : "APIDIRECT_ENVIRONMENT")
                .or(() -> folderContext().flatMap(file -> text(context(file).read(), what)))
                .or(() -> text(entry(), what));
    }

    /** Refuses damaged files of configuration or credentials. */
    void requireSound() {
        entry();
        credentials().read();
    }

    /** Makes this the profile for all that follows, with the server in use. */
    public void remember() {
        change(entry -> entry.put("url", server().toString()));
    }

    /** Makes a project and environment the default of the profile. */
    public void use(Optional<String> project, Optional<String> environment) {
        change(entry -> put(entry, project, environment));
    }

    /** Makes a project and environment the default of a folder and those below it. */
    public Path useIn(Path folder, Optional<String> project, Optional<String> environment) {
        PrivateFile file = context(folder.resolve(".apidirect").resolve("context.json"));
        ObjectNode context = file.read();
        put(context, project, environment);
        file.write(context);
        return file.path();
    }

    /** The folder with the configuration: {@code $XDG_CONFIG_HOME/apidirect}. */
    public Path folder() {
        return terminal.variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(terminal.variable("HOME").orElse("."), ".config"))
                .resolve("apidirect");
    }

    PrivateFile credentials() {
        return new PrivateFile(folder().resolve("credentials.json"), "apidirect login");
    }

    private PrivateFile config() {
        return new PrivateFile(folder().resolve("config.json"), "apidirect login");
    }

    private static PrivateFile context(Path file) {
        return new PrivateFile(file, "apidirect projects use PROJECT --here");
    }

    private ObjectNode entry() {
        return entry(config().read());
    }

    private ObjectNode entry(ObjectNode config) {
        return config().part(config().part(config, "profiles"), name());
    }

    private void change(java.util.function.Consumer<ObjectNode> change) {
        ObjectNode config = config().read();
        config.put("profile", name());
        change.accept(entry(config));
        config().write(config);
    }

    private static void put(
            ObjectNode entry, Optional<String> project, Optional<String> environment) {
        // An environment belongs to a project: another project forgets it.
        if (project.isPresent() && !project.equals(text(entry, "project"))) {
            entry.remove("environment");
        }
        project.ifPresent(value -> entry.put("project", value));
        environment.ifPresent(value -> entry.put("environment", value));
    }

    private Optional<Path> folderContext() {
        for (Path at = terminal.folder(); at != null; at = at.getParent()) {
            Path file = at.resolve(".apidirect").resolve("context.json");
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(ObjectNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(value -> !value.isEmpty());
    }
}
