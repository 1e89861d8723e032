"""Turns typed words of either language, or the file's own, into values.

Errors list those of the screen's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NoReturn

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.deal_state.names import folded, suggest_slug
from kjopsprosess.deal_state.people.person_names import NameablePerson, match_person, new_person_id
from kjopsprosess.deal_state.status import STATUS_OF_STOP
from kjopsprosess.deal_state.steps.asking import KnownRoles, roles_with_part
from kjopsprosess.messages.messages import Messages
from kjopsprosess.messages.typed_values import (
    ATTITUDES,
    KINDS,
    NOBODY_WORDS,
    OUTCOMES,
    PARTS,
    PERSON_KEYS,
    PRONOUNS,
    STOPS,
    TOPICS,
    WAYS,
    YES_OR_NO,
)
from kjopsprosess.model.deal import Person
from kjopsprosess.model.process import Role
from kjopsprosess.model.values import NOBODY, Attitude, How, Outcome, Part, PersonKind, StepKind, Stop, ToldPart, Topic

from .choices import parse_word, word_error
from .examples import NOTHING_TYPED, flag_example
from .grammar import parse_person, split_names
from .lookup import available_text, fail_for_day, match_role, require_id, resolve_day, shown_roles
from .people_lookup import fail_for_person, person_error

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.app.context import CommandContext


def parse_how(context: CommandContext, text: str) -> How:
    """The kind of contact that a word means."""
    messages = context.messages
    return How(parse_word(context, text, WAYS, messages.terms.how, messages.advance.unknown_way))


def parse_attitude(context: CommandContext, text: str) -> Attitude:
    """The attitude that a word means."""
    messages = context.messages
    return Attitude(parse_word(context, text, ATTITUDES, messages.terms.attitude, messages.advance.unknown_attitude))


def parse_outcome(context: CommandContext, text: str) -> Outcome:
    """The outcome of a choice that a word means."""
    messages = context.messages
    return Outcome(parse_word(context, text, OUTCOMES, messages.terms.outcomes, messages.advance.unknown_outcome))


def parse_topic(context: CommandContext, text: str) -> Topic:
    """What a statement is about."""
    messages = context.messages
    return Topic(parse_word(context, text, TOPICS, messages.terms.topics, messages.advance.unknown_topic))


def parse_stop(context: CommandContext, text: str) -> Stop:
    """The way of stopping a deal that a word means."""
    shown = dict(zip(Stop, stop_terms(context.messages), strict=True))
    return Stop(parse_word(context, text, STOPS, shown, context.messages.advance.unknown_outcome))


def stop_terms(messages: Messages) -> list[str]:
    """The words of the screen's language for each way of stopping."""
    return [messages.terms.status[each] for each in STATUS_OF_STOP.values()]


def told_person(
    context: CommandContext, roles: KnownRoles, people: dict[str, NameablePerson], text: str, day: date
) -> Person:
    """A person from the text of `--person`. `people` are those known by id, and gets this one; a new name is told.

    `day`: the one of the entry, from which the day somebody leaves is reckoned. A title that says what somebody does in
    the purchase gives the role as well, where only one role does it; `roles=` with nothing after it: it is none.
    """
    who, said = parse_person(text)
    if not who or not said:
        phrase = replace(NOTHING_TYPED, who=" ".join(who.split()) or None)
        example = flag_example(context, "--person", None, phrase)
        refuse_incomplete(context, "--person", "facts" if who else "who", example)
    facts = parse_person_facts(context, roles, said)
    if "left" in facts:
        facts["left"] = _left(context, facts["left"], day)
    if "replaces" in facts:
        facts["replaces"] = _replaced(context, people, facts["replaces"])
    known = _known_person(context, people, who, named="name" in facts)
    person_id = known.id if known else new_person_id(who, people)
    if known is None and "name" not in facts:
        facts["name"] = who
    before = known or NameablePerson(person_id, "")
    says_roles = any(PERSON_KEYS.get(key) == "roles" for key, _ in said)  # `roles=` with nothing: the title is no role
    if "title" in facts and "roles" not in facts and not says_roles and not before.roles:
        facts.update(_roles_of_title(context, roles, facts["title"]))
    titles = tuple(roles.by_id[each].name for each in facts.get("roles", ()) if each in roles.by_id)
    now = NameablePerson(
        person_id, facts.get("name") or before.name, facts.get("title") or before.title, titles or before.roles
    )
    # Who had no name so far was called by the id: that is no other name.
    if known and folded(known.name) not in (folded(now.name), folded(known.id)):
        other = new_person_id(now.name, people)
        said_back = context.messages.advance.renamed.format(old=known.name, new=now.name, id=other)
        context.notices.append(said_back)
    people[person_id] = now
    return Person(id=person_id, **facts)


