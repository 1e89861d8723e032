"""What every `kp.*/1` answer contains: each key, and what its value means. A key more or less does not fit.

A dictionary has exactly these keys, `[shape]` is a list of any length, and `Maybe` may be null. What a value is stands
in a `Value`; words that programs compare with stand in full, in `one_of`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from . import after_meeting, all_deals, before_meeting, one_deal, people_and_plans, processes
from .values import CODE, FILE, LINE, Either, Keyed, Maybe, Value, one_of

SHAPES: dict[str, Any] = {
    **before_meeting.SHAPES,
    **one_deal.SHAPES,
    **people_and_plans.SHAPES,
    **after_meeting.SHAPES,
    **processes.SHAPES,
    **all_deals.SHAPES,
}
"""Each answer but `kp.problems/1`, which has a key more for each fact of what stopped the command."""


def shape_of(schema: str) -> Mapping[str, Any]:
    """The shape of an answer, with the key that names it."""
    return {"schema": one_of(schema), **SHAPES[schema]}


def misfits(found: object, shape: object, path: str = "") -> Iterator[str]:
    """Where something is not as its shape says; nothing when it fits."""
    match shape:
        case Value(means, fits) if not fits(found):
            yield f"{path}: {found!r} is not {means}"
        case Either(shapes) if all([*misfits(found, each, path)] for each in shapes):
            yield f"{path}: {found!r} has none of its shapes"
        case Keyed(key) if isinstance(found, dict):
            yield from (wrong for name in found for wrong in misfits(name, key, f"{path}.{name}"))
        case dict() if isinstance(found, dict):
            yield from (f"{path}.{key}: missing" for key in shape.keys() - found.keys())
            yield from (f"{path}.{key}: not expected" for key in found.keys() - shape.keys())
        case Keyed() | dict() | list() if found.__class__ is not (list if isinstance(shape, list) else dict):
            yield f"{path}: {found!r} is not a list or an object as expected"
    for value, inner, there in _inside(found, shape, path):
        yield from misfits(value, inner, there)


def filled(found: object, shape: object, path: str = "") -> Iterator[str]:
    """The paths in an answer at which something stands: no null, and no empty list or object."""
    if isinstance(shape, Value | Either):
        yield path
    for value, inner, there in _inside(found, shape, path):
        yield from filled(value, inner, there)


def _inside(found: object, shape: object, path: str) -> Iterator[tuple[object, object, str]]:
    """Each part of a value with its shape and its path; nothing where the two differ."""
    match shape:
        case Maybe(inner) if found is not None:
            yield found, inner, path
        case Keyed(_, inner) if isinstance(found, dict):
            yield from ((value, inner, f"{path}.*") for value in found.values())
        case dict() if isinstance(found, dict):
            yield from ((found[key], shape[key], f"{path}.{key}") for key in shape.keys() & found.keys())
        case list() if isinstance(found, list):
            yield from ((value, shape[0], f"{path}[]") for value in found)


def every_path(shape: object, path: str = "") -> Iterator[str]:
    """The paths at which something may stand."""
    match shape:
        case Maybe(inner):
            yield from every_path(inner, path)
        case Keyed(_, inner):
            yield from every_path(inner, f"{path}.*")
        case dict():
            for key, inner in shape.items():
                yield from every_path(inner, f"{path}.{key}")
        case Value() | Either():
            yield path
        case [inner]:
            yield from every_path(inner, f"{path}[]")


__all__ = ["CODE", "FILE", "LINE", "SHAPES", "Maybe", "every_path", "filled", "misfits", "shape_of"]
