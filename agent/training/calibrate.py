"""``python -m agent.training.calibrate``: from which cosine on something is alike.

Things that a catalogue has are asked for, and things that it lacks, in every language. The floors
are those that tell the two apart best; what is published of them is measured on other things.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agent.catalogue.columns import find_roles
from agent.catalogue.products import Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.encoders.base import Encoder, Vectors
from agent.encoders.choose import choose_encoder
from agent.errors import VitrineError
from agent.images.open import open_picture
from agent.search.records import embedding_text
from agent.training.captions import SLIPS, CaptionWriter
from agent.training.evaluate import demo_drawings
from agent.training.vocabulary import Vocabulary, load_vocabulary
from agent.training.zero_shot import spoken

_PRODUCTS = 400
_STEPS = 60
DENIED = 0.05
"""Share of what a catalogue has of which it may be said that nothing is alike."""


@dataclass(frozen=True)
class Asked:
    """One query to one catalogue.

    Attributes:
        concept: The thing that was asked for.
        is_there: Whether the catalogue has it.
        image: Best cosine with a picture.
        text: Best cosine with a product's text.
    """

    concept: str
    is_there: bool
    image: float
    text: float


def ask(encoder: Encoder, path: Path, vocabulary: Vocabulary) -> Iterator[Asked]:
    """Asks a catalogue for every kind of goods in every language."""
    pictures, texts, kinds = _shelf(encoder, path, vocabulary)
    near = {kind for one in kinds for kind in vocabulary.ancestors("kind", one)} | kinds
    absent = [
        concept
        for concept in vocabulary.concepts("kind")
        if concept not in near and not vocabulary.ancestors("kind", concept) & kinds
    ]
    writer = CaptionWriter(vocabulary, np.random.default_rng(0))
    for language in spoken(encoder, vocabulary):
        for concepts, is_there in ((sorted(kinds), True), (absent, False)):
            rows = encoder.encode_texts([_words(writer, one, language) for one in concepts])
            by_image, by_text = (rows @ pictures.T).max(axis=1), (rows @ texts.T).max(axis=1)
            for concept, image, text in zip(concepts, by_image, by_text, strict=True):
                yield Asked(concept, is_there, float(image), float(text))


def _words(writer: CaptionWriter, concept: str, language: str) -> str:
    """A thing as people ask for it: in a sentence, with a slip, or with something beside it."""
    attributes = [*writer.phrase()[:-1], ("kind", concept)]
    return writer.write(attributes, language, slips=SLIPS)


def _shelf(
    encoder: Encoder, path: Path, vocabulary: Vocabulary
) -> tuple[Vectors, Vectors, set[str]]:
    """Vectors of a catalogue's pictures and texts, and the kinds that it has."""
    source = open_source(path)
    schema = infer_schema(source, find_roles(source.columns))
    taken = [one for one in read_products(source, schema) if isinstance(one, Taken)]
    taken = taken[:: max(1, len(taken) // _PRODUCTS)]
    values = [str(v) for one in taken for k, v in one.product.values.items() if k in _KINDS]
    kinds = {kind for value in set(values) if (kind := vocabulary.concept("kind", value))}
    images = [open_picture(path.parent / one.product.images[0]) for one in taken]
    texts = [embedding_text(one, schema.fields) for one in taken]
    return encoder.encode_images(images), encoder.encode_texts(texts), kinds


_KINDS = ("kind", "category")


def best_floors(asked: Sequence[Asked]) -> tuple[float, float]:
    """Floors of picture and text under which both are "nothing alike".

    Those that find the most of what is not there and deny at most ``DENIED`` of what is.
    """
    images, texts = (
        _candidates([getattr(one, name) for one in asked]) for name in ("image", "text")
    )
    denied, found = (
        _abstaining([one for one in asked if one.is_there is side], images, texts)
        for side in (True, False)
    )
    allowed = np.argwhere(denied <= DENIED)
    best = max(
        map(tuple, allowed),
        key=lambda place: (found[place], -images[place[0]] - texts[place[1]]),
    )
    return images[best[0]], texts[best[1]]


def _abstaining(
    asked: Sequence[Asked], images: Sequence[float], texts: Sequence[float]
) -> NDArray[np.float64]:
    """Share of queries that each pair of floors denies, shape ``(images, texts)``."""
    by_image = np.array([one.image for one in asked])[:, None] < np.array(images)
    by_text = np.array([one.text for one in asked])[:, None] < np.array(texts)
    shares: NDArray[np.float64] = by_image.T.astype(np.float64) @ by_text.astype(np.float64)
    return shares / len(asked)


def _candidates(cosines: list[float]) -> list[float]:
    quantiles = np.quantile(cosines, np.linspace(0, 1, _STEPS))
    return [*map(float, quantiles), max(cosines) + 1e-6]


def quality(asked: Sequence[Asked], floors: tuple[float, float]) -> tuple[float, float]:
    """Precision and recall of saying that nothing is alike.

    Things that are there and things that are not count the same, however many they are.
    """
    there = _abstains([one for one in asked if one.is_there], floors).mean()
    absent = _abstains([one for one in asked if not one.is_there], floors).mean()
    return float(absent / max(absent + there, 1e-9)), float(absent)


def _abstains(asked: Sequence[Asked], floors: tuple[float, float]) -> NDArray[np.bool_]:
    found = np.array([[one.image, one.text] for one in asked])
    return np.asarray((found < np.array(floors)).all(axis=1))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Floors, and how good they are on things that they were not chosen by.

    Attributes:
        floors: Cosines of a text with pictures and with texts under which nothing is alike.
        precision: Of what is denied, the share that is not there.
        recall: Of what is not there, the share that is denied.
    """

    floors: tuple[float, float]
    precision: float
    recall: float

    def note(self, card: Path) -> None:
        """Writes it into an encoder's card."""
        facts = json.loads(card.read_text("utf-8"))
        facts["floors"] = {"image": round(self.floors[0], 4), "text": round(self.floors[1], 4)}
        shares = {"precision": round(self.precision, 3), "recall": round(self.recall, 3)}
        facts["abstention"] = shares
        card.write_text(f"{json.dumps(facts, indent=1, ensure_ascii=False)}\n", "utf-8")


def calibrate(encoder: Encoder, paths: Sequence[Path], vocabulary: Vocabulary) -> Calibration:
    """Finds an encoder's floors over catalogues: by half of the things, judged by the others."""
    parts: tuple[list[Asked], list[Asked]] = ([], [])
    for path in paths:
        for one in ask(encoder, path, vocabulary):
            parts[zlib.crc32(one.concept.encode()) % 2].append(one)
    floors = best_floors(parts[0])
    return Calibration(floors, *quality(parts[1], floors))


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns 0, or 1 when an encoder or a catalogue cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m agent.training.calibrate", description=__doc__)
    parser.add_argument("--encoder", default="compact", help="name or folder (compact)")
    parser.add_argument("--data", nargs="*", type=Path, default=[], help="CSVs with pictures")
    parser.add_argument("--work", type=Path, default=Path(".training"), help="for the drawings")
    parser.add_argument("--card", type=Path, help="write the floors into this encoder's card")
    chosen = parser.parse_args(arguments)
    demo = demo_drawings(chosen.work)
    try:
        encoder, line = choose_encoder(chosen.encoder)
        found = calibrate(encoder, (demo, *chosen.data), load_vocabulary())
    except VitrineError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(
        f"{line}\nnothing is alike under {found.floors[0]:.3f} (pictures) and "
        f"{found.floors[1]:.3f} (texts): precision {found.precision:.3f}, recall "
        f"{found.recall:.3f} on other things\n"
    )
    if chosen.card is not None:
        found.note(chosen.card)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
