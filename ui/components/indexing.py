"""A run of the indexer as it goes on, and what came of it."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from ui import session
from ui.components.favorites import tame
from ui.components.shelf import switch
from ui.components.text import plain, table
from ui.library.indexing import Progress
from ui.library.reasons import tell_reason
from ui.resources import assistant, indexing

_EVERY = 1.0
"""Seconds between two looks at how far it is."""

_LISTED = 20
_COUNTS = (
    "new", "updated", "unchanged", "removed", "vanished", "skipped", "without_picture",
    "lost_pictures",
)  # fmt: skip
_ROWS = ("skipped_rows", "without_picture_rows", "lost_picture_rows")


def show_progress(language: str) -> None:
    """Draws how far the run is, again and again; the page itself is drawn when it has ended."""

    @st.fragment(run_every=_EVERY)
    def show() -> None:
        progress = indexing().progress
        if progress is None or not progress.is_running:
            st.rerun()
        wording = Wording(assistant().grounding, language)
        share = progress.done / progress.total if progress.total else 0.0
        st.subheader(plain(Path(progress.order.catalog).name), anchor=False)
        st.progress(min(share, 1.0), text=plain(describe(progress, time.monotonic(), wording)))
        st.caption(interface_text(language, "indexing-meanwhile"))

    show()
    st.button(
        interface_text(language, "cancel"),
        key="cancel-indexing",
        icon=":material/stop:",
        on_click=indexing().cancel,
    )


def describe(progress: Progress, now: float, wording: Wording) -> str:
    """Returns how far a run is, with its rate and the time that is left once they can be told."""
    language, number = wording.language, wording.number
    values = {"done": number(progress.done), "total": number(progress.total)}
    text = interface_text(language, f"indexing-{progress.stage}", **values)
    rate = progress.rate(now)
    if progress.stage != "index" or not rate:
        return text
    left = wording.duration((progress.total - progress.done) / rate)
    return (
        f"{text} {interface_text(language, 'indexing-rate', rate=number(round(rate)), left=left)}"
    )


def show_outcome(progress: Progress, language: str) -> None:
    """Draws what came of a run: its report, or why there is none."""
    name = plain(Path(progress.order.catalog).name)
    if progress.report is None:
        is_canceled = progress.stage == "canceled"
        heading = interface_text(
            language, "indexing-canceled" if is_canceled else "indexing-failed"
        )
        show = st.info if is_canceled else st.error
        show(f"**{name}** — {heading}  \n{plain(progress.error)}")
        _again(language)
        return
    _report(progress.report, name, language)
    with st.container(horizontal=True):
        _use(Path(progress.order.index), language)
        _again(language)


def _again(language: str) -> None:
    st.button(
        interface_text(language, "catalog-another"),
        key="another",
        on_click=_dismiss,
    )


def _dismiss() -> None:
    indexing().dismiss()
    session.lower_flag("catalog-source")


def _use(path: Path, language: str) -> None:
    is_shown = path.resolve() == assistant().folder.path.resolve()
    st.button(
        interface_text(language, "back-to-chat" if is_shown else "catalog-talk"),
        key="use-new",
        type="primary",
        icon=":material/forum:",
        on_click=_talk,
        args=(path,),
    )


def _talk(path: Path) -> None:
    switch(path)
    session.begin_anew()
    session.open_view("")


def _report(report: Mapping[str, Any], name: str, language: str) -> None:
    wording, count = Wording(assistant().grounding, language), report["products"]
    done = interface_text(language, "result-count", count=count, number=wording.number(count))
    st.success(f"**{name}** — {plain(done)}", icon=":material/check:")
    with st.container(horizontal=True, key="counts"):
        for kind in _COUNTS:
            if report[kind]:
                label = interface_text(language, f"report-{kind.replace('_', '-')}")
                st.metric(label, wording.number(report[kind]), width="content")
    listed = [row for kind in _ROWS for row in report[kind]]
    if not listed:
        return
    headings = [interface_text(language, one) for one in ("report-row", "role-id", "report-reason")]
    told = [[*_cells(row)[:2], tell_reason(row["reason"], language)] for row in listed[:_LISTED]]
    st.markdown(table(headings, told))
    st.download_button(
        interface_text(language, "report-download"),
        report_csv(listed),
        file_name="report.csv",
        mime="text/csv",
        icon=":material/download:",
        key="report",
        on_click="ignore",
    )


def report_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Returns rows of a report as CSV in UTF-8, safe to open in a spreadsheet."""
    file = io.StringIO()
    written = csv.writer(file)
    written.writerow(["row", "id", "reason"])
    written.writerows([tame(cell) for cell in _cells(row)] for row in rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8")


def _cells(row: Mapping[str, Any]) -> list[str]:
    return [str(row["row"]), str(row["id"]), str(row["reason"])]
