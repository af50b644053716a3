import pytest
from fastapi.testclient import TestClient

from app.main import app
from app.settings import settings


@pytest.fixture
def client(monkeypatch, tmp_path):
    monkeypatch.setenv("NOTES_WORKSPACE", "tests")
    monkeypatch.setenv("NOTES_DATABASE", str(tmp_path / "notes.db"))
    monkeypatch.setenv("NOTES_PAGE_SIZE", "2")
    settings.cache_clear()
    with TestClient(app) as running:
        yield running
    settings.cache_clear()
