"""What eats a text from a file or a command line takes eight times as long for eight times as much, not sixty-four."""

from __future__ import annotations

import gc
import time
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import pytest
from told_names import READER

from kjopsprosess.app.typed.grammar import contains_date, leading_numbers, parse_person, parse_phrase, split_names
from kjopsprosess.deal_state.names import make_slug, match_name, slug_of_customer
from kjopsprosess.features.advance.told.grammar.phrase import StatementDoubt
from kjopsprosess.features.check.lint.language import _without_quoted
from kjopsprosess.features.check.lint.public import _has_amount, _is_notice
from kjopsprosess.features.check.selling.judge import read_name
from kjopsprosess.features.check.selling.proof import somebody_there_acts, whose_proof
from kjopsprosess.features.people.privacy.name_matches import find_name
from kjopsprosess.features.people.privacy.redaction import redact
from kjopsprosess.features.people.privacy.search import name_matches
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.moments import read_moment
from kjopsprosess.messages.typed_dates.reading import read_day, split_limit
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.values import Language, normal_form
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.drawing.markdown import draw_markdown
from kjopsprosess.page.page import Columns, Line, Page, Row, Section, text
from kjopsprosess.process_changes.diff import Aspect, _lists
from kjopsprosess.process_changes.proof_wording import strictness
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.suggest_date import suggest_date
from kjopsprosess.yamlfiles.writing.emit import double_quoted, yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from kjopsprosess.yamlfiles.reading.document import Document

TIMES = 8
MOST = 24
"""Times the time that eight times the text may take: three times what is linear, a third of the square."""
LEAST_SECONDS = 0.004
"""Of the processor; what takes less says little."""
LARGEST = 65_536
TRIES = 4
TODAY = date(2026, 11, 26)
HEAD = "customer: Nordvik\nprocess: prosess@1\n"
SIGNS = {
    "blanks": " ", "tabs": "\t", "line ends": "\n", "line ends of two signs": "\r\n", "backslashes": "\\",
    "quotes": '"', "apostrophes": "'", "opening marks": "«", "brackets": "(", "dashes": "-", "dashes apart": "- ",
    "digits": "1", "digits apart": "1 ", "numbers in a row": "1, ", "dots": ".", "commas": ", ", "colons": ": ",
    "equal signs": "a = ", "at signs": " @ ", "number signs": " #", "letters": "a", "words": "a ", "names": "kari, ",
    "ands": "og ", "wide letters": "東", "pictures": "👩‍🚀", "accents": "\u0301\u0316", "joiners": "\u200d",
    "hard blanks": "\u00a0", "backticks": "`", "stars": "*", "threshold": "terskel 1 ",
    "clauses": "after budget ", "clauses that are none": "after x ", "parts": "anne decides, ", "quoted": '"a" ',
    "against": "mot ola ",
    "notices": "kunngjøre tildeling ", "versions": "a@1", "forms": ", as",
}  # fmt: skip


def drawn(said: str) -> None:
    row = Row(Columns("t"), (said, "x"))
    page = Page((Section(text(said), (Line(text(said)), row)),))
    draw_plain(page, 40)
    draw_markdown(page)


def typed(said: str) -> None:
    for before in ("", "kari: ", "kari: behov = x ", "kari: x @ 5. "):
        parse_phrase(before + said, has_step=True)
        parse_person(before + said)
    leading_numbers(said)
    contains_date(said)
    split_names(f"kari{said}jon")


def told(said: str) -> None:
    for before in ("", "anne: ", "anne mot ", "anne: budget after ", "anne: budget = x @ ", "anne: + x who "):
        for read in (READER.heard, READER.day, READER.without, READER.confirmed):
            with suppress(StatementDoubt):
                read(before + said)


def a_day(said: str) -> None:
    for before in ("", "5", "5. jan", "26.12 10:00 "):
        for read in (read_day, read_moment):
            with suppress(DayDoubt):
                read(before + said, TODAY, past=False)
        split_limit(f"{before}{said} innen")
    suggest_date(said)


def an_id(said: str) -> None:
    make_slug(said)
    slug_of_customer(f"x{said}x")
    match_name(said, {"behov": ["Beskrive behovet"], "valg": ["Velge"]})


def wording(said: str) -> None:
    for judged in (_without_quoted, _has_amount, _is_notice, whose_proof, somebody_there_acts, _read_bokmaal):
        judged(said)


