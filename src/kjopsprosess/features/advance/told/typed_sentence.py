"""A sentence of question 5 as it is typed: who says it, numbers for steps in it, and one clause more."""

from collections.abc import Mapping, Sequence

from kjopsprosess.app.typed.grammar import AND_WORDS, split_names
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.messages.typed_values import AGAINST, CLAUSES, PROCESS_NAMES
from kjopsprosess.model.fields import ROLE_PREFIX

from .flags import ToldFlags
from .grammar.clauses import ClauseKind
from .grammar.operands import find_name
from .grammar.phrase import NEW, TypedSpeakers, split_at_equals, split_speakers


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
