"""On whose word something is known: whoever said it, if they were there, else whoever passes it on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.values import PersonKind

if TYPE_CHECKING:
    from kjopsprosess.deal_state.people.people import PersonState


class Voices(NamedTuple):
    """Those on whose word something is known, as ids."""

    people: tuple[str, ...] = ()
    """Persons at the customer who said it, or who passed on what somebody else said."""
    on_behalf_of: tuple[str, ...] = ()
    """Those who are said to have said it, but were not there: what `people` tell is then hearsay."""
    one_of: tuple[str, ...] = ()
    """Hearsay when several persons were there: one of these told it, and it is not known who."""
    others: tuple[str, ...] = ()
    """Partners, bodies and documents that said it: no persons at the customer, and counted apart."""

    @property
    def known(self) -> bool:
        """Whether a person at the customer told it."""
        return bool(self.people or self.one_of)


NO_VOICES = Voices()


def voices(known: "Mapping[str, PersonState]", there: tuple[str, ...], by: tuple[str, ...]) -> Voices:
    """Work out on whose word something is known.

    `there` are those who took part, `by` those who are said to have said or done it. Whoever of `by` was there is a
    source, everybody of them if it is not said who was there, and everybody there if it is not said who spoke. When
    none of `by` was there, the one person who was passes it on. A document speaks for itself wherever it is read.
    """
    present = tuple(dict.fromkeys(each for each in there if each in known))
    named = tuple(dict.fromkeys(each for each in by if each in known))
    said = tuple(each for each in named if not present or each in present or _is_document(known[each])) or (
        present if not named else ()
    )
    persons = tuple(each for each in said if known[each].is_source)
    others = tuple(each for each in said if not known[each].is_source)
    absent = tuple(each for each in named if each not in said)
    if persons or not absent:
        return Voices(persons, others=others)
    witnesses = tuple(each for each in present if known[each].is_source)
    if not witnesses:  # nobody of the customer's: a partner, for one, passes it on
        others += tuple(each for each in present if each not in others)
    if len(witnesses) == 1:
        return Voices(witnesses, on_behalf_of=absent, others=others)
    return Voices(on_behalf_of=absent, one_of=witnesses, others=others)


def _is_document(person: "PersonState") -> bool:
    return person.kind is PersonKind.DOCUMENT
