package io.apidirect.source.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointTest {

    @TempDir private Path folder;
    private Inspected project;

    @BeforeEach
    void empty() {
        project = new Inspected(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from fastapi import FastAPI\napp = FastAPI(title='x')",
                "from fastapi import FastAPI\napp: FastAPI = FastAPI()",
                "from fastapi import FastAPI as F\napp = F()",
                "import fastapi\napp = fastapi.FastAPI()",
                "import fastapi as fa\napp = fa.FastAPI()",
                "import fastapi.applications\napp = fastapi.applications.FastAPI()",
                "from fastapi import FastAPI\nif (app := FastAPI()): pass",
                "from fastapi import FastAPI\ntry:\n    app = FastAPI()\nexcept Exception:\n    raise",
                "from fastapi import FastAPI\nclass Api(FastAPI): pass\napp = Api()",
                "from fastapi import FastAPI\ndef make():\n    x = FastAPI()\n    return x\napp = make()",
                "from fastapi import FastAPI\ndef make() -> FastAPI:\n    return other()\napp = make()",
            })
    void an_application_is_recognised_however_it_is_written(String code) {
        project.with("main.py", code);
        assertEquals(". main:app", project.entryPoint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# from fastapi import FastAPI\n# app = FastAPI()",
                "text = '''\nfrom fastapi import FastAPI\napp = FastAPI()\n'''",
                "from fastapi import FastAPI\nif __name__ == '__main__':\n    app = FastAPI()",
                "from other import FastAPI\napp = FastAPI()",
                "app = FastAPI",
                "def test():\n    from fastapi import FastAPI\n    app = FastAPI()",
            })
    void what_only_looks_like_an_application_is_not_taken_for_one(String code) {
        project.with("main.py", code);
        assertEquals("none", project.entryPoint());
    }

    @Test
    void the_conclusion_points_at_the_line() {
        project.with("app/__init__.py", "")
                .with("app/main.py", "from fastapi import FastAPI\n\n\napp = FastAPI()\n");
        var found = project.inspection().entryPoint().orElseThrow();
        assertEquals("app/main.py:4", found.place());
        assertEquals("`app` is a FastAPI application", found.because());
    }

    @Test
    void an_application_made_by_a_factory_of_another_module_is_found_where_it_is_assigned() {
        project.with("src/app/__init__.py", "")
                .with(
                        "src/app/core/setup.py",
                        "from fastapi import FastAPI\ndef create_application(x, **k) -> FastAPI:\n    app = FastAPI(**k)\n    return app\n")
                .with(
                        "src/app/main.py",
                        "from .core.setup import create_application\napp = create_application(1)\n");
        assertEquals("src app.main:app", project.entryPoint());
    }

    @Test
    void a_factory_is_the_entry_point_where_no_module_has_an_application() {
        project.with(
                "svc/main.py",
                "from fastapi import FastAPI\ndef create_app(debug=False):\n    app = FastAPI()\n    return app\n");
        assertEquals(". svc.main:create_app()", project.entryPoint());
    }

    @Test
    void a_factory_that_needs_arguments_cannot_be_started() {
        project.with(
                "main.py",
                "from fastapi import FastAPI\ndef create_app(settings):\n    return FastAPI()\n");
        assertEquals(List.of("no-entry-point"), project.problemCodes());
    }

    @Test
    void several_applications_are_shown_with_their_lines_and_not_guessed() {
        project.withApplication("public.py").withApplication("internal.py");
        var inspection = project.inspection();
        assertEquals("none", project.entryPoint());
        var problem = inspection.problems().getFirst();
        assertEquals("several-entry-points", problem.code());
        assertTrue(
                problem.message()
                        .contains("internal:app (internal.py:2), public:app (public.py:2)"),
                problem.message());
        assertEquals(2, inspection.candidates().size());
    }

    @Test
    void an_application_mounted_into_another_is_no_choice() {
        project.withApplication("api.py")
                .with(
                        "main.py",
                        "from fastapi import FastAPI\nfrom api import app as inner\napp = FastAPI()\nlocal = FastAPI()\napp.mount('/a', inner)\napp.mount('/b', app=local)\n");
        assertEquals(". main:app", project.entryPoint());
    }

    @Test
    void tests_and_examples_are_not_looked_at() {
        project.withApplication("app/main.py")
                .withApplication("tests/helpers.py")
                .withApplication("test_x.py")
                .withApplication("examples/a.py");
        assertEquals(". app.main:app", project.entryPoint());
    }

    @Test
    void what_is_not_packed_is_not_looked_at() {
        project.withApplication("main.py")
                .withApplication("old/main2.py")
                .with(".gitignore", "old/\n");
        assertEquals(". main:app", project.entryPoint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Procfile|web: uvicorn b:app --host 0.0.0.0 --port $PORT\nworker: uvicorn a:app\n",
                "Dockerfile|FROM python:3.12\nCMD [\"uvicorn\", \"b:app\", \"--port\", \"80\"]\n",
                "Dockerfile|FROM python:3.12\nCMD exec gunicorn -k uvicorn.workers.UvicornWorker \\\n  --bind localhost:8000 b:app\n",
                "Dockerfile|FROM x\nENTRYPOINT [\"sh\", \"-c\", \"uvicorn b:app\"]\n",
                "gunicorn.conf.py|wsgi_app = 'b:app'\n",
                "pyproject.toml|[tool.fastapi]\nentrypoint = 'b:app'\n",
                "start.sh|#!/bin/sh\nexec python -m uvicorn b:app\n",
                "compose.yaml|services:\n  web:\n    command: fastapi run b.py\n",
                "run.py|import uvicorn\nif __name__ == '__main__':\n    uvicorn.run('b:app', reload=True)\n",
                "render.yaml|services:\n  - startCommand: uvicorn b:app\n",
            })
    void a_file_that_starts_one_of_several_applications_decides(String file) {
        project.withApplication("a.py").withApplication("b.py");
        var bar = file.indexOf('|');
        project.with(file.substring(0, bar), file.substring(bar + 1));
        assertEquals(". b:app", project.entryPoint());
        assertEquals(
                file.substring(0, bar), project.inspection().entryPoint().orElseThrow().file());
    }

    @Test
    void the_stronger_of_two_declarations_decides() {
        project.withApplication("a.py")
                .withApplication("b.py")
                .with("compose.yml", "command: uvicorn a:app\n")
                .with("Procfile", "web: uvicorn b:app\n");
        assertEquals(". b:app", project.entryPoint());
    }

    @Test
    void a_declaration_that_names_nothing_of_the_project_is_passed_over() {
        project.withApplication("main.py").with("Procfile", "web: uvicorn gone:app\n");
        assertEquals(". main:app", project.entryPoint());
    }

    @Test
    void a_declared_factory_is_started_as_one() {
        project.with("main.py", "from fastapi import FastAPI\ndef make():\n    return FastAPI()\n")
                .with("Procfile", "web: uvicorn --factory main:make\n");
        assertEquals(". main:make()", project.entryPoint());
    }

    @Test
    void the_manifest_overrules_everything() {
        project.withApplication("a.py")
                .withApplication("backend/b.py")
                .with("Procfile", "web: uvicorn a:app\n");
        var found =
                project.inspection("name: abc\nentryPoint: b:app\nworkingDirectory: backend\n")
                        .entryPoint()
                        .orElseThrow();
        assertEquals("backend", found.value().workingDirectory());
        assertEquals("apidirect.yaml says so", found.because());
    }

    @Test
    void an_entry_point_of_the_manifest_that_does_not_exist_is_a_problem() {
        project.withApplication("a.py");
        var problems = project.inspection("name: abc\nentryPoint: gone:app\n").problems();
        assertEquals("entry-point-not-found", problems.getFirst().code());
    }

    @Test
    void broken_python_does_not_stop_the_inspection() {
        project.withApplication("main.py")
                .with("broken.py", "def (:\n  app = FastAPI(\n")
                .with("latin.py", "# caf\u00e9\napp = 1\n");
        assertEquals(". main:app", project.entryPoint());
    }
}
