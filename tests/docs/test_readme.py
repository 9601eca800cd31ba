"""The README, the command line and the code say the same."""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import shlex
from pathlib import Path

import pytest

from agent.cli.options import make_parser
from agent.language.lexicon import languages

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
INLINE = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", README, flags=re.DOTALL))
COMMANDS = [
    line.split("  #")[0].strip()
    for text in (*(line for block in BLOCKS for line in block.splitlines()), *INLINE)
    for line in [re.sub(r"^\$ ", "", text)]
    if line.split("  #")[0].strip()
]


def starting(word):
    return sorted({command for command in COMMANDS if command.split()[0] == word})


def parser_of(name):
    actions = make_parser()._subparsers._group_actions
    return actions[0].choices[name]


def subcommands():
    return list(make_parser()._subparsers._group_actions[0].choices)


@pytest.mark.parametrize("command", starting("vitrine"))
def test_every_vitrine_command_is_understood(command):
    words = shlex.split(command)[1:]
    if len(words) == 1 and words[0] in ("index", "search"):
        return  # only named, not called
    if words[-1:] == ["--help"] or not words:
        return
    if "…" not in command:
        assert make_parser().parse_args(words).command == words[0]


def test_every_command_is_in_the_readme():
    named = {command.split()[1] for command in starting("vitrine") if len(command.split()) > 1}
    assert named >= set(subcommands())


def test_every_option_named_exists():
    known = {"--" + word for word in ("help",)}
    for name in subcommands():
        for action in parser_of(name)._actions:
            known |= set(action.option_strings)
    ours = [text for text in INLINE if not text.startswith(("python", "pytest"))]
    named = {option for text in ours for option in re.findall(r"(?<!\S)--[a-z-]+", text)}
    assert named <= known


@pytest.mark.parametrize("command", starting("make"))
def test_every_make_target_exists(command):
    target = command.split()[1]
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("command", [*starting("pytest"), *starting("python")])
def test_every_script_exists(command):
    words = shlex.split(command)
    if "-m" in words:
        module = words[words.index("-m") + 1]
        assert importlib.util.find_spec(module) or module == "slow"
    for word in words:
        if word.startswith("tests/"):
            assert (ROOT / word).exists()


def test_pictures_and_links_are_there():
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert link.startswith("http") or (ROOT / link).exists(), link


def test_the_example_of_the_json_lines_is_json_with_the_keys_of_the_code():
    (example,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    told = json.loads(example)
    assert list(told) == [
        "thread", "turn", "language", "reply", "state", "total", "hits", "relaxed", "acts",
    ]  # fmt: skip
    assert list(told["state"]) == ["query", "filters", "sort", "like", "unlike"]


def test_every_language_is_named():
    names = {
        "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
        "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "ru": "Russian", "uk": "Ukrainian",
        "tr": "Turkish", "ar": "Arabic", "hi": "Hindi", "zh": "Chinese", "ja": "Japanese",
        "ko": "Korean", "sv": "Swedish",
    }  # fmt: skip
    assert all(names[code] in README for code in languages())


@pytest.mark.parametrize("name", subcommands())
def test_help_reads_well(name):
    parser = parser_of(name)
    assert isinstance(parser, argparse.ArgumentParser)
    for action in parser._actions:
        assert action.help, (name, action.dest)
    assert max(map(len, parser.format_help().splitlines())) <= 120
