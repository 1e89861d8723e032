"""A sign for comments inside a text cuts it off, and is told with the whole text."""

import pytest

from kjopsprosess.yamlfiles.reading.document import parse_document


def cut(text: str) -> list[tuple[int, int, str]]:
    """Line, column and whole text of each value that is cut off."""
    document = parse_document(text.encode(), "x.yaml")
    found = [each for each in document.findings if each.code == "cut-by-hash"]
    return [(int(each.facts["line"]), int(each.facts["column"]), str(each.facts["value"])) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("note: Sak #4711 haster\n", [(1, 11, "Sak #4711 haster")]),
        ("a: b\nnote: Sak #4711 haster\r\n", [(2, 11, "Sak #4711 haster")]),
        ("log:\n  - {date: 2026-11-01}\n  - note: Kanal #salg\n", [(3, 17, "Kanal #salg")]),
        ("note: #4711\n", [(1, 7, "#4711")]),
        ("note: Sak # haster\n", []),
        ("note: Sak  # haster\n", []),
        ('note: "Sak #4711"\n', []),
        ("note: Sak#4711\n", []),
        ("note: |\n  Sak #4711\n", []),
        ("# Sak #4711\nnote: Sak\n", []),
    ],
)
def test_a_text_that_is_cut_off_is_told_whole_and_a_comment_is_not(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert cut(text) == expected
