package io.apidirect.bootstrap.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

    @TempDir Path folder;

    @Test
    void aLogThatIsTooLongBecomesTheOlderOneAndItsWriterGoesOnAtTheStart() throws IOException {
        var log = new BoundedLog(folder.resolve("server.log"), 10);
        try (var writer =
                Files.newBufferedWriter(
                        log.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("short\n");
            writer.flush();
            log.cut();
            assertFalse(Files.exists(log.older()));
            writer.write("and now too long\n");
            writer.flush();
            log.cut();
            writer.write("next\n");
        }
        assertEquals("short\nand now too long\n", Files.readString(log.older()));
        assertEquals("next\n", Files.readString(log.file()));
    }
}
