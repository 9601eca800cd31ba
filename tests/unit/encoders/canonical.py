"""Writes ``canonical.json`` anew; run it after the bundled weights were trained again."""

import json
from pathlib import Path

import numpy as np
from PIL import Image

from agent.encoders.compact import CompactEncoder

TEXTS = ("blaue Vase", "red T-shirt", "赤いシャツ", "قميص أحمر", "")


def main():
    encoder = CompactEncoder()
    ramp = np.linspace(0, 255, 120 * 90 * 3).reshape(90, 120, 3).astype(np.uint8)
    rows = encoder.encode_texts(TEXTS)[:, :8]
    pinned = {
        "revision": encoder.description.revision,
        "texts": {
            text: [round(float(x), 5) for x in row] for text, row in zip(TEXTS, rows, strict=True)
        },
        "picture": [
            round(float(x), 5) for x in encoder.encode_images([Image.fromarray(ramp)])[0][:8]
        ],
    }
    text = json.dumps(pinned, ensure_ascii=False, indent=1)
    (Path(__file__).parent / "canonical.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
