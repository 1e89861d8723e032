"""What an editor needs to complete and explain the keys of a file: JSON Schema made from the models."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from .deal import Deal
from .process import Process

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class FileKind(StrEnum):
    """The kinds of files with a schema."""

    DEAL = "deal"
    PROCESS = "process"


def json_schema(kind: FileKind) -> dict[str, Any]:
    """The schema of a kind of file. A field's docstring is what the editor shows over its key."""
    model = Deal if kind is FileKind.DEAL else Process
    return {"$schema": DIALECT, **model.model_json_schema()}
