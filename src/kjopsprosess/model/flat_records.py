"""Facts as text and back: named tuples of texts, numbers, days, words of an enumeration and their like.

`Records(ListRow)` reads ten thousand rows at once, column by column, in a fraction of the time that JSON takes: a row
is split once, and each different day or number is made once. Reading executes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from itertools import islice
from types import NoneType, UnionType
from typing import Any, Generic, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints, overload

T = TypeVar("T")
TextColumns = Sequence[Sequence[str]]

ABSENT = "\x18"
"""Stands for None."""
_SEPARATORS = ("\x1f", "\x1e", "\x1d", "\x1c", "\x1b")
"""Between the values of a record; then after each item of a tuple in it, between the values of such an item, and on."""
_AT_ONCE = 500
"""So many records are read at once: more are no quicker, and take more memory."""
_ESCAPE = "\x10"
LINE_BREAK = "\x15"
"""Stands for a line break where a record has to be one line; it is in no record."""
_ESCAPED = {sign: _ESCAPE + chr(ord(sign) + 64) for sign in (_ESCAPE, ABSENT, LINE_BREAK, *_SEPARATORS)}


class _Form(NamedTuple):
    """How values of one type are written and read."""

    width: int
    """The number of columns they take."""
    write: Callable[[Any], list[str]]
    read: Callable[[TextColumns], Iterable[Any]]
    """The values from their columns."""
    tells_none: bool = True
    """Whether None is told from every other value."""


class Records(Generic[T]):
    """Named tuples of one type as texts. A value may be None wherever that is read, too."""

    def __init__(self, kind: type[T]) -> None:
        self._form = _form(kind, 0)

    def write(self, value: T) -> str:
        """One record as text."""
        return _SEPARATORS[0].join(self._form.write(value))

    def read(self, texts: Iterable[str]) -> list[T]:
        """The records of many texts. Raises `ValueError` or `TypeError` for texts that are none of this type."""
        cells = [each.split(_SEPARATORS[0]) for each in texts]
        if not cells:
            return []
        columns = [*zip(*cells, strict=True)]
        if len(columns) != self._form.width:
            raise ValueError("records of another type")
        return [*self._form.read(columns)]


class TextRecords(Sequence[T]):
    """Records that stay texts: each is made when it is asked for, `_AT_ONCE` at a time, and not held here.

    Whoever goes through them holds what they keep themselves, so that a hundred thousand take no more than their texts.
    Raises as `Records.read` does.
    """

    def __init__(self, records: Records[T], texts: Sequence[str]) -> None:
        self._records, self._texts = records, texts

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[T]:
        return self.at(range(len(self._texts)))

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        if isinstance(place, slice):
            return TextRecords(self._records, self._texts[place])
        (found,) = self._records.read([self._texts[place]])
        return found

    def at(self, places: Sequence[int]) -> Iterator[T]:
        """Those at some places, in the order of the places; one that comes again soon is not made again."""
        made: dict[int, T] = {}
        for begin in range(0, len(places), _AT_ONCE):
            some = places[begin : begin + _AT_ONCE]
            made = {place: made[place] for place in {*some} & made.keys()}
            new = [*({*some} - made.keys())]
            made.update(zip(new, self._records.read([self._texts[place] for place in new]), strict=True))
            yield from map(made.__getitem__, some)


class Taken(Collection[T]):
    """A collection whose things are made when somebody comes to them: it holds none, and makes them each time."""

    def __contains__(self, thing: object) -> bool:
        return any(each == thing for each in self)


class Made(Taken[T]):
    """What is made of each of several things."""

    def __init__(self, things: Collection[Any], make: Callable[[Any], T]) -> None:
        self._things, self._make = things, make

    def __len__(self) -> int:
        return len(self._things)

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._things)


class Chosen(Taken[T]):
    """Some of many things, by their places, in an order of their own."""

    def __init__(self, things: Sequence[T], places: Sequence[int]) -> None:
        self._things, self._places = things, places

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[T]:
        things, places = self._things, self._places
        return things.at(places) if isinstance(things, TextRecords) else map(things.__getitem__, places)


def _form(kind: Any, level: int) -> _Form:  # noqa: ANN401 - any annotation
    arguments = get_args(kind)
    if get_origin(kind) in (Union, UnionType):
        (kind,) = (each for each in arguments if each is not NoneType)
        form = _form(kind, level)
        return form if form.tells_none else _optional(form)
    if arguments and arguments[-1] is ...:
        return _many(arguments[0], level)
    if arguments:
        return _several([_form(each, level) for each in arguments], tuple)
    if hasattr(kind, "_fields"):
        hints = get_type_hints(kind)
        return _several([_form(hints[field], level) for field in kind._fields], kind._make)
    if kind is str:
        return _Form(1, lambda value: [ABSENT if value is None else _escaped(value)], _read_texts)
    return _leaf(*_LEAVES.get(kind, (lambda value: str(value.value) if isinstance(value, Enum) else str(value), kind)))


_LEAVES: dict[Any, tuple[Callable[[Any], str], Callable[[str], Any]]] = {
    bool: (lambda value: "1" if value else "0", {"1": True, "0": False}.__getitem__),
    date: (date.isoformat, date.fromisoformat),
}
"""How some values are written and made; a number and a word of an enumeration are made of their text by their type."""


class _Made(dict[str, Any]):
    """Values by their texts, each made when it is first asked for."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__({ABSENT: None})
        self._make = make

    def __missing__(self, text: str) -> Any:  # noqa: ANN401 - whatever is made
        self[text] = value = self._make(text)
        return value


