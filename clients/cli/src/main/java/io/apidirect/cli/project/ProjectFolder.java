package io.apidirect.cli.project;

import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Colour;
import io.apidirect.cli.terminal.Terminal;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.source.inspection.Inspection;
import io.apidirect.source.inspection.SourceInspection;
import io.apidirect.source.packing.FileSelection;
import io.apidirect.source.packing.Limits;
import io.apidirect.source.packing.PackingResult;
import io.apidirect.source.packing.Selection;
import io.apidirect.source.packing.SourcePacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        String text = text();
        return switch (Manifest.read(text)) {
            case ManifestResult.Valid(Manifest manifest) -> manifest;
            case ManifestResult.Invalid(List<ManifestProblem> problems) ->
                    throw Faults.of(Manifest.FILE, text, problems);
        };
    }

    /** The source, inspected and packed; what was found out or left out, and matters, is said. */
    public PackedSource pack() {
        Manifest declared = theManifest();
        try {
            Selection selection = FileSelection.of(path, declared.build().exclude());
            Inspection inspection = SourceInspection.of(selection, Optional.of(declared));
            Manifest manifest = declared.completed(inspection.findings());
            requireSound(manifest, inspection);
            return packed(selection, manifest, inspection);
        } catch (IOException e) {
            throw Failure.failed(
                    "cannot pack " + path + ": " + e.getMessage(),
                    "check the disk and the files' owners");
        }
    }

    private void requireSound(Manifest manifest, Inspection inspection) {
        // Every conclusion that was not simply read from the manifest deserves a line: people must
        // be able to object.
        inspection.explanation().stream()
                .filter(line -> !line.contains(Manifest.FILE + " says so"))
                .forEach(line -> terminal.say(terminal.paint(Colour.DIM, "found " + line)));
        // What the inspection could not decide it has said itself; the manifest's own gaps come
        // only without that.
        List<String> faults = inspection.problems().stream().map(Faults::line).toList();
        List<String> gaps =
                manifest.undecided().stream()
                        .map(gap -> Faults.line(Manifest.FILE, "", gap))
                        .toList();
        List<String> all = faults.isEmpty() ? gaps : faults;
        if (!all.isEmpty()) {
            throw Faults.refused("this folder cannot be deployed yet", all, "");
        }
    }

    private PackedSource packed(Selection selection, Manifest manifest, Inspection inspection)
            throws IOException {
        Path archive = Files.createTempFile("apidirect-", ".zip");
        return switch (new SourcePacking(Limits.STANDARD).pack(selection, archive)) {
            case PackingResult.Packed packed -> {
                Stream.concat(inspection.notices().stream(), packed.notices().stream())
                        .map(Faults::line)
                        .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))
                        .forEach(
                                line ->
                                        terminal.say(
                                                terminal.paint(Colour.YELLOW, "note:")
                                                        + " "
                                                        + line));
                yield new PackedSource(
                        manifest, inspection, archive, packed.digest(), packed.packedBytes());
            }
            case PackingResult.Refused refused ->
                    throw Faults.refused(
                            "the source cannot be packed",
                            refused.problems().stream().map(Faults::line).toList(),
                            "");
        };
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
