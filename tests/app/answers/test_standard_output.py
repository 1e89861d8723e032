"""`-o -` of every command that saves a file: what the file would hold goes to standard output."""

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp

from kjopsprosess.app.main import main

ARGUMENTS = {
    "calendar": (),
    "list": (),
    "log": ("nordvik",),
    "memo": ("nordvik", "--for", "kari"),
    "people": ("nordvik",),
    "plan": ("nordvik",),
    "process show": ("enterprise-software", "--handbook"),
    "promises": (),
    "report": (),
    "review": (),
}
"""Arguments with which each of them has an answer in the demo."""
ENDINGS = {"calendar": ".ics", "memo": ".txt", "plan": "", "process show": ".txt", "report": ".txt"}
"""Of a file with the form that `-o -` has; CSV for the others."""
TODAY = ("--today", "2026-11-26")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demo") / "w"
    assert main(["demo", str(root), *TODAY]) == 0
    told = "kari: problem = The hours are on paper."
    assert main(["advance", "nordvik", "--dir", str(root), "--heard", told, "--share", *TODAY]) == 0
    return root


@pytest.fixture(autouse=True)
def _inside(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    monkeypatch.setenv("KP_LANG", "en")


def files_in(root: Path) -> list[Path]:
    """All but those of kp's own folder."""
    return sorted(path for path in root.rglob("*") if ".kp" not in path.parts)


def test_they_are_all_the_commands_that_save_a_file(commands_with_option: set[str]) -> None:
    assert {*ARGUMENTS} == commands_with_option


@pytest.fixture
def commands_with_option() -> set[str]:
    from typer.main import get_command

    from kjopsprosess.app.command_table import COMMANDS
    from kjopsprosess.app.commands import make_app
    from kjopsprosess.app.main import kp as program

    def having(group: object, before: str = "") -> set[str]:
        found: set[str] = set()
        for word, command in getattr(group, "commands", {}).items():
            full = f"{before} {word}".strip()
            if hasattr(command, "commands"):
                found |= having(command, full)
                continue
            shown = command.get_params(command.make_context(full, [], resilient_parsing=True))
            if any("-o" in param.opts for param in shown):
                found.add(full)
        return found

    return having(get_command(make_app(COMMANDS, program)))


@pytest.mark.parametrize("command", ARGUMENTS)
def test_a_hyphen_prints_what_a_file_would_hold(command: str, demo: Path, tmp_path: Path) -> None:
    before = files_in(demo)
    file = tmp_path / f"saved{ENDINGS.get(command, '.csv')}"
    assert kp(*command.split(), *ARGUMENTS[command], "-o", str(file), *TODAY).code == 0
    said = kp(*command.split(), *ARGUMENTS[command], "-o", "-", *TODAY)
    assert said.code == 0, said.all
    assert said.out.encode() == file.read_bytes()
    long = kp(*command.split(), *ARGUMENTS[command], "--output=-", *TODAY)
    assert long.out == said.out
    assert files_in(demo) == before


@pytest.mark.parametrize("command", ARGUMENTS)
def test_json_to_standard_output_is_json(command: str) -> None:
    said = kp(*command.split(), *ARGUMENTS[command], "-o", "-", "--json", *TODAY)
    assert said.code == 0, said.all
    assert json.loads(said.out)["schema"].startswith("kp.")


@pytest.mark.parametrize(("command", "form"), [("log nordvik", "md"), ("plan nordvik", "csv"), ("report", "html")])
def test_a_form_that_was_typed_is_that_of_standard_output(command: str, form: str) -> None:
    alone = kp(*command.split(), "--format", form, *TODAY)
    assert alone.out
    assert kp(*command.split(), "--format", form, "-o", "-", *TODAY).out == alone.out
