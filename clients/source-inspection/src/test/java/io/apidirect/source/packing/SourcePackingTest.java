package io.apidirect.source.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePackingTest {

    @TempDir private Path folder;
    @TempDir private Path elsewhere;

    private Path archive() {
        return elsewhere.resolve("source.zip");
    }

    private PackingResult.Packed packed() throws IOException {
        return assertInstanceOf(
                PackingResult.Packed.class,
                new SourcePacking(Limits.STANDARD).pack(folder, archive(), List.of()));
    }

    private PackingResult.Refused refused(Limits limits) throws IOException {
        return assertInstanceOf(
                PackingResult.Refused.class,
                new SourcePacking(limits).pack(folder, archive(), List.of()));
    }

    @Test
    void equal_content_gives_the_same_archive_whenever_and_in_whatever_order_it_was_written()
            throws IOException {
        new Tree(folder).with("b.py", "2").with("a/z.py", "1").with("a.py", "3");
        var first = packed();
        var bytes = Files.readAllBytes(archive());
        Files.delete(folder.resolve("b.py"));
        new Tree(folder).with("b.py", "2");
        Files.setLastModifiedTime(folder.resolve("a.py"), FileTime.fromMillis(0));
        assertEquals(first.digest(), packed().digest());
        assertArrayEquals(bytes, Files.readAllBytes(archive()));
    }

    @Test
    void the_digest_is_the_sha256_of_the_archive() throws IOException, NoSuchAlgorithmException {
        new Tree(folder).with("a.py", "1");
        var packed = packed();
        var sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive()));
        assertEquals("sha256:" + HexFormat.of().formatHex(sha), packed.digest());
        assertEquals(Files.size(archive()), packed.packedBytes());
    }

    @Test
    void a_changed_letter_a_changed_name_and_a_changed_bit_change_the_digest() throws IOException {
        new Tree(folder).with("a.py", "1");
        var first = packed().digest();
        new Tree(folder).with("a.py", "2");
        var second = packed().digest();
        assertTrue(folder.resolve("a.py").toFile().setExecutable(true));
        var third = packed().digest();
        assertNotEquals(first, second);
        assertNotEquals(second, third);
    }

    @Test
    void other_tools_read_the_archive() throws IOException {
        var text = "x".repeat(300_000);
        new Tree(folder).with("größe/ü.txt", "ä").with("big.txt", text).with("empty", "");
        packed();
        try (var zip = new ZipFile(archive().toFile())) {
            assertEquals(3, zip.size());
            try (var content = zip.getInputStream(zip.getEntry("big.txt"))) {
                assertEquals(text, new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertEquals(2, zip.getEntry("größe/ü.txt").getSize());
        }
    }

    @Test
    void what_is_packed_passes_the_check_of_archives() throws IOException {
        new Tree(folder).with("a/b.py", "1").with("start.sh", "#!/bin/sh");
        assertTrue(folder.resolve("start.sh").toFile().setExecutable(true));
        packed();
        assertEquals(
                new ArchiveResult.Sound(
                        List.of(
                                new ArchiveResult.Entry("a/b.py", 1, false),
                                new ArchiveResult.Entry("start.sh", 9, true))),
                new ArchiveCheck(Limits.STANDARD).check(archive()));
    }

    @Test
    void a_source_too_large_is_refused_with_its_largest_files() throws IOException {
        new Tree(folder).with("model.bin", "x".repeat(5000)).with("a.py", "1");
        var problem = refused(new Limits(1000, 4000, 10)).problems().getFirst();
        assertEquals("source-too-large", problem.code());
        assertTrue(problem.message().contains("model.bin (5.0 kB)"), problem.message());
        assertFalse(Files.exists(archive()));
    }

    @Test
    void an_archive_too_large_is_refused_and_not_left_behind() throws IOException {
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("noise.bin"), noise);
        var problem = refused(new Limits(1000, 100_000, 10)).problems().getFirst();
        assertEquals("archive-too-large", problem.code());
        assertTrue(problem.message().contains("noise.bin"), problem.message());
        assertFalse(Files.exists(archive()));
    }

    @Test
    void too_many_files_are_refused_with_the_fullest_folders() throws IOException {
        for (var i = 0; i < 12; i++) {
            new Tree(folder).with("images/" + i + ".png", "");
        }
        var problem = refused(new Limits(1000, 1000, 10)).problems().getFirst();
        assertTrue(problem.message().contains("images/ (12)"), problem.message());
    }

    @Test
    void a_name_that_not_every_system_can_hold_is_refused() throws IOException {
        new Tree(folder).with("a\\b.py", "").with("c\nd.py", "");
        assertEquals(
                List.of("a\\b.py", "c?d.py"),
                refused(Limits.STANDARD).problems().stream().map(p -> p.file()).toList());
    }

    @Test
    void an_empty_folder_is_refused() throws IOException {
        assertEquals("nothing-to-pack", refused(Limits.STANDARD).problems().getFirst().code());
    }
}
