"""Fixtures that many tests share, and the option that rewrites transcripts."""

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
