"""The process library and a process as facts for programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.page.deal.json_references import Json, iso
from kjopsprosess.validation.law import LawExcerpt

from .facts import Handbook, HandbookStep

if TYPE_CHECKING:
    from kjopsprosess.app.loading.process_library import LibraryProcess


def library_json(library: Sequence[LibraryProcess], today: date) -> Json:
    """`kp.processes/1`: every process; the keys that a file which cannot be used leaves open are null."""
    return {
        "schema": "kp.processes/1",
        "today": iso(today),
        "processes": [
            {
                "id": each.id,
                "name": each.process.name if each.process else None,
                "version": each.process.version if each.process else None,
                "language": each.process.language.value if each.process else None,
                "steps": len(each.process.at(each.process.version)) if each.process else None,
                "own": each.own,
                "deals": list(each.deals),
            }
            for each in library
        ],
    }


def process_json(
    handbook: Handbook, steps: Sequence[HandbookStep], today: date, laws: Sequence[LawExcerpt] = ()
) -> Json:
    """`kp.process/1`: a process with all its steps, or with the one that was asked for."""
    process = handbook.process
    ids = {each.number: each.step.id for each in handbook.steps}
    return {
        "schema": "kp.process/1",
        "today": iso(today),
        "id": handbook.id,
        "name": process.name,
        "version": process.version,
        "language": process.language.value,
        "about": process.about,
        "sources": list(process.sources),
        "decided_by": process.decided_by.value if process.decided_by else None,
        "own": handbook.own,
        "of": len(handbook.steps),
        "replaces": list(process.replaces),
        "roles": [role.model_dump(mode="json") for role in process.roles],
        "steps": [_step(each, ids) for each in steps],
        "law": law_json(laws),
    }


def _step(shown: HandbookStep, ids: dict[int, str]) -> Json:
    step = shown.step
    facts = step.model_dump(
        mode="json",
        by_alias=True,
        include={"id", "name", "short", "done_when", "who", "seller_actions", "commitment", "questions", "stalls"},
    )
    rest = step.model_dump(mode="json", include={"usual_days", "contact", "kind", "gate", "topic", "date"})
    return {
        "number": shown.number,
        **facts,
        **rest,
        "after": [ids[number] for number in shown.after],
        "beside": [ids[number] for number in shown.parallel],
        "since": step.since or 1,
    }


def law_json(laws: Sequence[LawExcerpt]) -> Json:
    """The values of the law for programs. Unconfirmed ones only by name, so that no program uses their numbers."""
    return {
        "facts": [each.model_dump(mode="json") for law in laws for each in law.facts],
        "reported": [each.model_dump(mode="json") for law in laws for each in law.reported],
        "unconfirmed": [
            {"id": each.id, "nb": each.nb, "en": each.en, "look_up": law.look_up}
            for law in laws
            for each in law.unconfirmed
        ],
    }
