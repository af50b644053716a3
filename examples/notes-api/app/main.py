"""Notes: several modules, a router package, dependencies, settings and a lifespan."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.routers import health, notes
from app.settings import settings
from app.storage import NoteStorage


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    # A missing variable ends the start here, not in the first request.
    app.state.storage = NoteStorage(settings().database)
    yield
    app.state.storage.close()


app = FastAPI(title="notes-api", version="1.0.0", lifespan=lifespan)
app.include_router(health.router)
app.include_router(notes.router, prefix="/v1")
