"""On whose word something is known."""

import pytest
from building import read

from kjopsprosess.deal_state.told.voices import Voices, voices

PEOPLE = read("""
    people:
      - {id: kari}
      - {id: jon}
      - {id: liv}
      - {id: rita, kind: partner}
      - {id: styret, kind: body}
      - {id: brev, kind: document}
""").people


@pytest.mark.parametrize(
    ("there", "by", "expected"),
    [
        ("kari jon", "kari", Voices(("kari",))),
        ("kari jon", "kari jon", Voices(("kari", "jon"))),
        ("kari jon", "", Voices(("kari", "jon"))),
        ("kari jon", "kari liv", Voices(("kari",))),
        ("", "kari", Voices(("kari",))),
        ("", "", Voices()),
        ("kari", "liv", Voices(("kari",), on_behalf_of=("liv",))),
        ("kari rita", "liv", Voices(("kari",), on_behalf_of=("liv",))),
        ("kari jon", "liv", Voices(on_behalf_of=("liv",), one_of=("kari", "jon"))),
        ("kari", "styret", Voices(("kari",), on_behalf_of=("styret",))),
        ("rita", "liv", Voices(on_behalf_of=("liv",), others=("rita",))),
        ("kari rita", "rita", Voices(others=("rita",))),
        ("kari", "rita", Voices(("kari",), on_behalf_of=("rita",))),
        ("", "rita styret", Voices(others=("rita", "styret"))),
        ("kari", "brev", Voices(others=("brev",))),
        ("", "brev", Voices(others=("brev",))),
        ("kari", "kari brev", Voices(("kari",), others=("brev",))),
        ("ukjent kari", "ukjent", Voices(("kari",))),
    ],
)
def test_on_whose_word_something_is_known(there: str, by: str, expected: Voices) -> None:
    assert voices(PEOPLE, tuple(there.split()), tuple(by.split())) == expected


@pytest.mark.parametrize(("there", "by", "known"), [("kari jon", "liv", True), ("rita", "liv", False), ("", "", False)])
def test_known_is_what_a_person_at_the_customer_told(there: str, by: str, *, known: bool) -> None:
    assert voices(PEOPLE, tuple(there.split()), tuple(by.split())).known is known
