"""Captions from the lexicon: any attributes, any language, any of the forms, with typing slips."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources

import numpy as np

from agent.training.vocabulary import Vocabulary

SLIPS = 0.5
"""Share of captions with a typing slip."""
_ADJECTIVE_LAST = frozenset({"fr", "es", "it", "pt", "ar"})
_UNSPACED = frozenset({"zh", "ja"})
_LINKS = {"zh": ("", "的", " "), "ja": ("", "の", " ")}

VERBATIM = ""
"""Group of what is said as it stands, in every language."""
Attributes = Sequence[tuple[str, str]]
"""Pairs of group and concept, or of ``VERBATIM`` and words; the kind, if any, comes last."""
Phrase = list[tuple[str, str]]
Meaning = tuple[tuple[str, str], ...]
"""What a phrase says, in an order of its own."""


class CaptionWriter:
    """Writes captions.

    Args:
        vocabulary: The words.
        rng: Source of every choice.
    """

    def __init__(self, vocabulary: Vocabulary, rng: np.random.Generator) -> None:
        self._vocabulary = vocabulary
        self._rng = rng
        self._templates = load_templates()

    def language(self) -> str:
        """Any of the languages."""
        return str(self._pick(self._vocabulary.languages))

    def write(self, attributes: Attributes, language: str, *, slips: float = 0.0) -> str:
        """One caption.

        Args:
            attributes: What it says.
            language: In which language; English stands in where a word is missing.
            slips: Chance of a typing slip.
        """
        parts = [self._form(language, group, concept) for group, concept in attributes]
        text = self._joined(parts, language)
        if self._rng.random() < 0.5:
            text = str(self._pick(self._templates.get(language, ("{}",)))).format(text)
        return self._slip(text) if self._rng.random() < slips else text

    def _form(self, language: str, group: str, concept: str) -> str:
        if group == VERBATIM:
            return concept
        forms = self._vocabulary.forms[language].get(group, {}).get(concept)
        return str(self._pick(forms or self._vocabulary.forms["en"][group][concept]))

    def _joined(self, parts: list[str], language: str) -> str:
        if len(parts) > 1 and language in _ADJECTIVE_LAST and self._rng.random() < 0.85:
            parts = [parts[-1], *parts[:-1]]
        if len(parts) > 1 and self._rng.random() < 0.06:
            parts = [str(part) for part in self._rng.permutation(parts)]
        if language in _UNSPACED:
            return str(self._pick(_LINKS[language])).join(parts)
        return " ".join(parts)

    def _slip(self, text: str) -> str:
        """Drops, doubles or swaps one letter, not at the very start."""
        if len(text) < 4 or ord(text[-1]) > 0x2E80:
            return text
        place, change = int(self._rng.integers(1, len(text) - 1)), int(self._rng.integers(3))
        if change == 0:
            return text[:place] + text[place + 1 :]
        if change == 1:
            return text[:place] + text[place] + text[place:]
        return text[:place] + text[place + 1] + text[place] + text[place + 2 :]

    def _pick(self, choices: Sequence[str]) -> str:
        return choices[int(self._rng.integers(len(choices)))]

    def phrase(self) -> Phrase:
        """Attributes of something that might be asked for, over the whole lexicon."""
        chosen: Phrase = []
        chances = {"color": 0.5, "pattern": 0.2, "material": 0.25}
        for group, chance in chances.items():
            if self._rng.random() < chance:
                chosen.append((group, self._pick(self._vocabulary.concepts(group))))
        if self._rng.random() < 0.12:
            group = self._pick(("style", "season", "audience"))
            concepts = self._vocabulary.concepts(group)
            chosen += [(group, self._pick(concepts))] if concepts else []
        chosen = chosen[:2]
        if not chosen or self._rng.random() < 0.85:
            chosen.append(("kind", self._pick(self._vocabulary.concepts("kind"))))
        return chosen

    def pairs(self, count: int) -> tuple[list[str], list[str], list[Meaning]]:
        """The same phrases in two languages each.

        What is drawn at random rarely holds two that are close. So in half of them different
        kinds have the same color or other attribute, and nothing but the kind tells them apart;
        in an eighth few kinds have every color; and in a quarter the first text says a word that
        means another kind in another language, which the words around it have to tell.

        Returns:
            First texts (with slips), second texts, and what they say.
        """
        few = count // 8
        phrases = self._lined_up(count // 2) + self._colored(few)
        phrases += [self.phrase() for _ in range(count - len(phrases) - 2 * few)]
        first = [self.write(phrase, self.language(), slips=SLIPS) for phrase in phrases]
        friends = self._false_friends(2 * few)
        first += [self.write(said, language) for language, said, _ in friends]
        phrases += [meant for _, _, meant in friends]
        second = [self.write(phrase, self.language()) for phrase in phrases]
        return first, second, [tuple(sorted(phrase)) for phrase in phrases]

    def _lined_up(self, count: int) -> list[Phrase]:
        shared = [part for part in self.phrase() if part[0] != "kind"]
        kinds = self._rng.permutation(self._vocabulary.concepts("kind"))[:count]
        return [[*shared, ("kind", str(kind))] for kind in kinds]

    def _colored(self, count: int) -> list[Phrase]:
        colors, kinds = (self._vocabulary.concepts(group) for group in ("color", "kind"))
        some = [("kind", self._pick(kinds)) for _ in range(count // len(colors) + 1)]
        return [[("color", color), kind] for kind in some for color in colors][:count]

    def _false_friends(self, count: int) -> list[tuple[str, Phrase, Phrase]]:
        """Languages, phrases with a word that has another meaning elsewhere, and what they mean."""
        colors, words = self._vocabulary.concepts("color"), self._vocabulary.false_friends
        found: list[tuple[str, Phrase, Phrase]] = []
        while words and len(found) < count:
            color = ("color", self._pick(colors))
            for language, kind, word in words[int(self._rng.integers(len(words)))]:
                found.append((language, [color, (VERBATIM, word)], [color, ("kind", kind)]))
        return found[:count]


def load_templates() -> Mapping[str, tuple[str, ...]]:
    """Sentences around a thing by language; ``{}`` stands for the thing."""
    text = (resources.files("agent.training") / "templates.toml").read_text(encoding="utf-8")
    return {language: tuple(rows) for language, rows in tomllib.loads(text).items()}
