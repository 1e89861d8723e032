"""What is said of a sentence that can be read in two ways or lacks something: why, and what can be typed instead."""

from __future__ import annotations

from typing import NoReturn

from kjopsprosess.app.context import CommandContext, LoadedDeal
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.typed.examples import flag_example, shell_word
from kjopsprosess.app.typed.lookup import available_text, open_steps_text
from kjopsprosess.app.typed.values import refuse_incomplete
from kjopsprosess.deal_state.names import IdMatch
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text

from .grammar import NAME_HERE, STEP_HERE
from .names import day_names
from .statement_doubt import StatementDoubt
from .subject import LONGEST_STEP_NAME

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
    facts |= {"flag": flag, "most": str(LONGEST_STEP_NAME), "count": str(len(doubt.facts.get("name", "")))}
    facts |= {"parts": messages.either(said.told.parts), **_named(context, loaded, doubt)}
    near = () if code.endswith("-exists") else doubt.near
    return messages.with_suggestion(said.told.doubts[code].format(**facts), near)


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
    sentence = context.no_match_message(name, IdMatch(None, doubt.near), errors.no_step if is_step else errors.no_role)
    if doubt.near or doubt.readings:
        return sentence
    roles = available_text(context, "role", (role.name for role in loaded.situation.map.roles.values()))
    return f"{sentence} {open_steps_text(context, loaded.situation) if is_step else roles}".rstrip()
