package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the build does to a source before Docker sees it, run in the shell that CodeBuild uses. */
class BuildSpecTest {

    @TempDir private Path folder = Path.of("");

    private final Map<String, String> variables =
            new HashMap<>(
                    Map.of(
                            "PYTHON_VERSION", "3.13",
                            "ENTRY_POINT", "app.main:app",
                            "ENTRY_POINT_IS_FACTORY", "false",
                            "WORKING_DIRECTORY", ".",
                            "DOCKERFILE", "",
                            "DEPENDENCIES", "",
                            "PACKAGES", ""));

    @BeforeEach
    void aSource() throws IOException {
        file("app/main.py", "app = None");
    }

    private void file(String path, String text) throws IOException {
        var file = folder.resolve("source").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The Dockerfile that the build would use. */
    private String dockerfile() throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-e", "-c", preparation()).redirectErrorStream(true);
        shell.environment().putAll(variables);
        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        return Files.readString(folder.resolve("Dockerfile"));
    }

    /** The commands of {@code pre_build}, working below the test's folder instead of /tmp. */
    private String preparation() {
        var specification =
                CheckedIn.of("build")
                        .resource("ImageBuild")
                        .mapping("Properties")
                        .mapping("Source")
                        .text("BuildSpec");
        var read = new Load(LoadSettings.builder().build()).loadFromString(specification);
        if (read instanceof Map<?, ?> all
                && all.get("phases") instanceof Map<?, ?> phases
                && phases.get("pre_build") instanceof Map<?, ?> phase
                && phase.get("commands") instanceof List<?> commands) {
            // pip's own files stay where the image has them
            return String.join("\n", commands.stream().map(String::valueOf).toList())
                    .replace("/tmp/locked.txt", "@locked@")
                    .replace("/tmp/", folder + "/")
                    .replace("@locked@", "/tmp/locked.txt");
        }
        throw new AssertionError("the build specification has no pre_build commands");
    }

    private List<String> installed() {
        return List.of(folder.resolve("dependencies").toFile().list());
    }

    @Test
    void requirements_are_installed_before_the_code_is_copied() throws Exception {
        file("requirements.txt", "fastapi\n-r more.txt\n");
        file("more.txt", "httpx\n");
        var dockerfile = dockerfile();
        var install = dockerfile.indexOf("RUN pip install -r 'requirements.txt'");
        assertTrue(install > 0, dockerfile);
        assertTrue(install < dockerfile.indexOf("COPY [\".\", \"/app/\"]"), dockerfile);
        assertEquals(
                List.of("more.txt", "requirements.txt"), installed().stream().sorted().toList());
    }

    @Test
    void the_lock_in_the_working_directory_wins() throws Exception {
        file("requirements.txt", "flask\n");
        file("backend/uv.lock", "version = 1\n");
        file("backend/pyproject.toml", "[project]\nname = 'x'\n");
        variables.put("WORKING_DIRECTORY", "backend");
        var dockerfile = dockerfile();
        assertTrue(dockerfile.contains("WORKDIR \"/app/backend\"\nCOPY --from"), dockerfile);
        assertTrue(dockerfile.contains("uv export --frozen"), dockerfile);
        assertFalse(dockerfile.contains("requirements.txt"), dockerfile);
    }

    @Test
    void a_named_file_of_dependencies_wins_over_the_usual_ones() throws Exception {
        file("requirements.txt", "flask\n");
        file("deploy/prod.txt", "fastapi\n");
        variables.put("DEPENDENCIES", "deploy/prod.txt");
        assertTrue(dockerfile().contains("RUN pip install -r 'prod.txt'"));
    }

    @Test
    void a_dependency_on_the_project_itself_gets_the_whole_project() throws Exception {
        file("requirements.txt", "-e ./library\n");
        file("library/setup.py", "");
        dockerfile();
        assertTrue(installed().contains("library"));
    }

    @Test
    void a_project_without_dependencies_still_gets_a_server() throws Exception {
        var dockerfile = dockerfile();
        assertTrue(dockerfile.contains("import uvicorn' || pip install uvicorn"), dockerfile);
    }

    @Test
    void packages_reach_pip_one_by_one_and_unglobbed() throws Exception {
        file("requirements.txt", "fastapi\n");
        variables.put("PACKAGES", "uvicorn[standard]>=0.30 pydantic==2.*");
        var dockerfile = dockerfile();
        assertTrue(dockerfile.contains("pip install 'uvicorn[standard]>=0.30'"), dockerfile);
        assertTrue(dockerfile.contains("pip install 'pydantic==2.*'"), dockerfile);
    }

    @Test
    void the_server_starts_the_entry_point_on_the_port_of_the_environment() throws Exception {
        variables.put("ENTRY_POINT", "shop.api:create_app");
        variables.put("ENTRY_POINT_IS_FACTORY", "true");
        var dockerfile = dockerfile();
        assertTrue(
                dockerfile.contains(
                        "exec python -m uvicorn shop.api:create_app --factory --host 0.0.0.0 --port"
                                + " $PORT"),
                dockerfile);
        assertTrue(dockerfile.contains("USER 10001"), dockerfile);
    }

    private String databaseUrl(Map<String, String> told) throws Exception {
        dockerfile();
        var start = folder.resolve("start/with-database.py").toString();
        var print =
                List.of("python3", start, "sh", "-c", "echo $DATABASE_URL $DATABASE_REPLICA_URL");
        var shell = new ProcessBuilder(print).redirectErrorStream(true);
        shell.environment()
                .keySet()
                .removeIf(it -> it.startsWith("PG") || it.startsWith("DATABASE"));
        shell.environment().putAll(told);
        return new String(shell.start().getInputStream().readAllBytes(), UTF_8).strip();
    }

    @Test
    void the_address_of_the_database_is_made_of_what_the_task_is_told() throws Exception {
        var told =
                Map.of(
                        "PGHOST", "db.example.com",
                        "PGPORT", "5432",
                        "PGDATABASE", "app",
                        "PGUSER", "api",
                        "PGPASSWORD", "a:b#c?%",
                        "PGHOST_REPLICA", "one,two");
        assertEquals(
                "postgresql://api:a%3Ab%23c%3F%25@db.example.com:5432/app"
                        + " postgresql://api:a%3Ab%23c%3F%25@one:5432,two:5432/app",
                databaseUrl(told));
    }

    @Test
    void an_address_of_ones_own_is_kept_and_none_is_made_without_a_database() throws Exception {
        assertEquals("", databaseUrl(Map.of()));
        var own = Map.of("DATABASE_URL", "mine", "PGHOST", "x", "PGUSER", "u", "PGPASSWORD", "p");
        assertEquals("mine", databaseUrl(own));
    }

    @Test
    void a_dockerfile_of_the_project_is_taken_as_it_is() throws Exception {
        file("docker/Dockerfile", "FROM scratch\n");
        variables.put("DOCKERFILE", "docker/Dockerfile");
        assertEquals("FROM scratch\n", dockerfile());
    }
}
