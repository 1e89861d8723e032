"""An invented call in two languages, with what is true of it as items of an entry."""

from __future__ import annotations

from typing import Any

PEOPLE = {"kari": "Kari Lund", "siv": "Siv Moen", "per": "Per Hansen"}
"""Per sells; the others are the customer."""
NB = [
    ("per", "Velkommen til møtet. Vi har tre ting på lista, og vi sender referatet innen 8. desember."),
    ("kari", "Jeg sender notatet med 4 krav innen fredag 4. desember. Da er det klart."),
    ("per", "Da sier vi at dere godkjenner piloten innen 18. desember, Siv?"),
    ("siv", "Styret møtes den tiende februar, og alt over 2,5 millioner kroner må dit."),
    (
        "kari",
        "Innkjøp bruker fem til seks uker hos oss. Vi har beskrevet behovet i et notat på 12 sider.",
    ),
    ("siv", "Jeg ringer juristen om to uker. Vi trenger ikke noen pilot, for søsterselskapet har kjørt 3 allerede."),
    ("kari", "Ingen får bestille før 15. mars 2027."),
]
EN = [
    ("per", "Welcome to the meeting. We have three things on the list, and we send the minutes by 8 December."),
    ("kari", "I'll send the note with 4 requirements by Friday 4 December. Then it is clear."),
    ("per", "So we say that you approve the pilot by 18 December, Siv?"),
    ("siv", "The board meets on the tenth of February, and everything above 2.5 million kroner must go there."),
    (
        "kari",
        "Procurement takes five to six weeks here. We have described the need in a note of 12 pages.",
    ),
    ("siv", "I call the lawyer in two weeks. We need no pilot, because the sister company has run 3 already."),
    ("kari", "Nobody may order before 15 March 2027."),
]
CALLS = {"nb": NB, "en": EN}
DAY = "2026-11-26"


def true_items(language: str) -> dict[str, list[dict[str, Any]]]:
    """Items that the call proves, by the key of the entry."""
    nb = language == "nb"
    return {
        "promised": [
            {
                "id": "krav",
                "by": "kari",
                "what": "sender notatet med 4 krav" if nb else "sends the note with 4 requirements",
                "due": "2026-12-04",
                "quote": "sender notatet med 4 krav innen fredag 4. desember"
                if nb
                else "send the note with 4 requirements by Friday 4 December",
            },
            {
                "id": "jurist",
                "by": "siv",
                "what": "ringer juristen" if nb else "calls the lawyer",
                "due": "2026-12-10",
                "quote": "Jeg ringer juristen om to uker" if nb else "I call the lawyer in two weeks",
            },
            {
                "id": "referat",
                "by": "us",
                "what": "sender referatet" if nb else "send the minutes",
                "due": "2026-12-08",
                "quote": "vi sender referatet innen 8. desember" if nb else "we send the minutes by 8 December",
            },
        ],
        "heard": [
            {
                "step": "valg",
                "by": "siv",
                "on": "2027-02-10",
                "says": "Styret tar alt over 2,5 millioner kroner"
                if nb
                else "The board takes everything above 2.5 million kroner",
                "quote": NB[3][1] if nb else EN[3][1],
            },
            {
                "step": "bestilling",
                "by": "kari",
                "takes": "5-6 weeks",
                "says": "5–6 uker" if nb else "5–6 weeks",
                "quote": "Innkjøp bruker fem til seks uker" if nb else "Procurement takes five to six weeks",
            },
            {
                "step": "bestilling",
                "by": "kari",
                "earliest": "2027-03-15",
                "says": "x",
                "quote": "Ingen får bestille før 15. mars 2027" if nb else "Nobody may order before 15 March 2027",
            },
        ],
        "done": [
            {
                "step": "behov",
                "by": "kari",
                "said": "12 sider" if nb else "12 pages",
                "quote": "Vi har beskrevet behovet i et notat på 12 sider"
                if nb
                else "We have described the need in a note of 12 pages",
            },
        ],
        "skipped": [
            {
                "step": "pilot",
                "by": "siv",
                "because": "3 er kjørt" if nb else "3 have been run",
                "quote": "søsterselskapet har kjørt 3 allerede" if nb else "the sister company has run 3 already",
            },
        ],
    }


def _clock(seconds: int, mark: str) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}{mark}000"


