"""Each thing that can change in a process has a row of its own, in words and never in codes."""

from __future__ import annotations

import pytest

from kjopsprosess.features.versions.diff_page import diff_page
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Language
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.process_changes.diff import Aspect, diff_editions
from kjopsprosess.process_changes.order import Edition

OLD = {
    "name": "Kjøp",
    "language": "nb",
    "roles": [{"id": "raad", "name": "Råd"}, {"id": "leder", "name": "Leder"}],
    "steps": [
        {
            "id": "vedtak",
            "name": "Vedta kjøpet",
            "done_when": "Vedtaket er ført.",
            "questions": [{"ask": "Når møtes dere?", "to": "leder"}],
            "seller_actions": [{"id": "plan", "do": "Sende plan"}],
            "contact": {"rule": "equal"},
            "kind": "choice",
        }
    ],
}
NEW = {
    **OLD,
    "decided_by": "one",
    "roles": [{"id": "raad", "name": "Råd", "kind": "body", "optional": True}, {"id": "leder", "name": "Leder"}],
    "steps": [
        {
            **OLD["steps"][0],  # type: ignore[dict-item]
            "questions": [{"ask": "Når møtes dere?", "to": "partner"}],
            "seller_actions": [{"id": "plan", "do": "Sende plan", "if": "lost", "when": "after"}],
            "contact": {"rule": "equal", "says": "Spør skriftlig."},
            "kind": "standstill",
            "gate": True,
            "topic": "figures",
            "date": {"what": "Møtedag", "ask": "Når møtes rådet?"},
        }
    ],
}
TOLD = """\
Kjøp · fra A til B
steg: 1 endret

Vedta kjøpet
    Vi må      Sende plan: når steget er gjort (før: før møtet)
               Nå også: Sende plan: bare hvis vi tapte
    Spør       «Når møtes dere?» partner (før: Leder)
    Kontakt    Nå også: Spør skriftlig.
    Betyr      karens: valget kan klages på (før: her velges leverandør)
               Nå også: en godkjenning
    Gjelder    Nå også: tallene
    Dato       Nå også: Møtedag
               Nå også: «Når møtes rådet?»

Kjøpsprosessen
    Rolle      Nå også: Råd: et organ, ikke én person
               Nå også: Råd: ikke alltid med
    Beslutter  Nå også: Én person bestemmer.
"""


def test_keys_of_one_word_are_told_in_words() -> None:
    old, new = (Edition(Process.model_validate(each), 1) for each in (OLD, NEW))
    drawn = draw_plain(diff_page(diff_editions(old, new), ("A", "B"), None, speak(Language.NB)), 80)
    assert drawn == TOLD


@pytest.mark.parametrize("language", Language)
def test_whatever_can_change_has_a_label(language: Language) -> None:
    assert set(speak(language).versions.diff.labels) == set(Aspect)
