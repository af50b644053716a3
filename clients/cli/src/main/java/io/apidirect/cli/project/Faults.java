package io.apidirect.cli.project;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
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

    /** A fault of this text, which stands in this file. */
    static String line(String file, String text, ManifestProblem problem) {
        String place = file + ":" + problem.line() + ":" + problem.column() + ": ";
        return place + problem.message() + Snippet.of(text, problem) + fix(problem.fix());
    }

    /** The refusal of a manifest with everything that is wrong with it. */
    static Failure of(String file, String text, List<ManifestProblem> problems) {
        return refused(
                file + " has " + problems.size() + (problems.size() == 1 ? " fault" : " faults"),
                problems.stream().map(problem -> line(file, text, problem)).toList(),
                "correct the file; its schema: apidirect manifest schema");
    }

    private static String fix(String fix) {
        return fix.isEmpty() ? "" : "\n    " + fix;
    }
}
