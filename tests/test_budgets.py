"""What a call may load and open. Counts of modules and files, which no other work on the machine can change."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from kjopsprosess.yamlfiles.folders import SHIPPED

SOURCE = Path(__file__).parents[1] / "src"
WORKSPACE = Path(__file__).parent / "workspaces" / "screens-en"
LARGE = ("typer", "pydantic", "ruamel", "rich", "jinja2")
WATCHED = """
import gc
import json
import os
import sys

opened, listed, compiled = [], [], []

def watch(event, facts):
    if event == "open" and isinstance(facts[0], str):
        opened.append(facts[0])
    elif event in ("os.listdir", "os.scandir"):
        listed.append(str(facts[0]))
    elif event == "compile" and sys._getframe(1).f_globals["__name__"] == "typing":
        frame = sys._getframe(1)
        while frame.f_code.co_name != "<module>":
            frame = frame.f_back
        compiled.append(frame.f_globals["__name__"])

written, *sys.argv[1:] = sys.argv[1:]
sys.addaudithook(watch)
if "_KP_COMPLETE" in os.environ:  # what the quick completion, tested by itself, leaves to Typer
    from kjopsprosess.app.main import run
else:
    from kjopsprosess.app.startup import run
before = sum(each["collections"] for each in gc.get_stats())
try:
    run()
except SystemExit as end:
    code = end.code
swept = sum(each["collections"] for each in gc.get_stats()) - before
seen = {"code": code, "swept": swept, "opened": opened[:], "listed": listed[:], "compiled": compiled[:]}
seen["modules"] = [*sys.modules]
with open(written, "w", encoding="utf-8") as file:
    json.dump(seen, file)
