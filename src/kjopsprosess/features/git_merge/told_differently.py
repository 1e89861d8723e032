"""What two branches tell of a deal that cannot both be so, though no line of it is in conflict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kjopsprosess.deal_state.names import folded


def two_people(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, str] | None:
    """Facts of an id that means two people, if there is one: what one of them said would be credited to the other.

    Each side gave it another name; or one side did, and the other goes on writing of whoever had it.
    """
    before, here, there = _names(base), _names(ours), _names(theirs)
    for person in sorted({*here, *there}):
        old, one, other = before.get(person, ""), here.get(person, ""), there.get(person, "")
        new_here, new_there = _is_another(one, old), _is_another(other, old)
        both = old not in (one, other) and _is_another(one, other)
        used = (new_here and _writes_of(person, theirs, base)) or (new_there and _writes_of(person, ours, base))
        if both or used:
            return {"person": person, "one": one or old, "other": other or old}
    return None


def two_promises(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, str] | None:
    """Facts of an id that each side gave a promise of an entry of its own: both may have recorded the same meeting."""
    here, there = _promises(ours, base), _promises(theirs, base)
    for promise, (entry, one) in here.items():
        other_entry, other = there.get(promise, (entry, one))
        if other_entry != entry:
            return {"promise": promise, "one": one, "other": other}
    return None


def two_answers(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, str] | None:
    """Facts of what each side settled in its own way, if there is such: one would count only by its place."""
    here, there = _answers(ours, base), _answers(theirs, base)
    for settled, answer in here.items():
        other = there.get(settled, answer)
        if other != answer:
            return {"what": settled[1], "one": answer, "other": other}
    return None


def _answers(deal: Mapping[str, Any], base: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """What the entries that are new in a deal settle: a booking, a promise, who is right, who leaves or takes over."""
    known, found = base.get("log") or (), dict[tuple[str, str], str]()
    booked = [str(each.get("date")) for entry in known for each in entry.get("booked") or ()]
    for entry in deal.get("log") or ():
        if entry in known:
            continue
        for each in entry.get("booked") or ():
            if before := each.get("moved_from"):
                found["booking", _booking_meant(str(before), booked)] = str(each.get("date"))
            # In plain data everything is the text that stands in the file.
            elif each.get("called_off") == "true":
                found["booking", _booking_meant(str(each.get("date")), booked)] = "called_off"
        for each in entry.get("holds") or ():
            found["holds", str(each.get("step"))] = str(each.get("by"))
        for person in _people(entry):
            found |= {(key, str(person.get("id"))): str(person[key]) for key in ("left", "replaces") if person.get(key)}
        found |= {("moved", promise): str(day) for promise, day in (entry.get("moved") or {}).items()}
        found |= {("kept_on", promise): str(day) for promise, day in (entry.get("kept_on") or {}).items()}
        found |= {("ended", promise): end for end in ("kept", "dropped") for promise in _ids(entry.get(end))}
    return found


def _promises(deal: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """The promises of the entries that are new in a deal: by id, the entry and what is promised by when."""
    known, found = base.get("log") or (), dict[str, tuple[str, str]]()
    for entry in deal.get("log") or ():
        for each in entry.get("promised") or () if entry not in known else ():
            said = " ".join(str(each.get("what") or "").split())
            found[str(each.get("id"))] = str(entry.get("id") or entry), f"{said}, {each.get('due')}"
    return found


def _booking_meant(written: str, booked: Iterable[str]) -> str:
    """The booking that a date means: that of the same time, else the only one of its day, with or without a time."""
    same_day = {each for each in booked if each[:10] == written[:10]}
    return next(iter(same_day)) if len(same_day) == 1 else written


def _ids(written: object) -> Iterable[str]:
    return written if isinstance(written, list) else [written] if isinstance(written, str) else ()


def _names(deal: Mapping[str, Any]) -> dict[str, str]:
    """The newest name of each person in a deal, as it is read from its file, by id."""
    told = [*(deal.get("people") or ()), *(each for entry in deal.get("log") or () for each in _people(entry))]
    return {each["id"]: " ".join(each["name"].split()) for each in told if each.get("id") and each.get("name")}


def _people(entry: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return entry.get("people") or ()


def _is_another(new: str, old: str) -> bool:
    """Whether a name is another person's: not the same, nor one of the two with more behind it."""
    one, other = f"{folded(new)} ", f"{folded(old)} "
    return bool(new and old) and not one.startswith(other) and not other.startswith(one)


def _writes_of(person: str, deal: Mapping[str, Any], base: Mapping[str, Any]) -> bool:
    """Whether an entry that is new in a deal names a person."""
    known = base.get("log") or ()
    return any(_holds(entry, person) for entry in deal.get("log") or () if entry not in known)


def _holds(value: object, person: str) -> bool:
    if isinstance(value, Mapping):
        return any(key == person or _holds(each, person) for key, each in value.items())
    return any(_holds(each, person) for each in value) if isinstance(value, list) else value == person
