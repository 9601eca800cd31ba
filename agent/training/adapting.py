"""The bundled encoder, or another compact one, adapted to a catalogue."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

from agent.demo import draw_catalogue
from agent.encoders.base import Encoder
from agent.encoders.compact import CARD_FILE, CompactEncoder, read_weights, weights_folder
from agent.encoders.pixels import Pixels
from agent.images.remote import RemotePictures
from agent.training.adapted import Adapted, Tell
from agent.training.calibrate import calibrate
from agent.training.comparing import Marks, general_marks, own_marks
from agent.training.evaluate import demo_drawings, note_figures
from agent.training.export import export
from agent.training.goods import read_goods
from agent.training.restore import restore
from agent.training.stock import Stock, load_stock
from agent.training.tuning import Tuner, Tuning
from agent.training.vocabulary import Vocabulary, load_vocabulary
from agent.training.zero_shot import ANY, Measured

UNFINISHED = "unfinished"
"""Folder in that of the encoder to come: what an interrupted training is gone on from."""
_DRAWINGS, _DRAWING_SEED = 600, 2002
"""Drawings whose vectors are held; not those that are measured."""


def adapt_compact(
    catalogue: Path,
    out: Path,
    tuning: Tuning,
    *,
    start: Path | None,
    mapping: Mapping[str, str] | None,
    remote: RemotePictures,
    tell: Tell,
) -> Adapted:
    """Trains a compact encoder further on a catalogue, and writes it.

    Args:
        catalogue: Of any format.
        out: Folder of the encoder to write.
        tuning: How long and how.
        start: Folder of the encoder to begin from; the bundled one by default.
        mapping: Heading by role where the headings do not tell, see ``find_roles``.
        remote: Fetches pictures from the web.
        tell: Told how far it is.

    Raises:
        CatalogueError: The catalogue cannot be read or holds too little.
        EncoderError: The encoder to begin from cannot be used.
    """
    vocabulary = load_vocabulary()
    model = restore(start)
    shelf = read_goods(catalogue, vocabulary, mapping)
    stock = load_stock(shelf, remote, lambda done, all_: tell("pictures", done, all_))
    mine, held = stock.split()
    work = out / UNFINISHED
    tuner = Tuner(model, mine, _drawings(work, vocabulary, remote), vocabulary, tuning)
    before = _marks(CompactEncoder(start), held, vocabulary, work)
    facts = _facts(catalogue, mine, start, tuning, out)
    trained = tuner.run(work / "state.pt", lambda done, all_: tell("train", done, all_))
    export(trained, out, vocabulary.languages, facts)
    after = _marks(CompactEncoder(out), held, vocabulary, work)
    calibrate(CompactEncoder(out), [demo_drawings(work)], vocabulary).note(out / CARD_FILE)
    note_figures(out / CARD_FILE, Measured({name: {ANY: mark} for name, mark in after.items()}))
    shutil.rmtree(work)
    return Adapted(len(mine.goods), len(held.goods), before, after)


def _marks(encoder: Encoder, held: Stock, vocabulary: Vocabulary, work: Path) -> Marks:
    pictures = [Image.fromarray(pixels) for pixels in held.pixels]
    own = own_marks(encoder, held.goods, pictures, vocabulary)
    return own | general_marks(encoder, vocabulary, work)


def _drawings(work: Path, vocabulary: Vocabulary, remote: RemotePictures) -> Pixels:
    path = work / f"drawings-{_DRAWING_SEED}" / "products.csv"
    if not path.exists():
        draw_catalogue(path.parent, seed=_DRAWING_SEED, products=_DRAWINGS)
    return load_stock(read_goods(path, vocabulary), remote, lambda _done, _all: None).pixels


def _facts(
    catalogue: Path, mine: Stock, start: Path | None, tuning: Tuning, out: Path
) -> dict[str, Any]:
    """What the card says: what the start's says of its data, and how this one was made."""
    base = json.loads(read_weights(weights_folder(start), CARD_FILE))
    begun = "" if start is None else f" --encoder {start.name}"
    return {
        "name": out.name,
        "license": base["license"],
        "begun_from": CompactEncoder(start).description.revision,
        "data": [*base.get("data", []), f"{catalogue.name}: {len(mine.goods)} products"],
        "command": f"vitrine train --catalogue {catalogue.name} --out {out.name}"
        f" --minutes {tuning.minutes:g} --seed {tuning.seed}{begun}",
        "cpu_minutes": round(base.get("cpu_minutes", 0) + tuning.minutes, 1),
        "seed": tuning.seed,
    }
