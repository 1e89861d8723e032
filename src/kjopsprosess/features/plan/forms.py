"""The forms in which a plan can be had."""

from enum import StrEnum
from pathlib import Path


class PlanForm(StrEnum):
    """What `--format` may say."""

    MD = "md"
    HTML = "html"
    CSV = "csv"
    JSON = "json"


_BY_ENDING = {
    ".csv": PlanForm.CSV,
    ".html": PlanForm.HTML,
    ".htm": PlanForm.HTML,
    ".txt": PlanForm.MD,
    ".md": PlanForm.MD,
    ".markdown": PlanForm.MD,
}


def form_of_file(path: Path | None) -> PlanForm:
    """The form that a file's name asks for; Markdown where it asks for none."""
    return _BY_ENDING.get(path.suffix.lower(), PlanForm.MD) if path else PlanForm.MD
