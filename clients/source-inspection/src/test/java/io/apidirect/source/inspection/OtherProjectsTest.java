package io.apidirect.source.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.manifest.EntryPoint;
import io.apidirect.manifest.Runtime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherProjectsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "main.py, 'from flask import Flask\napp = Flask(__name__)', framework-not-supported, Flask",
        "site/wsgi.py, 'from django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()', framework-not-supported, Django",
        "manage.py, 'import sys', framework-not-supported, Django",
        "main.py, 'from starlette.applications import Starlette\napp = Starlette()', framework-not-supported, Starlette",
        "package.json, '{}', no-python, Node.js",
        "README.md, 'x', no-python, no Python file",
        "main.py, 'print(1)', no-entry-point, No FastAPI",
    })
    void a_project_without_fastapi_is_told_what_it_is(
            String file, String content, String code, String word) {
        var problem = new Inspected(folder).with(file, content).inspection().problems().getFirst();
        assertEquals(code, problem.code());
        assertTrue(problem.message().contains(word), problem.message());
    }

    @Test
    void all_problems_are_reported_at_once() {
        assertEquals(
                List.of("python-version-not-offered", "conda-not-supported"),
                new Inspected(folder)
                                .with("main.py", "from fastapi import FastAPI\napp = FastAPI()\n")
                                .with(".python-version", "3.7")
                                .with("environment.yml", "")
                                .problemCodes()
                                .stream()
                                .sorted(java.util.Comparator.reverseOrder())
                                .toList());
    }

    @Test
    void what_was_left_out_of_the_upload_is_part_of_the_answer() {
        var inspection =
                new Inspected(folder).withApplication("main.py").with(".env", "A=1").inspection();
        assertEquals("env-file-left-out", inspection.notices().getFirst().code());
        assertEquals(List.of(), inspection.problems());
    }

    @Test
    void the_findings_complete_a_manifest() {
        var found =
                new Inspected(folder)
                        .withApplication("app/main.py")
                        .with("requirements.txt", "fastapi")
                        .inspection()
                        .findings();
        assertEquals(Optional.of(EntryPoint.parse("app.main:app")), found.entryPoint());
        assertEquals(Optional.of(Runtime.PYTHON_3_13), found.runtime());
        assertEquals(Optional.of("requirements.txt"), found.dependencies());
        assertEquals(List.of("uvicorn"), found.packages());
    }

    @Test
    void every_conclusion_is_explained_in_a_line() {
        var lines = new Inspected(folder).withApplication("main.py").inspection().explanation();
        assertEquals(
                "entryPoint: main:app because `app` is a FastAPI application (main.py:2)",
                lines.getFirst());
        assertEquals(4, lines.size());
    }

    @Test
    void a_working_directory_is_explained_where_it_is_not_the_root() {
        var lines =
                new Inspected(folder)
                        .with("backend/requirements.txt", "fastapi")
                        .withApplication("backend/main.py")
                        .inspection()
                        .explanation();
        assertEquals(
                List.of("workingDirectory: backend"),
                lines.stream()
                        .filter(line -> line.startsWith("workingDirectory"))
                        .map(line -> line.substring(0, line.indexOf(" because")))
                        .toList());
    }

    @Test
    void a_pyproject_that_is_not_toml_is_a_problem_with_its_line() {
        var problem =
                new Inspected(folder)
                        .withApplication("main.py")
                        .with("pyproject.toml", "[project]\nname = shop\n")
                        .inspection()
                        .problems()
                        .getFirst();
        assertEquals("pyproject-not-readable", problem.code());
        assertEquals("pyproject.toml:2", problem.place());
    }
}
