import os

import pytest

if "DATABASE_URL" not in os.environ:
    pytest.skip("DATABASE_URL names no PostgreSQL to test with", allow_module_level=True)

from fastapi.testclient import TestClient

from app.main import app


@pytest.fixture
def client():
    with TestClient(app) as running:
        yield running


def test_who_signs_is_in_the_book(client):
    answer = client.post("/entries", json={"name": "Ada", "text": "O'Hara says: 100 %"})
    assert answer.status_code == 201
    entry = answer.json()
    assert client.get(f"/entries/{entry['id']}").json() == entry
    assert client.get("/entries", params={"limit": 1}).json() == [entry]


def test_an_entry_that_is_not_there_is_not_found(client):
    assert client.get("/entries/0").status_code == 404


def test_nobody_signs_without_a_name(client):
    assert client.post("/entries", json={"name": ""}).status_code == 422
