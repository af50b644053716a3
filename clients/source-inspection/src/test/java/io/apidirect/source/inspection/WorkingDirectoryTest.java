package io.apidirect.source.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingDirectoryTest {

    private static final String APPLICATION = "from fastapi import FastAPI\napp = FastAPI()\n";

    @TempDir private Path folder;
    private Inspected project;

    @BeforeEach
    void empty() {
        project = new Inspected(folder);
    }

    @Test
    void a_package_is_imported_from_the_folder_above_it() {
        project.with("app/__init__.py", "").with("app/main.py", APPLICATION);
        assertEquals(". app.main:app", project.entryPoint());
    }

    @Test
    void in_a_src_layout_it_is_imported_from_src() {
        project.with("pyproject.toml", "[project]\nname='x'\ndependencies=['fastapi']\n")
                .with("src/shop/__init__.py", "")
                .with("src/shop/main.py", APPLICATION);
        assertEquals("src shop.main:app", project.entryPoint());
    }

    @Test
    void the_imports_of_the_project_decide_where_no_init_file_does() {
        project.with("requirements.txt", "fastapi\n")
                .with("src/main.py", "from routers import users\n" + APPLICATION)
                .with("src/routers/users.py", "");
        assertEquals("src main:app", project.entryPoint());
    }

    @Test
    void imports_from_the_root_keep_the_root() {
        project.with("src/main.py", "from src.routers import users\n" + APPLICATION)
                .with("src/routers/users.py", "");
        assertEquals(". src.main:app", project.entryPoint());
    }

    @Test
    void imports_of_imported_files_count_too() {
        project.with("api/main.py", "from api import users\n" + APPLICATION)
                .with("api/users.py", "from api.db import x\n")
                .with("api/db.py", "x = 1\n");
        assertEquals(". api.main:app", project.entryPoint());
    }

    @Test
    void relative_imports_need_a_package_above_them() {
        project.with("service/main.py", "from .users import x\n" + APPLICATION)
                .with("service/users.py", "x = 1\n")
                .with("service/requirements.txt", "fastapi\n");
        assertEquals(". service.main:app", project.entryPoint());
    }

    @Test
    void in_a_monorepo_the_folder_with_the_dependencies_is_the_one() {
        project.with("package.json", "{}")
                .with("frontend/index.js", "")
                .with("backend/requirements.txt", "fastapi\n")
                .with("backend/main.py", APPLICATION);
        assertEquals("backend main:app", project.entryPoint());
    }

    @Test
    void a_declaration_in_a_folder_is_understood_from_that_folder() {
        project.with("backend/pyproject.toml", "[tool.fastapi]\nentrypoint = 'app.main:app'\n")
                .with("backend/app/main.py", APPLICATION)
                .with("package.json", "{}");
        assertEquals("backend app.main:app", project.entryPoint());
    }

    @Test
    void a_dockerfile_that_copies_a_folder_is_matched_by_the_modules_path() {
        project.with(
                        "Dockerfile",
                        "FROM python:3.12\nCOPY src/app ./app\nCMD [\"uvicorn\", \"app.main:app\"]\n")
                .with("src/app/main.py", APPLICATION);
        assertEquals("src app.main:app", project.entryPoint());
    }
}
