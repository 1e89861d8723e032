"""No name, link or folder leads out of the workspace, nothing in it runs, and somebody else's is not taken for ours."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, PROCESS, kp, lay

from kjopsprosess.yamlfiles.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")

NAMES = (
    "../../etc/passwd", "/etc", "/etc/passwd", "..", ".", "a/b", "a\\b", "..\\..\\x", "a\0b", "-rf", "--", ".git",
    "git~1", "a:b", "a.", "a.yaml", "nordvik.yaml", " nordvik", "nordvik ", "NORDVIK\n", "con", "nul", "aux",
    "com1", "lpt9", "CON", "fil\u202etxt", "x" * 300, "å", "a\u030a", "", "~", "$HOME", "*", "%2e%2e", "\u2215etc",
    "file:///etc/passwd",
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path / "salg")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret"
    path.write_text("password: hunter2\n")
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("length", [300, 100_000])
def test_a_name_too_long_for_any_file_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    monkeypatch.chdir(root)
    name = "a." + "b" * length
    for arguments in (
        ["process", "diff", name, "prosess"], ["process", "diff", "prosess", f"x/{name}"], ["process", "show", name],
        ["process", "new", name], ["check", name], ["check", "prosess", "--against", name], ["demo", name],
        ["init", name], ["list", "-C", name], ["people", name], ["new", "A", "--id", name, "--process", "prosess"],
    ):  # fmt: skip
        said = kp(*arguments)
        assert said.code in (1, 2, 3, 4, 5), (arguments, said)
        assert "selve kp" not in said.all, (arguments, said)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name[:20]))
@pytest.mark.usefixtures("secret")
def test_no_name_of_a_deal_leads_anywhere(root: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(root)
    before = everything(root.parent)
    for arguments in (
        ["brief", name], ["map", name], ["log", name], ["people", name], ["advance", name, "--note", "x"],
        ["book", name, "4.12"], ["new", "A", "--id", name, "--process", "prosess"],
    ):  # fmt: skip
        said = kp(*arguments)
        assert said.code in (0, 2, 3), (arguments, said)
        assert "hunter2" not in said.all
        if said.code == 0:
            assert name in ("nordvik ", " nordvik", "--", "", "NORDVIK\n"), arguments
    assert set(everything(root.parent)) - set(before) <= {
        str(root / ".kp" / name) for name in ("lock", ".gitignore", "undo", "undo/nordvik.json")
    }


def test_a_name_that_is_too_long_is_no_fault_of_ours(root: Path) -> None:
    for long in ("x" * 300, "x" * 5000, "x" * 300 + ".yaml"):
        for arguments in (["check", long], ["brief", long], ["list", "-C", long], ["process", "show", long]):
            said = kp(*arguments) if "-C" in arguments else kp(*arguments, "-C", str(root))
            assert (said.code in (1, 3), "selve kp" in said.all) == (True, False), said


@posix_only
def test_a_deal_that_is_a_link_to_outside_is_neither_read_nor_written(root: Path, secret: Path) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.unlink()
    deal.symlink_to(secret)

    for command in (
        "brief nordvik",
        "check",
        "list",
        "check --json",
        "advance nordvik --note x",
        "people --find unter",
    ):
        said = kp(*command.split(), "-C", str(root))
        assert "hunter2" not in said.all, command
    assert (secret.read_text(), kp("check", "-C", str(root)).code) == ("password: hunter2\n", 1)


@posix_only
@pytest.mark.parametrize("folder", ["deals", "processes", ".kp"])
def test_a_folder_that_is_a_link_to_outside_gets_nothing(root: Path, tmp_path: Path, folder: str) -> None:
    outside = tmp_path / "outside"
    (outside / "schema").mkdir(parents=True)
    (outside / "lock").write_text("theirs")
    (outside / "schema" / "deal.json").write_text("theirs")
    if (root / folder).exists():
        (root / folder).rename(root / f"{folder}-before")
    (root / folder).symlink_to(outside)
    before = everything(outside)

    for command in (
        "advance nordvik --note x", "book nordvik 4.12", "new Ny --process prosess", "process new egen", "init",
        "brief nordvik", "check", "list", "people nordvik --redact kari", "people nordvik --redact kari --yes",
    ):  # fmt: skip
        said = kp(*command.split(), "-C", str(root))
        assert "selve kp" not in said.all, (command, said)

    assert everything(outside) == before


@posix_only
@pytest.mark.parametrize("kind", ["pipe", "socket", "folder", "device", "circle", "nowhere"])
def test_what_is_no_file_keeps_nobody_waiting(root: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.unlink()
    match kind:
        case "pipe":
            os.mkfifo(deal)
        case "socket":
            monkeypatch.chdir(deal.parent)
            os.mknod(deal.name, stat.S_IFSOCK | 0o600)
        case "folder":
            deal.mkdir()
        case "device":
            deal.symlink_to("/dev/zero")
        case "circle":
            deal.symlink_to(deal.name)
        case "nowhere":
            deal.symlink_to("nowhere")

    for command in ("brief nordvik", "check", "list", "next", "advance nordvik --note x", f"check {deal}"):
        said = kp(*command.split(), "-C", str(root))
        assert said.code in (1, 3, 4), (command, said)
        assert "selve kp" not in said.all, (command, said)


@posix_only
def test_both_spellings_of_a_letter_are_refused_as_a_name_and_told(root: Path) -> None:
    for name in ("å", "a\u030a"):
        (root / "deals" / f"{name}.yaml").write_text(DEAL)

    said = kp("check", "-C", str(root))

    assert (said.code, said.out.count("[file-name-not-an-id]")) == (1, 2)
    assert Workspace(root).deal_ids() == ("nordvik",)


@pytest.mark.parametrize("name", ["con", "nul", "com1", "us"])
def test_a_reserved_name_is_told(root: Path, name: str) -> None:
    if sys.platform == "win32" and name != "us":
        pytest.skip("Windows cannot make such a file")
    (root / "deals" / f"{name}.yaml").write_text(DEAL)

    assert "[file-name-not-an-id]" in kp("check", "-C", str(root)).out


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
