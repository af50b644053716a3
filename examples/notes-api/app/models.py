"""What goes over the wire."""

from datetime import datetime

from pydantic import BaseModel, Field


class NewNote(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    text: str = Field(default="", max_length=10_000)
    tags: list[str] = Field(default_factory=list, max_length=10)


class Note(NewNote):
    id: int
    created_at: datetime


class NotePage(BaseModel):
    workspace: str
    notes: list[Note]
    next: int | None = Field(description="Pass it as `after` to get the following page.")