def as_vtt(call: list[tuple[str, str]]) -> str:
    """The call as a program for video meetings writes it: a cue for each half of what was said."""
    found = ["WEBVTT", ""]
    for number, (who, said) in enumerate(call):
        words = said.split()
        for half, part in enumerate((words[: len(words) // 2], words[len(words) // 2 :])):
            start = number * 60 + half * 20
            found += [f"{number}-{half}", f"{_clock(start, '.')} --> {_clock(start + 19, '.')}"]
            found += [f"<v {PEOPLE.get(who, who)}>{' '.join(part)}</v>", ""]
    return "\n".join(found)


def as_srt(call: list[tuple[str, str]]) -> str:
    """The call as subtitles with the name before the words."""
    found = []
    for number, (who, said) in enumerate(call):
        found += [str(number + 1), f"{_clock(number * 60, ',')} --> {_clock(number * 60 + 50, ',')}"]
        found += [f"{PEOPLE.get(who, who)}: {said}", ""]
    return "\r\n".join(found)


def as_lines(call: list[tuple[str, str]]) -> str:
    """The call as somebody writes it down."""
    return "\n".join(f"{PEOPLE.get(who, who)}: {said}" for who, said in call)


def as_teams(call: list[tuple[str, str]]) -> str:
    """As a meeting program of an office writes it: names turned round, ids with a slash, short cues of two lines."""
    found = ["\ufeffWEBVTT", "", "NOTE language:nb-NO", "", "NOTE", "Kari Lund: This note was never said.", ""]
    for number, (who, said) in enumerate(call):
        first, last = PEOPLE.get(who, who).split()
        words = said.split()
        for start in range(0, len(words), 7):
            part = words[start : start + 7]
            broken = " ".join([*part[:4], "\n" * bool(part[4:]), *part[4:]]).replace(" \n ", "\n")
            at = number * 60 + start
            found += [f"2b4cd4b9-5d1f-4d0a-8f5e-6a2d6c2f6c6b/{number}-{start}"]
            found += [f"{_clock(at, '.')} --> {_clock(at + 6, '.')}", f"<v {last}, {first} (External)>{broken}</v>", ""]
    return "\r\n".join("\n".join(found).split("\n"))


def as_zoom(call: list[tuple[str, str]]) -> str:
    """As a program for video calls writes it: numbered cues, each with the name before the words."""
    found = ["WEBVTT", ""]
    cues = [(who, part) for who, said in call for part in _in_parts(said, 9)]
    for number, (who, part) in enumerate(cues, 1):
        at = number * 10
        found += [str(number), f"{_clock(at, '.')} --> {_clock(at + 9, '.')}", f"{PEOPLE.get(who, who)}: {part}", ""]
    return "\n".join(found)


def as_meet(call: list[tuple[str, str]]) -> str:
    """As a document of a meeting: a title, who was there, a time now and then on a line of its own."""
    head = "Nordvik (2026-11-26 10:00 GMT+1) - Transcript\nAttendees\nKari Lund, Siv Moen, Per Hansen\n\nTranscript\n"
    lines = []
    for number, (who, said) in enumerate(call):
        lines += [f"00:{number * 5:02}:00", ""] if number % 2 == 0 else []
        lines += [f"{PEOPLE.get(who, who)}: {said}"]
    return f"{head}\n" + "\n".join(lines) + "\n\nTranscription ended after 00:40:00\n"


def as_styled(call: list[tuple[str, str]]) -> str:
    """VTT with all that may stand in one: styles, regions, settings, tags of style, classes and times."""
    found = ["WEBVTT - Call", "Kind: captions", "", "STYLE", "::cue(v) { color: red }", "", "REGION", "id:fred", ""]
    for number, (who, said) in enumerate(call):
        first, *rest = said.split()
        marked = f"<i>{first}</i> <00:{number:02}:01.000><c.loud>{' '.join(rest[:1])}</c> {' '.join(rest[1:])}"
        found += [f"00:{number:02}:00.000 --> 00:{number:02}:50.000 align:start position:0% line:-1"]
        found += [f"<v.first.loud {PEOPLE.get(who, who)}>{marked}", ""]
    return "\n".join(found)


def _in_parts(said: str, size: int) -> list[str]:
    words = said.split()
    return [" ".join(words[start : start + size]) for start in range(0, len(words), size)]


FORMS = {
    "vtt": as_vtt,
    "srt": as_srt,
    "txt": as_lines,
    "teams": as_teams,
    "zoom": as_zoom,
    "meet": as_meet,
    "styled": as_styled,
}
