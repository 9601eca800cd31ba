"""The view of catalogs: who may see it, reading one in, correcting it, switching."""

from __future__ import annotations

import shutil

import pytest

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.source import open_source
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.language.lexicon import languages
from agent.search.indexer import index_catalogue
from agent.search.report import Report
from agent.settings import Settings
from tests.app.conftest import heading, press, say
from tests.fakes import HashEncoder
from ui import resources
from ui.components.indexing import describe
from ui.library.indexing import Indexing, Progress
from ui.library.reasons import tell_reason
from ui.library.worker import Order
from ui.resources import MANAGING, PATHS

LAMPS = "id;name;price;color;note\n" + "".join(
    f"L{n};Lamp {n};{n}.50;{('red', 'blue')[n % 2]};x{n}\n" for n in range(1, 31)
)


class Recorder(Indexing):
    """Keeps what is ordered and runs nothing."""

    def start(self, order):
        self._progress = Progress(order)
        return True

    def end(self, **told):
        self._progress = Progress(self._progress.order, **told)


@pytest.fixture
def indexer(monkeypatch):
    recorder = Recorder()
    monkeypatch.setattr(resources, "_indexing", recorder)
    return recorder


@pytest.fixture
def open_view(open_page, indexer):
    resources.allow(MANAGING, PATHS)
    yield lambda language="en": open_page(language, view="catalogs")
    resources.allow()


@pytest.fixture
def lamps(tmp_path):
    path = tmp_path / "lamps.csv"
    path.write_text(LAMPS, "utf-8")
    return path


def choose(page, label):
    return next(one for one in page.selectbox if one.label == label)


def test_without_the_right_there_is_no_way_in(open_page):
    page = open_page(view="catalogs")
    assert page.chat_input
    assert "to-catalogs" not in [button.key for button in page.button]


def test_without_the_right_to_paths_none_is_asked_for(open_view):
    resources.allow(MANAGING)
    page = open_view()
    assert page.get("file_uploader")
    assert not page.text_input


@pytest.mark.parametrize("language", languages())
def test_it_opens_in_every_language(open_view, lamps, language):
    page = open_view(language)
    assert page.title[0].value == interface_text(language, "catalogs")
    page.text_input(key="catalog-path").set_value(str(lamps)).run()
    assert not page.exception
    assert not page.error
    assert page.button(key="index")


def test_a_path_is_shown_corrected_and_ordered(open_view, lamps, indexer, index):
    page = open_view()
    page.text_input(key="catalog-path").set_value(str(lamps)).run()
    assert choose(page, "Title").value == "name"
    shown = next(one.value for one in page.markdown if "Taken as" in one.value)
    assert "| color | Choices | blue (15), red (15) |" in shown
    assert "| price | Price | 1.5 – 30.5 |" in shown
    choose(page, "Title").set_value("note").run()
    page.multiselect[0].set_value(["color"]).run()
    shown = next(one.value for one in page.markdown if "Taken as" in one.value)
    assert "| note | Title" in shown
    assert "color" not in shown
    press(page, "index")
    order = indexer.progress.order
    assert (order.catalog, order.index) == (str(lamps), str(index.parent / "lamps.index"))
    assert order.mapping["title"] == "note"
    assert order.mapping["description"] == ""
    assert order.left_out == ("color",)


def test_reading_pictures_is_offered_where_there_are_some_and_off(open_view, tmp_path, indexer):
    path, other = tmp_path / "mugs.csv", tmp_path / "plain.csv"
    path.write_text("id,title,image_1,image_2\n1,Mug,a.png,b.png\n", "utf-8")
    other.write_text("id,title\n1,Mug\n", "utf-8")
    page = open_view()
    page.text_input(key="catalog-path").set_value(str(other)).run()
    assert "read-attributes" not in {box.key for box in page.checkbox}
    page.text_input(key="catalog-path").set_value(str(path)).run()
    shown = next(one.value for one in page.markdown if "Taken as" in one.value)
    assert "| image\\_2 | Picture" in shown
    assert "Read colors" in page.checkbox(key="read-attributes").label
    assert not page.checkbox(key="read-attributes").value
    page.checkbox(key="read-attributes").check().run()
    press(page, "index")
    assert indexer.progress.order.read_attributes


