"""Turns a file's tree into a model, or into findings; unknown keys are the user's own, or misspelt ones."""

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from kjopsprosess.model.findings import Finding, Severity, errors

from .document import Document
from .finding_codes import MAX_FINDINGS
from .tree import plain_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails

    from kjopsprosess.model.findings import KeyPath


Model = TypeVar("Model", bound=BaseModel)


class LoadedFile(NamedTuple, Generic[Model]):
    """A file as a model, or the findings that say why there is none."""

    model: Model | None
    findings: tuple[Finding, ...]
    """Without a model: the errors. With one: warnings, and unknown keys that are ignored."""
    document: Document


def parse_model(document: Document, model: type[Model]) -> tuple[Model | None, tuple[Finding, ...]]:
    """Read a document as a model. None with the document's or the model's findings when it is not one.

    A deal is read with the entries of its older file: key paths are those of the whole log, see `source_location`.
    """
    if document.root is None:
        return None, document.findings
    findings = document.findings
    if document.older is None:
        content = plain_data(document.root)
    else:
        from .older import older_findings, whole_content  # for the few deals that have an older file

        findings += older_findings(document, document.older)
        if document.older.document.root is None or errors(findings):
            return None, findings
        content = whole_content(document, document.older)
    record: Model | None
    try:
        record = model.model_validate(content, by_alias=True, by_name=False)
    except ValidationError as problem:
        record, found = model_without_extra_keys(document, model, content, problem)
        findings += found
    if record is not None and document.has_split_texts:
        from .model_errors import split_text_findings  # 3 ms, for a file with errors

        return None, findings + split_text_findings(document)
    return record, findings


OWN_KEY = "x-"
"""The prefix of the user's own keys, anywhere in a file. They are kept and not read."""

MAX_KEYS = 10_000
"""A file with more errors than this is refused without listing them: half a million take a gigabyte."""


def model_without_extra_keys(
    document: Document,
    model: type[Model],
    content: Any,  # noqa: ANN401 - plain data of a file
    problem: ValidationError,
) -> tuple[Model | None, tuple[Finding, ...]]:
    """The model without unknown keys, and a finding for each of them; no model where more is wrong.

    An unknown key at the top of a file may be a misspelt `log`, so then the file is not read. In an item of a list (an
    entry, a person, a step) only that key is ignored.
    """
    if problem.error_count() > MAX_KEYS:
        from .model_errors import model_error_findings  # 3 ms, for a file with errors

        return None, model_error_findings(document, model, content, problem)
    errors = _own_errors(problem.errors(include_url=False, include_context=False))
    own = [error for error in errors if _is_extra(error) and str(error["loc"][-1]).startswith(OWN_KEY)]
    unknown = [error for error in errors if error not in own]
    if own:
        content = _without(content, [error["loc"] for error in own])
    if unknown:
        if (
            document.has_split_texts
            or len(unknown) > MAX_FINDINGS
            or not all(_costs_only_itself(each) for each in unknown)
        ):
            return None, _findings(document, model, content)
        found = _findings(document, model, content)
        findings = tuple(finding._replace(severity=Severity.MISMATCH) for finding in found)
        content = _without(content, [error["loc"] for error in unknown])
    else:
        findings = ()
    try:
        # A list that seemed too short because of unknown keys (`_own_errors`) may be so without them.
        return model.model_validate(content, by_alias=True, by_name=False), findings
    except ValidationError:
        return None, _findings(document, model, content) or findings


def _own_errors(errors: "list[ErrorDetails]") -> "list[ErrorDetails]":
    """Errors that do not follow from another one.

    A list whose only item has an unknown key is also called too short.
    """
    paths = [error["loc"] for error in errors if _is_extra(error)]
    return [
        error
        for error in errors
        if error["type"] != "too_short" or not any(path[: len(error["loc"])] == error["loc"] for path in paths)
    ]


def _is_extra(error: "ErrorDetails") -> bool:
    return error["type"] == "extra_forbidden"


def _costs_only_itself(error: "ErrorDetails") -> bool:
    return _is_extra(error) and any(isinstance(part, int) for part in error["loc"])


def _findings(document: Document, model: type[BaseModel], content: Any) -> tuple[Finding, ...]:  # noqa: ANN401
    try:
        model.model_validate(content, by_alias=True, by_name=False)
    except ValidationError as problem:
        from .model_errors import model_error_findings  # likewise

        return model_error_findings(document, model, content, problem)
    return ()


def _without(content: Any, paths: "Sequence[KeyPath]") -> Any:  # noqa: ANN401 - plain data of a file
    """The data without the keys at these paths; containers on the way are copied."""
    own = {path[0] for path in paths if len(path) == 1}
    below: dict[str | int, list[KeyPath]] = {}
    for path in paths:
        if len(path) > 1:
            below.setdefault(path[0], []).append(path[1:])
    if isinstance(content, dict):
        return {
            key: _without(value, below[key]) if key in below else value
            for key, value in content.items()
            if key not in own
        }
    return [_without(value, below[place]) if place in below else value for place, value in enumerate(content)]
