"""Numbers that go on beyond a quote."""

from __future__ import annotations

from .spoken_numbers import number_words, read_numbers


def number_across(text: str, start: int, end: int) -> str | None:
    """A number that goes on beyond a stretch of a text, as it stands there: «tjue» of «tjue tusen»."""
    words = number_words(text)
    cut = [place for place in (start, end) if _is_within(text, place)]
    for _, first, after in read_numbers(words, text, claimed=False):
        begun, done = words[first].start, words[after - 1].end
        if any(begun < place < done for place in cut):
            return text[begun:done]
    return None


def _is_within(text: str, place: int) -> bool:
    """Whether nothing but blanks stands at a place, where a number may go on."""
    return (
        0 < place < len(text)
        and (text[place - 1].isspace() or text[place].isspace())
        and (text[place - 1].isalnum() or text[place].isalnum())
    )
