package io.apidirect.bootstrap.launcher;

import java.io.PrintStream;

/** What the person who started the platform reads: one line per step. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void step(String part, String what) {
        out.printf("%-10s %s%n", part, what);
        out.flush();
    }

    synchronized void error(String what) {
        what.lines().forEach(line -> out.println("error: " + line));
        out.flush();
    }
}
