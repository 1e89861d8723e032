"""Transcripts in their forms: who said what, and when. What names nobody is said by nobody."""

from __future__ import annotations

import pytest

from kjopsprosess.features.advance.draft.proof.beyond_quotes import Speakers
from kjopsprosess.features.advance.draft.proof.transcript import Transcript
from kjopsprosess.features.advance.draft.proof.transcript_file import NoTranscriptError, read_transcript

VTT = """\
WEBVTT - Team call

NOTE <v Jon Eide>this was never said</v>

STYLE
::cue { color: red }

7e3/12-0
00:01.000 --> 00:05.000 align:start position:0%
<v.loud Jon Eide>R&amp;D is <i>not</i> asked,</v>

01:02:03.000 --> 01:02:09.000
<v Jon Eide>they only pay.</v>
<v Kari Lund>True: they do.</v>

01:03:00.000 --> 01:03:09.000
nobody is named here
"""
SRT = """\ufeff1\r
00:00:01,000 --> 00:00:02,000\r
Jon Eide: <b>We pay</b> in\r
two parts\r
\r
2\r
00:00:03,500 --> 00:00:04,000\r
and nobody is named here\r
\r
3\r
00:00:05,000 --> 00:00:06,000\r
- Kari Lund: Yes\r
- Jon Eide: No\r
"""
LINES = """\
Jon Eide: We pay
in two parts

and nobody is named here
[14:02] Kari Lund: At 10:30 it is
(1:02:03) Per Aas (Seller): Fine: good
14:05 and nobody is named here
https://example.com/a: b
"""


def said(text: str) -> list[tuple[str, str, str]]:
    return [(part.speaker, part.text, part.at) for part in read_transcript(text)]


TIMED_NAMES = """\
[Jon Eide] 10:02:33
We pay
in two parts

and nobody is named here

Kari Lund   0:12
Yes: true. I said that
at 10:30
to somebody

Møterom 4 (01:02:03)
I'll do it.
"""
NAMES_ALONE = """\
Meeting of Thursday

Kari Lund
I'll send the plan by Friday.

Conference room 4
I'll book the room.

Kari Lund
And that is all I have.
Jon Eide
It is not all, I think.
jon.vik@nordvik.example
Nor do I think so.

A whole paragraph that nobody is named for.
"""


def test_names_with_a_time_behind_them() -> None:
    assert said(TIMED_NAMES) == [
        ("Jon Eide", "We pay", "10:02:33"),
        ("Jon Eide", "in two parts", "10:02:33"),
        ("", "and nobody is named here", "10:02:33"),
        ("Yes", "true. I said that", "00:12"),
        ("at", "to somebody", "10:30"),
        ("Møterom 4", "I'll do it.", "1:02:03"),
    ]


def test_names_on_lines_of_their_own() -> None:
    assert said(NAMES_ALONE) == [
        ("Kari Lund", "I'll send the plan by Friday.", ""),
        ("Conference room 4", "I'll book the room.", ""),
        ("Kari Lund", "And that is all I have.", ""),
        ("Jon Eide", "It is not all, I think.", ""),
        ("jon.vik@nordvik.example", "Nor do I think so.", ""),
        ("", "A whole paragraph that nobody is named for.", ""),
    ]


@pytest.mark.parametrize("turns", [1, 2])
def test_a_heading_above_text_is_nobody_who_speaks(turns: int) -> None:
    text = "Plan of the week\n" + "We send the form on Monday.\n" * turns
    with pytest.raises(NoTranscriptError):
        read_transcript(text)


def test_vtt() -> None:
    assert said(VTT) == [
        ("Jon Eide", "R&D is not asked,", "00:01"),
        ("Jon Eide", "they only pay.", "1:02:03"),
        ("Kari Lund", "True: they do.", "1:02:03"),
        ("", "nobody is named here", "1:03:00"),
    ]