def test_an_upload_is_kept_beside_the_index(open_view, index):
    page = open_view()
    page.get("file_uploader")[0].upload("../../up.csv", LAMPS.encode(), "text/csv").run()
    assert not page.exception
    assert (index.parent / "catalogs" / "up.csv").read_text("utf-8") == LAMPS
    assert choose(page, "Price").value == "price"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("empty.csv", "", "is empty"),
        ("broken.jsonl", "no json", "broken.jsonl"),
        ("picture.csv", "\x89PNG", "picture.csv"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(open_view, tmp_path, name, text, said):
    (tmp_path / name).write_bytes(text.encode("latin-1"))
    page = open_view()
    page.text_input(key="catalog-path").set_value(str(tmp_path / name)).run()
    assert not page.exception
    assert len(page.error) == 1
    assert said in page.error[0].value
    assert "\n" not in page.error[0].value


def test_where_no_column_tells_what_a_product_is_that_is_asked(open_view, tmp_path):
    (tmp_path / "odd.csv").write_text("alpha,beta\n1,one\n2,two\n", "utf-8")
    page = open_view()
    page.text_input(key="catalog-path").set_value(str(tmp_path / "odd.csv")).run()
    assert page.warning[0].value == interface_text("en", "columns-needed")
    choose(page, "Title").set_value("beta").run()
    assert not page.warning
    assert page.button(key="index")


def test_a_name_that_is_none_begins_nothing(open_view, lamps):
    page = open_view()
    page.text_input(key="catalog-path").set_value(str(lamps)).run()
    name = next(one for one in page.text_input if one.label == "Name of the catalog")
    name.set_value("///").run()
    assert "is no name" in page.error[0].value
    assert "index" not in [button.key for button in page.button]


def test_progress_tells_rows_rate_and_time_and_can_be_ended(open_view, lamps, indexer):
    indexer.start(Order(str(lamps), "x.index", {}))
    indexer.end(stage="index", done=250, total=1000, since=-1e9)
    page = open_view()
    assert "index" not in [button.key for button in page.button]
    press(page, "cancel-indexing")
    assert indexer.progress.stage == "canceled"
    assert page.info
    press(page, "another")
    assert indexer.progress is None


@pytest.mark.parametrize("stage", ["read", "pictures", "index", "finish"])
def test_each_stage_is_told_in_every_language(assistant, stage):
    progress = Progress(Order("a.csv", "a.index", {}), stage=stage, done=3, total=9)
    told = {
        describe(progress, 0.0, Wording(assistant.grounding, language)) for language in languages()
    }
    assert len(told) >= 15


BROKEN = {
    "cut.png": bytes.fromhex("89504e470d0a1a0a0000000d49484452"),
    "text.png": b"no picture at all" * 50,
}


@pytest.fixture
def reasons(tmp_path):
    """Every reason that a catalogue with the commonest faults is reported with."""
    for name, content in BROKEN.items():
        (tmp_path / name).write_bytes(content)
    rows = "A,Lamp,,\nA,Lamp,,\n,Lamp,,\nB,,,\n"
    rows += "".join(f"{name},Lamp,,{name}\n" for name in (*BROKEN, "absent.png"))
    (tmp_path / "shop.csv").write_text(f"id,title,description,image\n{rows}", "utf-8")
    settings, encoder = Settings(index=tmp_path / "shop.index"), HashEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    report = index_catalogue(open_source(tmp_path / "shop.csv"), settings.index, encoder, store)
    store.close()
    return [row.reason for row in (*report.skipped, *report.pictures)]


def test_common_reasons_are_told_in_the_language_of_the_page(reasons):
    assert len(reasons) == 6
    for language in languages():
        told = [tell_reason(reason, language) for reason in reasons]
        assert not set(told) & set(reasons), language


def test_a_rare_reason_is_told_as_it_is_written():
    assert tell_reason("picture: the server answers 418", "de") == "picture: the server answers 418"


def test_which_of_several_pictures_is_lost_is_told():
    reason = "picture 2 of 3: the file does not exist"
    assert tell_reason(reason, "de") == "Die Bilddatei gibt es nicht (2/3)"


def test_a_report_counts_lists_and_leads_to_the_chat(open_view, lamps, indexer, index):
    rows = [{"row": 7, "id": "=L7", "reason": "the id occurs before"}]
    report = Report(new=9).to_plain() | {"skipped": 1, "skipped_rows": rows}
    indexer.start(Order(str(lamps), str(index), {}))
    indexer.end(stage="done", report=report)
    page = open_view()
    assert {one.label: one.value for one in page.metric} == {"New": "9", "Skipped": "1"}
    assert any("This number occurs before" in one.value for one in page.markdown)
    press(page, "use-new")
    assert page.chat_input


def test_a_failed_run_says_why(open_view, lamps, indexer):
    indexer.start(Order(str(lamps), "x.index", {}))
    indexer.end(stage="failed", error="the disk is full; free some space")
    assert "the disk is full" in open_view().error[0].value


@pytest.fixture
def other_index(lamps, assistant, monkeypatch):
    """A second index beside the one in use, opened with the tests' encoder."""
    place, encoder = assistant.folder.path.parent / "other.index", HashEncoder()
    store = open_store(Settings(index=place), encoder.description.dimension, create=True)
    index_catalogue(open_source(lamps), place, encoder, store)
    store.close()
    opened = open_assistant(Settings(index=place), encoder)
    monkeypatch.setitem(resources._opened, place.resolve(), opened)
    yield place
    opened.engine._store.close()
    shutil.rmtree(place)


def test_another_catalog_is_put_in_use_for_everybody_and_back(open_view, other_index):
    page, other = open_view(), open_view()
    shown = [button.key for button in page.button if button.key.startswith("show-")]
    press(page, shown[0])
    press(page, "chat")
    assert heading(say(page, "red")) == "15 products"
    other.run()
    press(other, next(b.key for b in other.button if b.key.startswith("show-")))
    press(other, "chat")
    assert heading(other) == "9 products"


def test_a_catalog_that_cannot_be_opened_changes_nothing(open_view, assistant):
    torn = assistant.folder.path.parent / "torn.index"
    torn.mkdir(exist_ok=True)
    shutil.copy(assistant.folder.manifest, torn / "manifest.json")
    page = open_view()
    shown = [button.key for button in page.button if button.key.startswith("show-")]
    press(page, shown[-1])
    assert len(page.error) == 1
    assert resources.assistant() is assistant
    shutil.rmtree(torn)
