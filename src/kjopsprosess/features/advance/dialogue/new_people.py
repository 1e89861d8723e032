"""People as they are typed in the dialogue, with what they do beside the name, and what is asked of somebody new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.prompts import show_columns, show_line
from kjopsprosess.app.typed.grammar import split_names
from kjopsprosess.app.typed.lookup import match_role
from kjopsprosess.app.typed.values import read_part, split_role_names, without_pronouns
from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.steps.asking import roles_with_part
from kjopsprosess.messages.typed_values import JOB_ENDINGS, NAME_PARTICLES, PRONOUNS
from kjopsprosess.model.values import Part, StepKind
from kjopsprosess.page.deal.deal_parts import SEPARATOR, short_name
from kjopsprosess.page.drawing.clean import clean

if TYPE_CHECKING:
    from kjopsprosess.deal_state.steps.step_map import MapStep, StepMap
    from kjopsprosess.model.process import Role

    from .question_prompter import QuestionPrompter

OPENING, CLOSING = "([", ")]"
AFTER_BRACKET = "_"
"""Stands before what follows a bracket, so that a word for "and" there is seen as one."""


class Typed(NamedTuple):
    """Somebody as typed: the name, and what stood beside it of their work."""

    name: str
    work: str = ""

    def doing(self, glue: str, work: str) -> Typed:
        """The same person with more said of their work; `glue` stood before it."""
        return self._replace(work=glue.join(filter(None, (self.work, work))))


class Work(NamedTuple):
    """What a person does, as far as it could be read."""

    title: str
    roles: tuple[str, ...]
    among: tuple[str, ...] = ()
    """Roles of which one is meant, where the words do not say which."""
    unclear: bool = False
    """Whether a role was probably named that no process has."""


def split_people(text: str, is_known: Callable[[str], bool], is_called: Callable[[str], bool]) -> list[Typed]:
    """Several people: `Dan Pryce (IT manager), Ruth Ames, head of operations`.

    `is_known`: whether words mean somebody, by name, title or role; `is_called`: whether they do by name.
    """
    found: list[Typed] = []
    for outside, inside in _brackets(text.replace(";", ",")):
        for place, (glue, name) in enumerate(_pieces(f"{AFTER_BRACKET}{outside}")):
            plain = (name if place else name.removeprefix(AFTER_BRACKET)).strip()
            if place == 0 and found:  # what follows a bracket without a comma is no name of its own
                found[-1] = found[-1].doing(glue, plain)
                continue
            means = is_known if found and is_known(found[-1].name) else is_called
            if found and not means(plain) and _is_work(plain, after=found[-1].name):
                found[-1] = found[-1].doing(glue, plain)
            elif plain:
                found.append(Typed(plain))
        if inside and found:
            found[-1] = found[-1].doing(", ", inside)
    return list(dict.fromkeys(found)) or [Typed(each) for each in split_names(text)]


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What stands between commas and words for "and", each with what stands before it."""
    for part in text.split(","):
        names, end = split_names(part), 0
        for place, name in enumerate(names):
            start = part.index(name.partition(" (")[0], end)  # a blank is put before a bracket that nobody closes
            yield (part[end:start] if place else ", "), name
            end = start + len(name)


def _brackets(text: str) -> list[tuple[str, str]]:
    """What stands outside brackets, each with the bracket that follows it."""
    pieces: list[tuple[str, str]] = []
    start, opened = 0, -1
    for place, sign in enumerate(text):
        if opened < 0 and sign in OPENING:
            opened = place
        elif opened >= 0 and sign in CLOSING:
            pieces.append((text[start:opened], text[opened + 1 : place].strip()))
            start, opened = place + 1, -1
    return [*pieces, (text[start:], "")]


def _is_work(text: str, after: str) -> bool:
    """Whether words after a name are a title and no other name: they begin small, or are called as work is."""
    words = text.split()
    small = any(word[0].islower() and folded(word) not in NAME_PARTICLES for word in words)
    short = len(words) == 1 and 1 < len(text) <= MAX_ABBREVIATION_LENGTH and text.isupper()
    called_so = any(folded(word).endswith(JOB_ENDINGS) for word in words) or folded(words[0]) in PRONOUNS
    return (small and not after.islower()) or short or called_so or read_part(text) is not None


MAX_ABBREVIATION_LENGTH = 4
"""Letters of a title such as CFO."""


def parts_of_roles(step_map: StepMap) -> dict[str, list[Part]]:
    """What each role does in the steps of a deal, the weightiest first; nothing for one that no step names."""
    found: dict[str, set[Part]] = {each: set() for each in step_map.roles}
    for step in step_map.steps:
        for each in step.step.who:
            found.setdefault(each.role, set()).add(each.part)
    return {role: [part for part in Part if part in its] for role, its in found.items()}


def read_work(text: str, step_map: StepMap, parts: Mapping[str, Sequence[Part]], listed: Sequence[str] = ()) -> Work:
    """A title and roles, in any order: `head of operations, decides`. `listed`: roles that a number means."""
    roles = step_map.roles
    pieces = [piece for piece in map(str.strip, text.replace(";", ",").replace("+", ",").split(",")) if piece]
    found: list[str] = []
    among: list[str] = []
    title: list[str] = []
    unclear = False
    for place, piece in enumerate(pieces):
        several = len(pieces) > 1 or text.rstrip().endswith(",")
        plain = without_pronouns(piece)
        numbers = plain.split()
        part = read_part(plain)
        if all(each.isdecimal() and 1 <= int(each) <= len(listed) for each in numbers):
            found += [listed[int(each) - 1] for each in numbers]
        elif part:
            doing = [each for each in roles_with_part((step.step for step in step_map.steps), part) if each in parts]
            found += doing if len(doing) == 1 else []
            among += [role for role, its in parts.items() if part in its] if len(doing) > 1 else []
        elif several and place == 0:
            title.append(piece)
        elif named := _named_roles(plain, roles):
            found += named
            title += [] if several else [piece]
        else:
            near = _near_roles(plain, roles)
            among += near
            unclear = unclear or several or bool(near)
            title.append(piece)
    if title and not found and len(pieces) > 1:
        found += _named_roles(pieces[0], roles)
    if among and any(role in among for role in found):
        among = []
    return Work(", ".join(title), tuple(dict.fromkeys(found)), tuple(dict.fromkeys(among)), unclear and not found)


