package io.apidirect.cli.command;

import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Api;
import io.apidirect.cli.http.Authorization;
import io.apidirect.cli.profile.Profile;
import io.apidirect.cli.profile.Session;
import io.apidirect.cli.terminal.Format;
import io.apidirect.cli.terminal.Output;
import io.apidirect.cli.terminal.Question;
import io.apidirect.cli.terminal.Terminal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where a command works: its terminal, profile, server, and the answers that options gave to shared
 * questions.
 */
public final class Workplace {
    private final Terminal terminal;
    private final SharedOptions options;
    private final Profile profile;
    private final InstantSource clock;
    private final Exchanges exchanges;
    private final Duration patience;

    public Workplace(
            Terminal terminal,
            SharedOptions options,
            Optional<String> profileName,
            InstantSource clock) {
        this.terminal = terminal;
        this.options = options;
        // A mistyped format or query must not first change something and then fail to show it.
        output().check();
        this.profile =
                new Profile(terminal, options.profile().or(() -> profileName), options.url());
        this.clock = clock;
        this.exchanges = new Exchanges(terminal, options.isDebug());
        this.patience = options.patience(terminal.variable("APIDIRECT_TIMEOUT"));
    }

    private Workplace(Workplace same, Duration patience) {
        this.terminal = same.terminal;
        this.options = same.options;
        this.profile = same.profile;
        this.clock = same.clock;
        this.exchanges = same.exchanges;
        this.patience = patience;
    }

    /** The same place, where no request takes longer than this. */
    public Workplace hurried(Duration most) {
        return new Workplace(this, patience.compareTo(most) < 0 ? patience : most);
    }

    public Terminal terminal() {
        return terminal;
    }

    public Profile profile() {
        return profile;
    }

    public InstantSource clock() {
        return clock;
    }

    /** The server, called as the person of the profile. */
    public Api api() {
        return calledBy(session());
    }

    /** The server, called by nobody. */
    public Api openApi() {
        return calledBy(Authorization.none());
    }

    /** The server, called with this token. */
    public Api withToken(String token) {
        return calledBy(Authorization.of(token));
    }

    private Api calledBy(Authorization caller) {
        return new Api(profile.server(), caller, Version.agent(), exchanges, patience);
    }

    public Session session() {
        return new Session(profile, terminal.variable("APIDIRECT_TOKEN"), openApi(), clock);
    }

    public Output output() {
        return new Output(terminal, options.format(), options.query());
    }

    public boolean isTable() {
        return options.format() == Format.TABLE;
    }

    public Question question() {
        return new Question(terminal);
    }

    /** Asks yes or no, unless {@code --yes} has answered. */
    public void confirm(String question) {
        if (!options.isYes()) {
            question().confirm(question);
        }
    }

    /**
     * Refuses before any work what could not be confirmed after it, for want of somebody to ask.
     */
    public void requireSomebodyToConfirm(String question) {
        if (!options.isYes()) {
            question().requireSomebody(question, "--yes");
        }
    }

    public boolean isYes() {
        return options.isYes();
    }

    /** Names the step to take after this one. */
    public void next(String step) {
        terminal.say("Next: " + step);
    }

    /** The project that is meant: the one given, else the one in use. */
    public String theProject(Optional<String> given) {
        return given.or(profile::project)
                .orElseThrow(
                        () ->
                                Failure.usage(
                                        "no project is chosen",
                                        "give -p PROJECT, or run: apidirect projects use PROJECT"));
    }

    /** The environment that is meant: the one given, else the one in use. */
    public String theEnvironment(Optional<String> given) {
        return given.or(profile::environment)
                .orElseThrow(
                        () ->
                                Failure.usage(
                                        "no environment is chosen",
                                        "give -e ENVIRONMENT, or run: apidirect projects use PROJECT -e"
                                                + " ENVIRONMENT; in a project's folder that has none yet:"
                                                + " apidirect init"));
    }
}
