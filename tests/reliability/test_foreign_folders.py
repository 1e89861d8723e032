"""Folders of others are not searched, and nothing is run or connected to."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, PROCESS, kp, lay

from kjopsprosess.yamlfiles.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
from rooted import posix_only


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path / "salg")


def test_the_search_upwards_ends_at_home_and_at_a_repository(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = root / "kunder" / "nordvik"
    inner.mkdir(parents=True)
    assert find_workspace(inner) == Workspace(root)

    (root / "kunder" / ".git").mkdir()
    assert find_workspace(inner) is None
    (root / "kunder" / ".git").rmdir()

    link = root.parent / "hjem"
    if sys.platform != "win32":
        link.symlink_to(root / "kunder")
        monkeypatch.setenv("HOME", str(link))
        assert find_workspace(inner) is None


@pytest.fixture
def other_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on another file system, inside a workspace."""
    inner = lay(tmp_path / "salg") / "disk"
    inner.mkdir()
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(inner)], check=False, capture_output=True).returncode:
            pytest.skip("no file system can be mounted here")
        yield inner
        subprocess.run(["umount", str(inner)], check=True)
    else:
        pytest.skip("only root can mount a file system, on Linux")


def test_the_search_upwards_ends_where_another_file_system_begins(other_disk: Path) -> None:
    assert find_workspace(other_disk) is None


@posix_only
@pytest.mark.parametrize("what", ["folder", "kp.yaml"])
def test_a_workspace_in_which_all_may_write_must_be_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    (root if what == "folder" else root / "kp.yaml").chmod(0o777)
    monkeypatch.chdir(root)

    for command in ("brief nordvik", "list", "check", "", "advance nordvik --note x", "check deals/nordvik.yaml"):
        said = kp(*command.split())
        assert (said.code, said.out) == (1, ""), (command, said)
        assert "Alle brukere av maskinen kan skrive" in " ".join(said.err.split())
    assert kp("brief", "nordvik", "-C", ".").code == 0
    monkeypatch.setenv("KP_HOME", str(root))
    assert kp("brief", "nordvik").code == 0


@posix_only
@pytest.mark.parametrize("what", ["folder", "kp.yaml"])
def test_a_workspace_of_another_user_must_be_named(root: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    os.chown(root if what == "folder" else root / "kp.yaml", 65534, 65534)
    monkeypatch.chdir(root)

    said = kp("list")

    assert (said.code, said.out, "tilhører en annen bruker" in " ".join(said.err.split())) == (1, "", True)
    assert kp("list", "-C", str(root)).code == 0


@posix_only
def test_no_command_runs_anything_or_opens_a_connection_in_a_hostile_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canary = tmp_path / "canary"
    run = f"touch {canary}"
    monkeypatch.setenv("EDITOR", run)
    monkeypatch.setenv("VISUAL", run)
    monkeypatch.setenv("PAGER", run)
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "start.py"))
    process = PROCESS.replace("about: Slik de fleste kjøper", f'about: "$({run}) `{run}`"')
    root = lay(tmp_path / "salg", process=process)
    git = root / ".git"
    (git / "hooks").mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/main\n")
    (git / "config").write_text(
        f'[core]\n\tfsmonitor = "{run}"\n\tpager = "{run}"\n\tsshCommand = "{run}"\n[diff]\n\texternal = "{run}"\n'
        f'[filter "x"]\n\tclean = "{run}"\n\tsmudge = "{run}"\n[alias]\n\tstatus = "!{run}"\n'
    )
    (root / ".gitattributes").write_text("*.yaml filter=x diff=x merge=x\n")
    for hook in ("pre-commit", "post-checkout", "fsmonitor-watchman"):
        (git / "hooks" / hook).write_text(f"#!/bin/sh\n{run}\n")
        (git / "hooks" / hook).chmod(0o755)
    for module in ("sitecustomize", "ruamel", "typer", "kjopsprosess", "json"):
        (root / f"{module}.py").write_text(f"import os\nos.system({run!r})\n")
    (root / "deals" / f"$({run.replace('/', '')}).yaml").write_text(DEAL)
    monkeypatch.chdir(root)

    for arguments in ALL_COMMANDS:
        program = WATCHED.replace("{arguments!r}", repr(arguments.split())).replace("{modules!r}", repr(FORBIDDEN))
        # -P: the folder one stands in is not where Python looks for modules, just as for the installed program.
        done = subprocess.run(
            [sys.executable, "-P", "-c", program], check=False, capture_output=True, text=True, cwd=root
        )
        assert (done.returncode, "FORBIDDEN" in done.stdout, "Traceback" in done.stderr) == (0, False, False), (
            arguments,
            done,
        )
        assert done.stderr.splitlines()[-1] == "", (arguments, done.stderr)

    assert not canary.exists()


ALL_COMMANDS = (
    "", "--version", "--help", "brief nordvik", "map nordvik", "people nordvik", "log nordvik", "list", "next", "check",
    "process list", "process show prosess", "advance nordvik --note x", "book nordvik 4.12", "new Ny --process prosess",
    "init", "schema deal", "review", "process diff prosess prosess", "process upgrade nordvik --dry-run",
)  # fmt: skip


FORBIDDEN = ("ssl", "http.client", "urllib.request", "asyncio", "pickle", "multiprocessing", "ftplib", "smtplib")
"""What no library of ours needs; Typer and the standard library load `socket` and `subprocess`, and call neither."""


WATCHED = """
import sys

def watch(event, given):
    if event.split(".")[0] in ("socket", "subprocess", "ctypes") or event in (
        "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "pty.spawn", "webbrowser.open"
    ):
        sys.__stdout__.write("FORBIDDEN " + event)
        sys.__stdout__.flush()
        import os
        os._exit(99)

from kjopsprosess.app.main import main
sys.addaudithook(watch)
main({arguments!r})
print(*[name for name in {modules!r} if name in sys.modules], file=sys.stderr)
"""


def test_the_watch_over_connections_and_programs_bites(root: Path) -> None:
    for forbidden in ("import socket; socket.socket()", "import subprocess; subprocess.run(['true'])"):
        program = WATCHED.replace("main({arguments!r})", forbidden).replace("{modules!r}", "()")
        done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True, cwd=root)
        assert (done.returncode, "FORBIDDEN" in done.stdout) == (99, True)


def test_a_socket_is_refused_in_every_test() -> None:
    with pytest.raises(AssertionError, match="network"):
        socket.socket()
