package io.apidirect.source.packing;

import io.apidirect.source.Problem;

/** Ends the reading of an archive at the first lie; never leaves the package. */
final class HostileArchive extends Exception {

    private static final long serialVersionUID = 1L;

    HostileArchive(String message) {
        super(message);
    }

    Problem problem() {
        return Problem.of(
                "archive-refused",
                "",
                "The archive is refused: " + Sizes.printable(String.valueOf(getMessage())),
                "Pack the project again with `apidirect deploy`; other archives are not taken.");
    }
}
