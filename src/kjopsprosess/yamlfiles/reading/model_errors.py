"""Translates Pydantic's errors to findings, in the order of the file, with the most similar key or value allowed."""

from __future__ import annotations

import types
from collections.abc import Sequence
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from kjopsprosess.deal_state.names import suggest, suggest_slug
from kjopsprosess.model.findings import Finding, KeyPath
from kjopsprosess.model.values import US

from .document import Document
from .finding_codes import MAX_FINDINGS, truncate_findings
from .source_location import locate, own_place
from .suggest_date import suggest_date
from .tree import SplitText

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


OWN_CODES = frozenset(
    {
        "not-a-date", "year-out-of-range", "not-a-time", "not-an-id", "reserved-id", "not-a-pin", "not-a-number",
        "not-true-or-false", "not-true-false-or-day", "not-a-duration", "several-days",
        "not-an-amount", "not-a-currency", "not-one-of-us", "not-a-time-zone",
    }
)  # fmt: skip
"""Errors raised by the model's own types; their type is the code of the finding."""
WRONG_KIND = {
    "string_type": "not-text",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-map",
    "model_type": "not-a-map",
    "model_attributes_type": "not-a-map",
}
KNOWN_TYPES = frozenset({"missing", "extra_forbidden", "enum", "string_too_long", "too_short", "too_long"}) | frozenset(
    WRONG_KIND
)
"""Pydantic's own types of error that are translated here; a test holds them against the models."""
RANGE = 2
"""The bounds of a range of days; all other limits of lists are far higher."""
KEY_MARK = "[key]"
"""What Pydantic appends to the path when the key of a map with free keys is wrong, not its value."""


def model_error_findings(
    document: Document,
    model: type[BaseModel],
    content: Any,  # noqa: ANN401 - plain data of a file
    problem: ValidationError,
) -> tuple[Finding, ...]:
    """Findings for everything in a document's data that the model refused."""
    errors = _first_errors(model, content, problem)
    parts = _parts(document)
    pieces = {
        (part.display_path, piece.line + 1, piece.column + 1)
        for part in parts
        for each in part.split_texts
        for piece in each.pieces
    }
    # The pieces of a text that a comma split look like unknown keys, and are told as one split text.
    found = [each for each in _findings(model, content, errors) if _spot(document, each) not in pieces]
    found = sorted((*_cut_texts(document), *found), key=lambda finding: _spot(document, finding))
    return truncate_findings(found, more=problem.error_count() - len(errors))


def split_text_findings(document: Document) -> tuple[Finding, ...]:
    """Findings for texts that a comma split, in a document that the model accepts otherwise."""
    return truncate_findings(_cut_texts(document))


def _parts(document: Document) -> tuple[Document, ...]:
    """The file, and with a deal that has one its older file."""
    return (document, document.older.document) if document.older else (document,)


def _cut_texts(document: Document) -> list[Finding]:
    return [
        _cut_text(part, each)._replace(in_older=part is not document)
        for part in _parts(document)
        for each in part.split_texts
    ]


def _cut_text(document: Document, cut: SplitText) -> Finding:
    """The finding at the part of the text that is on its first line."""
    written = document.text[cut.value.start : cut.pieces[-1].end]
    facts: dict[str, str | int] = {"line": cut.value.line + 1, "column": cut.value.column + 1, "width": len(written)}
    return Finding("comma-in-text", facts={**facts, "key": str(cut.key.text), "value": " ".join(written.split())})


def _first_errors(model: type[BaseModel], content: Any, problem: ValidationError) -> list[ErrorDetails]:  # noqa: ANN401
    """The first errors. Listing half a million of them takes a gigabyte, so long lists are shortened first."""
    if problem.error_count() > 10 * MAX_FINDINGS:
        try:
            model.model_validate(_cut(content), by_alias=True, by_name=False)
        except ValidationError as shorter:
            problem = shorter
    return problem.errors(include_url=False, include_context=True)[:MAX_FINDINGS]


def _cut(content: Any) -> Any:  # noqa: ANN401 - plain data of a file
    if isinstance(content, dict):
        return {key: _cut(value) for key, value in content.items()}
    return [_cut(item) for item in content[:MAX_FINDINGS]] if isinstance(content, list) else content


def _spot(document: Document, finding: Finding) -> tuple[str, int, int]:
    location = locate(document, finding)
    return own_place(document, finding)[0].display_path, location.line, location.column


def _findings(model: type[BaseModel], content: Any, errors: list[ErrorDetails]) -> tuple[Finding, ...]:  # noqa: ANN401
    missing = [error for error in errors if error["type"] == "missing"]
    found: list[Finding] = []
    for error in errors:
        if error["type"] == "missing" and _is_misspelt(error, errors):
            continue
        found.append(_finding(model, content, error, missing))
    # A list is also called too short when its only items were refused; those say it better.
    spots = [finding.key_path for finding in found]
    return tuple(
        finding
        for finding, error_spot in zip(found, spots, strict=True)
        if finding.code not in ("too-short", "no-steps", "no-pin")
        or not any(other != error_spot and other[: len(error_spot)] == error_spot for other in spots)
    )


