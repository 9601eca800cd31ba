"""The folder of an index, and the file in it that says what it holds."""

from __future__ import annotations

import json
import os
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from agent.encoders.base import EncoderDescription
from agent.errors import EncoderError, IndexDamaged, IndexMissing, StoreError
from agent.types import Field, FieldKind

VERSION = 1
EMBEDDED = "embedded"
_OWN_NAMES = (
    "manifest.json",
    "store",
    "thumbnails",
    "uploads",
    "conversations.sqlite",
    "visitors.sqlite",
)


@dataclass(frozen=True, slots=True)
class IndexFolder:
    """Where everything of an index lies.

    Attributes:
        path: The folder, by custom called ``something.index``.
    """

    path: Path

    @property
    def manifest(self) -> Path:
        """The file that says what the index holds."""
        return self.path / "manifest.json"

    @property
    def store(self) -> Path:
        """The folder of the embedded store."""
        return self.path / "store"

    @property
    def thumbnails(self) -> Path:
        """The folder of small pictures, named by the hash of the whole picture's file."""
        return self.path / "thumbnails"

    @property
    def uploads(self) -> Path:
        """The folder of pictures that users gave."""
        return self.path / "uploads"

    @property
    def conversations(self) -> Path:
        """The file of conversations."""
        return self.path / "conversations.sqlite"

    @property
    def visitors(self) -> Path:
        """The file of what visitors of the page keep."""
        return self.path / "visitors.sqlite"

    def thumbnail(self, picture: str) -> Path:
        """Returns where the thumbnail of a picture lies, by the ``sha256`` of its file."""
        return self.thumbnails / f"{picture}.webp"

    def prepare(self) -> None:
        """Makes the folder for a first indexing.

        Raises:
            IndexDamaged: The folder holds something else already.
            StoreError: The folder cannot be made.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            strangers = [
                entry.name for entry in self.path.iterdir() if not entry.name.startswith(_OWN_NAMES)
            ]
        except OSError as error:
            raise StoreError(
                f"{self.path} cannot be made or read ({error.strerror}); choose another place"
            ) from None
        if strangers and not self.manifest.exists():
            raise IndexDamaged(
                f"{self.path} is no index but holds {sorted(strangers)[0]}; choose another folder"
            )


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index holds.

    Attributes:
        encoder: Name of the encoder its vectors are from.
        revision: The encoder's revision.
        dimension: Length of the vectors.
        fields: The schema of the catalogue.
        source: Path of the catalogue.
        products: How many products it holds; 0 until the first run ends.
        complete: Whether the last indexing ran to its end.
        store: ``embedded``, or where the server's collection is.
    """

    encoder: str
    revision: str
    dimension: int
    fields: tuple[Field, ...] = ()
    source: str = ""
    products: int = 0
    complete: bool = False
    store: str = EMBEDDED

    def check_encoder(self, encoder: EncoderDescription, folder: Path) -> None:
        """Checks that an encoder's vectors are comparable with those of the index.

        Raises:
            EncoderError: They are not.
        """
        ours = (self.encoder, self.revision, self.dimension)
        if ours == (encoder.name, encoder.revision, encoder.dimension):
            return
        wanted = f"{self.encoder} ({self.revision[:12]})"
        given = f"{encoder.name} ({encoder.revision[:12]})"
        raise EncoderError(
            f"{folder} was made with the encoder {wanted}, not {given}; choose --encoder "
            f"{self.encoder}, or remove the folder and run vitrine index again"
        )


def read_manifest(folder: IndexFolder) -> Manifest:
    """Reads what an index holds.

    Raises:
        IndexMissing: There is no index in the folder.
        IndexDamaged: The file cannot be understood.
    """
    try:
        text = folder.manifest.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissing(
            f"there is no index at {folder.path}; make one with "
            f"vitrine index CATALOGUE --index {folder.path}"
        ) from None
    except (OSError, UnicodeDecodeError):
        raise IndexDamaged(_damaged(folder, "it cannot be read")) from None
    try:
        data = json.loads(text)
    except ValueError:
        raise IndexDamaged(_damaged(folder, "it is not JSON")) from None
    if (
        isinstance(data, dict)
        and isinstance(data.get("version"), int)
        and data["version"] > VERSION
    ):
        raise IndexDamaged(f"{folder.path} was made by a newer version; update Vitrine")
    try:
        return _from_json(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise IndexDamaged(_damaged(folder, "it is no manifest of an index")) from None


def write_manifest(folder: IndexFolder, manifest: Manifest) -> None:
    """Writes the manifest in one step: a reader sees the old one or the new one.

    Raises:
        StoreError: The folder cannot be written to.
    """
    data = {"version": VERSION, **asdict(manifest)}
    part = folder.manifest.with_name(f"manifest.json.{uuid.uuid4().hex}.part")
    try:
        with part.open("w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False, indent=2)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, folder.manifest)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{folder.path} cannot be written to ({error.strerror})") from None


def _from_json(data: dict[str, Any]) -> Manifest:
    fields = tuple(
        Field(
            name=str(one["name"]),
            label=str(one["label"]),
            kind=FieldKind(one["kind"]),
            multiple=bool(one["multiple"]),
            currency=one["currency"],
        )
        for one in data["fields"]
    )
    return Manifest(
        encoder=str(data["encoder"]),
        revision=str(data["revision"]),
        dimension=int(data["dimension"]),
        fields=fields,
        source=str(data["source"]),
        products=int(data["products"]),
        complete=bool(data["complete"]),
        store=str(data.get("store", EMBEDDED)),
    )


def _damaged(folder: IndexFolder, why: str) -> str:
    return f"{folder.manifest} is damaged: {why}; remove {folder.path} and run vitrine index again"
