"""What pictures say where a catalogue does not: colors, and kinds that the encoder knows well.

It is added to the rows before anything else looks at them, so that such values are columns like
any others, but for a mark on their fields.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PIL.Image import Image as Picture

from agent.catalogue.prepare import Prepared
from agent.catalogue.products import MAX_PICTURES, pictures_of
from agent.catalogue.schema import Schema
from agent.catalogue.source import Row
from agent.encoders.base import Encoder
from agent.encoders.classes import class_shares
from agent.encoders.hues import NAMES, histogram
from agent.encoders.pixels import CACHED_SIDE, squares
from agent.errors import PictureError, StoreError
from agent.images.open import open_picture, read_bytes
from agent.images.remote import RemotePictures, is_address
from agent.language.lexicon import language_data, languages
from agent.language.text import fold
from agent.search.batch import batched

COLOR_SHARE = 0.45
"""Share of the thing that a color must have to be its color.

From there on, 95 of 100 were right on photos of fruit and vegetables of one color each (every
second photo), and 97 to 99 of 100 on drawings (nine of ten).
"""
_TOLD_BY = {"color": ("color",), "kind": ("kind", "department")}
"""Fields of the lexicon that make reading one of the groups unnecessary."""
_AT_ONCE = 32
_THREADS = 4

Read = dict[str, str]
"""Value by group, as a catalogue in English would write it."""
Tell = Callable[[int, int], None]
"""Called with how many pictures are read, and of how many."""
Told = Callable[[], None]


class Reader:
    """Reads pictures.

    Args:
        encoder: Tells kinds, where it was measured which ones it knows well enough.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder, self._known = encoder, encoder.description.known_kinds
        self.groups = ("color", "kind") if self._known else ("color",)
        self.mark = f"{encoder.description.revision} {COLOR_SHARE} {self._known}"
        kinds = self._known.names if self._known else ()
        self._labels = [_label("kind", kind) for kind in kinds]
        self._classes = encoder.encode_texts(self._labels)

    def read(self, pictures: Sequence[Picture]) -> list[Read]:
        """What each picture shows, as far as that is sure enough."""
        found: list[Read] = [{} for _ in pictures]
        for one, shares in zip(found, histogram(squares(pictures, CACHED_SIDE)), strict=True):
            if shares.max(initial=0) >= COLOR_SHARE:
                one["color"] = _label("color", NAMES[int(shares.argmax())])
        if self._known and pictures:
            vectors = self._encoder.encode_images(pictures)
            rows = class_shares(self._encoder, vectors, self._classes)
            for one, row in zip(found, rows, strict=True):
                if row.max() >= self._known.share:
                    one["kind"] = self._labels[int(row.argmax())]
        return found


class ReadCatalogue:
    """A catalogue with columns that were read from its pictures.

    Args:
        catalogue: The catalogue.
        reader: Reads pictures.
        remote: Fetches pictures from the web; without it, they are not read.
        kept: File with what was read before, by the hash of the picture.
        tell: Told how far it is.

    Raises:
        StoreError: The file cannot be written.
    """

    def __init__(
        self,
        catalogue: Prepared,
        reader: Reader,
        remote: RemotePictures | None,
        kept: Path,
        tell: Tell,
    ) -> None:
        self._catalogue, self._reader, self._remote = catalogue, reader, remote
        self.path, self.base = catalogue.path, catalogue.base
        missing = [group for group in reader.groups if not _is_told(group, catalogue.columns)]
        self._headings = {group: _label("field", group) for group in missing}
        self.columns = (*catalogue.columns, *self._headings.values())
        self._found = self._read(kept, tell) if missing and catalogue.roles.image else {}

    def __iter__(self) -> Iterator[Row]:
        for row in self._catalogue:
            images = pictures_of(row, self._catalogue.roles)
            read = next((self._found[image] for image in images if image in self._found), {})
            told = {self._headings[group]: value for group, value in read.items()
                    if group in self._headings}  # fmt: skip
            yield replace(row, cells={**row.cells, **told}) if told else row

    def marked(self, schema: Schema) -> Schema:
        """The schema with a mark on the fields that were read."""
        added = set(self._headings.values()) - set(self._catalogue.columns)
        columns = tuple(
            replace(column, field=replace(column.field, is_read=column.heading in added))
            for column in schema.columns
        )
        return replace(schema, columns=columns)

    def _read(self, place: Path, tell: Tell) -> Mapping[str, Read]:
        """Reads one picture of each product, the first that can be opened."""
        kept = _kept(place, self._reader.mark)
        rows = (pictures_of(row, self._catalogue.roles) for row in self._catalogue)
        galleries = list(dict.fromkeys(filter(None, rows)))
        found: dict[str, Read] = {}
        for turn in range(MAX_PICTURES):
            left = (images for images in galleries if found.keys().isdisjoint(images[:turn]))
            images = list(dict.fromkeys(images[turn] for images in left if len(images) > turn))
            self._read_some(images, kept, found, lambda: tell(len(found), len(galleries)))
        _keep(place, self._reader.mark, kept)
        return found

    def _read_some(
        self, images: list[str], kept: dict[str, Read], found: dict[str, Read], tell: Told
    ) -> None:
        with ThreadPoolExecutor(_THREADS, thread_name_prefix="read") as pool:
            for batch in batched(images, _AT_ONCE):
                new: dict[str, tuple[str, Picture]] = {}
                for image, data in zip(batch, pool.map(self._bytes, batch), strict=True):
                    key = hashlib.sha256(data).hexdigest()
                    if key in kept:
                        found[image] = kept[key]
                    elif (picture := _opened(data)) is not None:
                        new[image] = (key, picture)
                read = self._reader.read([picture for _, picture in new.values()])
                for (image, (key, _)), told in zip(new.items(), read, strict=True):
                    found[image] = kept[key] = told
                tell()

    def _bytes(self, image: str) -> bytes:
        try:
            if not is_address(image):
                return read_bytes(self.base / image)
            return read_bytes(self._remote.fetch(image)) if self._remote else b""
        except PictureError:
            return b""  # the report of the indexer says why


def _opened(data: bytes) -> Picture | None:
    try:
        return open_picture(data)
    except PictureError:
        return None


def _is_told(group: str, columns: Sequence[str]) -> bool:
    """Whether a heading names the group in any language, alone or with words around it."""
    names = {
        fold(form)
        for code in languages()
        for concept in _TOLD_BY[group]
        for form in language_data(code).forms("field", concept)
    }
    headings = (fold(column).replace("_", " ") for column in columns)
    return any(name in names or names & set(name.split()) for name in headings)


def _label(group: str, concept: str) -> str:
    return (language_data("en").label(group, concept) or concept).capitalize()


def _kept(place: Path, mark: str) -> dict[str, Read]:
    """What was read before by the same reader."""
    try:
        data = json.loads(place.read_text("utf-8"))
        return dict(data["read"]) if data["mark"] == mark else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _keep(place: Path, mark: str, read: Mapping[str, Read]) -> None:
    part = place.with_name(f"{place.name}.part")
    try:
        part.write_text(json.dumps({"mark": mark, "read": read}, ensure_ascii=False), "utf-8")
        os.replace(part, place)
    except OSError as error:
        raise StoreError(f"{place.parent} cannot be written to ({error.strerror})") from None
