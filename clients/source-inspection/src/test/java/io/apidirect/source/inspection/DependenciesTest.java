package io.apidirect.source.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.source.inspection.Dependencies.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependenciesTest {

    private static final String APPLICATION = "from fastapi import FastAPI\napp = FastAPI()\n";
    private static final String UV_LOCK =
            """
            [[package]]
            name = "fastapi"
            dependencies = [{ name = "starlette" }]
            [[package]]
            name = "starlette"
            [[package]]
            name = "uvicorn"
            [[package]]
            name = "shop"
            source = { virtual = "." }
            dependencies = [{ name = "fastapi" }]
            [package.dev-dependencies]
            dev = [{ name = "uvicorn" }]
            """;

    @TempDir private Path folder;
    private Inspected project;

    @BeforeEach
    void anApplication() {
        project = new Inspected(folder).with("main.py", APPLICATION);
    }

    private Dependencies found() {
        return project.inspection().dependencies().orElseThrow().value();
    }

    private List<String> servers() {
        return project.inspection().packages().stream().map(Conclusion::value).toList();
    }

    @Test
    void a_lock_is_taken_before_requirements_and_those_before_pyproject() {
        project.with(
                "pyproject.toml",
                "[project]\nname = 'shop'\ndependencies = ['fastapi', 'uvicorn']\n");
        assertEquals(Kind.PYPROJECT, found().kind());
        project.with("requirements.txt", "fastapi\n");
        assertEquals(Kind.REQUIREMENTS, found().kind());
        project.with("Pipfile.lock", "{\"default\": {\"fastapi\": {}}}");
        assertEquals(Kind.PIPFILE_LOCK, found().kind());
        project.with("poetry.lock", "[[package]]\nname = 'fastapi'\n");
        assertEquals(Kind.POETRY_LOCK, found().kind());
        project.with("uv.lock", UV_LOCK);
        assertEquals(Kind.UV_LOCK, found().kind());
    }

    @Test
    void a_server_that_a_lock_holds_for_development_only_does_not_count() {
        project.with("pyproject.toml", "[project]\nname = 'shop'\n").with("uv.lock", UV_LOCK);
        assertEquals(Set.of("shop", "fastapi", "starlette"), found().packages());
        assertEquals(List.of("uvicorn"), servers());
    }

    @Test
    void the_lock_of_a_workspace_stands_above_the_project_that_it_names() {
        var workspace =
                new Inspected(folder.resolve("x"))
                        .with("uv.lock", UV_LOCK)
                        .with("pyproject.toml", "[tool.uv.workspace]\nmembers = ['backend']\n")
                        .with(
                                "backend/pyproject.toml",
                                "[project]\nname = 'shop'\ndependencies = ['fastapi']\n")
                        .with("backend/main.py", APPLICATION);
        assertEquals("uv.lock", workspace.inspection().dependencies().orElseThrow().value().file());
    }

    @Test
    void a_lock_above_that_does_not_name_the_project_is_another_ones() {
        var other =
                new Inspected(folder.resolve("y"))
                        .with("uv.lock", UV_LOCK)
                        .with("backend/requirements.txt", "fastapi\n")
                        .with("backend/main.py", APPLICATION);
        assertEquals(
                "backend/requirements.txt",
                other.inspection().dependencies().orElseThrow().value().file());
    }

    @Test
    void poetrys_development_packages_are_told_apart_through_pyproject() {
        project.with(
                        "pyproject.toml",
                        "[tool.poetry.dependencies]\npython = '^3.11'\nfastapi = '*'\n[tool.poetry.group.dev.dependencies]\nuvicorn = '*'\n")
                .with(
                        "poetry.lock",
                        "[[package]]\nname = 'fastapi'\n[package.dependencies]\nstarlette = '*'\n[[package]]\nname = 'uvicorn'\n[[package]]\nname = 'starlette'\n");
        assertEquals(Set.of("fastapi", "starlette"), found().packages());
    }

    @ParameterizedTest
    @CsvSource({
        "fastapi, false",
        "'fastapi[standard]>=0.100', true",
        "'FastAPI\nuvicorn[standard]==0.30.1 ; python_version > \"3.8\"', true",
        "'fastapi\nUvicorn # server', true",
        "'fastapi\nhypercorn', true",
        "'fastapi\n# uvicorn', false",
        "'fastapi\n-r more.txt', true",
        "'--index-url https://x\nfastapi @ https://x/y.whl\n', false",
    })
    void a_server_is_added_only_where_none_is_named(String requirements, boolean hasServer) {
        project.with("requirements.txt", requirements)
                .with("more.txt", "uvicorn\n-r requirements.txt\n");
        assertEquals(hasServer ? List.of() : List.of("uvicorn"), servers());
        assertEquals(List.of(), project.problemCodes());
    }

    @Test
    void the_file_of_requirements_for_production_is_preferred() {
        project.with("requirements/dev.txt", "fastapi\n")
                .with("requirements/production.txt", "fastapi\n")
                .with("requirements/base.txt", "fastapi\n");
        assertEquals("requirements/production.txt", found().file());
    }

    @ParameterizedTest
    @CsvSource({
        "environment.yml, conda-not-supported",
        "setup.py, dependencies-not-readable",
        "Pipfile, dependencies-not-readable",
        "README.md, no-dependencies"
    })
    void dependencies_that_cannot_be_installed_are_named(String file, String code) {
        project.with(file, "");
        assertEquals(List.of(code), project.problemCodes());
    }

    @Test
    void requirements_without_fastapi_are_a_problem_before_the_build() {
        project.with("requirements.txt", "requests\n");
        assertEquals(List.of("fastapi-not-declared"), project.problemCodes());
    }

    @Test
    void requirements_in_utf16_are_explained() throws IOException {
        Files.write(
                folder.resolve("requirements.txt"),
                "\ufefffastapi\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of("dependencies-unreadable"), project.problemCodes());
    }

    @Test
    void the_manifest_names_another_file() {
        project.with("requirements.txt", "fastapi\n").with("deploy/req.txt", "fastapi\nuvicorn\n");
        var inspection = project.inspection("name: abc\nbuild: {dependencies: deploy/req.txt}\n");
        assertEquals("deploy/req.txt", inspection.dependencies().orElseThrow().value().file());
        assertTrue(inspection.packages().isEmpty());
        assertFalse(
                project.inspection("name: abc\nbuild: {dependencies: gone.txt}\n")
                        .problems()
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        ".python-version, 3.12, python3.12",
        ".python-version, 3.11.9, python3.11",
        "runtime.txt, python-3.10.4, python3.10",
        "Dockerfile, FROM docker.io/python:3.12-slim AS base, python3.12",
        "pyproject.toml, '[project]\nrequires-python = \">=3.10\"', python3.13",
        "pyproject.toml, '[project]\nrequires-python = \">=3.10,<3.12\"', python3.11",
        "pyproject.toml, '[project]\nrequires-python = \">=3.14\"', python3.14",
        "pyproject.toml, '[project]\nrequires-python = \"==3.12.*\"', python3.12",
        "pyproject.toml, '[project]\nrequires-python = \"~=3.11\"', python3.13",
        "pyproject.toml, '[project]\nrequires-python = \"~=3.11.2\"', python3.11",
        "pyproject.toml, '[project]\nrequires-python = \">=3,<4\"', python3.13",
        "pyproject.toml, '[tool.poetry.dependencies]\npython = \"^3.9\"', python3.13",
        "pyproject.toml, '[tool.poetry.dependencies]\npython = \"~3.11\"', python3.11",
        "Pipfile.lock, '{\"_meta\": {\"requires\": {\"python_version\": \"3.11\"}}}', python3.11",
        "README.md, x, python3.13",
    })
    void the_version_of_python_is_honoured(String file, String content, String runtime) {
        project.with(file, content);
        assertEquals(runtime, project.inspection().runtime().orElseThrow().value().key());
    }

    @ParameterizedTest
    @CsvSource({".python-version, 3.8", "pyproject.toml, '[project]\nrequires-python = \"<3.10\"'"})
    void a_version_that_is_not_offered_is_a_problem(String file, String content) {
        project.with("requirements.txt", "fastapi\nuvicorn\n").with(file, content);
        assertEquals(List.of("python-version-not-offered"), project.problemCodes());
        assertTrue(project.inspection().runtime().isEmpty());
    }

    @Test
    void of_the_versions_that_a_range_allows_the_one_in_the_dockerfile_is_taken() {
        project.with("pyproject.toml", "[project]\nrequires-python = '>=3.10'\n")
                .with("Dockerfile", "FROM python:3.11-slim\n");
        assertEquals("python3.11", project.inspection().runtime().orElseThrow().value().key());
        project.with("Dockerfile", "FROM python:3.9-slim\n");
        assertEquals("python3.13", project.inspection().runtime().orElseThrow().value().key());
    }
}