def test_srt() -> None:
    assert said(SRT) == [
        ("Jon Eide", "We pay in", "00:01"),
        ("Jon Eide", "two parts", "00:01"),
        ("", "and nobody is named here", "00:03"),
        ("Kari Lund", "Yes", "00:05"),
        ("Jon Eide", "No", "00:05"),
    ]


def test_lines() -> None:
    assert said(LINES)[:-1] == [
        ("Jon Eide", "We pay", ""),
        ("Jon Eide", "in two parts", ""),
        ("", "and nobody is named here", ""),
        ("Kari Lund", "At 10:30 it is", "14:02"),
        ("Per Aas (Seller)", "Fine: good", "1:02:03"),
        ("", "and nobody is named here", "14:05"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "Just words.\nMore words.", "WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n"])
def test_a_text_that_names_nobody_is_no_transcript(text: str) -> None:
    with pytest.raises(NoTranscriptError):
        read_transcript(text)


def test_words_are_found_across_cues_of_one_person_and_not_across_people() -> None:
    transcript = Transcript(read_transcript(VTT))
    found = [*transcript.passages("NOT asked they  only")]
    assert [(each.text, each.at) for each in found] == [("not asked, they only", "00:01")]
    assert [each.at for each in transcript.passages("only pay")] == ["1:02:03"]
    assert [*transcript.passages("pay true they")] == []
    assert [*transcript.passages("this was never said")] == []
    assert [*transcript.passages("")] == []


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("I’ll pay 1.200 now", True),
        ("i'll PAY 1.200, now!", True),
        ("I'll pay 1 200 now", False),
        ("I'll pay 1.20 now", False),
        ("Ill pay 1.200 now", False),
        ("pay 1.200", True),
        ("ay 1.200", False),
        ("pay 1.200 no", False),
        ("pay now 1.200", False),
    ],
)
def test_word_for_word_but_for_case_and_signs(quote: str, *, there: bool) -> None:
    transcript = Transcript(read_transcript("Jon: “I'll pay 1.200 now”, he said.\n"))
    assert bool([*transcript.passages(quote)]) == there


def test_the_nearest_words_are_told_with_whoever_said_them() -> None:
    transcript = Transcript(
        read_transcript("Jon: The board meets in June\nKari: We sign the contract when it is ready")
    )
    nearest = transcript.nearest("Kari signs the contract when ready")
    assert nearest is not None
    assert (nearest.turn.speaker, "the contract when it is ready" in nearest.text) == ("Kari", True)
    assert transcript.nearest("nothing alike whatsoever") is None


PEOPLE = {"jon": "Jon Eide", "kari": "Kari Lund", "kari-2": "Kari Moe", "per": "Per Dahl"}


@pytest.mark.parametrize(
    ("label", "owners"),
    [
        ("Jon Eide", {"jon"}),
        ("jon  eide", {"jon"}),
        ("Eide, Jon", {"jon"}),
        ("Jon Eide (Nordvik)", {"jon"}),
        ("Jon Eide | Nordvik", {"jon"}),
        ("Jon", {"jon"}),
        ("Kari", {"kari", "kari-2"}),
        ("Kari Moe", {"kari-2"}),
        ("Per", {"per", "us"}),
        ("Per Aas", {"us"}),
        ("Eide", set()),
        ("Jon Eid", set()),
        ("Jon Arne Eide", set()),
        ("", set()),
        ("Meeting room 4", set()),
    ],
)
def test_whose_name_it_is(label: str, owners: set[str]) -> None:
    speakers = Speakers(PEOPLE, [("per-a", "Per Aas")])
    assert speakers.owners(label) == owners
    for who in (*PEOPLE, "us"):
        assert speakers.is_said_by(label, who) == (owners == {who})


def test_without_a_team_whoever_is_nobody_there_is_one_of_us() -> None:
    speakers = Speakers(PEOPLE, [])
    named = ["Per Aas", "Jon Eide", "Kari", ""]
    assert [speakers.is_said_by(label, "us") for label in named] == [True, False, False, False]
