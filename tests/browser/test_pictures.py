"""Pictures that come into the chat otherwise than by a file: pasted, or taken on the spot."""

from __future__ import annotations

_PASTE = """async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#c02030';
    drawing.fillRect(0, 0, 64, 64);
    const bytes = await new Promise(done => canvas.toBlob(done, 'image/png'));
    const held = new DataTransfer();
    held.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }));
}"""


def test_a_pasted_picture_is_searched_with(visit):
    page = visit()
    box = page.page.locator('[data-testid="stChatInputTextArea"]')
    box.focus()
    page.page.evaluate(_PASTE)
    page.page.wait_for_selector('[data-testid="stChatInputSubmitButton"]:not([disabled])')
    before = page.marker()
    box.press("Enter")
    page.wait_for_answer(before)
    assert page.chips == ["Your picture"]
    assert page.page.locator(".st-key-talk img").count()


def test_a_photo_is_searched_with_as_soon_as_it_is_taken(visit):
    page = visit("de-DE", permissions=["camera"])
    page.press("camera")
    before = page.marker()
    shutter = page.page.locator('[data-testid="stCameraInputButton"]')
    shutter.wait_for()
    word = "one => getComputedStyle(one, '::after').content"
    assert shutter.evaluate(word) == '"Foto aufnehmen"'
    page.page.wait_for_function("() => document.querySelector('video')?.readyState >= 3")
    shutter.click()
    page.wait_for_answer(before)
    assert page.page.locator('[role="dialog"]').count() == 0
    assert page.chips == ["Dein Bild"]
