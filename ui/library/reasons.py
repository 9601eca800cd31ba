"""Why a row or its picture was not taken, in the visitor's language."""

from __future__ import annotations

import re

from agent.dialogue.messages import interface_text

_MESSAGES = {
    "the id occurs before": "reason-repeated",
    "the id is empty": "reason-unnumbered",
    "neither picture nor text": "reason-bare",
    "picture: the file does not exist": "reason-absent",
    "picture: the file is not a picture of a known format": "reason-format",
    "picture: the picture is cut off": "reason-damaged",
    "picture: the picture is damaged": "reason-damaged",
}
_ONE_OF_SEVERAL = re.compile(r"picture (?P<place>\d+) of (?P<of>\d+): (?P<why>.*)")


def tell_reason(reason: str, language: str) -> str:
    """Returns a reason of a report; rarer ones, which name a cause, stay as they are written."""
    found = _ONE_OF_SEVERAL.fullmatch(reason)
    message = _MESSAGES.get(f"picture: {found['why']}" if found else reason)
    if not message:
        return reason
    text = interface_text(language, message)
    return f"{text} ({found['place']}/{found['of']})" if found else text
