package io.apidirect.source.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {

    @TempDir private Path folder;
    private Inspected project;

    @BeforeEach
    void anApplication() {
        project =
                new Inspected(folder)
                        .with("requirements.txt", "fastapi\nuvicorn\n")
                        .with("app/__init__.py", "")
                        .with(
                                "app/main.py",
                                "from fastapi import FastAPI\nfrom app.config import settings\napp = FastAPI()\n");
    }

    private List<String> names(String config) {
        project.with("app/config.py", config);
        return project.inspection().variables().stream().map(RequiredVariable::name).toList();
    }

    @Test
    void a_field_without_a_default_is_required() {
        assertEquals(
                List.of("DATABASE_URL", "KEY", "EMPTY"),
                names(
                        """
                        from typing import Annotated, ClassVar
                        from pydantic import Field, PostgresDsn
                        from pydantic_settings import BaseSettings
                        class Settings(BaseSettings):
                            model_config = {}
                            database_url: PostgresDsn
                            debug: bool = False
                            key: str = Field(...)
                            empty: str = Field(min_length=1)
                            given: str = Field("x")
                            named: str = Field(default="x")
                            made: list = Field(default_factory=list)
                            kind: ClassVar[str]
                            _private: str
                            def method(self): pass
                        """));
    }

    @Test
    void prefix_and_aliases_make_the_name() {
        assertEquals(
                List.of("SHOP_HOST", "SHOP_URL", "OTHER", "THIRD"),
                names(
                        """
                        import pydantic_settings as ps
                        from pydantic import Field, AliasChoices
                        from typing import Annotated
                        class Settings(ps.BaseSettings):
                            model_config = ps.SettingsConfigDict(env_prefix="shop_", env_file=".env")
                            host: str
                            url: str = Field(alias="SHOP_URL")
                            other: str = Field(validation_alias=AliasChoices("OTHER", "OLD_OTHER"))
                            third: Annotated[str, Field(alias="third")]
                        """));
        assertTrue(project.inspection().variables().get(2).isIn(Set.of("old_other")));
    }

    @Test
    void old_pydantic_is_understood() {
        assertEquals(
                List.of("MY_A", "X"),
                names(
                        """
                        from typing import Optional
                        from pydantic import BaseSettings, Field
                        class Settings(BaseSettings):
                            a: str
                            b: Optional[str]
                            c: str = Field(..., env="X")
                            class Config:
                                env_prefix = "my_"
                        """));
    }

    @Test
    void inherited_fields_count_and_defaults_of_a_subclass_take_them_back() {
        assertEquals(
                List.of("A"),
                names(
                        """
                        from pydantic_settings import BaseSettings
                        class Common(BaseSettings):
                            a: str
                            b: str
                        class Settings(Common):
                            b: str = "x"
                        """));
    }

    @Test
    void a_settings_class_inside_another_is_read_by_itself() {
        assertEquals(
                List.of("DB_HOST"),
                names(
                        """
                        from pydantic_settings import BaseSettings
                        class Db(BaseSettings, env_prefix="DB_"):
                            host: str
                        class Settings(BaseSettings):
                            db: Db
                        """));
    }

    @Test
    void an_environment_variable_read_while_loading_is_required() {
        assertEquals(
                List.of("TOKEN"),
                names(
                        """
                        import os
                        settings = os.environ["TOKEN"]
                        os.environ["SET_HERE"] = "1"
                        other = os.environ.get("OPTIONAL")
                        def later():
                            return os.environ["LATER"]
                        """));
    }

    @Test
    void a_class_of_a_module_that_is_not_loaded_does_not_count() {
        project.with(
                "other/config.py",
                "from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    x: str\n");
        assertEquals(List.of(), names("settings = 1\n"));
    }

    @Test
    void what_nobody_supplies_is_said_before_the_build_with_the_right_command() {
        names(
                "from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    api_token: str\n    region: str\n    zone: str\n");
        var missing = project.inspection().missing(Set.of("ZONE"));
        assertEquals(
                List.of("app/config.py:3", "app/config.py:4"),
                missing.stream().map(p -> p.place()).toList());
        assertTrue(
                missing.getFirst().fix().contains("apidirect secrets set API_TOKEN"),
                missing.getFirst().fix());
        assertTrue(
                missing.getLast().fix().contains("apidirect variables set REGION"),
                missing.getLast().fix());
        assertFalse(missing.getFirst().message().contains("ZONE"));
    }

    @Test
    void starlettes_config_and_decouple_are_understood() {
        assertEquals(
                List.of("KEY", "HOST"),
                names(
                        """
                        from starlette.config import Config
                        from decouple import config as settings
                        from pydantic_settings import BaseSettings
                        config = Config(".env")
                        LEVEL = config("LEVEL", default="info")
                        class S(BaseSettings):
                            KEY: str = config("KEY", cast=str)
                        HOST = settings("HOST")
                        OTHER = settings("OTHER", "localhost")
                        def later():
                            return config("LATER")
                        """));
    }

    @Test
    void code_that_reads_an_env_file_only_is_warned_of() {
        names("from dotenv import dotenv_values\nsettings = dotenv_values('.env')\n");
        var notice = project.inspection().notices().getFirst();
        assertEquals("env-file-read", notice.code());
        assertEquals("app/config.py:2", notice.place());
    }
}
