"""The folder of an index, and the file in it that says what it holds."""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from agent.encoders.base import EncoderDescription
from agent.errors import EncoderError, IndexDamaged, IndexMissing, StoreError
from agent.images.thumbnail import SUFFIX
from agent.store.generations import FIRST
from agent.types import Field, FieldKind

VERSION = 4
EMBEDDED = "embedded"
_OWN_NAMES = (
    "manifest.",
    "store",
    "views",
    "thumbnails",
    "pictures",
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
    def draft(self) -> Path:
        """The manifest of a run that is not at its end."""
        return self.path / "manifest.draft.json"

    @property
    def thumbnails(self) -> Path:
        """The folder of small pictures, named by the hash of the whole picture's file."""
        return self.path / "thumbnails"

    @property
    def pictures(self) -> Path:
        """The folder of pictures that were fetched from the web."""
        return self.path / "pictures"

    @property
    def read(self) -> Path:
        """The file of what was read from pictures."""
        return self.path / "pictures.read.json"

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
        return self.thumbnails / f"{picture}{SUFFIX}"

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
        complete: Whether the indexing that it tells of ran to its end.
        store: ``embedded``, or where the server's collection is.
        generation: What ``Store.seal`` called the state that readers open.
        version: Version of the folder's form.
    """

    encoder: str
    revision: str
    dimension: int
    fields: tuple[Field, ...] = ()
    source: str = ""
    products: int = 0
    complete: bool = False
    store: str = EMBEDDED
    generation: str = FIRST
    version: int = VERSION

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
        choice = "" if self.encoder == encoder.name else f"choose --encoder {self.encoder}, or "
        raise EncoderError(
            f"{folder} was made with the encoder {wanted}, not {given}; {choice}"
            "run vitrine index again with --rebuild"
        )


def read_manifest(folder: IndexFolder) -> Manifest:
    """Reads what an index holds.

    Raises:
        IndexMissing: There is no index in the folder.
        IndexDamaged: The file cannot be understood, or is not as it was written.
    """
    found = find_manifest(folder)
    if found is not None:
        return found
    if folder.draft.exists():
        raise IndexMissing(
            f"the index at {folder.path} is not finished; wait for vitrine index, or run it again"
        )
    raise IndexMissing(
        f"there is no index at {folder.path}; make one with "
        f"vitrine index CATALOGUE --index {folder.path}"
    )


def find_manifest(folder: IndexFolder) -> Manifest | None:
    """Reads what an index holds, ``None`` where there is no index.

    Raises:
        IndexDamaged: The file cannot be understood, or is not as it was written.
    """
    return _read(folder, folder.manifest)


def read_draft(folder: IndexFolder) -> Manifest | None:
    """Reads what a run that did not come to its end was making, ``None`` where there is none.

    Raises:
        IndexDamaged: The file cannot be understood.
    """
    return _read(folder, folder.draft)


def write_manifest(folder: IndexFolder, manifest: Manifest) -> None:
    """Publishes a manifest in one step: a reader sees the old one or the new one.

    Raises:
        StoreError: The folder cannot be written to.
    """
    _write(folder, folder.manifest, manifest)


def write_draft(folder: IndexFolder, manifest: Manifest) -> None:
    """Notes what a run is about to make, for the run that may have to finish it.

    Raises:
        StoreError: The folder cannot be written to.
    """
    _write(folder, folder.draft, replace(manifest, complete=False))


def _read(folder: IndexFolder, path: Path) -> Manifest | None:
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError):
        raise IndexDamaged(_damaged(folder, path, "it cannot be read")) from None
    try:
        data = json.loads(text)
    except ValueError:
        raise IndexDamaged(_damaged(folder, path, "it is not JSON")) from None
    version = data.get("version") if isinstance(data, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise IndexDamaged(f"{folder.path} was made by a newer version; update Vitrine")
    try:
        if data["version"] > 1 and data.pop("sha256") != _digest(data):
            raise IndexDamaged(_damaged(folder, path, "it is not as it was written"))
        return from_json(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise IndexDamaged(_damaged(folder, path, "it is no manifest of an index")) from None


def _write(folder: IndexFolder, path: Path, manifest: Manifest) -> None:
    data = asdict(replace(manifest, version=VERSION))
    part = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
    try:
        with part.open("w", encoding="utf-8") as file:
            json.dump({**data, "sha256": _digest(data)}, file, ensure_ascii=False, indent=2)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{folder.path} cannot be written to ({error.strerror})") from None


def _digest(data: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def from_json(data: dict[str, Any]) -> Manifest:
    """Returns a manifest that ``dataclasses.asdict`` made plain; another shape is any error."""
    fields = tuple(
        Field(
            name=str(one["name"]),
            label=str(one["label"]),
            kind=FieldKind(one["kind"]),
            multiple=bool(one["multiple"]),
            currency=one["currency"],
            is_read=bool(one.get("is_read", False)),
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
        generation=str(data.get("generation", FIRST)),
        version=int(data["version"]),
    )


def _damaged(folder: IndexFolder, path: Path, why: str) -> str:
    return (
        f"{path} is damaged: {why}; import a backup, or remove {folder.path} and run vitrine index "
        "again"
    )
