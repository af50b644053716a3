package io.apidirect.simulator.aws.codebuild;

import java.nio.file.Path;
import java.util.List;

/**
 * An installed Python that can make virtual environments.
 *
 * @param command that runs it
 * @param identity its exact version and where it is installed
 */
record Python(String command, String identity) {

    private static final String PROBE =
            "import ensurepip, sys, venv; print(sys.version.split()[0], sys.base_prefix)";

    /** The version that is wanted, else the machine's own, with a word about it in the log. */
    static Python of(String version, Path folder, Shell shell) throws InterruptedException {
        var exact = "python" + version;
        try {
            return new Python(exact, identity(exact, folder, new Shell(_ -> {})));
        } catch (BuildFailed _) {
            var own = new Python("python3", identity("python3", folder, shell));
            shell.log()
                    .accept(
                            "[simulator] Python %s is not installed here; the build uses %s."
                                    .formatted(version, own.identity()));
            return own;
        }
    }

    private static String identity(String command, Path folder, Shell shell)
            throws InterruptedException {
        return shell.lines(folder, List.of(command, "-I", "-c", PROBE)).getLast();
    }
}