def _leaf(write: Callable[[Any], str], make: Callable[[str], Any]) -> _Form:
    made = _Made(make)
    return _Form(
        1, lambda value: [ABSENT if value is None else write(value)], lambda columns: map(made.__getitem__, columns[0])
    )


def _read_texts(columns: TextColumns) -> Iterable[Any]:
    texts = columns[0]
    if _ESCAPE in "".join(texts):
        return [None if text == ABSENT else _unescaped(text) for text in texts]
    return [None if text == ABSENT else text for text in texts] if ABSENT in texts else texts


def _several(forms: Sequence[_Form], make: Callable[[Iterable[Any]], Any]) -> _Form:
    """A named tuple, or a tuple with a type for each place."""
    width = sum(form.width for form in forms)

    def write(value: Any) -> list[str]:  # noqa: ANN401 - a tuple of any types
        if value is None:
            return [ABSENT] * width
        return [cell for form, each in zip(forms, value, strict=True) for cell in form.write(each)]

    def read(columns: TextColumns) -> Iterable[Any]:
        begin, found = 0, []
        for form in forms:
            inner = columns[begin : begin + form.width]
            found.append(_read_different(form, inner) if form.width > 1 else form.read(inner))
            begin += form.width
        return map(make, zip(*found, strict=True))

    return _Form(width, write, read, tells_none=False)


def _read_different(form: _Form, columns: TextColumns) -> Iterable[Any]:
    """Values of several columns, each different one made once: many deals share a few hundred steps and days."""
    rows = [*zip(*columns, strict=True)]
    different = [*dict.fromkeys(rows)]
    made = dict(zip(different, form.read([*zip(*different, strict=True)]), strict=True))
    return map(made.__getitem__, rows)


def _optional(form: _Form) -> _Form:
    """A tuple that may be None: a column more says whether it is."""

    def read(columns: TextColumns) -> Iterable[Any]:
        there, *rest = columns
        return [value if here == "1" else None for here, value in zip(there, form.read(rest), strict=True)]

    return _Form(form.width + 1, lambda value: [ABSENT if value is None else "1", *form.write(value)], read)


def _many(kind: Any, level: int) -> _Form:  # noqa: ANN401 - any annotation
    """A tuple of any length, in one column. The items of many records are read at once, like records of their own."""
    form = _form(kind, level + 2)
    end, between = _SEPARATORS[level + 1], _SEPARATORS[level + 2]

    def read(columns: TextColumns) -> Iterable[Any]:
        made: dict[str, Any] = {ABSENT: None}
        different = [*dict.fromkeys(columns[0])]
        for begin in range(0, len(different), _AT_ONCE):
            texts = different[begin : begin + _AT_ONCE]
            many = [text.split(end)[:-1] for text in texts]
            cells = [item.split(between) for items in many for item in items]
            values = iter(form.read([*zip(*cells, strict=True)]) if cells else ())
            made |= {
                text: tuple(islice(values, len(items)))
                for text, items in zip(texts, many, strict=True)
                if text != ABSENT
            }
        return map(made.__getitem__, columns[0])

    def write(value: Any) -> list[str]:  # noqa: ANN401 - a tuple of any type
        if value is None:
            return [ABSENT]
        return ["".join(between.join(form.write(each)) + end for each in value)]

    return _Form(1, write, read)


def _escaped(text: str) -> str:
    if text.isprintable():
        return text
    return "".join([_ESCAPED.get(sign, sign) for sign in text])


def _unescaped(text: str) -> str:
    first, *rest = text.split(_ESCAPE)
    return first + "".join([chr(ord(part[0]) - 64) + part[1:] for part in rest])
