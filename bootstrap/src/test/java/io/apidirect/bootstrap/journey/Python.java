package io.apidirect.bootstrap.journey;

import java.io.IOException;

/** The machine's Python, with which the simulator of AWS builds and runs apps. */
final class Python {

    private Python() {}

    /** Whether it can make virtual environments. */
    static boolean canBuildApps() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import venv, ensurepip").start().waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
