"""The table in PostgreSQL. Each call has a connection of its own; a busy application would pool them."""

import os
import ssl
from urllib.parse import unquote, urlsplit

from pg8000.native import Connection

# Missing, it ends the start here and not in the first request.
ADDRESS = urlsplit(os.environ["DATABASE_URL"])

PREPARE = """
create table if not exists entry (
    id bigint generated always as identity primary key,
    name text not null,
    text text not null,
    signed_at timestamptz not null default now()
)
"""


def connection() -> Connection:
    return Connection(
        user=unquote(ADDRESS.username or ""),
        password=unquote(ADDRESS.password or ""),
        host=ADDRESS.hostname or "localhost",
        port=ADDRESS.port or 5432,
        database=ADDRESS.path.removeprefix("/"),
        ssl_context=encryption(),
        timeout=10,
    )


def encryption() -> ssl.SSLContext | None:
    """As libpq does it: "require" encrypts, and does not ask who is at the other end."""
    if os.environ.get("PGSSLMODE") != "require":
        return None
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def prepare() -> None:
    """Makes the table where it is missing. Tasks that start together take turns."""
    database = connection()
    try:
        database.run("select pg_advisory_lock(1)")
        database.run(PREPARE)
    finally:
        database.close()


def sign(name: str, text: str) -> dict:
    return rows(
        "insert into entry (name, text) values (:name, :text) returning id, name, text, signed_at",
        name=name,
        text=text,
    )[0]


def find(number: int) -> dict | None:
    found = rows("select id, name, text, signed_at from entry where id = :id", id=number)
    return found[0] if found else None


def latest(limit: int) -> list[dict]:
    return rows(
        "select id, name, text, signed_at from entry order by id desc limit :limit", limit=limit
    )


def rows(query: str, **values) -> list[dict]:
    database = connection()
    try:
        found = database.run(query, **values)
        return [dict(zip(("id", "name", "text", "signed_at"), row)) for row in found]
    finally:
        database.close()