def in_a_file(said: str) -> None:
    parse_document(f"{HEAD}trigger: {double_quoted(said)}\n".encode(), "x")
    parse_document(f"{HEAD}trigger: {said}\n".encode(), "x")


def kept(said: str) -> None:
    clean(said)
    normal_form("NFKC", f"a{said}")
    yaml_scalar(said)


def sought(said: str) -> None:
    find_name(said, "Kari Lund")
    find_name(f"{said} b {said}", f"{said} c")


def compared(said: str) -> None:
    strictness(f"a {said} b", f"b {said} a")
    match_name(f"{said}x", {"behov": [said], "valg": [f"{said}y"]})


EATERS: list[Callable[[str], object]] = [drawn, typed, told, a_day, an_id, wording, in_a_file, kept, sought, compared]


def entries(count: int) -> str:
    return "log:\n" + "  - {date: 2026-11-02, how: call, with: [kari], note: Kari Lund sa det}\n" * (count // 16)


def people(count: int) -> str:
    return "people:\n" + "".join(
        f"  - {{id: p{number}, name: Kari Lund Moe {number}}}\n" for number in range(count // 64)
    )


DEALS: dict[str, Callable[[int], str]] = {
    "many notes": lambda count: "people: [{id: kari, name: Kari Lund}]\n" + entries(count),
    "many people of one name": lambda count: people(count)
    + "log: [{date: 2026-11-02, people: [{id: kari, name: Kari Lund}]}]\n",
    "a long name": lambda count: "people: [{id: kari, name: " + "kari " * count + "}]\n" + entries(count),
    "many names of one person": lambda count: "log:\n" + "".join(
        f"  - {{date: 2026-11-02, people: [{{id: kari, name: Kari {number}}}]}}\n" for number in range(count // 16)
    ),
}  # fmt: skip


def redacted(deal: str) -> None:
    document = parse_document((HEAD + deal).encode(), "deals/x.yaml")
    record, findings = parse_model(document, Deal)
    assert record, findings
    redact(document, record, "kari", "Person {n}")


def seconds(eat: Callable[[str], object], said: str) -> float:
    gc.disable()  # as `kp` itself holds it back
    started = time.process_time()
    eat(said)
    took = time.process_time() - started
    gc.enable()
    return took


def grows_evenly(eat: Callable[[str], object], make: Callable[[int], str], least: int = 256) -> bool:
    """Whether eight times as much takes no more than three times as long as it should; of several tries, the best."""
    count = least
    while count < LARGEST and seconds(eat, make(count)) < LEAST_SECONDS:
        count *= 2
    few, many = make(count), make(count * TIMES)
    return any(seconds(eat, many) <= MOST * max(seconds(eat, few), LEAST_SECONDS) for _ in range(TRIES))


def _read_bokmaal(name: str) -> object:
    return read_name(name, Language.NB)


@pytest.mark.parametrize("eat", EATERS, ids=lambda eat: eat.__name__)
@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
def test_runs_of_one_sign(eat: Callable[[str], object], sign: str) -> None:
    assert grows_evenly(eat, lambda count: sign * (count // len(sign)))


@pytest.mark.parametrize("make", DEALS.values(), ids=DEALS)
def test_a_name_taken_out_of_one_long_deal(make: Callable[[int], str]) -> None:
    assert grows_evenly(redacted, make, least=4_096)  # of less the time is that of reading the file


def test_a_name_found_in_many_notes() -> None:
    def document(count: int) -> Document:
        return parse_document((HEAD + DEALS["many notes"](count)).encode(), "deals/x.yaml")

    deals = {str(count): document(count) for count in (8192, 8192 * TIMES)}
    few, many = (
        min(seconds(lambda count: name_matches(deals[count], "kari lund"), each) for _ in range(TRIES))
        for each in deals
    )
    assert many <= MOST * few


def test_a_name_in_every_sentence_whose_genitive_is_nowhere() -> None:
    assert grows_evenly(
        lambda said: find_name(said, "Lund"), lambda count: "Lund sa det. " * (count // 13), least=16_384
    )


def test_lists_of_which_every_text_was_reworded() -> None:
    def compare(said: str) -> None:
        assert all(_lists(Aspect.STALL, said.split(), [f"{each}x" for each in said.split()]))

    assert grows_evenly(compare, lambda count: " ".join(f"stans{number}" for number in range(count // 8)))


def test_what_grows_with_the_square_is_noticed() -> None:
    def square(said: str) -> None:
        for at in range(0, len(said), 4):
            said[at:].count("b")

    assert not grows_evenly(square, lambda count: "a" * count)
