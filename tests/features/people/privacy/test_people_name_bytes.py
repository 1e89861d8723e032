"""A name is found in the bytes of a file, however it is spelt and encoded, and wherever the pieces read are cut."""

from __future__ import annotations

import io
import json
import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjopsprosess.features.people.privacy import name_bytes, readings
from kjopsprosess.features.people.privacy.name_bytes import PIECE, file_says, is_packed, yaml_may_say
from kjopsprosess.features.people.privacy.name_matches import find_name, says_name

NAME = "Åse Strøm-Moe"


def says(content: bytes, *names: str) -> bool:
    return file_says(io.BytesIO(content), names or (NAME,))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp865", "mac_roman"]
)
@pytest.mark.parametrize("name", ["Åse Moe", "åse moe", "ÅSE MOE", "Åse\r\nMoe", "Åse.Moe"])
def test_encodings_and_spellings(encoding: str, name: str) -> None:
    assert says(f"Møtte {name} i går".encode(encoding), "Åse Moe")
    assert not says(f"Møtte {name}n i går".encode(encoding), "Åse Moe")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("asked", ["NFC", "NFD"])
def test_joined_and_loose_accents(form: Literal["NFC", "NFD"], asked: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "x André Ødegård x")
    assert says(text.encode(), unicodedata.normalize(asked, "andré ødegård"))
    assert says(text.encode("utf-16"), unicodedata.normalize(asked, "andré ødegård"))


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        pytest.param(b"\0\x01\xff\xfeb0VIM 9.1\0\0\0kari lund\0\0\xff", "Kari Lund", True, id="a swap file"),
        pytest.param(json.dumps({"a": "x\nÅse Moe"}).encode(), "Åse Moe", True, id="escaped as in JSON"),
        pytest.param(b"with: [aase-moe]", "Åse Moe", True, id="as an id"),
        pytest.param(b"KARI LUND'S plan", "Kari Lund", True, id="genitive"),
        pytest.param("Strauß".encode(), "Strauss", True, id="a letter that is two"),
        pytest.param("\u212aari".encode(), "Kari", True, id="a letter that looks like another"),
        pytest.param(b"Karin Lund, Kari Lunde, karilund", "Kari Lund", False, id="only alike"),
        pytest.param(b"produksjon", "Jon", False, id="within a word"),
        pytest.param(b"", "Jon", False, id="nothing"),
        pytest.param(b"Jon", "Jon", True, id="nothing else"),
        pytest.param("Ø".encode(), "Ø", True, id="a single letter"),
        pytest.param(b"abc", "...", False, id="a name without letters"),
    ],
)
def test_other_places(content: bytes, name: str, expected: bool) -> None:
    assert says(content, name) is expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", [PIECE, 2 * PIECE, name_bytes.WINDOW])
