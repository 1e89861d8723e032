"""A search for a name parses only files whose bytes may hold it, and so finds what parsing every file finds."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kjopsprosess.features.people.privacy.name_bytes import yaml_may_say
from kjopsprosess.features.people.privacy.search import all_files, clearly_without, document_of, name_matches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = [
    "Kari Lund", "Åse Strøm-Moe", "Jürgen Strauß", "Strauss", "Efi Ruffle", "Şule Işık", "IŞIL İnan", "Ødegård", "Ola",
    "José Álvarez", "Łukasz Żak", "Stina Stakk", "K", "Ångström", "Æsa", "Þóra Ðal", "Nguyễn Thị", "Ο Λάμπρος",
    "佐藤 健", "Ĳsbrand", "D'Arcy", "kari-lund", "Zoë",
]  # fmt: skip
UNSEEN = [
    "\u00ad", "\u200b", "\u200d", "\ufeff", "\u2060", "\u034f", "\u061c", "\u180e", "\ufe0f", "\u115f",
    "\U000e0041",
]  # fmt: skip
"""Characters that nobody sees."""
ALIKE = {
    "fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ", "ffl": "ﬄ", "st": "ﬆ", "ss": "ß", "ß": "ẞ", "k": "\u212a", "å": "\u212b", "i": "ı",
    "s": "ſ", "ij": "ĳ", "I": "İ",
}  # fmt: skip
"""Letters, each with one that may stand for it."""


def wide(text: str) -> str:
    """The text in full-width letters."""
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def escaped(text: str) -> str:
    """As JSON and YAML escape what is not ASCII."""
    return json.dumps(text)


def all_escaped(text: str) -> str:
    """A text in quotes with every letter escaped."""
    return '"' + "".join(f"\\U{ord(each):08x}" for each in text) + '"'


CASES: list[Callable[[str], str]] = [str.upper, str.lower, str.title, str.casefold, str.swapcase]
FORMS: list[Literal["NFC", "NFD", "NFKC", "NFKD"]] = ["NFC", "NFD", "NFKC", "NFKD"]
QUOTES: list[Callable[[str], str]] = [escaped, all_escaped, lambda text: json.dumps(text, ensure_ascii=False), str]
WIDTHS: list[Callable[[str], str]] = [str, str, str, wide]


@st.composite
def spellings(draw: st.DrawFn, name: str) -> str:
    """A name as somebody, or some program, may have written it."""
    text = name
    for change in draw(st.lists(st.sampled_from(CASES), max_size=2)):
        text = change(text)
    for part, other in draw(st.lists(st.sampled_from([*ALIKE.items()]), max_size=3)):
        text = text.replace(part, other)
    for unseen in draw(st.lists(st.sampled_from(UNSEEN), max_size=2)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + unseen + text[at:]
    form = draw(st.sampled_from([None, *FORMS]))
    if form:
        text = unicodedata.normalize(form, text)
    text = draw(st.sampled_from(WIDTHS))(text)
    return text.replace(" ", draw(st.sampled_from([" ", "  ", "\u00a0", "\u2009", "-", ".", "_"])))


@st.composite
def files(draw: st.DrawFn, name: str) -> bytes:
    """A deal's file that may hold the name: as a name, in a note, a comment, a key or an id."""
    text = draw(st.one_of(spellings(name), st.sampled_from(NAMES), st.text(max_size=12)))
    quoted = draw(st.sampled_from(QUOTES))(text)
    lines = draw(
        st.sampled_from(
            [
                f"people:\n  - {{id: a, name: {quoted}}}\nlog:\n  - {{date: 2026-01-02, with: [a]}}\n",
                f"log:\n  - date: 2026-01-02\n    note: |\n      Møtte {text} og\n      andre\n",
                f"note: Møtte {text.replace(' ', chr(10) + '  ')} i går\n",
                f"# {text}\ncustomer: X\n",
                f'note: "Møtte {text.replace(" ", " " + chr(92) + chr(10) + "    ")} i går"\n',
                f"{quoted}: 1\n",
            ]
        )
    )
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "cp865", "mac_roman"]))
    return f"customer: Nordvik\nprocess: p@1\n{lines}".encode(encoding, "replace")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("salg")
    (root / "deals").mkdir()
    return root


def found(root: Path, name: str, *, filtered: bool) -> list[tuple[str, int, int]]:
    searched = [paths for paths in all_files(root) if not filtered or not all(clearly_without(p, name) for p in paths)]
    documents = (document_of(root, paths[0].relative_to(root).as_posix()) for paths in searched)
    return [(each.file, each.line, each.column) for document in documents for each in name_matches(document, name)]


@given(st.data(), st.sampled_from(NAMES))
@example(None, "Kari Lund")
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_file_with_the_name_is_passed_by(root: Path, data: st.DataObject | None, name: str) -> None:
    asked = data.draw(spellings(name)) if data else name
    content = data.draw(files(name)) if data else b"customer: x\nnote: Kari Lund\n"
    (root / "deals" / "a.yaml").write_bytes(content)
    every = found(root, asked, filtered=False)
    assert found(root, asked, filtered=True) == every
    assert yaml_may_say(content, asked) or not every
    if data is None:
        assert every


@pytest.mark.parametrize("content", [b"customer: Nordvik\n", "note: Møtte Åse på Gjøvik – 20 °C\n".encode()])
def test_most_files_without_the_name_are_passed_by(content: bytes) -> None:
    assert not yaml_may_say(content, "Kari Lund")


@pytest.mark.parametrize("name", ["Kari Lund", "Åse Strøm-Moe", "IŞIL İnan", "佐藤 健"])
@pytest.mark.parametrize("places", [(0,), (7,), (8,), (15, 16), (31, 32, 33), (49,), tuple(range(50))])
def test_a_name_that_only_reading_shows_is_found_among_many_texts(
    root: Path, name: str, places: tuple[int, ...]
) -> None:
    notes = [f"  - {all_escaped(name if place in places else 'Siv Moen')}\n" for place in range(50)]
    (root / "deals" / "a.yaml").write_text(f"customer: Nordvik\nnotes:\n{''.join(notes)}", "utf-8")
    assert [line for _, line, _ in found(root, name, filtered=True)] == [place + 3 for place in places]
