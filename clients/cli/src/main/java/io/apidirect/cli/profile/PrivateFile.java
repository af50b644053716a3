package io.apidirect.cli.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A JSON file that only its owner reads, and that is replaced as a whole. */
record PrivateFile(Path path) {

    /** Its content; an empty object when there is none. */
    ObjectNode read() {
        if (!Files.isRegularFile(path)) {
            return Json.object();
        }
        JsonNode tree = Json.read(bytes());
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw Failure.failed(
                path + " is not a JSON object",
                "correct it, or remove it and run: apidirect login");
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw Failure.failed("cannot read " + path, "check who owns it");
        }
    }

    /** Replaces its content: a reader sees the old or the new one, never a half. */
    void write(ObjectNode content) {
        try {
            Path folder = requireFolder();
            Path fresh = Files.createTempFile(folder, path.getFileName().toString(), null);
            Files.write(fresh, Json.bytes(content));
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.failed(
                    "cannot write " + path, "check who owns the folder, or set XDG_CONFIG_HOME");
        }
    }

    /** The folder that it stands in, made for the owner only when it is new. */
    Path requireFolder() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder");
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }
}