def test_wherever_the_pieces_are_cut(encoding: str, end: int) -> None:
    name, filling, blank = (text.encode(encoding) for text in (f" {NAME} ", "ø ", " "))
    for shift in range(-len(name) - 2, 4, len(blank)):
        whole, rest = divmod(end + shift, len(filling))
        before = filling * whole + blank * (rest // len(blank))
        assert says(before + name + filling * PIECE), shift


def test_a_cut_makes_no_word_of_half_a_word() -> None:
    for shift in range(8):
        before = b"-" * (PIECE - shift)
        assert not says(before + b"produksjon" + b"-" * PIECE, "Jon"), shift
        assert not says(before + b"jonas" + b"-" * PIECE, "Jon"), shift


def test_it_says_what_the_search_of_a_deal_says() -> None:
    texts = [
        "Kari  Lund",
        "# Kari\n  # Lund",
        "kari_lund",
        "Kari: Lund",
        "KARI.LUND@example.com",
        "Lund, Kari",
        "Kári Lund",
    ]
    for text in texts:
        assert says(text.encode(), "Kari Lund") is says_name(text, "Kari Lund") is bool(find_name(text, "Kari Lund")), (
            text
        )


class Counted(io.BytesIO):
    """A file that counts what is read of it."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.most, self.all = 0, 0

    def read(self, size: int | None = -1, /) -> bytes:
        found = super().read(size)
        self.most, self.all = max(self.most, len(found)), self.all + len(found)
        return found


def test_a_large_file_is_read_once_and_a_piece_at_a_time() -> None:
    file = Counted(b"ikke her. " * 500_000)
    assert not file_says(file, ["Kari Lund", "Jon"])
    assert (file.most, file.all) == (PIECE, 5_000_000)


def test_only_pieces_with_letters_of_the_name_are_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def noted(text: str, name: str, *, cut: tuple[bool, bool]) -> bool:
        looked.append(len(text))
        return says_name(text, name, cut=cut)

    monkeypatch.setattr(name_bytes, "says_name", noted)
    assert not says("ikke her, «å». ".encode() * 100_000, "Kari Lund")
    assert looked == []
    # Where they stand all over, each letter is looked at twice at most.
    text = "lund og kari og åse " * 20_000
    assert not says(text.encode(), "Kari Lund")
    assert len(text) <= sum(looked) <= 3 * len(text)


def test_packed_files_are_known_by_their_beginning() -> None:
    assert is_packed(b"PK\x03\x04\x14\0")
    assert is_packed(b"%PDF-1.7")
    assert not is_packed(b"customer")


LOOK_ALIKE = {
    "a": "а\u0251ａⓐ", "e": "еｅⓔ", "i": "İіｉⓘ", "k": "\u212aκｋ", "l": "ｌⓛ", "n": "ｎⓝ", "o": "оοｏ", "d": "ԁｄ",
    "r": "ｒⓡ", "u": "ｕⓤ", " ": "\u00a0\u2009-.", "A": "АΑＡ", "K": "КΚＫ", "L": "Ⅼ",
}  # fmt: skip
"""Signs that pass for a letter, in some alphabets or in capitals only: whichever the names' own search takes."""

UNSEEN = ("\u200b", "\u00ad", "\u0307", "\u0653", "\ufeff")


@given(st.data(), st.sampled_from(["Kari Lund", "Åse Moe", "Ann-Marie Lund", "Nina O'Dell"]))
@settings(max_examples=500)
def test_whatever_is_found_in_a_text_is_found_in_its_bytes(data: st.DataObject, name: str) -> None:
    written = "".join(
        data.draw(st.sampled_from([each, each, each.upper(), *LOOK_ALIKE.get(each, "")])) for each in name
    )
    for place in data.draw(st.lists(st.integers(0, len(written)), max_size=2)):
        written = f"{written[:place]}{data.draw(st.sampled_from(UNSEEN))}{written[place:]}"
    text = f"Møtte {written} i går"
    if find_name(text, name):
        assert yaml_may_say(text.encode(), name)
        for encoding in ("utf-8", "utf-16", "utf-32"):
            assert says(text.encode(encoding), name), encoding


ESCAPED = ("{0}", "={1:02X}", "%{1:02x}", "%u{1:04X}", "\\u{1:04x}", "\\x{1:02x}", "\\U{1:08x}", "&#{1};", "{0}\0")
INSERTED = ("", "<b>", "</i>", "=\r\n", "\n ", "\\\n", "<", "%", "=", "å", "\ufeff")


@given(st.data())
@settings(max_examples=500)
def test_what_is_read_in_one_way_is_known_without_the_other_readings(data: st.DataObject) -> None:
    written = [f"{letter}" for letter in "Kari Lund"]
    for place in data.draw(st.lists(st.integers(0, 8), max_size=2)):
        letter = "Kari Lund"[place]
        form = data.draw(st.sampled_from(ESCAPED)).format(letter, ord(letter))
        written[place] = form + data.draw(st.sampled_from(INSERTED))
    content = f"Møtte {''.join(written)} i går".encode() + data.draw(
        st.sampled_from((b"", b"\xe5", b"\xc3\x83\xc2\xa5"))
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_bytes, "is_read_in_one_way", lambda _: False)
        patch.setattr(readings, "_has_escape", lambda _: True)
        expected = says(content, "Kari Lund")
    assert says(content, "Kari Lund") == expected
