"""Transcripts as programs write them: VTT, SRT, and lines of `Name: words`.

A cue or a paragraph that names nobody is said by nobody: its words prove nothing, because a guess could lay them in
somebody's mouth.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .transcript import TimedText

_TIME = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?"
_CUE = re.compile(rf"\s*{_TIME}\s+-->\s+\S+")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]([^<>]+)>")
_TAG = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"(?:[-–] ?)?([^\W\d_][^:<>?!]{0,59}):(?:\s+|$)")
"""The name before a colon: it begins with a letter, and is no clock time or address."""
_STAMPED = re.compile(rf"[\[(]?{_TIME}[\])]?\s*[-–]?\s*")
MAX_NAME_WORDS = 6


class NoTranscriptError(Exception):
    """The text names nobody who speaks."""


def read_transcript(text: str) -> list[TimedText]:
    """The parts of a transcript, in order. Raises `NoTranscriptError` where nobody is named."""
    lines = text.removeprefix("\ufeff").splitlines()
    parts = list(_cues(lines) if any(_CUE.match(line) for line in lines) else _named_lines(lines))
    found = [part._replace(text=" ".join(part.text.split())) for part in parts if part.text.strip()]
    if not any(part.speaker for part in found):
        raise NoTranscriptError
    return found


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
    """Lines of `Name: words`, with or without a time before them.

    A line without a name and a time goes on with what the last one said, until a blank line.
    """
    speaker = at = ""
    for line in lines:
        plain = line.strip()
        if stamp := _STAMPED.match(plain):
            at, plain = _shown_time(stamp), plain[stamp.end() :]
        if name := _name(plain):
            speaker, plain = name
        elif stamp or not plain:
            speaker = ""
        yield TimedText(speaker, plain, at)


def _name(line: str) -> tuple[str, str] | None:
    """Who speaks, and what follows the colon."""
    found = _NAME.match(line)
    if found is None or len(found[1].split()) > MAX_NAME_WORDS:
        return None
    return found[1].strip(), line[found.end() :]


def _without_tags(text: str) -> str:
    return html.unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text


def _shown_time(found: re.Match[str]) -> str:
    hours, minutes, seconds = int(found[1] or 0), int(found[2]), found[3]
    return f"{hours}:{minutes:02}:{seconds}" if hours else f"{minutes:02}:{seconds}"