"""


class Seen(NamedTuple):
    """What one call loaded and opened."""

    code: int | None
    swept: int
    """How often Python looked for cycles of what nobody needs any more."""
    modules: list[str]
    opened: list[str]
    listed: list[str]
    printed: str
    compiled: list[str]
    """For each annotation that is a string and had to be compiled, the module that was being loaded."""

    @property
    def ours(self) -> set[str]:
        return {name.removeprefix("kjopsprosess.") for name in self.modules if name.startswith("kjopsprosess.")}

    @property
    def large(self) -> set[str]:
        return {name for name in LARGE if name in self.modules}

    @property
    def read(self) -> list[str]:
        """Files of the workspace, shipped processes, and whatever else is no part of Python or of a library."""
        code = (str(SOURCE), sys.prefix, sys.base_prefix, "/proc/")
        places = {os.path.realpath(WORKSPACE): "", str(SHIPPED): "shipped"}
        found = []
        for name in self.opened:
            place = next((place for place in places if name.startswith(place)), None)
            if place:
                found.append(f"{places[place]}{name.removeprefix(place)}".replace(os.sep, "/").strip("/"))
            elif not name.startswith(code):
                found.append(name)
        return sorted({*found})


def watched(tmp_path: Path, *call: str, **environment: str) -> Seen:
    return watched_in(WORKSPACE, tmp_path, *call, **environment)


def watched_in(folder: Path, tmp_path: Path, *call: str, **environment: str) -> Seen:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(tmp_path / "seen.json"), *call],
        cwd=folder,
        env={**os.environ, "KP_TODAY": "2026-11-26", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    seen = Seen(printed=done.stdout, **json.loads((tmp_path / "seen.json").read_text("utf-8")))
    assert seen.code in (0, None), done.stderr
    return seen


SITE = subprocess.run(
    [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
).stdout.split()
"""What Python loads by itself on this machine."""
NORDVIK = ["deals/nordvik.yaml", "kp.yaml", "shipped/enterprise-software.yaml"]
CALLS = [
    "brief nordvik",
    "brief nordvik --json",
    "map nordvik",
    "log nordvik",
    "advance nordvik --done 'jon: security = Approval by e-mail' --dry-run",
]
DRAFT = "features.advance.draft"
BASH = {"COMP_WORDS": "kp brief n", "COMP_CWORD": "2"}
OTHERS = {"_TYPER_COMPLETE_ARGS": "kp brief n", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}


def test_the_version_loads_the_parser_alone(tmp_path: Path) -> None:
    seen = watched(tmp_path, "--version")
    assert (seen.large, seen.read) == ({"typer"}, [])


@pytest.mark.parametrize("call", ["--help", "map --help", "process --help"])
def test_a_help_in_the_language_of_the_workspace_loads_neither_yaml_nor_models(tmp_path: Path, call: str) -> None:
    seen = watched(tmp_path, *shlex.split(call))
    assert seen.large == {"typer"}
    assert seen.read == ["kp.yaml"]


def test_the_entry_point_loads_next_to_nothing_before_it_listens_to_ctrl_c(tmp_path: Path) -> None:
    program = "import sys; import kjopsprosess.app.startup; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    ours = {name for name in loaded if name.startswith("kjopsprosess")}
    assert ours == {"kjopsprosess", "kjopsprosess.app", "kjopsprosess.app.startup", "kjopsprosess.app.errors"}
    assert not {"typer", "dataclasses", "pathlib"} & {*loaded} - {*SITE}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completing_a_deal_reads_no_file_and_loads_one_command(tmp_path: Path, shell: str) -> None:
    words = BASH if shell == "bash" else {**OTHERS, "_TYPER_COMPLETE_WORD_TO_COMPLETE": "n"}
    seen = watched(tmp_path, **words, _KP_COMPLETE=f"complete_{shell}")
    deals = [path.stem for path in (WORKSPACE / "deals").iterdir()]
    assert [deal for deal in deals if deal in seen.printed] == ["nordvik"]
    assert seen.read == []
    assert {name for name in seen.ours if name.endswith(".command")} == {"features.brief.command"}
    assert seen.large == {"typer", "pydantic"}  # Typer has its own use for Pydantic


def test_completing_a_process_names_the_shipped_ones_too_and_reads_no_file(tmp_path: Path) -> None:
    seen = watched(tmp_path, _KP_COMPLETE="complete_bash", COMP_WORDS="kp process show qu", COMP_CWORD="3")
    assert (seen.printed.split(), seen.read) == (["quiet-assessment"], [])
    seen = watched(tmp_path, _KP_COMPLETE="complete_bash", COMP_WORDS="kp new acme --process saas", COMP_CWORD="4")
    assert (seen.printed.split(), seen.read) == (["saas-virksomhet"], [])
    assert {name for name in seen.ours if name.endswith(".command")} == {"features.setup.command"}


@pytest.mark.parametrize("colour", ["", "1"], ids=("piped", "coloured"))
@pytest.mark.parametrize("call", CALLS)
def test_what_is_asked_of_one_deal_reads_that_deal_and_loads_only_what_answers(
    tmp_path: Path, call: str, colour: str
) -> None:
    seen = watched(tmp_path, *shlex.split(call), FORCE_COLOR=colour)
    assert seen.read == NORDVIK
    drawn = {"rich"} if colour and "--json" not in call else set()
    assert seen.large == {"typer", "pydantic", "ruamel"} | drawn
    assert seen.swept <= 2
    assert not [name for name in seen.opened if name.endswith("entry_points.txt")]
    here = os.path.realpath(WORKSPACE)
    listed = [name.removeprefix(here) for name in seen.listed if name.startswith(here)]
    assert listed == ["/deals"]  # a copy of the deal that another program left is told
    assert [name for name in seen.compiled if name.startswith("kjopsprosess")] == []
    assert not {"model.unseen", "yamlfiles.reading.model_errors", "yamlfiles.reading.suggestions"} & seen.ours


@pytest.mark.parametrize("call", [call for call in CALLS if call.startswith("advance")])
def test_what_reads_entries_from_outside_is_loaded_only_where_it_is_asked_for(tmp_path: Path, call: str) -> None:
    assert not {name for name in watched(tmp_path, *shlex.split(call)).ours if name.startswith(DRAFT)}
    template = watched(tmp_path, "advance", "nordvik", "--template").ours
    assert f"{DRAFT}.template" in template
    assert not {f"{DRAFT}.proof.transcript", f"{DRAFT}.from_transcript"} & template


@pytest.mark.parametrize(
    "call", ["brief nordvik", "list", "next", "--help", "calendar --help", "book nordvik 2026-12-27"]
)
def test_the_calendar_library_is_loaded_only_where_a_calendar_is_made_or_read(tmp_path: Path, call: str) -> None:
    folder = shutil.copytree(WORKSPACE, tmp_path / "copy")
    assert "icalendar" not in watched_in(folder, tmp_path, *shlex.split(call)).modules


@pytest.mark.parametrize(
    "call",
    [
        *("list --all", "list --all --step security", "list --all --person 'Kari Lund'", "list --all --since 60d"),
        *(
            "next",
            "next --json",
            "promises",
            "promises --theirs --json",
            "promises --format csv",
            "calendar",
            "calendar --json",
            "report --json",
        ),
    ],
)
def test_a_command_over_all_deals_of_which_none_changed_reads_no_deal_and_loads_neither_yaml_nor_models(
    tmp_path: Path, call: str
) -> None:
    workspace, words = tmp_path / "workspace", shlex.split(call)
    shutil.copytree(WORKSPACE, workspace)
    watched_in(workspace, tmp_path, *words)
    seen = watched_in(workspace, tmp_path, *words)
    assert "Nordvik" in seen.printed
    opened = {Path(each).relative_to(workspace).as_posix() for each in seen.opened if each.startswith(str(workspace))}
    assert {each for each in opened if not each.startswith("processes/")} == {"kp.yaml"}  # SQLite opens its file itself
    assert seen.large == {"typer"}


@pytest.mark.parametrize("call", ["process show enterprise-software --handbook", "report"])
@pytest.mark.parametrize(("form", "drawn_by"), [("md", set[str]()), ("json", set[str]()), ("html", {"jinja2"})])
def test_what_draws_html_is_loaded_for_html_alone(tmp_path: Path, call: str, form: str, drawn_by: set[str]) -> None:
    seen = watched(tmp_path, *call.split(), "--format", form)
    assert seen.large - {"typer", "pydantic", "ruamel"} == drawn_by
