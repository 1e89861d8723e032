"""Fixtures that many tests share, and the option that rewrites transcripts."""

import socket
from pathlib import Path

import pytest
from hypothesis import settings
from workspace_at_hand import lay

settings.register_profile("patient", deadline=None)  # a busy machine is no fault of the program
settings.load_profile("patient")

HERE = Path(__file__).parent
BESIDE_MODULES = {p.name for p in (HERE.parent / "src" / "kjopsprosess").iterdir() if p.is_dir()}
"""The folders that mirror those of the source."""
TAKES_LONGER = ("random", "in_git", "public_handbook", "name_bytes")
"""Parts of the names of files whose tests take seconds."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write what kp prints now into the transcripts; git then shows what people will see change",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Read no tests for the quick tier that are never in it: half of the time that reading all of them takes."""
    if config.option.markexpr != "quick" or collection_path.parent != HERE:
        return None
    return True if collection_path.name not in BESIDE_MODULES else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the quick tier: the first case of each test beside a module that is not random and takes no seconds."""
    seen = set()
    for item in items:
        folder, name = item.path.relative_to(HERE).parts[0], item.path.stem
        is_random = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        marked = {mark.name for mark in item.iter_markers()}
        takes_longer = is_random or marked & {"slow", "long"} or any(part in name for part in TAKES_LONGER)
        test = (item.path, getattr(item, "originalname", item.name))
        if folder in BESIDE_MODULES and not takes_longer and test not in seen:
            seen.add(test)
            item.add_marker("quick")


@pytest.fixture(autouse=True)
def _a_quiet_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the developer's own machine reaches a test."""
    for name in (
        "KP_HOME",
        "KP_LANG",
        "KP_TODAY",
        "KP_ASCII",
        "COLUMNS",
        "LINES",
        "FORCE_COLOR",
        "NO_COLOR",
        "LANGUAGE",
        "LC_ALL",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """kp opens no connection, and so does no test."""

    def refuse(*_given: object, **_named: object) -> None:
        raise AssertionError("kp talks to no network")

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.fixture
def nordvik_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace with the deal `nordvik`, on the day and in the language of its tests."""
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "nb")
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path