def _named_roles(text: str, roles: Mapping[str, Role]) -> list[str]:
    ids = [match_role(each, roles).found for each in split_role_names(text, roles)]
    return [each for each in ids if each] if all(ids) else []


def _near_roles(text: str, roles: Mapping[str, Role]) -> list[str]:
    """Roles that begin so, or are spelt nearly so."""
    near = match_role(text, roles).candidates
    return [each for each in roles if each in near]


def ask_work(prompter: QuestionPrompter, name: str, typed: str) -> Work:
    """The title and role of somebody new; `typed` stood beside the name already. What it came to is said back."""
    roles = prompter.situation.map.roles
    parts = parts_of_roles(prompter.situation.map)
    said = prompter.said
    work = read_work(typed, prompter.situation.map, parts)
    if not typed:
        show_line(f"  {said.new_person.format(name=clean(name))}")
        _show_roles(prompter, roles, parts)
        show_line(f"    {said.new_person_answer}")
        answer = prompter.read("new_person")
        work = read_work(answer, prompter.situation.map, parts, [*roles])
    asked = work.among or work.unclear or (typed and not work.roles)
    if asked and not work.roles:
        work = work._replace(roles=_ask_role(prompter, name, work.among or [*roles], parts))
    if work.title or work.roles:
        show_line(f"    {clean(_said_back(name, work, roles, said.no_role_yet))}")
    return work


def _ask_role(
    prompter: QuestionPrompter, name: str, among: Sequence[str], parts: Mapping[str, Sequence[Part]]
) -> tuple[str, ...]:
    """The roles of somebody: by number, name or what the role does; none with Enter."""
    roles, said = prompter.situation.map.roles, prompter.said
    listed = [*among]
    picked: tuple[str, ...] = ()

    def show() -> None:
        if len(listed) == len(roles):
            _show_roles(prompter, roles, parts)
        else:
            _show_where(prompter, listed, parts)

    def read(answer: str) -> str | None:
        nonlocal picked
        work = read_work(answer, prompter.situation.map, {each: parts[each] for each in listed}, listed)
        if not answer or work.roles:
            picked = work.roles
            return None
        if not work.among:
            return said.no_such_role.format(text=clean(answer))
        listed[:] = work.among
        show()
        return said.which_of_these

    show_line(f"  {said.which_role.format(name=clean(name))}")
    show()
    prompter.ask_until_valid("which_role", read)
    return picked


def _show_roles(prompter: QuestionPrompter, roles: Mapping[str, Role], parts: Mapping[str, Sequence[Part]]) -> None:
    words, most = prompter.messages.terms.part, MAX_PARTS if len(roles) <= FEW_ROLES else 1
    rows = []
    for place, (role_id, role) in enumerate(roles.items(), 1):
        doing = ", ".join(words[each] for each in parts.get(role_id, ())[:most])
        rows.append(f"{place} {clean(role.name)}" + (f": {doing}" if doing else ""))
    show_columns(rows)


def _show_where(prompter: QuestionPrompter, listed: list[str], parts: Mapping[str, Sequence[Part]]) -> None:
    """Roles told apart by the steps of their weightiest part; first those that decide the choice or the purchase."""
    roles, steps = prompter.situation.map.roles, prompter.situation.map.steps
    weighty: dict[str, list[MapStep]] = {}
    for each in listed:
        part = next(iter(parts.get(each, ())), None)
        own = [step for step in steps if any(who.role == each and who.part == part for who in step.step.who)]
        weighty[each] = sorted(own, key=_ends_the_purchase, reverse=True)
    listed.sort(key=lambda each: any(map(_ends_the_purchase, weighty[each])), reverse=True)
    for place, each in enumerate(listed, 1):
        words = prompter.messages.terms.part[parts[each][0]] if parts.get(each) else ""
        names = prompter.messages.join([prompter.messages.quote(clean(short_name(step))) for step in weighty[each]])
        show_line(f"    {place} {clean(roles[each].name)}" + (f": {words} {names}" if words else ""))


def _ends_the_purchase(step: MapStep) -> bool:
    return step.step.kind in {StepKind.CHOICE, StepKind.ORDER}


MAX_PARTS, FEW_ROLES = 2, 8
"""So many of the things a role does are listed with it, where the roles are few; of many, only the weightiest."""


def _said_back(name: str, work: Work, roles: Mapping[str, Role], no_role: str) -> str:
    names = [roles[each].name for each in work.roles]
    shown = [each for each in (work.title,) if each and folded(each) not in map(folded, names)]
    return SEPARATOR.join([name, *shown, *(names or [no_role])])


def person_facts(work: Work) -> Iterable[str]:
    """What is told of somebody, as facts of the flag `--person`."""
    if work.title:
        yield f"title={work.title}"
    if work.title or work.roles:  # what was read here as a title alone is no role
        yield f"roles={'+'.join(work.roles)}"
