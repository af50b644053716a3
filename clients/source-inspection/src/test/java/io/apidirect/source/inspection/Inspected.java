package io.apidirect.source.inspection;

import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.source.Problem;
import io.apidirect.source.packing.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project that a test writes and inspects. */
final class Inspected {

    private final Path root;
    private final Tree tree;

    Inspected(Path root) {
        this.root = root;
        this.tree = new Tree(root);
    }

    Inspected with(String path, String content) {
        tree.with(path, content);
        return this;
    }

    /** A file with the smallest application. */
    Inspected withApplication(String path) {
        return with(path, "from fastapi import FastAPI\napp = FastAPI()\n")
                .with("requirements.txt", "fastapi\nuvicorn\n");
    }

    Inspection inspection() {
        return inspection(Optional.empty());
    }

    Inspection inspection(String manifest) {
        return switch (Manifest.read(manifest)) {
            case ManifestResult.Valid(var valid) -> inspection(Optional.of(valid));
            case ManifestResult.Invalid(var problems) ->
                    throw new IllegalArgumentException(problems.toString());
        };
    }

    private Inspection inspection(Optional<Manifest> manifest) {
        try {
            return SourceInspection.of(root, manifest);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Working directory and entry point in one text, such as {@code backend app.main:app}. */
    String entryPoint() {
        return inspection()
                .entryPoint()
                .map(found -> found.value().workingDirectory() + " " + found.value().entryPoint())
                .orElse("none");
    }

    List<String> problemCodes() {
        return inspection().problems().stream().map(Problem::code).toList();
    }
}
