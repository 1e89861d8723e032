"""What was read of an invitation besides when and with whom: on the screen, and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kjopsprosess.app.typed.people_lookup import add_person_flag, deal_people
from kjopsprosess.deal_state.people.person_names import new_person_id
from kjopsprosess.features.advance.book.booking import BookingRequest, typed_booking
from kjopsprosess.page.page import Line, text

from .read_ics import Attendee, CalendarMeeting
from .whom import Invited, who_it_may_be

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal


def invitation_facts(invitation: CalendarMeeting, invited: Invited) -> dict[str, Any]:
    """What was read, for programs."""
    return {
        "title": invitation.title or None,
        "sequence": invitation.sequence,
        "declined": [each.id for each in invited.declined],
        "ours": [each.id for each in invited.ours],
        "unknown": [{"name": each.name or None, "email": each.email or None} for each in invited.unknown],
        "places": list(invited.places),
        "written_in": invitation.elsewhere[1] if invitation.elsewhere else None,
    }


def said_back(
    context: CommandContext, loaded: LoadedDeal, request: BookingRequest, invitation: CalendarMeeting, invited: Invited
) -> list[Line]:
    """What was read, and what was not understood with what to type."""
    lines = [Line(text(each), indent=0) for each in (*_of_time(context, invitation), *_of_people(context, invited))]
    if request.names is not None or request.called_off or invitation.cancelled:
        return lines
    said = context.messages.invitation
    if not (invited.people or invited.unclear or invited.unknown):
        nobody = said.nobody_there if invitation.attendees else said.no_attendees
        return [*lines, Line(text(nobody), indent=0)]
    if invited.unknown:
        for each in invited.unknown:
            first, *rest = unknown_lines(context, loaded, each)
            lines.append(Line(text("? ", first), indent=0))
            lines += [
                Line(text(row.strip()), indent=4 if row.startswith(" ") else 2, keep=row.startswith(" "))
                for row in rest
            ]
        lines += [Line(text(said.again), indent=0), Line(text(typed_booking(loaded, request)), keep=True)]
        lines.append(Line(text(said.one_of_us), indent=0))
    return lines


def _of_time(context: CommandContext, invitation: CalendarMeeting) -> list[str]:
    said, messages = context.messages.invitation, context.messages
    lines = [said.title.format(title=messages.quote(invitation.title))] if invitation.title else []
    if invitation.minutes:
        lines.append(said.minutes(invitation.minutes))
    if invitation.elsewhere:
        clock, zone = invitation.elsewhere
        lines.append(said.elsewhere.format(clock=messages.calendar.clock(clock), zone=zone, here=context.time_zone))
    if invitation.floating:
        lines.append(said.floating.format(zone=context.time_zone))
    if invitation.days > 1:
        lines.append(said.several_days.format(n=invitation.days))
    return lines


def _of_people(context: CommandContext, invited: Invited) -> list[str]:
    said, messages = context.messages.invitation, context.messages
    named = (
        (said.ours, [each.name for each in invited.ours]),
        (said.declined, [each.name for each in invited.declined]),
        (said.places, [*invited.places]),
    )
    lines = [sentence.format(names=messages.join(names)) for sentence, names in named if names]
    return lines + [
        said.other_address.format(name=person.name, invited=address, known=person.email)
        for person, address in invited.other_address
    ]


def unknown_lines(context: CommandContext, loaded: LoadedDeal, attendee: Attendee) -> list[str]:
    """Who is not in the deal, and the lines that add them, or the address of somebody who may be meant."""
    said, key = context.messages.invitation, context.messages.advance.person_keys["email"]
    shown = " ".join(filter(None, (attendee.name, f"<{attendee.email}>" if attendee.email else "")))
    lines = [said.unknown.format(name=shown)]
    for person in who_it_may_be(attendee, loaded.situation.people.values()) if attendee.email else ():
        lines.append(said.may_be.format(name=person.name))
        lines.append(f'    kp advance {loaded.id} --person "{person.id}: {key}={attendee.email}"')
    address = f", {key}={attendee.email}" if attendee.email else ""
    people = deal_people(loaded)
    if attendee.name:
        flag = f'{add_person_flag(context, attendee.name, people)[:-1]}{address}"'
    else:
        name = context.messages.advance.person_keys["name"]
        flag = f'--person "{new_person_id(attendee.email.partition("@")[0], people)}: {name}=…{address}"'
    return [*lines, said.somebody_there, f"    kp advance {loaded.id} {flag}"]
