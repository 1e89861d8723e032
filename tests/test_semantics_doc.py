"""The examples of docs/semantics.md and its bokmål twin: each stands on its own, can be read, and is played."""

import re
from pathlib import Path

import pytest
from played_pages import LAID, PARTS, play, play_page

from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.told.standing import Standing
from kjopsprosess.features.brief.unknowns.find import CHECKS
from kjopsprosess.model.values import PersonKind

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "docs" / "semantics.md", ROOT / "docs" / "nb" / "semantics.md"]


def sections_of(page: Path) -> tuple[str, list[str]]:
    """What stands above the first question, and each question with its answer."""
    common, *questions = re.split(r"(?m)^(?=## )", page.read_text("utf-8"))
    return common, questions


EXAMPLES = [
    pytest.param(common, section, id=f"{page.parent.name}-{section.splitlines()[0].removeprefix('## ')}")
    for page in PAGES
    for common, sections in [sections_of(page)]
    for section in sections
]


@pytest.mark.parametrize(("common", "section"), EXAMPLES)
def test_an_answer_shows_what_kp_says_of_an_example_that_stands_on_its_own(
    common: str, section: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    play_page(common, monkeypatch)
    assert play_page(section, monkeypatch) == section


@pytest.mark.parametrize(("common", "section"), EXAMPLES)
def test_the_files_of_an_example_have_no_errors(
    common: str, section: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    play_page(common, monkeypatch)
    for part in PARTS.split(section):
        if LAID.fullmatch(part):
            play(part, monkeypatch)
            checked = play("```console\n$ kp check\n```\n", monkeypatch)
            assert ": error: " not in checked, checked
            assert not checked.endswith("]\n```\n"), checked


@pytest.mark.parametrize(("common", "section"), EXAMPLES)
def test_an_answer_has_a_deal_and_commands_about_it(common: str, section: str) -> None:
    assert "# deals/" not in common
    blocks = [part for part in PARTS.split(section) if part.startswith("```")]
    laid = [bool(LAID.fullmatch(block)) for block in blocks]
    assert any("\n# deals/" in block for block in blocks)
    assert [block for block, is_laid in zip(blocks, laid, strict=True) if "```yaml" in block and not is_laid] == []
    assert laid[0]
    assert not laid[-1], "files that no command reads"


@pytest.mark.parametrize(
    ("question", "item", "kinds"),
    [
        ("How sure is a step?", r"\| (?!standing|---)", len(Standing)),
        ("What did the meeting come to?", r"\| (?!verdict|---|none)", len(Verdict)),
        ("What do we not know, and whom do we ask?", r"\d+\. ", len(CHECKS)),
        ("What about partners, boards and documents?", r"\| `(?!kind)", len(PersonKind)),
    ],
)
def test_an_answer_names_every_kind_that_there_is(question: str, item: str, kinds: int) -> None:
    _, sections = sections_of(PAGES[0])
    section = next(each for each in sections if each.startswith(f"## {question}\n"))
    assert len(re.findall(rf"(?m)^{item}", section)) == kinds


def test_a_screen_that_is_not_what_kp_says_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    common, (first, *_) = sections_of(PAGES[0])
    play_page(common, monkeypatch)
    untrue = first.replace("told by Kari Lund", "told by Jon Eide")
    assert untrue != first
    assert play_page(untrue, monkeypatch) == first
