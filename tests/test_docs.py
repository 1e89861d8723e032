"""The examples in the documentation are files that can be read."""

import re
from pathlib import Path

import pytest

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.record import parse_model

FILES = Path(__file__).parents[1] / "docs" / "files.md"
MODELS: list[type[Deal] | type[Process]] = [Deal, Process]
BLOCKS = re.findall(r"```yaml\n(.*?)```", FILES.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize(("block", "model"), [*zip(BLOCKS, MODELS, strict=True)], ids=("deal", "process"))
def test_the_example_of_a_file_can_be_read(block: str, model: type[Deal] | type[Process]) -> None:
    found, findings = parse_model(parse_document(block.encode(), "example.yaml"), model)
    assert findings == ()
    assert found is not None