def _is_misspelt(missing: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """Whether a missing key is present under a similar name, so that one finding covers both."""
    *above, key = missing["loc"]
    unknown = [
        error["loc"][-1] for error in errors if error["type"] == "extra_forbidden" and [*error["loc"][:-1]] == above
    ]
    return any(suggest(str(name), [str(key)]) for name in unknown)


def _finding(model: type[BaseModel], content: Any, error: ErrorDetails, missing: list[ErrorDetails]) -> Finding:  # noqa: ANN401
    where, kind, context = error["loc"], error["type"], error.get("ctx", {})
    if at_key := where[-1:] == (KEY_MARK,):
        where = where[:-1]
    key = next((part for part in reversed(where) if isinstance(part, str)), "")
    if kind in OWN_CODES:
        value = str(context.get("value", ""))
        return Finding(kind, where, {"value": value, **_near(kind, value)}, at_key=at_key)
    if kind == "missing":
        return _missing(content, where, key)
    if kind == "extra_forbidden":
        absent = [str(each["loc"][-1]) for each in missing if each["loc"][:-1] == where[:-1]]
        return _unknown_key(model, where, absent, present=_at(content, where[:-1]))
    if kind == "enum":
        value, allowed = str(error["input"]), allowed_values(type_at(model, where))
        near = suggest(value, allowed)
        facts = {"value": value, "allowed": ", ".join(allowed)}
        return Finding("unknown-value", where, facts if near is None else {**facts, "near": near})
    if kind in WRONG_KIND:
        return Finding("empty-item" if error["input"] is None else WRONG_KIND[kind], where, {"key": key})
    return _length(where, key, kind, context, error)


def _near(code: str, value: str) -> dict[str, str]:
    near = None
    if code == "not-a-date":
        near = suggest_date(value)
    elif code == "not-an-id":
        near = suggest_slug(value)
    elif code == "not-a-pin" and value:
        process = suggest_slug(value.partition("@")[0])
        near = f"{process}@1" if process else None
    elif code == "not-one-of-us" and (member := suggest_slug(value)):
        near = f"{US}/{member}"
    return {} if near is None else {"near": near}


def _missing(content: Any, where: KeyPath, key: str) -> Finding:  # noqa: ANN401 - plain data of a file
    if isinstance(where[-1], int):  # a list with a fixed number of items has too few
        return Finding("not-a-range", where[:-1], {"key": key})
    return Finding("empty-key" if key in _at(content, where[:-1]) else "missing-key", where, {"key": key})


def _unknown_key(model: type[BaseModel], where: KeyPath, absent: list[str], present: dict[str, Any]) -> Finding:
    """The finding for an unknown key, with the most similar key: of those missing, or else of those not yet used."""
    type_ = type_at(model, where[:-1])
    known = list(allowed_keys(type_)) if is_model(type_) else []
    key = str(where[-1])
    if key[:1].isspace():  # YAML takes away its own blanks
        return Finding("hard-blank", where, at_key=True)
    near = suggest(key, absent) or suggest(key, [name for name in known if name not in present])
    facts = {"key": key, "known": ", ".join(known)}
    return Finding("unknown-key", where, facts if near is None else {**facts, "near": near}, at_key=True)


def _at(content: Any, where: KeyPath) -> Any:  # noqa: ANN401 - plain data of a file
    for part in where:
        content = content[part]
    return content


def _too_many(where: KeyPath, key: str, limit: int, error: ErrorDetails) -> Finding:
    return Finding("too-many", where, {"key": key, "limit": limit, "count": len(error["input"])}, at_key=True)


def _length(where: KeyPath, key: str, kind: str, context: dict[str, Any], error: ErrorDetails) -> Finding:
    if kind == "string_too_long":
        length = len(str(error["input"]))
        return Finding("too-long", where, {"key": key, "limit": int(context["max_length"]), "length": length})
    if kind == "too_short":
        code = {"steps": "no-steps", "process": "no-pin"}.get(key, "too-short")
        return Finding(code, where, {"key": key, "limit": int(context["min_length"])})
    if kind == "too_long":
        most = int(context["max_length"])
        return Finding("not-a-range", where, {"key": key}) if most == RANGE else _too_many(where, key, most, error)
    return Finding("not-readable", where, {"key": key, "problem": kind})


@cache
def allowed_keys(model: type[BaseModel]) -> dict[str, Any]:
    """The keys that a map may have, as written in a file, with the type of each."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def type_at(model: type[BaseModel], where: KeyPath) -> Any:  # noqa: ANN401 - a type of any kind
    """The model, enumeration or other type expected at a key path; None when there is none."""
    type_: Any = model
    for part in where:
        type_ = _inside(type_, part)
    return type_


def allowed_values(type_: Any) -> tuple[str, ...]:  # noqa: ANN401 - a type of any kind
    """The words that an enumeration allows."""
    return tuple(str(word.value) for word in type_) if isinstance(type_, type) and issubclass(type_, Enum) else ()


def is_model(type_: Any) -> bool:  # noqa: ANN401 - a type of any kind
    """Whether a type is a model, that is, a map with fixed keys."""
    return isinstance(type_, type) and issubclass(type_, BaseModel)


def _inside(type_: Any, part: str | int) -> Any:  # noqa: ANN401 - a type of any kind
    if isinstance(part, str) and is_model(type_):
        return _unwrapped_type(allowed_keys(type_).get(part))
    if isinstance(part, int) and get_origin(type_) is tuple:
        return _unwrapped_type(get_args(type_)[0])
    if isinstance(part, str) and get_origin(type_) is dict:
        return _unwrapped_type(get_args(type_)[1])
    return None


def _unwrapped_type(type_: Any) -> Any:  # noqa: ANN401 - a type of any kind
    """The type without `Annotated` and without `None`."""
    while True:
        if get_origin(type_) is Annotated:
            type_ = get_args(type_)[0]
        elif get_origin(type_) in (Union, types.UnionType):
            type_ = next(part for part in get_args(type_) if part is not type(None))
        else:
            return type_
