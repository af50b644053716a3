package io.apidirect.source.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.source.Problem;
import io.apidirect.source.inspection.SourceInspection;
import io.apidirect.source.packing.FileSelection;
import io.apidirect.source.packing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {

    @TempDir private Path folder;

    @Test
    void a_project_is_written_that_inspection_understands_without_a_question() throws IOException {
        assertInstanceOf(
                ScaffoldResult.Written.class, Scaffold.write(folder.resolve("new"), "shop-api"));
        var yaml = Files.readString(folder.resolve("new/apidirect.yaml"));
        var manifest = assertInstanceOf(ManifestResult.Valid.class, Manifest.read(yaml)).manifest();
        var inspection = SourceInspection.of(folder.resolve("new"), Optional.of(manifest));
        assertEquals(List.of(), inspection.problems());
        assertEquals(List.of(), manifest.completed(inspection.findings()).undecided());
        assertEquals("shop-api", manifest.name());
    }

    @Test
    void the_name_of_the_example_is_nowhere_left() throws IOException {
        Scaffold.write(folder, "shop-api");
        for (var path : Scaffold.FILES) {
            assertFalse(Files.readString(folder.resolve(path)).contains("hello-fastapi"), path);
        }
    }

    @Test
    void every_file_of_the_example_is_written() throws IOException {
        var example = FileSelection.of(Path.of("../../examples/hello-fastapi"), List.of());
        assertEquals(
                example.files().stream().map(SourceFile::path).toList(),
                Scaffold.FILES.stream().sorted().toList());
    }

    @Test
    void nothing_is_written_when_files_are_in_the_way_and_all_of_them_are_named()
            throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        Files.writeString(folder.resolve("requirements.txt"), "mine");
        var refused =
                assertInstanceOf(ScaffoldResult.Refused.class, Scaffold.write(folder, "shop-api"));
        assertEquals(
                List.of("README.md", "requirements.txt"),
                refused.problems().stream().map(Problem::file).toList());
        assertEquals("mine", Files.readString(folder.resolve("README.md")));
        assertFalse(Files.exists(folder.resolve("app")));
    }

    @Test
    void a_dangling_link_is_in_the_way_too() throws IOException {
        Files.createSymbolicLink(folder.resolve("README.md"), Path.of("/nowhere"));
        assertInstanceOf(ScaffoldResult.Refused.class, Scaffold.write(folder, "shop-api"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "x", "a b", "9lives", "name: y"})
    void a_name_that_the_manifest_would_refuse_is_refused(String name) throws IOException {
        var refused = assertInstanceOf(ScaffoldResult.Refused.class, Scaffold.write(folder, name));
        assertEquals("name-not-usable", refused.problems().getFirst().code());
        assertFalse(Files.exists(folder.resolve("app")));
    }

    @ParameterizedTest
    @CsvSource({
        "Shop API, shop-api",
        "my_project, my-project",
        "9lives, lives",
        "42, my-api",
        "a-name-that-is-far-too-long-for-aws, a-name-that-is-far-t",
        "exactly-nineteen-ch-x, exactly-nineteen-ch"
    })
    void a_folders_name_becomes_a_valid_project_name(String written, String name)
            throws IOException {
        assertEquals(name, Scaffold.nameFor(Path.of("/tmp", written)));
        assertTrue(Scaffold.write(folder, name) instanceof ScaffoldResult.Written);
    }
}
