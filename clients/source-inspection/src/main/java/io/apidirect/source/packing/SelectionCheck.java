package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why a selection cannot be packed, before anything is written. */
final class SelectionCheck {

    static final String LEAVE_OUT =
            "Leave out what the application does not need: add it to .gitignore, .dockerignore or"
                    + " `build.exclude` in apidirect.yaml.";

    private final Limits limits;

    SelectionCheck(Limits limits) {
        this.limits = limits;
    }

    List<Problem> problems(Selection selection) {
        List<Problem> problems = new ArrayList<>();
        if (selection.files().isEmpty()) {
            problems.add(
                    Problem.of(
                            "nothing-to-pack",
                            "",
                            "The folder holds no file that belongs to the upload",
                            "Run the command in the project's folder, and look at .gitignore and .dockerignore."));
        }
        if (selection.files().size() > limits.files()) {
            problems.add(tooMany(selection));
        }
        if (selection.bytes() > limits.unpackedBytes()) {
            problems.add(tooLarge(selection));
        }
        selection.files().stream()
                .filter(file -> !SafePath.isSafe(file.path()))
                .forEach(file -> problems.add(unpackable(file)));
        return problems;
    }

    private Problem tooMany(Selection selection) {
        return Problem.of(
                "too-many-files",
                "",
                "The source has %,d files; at most %,d are taken. Most are in: %s"
                        .formatted(
                                selection.files().size(),
                                limits.files(),
                                fullest(selection.files())),
                LEAVE_OUT);
    }

    private Problem tooLarge(Selection selection) {
        return Problem.of(
                "source-too-large",
                "",
                "The source has %s; at most %s are taken. Largest: %s"
                        .formatted(
                                Sizes.text(selection.bytes()),
                                Sizes.text(limits.unpackedBytes()),
                                Sizes.largest(selection.files())),
                LEAVE_OUT);
    }

    private static Problem unpackable(SourceFile file) {
        return Problem.of(
                "unpackable-name",
                Sizes.printable(file.path()),
                "The name `"
                        + Sizes.printable(file.path())
                        + "` cannot be unpacked on every system",
                "Rename the file: no backslash, colon at the second place or control character.");
    }

    private static String fullest(List<SourceFile> files) {
        return files.stream()
                .collect(Collectors.groupingBy(SelectionCheck::folder, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(5)
                .map(
                        entry ->
                                "%s (%,d)"
                                        .formatted(
                                                Sizes.printable(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String folder(SourceFile file) {
        return file.path().contains("/")
                ? file.path().substring(0, file.path().lastIndexOf('/') + 1)
                : "./";
    }
}
