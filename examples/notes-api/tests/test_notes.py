def add(client, title):
    answer = client.post("/v1/notes", json={"title": title, "tags": ["a"]})
    assert answer.status_code == 201
    return answer.json()


def test_a_note_is_kept_and_shown(client):
    note = add(client, "Milk")
    assert client.get(f"/v1/notes/{note['id']}").json() == note
    assert note["tags"] == ["a"]


def test_notes_come_in_pages(client):
    ids = [add(client, title)["id"] for title in ("one", "two", "three")]
    first = client.get("/v1/notes").json()
    assert first["workspace"] == "tests"
    assert [note["id"] for note in first["notes"]] == ids[:2]
    second = client.get("/v1/notes", params={"after": first["next"]}).json()
    assert [note["id"] for note in second["notes"]] == ids[2:]
    assert second["next"] is None


def test_a_removed_note_is_gone(client):
    note = add(client, "Milk")
    assert client.delete(f"/v1/notes/{note['id']}").status_code == 204
    assert client.get(f"/v1/notes/{note['id']}").status_code == 404
    assert client.delete(f"/v1/notes/{note['id']}").status_code == 404


def test_a_note_without_a_title_is_refused(client):
    assert client.post("/v1/notes", json={"title": ""}).status_code == 422
