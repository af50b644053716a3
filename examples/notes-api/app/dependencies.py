"""What routes ask for."""

from typing import Annotated

from fastapi import Depends, Request

from app.settings import Settings, settings
from app.storage import NoteStorage


def storage(request: Request) -> NoteStorage:
    return request.app.state.storage


CurrentSettings = Annotated[Settings, Depends(settings)]
CurrentStorage = Annotated[NoteStorage, Depends(storage)]
