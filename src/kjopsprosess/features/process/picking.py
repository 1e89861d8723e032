"""Picks the shipped process a new one begins as: by who decides, whether they are public, and what is bought."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.values import Language


class Decides(StrEnum):
    """Who decides at the customer."""

    ONE = "one"
    SEVERAL = "several"
    BOARD = "board"


class Sector(StrEnum):
    """Whether the customer is a public body."""

    PRIVATE = "private"
    PUBLIC = "public"


class PurchaseKind(StrEnum):
    """What a private customer buys, or how a public one buys it."""

    SOFTWARE = "software"
    EQUIPMENT = "equipment"
    ASSIGNMENT = "assignment"
    RENEWAL = "renewal"
    PARTNER = "partner"
    SELF_SERVE = "self-serve"
    OTHER = "other"
    SMALL = "small"
    DIALOGUE = "dialogue"
    OPEN = "open"
    NEGOTIATION = "negotiation"
    MINI_COMPETITION = "mini-competition"
    CALL_OFF = "call-off"


PRIVATE_KINDS = tuple(PurchaseKind)[:7]
PUBLIC_KINDS = tuple(PurchaseKind)[7:]
WHERE_ONE_PERSON_DECIDES = ("smabedrift", "small-business")
PROCESSES: dict[PurchaseKind, tuple[str, str | None]] = {
    PurchaseKind.SOFTWARE: ("saas-virksomhet", "enterprise-software"),
    PurchaseKind.EQUIPMENT: ("kapitalutstyr", "capital-equipment"),
    PurchaseKind.ASSIGNMENT: ("konsulenttjeneste", "consulting"),
    PurchaseKind.RENEWAL: ("fornyelse", "renewal"),
    PurchaseKind.PARTNER: ("partnerledet", "partner-led"),
    PurchaseKind.SELF_SERVE: ("selvbetjent", "self-serve"),
    PurchaseKind.SMALL: ("offentlig-smaakjop", None),
    PurchaseKind.DIALOGUE: ("offentlig-tilbud", None),
    PurchaseKind.OPEN: ("offentlig-anbud", "open-tender"),
    PurchaseKind.NEGOTIATION: ("offentlig-forhandling", None),
    PurchaseKind.MINI_COMPETITION: ("rammeavtale-avrop", None),
    PurchaseKind.CALL_OFF: ("rammeavtale-direkte", None),
}
"""The shipped process of each kind, in bokmål and in English; None where there is none in English."""
BOARD_PROCESS = "konsern-styre"
"""What is put on top of a process of `APPROVED_BY_A_BOARD` when a board must approve. It is in bokmål."""
APPROVED_BY_A_BOARD = (PurchaseKind.SOFTWARE, PurchaseKind.EQUIPMENT, PurchaseKind.ASSIGNMENT)


class PurchaseAnswers(NamedTuple):
    """The answers to the three questions."""

    decides: Decides
    sector: Sector
    kind: PurchaseKind


class Pick(NamedTuple):
    """The process that was picked, and why."""

    process: str | None
    """None where no shipped process is near: the commented example is made instead."""
    reasons: tuple[Decides | Sector | PurchaseKind, ...]
    """The answers that decided it."""
    on_top: str | None = None
    """A process that a deal should have on top of this one."""
    other_language: bool = False
    """Whether it is in bokmål although English was wanted."""


def kinds_of(sector: Sector) -> Sequence[PurchaseKind]:
    """The kinds to choose from."""
    return PUBLIC_KINDS if sector is Sector.PUBLIC else PRIVATE_KINDS


def pick_process(answers: PurchaseAnswers, language: Language) -> Pick:
    """Pick the shipped process that fits best."""
    decides, sector, kind = answers
    english = language is Language.EN
    if kind is PurchaseKind.OTHER and decides is not Decides.ONE:
        return Pick(None, (kind,))
    if decides is Decides.ONE and kind in (*APPROVED_BY_A_BOARD, PurchaseKind.OTHER):
        return Pick(WHERE_ONE_PERSON_DECIDES[english], (sector, decides))
    norwegian, translated = PROCESSES[kind]
    with_board = decides is Decides.BOARD and kind in APPROVED_BY_A_BOARD and not english
    return Pick(
        translated if english and translated else norwegian,
        (sector, kind),
        on_top=BOARD_PROCESS if with_board else None,
        other_language=english and translated is None,
    )
