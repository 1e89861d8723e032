"""Small changes of a module's source: one at a time, inside functions."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPARING: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
}  # fmt: skip
_JOINING: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_NAMES = {
    "any": "all", "all": "any", "min": "max", "max": "min", "startswith": "endswith", "endswith": "startswith",
    "rfind": "find", "find": "rfind", "strip": "lstrip", "rstrip": "lstrip", "lstrip": "rstrip",
    "removesuffix": "removeprefix", "partition": "rpartition", "rpartition": "partition",
}  # fmt: skip


class Mutant(NamedTuple):
    """A module with one change."""

    line: int
    function: str
    change: str
    """What stands there, and what instead."""
    module: ast.Module
    place: int
    """Number of the node that is changed, in the order of `ast.walk`."""
    instead: ast.AST

    @property
    def said(self) -> str:
        """In which function what becomes what."""
        return f"{self.function}: {self.change}"

    def tree(self) -> ast.Module:
        """The module with the change in it."""
        changed = copy.deepcopy(self.module)
        old = list(ast.walk(changed))[self.place]
        new = ast.copy_location(copy.deepcopy(self.instead), old)
        for parent in ast.walk(changed):
            for name, value in ast.iter_fields(parent):
                if value is old:
                    setattr(parent, name, new)
                elif isinstance(value, list) and any(each is old for each in value):
                    setattr(parent, name, [new if each is old else each for each in value])
        return ast.fix_missing_locations(changed)


def mutants_of(module: ast.Module) -> Iterator[Mutant]:
    """Every mutant of a module."""
    numbers = {id(node): number for number, node in enumerate(ast.walk(module))}
    for function in _outermost(module):
        for node in _inside(function):
            for instead in _changes(node):
                change = f"`{_shown(node)}` → `{_shown(instead)}`"
                yield Mutant(_line(node), function.name, change, module, numbers[id(node)], instead)


def _shown(node: ast.AST) -> str:
    return ast.unparse(node.test if isinstance(node, ast.If) else node)


def _line(node: ast.AST) -> int:
    return node.target.lineno if isinstance(node, ast.comprehension) else getattr(node, "lineno", 0)


def _outermost(node: ast.AST) -> Iterator[ast.FunctionDef]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield child
        elif isinstance(child, ast.ClassDef):
            yield from _outermost(child)


def _inside(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """What is run when a function runs: neither its defaults nor what is said of types. Nor an assertion."""
    todo: list[ast.AST] = list(function.body)
    while todo:
        node = todo.pop(0)
        if isinstance(node, ast.Assert) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            continue
        yield node
        annotations: list[ast.AST | None] = [node.annotation] if isinstance(node, ast.AnnAssign) else []
        if isinstance(node, ast.FunctionDef):
            annotations = [*node.decorator_list, node.args, node.returns]
        todo[:0] = [each for each in ast.iter_child_nodes(node) if not any(each is said for said in annotations)]


def _changes(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901, PLR0912 - one branch for each kind of node
    match node:
        case ast.Compare(left, [operator], right):
            yield from (ast.Compare(left, [other()], right) for other in _COMPARING[type(operator)])
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
            for number in range(len(values)):
                others = values[:number] + values[number + 1 :]
                yield ast.BoolOp(operator, others) if len(others) > 1 else others[0]
        case ast.UnaryOp(ast.Not(), operand) | ast.UnaryOp(ast.USub(), operand):
            yield operand
        case ast.BinOp(left, operator, right):
            if other := _JOINING.get(type(operator)):
                yield ast.BinOp(left, other(), right)
        case ast.If(_, body, otherwise):
            yield from (ast.If(ast.Constant(value), body, otherwise) for value in (True, False))
        case ast.IfExp(_, value, instead):
            yield from (value, instead)
        case ast.comprehension(target, each, [_, *rest]):
            yield ast.comprehension(target, each, rest, is_async=0)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(str(value)) | ast.Constant(bytes(value)):
            yield ast.Constant(value[1:] if value else "X")
        case ast.Return(ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(ast.Yield() | ast.YieldFrom()):
            yield ast.Expr(ast.Constant(None))
        case ast.Expr(ast.Call()) | ast.Raise() | ast.AugAssign() | ast.Delete():
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case ast.Slice(lower, upper, step) if lower or upper:
            halves = ((lower, None), (None, upper))
            yield from (
                ast.Slice(lower=begin, upper=end, step=step) for begin, end in halves if (begin, end) != (lower, upper)
            )
        case ast.Name(name, context) if name in _NAMES:
            yield ast.Name(_NAMES[name], context)
        case ast.Attribute(value, name, context) if name in _NAMES:
            yield ast.Attribute(value, _NAMES[name], context)
