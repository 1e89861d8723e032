"""A file's tree as a model, or everything that is wrong with it."""

from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from kjopsprosess.model.findings import Finding

from .document import Document
from .tree import data

Model = TypeVar("Model", bound=BaseModel)


class Loaded(NamedTuple, Generic[Model]):
    """A file as a model, or why it is not one."""

    model: Model | None
    findings: tuple[Finding, ...]
    """Without a model: what is wrong. With one: warnings at most."""
    document: Document


def read_record(document: Document, model: type[Model]) -> tuple[Model | None, tuple[Finding, ...]]:
    """Read a document as a model. None with the document's or the model's findings when it is not one."""
    if document.root is None:
        return None, document.findings
    content = data(document.root)
    try:
        record = model.model_validate(content, by_alias=True, by_name=False)
    except ValidationError as problem:
        from .model_errors import refusals

        return None, document.findings + refusals(document, model, content, problem)
    if document.cut:
        from .model_errors import cut_texts

        return None, document.findings + cut_texts(document)
    return record, document.findings
