"""Units, numbers, stems and language identification."""

from __future__ import annotations

import pytest

from agent.language.identify import identify_language
from agent.language.numbers import parse_digits
from agent.language.tables import phrase_table
from agent.language.text import clean, split_units


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("30", "en", 30), ("29.90", "en", 29.9), ("29,90", "de", 29.9), ("1.299", "de", 1299),
        ("1,299", "en", 1299), ("1.299", "en", 1.299), ("1.299,50", "de", 1299.5),
        ("1,299.50", "en", 1299.5), ("1 299", "fr", 1299), ("1'299", "de", 1299),
        ("1.000.000", "es", 1e6), ("0,500", "de", 0.5),
    ],
)  # fmt: skip
def test_digits(text, language, number):
    assert parse_digits(text, language) == number


def test_units_keep_scripts_apart():
    units = [unit.text for unit in split_units(clean("赤いスニーカー 50ユーロ, 빨간색 लाल जूते"))]
    assert units[:3] == ["赤", "い", "ス"]
    assert units[-4:] == [",", "빨간색", "लाल", "जूते"]
    assert "50" in units


def test_digits_of_every_script_are_read():
    assert [u.text for u in split_units(clean("٣٠ ३० ３０"))] == ["30", "30", "30"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("blaue Vase unter 30 Euro", "de"), ("show me red shoes", "en"),
        ("chaussures rouges", "fr"), ("busco zapatos rojos", "es"), ("scarpe rosse", "it"),
        ("sapatos vermelhos por favor", "pt"), ("kırmızı ayakkabı", "tr"),
        ("красные туфли", "ru"), ("حذاء أحمر", "ar"), ("लाल जूते", "hi"), ("红色的鞋子", "zh"),
        ("赤い靴", "ja"), ("빨간 신발", "ko"),
    ],
)  # fmt: skip
def test_short_queries_are_identified(message, language):
    text = clean(message)
    assert identify_language(text, split_units(text)) == language


@pytest.mark.parametrize("message", ["50", "Nordal", "XL"])
def test_a_bare_value_keeps_the_language_of_the_conversation(message):
    text = clean(message)
    assert identify_language(text, split_units(text), "it") == "it"


@pytest.mark.parametrize(
    ("language", "word", "concept"),
    [("de", "Vasen", "vase"), ("ko", "운동화를", "sneakers"), ("ar", "والأحذية", "shoes"),
     ("hi", "जूतों", "shoes"), ("tr", "vazolar", "vase"), ("en", "umbrellas", "umbrella")],
)  # fmt: skip
def test_inflected_words_are_found(language, word, concept):
    match = phrase_table(language).longest(split_units(clean(word)), 0)
    assert match is not None
    assert concept in {meaning.key for meaning in match.meanings}


def test_a_long_message_is_read_in_reasonable_time():
    units = split_units(clean("blue vase " * 1000))
    assert len(units) == 2000


@pytest.mark.parametrize("current", ["en", "fr"])
def test_one_word_that_two_languages_share_is_no_change_of_language(current):
    text = clean("vases")
    assert identify_language(text, split_units(text), current) == current
