"""What is installed has every process, the values of the law, and the templates of pages."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.yamlfiles.folders import SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

ROOT = SHIPPED.parent


@pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="kp is not run from its checkout")
def test_the_wheel_holds_the_processes_and_the_templates(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="the wheel is built by hatchling, which is not installed")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed_names = {*packed.namelist()}
        found = {name: packed.read(name) for name in packed.namelist() if "/processes/" in name}
    files = (path for path in SHIPPED.rglob("*") if path.is_file())
    shipped = {path.relative_to(SHIPPED).as_posix(): path.read_bytes() for path in files}
    assert found == {f"kjopsprosess/processes/{name}": content for name, content in shipped.items()}
    assert "law/public-procurement-no.yaml" in shipped
    templates = (ROOT / "src" / "kjopsprosess" / "page" / "html" / "templates").iterdir()
    assert {f"kjopsprosess/page/html/templates/{path.name}" for path in templates} <= packed_names
