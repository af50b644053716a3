package io.apidirect.cli.project;

import io.apidirect.cli.copilot.CopilotImport;
import io.apidirect.cli.copilot.ImportReport;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Terminal;
import io.apidirect.manifest.Manifest;
import io.apidirect.source.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The manifest of this folder, made of the one that AWS Copilot deploys the same service with. */
record CopilotProject(Terminal terminal, Optional<String> name, String environment) {

    /** Writes the manifest and tells what became of every setting; the project's folder. */
    Path write(String file) {
        Path here = terminal.folder();
        CopilotImport imported =
                CopilotImport.of(
                        file,
                        text(here.resolve(file), file),
                        environment,
                        name,
                        Scaffold.nameFor(here));
        try {
            Files.writeString(
                    here.resolve(Manifest.FILE),
                    "# From " + file.replaceAll("\\R", " ") + "\n" + imported.manifest().text(),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            throw Failure.failed(
                    "there is an " + Manifest.FILE + " here already",
                    "move it away, or go to the folder of the service");
        } catch (IOException e) {
            throw Failure.failed(
                    "cannot write " + Manifest.FILE + ": " + e.getMessage(),
                    "check the disk and who owns the folder");
        }
        terminal.say("Wrote " + Manifest.FILE + " from " + file + ".");
        new ImportReport(imported).tell(terminal);
        return here;
    }

    private static String text(Path path, String file) {
        try {
            return Files.readString(path);
        } catch (IOException _) {
            throw Failure.usage(
                    "cannot read " + file, "name the file: copilot/SERVICE/manifest.yml");
        }
    }
}