def _known_person(
    context: CommandContext, people: Mapping[str, NameablePerson], who: str, *, named: bool
) -> NameablePerson | None:
    """Who is meant before the colon; None for somebody new. With a name to follow, only a whole id or name will do."""
    if named:
        called_so = [each for each in people.values() if folded(each.name) == folded(who)]
        return people.get(suggest_slug(who) or "") or (called_so[0] if len(called_so) == 1 else None)
    matched = match_person(who, people)
    if matched.ambiguous or matched.same_name:
        fail_for_person(context, who, matched, person_error(context, who, matched, people))
    return people[matched.found] if matched.found else None


def refuse_incomplete(context: CommandContext, flag: str, what: str, example: str) -> NoReturn:
    """Stop the command because a flag lacks a part, with an example of it that is whole."""
    said = context.messages.advance
    context.fail(
        ExitCode.USAGE, f"lacks-{what}", said.not_saved, said.phrase_lacks[what].format(flag=flag), f"    {example}"
    )


def parse_person_facts(context: CommandContext, roles: KnownRoles, said: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The facts about a person, by the keys of the file. Roles may be told one by one; nothing else has two values.

    Whether they have left, and whom they replace, are as typed.
    """
    messages = context.messages
    facts: dict[str, Any] = {}
    for typed, value in _with_part_apart(said):
        key = PERSON_KEYS.get(typed) or ("roles" if not typed and read_part(value) else None)
        if key is None:
            told = messages.advance
            message = word_error(messages, typed or value, PERSON_KEYS, told.person_keys, told.unknown_field)
            context.fail(ExitCode.USAGE, "unknown-field", message)
        if value and key == "roles":
            facts[key] = f"{facts[key]}, {value}" if key in facts else value
        elif value and key in facts:
            values = {"first": messages.quote(facts[key]), "second": messages.quote(value)}
            context.fail(ExitCode.USAGE, "given-twice", messages.errors.given_twice.format(option=typed, **values))
        elif value:
            facts[key] = value
    if "roles" in facts:
        facts["roles"] = _roles(context, roles, facts["roles"])
    if "attitude" in facts:
        facts["attitude"] = parse_attitude(context, facts["attitude"])
    if "kind" in facts:
        terms = messages.terms
        shown = {"body": terms.body, "partner": terms.partner, "document": terms.document}
        facts["kind"] = PersonKind(parse_word(context, facts["kind"], KINDS, shown, messages.advance.unknown_kind))
    return facts


def _with_part_apart(said: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What was said, where what somebody does stands behind the name: `name=Eli Bo, decides` or `Eli Bo (decides)`."""
    for typed, value in said:
        name, sign, work = value.removesuffix(")").partition(" (") if value.endswith(")") else value.partition(",")
        if PERSON_KEYS.get(typed) == "name" and sign and read_part(work):
            yield typed, name.strip()
            yield "", work.strip()
        else:
            yield typed, value


def _left(context: CommandContext, typed: str, day: date) -> str | date:
    """Whether somebody has left, or the day on which they do."""
    from kjopsprosess.messages.typed_dates.doubts import DayDoubt  # with the next 9 ms, where a day is typed
    from kjopsprosess.messages.typed_dates.reading import read_day  # see above

    messages = context.messages
    if folded(typed) not in YES_OR_NO:
        try:
            read_day(typed, day, past=False, day_first=messages.calendar.day_first)
        except DayDoubt as doubt:
            if doubt.code != "not-a-date":
                fail_for_day(context, doubt, typed)
        else:
            return resolve_day(context, typed, past=False, today=day)
    answers = dict(zip(("true", "false", "day"), messages.advance.left_answers, strict=True))
    return parse_word(context, typed, YES_OR_NO, answers, messages.advance.unknown_left)


def _replaced(context: CommandContext, people: Mapping[str, NameablePerson], typed: str) -> str:
    """The id of the person from whom somebody takes over, or that it is nobody."""
    matched = match_person(typed, people)
    if matched.found:
        return matched.found
    if folded(typed) in NOBODY_WORDS:
        return NOBODY
    fail_for_person(context, typed, matched, person_error(context, typed, matched, people))


def split_role_names(text: str, roles: Mapping[str, Role]) -> tuple[str, ...]:
    """Split several role names; «og» may also be part of a name."""
    found: list[str] = []
    for part in filter(None, map(str.strip, text.replace("+", ",").split(","))):
        found += [part] if match_role(part, roles).found else split_names(part)
    return tuple(dict.fromkeys(found))


MAX_ROLES_WITH_STEPS = 4
"""Of more roles than this, which one of them to choose from, the steps are left out."""


def read_part(text: str) -> Part | None:
    """What somebody does in a purchase, in words: `she decides`, «beslutningstaker». None where no part is meant."""
    part = PARTS.get(folded(without_pronouns(text)))
    return Part(part) if part and part != ToldPart.NONE else None


def without_pronouns(text: str) -> str:
    """What somebody does, without the words before it that say nothing of it."""
    words = text.split()
    while len(words) > 1 and folded(words[0]) in PRONOUNS:
        del words[0]
    return " ".join(words)


def _roles(context: CommandContext, roles: KnownRoles, text: str) -> list[str]:
    return list(dict.fromkeys(_role(context, roles, name) for name in split_role_names(text, roles.by_id)))


def _role(context: CommandContext, roles: KnownRoles, name: str) -> str:
    """The role that a name means, or words for what it does, where only one role does it."""
    matched, part = match_role(name, roles.by_id), read_part(name)
    if matched.found is None and part:
        does_it = roles_with_part(roles.steps, part)
        if len(does_it) == 1:
            return does_it[0]
        if does_it:
            said = _may_be(context, roles, name, part, does_it)
            context.fail(ExitCode.NOT_FOUND, "ambiguous", said, name=name)
    instead = available_text(context, "role", (role.name for role in roles.by_id.values()))
    return require_id(context, name, shown_roles(matched, roles.by_id), context.messages.errors.no_role, instead)


def _roles_of_title(context: CommandContext, roles: KnownRoles, title: str) -> dict[str, Any]:
    """The role of somebody whose title is its name, or says what they do in the purchase; of several, that is told."""
    called = [each for each, role in roles.by_id.items() if folded(role.name) == folded(title)]
    if len(called) == 1:
        return {"roles": called}
    for words in title.split(","):
        does_it = roles_with_part(roles.steps, part) if (part := read_part(words)) else ()
        if part and len(does_it) > 1:
            context.notices.append(_may_be(context, roles, words.strip(), part, does_it))
        elif does_it:
            return {"roles": [*does_it]}
    return {}


def _may_be(context: CommandContext, roles: KnownRoles, words: str, part: Part, does_it: Sequence[str]) -> str:
    """Which roles words for a part may mean, each with the steps in which it has that part."""
    messages, named = context.messages, []
    if len(names := [roles.by_id[role].name for role in does_it]) > MAX_ROLES_WITH_STEPS:
        return messages.advance.part_of_several.format(words=words, roles=messages.either(names))
    for role in does_it:
        steps = [each for each in roles.steps if any(who.role == role and who.part is part for who in each.who)]
        falls = [each for each in steps if each.kind in (StepKind.CHOICE, StepKind.ORDER)] or steps
        quoted = messages.join([messages.quote(each.short or each.name) for each in falls])
        named.append(messages.advance.does_in.format(role=roles.by_id[role].name, steps=quoted))
    return messages.advance.part_of_several.format(words=words, roles=messages.either(named))
