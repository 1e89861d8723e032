"""What is said of a sentence that can be read in two ways or lacks something: why, and what can be typed instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.typed.examples import flag_example, shell_word
from kjopsprosess.app.typed.lookup import available_text, open_steps_text, shown_roles, shown_steps
from kjopsprosess.app.typed.values import refuse_incomplete
from kjopsprosess.deal_state.names import IdMatch, NameTable
from kjopsprosess.deal_state.references import told_step_names
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text

from .grammar.grammar import NAME_HERE, STEP_HERE
from .grammar.operands import KnownNames
from .grammar.phrase import StatementDoubt
from .grammar.subject import MAX_STEP_NAME_LENGTH


def known_names(situation: Situation, people: Mapping[str, str], new_steps: Mapping[str, str]) -> KnownNames:
    """Names of the steps, people, roles and tools of a deal.

    `people`: names by id, with those first told of now. `new_steps`: likewise, of steps that are told of now.
    """
    step_map = situation.map
    steps: dict[str, tuple[str, ...]] = {step.id: (step.name, step.short or "") for step in step_map.steps}
    in_map = {name for names in steps.values() for name in names}
    for each in step_map.known.values():  # a step of another version counts unless one of this version has its name
        steps.setdefault(each.id, () if in_map & {each.name, each.short} else (each.name, each.short or ""))
    told = told_step_names(situation.deal)
    named: dict[str, tuple[str, ...]] = {each: (name,) for each, name in (told | dict(new_steps)).items()}
    own = {step.id for step in step_map.steps if step.own}
    contacts = [step.contact for step in step_map.known.values()]
    contacts += [heard.contact for entry in situation.deal.log for heard in entry.heard]
    return KnownNames(
        NameTable(named | steps),
        NameTable({each: (name,) for each, name in people.items()}),
        NameTable({role.id: (role.name, *_definite(role.name)) for role in step_map.roles.values()}),
        told=frozenset({*own, *named}),
        outside=frozenset(step_map.known) - {*step_map.by_id, *named},
        held={person.id: frozenset(person.roles) for person in situation.people.values()},
        channels=frozenset(each.channel.casefold() for each in contacts if each and each.channel),
    )


def _definite(role: str) -> tuple[str, ...]:
    """The name of a role as people speak of whoever has it, in English and bokmål: "the lawyer", «juristen»."""
    return f"the {role}", *(f"{role}{ending}" for ending in ("en", "n", "a", "et"))


def day_names(deal: Deal) -> dict[str, str]:
    """Days with a name of their own, by id, with the newest name of each."""
    names = {each.id: each.what for each in deal.dates}
    for entry in deal.log:
        names |= {each.date: each.what or names.get(each.date, "") for each in entry.heard if each.date}
    return names


INCOMPLETE = {"no-words": "words", "no-equals": "equals", "no-who": "who", "no-day": "when", "no-subject": "step"}
"""What a flag lacks, by the code of the doubt."""
NOT_FOUND = ("no-step", "no-role")
FLAGS = {"day-of-nothing": ("--heard", "--day", "--heard"), "day-is-step": ("--heard", "--day")}
"""The flags of the readings, where they are not all the flag that was typed."""


def refuse_doubt(context: CommandContext, loaded: LoadedDeal, flag: str, doubt: StatementDoubt) -> NoReturn:
    """Stop with what is doubtful, and with every line that can be typed instead."""
    if doubt.code in INCOMPLETE and not doubt.readings:
        example = flag_example(context, flag, loaded.situation)
        refuse_incomplete(context, flag, INCOMPLETE[doubt.code], f"kp advance {loaded.id} {example}")
    messages, code = context.messages, doubt.code
    typed = [f"kp advance {loaded.id} {used} {shell_word(value)}" for used, value in readings(context, flag, doubt)]
    not_found = code in NOT_FOUND and not typed
    why = [] if not_found else [messages.advance.not_saved]
    why += [doubt_text(context, loaded, flag, doubt), *([instead_text(context, doubt)] if typed else [])]
    commands = tuple(Line(text(each), keep=True) for each in typed)
    page = Page((*message_page(*why).sections, Section(items=commands, gap=False)))
    if not_found:
        raise UserError(ExitCode.NOT_FOUND, page, "not-found", {"name": doubt.facts["name"]})
    raise UserError(ExitCode.USAGE, page, code, {"name": doubt.facts["name"]} if "name" in doubt.facts else {})


def doubt_text(context: CommandContext, loaded: LoadedDeal, flag: str, doubt: StatementDoubt) -> str:
    """Why a sentence cannot be taken as it is."""
    messages, code = context.messages, doubt.code
    said = messages.advance
    if code in INCOMPLETE and not doubt.readings:
        return (
            f"{said.phrase_lacks[INCOMPLETE[code]].format(flag=flag)} {flag_example(context, flag, loaded.situation)}"
        )
    if code in NOT_FOUND:
        return _nothing_called(context, loaded, doubt)
    facts = {key: value if key == "why" else messages.quote(value) for key, value in doubt.facts.items()}
    facts |= {"flag": flag, "most": str(MAX_STEP_NAME_LENGTH), "count": str(len(doubt.facts.get("name", "")))}
    facts |= {"parts": messages.either(said.told.parts), **_named(context, loaded, doubt)}
    near = () if code.endswith("-exists") else tuple(shown_near(context, loaded, doubt).values())
    return messages.with_suggestion(said.told.doubts[code].format(**facts), near)


def shown_near(context: CommandContext, loaded: LoadedDeal, doubt: StatementDoubt) -> dict[str, str]:
    """What may have been meant, by id, with the names that screens show."""
    step_map = loaded.situation.map
    names = {each: role.name for each, role in step_map.roles.items()}
    names |= {each: person.name for each, person in loaded.situation.people.items()}
    names |= {each: context.messages.quote(name) for each, name in told_step_names(loaded.situation.deal).items()}
    names |= {each: context.messages.quote(step.short or step.name) for each, step in step_map.known.items()}
    return {each: names.get(each, each) for each in doubt.near}


def instead_text(context: CommandContext, doubt: StatementDoubt) -> str:
    """What stands before the lines that can be typed instead."""
    said = context.messages.advance.told.instead
    if doubt.code == "not-a-day":
        return said["no-day"]
    if doubt.code == "against-several":
        return said["against"]
    of_words = doubt.code == "no-subject" or (doubt.code.startswith("clause-") and not doubt.near)
    return said["words" if of_words else "mean"]


def readings(context: CommandContext, flag: str, doubt: StatementDoubt) -> list[tuple[str, str]]:
    """What can be typed instead: each flag with its value."""
    words = context.messages.help.metavars
    flags = FLAGS.get(doubt.code, (flag,) * len(doubt.readings))
    filled = [each.replace(STEP_HERE, words["STEP"]).replace(NAME_HERE, words["NAME"]) for each in doubt.readings]
    return [*zip(flags, filled, strict=True)]


def _named(context: CommandContext, loaded: LoadedDeal, doubt: StatementDoubt) -> dict[str, str]:
    """Names of what a doubt is about."""
    quote, step_map = context.messages.quote, loaded.situation.map
    first = next(iter(doubt.near), "")
    match doubt.code:
        case "step-exists":
            return {"step": quote(step_map.known[first].name)}
        case "role-exists":
            return {"role": quote(step_map.roles[first].name)}
        case "day-exists":
            return {"day": quote(day_names(loaded.deal)[first])}
        case "person-or-role":
            person, role = doubt.facts["person"], doubt.facts["role"]
            clashes = person in step_map.roles or person == role
            name = loaded.situation.people[person].name if clashes else person
            return {"person": name, "role": f"{ROLE_PREFIX}{role}"}
        case _:
            return {}


def _nothing_called(context: CommandContext, loaded: LoadedDeal, doubt: StatementDoubt) -> str:
    errors, name = context.messages.errors, doubt.facts["name"]
    is_step = doubt.code == "no-step"
    matched, step_map = IdMatch(None, doubt.near), loaded.situation.map
    shown = shown_steps(context.messages, matched, step_map.known) if is_step else shown_roles(matched, step_map.roles)
    sentence = context.no_match_message(name, shown, errors.no_step if is_step else errors.no_role)
    if doubt.near or doubt.readings:
        return sentence
    roles = available_text(context, "role", (role.name for role in loaded.situation.map.roles.values()))
    return f"{sentence} {open_steps_text(context, loaded.situation) if is_step else roles}".rstrip()
