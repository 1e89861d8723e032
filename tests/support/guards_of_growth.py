"""Faults that grow with the square, each where a test of growth has to notice it."""

from guard import Guard

_TEXTS = "reliability/test_growth.py::"
_COMMANDS = "reliability/test_growth_of_commands.py::test_a_command_grows_evenly"


def _planted(file: str, line: str, fault: str, test: str) -> Guard:
    """A guard that is the absence of a fault: in front of a line, as far indented, stands something that takes time."""
    indent = line[: len(line) - len(line.lstrip())]
    return Guard(file, line, f"{indent}{fault}\n{line}", test)


def _in_text(file: str, line: str, name: str, test: str) -> Guard:
    """From every sign of a text on, the rest of it is searched."""
    return _planted(file, line, f"sum({name}[at:].count('b') for at in range(0, len({name}), 2))", f"{_TEXTS}{test}")


def _in_pairs(file: str, line: str, every: str, case: str) -> Guard:
    """For every one of several, something small is made of each."""
    fault = f"[[sorted(range(600)) for _ in {every}] for _ in {every}]"
    return _planted(file, line, fault, f"{_COMMANDS} {case}-few")


def _for_each(file: str, line: str, every: str, case: str) -> Guard:
    """In a loop, something small is made of all."""
    return _planted(file, line, f"[sorted(range(199)) for _ in {every}]", f"{_COMMANDS} {case}-few")


_RUN = "test_runs_of_one_sign letters and "
_TYPED, _PRIVACY = "messages/typed_dates/reading.py", "features/people/privacy"
_ENTRIES = (
    "report-promised", "report-html", "promises-promised", "promises-all", "memo-shared", "memo-to-ask", "plan-html",
    "questions-shared", "review-shared",
)  # fmt: skip
_PEOPLE = ("questions-people", "people-by-step", "check-people", "advance-people")

OF_GROWTH = {
    "grows: drawn": _in_text(
        "page/drawing/clean.py", '    if text.replace("\\N{NO-BREAK SPACE}", " ").isprintable()', "text", f"{_RUN}drawn"
    ),
    "grows: typed": _in_text(
        "app/typed/grammar.py",
        '    who, rest = split_who(normal_form("NFC", text))\n    step = hash',
        "text",
        f"{_RUN}typed",
    ),
    "grows: told": _in_text(
        "features/advance/told/grammar/grammar.py",
        "        sides = split_at_equals(told.rest)\n        subject = None\n",
        "text",
        f"{_RUN}told",
    ),
    "grows: a day": _in_text(
        _TYPED,
        "    asked = Asked(today, past, day_first, begins=begins)\n    told = told_day(text",
        "text",
        f"{_RUN}a_day",
    ),
    "grows: an id": _in_text(
        "deal_state/names.py", "    slug = _shortened(_hyphened(text), limit)", "text", f"{_RUN}an_id"
    ),
    "grows: wording": _in_text(
        "features/check/lint/language.py", "    never_closed: set[str] = set()\n", "text", f"{_RUN}wording"
    ),
    "grows: a text in a file": _in_text(
        "yamlfiles/reading/document.py", "    if refusal := _refusal_of_text(text):", "text", f"{_RUN}in_a_file"
    ),
    "grows: what is kept": _in_text(
        "yamlfiles/writing/emit.py", "    return text if _is_safe(text, flow=flow) else", "text", f"{_RUN}kept"
    ),
    "grows: a name sought": _in_text(
        f"{_PRIVACY}/name_matches.py", "    return one_name(name).find(text)", "text", f"{_RUN}sought"
    ),
    "grows: a name taken out": _planted(
        f"{_PRIVACY}/redaction.py",
        "    number = free_number(deal)\n    change =",
        "[document.text[at:].replace('a', 'b') for at in range(0, len(document.text), 2)]",
        f"{_TEXTS}test_a_name_taken_out_of_one_long_deal",
    ),
    "grows: a name in many notes": _in_text(
        f"{_PRIVACY}/search.py",
        "    references = _in_references(document, name)\n    may_say =",
        "document.text",
        "test_a_name_found_in_many_notes",
    ),
    "grows: reworded texts": Guard(
        "process_changes/diff.py",
        "islice(lost, MAX_REWORDED) if place < MAX_REWORDED else ()",
        "[*lost]",
        f"{_TEXTS}test_lists_of_which_every_text_was_reworded",
    ),
    "grows: plan-back": Guard(
        "features/plan/back/reader.py",
        "cells(line, self.plan_hash, each)[column]",
        "cells(line, self.compared.base.hash, each)[column]",
        f"{_COMMANDS} plan-back-few",
    ),
    "grows: calendar-booked": _for_each(
        "features/calendar/facts.py", "        off = each.first in gone", "replayed.still_open", "calendar-booked"
    ),
    **{
        f"grows: {case}": _for_each(
            "features/calendar/facts.py", "        told = told_of[promise.id]", "situation.history.entries", case
        )
        for case in ("calendar-promised", "calendar-all")
    },
    **{
        f"grows: {case}": _for_each("deal_state/replay.py", "        self.steps.begin_entry()", "self.entries", case)
        for case in _ENTRIES
    },
    **{
        f"grows: {case}": _for_each(
            "deal_state/people/roster.py",
            "        self.people[person.id] = PersonState(",
            "self.people",
            case,
        )
        for case in _PEOPLE
    },
    "grows: people-find": _in_pairs(
        f"{_PRIVACY}/search.py", "    line_starts = [0, *(found.end()", "positions", "people-find"
    ),
    "grows: import-rows": _for_each(
        "features/setup/crm/facts.py", "            try:\n                self._sort(row)", "self.rows", "import-rows"
    ),
    "grows: book-invited": _in_pairs(
        "features/advance/book/invitation/whom.py", "    known, members = [*people]", "[*attendees]", "book-invited"
    ),
    "grows: advance-transcript": _in_pairs(
        "features/advance/draft/proof/transcript.py",
        '        self.text = " ".join(part.text for part in parts)',
        "parts",
        "advance-transcript",
    ),
    "grows: advance-draft": _in_pairs(
        "features/advance/draft/sorting.py", "    speakers = prover.speakers\n", "entry.heard", "advance-draft"
    ),
}
