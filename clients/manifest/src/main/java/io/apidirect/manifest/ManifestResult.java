package io.apidirect.manifest;

import java.util.List;

/** What reading a manifest gives: the manifest, or everything that is wrong with it. */
public sealed interface ManifestResult {

    /** The text is a manifest. */
    record Valid(Manifest manifest) implements ManifestResult {}

    /**
     * The text is not a manifest.
     *
     * @param problems at least one, in the order of the text
     */
    record Invalid(List<ManifestProblem> problems) implements ManifestResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
