"""Shipped processes, drawn, for tests."""

from __future__ import annotations

from kjopsprosess.features.process.facts import Handbook, make_handbook
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

NB, EN = speak(Language.NB), speak(Language.EN)


def shipped(process_id: str) -> Handbook:
    process = Workspace(SHIPPED.parent).read_process(process_id).model
    assert process is not None
    return make_handbook(process_id, process, own=False)
