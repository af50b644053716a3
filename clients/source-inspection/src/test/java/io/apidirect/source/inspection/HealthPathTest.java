package io.apidirect.source.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthPathTest {

    @TempDir private Path folder;
    private Inspected project;

    @BeforeEach
    void empty() {
        project = new Inspected(folder);
    }

    private List<String> paths(String routes) {
        project.with(
                "main.py",
                "from fastapi import FastAPI, Depends, Request\napp = FastAPI()\n" + routes);
        return project.inspection().healthPaths().stream().map(Conclusion::value).toList();
    }

    @Test
    void a_usual_name_comes_first_and_the_root_last() {
        assertEquals(
                List.of("/ping", "/items", "/"),
                paths(
                        """
                        @app.get("/")
                        def index(): ...
                        @app.get("/items")
                        async def items(request: Request): ...
                        @app.get("/ping")
                        def ping(): ...
                        """));
    }

    @Test
    void a_route_that_asks_for_something_proves_nothing() {
        assertEquals(
                List.of(),
                paths(
                        """
                        @app.get("/items/{id}")
                        def item(id: int): ...
                        @app.get("/search")
                        def search(q: str): ...
                        @app.get("/me")
                        def me(user=Depends(current)): ...
                        @app.get("/admin", dependencies=[Depends(admin)])
                        def admin(): ...
                        @app.post("/health")
                        def health(): ...
                        @app.get("/docs")
                        def docs(): ...
                        """));
    }

    @Test
    void prefixes_of_routers_and_of_their_inclusion_are_put_together() {
        project.with("api/__init__.py", "from .routes import router\n")
                .with(
                        "api/routes.py",
                        "from fastapi import APIRouter\nfrom . import probes\nrouter = APIRouter(prefix='/api')\nrouter.include_router(probes.router, prefix='/internal')\n")
                .with(
                        "api/probes.py",
                        "from fastapi import APIRouter\nrouter = APIRouter(prefix='/probes')\n@router.get('/health')\ndef health(): ...\n")
                .with(
                        "config.py",
                        "class Settings:\n    prefix: str = '/v1'\nsettings = Settings()\n");
        assertEquals(
                List.of("/v1/api/internal/probes/health"),
                paths(
                        "from api import router\nfrom config import settings\napp.include_router(router, prefix=settings.prefix)\n"));
    }

    @Test
    void a_prefix_that_cannot_be_read_leaves_its_routes_out() {
        project.with(
                "users.py",
                "from fastapi import APIRouter\nrouter = APIRouter()\n@router.get('/health')\ndef h(): ...\n");
        assertEquals(
                List.of(),
                paths("import users\napp.include_router(users.router, prefix=compute())\n"));
    }

    @Test
    void the_path_of_a_mounted_application_counts() {
        assertEquals(
                List.of("/inner/health"),
                paths(
                        "inner = FastAPI()\n@inner.get('/health')\ndef h(): ...\napp.mount('/inner', inner)\n"));
    }

    @Test
    void routes_are_found_inside_a_factory() {
        project.with(
                "main.py",
                "from fastapi import FastAPI\ndef create_app():\n    app = FastAPI()\n    @app.get('/healthz')\n    def h(): ...\n    return app\n");
        assertEquals("/healthz", project.inspection().healthPaths().getFirst().value());
    }

    @Test
    void the_manifests_path_is_taken_alone() {
        paths("@app.get('/health')\ndef h(): ...\n");
        var inspection = project.inspection("name: abc\nhealth: {path: /mine}\n");
        assertEquals(
                List.of("/mine"),
                inspection.healthPaths().stream().map(Conclusion::value).toList());
    }
}
