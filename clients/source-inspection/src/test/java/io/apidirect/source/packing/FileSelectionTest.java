package io.apidirect.source.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSelectionTest {

    @TempDir private Path folder;

    private Tree tree() {
        return new Tree(folder);
    }

    private Selection selection(String... exclude) throws IOException {
        return FileSelection.of(folder, List.of(exclude));
    }

    private List<String> paths(String... exclude) throws IOException {
        return selection(exclude).files().stream().map(SourceFile::path).toList();
    }

    private boolean isIgnored(String pattern, String path) throws IOException {
        tree().with(".gitignore", pattern + "\n").with(path, "");
        return !paths().contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "*.log, a.log, true",
        "*.log, deep/er/a.log, true",
        "*.log, a.logs, false",
        "/a.txt, a.txt, true",
        "/a.txt, sub/a.txt, false",
        "data/, data/x, true",
        "data/, sub/data/x, true",
        "data/, data, false",
        "sub/data, sub/data/x, true",
        "sub/data, other/sub/data/x, false",
        "**/cache, a/b/cache/x, true",
        "a/**/z, a/z, true",
        "a/**/z, a/b/c/z, true",
        "a/**, a/b/c, true",
        "foo*bar, fooxbar, true",
        "foo*bar, foo/bar, false",
        "?.txt, a.txt, true",
        "?.txt, ab.txt, false",
        "[ab].txt, a.txt, true",
        "[!ab].txt, a.txt, false",
        "[!ab].txt, c.txt, true",
        "[a-c].txt, b.txt, true",
        "\\#a, #a, true",
        "\\!a, !a, true",
        "# a, a, false",
        "'a\\ ', 'a ', true",
        "a.+b, a.+b, true",
        "a.+b, aXXb, false",
        "[, x, false",
    })
    void gitignore_patterns_mean_what_git_takes_them_for(
            String pattern, String path, boolean ignored) throws IOException {
        assertEquals(ignored, isIgnored(pattern, path));
    }

    @Test
    void a_later_line_takes_back_an_earlier_one_but_not_out_of_an_excluded_folder()
            throws IOException {
        tree().with(".gitignore", "*.txt\n!keep.txt\nout/\n!out/keep.txt\n")
                .with("a.txt", "")
                .with("keep.txt", "")
                .with("out/keep.txt", "");
        assertEquals(List.of(".gitignore", "keep.txt"), paths());
    }

    @Test
    void a_gitignore_in_a_folder_rules_that_folder_and_outranks_the_one_above() throws IOException {
        tree().with(".gitignore", "*.txt\n")
                .with("sub/.gitignore", "!*.txt\n/local\n")
                .with("a.txt", "")
                .with("sub/a.txt", "")
                .with("sub/local", "")
                .with("local", "");
        assertEquals(List.of(".gitignore", "local", "sub/.gitignore", "sub/a.txt"), paths());
    }

    @Test
    void dockerignore_begins_at_the_root_and_can_take_back_out_of_a_folder() throws IOException {
        tree().with(".dockerignore", "*\n!app\napp/secret.txt\n!requirements.txt\n")
                .with("app/main.py", "")
                .with("app/secret.txt", "")
                .with("requirements.txt", "")
                .with("notes.md", "");
        assertEquals(List.of("app/main.py", "requirements.txt"), paths());
    }

    @Test
    void a_dockerfile_travels_even_where_dockerignore_names_it() throws IOException {
        tree().with(".dockerignore", "**/Dockerfile*\n**/compose*\n")
                .with("Dockerfile", "")
                .with("compose.yaml", "")
                .with("main.py", "");
        assertEquals(List.of(".dockerignore", "Dockerfile", "main.py"), paths());
    }

    @Test
    void patterns_of_the_manifest_are_obeyed() throws IOException {
        tree().with("a.py", "").with("data/x.csv", "");
        assertEquals(List.of("a.py"), paths("data/"));
    }

    @Test
    void rubbish_is_left_out_without_a_word() throws IOException {
        tree().with("a.py", "")
                .with(".git/config", "")
                .with("env/pyvenv.cfg", "")
                .with("env/lib/x.py", "")
                .with("__pycache__/a.pyc", "")
                .with("web/node_modules/x/index.js", "")
                .with(".DS_Store", "");
        assertEquals(List.of("a.py"), paths());
        assertEquals(List.of(), selection().notices());
    }

    @Test
    void what_eject_wrote_is_left_out_wherever_it_lies() throws IOException {
        tree().with("a.py", "")
                .with("my-api-dev-ejected/.apidirect-ejected", "")
                .with("my-api-dev-ejected/README.md", "")
                .with("my-api-dev-ejected/deploy.sh", "")
                .with("my-api-dev-ejected/templates/network.yaml", "")
                .with("ops/aws/.apidirect-ejected", "")
                .with("ops/aws/README.md", "")
                .with("ops/aws/templates/network.yaml", "")
                .with("ops/notes.md", "");
        assertEquals(List.of("a.py", "ops/notes.md"), paths());
        assertEquals(List.of(), selection().notices());
    }

    @Test
    void the_mark_of_eject_alone_makes_no_folder_vanish() throws IOException {
        tree().with("app/.apidirect-ejected", "").with("app/main.py", "");
        assertTrue(paths().contains("app/main.py"));
    }

    @Test
    void a_folder_that_a_mark_leaves_out_although_it_holds_code_is_said() throws IOException {
        tree().with("app/pyvenv.cfg", "")
                .with("app/api/main.py", "")
                .with("ops/.apidirect-ejected", "")
                .with("ops/README.md", "")
                .with("ops/templates/network.yaml", "")
                .with("ops/lib/tool.py", "")
                .with("main.py", "from app.api.main import app");
        assertEquals(List.of("main.py"), paths());
        var notices = selection().notices();
        assertEquals(List.of("app/", "ops/"), notices.stream().map(Problem::file).toList());
        assertTrue(notices.getFirst().message().contains("`app/api/main.py`"), notices::toString);
        assertTrue(
                notices.getFirst().message().contains("marked as a virtual environment"),
                notices::toString);
        assertTrue(notices.getLast().fix().contains("`ops/.apidirect-ejected`"), notices::toString);
    }

    @Test
    void what_a_virtual_environment_brings_itself_is_no_code_to_speak_of() throws IOException {
        tree().with("env/pyvenv.cfg", "")
                .with("env/bin/activate_this.py", "")
                .with("env/Lib/site-packages/x/__init__.py", "");
        assertEquals(List.of(), selection().notices());
    }

    @Test
    void environment_files_are_left_out_and_said_to_be_but_templates_travel() throws IOException {
        tree().with(".env", "A=1")
                .with("sub/.env.production", "A=1")
                .with("prod.env", "A=1")
                .with(".env.example", "A=")
                .with("example.env", "A=");
        assertEquals(List.of(".env.example", "example.env"), paths());
        assertEquals(
                List.of(".env", "prod.env", "sub/.env.production"),
                selection().notices().stream().map(Problem::file).toList());
    }

    @Test
    void private_keys_are_left_out_and_said_to_be_but_certificates_travel() throws IOException {
        tree().with("tls.pem", "-----BEGIN RSA PRIVATE KEY-----\nabc\n")
                .with("id_ed25519", "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n")
                .with("account.json", "{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\nabc\"}")
                .with("store.p12", "x")
                .with("ca.pem", "-----BEGIN CERTIFICATE-----\nabc\n")
                .with("check.py", "if '-----BEGIN PRIVATE KEY-----' in text: pass\n");
        assertEquals(List.of("ca.pem", "check.py"), paths());
        assertEquals(4, selection().notices().size());
        assertTrue(
                selection().notices().stream()
                        .allMatch(notice -> notice.code().equals("private-key-left-out")));
    }

    @Test
    void a_private_key_behind_a_certificate_or_far_into_a_file_is_found() throws IOException {
        var key = "-----BEGIN RSA PRIVATE KEY-----\nabc\n";
        var certificate = "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n";
        tree().with("both.pem", certificate + key)
                .with("large.pem", certificate.repeat(10_000) + key)
                .with("split.txt", "x".repeat(64 * 1024 - 12) + key)
                .with("one-line.json", "x".repeat(300_000) + key)
                .with("chain.pem", certificate.repeat(10_000));
        assertEquals(List.of("chain.pem"), paths());
    }

    @Test
    void links_out_of_the_tree_into_the_void_and_to_folders_are_left_out_and_said_to_be(
            @TempDir Path elsewhere) throws IOException {
        tree().with("real/a.py", "print()");
        Files.writeString(elsewhere.resolve("secret"), "s");
        Files.createSymbolicLink(folder.resolve("outward"), elsewhere.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("inward.py"), Path.of("real/a.py"));
        assertEquals(List.of("inward.py", "real/a.py"), paths());
        assertEquals(
                List.of("dangling", "loop", "outward"),
                selection().notices().stream().map(Problem::file).toList());
    }

    @Test
    void a_link_does_not_smuggle_out_what_is_never_packed() throws IOException {
        tree().with(".env", "A=1").with(".git/config", "token");
        Files.createSymbolicLink(folder.resolve("settings.txt"), Path.of(".env"));
        Files.createSymbolicLink(folder.resolve("config.txt"), Path.of(".git/config"));
        assertEquals(List.of(), paths());
        assertEquals(3, selection().notices().size());
    }

    @Test
    void a_pipe_is_left_out_and_said_to_be() throws IOException, InterruptedException {
        var made =
                new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
        assertEquals(0, made);
        assertEquals(List.of(), paths());
        assertEquals("special-file-left-out", selection().notices().getFirst().code());
    }

    @Test
    void executable_files_are_known_as_such() throws IOException {
        tree().with("start.sh", "#!/bin/sh").with("a.py", "");
        assertTrue(folder.resolve("start.sh").toFile().setExecutable(true));
        assertTrue(selection().find("start.sh").orElseThrow().isExecutable());
        assertFalse(selection().find("a.py").orElseThrow().isExecutable());
    }
}
