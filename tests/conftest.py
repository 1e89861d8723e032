"""Fixtures that many tests share, and the option that rewrites transcripts."""

import socket

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write what kp prints now into the transcripts; git then shows what people will see change",
    )


@pytest.fixture(autouse=True)
def _a_quiet_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the developer's own machine reaches a test."""
    for name in (
        "KP_HOME",
        "KP_LANG",
        "KP_TODAY",
        "KP_ASCII",
        "COLUMNS",
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
