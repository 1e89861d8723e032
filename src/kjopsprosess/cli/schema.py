"""`kp schema KIND`: JSON Schema for editors, so that they can complete and explain the keys of a file."""

from typing import Annotated

import typer

from .options import AsJson, Folder, Lang, Today


def schema(
    kind: Annotated[str, typer.Argument(metavar="KIND")],
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    _as_json: AsJson = False,
) -> None:
    """Print the schema of a kind of file. It is JSON with and without `--json`."""
    from kjopsprosess.model.schema import FileKind, json_schema

    from .answering import one_of
    from .desk import Desk
    from .screen import show_json

    chosen = one_of(Desk(folder, lang, today), kind, FileKind)
    if chosen:
        show_json(json_schema(chosen))
