package io.apidirect.cli.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A JSON file that only its owner reads, and that is replaced as a whole. A damaged one is never
 * overwritten: it may still hold what somebody wants back.
 *
 * @param remedy the command that makes it anew
 */
record PrivateFile(Path path, String remedy) {

    /** Its content; an empty object when there is none. */
    ObjectNode read() {
        if (!Files.isRegularFile(path)) {
            return Json.object();
        }
        try {
            JsonNode tree = Json.mapper().readTree(bytes());
            if (tree.isMissingNode()) {
                return Json.object();
            }
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw damaged("it holds no JSON object");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw damaged(
                    "it is not JSON, from line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException e) {
            throw damaged("it is not JSON");
        }
    }

    /** The object of this name in it, made when there is none. */
    ObjectNode part(ObjectNode content, String name) {
        JsonNode part = content.path(name);
        if (part instanceof ObjectNode object) {
            return object;
        }
        if (part.isMissingNode() || part.isNull()) {
            return content.putObject(name);
        }
        throw damaged("\"" + name + "\" in it is no object");
    }

    Failure damaged(String why) {
        return Failure.failed(
                path + " is damaged: " + why,
                "correct it, or move it away (mv "
                        + path
                        + " "
                        + path
                        + ".old) and run: "
                        + remedy);
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
            Path folder = requireFolder(path);
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

    /** The folder that a file stands in, made for the owner only when it is new. */
    static Path requireFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
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
