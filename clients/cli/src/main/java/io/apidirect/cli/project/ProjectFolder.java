package io.apidirect.cli.project;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Colour;
import io.apidirect.cli.terminal.Terminal;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.source.Problem;
import io.apidirect.source.packing.Limits;
import io.apidirect.source.packing.PackingResult;
import io.apidirect.source.packing.SourcePacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder with {@code apidirect.yaml}. Everything that is wrong with it is said before the
 * server is asked.
 */
public record ProjectFolder(Path path, Terminal terminal) {

    /** Whether there is a manifest. */
    public boolean hasManifest() {
        return Files.isRegularFile(path.resolve(Manifest.FILE));
    }

    /** The manifest as it stands in the file. */
    public Manifest theManifest() {
        if (!hasManifest()) {
            throw Failure.failed(
                    "there is no " + Manifest.FILE + " in " + path,
                    "go to your project's folder, or make the file: apidirect init");
        }
        return switch (Manifest.read(text())) {
            case ManifestResult.Valid(Manifest manifest) -> manifest;
            case ManifestResult.Invalid(List<ManifestProblem> problems) ->
                    throw refused(
                            Manifest.FILE + " has " + count(problems.size(), "fault"),
                            problems.stream().map(ProjectFolder::line).toList(),
                            "correct the file; its schema: apidirect manifest schema");
        };
    }

    /** The source, inspected and packed; what was left out and matters is said. */
    public PackedSource pack() {
        Manifest manifest = new Inspection(this).complete(theManifest());
        try {
            Path archive = Files.createTempFile("apidirect-", ".zip");
            return switch (new SourcePacking(Limits.STANDARD)
                    .pack(path, archive, manifest.build().exclude())) {
                case PackingResult.Packed packed -> {
                    packed.notices().forEach(this::notice);
                    yield new PackedSource(
                            manifest.name(),
                            manifest.text(),
                            archive,
                            packed.digest(),
                            packed.packedBytes());
                }
                case PackingResult.Refused(List<Problem> problems) ->
                        throw refused(
                                "the source cannot be packed",
                                problems.stream().map(ProjectFolder::line).toList(),
                                "");
            };
        } catch (IOException e) {
            throw Failure.failed(
                    "cannot pack " + path + ": " + e.getMessage(),
                    "check the disk and the files' owners");
        }
    }

    void notice(Problem problem) {
        terminal.say(terminal.paint(Colour.YELLOW, "note:") + " " + line(problem));
    }

    static Failure refused(String message, List<String> faults, String hint) {
        return new Failure(ExitCode.FAILED, message, faults, hint, "", "");
    }

    static String line(Problem problem) {
        String place = problem.place().isEmpty() ? "" : problem.place() + ": ";
        return place + problem.message() + fix(problem.fix());
    }

    private static String line(ManifestProblem problem) {
        return Manifest.FILE
                + ":"
                + problem.line()
                + ":"
                + problem.column()
                + ": "
                + problem.message()
                + fix(problem.fix());
    }

    private static String fix(String fix) {
        return fix.isEmpty() ? "" : " (" + fix + ")";
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private String text() {
        try {
            return Files.readString(path.resolve(Manifest.FILE));
        } catch (IOException e) {
            throw Failure.failed(
                    "cannot read " + path.resolve(Manifest.FILE),
                    "it must be UTF-8 text that you may read");
        }
    }
}
