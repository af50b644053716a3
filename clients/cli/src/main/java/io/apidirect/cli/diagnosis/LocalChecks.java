package io.apidirect.cli.diagnosis;

import io.apidirect.cli.command.Version;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.project.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What can be wrong on this machine. */
final class LocalChecks {
    private LocalChecks() {}

    static Optional<Finding> configuration(Workplace workplace) {
        Path credentials = workplace.profile().folder().resolve("credentials.json");
        String found =
                "apidirect "
                        + Version.text()
                        + ", profile "
                        + workplace.profile().name()
                        + " in "
                        + workplace.profile().folder();
        try {
            if (Files.exists(credentials)
                    && Files.getPosixFilePermissions(credentials)
                            .contains(PosixFilePermission.OTHERS_READ)) {
                return Optional.of(
                        Finding.bad(
                                "configuration",
                                "others can read " + credentials,
                                "chmod 600 " + credentials));
            }
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.of(
                    Finding.worthALook(
                            "configuration", "cannot tell who reads " + credentials, ""));
        }
        return Optional.of(Finding.good("configuration", found));
    }

    static Optional<Finding> manifest(Workplace workplace) {
        ProjectFolder folder =
                new ProjectFolder(workplace.terminal().folder(), workplace.terminal());
        if (!folder.hasManifest()) {
            return Optional.of(
                    Finding.worthALook(
                            "folder",
                            "no apidirect.yaml here",
                            "go to your project, or: apidirect init"));
        }
        try {
            return Optional.of(
                    Finding.good("folder", "apidirect.yaml of " + folder.theManifest().name()));
        } catch (Failure failure) {
            return Optional.of(
                    Finding.bad("folder", failure.text(), String.join("; ", failure.faults())));
        }
    }

    static Optional<Finding> python() {
        try {
            Process python =
                    new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
            String version =
                    new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            boolean works = python.waitFor(10, TimeUnit.SECONDS) && python.exitValue() == 0;
            return Optional.of(
                    works
                            ? Finding.good("python", version)
                            : Finding.worthALook("python", version, "install Python 3"));
        } catch (IOException _) {
            return Optional.of(
                    Finding.worthALook(
                            "python",
                            "not found",
                            "install Python 3 to run your API here; deploying works without"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
