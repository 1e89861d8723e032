"""The ways in which the program is started."""

import subprocess
import sys

import pytest


def started(*command: str) -> tuple[int, str, str]:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("words", [("--version",), ("brif",), ("list", "--frobnicate")])
def test_python_starts_it_by_the_name_of_the_package_too(words: tuple[str, ...]) -> None:
    script = "import sys; sys.argv[0] = 'kp'; from kjopsprosess.app.entry import run; run()"
    assert started("-m", "kjopsprosess", *words) == started("-c", script, *words)


def test_loading_that_module_starts_nothing() -> None:
    assert started("-c", "import kjopsprosess.__main__") == (0, "", "")
