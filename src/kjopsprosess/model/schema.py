"""JSON Schema for editors, made from the models: it completes and explains the keys of a file."""

from __future__ import annotations

import ast
import inspect
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from . import deal, process, told
from .deal import Deal, Entry, OlderLog
from .process import Process

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class FileKind(StrEnum):
    """The kinds of files with a schema."""

    DEAL = "deal"
    PROCESS = "process"
    OLDER = "older"
    """The beginning of a deal's log, beside the deal."""
    ENTRY = "entry"
    """One entry of a deal's log, alone in a file."""


def json_schema(kind: FileKind) -> dict[str, Any]:
    """The schema of a kind of file. A field's docstring is what the editor shows over its key."""
    models: dict[FileKind, type[BaseModel]] = {
        FileKind.DEAL: Deal,
        FileKind.PROCESS: Process,
        FileKind.OLDER: OlderLog,
        FileKind.ENTRY: Entry,
    }
    model = models[kind]
    schema = model.model_json_schema()
    explained = field_docstrings()
    for name, record in {model.__name__: schema, **schema["$defs"]}.items():
        for key, value in record.get("properties", {}).items():
            value["description"] = explained[name][key]
        if "properties" in record:
            record["patternProperties"] = {"^x-": {}}  # the user's own keys
    return {"$schema": DIALECT, **schema}


def field_docstrings() -> dict[str, dict[str, str]]:
    """The docstring of every field, by class and key.

    Read from the source when a schema is asked for. If Pydantic read them when it makes the models, every command would
    be slower.
    """
    found: dict[str, dict[str, str]] = {}
    for module in (process, told, deal):
        for node in ast.parse(inspect.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                inherited = [found.get(base.id, {}) for base in node.bases if isinstance(base, ast.Name)]
                found[node.name] = dict(pair for each in [*inherited, dict(_documented(node))] for pair in each.items())
    return found


def _documented(node: ast.ClassDef) -> list[tuple[str, str]]:
    pairs = []
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                pairs.append((name.rstrip("_"), inspect.cleandoc(text)))
    return pairs
