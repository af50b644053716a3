package io.apidirect.source.packing;

import static io.apidirect.source.packing.ArchiveBuilder.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCheckTest {

    private static final Limits SMALL = new Limits(200_000, 1_000_000, 20);

    @TempDir private Path folder;

    private ArchiveResult check(byte[] archive) {
        return assertTimeout(
                Duration.ofSeconds(2),
                () -> {
                    var file = Files.write(folder.resolve("archive.zip"), archive);
                    return new ArchiveCheck(SMALL).check(file);
                });
    }

    private String refusal(byte[] archive) {
        var problem = assertInstanceOf(ArchiveResult.Refused.class, check(archive)).problem();
        assertFalse(problem.message().chars().anyMatch(Character::isISOControl));
        return problem.message();
    }

    private static ArchiveBuilder.Entry with(Consumer<ArchiveBuilder.Entry> lie) {
        var entry = entry("a.py", "print('hello')");
        lie.accept(entry);
        return entry;
    }

    @Test
    void a_plain_archive_is_sound_and_its_sizes_are_measured() {
        var sound =
                assertInstanceOf(
                        ArchiveResult.Sound.class,
                        check(ArchiveBuilder.of(entry("a.py", "12345"), entry("b/c.py", ""))));
        assertEquals(
                List.of(
                        new ArchiveResult.Entry("a.py", 5, false),
                        new ArchiveResult.Entry("b/c.py", 0, false)),
                sound.entries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.py",
                "a/../../evil.py",
                "/etc/passwd",
                "//host/share",
                "a\\..\\evil.py",
                "..\\evil.py",
                "C:/evil.py",
                "C:evil.py",
                "a//b.py",
                "./a.py",
                "a/./b.py",
                "a/",
                "",
                "..",
                "a\u0000.py",
                "a\n.py",
                "a\u001b[31m.py"
            })
    void a_name_that_leads_elsewhere_or_is_not_portable_is_refused(String name) {
        assertTrue(refusal(ArchiveBuilder.of(entry(name, "x"))).contains("leads out"));
    }

    @Test
    void a_name_too_long_for_a_disk_is_refused() {
        refusal(ArchiveBuilder.of(entry("a".repeat(256), "x")));
        refusal(ArchiveBuilder.of(entry("a/".repeat(600) + "b", "x")));
    }

    @Test
    void a_name_that_is_not_utf8_is_refused() {
        var broken = new byte[] {'a', (byte) 0xc3, (byte) 0x28};
        refusal(
                ArchiveBuilder.of(
                        with(
                                e -> {
                                    e.localName = broken;
                                    e.centralName = broken;
                                })));
    }

    @ParameterizedTest
    @ValueSource(ints = {0120777, 0020666, 0060660, 0010644, 0140755, 0040755, 0644})
    void a_link_a_device_or_a_folder_is_refused(int mode) {
        assertTrue(
                refusal(ArchiveBuilder.of(with(e -> e.mode = mode))).contains("no regular file"));
    }

    @Test
    void an_entry_made_on_another_system_is_refused_because_its_mode_means_nothing() {
        refusal(ArchiveBuilder.of(with(e -> e.madeBy = 20)));
    }

    @Test
    void a_name_that_stands_twice_is_refused_even_in_another_case() {
        assertTrue(refusal(ArchiveBuilder.of(entry("a", "1"), entry("a", "2"))).contains("twice"));
        assertTrue(refusal(ArchiveBuilder.of(entry("a", "1"), entry("A", "2"))).contains("twice"));
    }

    @Test
    void a_name_that_is_a_file_and_a_folder_is_refused() {
        refusal(ArchiveBuilder.of(entry("a", "1"), entry("a/b", "2")));
        refusal(ArchiveBuilder.of(entry("a/b", "1"), entry("a", "2")));
    }

    @Test
    void a_bomb_is_refused_while_it_unpacks() {
        var bomb = new ArchiveBuilder.Entry("bomb", new byte[50_000_000]);
        assertTrue(refusal(ArchiveBuilder.of(bomb)).contains("unpacks to more"));
    }

    @Test
    void a_bomb_that_claims_to_be_small_is_refused() {
        var bomb = new ArchiveBuilder.Entry("bomb", new byte[50_000_000]);
        bomb.size = 10;
        refusal(ArchiveBuilder.of(bomb));
    }

    @Test
    void a_bomb_of_many_parts_is_refused() {
        var parts = new ArchiveBuilder();
        for (var i = 0; i < 15; i++) {
            parts.add(new ArchiveBuilder.Entry("part" + i, new byte[100_000]));
        }
        assertTrue(refusal(parts.bytes()).contains("unpacks to more"));
    }

    @Test
    void entries_that_share_one_content_are_refused() {
        refusal(
                new ArchiveBuilder()
                        .add(entry("a", "1"))
                        .add(
                                with(
                                        e -> {
                                            e.offset = 0;
                                        }))
                        .bytes());
    }

    @Test
    void too_many_entries_are_refused() {
        var many = new ArchiveBuilder();
        for (var i = 0; i <= SMALL.files(); i++) {
            many.add(entry("f" + i, "x"));
        }
        assertTrue(refusal(many.bytes()).contains("21 entries"));
    }

    @Test
    void a_wrong_count_of_entries_is_refused() {
        var archive = new ArchiveBuilder().add(entry("a", "1")).add(entry("b", "2"));
        refusal(archive.bytes(1));
        refusal(archive.bytes(3));
    }

    @Test
    void a_wrong_size_is_refused() {
        refusal(ArchiveBuilder.of(with(e -> e.size = 3)));
        refusal(ArchiveBuilder.of(with(e -> e.size = 300)));
        refusal(ArchiveBuilder.of(with(e -> e.size = 0xffffffffL)));
    }

    @Test
    void a_wrong_checksum_is_refused() {
        refusal(ArchiveBuilder.of(with(e -> e.crc = 1)));
    }

    @Test
    void two_headers_with_different_names_are_refused() {
        refusal(
                ArchiveBuilder.of(
                        with(e -> e.localName = "b.py".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void an_encrypted_entry_is_refused() {
        refusal(
                ArchiveBuilder.of(
                        with(
                                e -> {
                                    e.flags |= ZipFormat.ENCRYPTED;
                                    e.localFlags |= ZipFormat.ENCRYPTED;
                                })));
    }

    @Test
    void an_unknown_way_of_packing_is_refused() {
        refusal(ArchiveBuilder.of(with(e -> e.method = 12)));
    }

    @Test
    void extra_fields_are_refused_because_they_can_carry_a_second_name() {
        refusal(ArchiveBuilder.of(with(e -> e.extra = new byte[] {0x75, 0x70, 0, 0})));
    }

    @Test
    void bytes_before_between_and_behind_the_entries_are_refused() {
        var script = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
        refusal(new ArchiveBuilder().raw(script).add(entry("a", "1")).bytes());
        refusal(new ArchiveBuilder().add(entry("a", "1")).raw(script).add(entry("b", "2")).bytes());
        refusal(new ArchiveBuilder().add(entry("a", "1")).raw(script).bytes());
        var archive = ArchiveBuilder.of(entry("a", "1"));
        refusal(Arrays.copyOf(archive, archive.length + 5));
    }

    @Test
    void an_archive_that_is_cut_off_anywhere_is_refused() {
        var archive = ArchiveBuilder.of(entry("a.py", "print('hello')"), entry("b.py", "1"));
        for (var length = 0; length < archive.length; length++) {
            refusal(Arrays.copyOf(archive, length));
        }
    }

    @Test
    void an_archive_with_any_one_byte_changed_never_breaks_the_reader() {
        var archive = ArchiveBuilder.of(entry("a.py", "print('hello')"), entry("b.py", "1"));
        for (var i = 0; i < archive.length; i++) {
            var changed = archive.clone();
            changed[i] ^= 0x41;
            assertInstanceOf(ArchiveResult.class, check(changed));
        }
    }

    @Test
    void a_file_that_is_no_archive_is_refused() {
        refusal(new byte[] {});
        refusal(
                "hello, I am a text and long enough to hold an end record"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_archive_larger_than_the_limit_is_refused_unread() {
        assertTrue(refusal(new byte[200_001]).contains("200.0 kB"));
    }

    @Test
    void an_archive_of_another_tool_is_refused_rather_than_half_understood() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("folder/"));
            zip.closeEntry();
        }
        refusal(bytes.toByteArray());
    }
}
