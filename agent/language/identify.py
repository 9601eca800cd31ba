"""Which language a message is in: script first, then the lexicon's votes, then langdetect.

langdetect alone is right for 85 % of short queries; the words of the lexicon know short queries
better, and the language of the conversation decides what both leave open. The answer names the
language of the reply and the order in which word lists are asked, nothing else.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cache
from importlib import resources

import regex
from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from agent.language.currencies import CODES, SHORT
from agent.language.lexicon import languages
from agent.language.tables import phrase_table
from agent.language.text import Unit

_SCRIPTS = (
    (r"[\p{Hiragana}\p{Katakana}]", ("ja",)),
    (r"\p{Hangul}", ("ko",)),
    (r"\p{Han}", ("zh", "ja")),
    (r"\p{Devanagari}", ("hi",)),
    (r"\p{Arabic}", ("ar",)),
    (r"[іїєґІЇЄҐ]", ("uk",)),
    (r"[ыэъЫЭЪ]", ("ru",)),
    (r"\p{Cyrillic}", ("ru", "uk")),
    (r"\p{Latin}", ()),
)
_OTHER_SCRIPTS = frozenset({"ja", "ko", "zh", "hi", "ar", "ru", "uk"})
_WEIGHT = 12
"""Letters of Latin, often a brand's, that one sign of another script outweighs."""
_CLOSE = 0.25
"""Votes within which Russian and Ukrainian are left to langdetect: an exact word is worth more."""
_STAY = 0.6
"""Votes that the language of the conversation has in advance."""


def identify_language(text: str, units: Sequence[Unit], current: str | None = None) -> str:
    """Returns the ISO 639-1 code of a message's language.

    Args:
        text: The cleaned message.
        units: Its units.
        current: Language of the conversation so far, which a message without a clear language of
            its own keeps.
    """
    candidates = _by_script(text)
    if not candidates:
        return current or "en"
    if len(candidates) == 1:
        return candidates[0]
    units = [unit for unit in units if not _is_code(unit.text)]
    votes = {code: _votes(code, units) for code in candidates}
    if current in votes:
        votes[current] += _STAY
    best = max(votes.values())
    if current and not best and _word_count(units) < 3:
        return current  # a bare name, perhaps in another script, is no change of language
    margin = _CLOSE if candidates == ("ru", "uk") else 0.5
    leaders = [code for code in candidates if votes[code] >= best - margin]
    if _word_count(units) < 3 and current is None and "en" in leaders:
        return "en"  # a word or two that are English too say nothing of another language
    if len(leaders) == 1 and best > _STAY:
        return leaders[0]
    if current in leaders and _word_count(units) == 1:
        return current  # one word that both know is no change of language
    text = " ".join(unit.text for unit in units)
    for code, probability in _langdetect(text, tuple(leaders)).items():
        votes[code] += probability
    # A bare name or number says nothing about the language: stay where we are.
    fallback = current if current in candidates else ("en" if "en" in candidates else candidates[0])
    if max(votes.values()) <= _STAY and _word_count(units) < 3:
        return fallback
    return max(candidates, key=lambda code: (votes[code], code == fallback))


def _by_script(text: str) -> tuple[str, ...]:
    """Candidates by the script that most letters are in; of other scripts a sign is a word."""
    known = languages()
    counts = [
        (len(regex.findall(script, text)) * (1 if "Latin" in script else _WEIGHT), codes)
        for script, codes in _SCRIPTS
    ]
    kana, han = counts[0][0], counts[2][0]
    if kana or han:
        counts[2] = (0, ()) if kana else counts[2]
        counts[0] = (kana + han if kana else 0, counts[0][1])
    for telling in (5, 6):  # a letter of only one of the two Cyrillic languages settles it
        if counts[telling][0]:
            counts[7] = (counts[7][0], counts[telling][1])
            counts[telling] = (0, ())
    count, codes = max(counts, key=lambda pair: pair[0])
    if not count:
        return ()
    latin = tuple(code for code in known if code not in _OTHER_SCRIPTS)
    return tuple(code for code in (codes or latin) if code in known)


def _votes(code: str, units: Sequence[Unit]) -> float:
    """Words of the message that the language's data knows; phrases and small words count more."""
    table, votes, place = phrase_table(code), 0.0, 0
    while place < len(units):
        match = table.longest(units, place)
        if match is None or units[place].kind == "number":
            place += 1
            continue
        weight = 1.0 if match.exactness == 0 else 0.7
        if any(meaning.family != "concept" for meaning in match.meanings):
            # A small word has no endings: "under" is no form of the German "und".
            weight = 1.25 if match.exactness == 0 else 0.3
        votes += weight * match.length
        place += match.length
    return votes


def _is_code(text: str) -> bool:
    """Whether it is written as the code or sign of a currency, which is of no language."""
    return text in CODES or text in SHORT


def _word_count(units: Sequence[Unit]) -> int:
    return sum(unit.kind in ("word", "char") for unit in units)


_LOCK = threading.Lock()


@cache
def _factory() -> DetectorFactory:
    """A detector of our languages only: restricted to them, far more short texts come out right."""
    profiles = resources.files("langdetect") / "profiles"
    names = {"zh": "zh-cn"}
    texts = [(profiles / names.get(code, code)).read_text("utf-8") for code in languages()]
    factory = DetectorFactory()
    factory.load_json_profile(texts)
    factory.set_seed(0)
    return factory


def _langdetect(text: str, codes: tuple[str, ...]) -> dict[str, float]:
    with _LOCK:
        detector = _factory().create()
        detector.set_prior_map({name: 1.0 for name in _factory().langlist if name[:2] in codes})
        detector.append(text)
        try:
            found = detector.get_probabilities()
        except LangDetectException:  # nothing in the text that a profile knows
            return {}
    return {item.lang[:2]: item.prob for item in found if item.lang[:2] in codes}
