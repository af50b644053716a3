package io.apidirect.cli.deployment;

import io.apidirect.cli.terminal.Terminal;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * While open, an interruption (Ctrl-C) tells how to come back: the deployment goes on without this
 * process.
 */
final class Detachment implements AutoCloseable {
    private final Terminal terminal;
    private final String deployment;
    private final AtomicBoolean waitsForSource;
    private final Thread hook = new Thread(this::tell);

    /**
     * @param waitsForSource whether this process still has to upload the source
     */
    Detachment(Terminal terminal, String deployment, AtomicBoolean waitsForSource) {
        this.terminal = terminal;
        this.deployment = deployment;
        this.waitsForSource = waitsForSource;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void tell() {
        terminal.say("");
        if (waitsForSource.get()) {
            terminal.say(
                    "Detached before the source was uploaded: " + deployment + " waits for it.");
            terminal.say("Go on:     apidirect deploy --resume " + deployment);
        } else {
            terminal.say("Detached: " + deployment + " goes on without you.");
            terminal.say("Come back: apidirect deployments watch " + deployment);
        }
        terminal.say("Stop it:   apidirect deployments cancel " + deployment);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
