"""What the project asks of its own code: layers, types, style, and pages short enough to read."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "kjopsprosess"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("mypy",),
    ],
    ids=" ".join,
)
def test_style_and_types(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_layers_are_kept() -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_longer_than_one_would_like_to_read() -> None:
    long = {
        str(path): lines for path in SOURCE.rglob("*.py") if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


def test_the_yaml_library_is_known_to_one_module() -> None:
    imports = re.compile(r"^\s*(?:from|import) _?ruamel\b", re.MULTILINE)
    users = [path.name for path in SOURCE.rglob("*.py") if imports.search(path.read_text("utf-8"))]
    assert users == ["yaml_tree.py"]
