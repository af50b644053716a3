import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from app.main import app
from app.settings import settings


def test_it_says_that_it_is_well(client):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_it_does_not_start_without_a_workspace(monkeypatch):
    monkeypatch.delenv("NOTES_WORKSPACE", raising=False)
    settings.cache_clear()
    with pytest.raises(ValidationError, match="workspace"):
        with TestClient(app):
            pass
