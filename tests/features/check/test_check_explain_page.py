"""What a code means, on the screen and in the documentation."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.app.main import main
from kjopsprosess.features.check.explain_page import CODES, checks_document, codes_page, explain_json, explain_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages

DOCUMENT = Path(__file__).parents[3] / "docs" / "checks.md"


def test_a_warning_is_explained_with_how_to_accept_it() -> None:
    assert draw_plain(explain_page("adviser-decides", EN), 80, ascii_only=False) == (
        "adviser-decides  warning\n"
        "    The data protection officer advises, but does not decide.\n"
        "    Write part: contributes, and let the one responsible decide.\n"
        "\n"
        "The officer should be independent and give advice. The decision is taken by\n"
        "whoever is responsible for the processing. Ask for the advice early, then ask\n"
        "the one who decides.\n"
        "\n"
        "If it is intended, write the reason in the step or at the top of the file:\n"
        "accept: {adviser-decides: …}\n"
    )


def test_an_error_cannot_be_accepted_and_says_what_its_facts_are_not_known_to_be() -> None:
    assert draw_plain(explain_page("cycle", NB), 80, ascii_only=False) == (
        "cycle  feil\n"
        "    Stegene … venter på hverandre i versjon …\n"
        "    Ta bort ett av dem fra after, så kunden kan begynne et sted.\n"
        "\n"
        "Når steg venter på hverandre i ring, blir ingen av dem noen gang åpne.\n"
    )


@pytest.mark.parametrize("messages", [NB, EN], ids=["nb", "en"])
def test_every_code_that_can_be_said_is_listed_once(messages: Messages) -> None:
    assert sorted(CODES) == sorted(messages.findings)
    shown = draw_plain(codes_page(messages), 100, ascii_only=False)
    assert [code for code in CODES if code not in shown] == []


def test_the_same_as_facts() -> None:
    assert explain_json(["cycle"], EN, date(2026, 11, 26)) == {
        "schema": "kp.explain/1",
        "today": "2026-11-26",
        "codes": [
            {
                "code": "cycle",
                "severity": "error",
                "text": "the steps … wait for each other in version …",
                "remedy": "Remove one of them from after, so that the customer can begin somewhere",
                "explain": "When steps wait for each other in a ring, none of them can ever open.",
                "acceptable": False,
            }
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["two-ord", "--lang", "nb"], (0, "two-orders  feil")),
        (
            ["cyclle", "--lang", "nb"],
            (3, "Fant ingen kode som heter cyclle. Mente du cycle?"),
        ),
        (["zzz"], (3, "There is no code called zzz.")),
        (["all"], (0, "Buying processes")),
        (["cycle", "--json"], (0, "{")),
    ],
)
def test_the_command_needs_no_workspace(
    arguments: list[str],
    expected: tuple[int, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    code = main(["check", "--explain", *arguments])
    shown = capsys.readouterr()
    assert (code, (shown.out or shown.err).splitlines()[0]) == expected
    assert bool(shown.err) == bool(code)


def test_the_document_says_what_the_program_says(request: pytest.FixtureRequest) -> None:
    """`pytest tests/features/check/test_check_explain_page.py --rewrite` writes it anew."""
    if request.config.getoption("--rewrite"):
        DOCUMENT.write_text(checks_document(EN), "utf-8")
    assert DOCUMENT.read_text("utf-8") == checks_document(EN), "run this file with --rewrite"
