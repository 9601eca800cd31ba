from collections import Counter

import numpy as np
import pytest

from agent.training.captions import CaptionWriter, load_templates
from agent.training.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary()


def test_all_sixteen_languages_have_words_and_sentences(vocabulary):
    wanted = ["ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr"]
    wanted += ["uk", "zh"]
    assert set(vocabulary.languages) >= set(wanted)
    assert sorted(load_templates()) == list(vocabulary.languages)
    assert all("{}" in template for rows in load_templates().values() for template in rows)


@pytest.mark.parametrize(
    ("value", "concept"),
    [("T-Shirt", "tshirt"), ("Outwear", "outerwear"), ("Body", "bodysuit"), ("Pants", "trousers"),
     ("Orange", "orange_fruit"),
     ("Medium Fat Milk", "medium_fat_milk"), ("rote Beete!", "red_beet"), ("Xyz", None)],
)  # fmt: skip
def test_values_of_catalogues_become_concepts(vocabulary, value, concept):
    assert vocabulary.concept("kind", value) == concept


def test_the_same_word_means_another_thing_in_another_group(vocabulary):
    assert vocabulary.concept("color", "Orange") == "orange"


def test_ancestors_go_all_the_way_up(vocabulary):
    assert {"shoes"} <= vocabulary.ancestors("kind", "sneakers")
    assert {"tableware", "kitchenware"} <= vocabulary.ancestors("kind", "mug")
    assert vocabulary.ancestors("kind", "clothing") == frozenset()


def test_captions_say_what_they_should(vocabulary):
    writer = CaptionWriter(vocabulary, np.random.default_rng(0))
    for _ in range(200):
        text = writer.write([("color", "red"), ("kind", "vase")], "de")
        assert any(
            form.casefold() in text.casefold() for form in vocabulary.forms["de"]["kind"]["vase"]
        )
        assert any(
            form.casefold() in text.casefold() for form in vocabulary.forms["de"]["color"]["red"]
        )


def test_adjectives_follow_in_french_and_precede_in_german(vocabulary):
    writer = CaptionWriter(vocabulary, np.random.default_rng(1))
    first = Counter()
    for language in ("fr", "de"):
        forms = [form.casefold() for form in vocabulary.forms[language]["kind"]["vase"]]
        for _ in range(100):
            text = writer.write([("color", "blue"), ("kind", "vase")], language).casefold()
            first[language] += any(text.startswith(form) for form in forms)
    assert first["fr"] > 25 > first["de"]


def test_slips_change_one_letter_but_never_the_first(vocabulary):
    writer = CaptionWriter(vocabulary, np.random.default_rng(2))
    for _ in range(100):
        text = writer._slip("sunglasses")
        assert text[0] == "s"
        assert abs(len(text) - 10) <= 1


def test_the_same_seed_writes_the_same(vocabulary):
    first, second = (
        CaptionWriter(vocabulary, np.random.default_rng(3)).pairs(20) for _ in range(2)
    )
    assert first == second


def test_false_friends_are_words_of_two_meanings_in_two_languages(vocabulary):
    friends = vocabulary.false_friends
    held = {(*sense, word.casefold()) for senses in friends for *sense, word in senses}
    assert {("fr", "clock", "horloge"), ("nl", "watch", "horloge")} <= held
    assert {("ja", "shoes", "靴"), ("zh", "boots", "靴子")} <= held
    assert "sofa" not in {word for _, _, word in held}
    for senses in friends:
        kinds = {}
        for language, kind, _ in senses:
            kinds.setdefault(language, set()).add(kind)
        assert any(not one & other for one in kinds.values() for other in kinds.values())


def test_captions_to_learn_from_hold_what_is_hard_to_tell_apart(vocabulary):
    first, second, meanings = CaptionWriter(vocabulary, np.random.default_rng(4)).pairs(512)
    assert len(first) == len(second) == len(meanings) == 512
    lined_up, colored, friends = meanings[:256], meanings[256:320], meanings[-128:]
    shared = {tuple(part for part in meaning if part[0] != "kind") for meaning in lined_up}
    assert len(shared) == 1
    assert len(set(lined_up)) == 256
    assert len({dict(meaning)["kind"] for meaning in colored}) <= 6
    assert len({dict(meaning)["color"] for meaning in colored}) == len(vocabulary.concepts("color"))
    words = {word.casefold() for senses in vocabulary.false_friends for _, _, word in senses}
    for text, meaning in zip(first[-128:], friends, strict=True):
        assert {group for group, _ in meaning} == {"color", "kind"}
        assert any(word in text.casefold() for word in words)
