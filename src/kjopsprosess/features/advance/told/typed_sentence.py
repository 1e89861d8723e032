"""A sentence of question 5 as it is typed: who says it, numbers for steps in it, and one clause more."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.app.typed.grammar import AND_WORDS, looks_like_name, split_names
from kjopsprosess.app.typed.people_and_work import split_people
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.messages.typed_values import (
    AGAINST,
    CLAUSES,
    JOB_ENDINGS,
    MUST,
    NEGATIONS,
    PARTS,
    PROCESS_NAMES,
    PRONOUNS,
)
from kjopsprosess.model.fields import ROLE_PREFIX

from .flags import ToldFlags
from .grammar.clauses import ClauseKind
from .grammar.operands import KnownNames, find_name, find_participant, split_part
from .grammar.phrase import NEW, TypedSpeakers, is_quoted, split_at_equals, split_list, split_speakers

MAX_SUBJECT_LENGTH, TITLE_AND_NAME = 10, 2
"""Words of a name with a title, and the parts of "the finance director, Paul Stone"."""


def flags_so_far(prompter: Prompter) -> ToldFlags:
    """The reader of what was told so far, with everybody who was told of."""
    people = {person.id: person.full_name for person in prompter.situation.people.values()} | prompter.new_names
    flags = ToldFlags(prompter.context, prompter.loaded, prompter.options, people, str, prompter.day)
    flags.find_new_steps()
    return flags


def speakers(prompter: Prompter, text: str) -> TypedSpeakers:
    """Who says a sentence, as typed."""
    return split_speakers(text, lambda name: name.casefold() in PROCESS_NAMES or bool(prompter.known_person_id(name)))


def named_by_id(prompter: Prompter, text: str) -> str | None:
    """A sentence with ids for those who speak; somebody new is asked about. None when it is not clear who they are."""
    told = speakers(prompter, text)
    words = (told.who or "").split()
    if not told.rest or not words or (told.against is None and {word.casefold() for word in words[1:-1]} & AGAINST):
        return None
    ids = prompter.person_ids(told.who or "")
    if not ids:
        return None
    single = len(told.rest.split()) == 1 and "=" not in told.rest
    if single and find_name(told.rest, flags_so_far(prompter).reader().known.steps):
        return None
    who = ", ".join(ids)
    if told.against:
        other = prompter.known_person_id(told.against) or told.against
        who = f"{who} {prompter.messages.advance.told.against_word} {other}"
    return f"{who}: = {told.rest}" if single else f"{who}: {told.rest}"


class TypedPart(NamedTuple):
    """Somebody with a title or role beside the name, or not in the deal, and their part in a step."""

    name: str
    work: str
    part: str
    """A word for it."""

    def said_of(self, prompter: Prompter) -> str:
        """The part with the id of the person, who is added where they are new."""
        return f"{prompter.person_id(self.name, self.work) or self.name} {self.part}"


def part_told(prompter: Prompter, text: str) -> TypedPart | None:
    """`Paul Stone (finance director) approves`, "the finance director, Paul Stone, must approve anything above 50".

    None for other words, and for a name alone of somebody in the deal or of a role, which need no more than that.
    """
    words = text.rstrip(" .").split()
    if not NEGATIONS.isdisjoint(map(folded, words)):
        return None
    place, part = _part_word(words)
    before = " ".join(words[:place]).rstrip(" ,")
    if not part or not before or len(before.split()) > MAX_SUBJECT_LENGTH:
        return None
    pieces = [piece.strip() for piece in before.split(",")]
    if len(pieces) == TITLE_AND_NAME and pieces[0][:1].islower() and pieces[1][:1].isupper():
        pieces = [pieces[1], _without_article(pieces[0])]
    typed = split_people(", ".join(pieces), lambda name: bool(prompter.known_person_id(name)), lambda _: False)
    if len(typed) != 1 or not typed[0].name[0].isupper() or not looks_like_name(typed[0].name):
        return None
    return TypedPart(typed[0].name, typed[0].work, part) if typed[0].work else None


def _without_article(title: str) -> str:
    """A title as it is listed: "the finance director", «økonomidirektøren»."""
    words = title.split()
    plain = " ".join(words[1:] if len(words) > 1 and folded(words[0]) in PRONOUNS else words)
    indefinite = plain.removesuffix("en")
    return indefinite if folded(indefinite).endswith(JOB_ENDINGS) else plain


def _part_word(words: Sequence[str]) -> tuple[int, str]:
    """Where a word for a part stands, and which: at the end, or behind "must", which other words may follow."""
    for place in range(1, len(words)):
        for count in (3, 2):
            if part := MUST.get(folded(" ".join(words[place : place + count]))):
                return place, part
    for count in (2, 1):
        word = folded(" ".join(words[-count:]))
        if word in PARTS:
            return len(words) - count, word
    return 0, ""


def in_names(prompter: Prompter, text: str, near: Mapping[str, str]) -> str:
    """A sentence as it is shown to be chosen: with names for the ids of who speaks and of `near` (names by id).

    The words of what is told of for the first time stay as they are.
    """
    who, _, rest = text.partition(": ")
    speaking = (prompter.known[each].name if each in prompter.known else each for each in split_names(who))
    if not rest.startswith(NEW):
        shown = {**near, **{f"{ROLE_PREFIX}{each}": name for each, name in near.items()}}
        rest = " ".join(shown.get(word, word) for word in rest.split(" "))
    return f"{', '.join(speaking)}: {rest}"


def with_clause(text: str, clause: str, done_when: str = "") -> str:
    """A sentence with one clause more: before its words, and before what shows that the step is done."""
    who, _, rest = text.partition(":")
    left, right = split_at_equals(rest.strip()) or (rest.strip(), "")
    if not done_when:
        return f"{who}: {left}, {clause} = {right}"
    before, *word = left.removesuffix(done_when).rsplit(maxsplit=2)
    return f"{who}: {before.rstrip(', ')}, {clause}, {' '.join(word)} {done_when} = {right}"


def without_pronoun(text: str) -> str:
    """A clause as it is typed, of one that is said: "it takes about four weeks", «det tar ca. fire uker.»."""
    first, _, rest = text.partition(" ")
    is_said = (
        folded(first) in (*PRONOUNS, "it", "this", "that", "dette")
        and CLAUSES.get(folded(rest.split(" ")[0])) == "takes"
    )
    return rest.rstrip(" .") if is_said else text


def each_with_part(text: str, known: KnownNames) -> str:
    """`Priya and Helen Marsh decide` as `Priya decide, Helen Marsh decide`, so that each is looked up and asked about.

    Names of which none is known are several only where each begins with a capital letter: «drift og vedlikehold» may be
    one role.
    """
    pieces = split_list(text.rstrip(" ."))
    if not pieces or any(split_part(each)[1] for each in pieces[:-1]):
        return text
    last, part = split_part(pieces[-1])
    whole = ", ".join((*pieces[:-1], last))
    names = split_names(whole)
    if part is None or len(names) < 2 or find_participant(last if len(pieces) == 1 else whole, part, known):  # noqa: PLR2004 - one name is as it is
        return text
    if any(each.startswith(NEW) or is_quoted(each) for each in names):
        return text
    if not (any(find_participant(each, part, known) for each in names) or all(each[0].isupper() for each in names)):
        return text
    return ", ".join(f"{each} {pieces[-1][len(last) :].strip()}" for each in names)


def begins_clause(text: str) -> bool:
    """Whether a text begins with a word for a clause: `before X`."""
    words = folded(text).split()
    return any(" ".join(words[:count]).rstrip(",") in CLAUSES for count in (1, 2))


def with_step_ids(text: str, steps: Sequence[str]) -> str:
    """A text with ids for numbers of steps: alone, or after a word for an order: `after 2, 3 before 7`."""
    found: list[str] = []
    counts = True
    for word in text.split():
        plain = word.rstrip(",")
        if plain.isdecimal() and counts and 1 <= int(plain) <= len(steps):
            found.append(steps[int(plain) - 1] + word[len(plain) :])
        else:
            found.append(word)
            counts = CLAUSES.get(folded(plain)) in (ClauseKind.AFTER, ClauseKind.BEFORE) or (
                counts and folded(plain) in AND_WORDS
            )
    return " ".join(found)
