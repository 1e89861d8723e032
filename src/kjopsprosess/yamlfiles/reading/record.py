"""Turns a file's tree into a model, or into findings."""

from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from kjopsprosess.model.findings import Finding, errors

from .document import Document
from .tree import plain_data

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
        from .extra_keys import model_without_extra_keys  # 4 ms, for a file with errors

        record, found = model_without_extra_keys(document, model, content, problem)
        findings += found
    if record is not None and document.has_split_texts:
        from .model_errors import split_text_findings  # 3 ms, for a file with errors

        return None, findings + split_text_findings(document)
    return record, findings
