"""Pictures with captions or labels in the JSON form of the COCO data sets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from agent.catalogue.formats.document import read_items
from agent.catalogue.formats.place import picture_base
from agent.catalogue.profile import cell_text
from agent.catalogue.source import Row
from agent.catalogue.spool import Spool
from agent.errors import CatalogueError


class CocoSource:
    """A file of ``images`` and ``annotations``; the n-th picture is row n.

    The first caption of a picture is its title, the others its description, and the names of
    what is marked in it are its categories.

    Args:
        path: The file, in UTF-8.

    Raises:
        CatalogueError: The file is no whole JSON, or lists no pictures.
    """

    columns = ("id", "image", "title", "description", "category")

    def __init__(self, path: Path) -> None:
        self.path = path
        pictures = read_items(path, "images.item")
        names = [_file(one) for one in islice(pictures, 1) if isinstance(one, dict)]
        if not names:
            raise CatalogueError(f"{path.name} lists no pictures under images")
        self.base = picture_base(path.parent, names[0], ("images", "../images"))

    def __iter__(self) -> Iterator[Row]:
        for number, (key, items) in enumerate(self._spool.groups(), 1):
            pictures = [item["file"] for item in items if "file" in item]
            if not pictures:
                problem = "there are captions for this picture, but no picture"
                yield Row(number, {"id": key}, problem)
                continue
            captions = _texts(items, "caption")
            yield Row(
                number,
                {
                    "id": key,
                    "image": pictures[0],
                    "title": next(iter(captions), ""),
                    "description": "\n".join(captions[1:]),
                    "category": _texts(items, "label"),
                },
            )

    @cached_property
    def _spool(self) -> Spool:
        spool = Spool()
        labels = {
            cell_text(one.get("id")): cell_text(one.get("name"))
            for one in read_items(self.path, "categories.item")
            if isinstance(one, dict)
        }
        for one in read_items(self.path, "images.item"):
            if isinstance(one, dict):
                file = _file(one)
                address = cell_text(one.get("coco_url")) or cell_text(one.get("flickr_url"))
                is_here = not address or (self.base / file).is_file()
                spool.add(cell_text(one.get("id")), {"file": file if is_here else address})
        for one in read_items(self.path, "annotations.item"):
            if isinstance(one, dict):
                label = labels.get(cell_text(one.get("category_id")), "")
                item = {"caption": cell_text(one.get("caption")), "label": label}
                spool.add(cell_text(one.get("image_id")), item)
        spool.close()
        return spool


def _file(picture: dict[str, Any]) -> str:
    return cell_text(picture.get("file_name"))


def _texts(items: list[dict[str, str]], name: str) -> list[str]:
    return list(dict.fromkeys(text for item in items if (text := item.get(name, ""))))
