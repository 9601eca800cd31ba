"""One phrase table a language, made of its lexicon, its phrases and its number words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from agent.language.currencies import currency_words
from agent.language.lexicon import LanguageData, language_data
from agent.language.measures import measure_words
from agent.language.morphology import morphology
from agent.language.numbers import number_words
from agent.language.phrases import Meaning, PhraseTable, fill
from agent.language.text import form_keys

_NOT_PHRASES = ("morphology", "number")


@cache
def phrase_table(code: str) -> PhraseTable:
    """Builds the table of a language once."""
    return fill(PhraseTable(morphology(code)), _forms(language_data(code)))


def _unsaid(words: Iterable[tuple[str, str]], data: LanguageData) -> Iterator[tuple[str, str]]:
    """Words of units that are not said otherwise: the sign of liters is an Arabic prefix."""
    said = {
        form_keys(form)
        for section, rows in data.phrases.items()
        if section != "money"
        for forms in rows.values()
        for form in forms
    }
    return ((word, unit) for word, unit in words if form_keys(word) not in said)


def _forms(data: LanguageData) -> Iterator[tuple[str, Meaning]]:
    for group, concepts in data.concepts.items():
        family = "field" if group == "field" else "concept"
        for concept, forms in concepts.items():
            yield from ((form, Meaning(family, concept, group)) for form in forms)
    for family, meanings in data.phrases.items():
        if family in _NOT_PHRASES:
            continue
        for key, forms in meanings.items():
            for form in forms:
                yield form, Meaning(family, key)
    units = [("measure", measure_words(data.code)), ("currency", currency_words(data.code))]
    for family, words in units:
        for word, unit in _unsaid(words, data):
            yield word, Meaning(family, unit)
    for form, value in number_words(data.code):
        yield form, Meaning("number", form, value)
