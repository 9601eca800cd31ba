"""Whole journeys in a real browser."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path

import pytest

EIGHT = tomllib.loads(
    (Path(__file__).parents[1] / "integration" / "eight_turns.toml").read_text("utf-8")
)


@pytest.fixture(scope="session")
def rows(catalogue):
    with catalogue.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fitting(rows, **wanted):
    """How many rows hold these values; a price is a limit, a value after ``!`` is unwanted."""

    def fits(row):
        return all(
            float(row[name]) <= value
            if name == "price"
            else (row[name] != value[1:] if value.startswith("!") else row[name] == value)
            for name, value in wanted.items()
        )

    return sum(map(fits, rows))


def expected(rows):
    sneakers, vase = {"kind": "Sneakers"}, {"kind": "Vase"}
    return [
        fitting(rows, **sneakers, color="Red"),
        fitting(rows, **sneakers, color="Red", price=80),
        fitting(rows, **sneakers, color="Blue", price=80),
        fitting(rows, **sneakers, color="Blue", price=80),
        fitting(rows, **sneakers, color="Blue"),
        fitting(rows, **sneakers, color="Blue", price=80),
        fitting(rows, **sneakers, color="!Blue", price=80),
        fitting(rows, **vase, color="!Blue", price=80),
    ]


@pytest.mark.parametrize(("language", "locale"), [("en", "en-US"), ("ar", "ar-SA")])
def test_the_eight_turns_by_typing(visit, rows, language, locale):
    page = visit(locale)
    assert page.page.evaluate("document.documentElement.lang") == language
    assert page.page.evaluate("document.documentElement.dir") == (
        "rtl" if language == "ar" else "ltr"
    )
    for text, total in zip(EIGHT[language], expected(rows), strict=True):
        page.say(text)
        assert page.total == total, text
    assert len(page.chips) == 3


def test_the_same_by_clicks_alone(visit, rows):
    page = visit()
    page.page.locator(".st-key-filters details[data-field=kind] .more").click()
    page.page.wait_for_selector(".st-key-filters label:has-text('Sneakers')")
    page.settle()
    page.check("kind", "Sneakers")
    page.check("color", "Red")
    assert page.total == fitting(rows, kind="Sneakers", color="Red")
    page.check("color", "Blue")
    page.check("color", "Red")
    assert page.total == fitting(rows, kind="Sneakers", color="Blue")
    thumb = page.page.locator(".st-key-filters details[data-field=price] input").last
    before = page.marker()
    thumb.focus()
    for _ in range(12):
        thumb.press("ArrowLeft")
    page.wait_for_answer(before)
    page.settle()
    limit = page.chips[-1]
    assert limit.startswith("Price: up to")
    price = int("".join(c for c in limit if c.isdigit()))
    assert page.total == fitting(rows, kind="Sneakers", color="Blue", price=price)
    page.press("sort")
    page.page.get_by_role("menuitem", name="Price: low to high").click()
    page.settle()
    prices = page.page.locator(".st-key-cards .price").all_inner_texts()
    numbers = [float(text.strip("€")) for text in prices]
    assert numbers == sorted(numbers)
    page.press("chip-2")
    page.press("undo")
    assert page.total == fitting(rows, kind="Sneakers", color="Blue", price=price)
    page.press("clear")
    assert page.total == len(rows)


def test_upload_and_refine(visit, rows, catalogue):
    row = next(row for row in rows if row["kind"] == "Vase")
    page = visit()
    page.say("", picture=str(catalogue.parent / row["image"]))
    assert page.chips == ["Your picture"]
    assert page.titles[0] == row["title"]
    page.say("only vases")
    assert page.chips == ["Your picture", "Kind: Vase"]
    assert page.total == fitting(rows, kind="Vase")


def test_details_compare_and_favorites(visit):
    page = visit()
    page.say("vases")
    page.card(0, "favorite")
    page.card(0, "compare")
    page.card(1, "compare")
    first, second = page.titles[:2]
    page.card(0)
    assert first in page.dialog.inner_text()
    assert page.dialog.locator("button.open").count() >= 3
    similar = page.dialog.locator(".title").first.inner_text()
    page.dialog.locator("button.open").first.click()
    page.page.wait_for_function(
        "title => document.querySelector('[role=dialog]')?.innerText.startsWith(title)", arg=similar
    )
    page.close_dialog()
    page.press("compare")
    assert first in page.dialog.inner_text()
    assert second in page.dialog.inner_text()
    page.close_dialog()
    page.press("favorites")
    with page.page.expect_download() as download:
        page.dialog.locator(".st-key-export button").click()
    written = download.value.path().read_text("utf-8-sig").splitlines()
    assert [row["title"] for row in csv.DictReader(written)] == [first]
    page.close_dialog()
    assert page.page.locator("button.favorite[aria-pressed=true]").count() == 1


def test_a_reload_restores_everything(visit):
    page = visit()
    page.say("red sneakers")
    page.card(0, "favorite")
    before = (page.chips, page.total, page.titles, page.thread)
    page.open(page.page.url)
    assert (page.chips, page.total, page.titles, page.thread) == before
    assert page.page.locator("button.favorite[aria-pressed=true]").count() == 1
    assert "red sneakers" in page.page.locator(".st-key-talk").inner_text()


def test_two_browsers_do_not_see_each_other(visit):
    one, two = visit(), visit()
    one.say("I would like red sneakers")
    one.card(0, "favorite")
    assert one.thread != two.thread
    two.open(two.page.url)
    assert two.chips == []
    two.open(one.page.url)
    assert two.thread != one.thread
    assert two.total == one.total
    assert "I would like" not in two.page.locator(".st-key-talk").inner_text()
    two.say("vases")
    one.open(one.page.url)
    assert "I would like" in one.page.locator(".st-key-talk").inner_text()
    assert two.page.locator("button.favorite[aria-pressed=true]").count() == 0


def test_conversations_are_kept_named_and_deleted(visit):
    page = visit()
    page.say("red sneakers")
    first = page.thread
    page.press("new")
    page.say("blue vases")
    page.page.locator(".st-key-pane [role=radio]").nth(1).click()
    page.settle()
    page.press(f"open-{first}")
    assert "Kind: Sneakers" in page.chips
    page.press(f"edit-{first}")
    field = page.dialog.locator("input")
    field.fill("For the trip")
    page.press("save-title")
    assert "For the trip" in page.page.locator(".st-key-conversations").inner_text()
    page.press(f"edit-{first}")
    page.press("delete")
    assert "For the trip" not in page.page.locator(".st-key-conversations").inner_text()
    assert page.thread != first


def test_the_keyboard_alone(visit):
    page = visit()
    page.page.keyboard.press("/")
    page.page.keyboard.type("vases")
    before = page.marker()
    page.page.keyboard.press("Enter")
    page.wait_for_answer(before)
    page.page.locator(".st-key-cards button.open").first.focus()
    title = page.titles[0]
    page.page.keyboard.press("Enter")
    assert title in page.dialog.inner_text()
    page.close_dialog()
    page.page.locator(".st-key-cards button.favorite").first.focus()
    page.page.keyboard.press("Space")
    page.settle()
    pressed = page.page.locator("button.favorite[aria-pressed=true]")
    assert pressed.count() == 1
    assert pressed.evaluate("one => one.getRootNode().activeElement === one")


def test_a_phone(visit):
    page = visit(width=390, height=844, has_touch=True, is_mobile=True)
    page.say("sneakers")
    width = page.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    cards = [page.page.locator(".st-key-cards li").nth(n).bounding_box() for n in range(2)]
    assert cards[0]["y"] == cards[1]["y"]
    assert cards[1]["x"] > cards[0]["x"]
    page.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 1e6)")
    ask = page.page.locator(".st-key-ask").bounding_box()
    assert ask["y"] + ask["height"] <= 845
    last = page.page.locator(".st-key-pages").bounding_box()
    assert last["y"] + last["height"] <= ask["y"] + 1
    page.open_panel()
    page.check("color", "Blue")
    assert "Color: Blue" in page.chips


def test_an_answer_that_is_stopped_leaves_the_conversation_as_it_was(visit):
    page = visit()
    page.say("red sneakers")
    before = page.chips
    page.say("slowly blue vases", is_answered=False)
    page.page.wait_for_selector(".vitrine-step:has-text('Searching')")
    page.page.locator('[data-testid="stChatInputStopButton"]').click()
    page.page.wait_for_selector(".st-key-talk :text('red sneakers')")
    page.page.wait_for_selector(".st-key-cards button.open")
    page.settle()
    assert page.chips == before
    assert page.page.locator('[data-testid="stSidebar"] input:checked').count() == 2
    assert "slowly" not in page.page.locator(".st-key-talk").inner_text()


def test_the_last_message_is_corrected(visit):
    page = visit()
    page.say("red sneakers")
    page.press("edit")
    page.page.locator('[data-testid="stForm"] input').fill("blue vases")
    before = page.titles
    page.page.locator('[data-testid="stForm"] button').first.click()
    page.page.wait_for_function(
        "() => document.querySelector('.st-key-chips')?.innerText.includes('Vase')"
    )
    page.settle()
    assert page.chips == ["Color: Blue", "Kind: Vase"]
    assert page.titles != before
    assert "red sneakers" not in page.page.locator(".st-key-talk").inner_text()
