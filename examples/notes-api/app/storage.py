"""Notes in an SQLite file. It lives as long as its container: an example, not a database."""

import json
import sqlite3
from datetime import datetime, timezone
from threading import Lock

from app.models import NewNote, Note

SCHEMA = """
create table if not exists note (
    id integer primary key autoincrement,
    title text not null,
    text text not null,
    tags text not null,
    created_at text not null
)
"""


class NoteStorage:
    def __init__(self, file: str) -> None:
        # Requests run on several threads; the lock makes them take turns.
        self._connection = sqlite3.connect(file, check_same_thread=False)
        self._connection.execute(SCHEMA)
        self._lock = Lock()

    def add(self, new: NewNote) -> Note:
        created_at = datetime.now(timezone.utc)
        with self._lock, self._connection:
            cursor = self._connection.execute(
                "insert into note (title, text, tags, created_at) values (?, ?, ?, ?)",
                (new.title, new.text, json.dumps(new.tags), created_at.isoformat()),
            )
        return Note(id=cursor.lastrowid, created_at=created_at, **new.model_dump())

    def find(self, note_id: int) -> Note | None:
        rows = self._rows("select * from note where id = ?", (note_id,))
        return rows[0] if rows else None

    def page(self, after: int, limit: int) -> list[Note]:
        return self._rows("select * from note where id > ? order by id limit ?", (after, limit))

    def remove(self, note_id: int) -> bool:
        with self._lock, self._connection:
            return self._connection.execute("delete from note where id = ?", (note_id,)).rowcount > 0

    def close(self) -> None:
        self._connection.close()

    def _rows(self, query: str, parameters: tuple) -> list[Note]:
        with self._lock:
            rows = self._connection.execute(query, parameters).fetchall()
        return [
            Note(id=row[0], title=row[1], text=row[2], tags=json.loads(row[3]), created_at=row[4])
            for row in rows
        ]
