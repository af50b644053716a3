package io.apidirect.cli.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Answer;
import io.apidirect.cli.http.Api;
import io.apidirect.cli.http.Authorization;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The credentials of a profile. A refresh token works once: the tool that refreshes holds a file
 * lock, and one that waited for the lock finds the other's new token and uses it.
 */
public final class Session implements Authorization {
    private final Profile profile;
    private final Optional<String> givenToken;
    private final Api open;
    private final InstantSource clock;

    /**
     * @param givenToken a token from the environment, which wins over anything stored
     * @param open the server, called without a token
     */
    public Session(Profile profile, Optional<String> givenToken, Api open, InstantSource clock) {
        this.profile = profile;
        this.givenToken = givenToken;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public Optional<String> token() {
        return givenToken.or(
                () ->
                        stored().map(
                                        found ->
                                                found.isStale(clock.instant())
                                                        ? refreshed(found)
                                                        : found.token()));
    }

    @Override
    public Optional<String> renewed(String refused) {
        return givenToken.isPresent()
                ? Optional.empty()
                : stored().filter(Credentials::isSession).map(_ -> fresherThan(refused));
    }

    /** What is stored for the server in use. */
    public Optional<Credentials> stored() {
        PrivateFile file = profile.credentials();
        try {
            return Credentials.read(file.read().path(profile.name()))
                    .filter(found -> found.server().equals(profile.server()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Failure(
                    ExitCode.AUTHENTICATION,
                    "the credentials of profile "
                            + profile.name()
                            + " in "
                            + file.path()
                            + " are damaged: "
                            + e.getMessage(),
                    "apidirect login --profile " + profile.name() + " (replaces only these)");
        }
    }

    /** Refuses files in which nothing could be kept, before anything is asked for. */
    public void requireSoundFiles() {
        profile.requireSound();
    }

    /** Keeps these credentials for the profile, in place of any before. */
    public void keep(Credentials credentials) {
        try (var _ = FileLock.on(profile.folder().resolve("credentials.lock"))) {
            write(credentials);
        }
    }

    /** Forgets the profile's credentials. */
    public void forget() {
        try (var _ = FileLock.on(profile.folder().resolve("credentials.lock"))) {
            remove();
        }
    }

    private String refreshed(Credentials stale) {
        return fresherThan(stale.token());
    }

    private String fresherThan(String token) {
        try (var _ = FileLock.on(profile.folder().resolve("credentials.lock"))) {
            Credentials now = stored().orElseThrow(Session::ended);
            if (!now.token().equals(token)) {
                return now.token();
            }
            Credentials fresh = exchange(now);
            write(fresh);
            return fresh.token();
        }
    }

    private Credentials exchange(Credentials old) {
        ObjectNode body = Json.object().put("refreshToken", old.refreshToken());
        Answer answer = open.attempt(Endpoint.REFRESH_SESSION.request().open().json(body));
        if (answer.status() == 401) {
            remove();
            throw ended();
        }
        if (!answer.isSuccess()) {
            throw new Failure(
                    ExitCode.ofStatus(answer.status()),
                    "your session could not be renewed",
                    "try again, or: apidirect login");
        }
        return Credentials.ofSession(old.server(), answer.tree(), clock.instant());
    }

    private void write(Credentials credentials) {
        ObjectNode all = profile.credentials().read();
        all.set(profile.name(), credentials.stored());
        profile.credentials().write(all);
    }

    private void remove() {
        ObjectNode all = profile.credentials().read();
        all.remove(profile.name());
        profile.credentials().write(all);
    }

    private static Failure ended() {
        return new Failure(ExitCode.AUTHENTICATION, "your session has ended", "apidirect login");
    }
}
