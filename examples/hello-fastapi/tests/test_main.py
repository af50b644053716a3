from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_it_greets_the_world_when_nobody_is_named():
    assert client.get("/").json() == {"message": "Hello, world!"}


def test_it_greets_by_name():
    assert client.get("/", params={"name": "Ada"}).json() == {"message": "Hello, Ada!"}


def test_it_says_that_it_is_well():
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok"}
