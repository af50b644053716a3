from fastapi import APIRouter, HTTPException, Query, status

from app.dependencies import CurrentSettings, CurrentStorage
from app.models import NewNote, Note, NotePage

router = APIRouter(prefix="/notes", tags=["notes"])


@router.post("", status_code=status.HTTP_201_CREATED)
def add_note(new: NewNote, storage: CurrentStorage) -> Note:
    return storage.add(new)


@router.get("")
def list_notes(
    storage: CurrentStorage, settings: CurrentSettings, after: int = Query(default=0, ge=0)
) -> NotePage:
    notes = storage.page(after, settings.page_size)
    is_full = len(notes) == settings.page_size
    return NotePage(
        workspace=settings.workspace, notes=notes, next=notes[-1].id if is_full else None
    )


@router.get("/{note_id}")
def show_note(note_id: int, storage: CurrentStorage) -> Note:
    note = storage.find(note_id)
    if note is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no note {note_id}.")
    return note


@router.delete("/{note_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_note(note_id: int, storage: CurrentStorage) -> None:
    if not storage.remove(note_id):
        raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no note {note_id}.")
