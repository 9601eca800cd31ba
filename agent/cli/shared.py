"""What several commands share: settings from arguments, JSON of products and turns."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from agent.chat.turn import Turn
from agent.dialogue.acts import act_names
from agent.dialogue.clarify import Question
from agent.dialogue.plain import constraint_to_plain, state_to_plain
from agent.settings import Settings, load_settings
from agent.types import Hit

_NAMES = (
    "index", "encoder", "qdrant_url", "qdrant_key", "qdrant_key_file", "qdrant_shards",
    "qdrant_replicas", "model",
)  # fmt: skip


def settings_of(arguments: argparse.Namespace) -> Settings:
    """Returns the settings with a command's arguments on top."""
    return load_settings({name: getattr(arguments, name, None) for name in _NAMES})


def hit_to_plain(hit: Hit) -> dict[str, Any]:
    """Returns a hit as ``{"id", "score", "product"}``."""
    product = hit.product
    plain = {
        "title": product.title,
        "description": product.description,
        "images": list(product.images),
        **{
            name: list(value) if isinstance(value, tuple) else value
            for name, value in product.values.items()
        },
    }
    return {"id": product.id, "score": round(hit.score, 6), "product": plain}


def turn_to_plain(turn: Turn) -> dict[str, Any]:
    """Returns a turn in the JSON-lines format that README documents."""
    state = state_to_plain(turn.state)
    return {
        "thread": turn.thread,
        "turn": turn.turn,
        "language": turn.language,
        "reply": turn.reply,
        "state": {key: state[key] for key in ("query", "filters", "sort", "like", "unlike")},
        "total": turn.total,
        "hits": [hit_to_plain(hit) for hit in turn.hits],
        "relaxed": [{"drop": list(item.fields), "count": item.count} for item in turn.relaxed],
        "acts": act_names(turn.acts),
        **({"question": _question_to_plain(turn.question)} if turn.question else {}),
        **({"notes": list(turn.notes)} if turn.notes else {}),
    }


def _question_to_plain(question: Question) -> dict[str, Any]:
    """Returns ``{"field", "answers"}``, each answer a constraint."""
    answers = [constraint_to_plain(answer.constraint) for answer in question.answers]
    return {"field": question.field, "answers": answers}


def mapping_of(pairs: Sequence[str]) -> dict[str, str]:
    """Reads ``ROLE=COLUMN`` pairs; whoever uses them checks the names."""
    split = (pair.partition("=") for pair in pairs)
    return {role: column for role, _, column in split}
