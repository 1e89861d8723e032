"""`kp practise`: questions from the workspace's own deals and the invented ones. Nothing is written."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

MAX_QUESTIONS = 50
MAX_SEED = 9999


@command
def practise(
    context: "CommandContext",
    number: Annotated[int, typer.Option("-n", "--number", metavar="NUMBER", min=1, max=MAX_QUESTIONS)] = 10,
    seed: Annotated[int | None, typer.Option("--seed", metavar="NUMBER", min=0)] = None,
    print_: Annotated[bool, typer.Option("--print")] = False,
) -> None:
    """Ask about deals what kp answers itself: advance or not, whose act, who is missing, what would prove it."""
    from random import Random

    from kjopsprosess.app import environment
    from kjopsprosess.app.errors import ExitCode
    from kjopsprosess.app.output import show, show_json

    from .deals import practise_deals
    from .facts import make_questions, score
    from .json import practise_json
    from .page import printed_page, score_page

    said = context.messages.practise
    to_print = print_ or context.as_json
    if not to_print and not environment.interactive():
        context.fail(ExitCode.REFUSED, "needs-terminal", said.needs_terminal, "    kp practise --print")
    seed = Random().randrange(MAX_SEED + 1) if seed is None else seed  # noqa: S311 - no secret
    chance = Random(seed)  # noqa: S311 - no secret
    questions = make_questions(practise_deals(context, chance), number, chance)
    if context.as_json:
        show_json(practise_json(questions, seed, context.today))
    elif print_:
        show(printed_page(questions, seed, context.messages))
    else:
        from .talk import ask_all

        answers = ask_all(context, questions)
        show(score_page(score(questions, answers), context.messages, f"kp practise -n {number} --seed {seed}"))
