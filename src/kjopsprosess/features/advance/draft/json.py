"""`kp.draft/1`: a draft held to a transcript, for programs."""

from __future__ import annotations

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.findings import Finding
from kjopsprosess.page.deal.json_references import Json, iso, person_ref
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.source_location import locate

from .lines import DraftLines
from .proof.transcript import Passage
from .sorting import ItemOutcome, SortedDraft, SortedItem


def draft_json(situation: Situation, draft: SortedDraft, lines: DraftLines, document: Document, outcome: Json) -> Json:
    """All of it. `document`: the file with the draft; `outcome`: what was saved or would be, and in which files."""
    people = situation.people
    return {
        "schema": "kp.draft/1",
        "today": iso(situation.today),
        "deal": situation.id,
        **{sort.value: [_item(each, situation, lines, document) for each in draft.of(sort)] for sort in ItemOutcome},
        "also_there": [person_ref(people, each) for each in draft.also_there],
        **outcome,
    }


def _item(each: SortedItem, situation: Situation, lines: DraftLines, document: Document) -> Json:
    item, part, refusal, proof = each.item, each.without_quote, each.refusal, each.proof
    by = item.by if item else part.who if part else ()
    common = {
        "kind": str(each.key_path[0]),
        "line": locate(document, Finding("", each.key_path)).line or None,
        "by": [person_ref(situation.people, who) for who in by],
        "words": (item.words or item.quote) if item else part.words if part else "",
    }
    if each.sort is ItemOutcome.KNOWN:
        return {**common, "since": iso(each.since)}
    if each.sort is ItemOutcome.REFUSED:
        code = refusal.reason if refusal else part.reason if part else ""
        nearest = _passage(refusal.nearest) if refusal and refusal.nearest else None
        return {**common, "code": code, "why": lines.reason(each), "nearest": nearest}
    said: Json = {"quote": proof.quote, "speaker": proof.speaker, "at": proof.at or None} if proof else {}
    said["unchecked"] = list(lines.unchecked(each))
    return {**common, **said, **({"against": person_ref(situation.people, each.other)} if each.other else {})}


def _passage(passage: Passage) -> Json:
    return {"words": passage.text, "speaker": passage.turn.speaker or None, "at": passage.at or None}
