"""What the models allow at a spot in a file: which keys, which values."""

from __future__ import annotations

import types
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

if TYPE_CHECKING:
    from kjopsprosess.model.findings import Where


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Any]:
    """The keys a map may have, as they are written in a file, with what each may hold."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def shape_at(model: type[BaseModel], where: Where) -> Any:  # noqa: ANN401 - a type of any kind
    """The model, enum or other type that belongs at a spot; None when nothing does."""
    shape: Any = model
    for part in where:
        shape = _inside(shape, part)
    return shape


def allowed_values(shape: Any) -> tuple[str, ...]:  # noqa: ANN401 - a type of any kind
    """The words an enum takes."""
    return tuple(str(word.value) for word in shape) if isinstance(shape, type) and issubclass(shape, Enum) else ()


def is_model(shape: Any) -> bool:  # noqa: ANN401 - a type of any kind
    """Whether a map with fixed keys belongs here."""
    return isinstance(shape, type) and issubclass(shape, BaseModel)


def _inside(shape: Any, part: str | int) -> Any:  # noqa: ANN401 - a type of any kind
    if isinstance(part, str) and is_model(shape):
        return _bare(keys_of(shape).get(part))
    if isinstance(part, int) and get_origin(shape) is tuple:
        return _bare(get_args(shape)[0])
    if isinstance(part, str) and get_origin(shape) is dict:
        return _bare(get_args(shape)[1])
    return None


def _bare(shape: Any) -> Any:  # noqa: ANN401 - a type of any kind
    """The type without what is said beside it: `Annotated`, and that it may be left out."""
    while True:
        if get_origin(shape) is Annotated:
            shape = get_args(shape)[0]
        elif get_origin(shape) in (Union, types.UnionType):
            shape = next(part for part in get_args(shape) if part is not type(None))
        else:
            return shape
