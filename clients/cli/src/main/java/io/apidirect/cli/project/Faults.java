package io.apidirect.cli.project;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.source.Problem;
import java.util.List;

/** Faults of a project as lines: where, what, and what to do. */
public final class Faults {
    private Faults() {}

    public static Failure refused(String message, List<String> faults, String hint) {
        return new Failure(ExitCode.FAILED, message, faults, hint, "", "");
    }

    public static String line(Problem problem) {
        return (problem.place().isEmpty() ? "" : problem.place() + ": ")
                + problem.message()
                + fix(problem.fix());
    }

    static String line(ManifestProblem problem) {
        String place = Manifest.FILE + ":" + problem.line() + ":" + problem.column() + ": ";
        return place + problem.message() + fix(problem.fix());
    }

    private static String fix(String fix) {
        return fix.isEmpty() ? "" : "\n    " + fix;
    }
}
