"""Whose act a commitment of a process is: the role its sentence begins with."""

from collections.abc import Mapping

from kjopsprosess.model.process import Role

LONGEST_ENDING = 3
"""Letters that a definite noun may have beyond the role's name: `Innkjøper` in `Innkjøperen`."""
ARTICLES = ("the ", "a ", "an ")


def role_of_commitment(words: str, roles: Mapping[str, Role]) -> str | None:
    """The id of the role that a sentence begins with, the longest name first; None: it names no role first.

    In full or by its last word, if only one role ends so: `The sponsor` is the executive sponsor.
    """
    opening = words.casefold()
    for article in ARTICLES:
        opening = opening.removeprefix(article)
    for role in sorted(roles.values(), key=lambda role: -len(role.name)):
        if _begins_with(opening, role.name.casefold()):
            return role.id
    ending = [role.id for role in roles.values() if _begins_with(opening, role.name.casefold().rsplit(" ", 1)[-1])]
    return ending[0] if len(ending) == 1 else None


def _begins_with(opening: str, name: str) -> bool:
    """Whether a text begins with a name, perhaps with an ending, as whole words."""
    if not opening.startswith(name):
        return False
    rest = opening[len(name) :].split(maxsplit=1)
    ending = rest[0] if rest and not opening[len(name)].isspace() else ""
    letters = ending.rstrip(".,:;")
    return len(letters) <= LONGEST_ENDING and (not letters or letters.isalpha())
