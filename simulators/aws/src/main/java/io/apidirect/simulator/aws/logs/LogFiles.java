package io.apidirect.simulator.aws.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** The files that keep the lines of log groups, one JSON object a line. */
record LogFiles(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void append(String key, LogLine line) {
        try {
            Files.writeString(
                    file(key),
                    JSON.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<LogLine> read(String key) {
        var file = file(key);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(it -> it.endsWith("}"))
                    .map(LogFiles::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogLine line(String json) {
        try {
            return JSON.readValue(json, LogLine.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String key) {
        return folder.resolve(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + ".jsonl");
    }
}
