"""`kp memo DEAL --for NAME`: a page that somebody can carry inside the customer."""

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kjopsprosess.app.completion.values import complete_person
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import DealArgument, DocumentForm, Output, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.people.people import PersonState

    from .facts import Memo
    from .to_ask import Unshared

TYPED = "kp memo"


@command
def show_memo(
    context: "CommandContext",
    deal: DealArgument,
    for_: Annotated[str | None, typer.Option("--for", metavar="NAME", autocompletion=complete_person)] = None,
    to_ask: Annotated[bool, typer.Option("--to-ask")] = False,
    form: DocumentForm = None,
    output: Output = None,
) -> None:
    """Show what somebody at the customer can carry to their own, or what to ask for leave to pass on."""
    from kjopsprosess.app.answers.answer import show_notices
    from kjopsprosess.app.answers.documents import Destination, answer_or_save

    loaded = context.load_deal(deal)
    if to_ask:
        if for_ or output or form not in (None, "text", "md", "json"):
            raise context.usage_error(context.messages.memo.to_ask.alone, TYPED)
        _show_to_ask(context, loaded, form or "text")
        return

    from .gather import make_memo
    from .json import memo_json
    from .page import memo_page

    memo = make_memo(loaded.situation, _reader(context, loaded, for_))
    if not memo.words:
        _refuse_empty(context, loaded, memo)
    show_notices(context)  # on stderr: nothing of ours may stand on the page
    context.notices = _kept_back(context, loaded, memo)
    show_notices(context)
    context.notices = []
    page = memo_page(memo, context.messages)
    answer_or_save(context, TYPED, Destination(form, output), lambda: memo_json(memo), lambda: page)


def _reader(context: "CommandContext", loaded: "LoadedDeal", name: str | None) -> "PersonState":
    """Who is to carry it: a person at the customer who is still there, as long as there is something to decide."""
    from kjopsprosess.app.typed.people_lookup import resolve_person
    from kjopsprosess.page.deal.deal_parts import rule_line

    said, situation = context.messages.memo, loaded.situation
    if name is None:
        met = [person.name for person in situation.present if person.is_source and person.contacted]
        known = [said.known.format(names=context.messages.either(met))] if met else []
        raise context.usage_error(" ".join([said.for_whom_missing, *known]), TYPED)
    reader = situation.people[resolve_person(context, loaded, name, may_add=False)]
    if not reader.is_source:
        context.fail(ExitCode.REFUSED, "no-customer-person", said.no_person.format(name=reader.name))
    if reader.left:
        context.fail(ExitCode.REFUSED, "has-left", said.has_left.format(name=reader.name))
    if situation.history.ended_by_log:
        context.fail(ExitCode.REFUSED, "deal-over", said.over)
    rule = situation.contact_rule
    if rule is not None:
        sentence = "".join(span.text for span in rule_line(rule, context.messages).body)
        if rule.portal_only:
            context.fail(ExitCode.REFUSED, "portal-only", said.not_now, sentence)
        context.notices.append(sentence)
    return reader


def _refuse_empty(context: "CommandContext", loaded: "LoadedDeal", memo: "Memo") -> NoReturn:
    """Nothing may be passed on yet: how it is marked, and where to find what could be asked about."""
    from kjopsprosess.app.typed.examples import flag_example

    said = context.messages.memo
    example = flag_example(context, "--heard", loaded.situation)
    lines = [
        said.nothing,
        *_kept_back(context, loaded, memo),
        said.mark,
        f"    kp advance {loaded.id} {example} --share",
        said.find,
        f"    {TYPED} {loaded.id} --to-ask",
    ]
    context.fail(ExitCode.REFUSED, "nothing-to-share", *lines)


def _kept_back(context: "CommandContext", loaded: "LoadedDeal", memo: "Memo") -> list[str]:
    """For us alone: which sentences are marked to be shared and are not on the page, and why."""
    said = context.messages.memo
    return [
        said.kept_back.format(
            day=context.messages.calendar.short_day(each.day, context.today),
            why=said.why_kept[each.why],
            place=_place(loaded, each.number - 1, each.item),
        )
        for each in memo.left
    ]


def _show_to_ask(context: "CommandContext", loaded: "LoadedDeal", form: str) -> None:
    from kjopsprosess.app.answers.answer import show_answer

    from .to_ask import make_to_ask, to_ask_json, to_ask_page

    def where(each: "Unshared") -> str:
        return _place(loaded, each.sentence.statement.file_index, each.place)

    found = make_to_ask(loaded.situation)
    show_answer(context, form, lambda: to_ask_json(found, where), lambda: to_ask_page(found, context.messages, where))


def _place(loaded: "LoadedDeal", entry: int, item: int) -> str:
    """The file and the line on which an item of `heard` stands."""
    from kjopsprosess.yamlfiles.reading.source_location import line_of, part_of

    where = ("log", entry, "heard", item)
    return f"{part_of(loaded.document, where)[0].display_path}:{line_of(loaded.document, where) or 1}"
