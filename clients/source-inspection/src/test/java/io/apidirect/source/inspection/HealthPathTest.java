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
                "from fastapi import FastAPI, Depends, Request\nfrom fastapi.responses import RedirectResponse\napp = FastAPI(docs_url=None)\n"
                        + routes);
        return project.inspection().healthPaths().stream().map(Conclusion::value).toList();
    }

    @Test
    void a_usual_name_comes_first_then_the_root_then_any_route() {
        assertEquals(
                List.of("/ping", "/api/healthchecker", "/", "/items"),
                paths(
                        """
                        @app.get("/")
                        def index(): ...
                        @app.get("/items")
                        async def items(request: Request): ...
                        @app.get("/api/healthchecker")
                        def checker(): ...
                        @app.get("/ping")
                        def ping(): ...
                        """));
    }

    @Test
    void a_route_that_sends_its_callers_elsewhere_is_left_out() {
        assertEquals(
                List.of("/about"),
                paths(
                        """
                        @app.get("/")
                        def index():
                            return RedirectResponse(url="/docs")
                        @app.get("/old", response_class=RedirectResponse)
                        def old(): ...
                        @app.get("/older", status_code=308)
                        def older(): ...
                        @app.get("/oldest")
                        def oldest() -> RedirectResponse: ...
                        @app.get("/start")
                        def start(request: Request):
                            if not request.session:
                                return RedirectResponse("/login")
                            return {}
                        @app.get("/about")
                        def about(): ...
                        """));
    }

    @Test
    void a_dependency_of_the_router_or_of_its_inclusion_closes_all_its_routes() {
        project.with(
                        "users.py",
                        "from fastapi import APIRouter, Depends\nrouter = APIRouter(prefix='/users', dependencies=[Depends(token)])\n@router.get('/all')\ndef h(): ...\n")
                .with(
                        "items.py",
                        "from fastapi import APIRouter\nrouter = APIRouter(prefix='/items')\n@router.get('/all')\ndef h(): ...\n");
        assertEquals(
                List.of(),
                paths(
                        "import users, items\napp.include_router(users.router)\napp.include_router(items.router, dependencies=[Depends(token)])\n"));
    }

    @Test
    void where_every_route_asks_for_something_the_page_about_the_api_is_taken() {
        project.with(
                "main.py",
                "from fastapi import FastAPI, Depends\napp = FastAPI(dependencies=[Depends(token)])\n@app.get('/')\ndef index(): ...\n");
        assertEquals("/docs", project.inspection().healthPaths().getFirst().value());
    }

    @Test
    void a_page_about_the_api_that_is_moved_or_turned_off_is_believed() {
        assertEquals(List.of("/help"), pages("docs_url='/help'"));
        assertEquals(List.of(), pages("openapi_url=None"));
        assertEquals(List.of(), pages("docs_url=None if production else '/docs'"));
        assertEquals(List.of(), pages("**settings"));
    }

    private List<String> pages(String arguments) {
        project.with("main.py", "from fastapi import FastAPI\napp = FastAPI(" + arguments + ")\n");
        return project.inspection().healthPaths().stream().map(Conclusion::value).toList();
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
                        "inner = FastAPI(docs_url=None)\n@inner.get('/health')\ndef h(): ...\napp.mount('/inner', inner)\n"));
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
