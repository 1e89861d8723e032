"""What the project asks of its own code: layers, types, style, short files, tests beside them, and true paths."""

import ast
import io
import re
import subprocess
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from grimp import build_graph

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "kjopsprosess"
TESTS = ROOT / "tests"
TESTED_ELSEWHERE = {
    "features": ("tests/features/brief", "it has no module of its own, only features"),
    "app/workspace": ("tests/features/setup", "what starting a workspace writes"),
    "messages/help": ("tests/app/test_help_texts.py", "texts that are read as help"),
    "messages/before_meeting": ("tests/messages/test_both_languages.py", "sentences, all held by the same tests"),
    "messages/after_meeting": ("tests/messages/test_both_languages.py", "sentences, all held by the same tests"),
    "messages/deals_and_processes": ("tests/messages/test_both_languages.py", "sentences, all held by the same tests"),
    "messages/getting_started": ("tests/messages/test_both_languages.py", "sentences, all held by the same tests"),
    "features/advance/capture": ("tests/features/advance/test_advance_capture.py", "three commands of one test file"),
    "features/check/selling": ("tests/features/check/test_check_selling.py", "word lists that one function judges by"),
    "messages/after_meeting/advance": (
        "tests/messages/test_both_languages.py",
        "sentences, all held by the same tests",
    ),
    "messages/before_meeting/brief": ("tests/messages/test_both_languages.py", "sentences"),
    "messages/findings": ("tests/messages/test_findings.py", "sentences"),
    "messages/deals_and_processes/review": ("tests/messages/test_both_languages.py", "sentences"),
    "messages/deals_and_processes/versions": ("tests/messages/test_both_languages.py", "sentences"),
}
"""Packages without a folder of tests of the same name: where their tests are, and why there."""
NAMED_PATH = re.compile(r"(?<![\w./-])(?:(?:src|tests|docs)/[\w./-]*|[\w/-]*\w\.py\b)")
"""A path in running text: anything below `src`, `tests` or `docs`, and every module."""
OF_OTHERS = {"docs/environmental-considerations.md"}
"""A source that `docs/public-procurement.md` gives, in somebody else's repository."""


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


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = build_graph("kjopsprosess", cache_dir=None)
    TopologicalSorter({module: graph.find_modules_directly_imported_by(module) for module in graph.modules}).prepare()


def test_no_file_is_longer_than_one_would_like_to_read() -> None:
    files = [*SOURCE.rglob("*.py"), *TESTS.rglob("*.py")]
    assert {str(path): lines for path in files if (lines := len(lines_of(path))) > 300} == {}


def test_no_folder_holds_more_modules_than_one_can_take_in() -> None:
    modules = Counter(path.parent.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
    assert {folder: many for folder, many in modules.items() if many > 17} == {}


def lines_of(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def test_every_package_has_its_tests_in_a_folder_of_the_same_name() -> None:
    packages = {path.parent.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py")} - {"."}
    without = {each for each in packages if not [*(TESTS / each).glob("test_*.py")]}
    assert without - TESTED_ELSEWHERE.keys() == set()
    assert {name for name in TESTED_ELSEWHERE if name not in without} == set()
    assert {place for place, _ in TESTED_ELSEWHERE.values() if not (ROOT / place).exists()} == set()


def test_every_folder_of_tests_below_a_package_is_that_of_a_package() -> None:
    mirrors = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    folders = {path.parent.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}
    assert {
        each for each in folders if each.parts and each.parts[0] in mirrors and not (SOURCE / each).is_dir()
    } == set()


def documents() -> list[Path]:
    """What people read about the code; the history may name what is gone."""
    return [*ROOT.glob("README*.md"), ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]


def remarks() -> Iterator[tuple[Path, str]]:
    """Every comment and docstring of the code and its tests."""
    for path in (*SOURCE.rglob("*.py"), *TESTS.rglob("*.py")):
        for token in tokenize.generate_tokens(io.StringIO(path.read_text("utf-8")).readline):
            if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and token.string.startswith('"""')):
                yield path, token.string


def is_there(named: str, place: Path) -> bool:
    """Whether a path exists: from the top, in the package, beside the one who names it, or as a module's own name."""
    bases = ROOT, SOURCE, place.parent, TESTS / "support"
    named = named.rstrip(".")
    return any((base / named).exists() for base in bases) or ("/" not in named and named in module_names())


@cache
def module_names() -> frozenset[str]:
    return frozenset(path.name for path in (*SOURCE.rglob("*.py"), *TESTS.rglob("*.py")))


def test_every_path_that_is_named_exists() -> None:
    texts = [*((path, path.read_text("utf-8")) for path in documents()), *remarks()]
    gone = {
        f"{path.relative_to(ROOT)}: {named}"
        for path, text in texts
        for named in NAMED_PATH.findall(text)
        if named not in OF_OTHERS and not is_there(named, path)
    }
    assert gone == set()


def imports_inside_functions(path: Path) -> Iterator[ast.Import | ast.ImportFrom]:
    tree = ast.parse(path.read_text("utf-8"))
    functions = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))
    return (each for one in functions for each in ast.walk(one) if isinstance(each, ast.Import | ast.ImportFrom))


def test_an_import_inside_a_function_says_what_it_spares() -> None:
    """Command modules import what they need when they run; anywhere else a comment says what that buys."""
    unexplained = {
        f"{path.relative_to(SOURCE)}: {lines[each.lineno - 1].strip()}"
        for path in SOURCE.rglob("*.py")
        if not path.name.endswith("command.py")
        for lines in [lines_of(path)]
        for each in imports_inside_functions(path)
        if "#" not in lines[each.lineno - 1]
    }
    assert unexplained == set()


@pytest.mark.parametrize(
    ("package", "home"), [("ruamel", "parsers.py"), ("rich", "terminal.py"), ("jinja2", "draw.py")]
)
def test_a_large_library_is_known_to_one_module(package: str, home: str) -> None:
    imports = re.compile(rf"^\s*(?:from|import) _?{package}\b", re.MULTILINE)
    users = [path.name for path in SOURCE.rglob("*.py") if imports.search(path.read_text("utf-8"))]
    assert users == [home]
