"""What the surroundings decide. NOTES_WORKSPACE has no default and must be set."""

from functools import lru_cache

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="NOTES_")

    workspace: str = Field(min_length=1, description="Whose notes these are; part of every answer.")
    database: str = Field(default="notes.db", description="The SQLite file.")
    page_size: int = Field(default=20, ge=1, le=100)


@lru_cache
def settings() -> Settings:
    return Settings()
