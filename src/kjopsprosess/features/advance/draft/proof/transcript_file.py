"""Transcripts as programs write them: VTT, SRT, lines of `Name: words`, and names on lines of their own.

A cue or a paragraph that names nobody is said by nobody: its words prove nothing, because a guess could lay them in
somebody's mouth.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from .transcript import TimedText

_TIME = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?"
_CUE = re.compile(rf"\s*{_TIME}\s+-->\s+\S+")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]([^<>]+)>")
_TAG = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"(?:[-–] ?)?([^\W\d_][^:<>?!]{0,59}):(?:\s+|$)")
"""The name before a colon: it begins with a letter, and is no clock time or address."""
_STAMPED = re.compile(rf"[\[(]?{_TIME}[\])]?\s*[-–]?\s*")
_TIMED_NAME = re.compile(rf"\[?([^\[\]:]{{1,60}}?)\]?\s+[\[(]?{_TIME}[\])]?")
"""A name with a time behind it on a line of their own: `[Jon Eide] 10:02:33`, `Jon Eide   0:12`."""
_SENTENCE_ENDS = (".", "?", "!", "…", ",", ";", ":", "–", "—", "-")
MAX_NAME_WORDS = 6


class NoTranscriptError(Exception):
    """The text names nobody who speaks."""


def read_transcript(text: str) -> list[TimedText]:
    """The parts of a transcript, in order. Raises `NoTranscriptError` where nobody is named."""
    lines = text.removeprefix("\ufeff").splitlines()
    found = _with_words(_cues(lines) if any(_CUE.match(line) for line in lines) else _named_lines(lines))
    if not any(part.speaker for part in found):
        found = _with_words(_below_names(lines))
        if not _has_name_twice(found):
            raise NoTranscriptError
    return found


def _with_words(parts: Iterable[TimedText]) -> list[TimedText]:
    return [part._replace(text=" ".join(part.text.split())) for part in parts if part.text.strip()]


def _cues(lines: list[str]) -> Iterator[TimedText]:
    """The cues of VTT or SRT. What stands outside a cue (numbers, notes, styles) is no speech."""
    has_voices = any(_VOICE.search(line) for line in lines)
    at, inside = "", False
    said: list[str] = []
    for line in [*lines, ""]:
        if cue := _CUE.match(line):
            if said:
                yield from _speech(said, at, has_voices=has_voices)
            at, inside, said = _shown_time(cue), True, []
        elif inside and line.strip():
            said.append(line)
        elif inside:
            yield from _speech(said, at, has_voices=has_voices)
            inside, said = False, []


def _speech(lines: list[str], at: str, *, has_voices: bool) -> Iterator[TimedText]:
    if has_voices:
        before, *voices = _VOICE.split("\n".join(lines))
        yield TimedText("", _without_tags(before), at)
        for name, words in zip(voices[::2], voices[1::2], strict=True):
            yield TimedText(_without_tags(name).strip(), _without_tags(words), at)
        return
    speaker = ""
    for line in lines:
        plain = _without_tags(line).strip()
        if name := _name(plain):
            speaker, plain = name
        yield TimedText(speaker, plain, at)


def _named_lines(lines: list[str]) -> Iterator[TimedText]:
    """Lines of `Name: words`, with or without a time before them, and lines below a name with a time behind it.

    A line without a name and a time goes on with what the last one said, until a blank line.
    """
    speaker = at = ""
    for line in lines:
        plain = line.strip()
        if timed := _TIMED_NAME.fullmatch(plain):
            speaker, at = timed[1].strip(), _shown_time(timed, first=2)
            continue
        if stamp := _STAMPED.match(plain):
            at, plain = _shown_time(stamp), plain[stamp.end() :]
        if name := _name(plain):
            speaker, plain = name
        elif stamp or not plain:
            speaker = ""
        yield TimedText(speaker, plain, at)


def _below_names(lines: list[str]) -> Iterator[TimedText]:
    """Lines below a name on a line of its own, without a time.

    Every short line that ends no sentence may be a name, also one that nobody has: words are rather said by nobody than
    by whoever spoke before.
    """
    speaker = ""
    for line in lines:
        plain = line.strip()
        if not plain:
            speaker = ""
        elif len(plain.split()) <= MAX_NAME_WORDS and not plain.endswith(_SENTENCE_ENDS):
            speaker = plain
        else:
            yield TimedText(speaker, plain, "")


def _has_name_twice(parts: list[TimedText]) -> bool:
    """Whether anybody speaks more than once: a heading stands over one part only."""
    speakers = [part.speaker for part in parts if part.speaker]
    return any(before != after and speakers.count(after) > 1 for before, after in pairwise(speakers))


def _name(line: str) -> tuple[str, str] | None:
    """Who speaks, and what follows the colon."""
    found = _NAME.match(line)
    if found is None or len(found[1].split()) > MAX_NAME_WORDS:
        return None
    return found[1].strip(), line[found.end() :]


def _without_tags(text: str) -> str:
    return html.unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text


def _shown_time(found: re.Match[str], *, first: int = 1) -> str:
    """`first`: which group is the hours."""
    hours, minutes, seconds = int(found[first] or 0), int(found[first + 1]), found[first + 2]
    return f"{hours}:{minutes:02}:{seconds}" if hours else f"{minutes:02}:{seconds}"
