package io.apidirect.cli.project;

import io.apidirect.manifest.Manifest;

/** Completes a manifest with what the source itself says. */
record Inspection(ProjectFolder folder) {

    Manifest complete(Manifest manifest) {
        return manifest;
    }
}
