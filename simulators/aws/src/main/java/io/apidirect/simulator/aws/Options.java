package io.apidirect.simulator.aws;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start the simulator.
 *
 * @param port on the loopback address; 0 for any free one
 * @param data the folder in which it remembers everything
 * @param timeScale what AWS's durations are multiplied with: 0 for no delay, 1 for AWS's pace
 */
public record Options(int port, Path data, double timeScale) {

    /** Any free port and no delay. */
    public static Options quick(Path data) {
        return new Options(0, data, 0);
    }

    static Options of(String[] arguments) {
        return new Options(
                Integer.parseInt(named(arguments, "--port").orElse("4566")),
                Path.of(named(arguments, "--data").orElse(".aws-simulator")),
                Double.parseDouble(named(arguments, "--time-scale").orElse("1")));
    }

    private static Optional<String> named(String[] arguments, String name) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (arguments[i].equals(name)) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }
}
