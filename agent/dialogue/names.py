"""Names as people say them: written in another script, or only by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex
from anyascii import anyascii
from rapidfuzz import fuzz, process

from agent.language.morphology import morphology
from agent.language.phrases import Match, Meaning
from agent.language.text import Unit, fold

_LEAST = 3
"""Letters and, of a name that sounds only similar, consonants."""
_SAME_SOUND = 80.0
_SAME_CONSONANTS = 66.0
"""Similarity in percent from which two spellings are one name, the second with consonants alike."""
_LETTERS = str.maketrans({"y": "i", "w": "u", "c": "k", "q": "k", "z": "s"})
_PHONES = (("ph", "f"), ("x", "ks"), ("ck", "k"))
_HAN_NAME = 4
"""Han characters that a name is written with at most."""
_HAN = regex.compile(r"\p{Han}")
_HANGUL = regex.compile(r"\p{Hangul}")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]")
_LATIN = regex.compile(r"\p{Latin}")


@dataclass(frozen=True, slots=True)
class _Sound:
    whole: str
    consonants: str


class Names:
    """The names of a catalogue by their sound.

    Args:
        names: What each name stands for; names of several words are left out.
    """

    def __init__(self, names: Mapping[str, Meaning]) -> None:
        self._known: dict[tuple[bool, str], list[tuple[_Sound, Meaning]]] = {}
        for name, meant in names.items():
            if len(name) >= _LEAST and name.isalpha():
                sound = _sound(name)
                shelf = self._known.setdefault((_is_latin(name), sound.consonants[:1]), [])
                shelf.append((sound, meant))

    def heard(self, units: Sequence[Unit], place: int) -> Match | None:
        """Returns the name that units in another script sound like, if there is one.

        "сигма" and "シグマ" are Sigma. What is written in the catalogue's own script is a matter
        of spelling and not of sound.
        """
        for text, length in _runs(units, place):
            meant = self._alike(text)
            if meant is not None:
                return Match(length, (meant,), 2)
        return None

    def _alike(self, text: str) -> Meaning | None:
        said = _sound(text)
        if len(said.whole) < _LEAST:
            return None
        shelf = self._known.get((not _is_latin(text), said.consonants[:1]), [])
        sounds = [sound.whole for sound, _ in shelf]
        for _, score, number in process.extract(said.whole, sounds, scorer=fuzz.ratio, limit=3):
            sound, meant = shelf[number]
            is_alike = sound.consonants == said.consonants and len(said.consonants) > 1
            is_long = is_alike and len(said.consonants) >= _LEAST
            if score >= _SAME_SOUND or (is_alike and score >= _SAME_CONSONANTS) or is_long:
                return meant
        return None


def shared_first_words(values: Iterable[str]) -> dict[str, list[str]]:
    """Returns the first words that several values of a field begin with: "Canon" for "Canon EF".

    A word that is a value of its own is none of them.
    """
    texts = list(values)
    whole = {fold(text) for text in texts}
    grouped: dict[str, list[str]] = {}
    for text in texts:
        first, _, rest = text.partition(" ")
        if rest and first.isalpha() and len(first) >= _LEAST and fold(first) not in whole:
            grouped.setdefault(fold(first), []).append(text)
    return {word: held for word, held in grouped.items() if len(held) > 1}


def _runs(units: Sequence[Unit], place: int) -> Iterator[tuple[str, int]]:
    """What may be one name from a place on, with its number of units, the longest first.

    A word, with and without a Korean particle; a row of katakana; a few Han characters, between
    which Chinese writes no spaces.
    """
    unit = units[place]
    if unit.kind != "char":
        forms = morphology("ko").keys(unit.folded) if _HANGUL.search(unit.text) else (unit.folded,)
        yield from ((form, 1) for form in forms)
        return
    script = _KATAKANA if _KATAKANA.fullmatch(unit.text) else _HAN
    end = place
    while end < len(units) and script.fullmatch(units[end].text):
        if end > place and units[end].start != units[end - 1].end:
            break
        end += 1
    longest = end - place
    for length in [longest] if script is _KATAKANA else range(min(longest, _HAN_NAME), 1, -1):
        yield "".join(one.text for one in units[place : place + length]), length


def _sound(text: str) -> _Sound:
    plain = regex.sub(r"[^a-z]", "", anyascii(fold(text)).lower())
    for spelled, spoken in _PHONES:
        plain = plain.replace(spelled, spoken)
    plain = regex.sub(r"(.)\1", r"\1", plain.translate(_LETTERS))
    # Japanese tells l and r not apart; vowels are heard and written in many ways.
    return _Sound(plain, regex.sub("[aeiou]", "", plain).replace("l", "r"))


def _is_latin(text: str) -> bool:
    return bool(_LATIN.search(text))
