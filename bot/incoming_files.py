"""Files on their way in: fetched where a channel must, looked at, and kept if they may be."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from screening.dialogue.file_types import media_type
from screening.dialogue.files import Wanted, trouble, wanted
from screening.dialogue.heard import Edited, Heard, HeardFile, Said
from screening.dialogue.tracker import Tracker
from screening.flow.model import Flow
from storage import files
from storage.database import Database
from storage.files import NoMoreFiles
from storage.turn_records import InboxRow, Loaded

Fetch = Callable[[InboxRow, Loaded, int], bytes]
"""Brings the bytes of a message's file, so many at most; raises what is defined below."""

ON_THE_WAY = 0.5
"""Seconds after which a file that is still on its way is looked for."""

FOR_OTHERS = 5
"""Seconds for which a message is left to a worker that can fetch its file."""


class Later(Exception):
    """The message waits: what it brings isn't here yet."""

    def __init__(self, seconds: float = ON_THE_WAY) -> None:
        super().__init__(f"again in {seconds:g} s")
        self.lasting = timedelta(seconds=seconds)


class FetchFailed(Exception):
    """A file could not be fetched this time."""

    def __init__(self, again_after: float) -> None:
        super().__init__(f"again in {again_after:g} s")
        self.again_after = again_after


class TooBig(Exception):
    """A file has more bytes than may be fetched."""


def keep(
    database: Database,
    conversation_id: int,
    *,
    message: str,
    may_be: Wanted,
    name: str,
    content: bytes,
    at: datetime,
) -> HeardFile:
    """Look at a file and keep it; without a key where it is not what may be sent."""
    file = HeardFile(name=name, size=len(content), media_type=media_type(content))
    if trouble(may_be, file):
        return file
    told = {"message": message, "name": file.name, "media_type": file.media_type}
    try:
        key = files.keep(database, conversation_id, content=content, at=at, **told)
    except NoMoreFiles:
        return file.model_copy(update={"trouble": "file_limit"})
    return file.model_copy(update={"key": key})


class IncomingFiles:
    """Brings the file of a message before its turn is taken."""

    def __init__(self, database: Database, fetching: Mapping[str, Fetch]) -> None:
        self._database = database
        self._fetching = fetching

    def brought(
        self,
        row: InboxRow,
        loaded: Loaded,
        heard: Heard,
        flow: Flow,
        tracker: Tracker,
        *,
        is_last: bool,
    ) -> Heard:
        """The message with its file kept, or without one where none may be.

        `is_last`: what can't be fetched now is given up. Raises `Later`, `FetchFailed`.
        """
        if not isinstance(heard, Said | Edited) or heard.file is None:
            return heard
        may_be = wanted(flow, tracker, heard)
        file = None
        if may_be is not None and not self._is_as_before(loaded, heard, heard.file):
            file = self._seen(row, loaded, heard, heard.file, may_be, is_last=is_last)
        return heard.model_copy(update={"file": file})

    def _seen(
        self,
        row: InboxRow,
        loaded: Loaded,
        heard: Said | Edited,
        file: HeardFile,
        may_be: Wanted,
        *,
        is_last: bool,
    ) -> HeardFile:
        if file.media_type or trouble(may_be, file):
            # Its channel has looked at it, or nobody needs to.
            return file
        conversation = loaded.conversation_id
        if known := files.kept(self._database, conversation, heard.id):
            return HeardFile.model_validate(known.model_dump(include=set(HeardFile.model_fields)))
        try:
            content = self._fetched(row, loaded, may_be.most)
        except TooBig:
            return file.model_copy(update={"size": may_be.most + 1})
        except FetchFailed:
            if not is_last:
                raise
            return file.model_copy(update={"trouble": "file_lost"})
        return keep(
            self._database,
            conversation,
            message=heard.id,
            may_be=may_be,
            name=file.name,
            content=content,
            at=row.received_at,
        )

    def _fetched(self, row: InboxRow, loaded: Loaded, most: int) -> bytes:
        fetch = self._fetching.get(loaded.channel)
        if fetch is None:
            # Another worker can.
            raise Later(FOR_OTHERS)
        return fetch(row, loaded, most)

    def _is_as_before(self, loaded: Loaded, heard: Said | Edited, file: HeardFile) -> bool:
        """Whether only the words beside a file were edited."""
        if not isinstance(heard, Edited):
            return False
        before = files.kept(self._database, loaded.conversation_id, heard.of)
        return before is not None and (before.name, before.size) == (file.name, file.size)
