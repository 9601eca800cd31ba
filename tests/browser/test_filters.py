"""The filters of the side panel, by mouse, by keyboard, from right to left."""

from __future__ import annotations

PRICE = ".st-key-filters details[data-field=price]"
FOCUSED = """() => {
    let one = document.activeElement;
    while (one?.shadowRoot) one = one.shadowRoot.activeElement;
    return one?.dataset.key;
}"""


def wait_for_chip(page, text):
    page.page.wait_for_selector(f".st-key-chips >> text={text}")
    page.settle()


def test_boxes_that_are_clicked_at_once_all_count(visit):
    page = visit()
    boxes = page.page.locator(".st-key-filters details[data-field=kind] input")
    boxes.evaluate_all("all => all.slice(0, 3).forEach(one => one.click())")
    page.page.wait_for_selector(".st-key-chips")
    page.settle()
    assert page.page.locator(".st-key-filters details[data-field=kind] input:checked").count() == 3
    page.press("undo")
    assert page.chips == []


def test_boxes_clicked_while_the_page_is_busy_are_not_lost(visit):
    page = visit()
    boxes = page.page.locator(".st-key-filters details[data-field=color] input")
    for place in range(3):
        boxes.nth(place).click()
    page.page.wait_for_function("() => document.querySelector('.st-key-chips')")
    page.settle()
    assert boxes.and_(page.page.locator(":checked")).count() == 3


def test_the_keyboard_checks_unfolds_and_limits(visit):
    page = visit()
    page.page.locator(".st-key-filters details[data-field=kind] input").first.focus()
    page.page.keyboard.press("Space")
    page.page.wait_for_selector(".st-key-chips")
    page.settle()
    assert page.page.evaluate(FOCUSED).startswith("kind=")
    folded = page.page.locator(".st-key-filters details[data-folded]").first
    name = folded.get_attribute("data-field")
    folded.locator("summary").focus()
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector(f".st-key-filters details[data-field={name}][open] input")
    page.settle()
    assert page.page.evaluate(FOCUSED) == name
    most = page.page.locator(f"{PRICE} input").nth(1)
    most.focus()
    for _ in range(6):
        page.page.keyboard.press("ArrowLeft")
    wait_for_chip(page, "Price: up to")
    assert page.page.evaluate(FOCUSED) == "price:1"
    limit = most.get_attribute("aria-valuetext")
    assert f"Price: up to {limit}" in page.chips


def test_thumbs_do_not_pass_each_other(visit):
    page = visit()
    least, most = (page.page.locator(f"{PRICE} input").nth(place) for place in range(2))
    least.focus()
    page.page.keyboard.press("End")
    assert least.input_value() == most.input_value()
    wait_for_chip(page, "Price: from")


def test_arabic_on_a_phone(visit):
    page = visit("ar-SA", width=390, height=844, color_scheme="dark", has_touch=True)
    page.open_panel()
    boxes = page.page.locator(".st-key-filters details[data-field=kind] label")
    box, count = boxes.first.locator("input"), boxes.first.locator(".count")
    assert box.bounding_box()["x"] > count.bounding_box()["x"]
    most = page.page.locator(f"{PRICE} input").nth(1)
    most.focus()
    for _ in range(4):
        page.page.keyboard.press("ArrowRight")  # to the right is down
    page.page.wait_for_selector(".st-key-chips", state="attached")
    page.settle()
    assert int(most.input_value()) == int(most.get_attribute("max")) - 4


def test_on_a_phone_the_panel_makes_way_for_what_is_chosen_in_it(visit):
    page = visit(width=390, height=844, has_touch=True, is_mobile=True)
    page.open_panel()
    page.press("to-about")
    page.page.wait_for_selector(
        '[data-testid="stSidebar"][data-collapsed="true"]', state="attached"
    )
    page.page.locator(".st-key-brand .st-key-chat button").click(trial=True)
