"""Every regular expression of the program, with the methods that are called on it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import kjopsprosess

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

METHODS = frozenset({"match", "fullmatch", "search", "split", "findall", "finditer", "sub", "subn"})
UNKNOWN = "search"
"""What is taken for the method where it cannot be seen: the one with the most that can go wrong."""


class Use(NamedTuple):
    """An expression and what is done with it."""

    where: str
    pattern: re.Pattern[str]
    method: str


class Built(NamedTuple):
    """A call with an expression that is put together when a function runs."""

    module: str
    function: str


def modules() -> list[ModuleType]:
    """All modules of the program."""
    found = pkgutil.walk_packages(kjopsprosess.__path__, "kjopsprosess.")
    return [importlib.import_module(each.name) for each in found]


def uses(among: list[ModuleType]) -> Iterator[Use]:
    """The expressions that can be seen in modules: those with a name, in lists and tables, and written in a call."""
    called: dict[tuple[str, int], set[str]] = {}
    for module in among:
        for call in _calls(_tree(module)):
            if (named := _named(module, call.on)) is not None:
                called.setdefault(named, set()).add(call.method)
            elif call.written_out is not None:
                yield Use(f"{module.__name__}:{call.line}", re.compile(call.written_out, _flags(call)), call.method)
    seen: set[tuple[str, int]] = set()
    for module in among:
        for name, value in vars(module).items():
            for pattern in _patterns_in(value):
                if (name, id(pattern)) not in seen:
                    seen.add((name, id(pattern)))
                    for method in sorted(called.get((name, id(pattern)), {UNKNOWN})):
                        yield Use(f"{module.__name__}.{name}", pattern, method)


def built(among: list[ModuleType]) -> set[Built]:
    """Where expressions come into being that cannot be seen in the modules."""
    found = set()
    for module in among:
        for function in ast.walk(_tree(module)):
            if isinstance(function, ast.FunctionDef):
                for call in _calls(function, "compile"):
                    if call.of_re and (call.method == "compile" or call.written_out is None):
                        found.add(Built(module.__name__, function.name))
    return found


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(str(module.__file__)).read_text("utf-8"))


class _Call(NamedTuple):
    """A call of a method that an expression has."""

    on: ast.expr
    method: str
    line: int
    arguments: list[ast.expr]

    @property
    def of_re(self) -> bool:
        """Whether it is a function of `re`, which takes the expression first."""
        return isinstance(self.on, ast.Name) and self.on.id == "re"

    @property
    def written_out(self) -> str | None:
        """The expression, where it is a plain text."""
        first = self.arguments[0] if self.of_re else None
        return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def _calls(tree: ast.AST, *more: str) -> Iterator[_Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            method = node.func.attr
            if method in METHODS or method in more:
                yield _Call(node.func.value, method, node.lineno, [*node.args, *(key.value for key in node.keywords)])


def _named(module: ModuleType, node: ast.expr) -> tuple[str, int] | None:
    """The name and identity of an expression of a module: equal ones may be one object."""
    value = getattr(module, node.id, None) if isinstance(node, ast.Name) else None
    return (node.id, id(value)) if isinstance(node, ast.Name) and isinstance(value, re.Pattern) else None


def _flags(call: _Call) -> int:
    names = [part.attr for each in call.arguments for part in ast.walk(each) if isinstance(part, ast.Attribute)]
    return sum(int(flag) for name in names if isinstance(flag := getattr(re, name, None), re.RegexFlag))


def _patterns_in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _patterns_in([*value.keys(), *value.values()])
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _patterns_in(each)
