"""The demo: laying the invented workspace, and showing what a brief is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kjopsprosess.demo.lay_out import demo_files
from kjopsprosess.insight.bookings import coming
from kjopsprosess.insight.brief import make_brief
from kjopsprosess.model.values import Language
from kjopsprosess.render.brief_json import brief_json
from kjopsprosess.render.brief_page import brief_page
from kjopsprosess.render.message_page import message_page
from kjopsprosess.render.page import Line, Page, Section, text
from kjopsprosess.storage.founding import ATTRIBUTES, IGNORED, lay_files

from .founding import lay_schemas
from .making import folder_name, saving, typed_folder
from .mishap import Exit
from .screen import show, show_json

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

SHOWN = "nordvik"
"""The deal whose brief is shown."""


def lay_demo(desk: Desk, target: Path) -> None:
    """Lay the invented workspace in a new or empty folder. One that holds something is never touched."""
    said, folder = desk.words.setup, folder_name(target)
    if _holds_something(target):
        if not _is_demo(target):
            sentence = said.not_empty.format(
                folder=folder, command=f"kp demo {desk.words.help.metavars.get('DIR', 'DIR')}"
            )
            desk.refuse(Exit.REFUSED, "not-empty", sentence, folder=folder)
        show(message_page(said.demo_kept.format(folder=folder), ""), sys.stderr)
        return
    for_git = {".gitignore": IGNORED, ".gitattributes": ATTRIBUTES}
    files = {name: "".join(f"{line}\n" for line in lines) for name, lines in for_git.items()}
    with saving(desk):
        lay_files(target, {**demo_files(Language(desk.words.code), desk.today), **files}, ("processes",))
        lay_schemas(target)


def show_demo(desk: Desk, target: Path, *, as_json: bool) -> None:
    """Show the brief of one invented deal, and what to try."""
    opened = desk.deal(SHOWN)
    facts = make_brief(opened.situation, coming(opened.situation), problems=opened.problems)
    if as_json:
        show_json(brief_json(facts))
        return
    folder = typed_folder(target)
    tries = [*([f"cd {folder}"] if folder != "." else []), f"kp advance {SHOWN}", "kp list"]
    invented = Line(text(desk.words.setup.invented.format(folder=folder_name(target))), indent=0)
    end = Section(items=(invented, *(Line(text(each), keep=True) for each in tries)))
    show(Page((*brief_page(facts, desk.words).sections, end)))


def _holds_something(target: Path) -> bool:
    return target.exists() and (not target.is_dir() or any(target.iterdir()))


def _is_demo(target: Path) -> bool:
    return (target / "kp.yaml").is_file() and (target / "deals" / f"{SHOWN}.yaml").is_file()
