"""Every language is whole: the same keys, messages and variables as English."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from agent.language.lexicon import languages

ROOT = Path(__file__).parents[2]
PROMPTS = resources.files("prompts")
OPTIONAL = {"morphology", "number"}


class Variables(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):
        self.names.add(node.id.name)


def messages(folder, language):
    text = (PROMPTS / folder / f"{language}.ftl").read_text("utf-8")
    found = {}
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} is said twice"
            found[entry.id.name] = variables.names
    return found


def sections(folder, language):
    return tomllib.loads((PROMPTS / folder / f"{language}.toml").read_text("utf-8"))


def test_there_are_sixteen_languages():
    assert set(
        [
            "en",
            "de",
            "fr",
            "es",
            "it",
            "pt",
            "nl",
            "pl",
            "ru",
            "uk",
            "tr",
            "ar",
            "hi",
            "zh",
            "ja",
            "ko",
        ]
    ) <= set(languages())


@pytest.mark.parametrize("folder", ["lexicon", "phrases"])
@pytest.mark.parametrize("language", languages())
def test_word_lists_have_the_keys_of_the_english_ones(folder, language):
    english, own = sections(folder, "en"), sections(folder, language)
    assert set(own) - OPTIONAL == set(english) - OPTIONAL
    for section in set(english) - OPTIONAL:
        assert set(own[section]) == set(english[section]), section


@pytest.mark.parametrize("language", languages())
def test_every_concept_has_a_label(language):
    for section, rows in sections("lexicon", language).items():
        for concept, forms in rows.items():
            assert forms, (section, concept)
            assert forms[0].strip(), (section, concept)
            assert len(forms) == len(set(forms)), (section, concept)


@pytest.mark.parametrize("folder", ["replies", "interface"])
@pytest.mark.parametrize("language", languages())
def test_messages_say_what_the_english_ones_say(folder, language):
    english, own = messages(folder, "en"), messages(folder, language)
    assert set(own) == set(english)
    for name, variables in english.items():
        assert own[name] == variables or own[name] | {"count"} == variables, name


def test_every_interface_message_is_shown_somewhere():
    code = "\n".join(file.read_text("utf-8") for file in (ROOT / "ui").rglob("*.py"))
    written = set(re.findall(r"[\"']([a-z-]+)[\"']", code))
    # Some names are made of a part that is written and one that is a value of an enumeration.
    begun = set(re.findall(r"f\"([a-z-]+-)\{", code))
    unused = [
        name
        for name in messages("interface", "en")
        if name not in written and not any(name.startswith(start) for start in begun)
    ]
    assert unused == []
