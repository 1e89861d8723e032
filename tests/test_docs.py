"""The examples in the documentation are files that can be read."""

import re
from pathlib import Path

import pytest

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.model.settings import Settings
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.workspace import Workspace

ROOT = Path(__file__).parents[1]
FILES = [ROOT / "docs" / "files.md", ROOT / "docs" / "nb" / "files.md"]
PROCUREMENT = (ROOT / "docs" / "public-procurement.md").read_text("utf-8")
MODELS: list[type[Settings] | type[Deal] | type[Process]] = [Settings, Deal, Process]
EXAMPLES = [
    pytest.param(block, model, id=f"{file.relative_to(ROOT)}-{model.__name__}")
    for file in FILES
    for block, model in zip(re.findall(r"```yaml\n(.*?)```", file.read_text("utf-8"), re.DOTALL), MODELS, strict=True)
]


@pytest.mark.parametrize(("block", "model"), EXAMPLES)
def test_the_example_of_a_file_can_be_read(block: str, model: type[Settings] | type[Deal] | type[Process]) -> None:
    found, findings = parse_model(parse_document(block.encode(), "example.yaml"), model)
    assert findings == ()
    assert found is not None


PUBLIC = [
    path.stem for glob in ("offentlig-*", "rammeavtale-*", "open-tender*") for path in SHIPPED.glob(f"{glob}.yaml")
]


def test_the_facts_of_public_procurement_name_every_process_that_rests_on_them() -> None:
    table = PROCUREMENT.split("## Which process")[1].split("## ")[0]
    assert sorted(re.findall(r"`([a-z-]+)`", table)) == sorted(PUBLIC)


def test_every_source_that_is_named_is_listed_and_the_other_way_round() -> None:
    told, listed = PROCUREMENT.split("## Sources")
    keys = set(re.findall(r"\b([PL]\d+)\b", told))
    assert keys == set(re.findall(r"^- \[([PL]\d+)\]", listed, re.MULTILINE))


@pytest.mark.parametrize("process_id", ["offentlig-anbud", "offentlig-smaakjop", "rammeavtale-avrop"])
def test_a_new_version_of_a_public_process_is_told_with_its_new_steps(process_id: str) -> None:
    process = Workspace(SHIPPED.parent).read_process(process_id).model
    assert process is not None
    met = PROCUREMENT.split("## What a workspace meets")[1].split("## Sources")[0]
    assert f"`{process_id}` {process.version}" in met
    assert [step.id for step in process.steps if step.since and f"`{step.id}`" not in met] == []
