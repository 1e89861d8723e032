"""`kp review`: what the deals of a process teach about it, and what to change in it."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import Form, command, complete_process

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def review(
    desk: "Desk",
    process: Annotated[
        str | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    apply: Annotated[bool, typer.Option("--apply")] = False,
    only: Annotated[str | None, typer.Option("--only", metavar="NUMBERS")] = None,
    yes: Annotated[bool, typer.Option("--yes")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    form: Form = "text",
) -> None:
    """Show what the deals of each process teach, from their logs; with `--apply`, write the proposals."""
    from kjopsprosess.app.errors import Exit
    from kjopsprosess.app.output import answer

    from .apply import Consent, apply_proposals
    from .collect import gather, patches_of
    from .json import review_json
    from .page import review_page

    found = gather(desk, process, since)
    patches = {each.id: patches_of(desk, each) for each in found.processes}
    if apply or only or yes or dry_run:
        consent = Consent(only, yes=yes, dry_run=dry_run)
        apply_proposals(desk, found, patches, consent, as_json=desk.as_json or form == "json")
    else:
        answer(desk, form, lambda: review_json(found, patches), lambda: review_page(found, patches, desk.words))
    if found.unreadable:
        raise typer.Exit(Exit.BROKEN_FILE)
