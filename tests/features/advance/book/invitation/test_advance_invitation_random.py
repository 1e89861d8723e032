"""Damaged invitations: each is read, or refused by a known reason; none is a fault of the program."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kjopsprosess.features.advance.book.invitation.read_ics import CalendarMeeting, InvitationError, read_invitations
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language

SAMPLES = [path.read_bytes() for path in sorted((Path(__file__).parent / "samples").glob("*.ics"))]
SIGNS = [b";", b":", b'"', b"=", b"\\", b",", b"\r\n", b"\n ", b"Z", b"\0", b"\xff", b"00000000"]
PARTS = [b"DTSTART", b"TZID=", b"VALUE=PERIOD", b"99999999T999999", b"RRULE:FREQ=X\n", b"DURATION:-P1D\n"]
WORDS = st.sampled_from([*SIGNS, *PARTS, b"BEGIN:VEVENT\n", b"END:VEVENT\n"])
REASONS = speak(Language.NB).invitation.not_read


def read(content: bytes) -> tuple[CalendarMeeting, ...]:
    try:
        return read_invitations(content, "Europe/Oslo")
    except InvitationError as problem:
        refused = problem
    assert REASONS[refused.code].format(place="x", **{"method": "", "title": "", "zone": ""} | refused.facts)
    return ()


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(SAMPLES), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), WORDS), min_size=1, max_size=6)
)
def test_a_damaged_invitation_is_read_or_refused(sample: bytes, damage: list[tuple[float, int, bytes]]) -> None:
    content = sample
    for where, length, word in damage:
        place = int(where * len(content))
        content = content[:place] + word + content[place + length :]
    for each in read(content):
        assert each.minutes is None or 0 < each.minutes < 10000
        assert each.days >= 1
        assert "\n" not in each.title


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read(content)
    read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + content + b"\nEND:VEVENT\nEND:VCALENDAR\n")


@settings(deadline=None)
@given(st.sampled_from(SAMPLES), st.data())
def test_lines_in_any_order_are_read_or_refused(sample: bytes, data: st.DataObject) -> None:
    read(b"\n".join(data.draw(st.permutations(sample.splitlines()))))
