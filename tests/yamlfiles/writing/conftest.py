"""A deal that is written over."""

from pathlib import Path

import pytest
from written_deal import OLD


@pytest.fixture
def deal(tmp_path: Path) -> Path:
    path = tmp_path / "deals" / "nordvik.yaml"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path
