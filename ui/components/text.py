"""Foreign text in Streamlit's labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

# Labels are Markdown to Streamlit: an unescaped value could bring a link, or a picture that the
# browser would fetch from somewhere. Only what could begin such a thing is escaped, because some
# labels are also read out as they are written.
_MARKS = regex.compile(r"[\\`*_\[\]<>~$|&@#]|:(?=\S)|(?<=www)\.")


def plain(text: str) -> str:
    """Returns a text as Markdown that shows exactly it."""
    return str(_MARKS.sub(r"\\\g<0>", " ".join(text.split())))


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Returns a table as Markdown whose cells show exactly these texts."""
    told = [[plain(cell) for cell in row] for row in (headings, *rows)]
    told.insert(1, ["---"] * len(headings))
    return "\n".join(f"| {' | '.join(line)} |" for line in told)
