package io.apidirect.cli.terminal;

import java.io.IOException;

/**
 * Switches the terminal's echo off until closed, also when the tool is interrupted in between. By
 * {@code stty}: the JDK's console can only do it while standard output is a terminal too.
 */
final class HiddenInput implements AutoCloseable {
    private final Thread restore = new Thread(() -> stty("echo"));

    HiddenInput() {
        Runtime.getRuntime().addShutdownHook(restore);
        stty("-echo");
    }

    private static void stty(String mode) {
        try {
            new ProcessBuilder("stty", mode)
                    .inheritIO()
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            // No stty: the answer is visible, which is no reason to refuse it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stty("echo");
        Runtime.getRuntime().removeShutdownHook(restore);
    }
}
