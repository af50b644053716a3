"""A guestbook in PostgreSQL: whoever signed it is still in it after the next release."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI, HTTPException, Query, status
from pydantic import BaseModel, Field

from app import book


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    book.prepare()
    yield


app = FastAPI(title="guestbook", version="1.0.0", lifespan=lifespan)


class NewEntry(BaseModel):
    name: str = Field(min_length=1, max_length=100)
    text: str = Field(default="", max_length=2000)


class Entry(NewEntry):
    id: int
    signed_at: datetime


@app.post("/entries", status_code=status.HTTP_201_CREATED)
def sign(new: NewEntry) -> Entry:
    return Entry(**book.sign(new.name, new.text))


@app.get("/entries")
def latest(limit: int = Query(default=20, ge=1, le=100)) -> list[Entry]:
    return [Entry(**row) for row in book.latest(limit)]


@app.get("/entries/{number}")
def show(number: int) -> Entry:
    row = book.find(number)
    if row is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no entry {number}.")
    return Entry(**row)


@app.get("/health")
def health() -> dict[str, str]:
    """Answers the load balancer. The database is not asked: tasks are no better for being replaced."""
    return {"status": "ok"}
