"""Where a page of docs/nb says something else than its English twin, as far as a program can tell.

A page is a list of blocks: headings, paragraphs, items, rows of tables and lines of code. Two pages say the same if
they have the same blocks in the same order, and each block the same code, links, bold words and numbers. Words are
free: in prose, in comments, in the values of the keys `FREE`, and in quotes when they hold a colon or an equals sign,
because that is how somebody's words are typed. Names that the Norwegian demo has another word for count as the English.
"""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ruamel.yaml import YAML

from kjopsprosess.yamlfiles.folders import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FREE = frozenset(
    (
        *("about", "ask", "because", "best", "channel", "customer", "do", "done_when", "language", "least", "name"),
        *("needs", "note", "role_names", "says", "seen", "short", "stalls", "takes", "title", "trigger", "what"),
    )
)
"""Keys with free text behind them, or with the language of the example."""
OF_THE_PAGES = {
    "bedriftsutvalg": "works-council",
    "behov": "need",
    "besok": "visit",
    "bestilling": "order",
    "budsjett": "budget",
    "dato": "date",
    "egen": "own",
    "maskin": "machine",
    "oppstart": "start",
    "produksjon": "production",
    "risikoer": "risks",
    "salg": "sales",
    "screens-nb": "screens-en",
    "sider": "pages",
    "sikkerhet-tidligere": "security-earlier",
    "smabedrift": "small-business",
    "styrepapirer": "board-papers",
    "styret": "board",
    "styret-vedtar": "board-decides",
    "tilskudd": "grant",
    "toppleder": "director",
    "vei": "way",
    "verneombud": "safety",
    "vert": "host",
    "vilkår": "terms",
    "bestemme": "decide",
    "bruker": "user",
    "eier": "owner",
    "prove": "try",
    "regnskapsforer": "accountant",
    "sjekke": "check",
    "DATO": "DATE",
    "FIL": "FILE",
    "MAPPE": "DIR",
    "NAVN": "NAME",
    "SAK": "DEAL",
    "STEG": "STEP",
}
"""Names that only the examples of the pages have, and the English ones they stand for."""
TYPED = {
    "+ Før-jul-møtet": "+ Before-school board",
    "+ Møte før lunsj": "+ Meet before lunch",
    "… likt = …": "… equal = …",
    "@ innen 10.2": "@ by 10 Feb",
    "@ ikke før 10.2": "@ not before 10 Feb",
    "@ by": "@ innen",
    "@ not before": "@ ikke før",
    "3-4 uker": "3-4 weeks",
    "5-20 virkedager": "5-20 working days",
    "inntil 3 uker": "up to 3 weeks",
    "rundt 4 uker": "about 4 weeks",
    "to måneder": "two months",
}
"""What is typed in one language on the Norwegian page, and in the other on the English one: whole pieces of code."""
CLAUSES = {
    "bare": "only",
    "etter": "after",
    "fra": "from",
    "før": "before",
    "hvem": "who",
    "karens": "standstill",
    "likt": "equal",
    "mot": "against",
    "når": "when",
    "tar": "takes",
}
"""Words of the grammar of what is told, which may be typed in both languages."""
ITEM = re.compile(r"\s*(?:-|\d+\.) ")
BEGINS = re.compile(rf"{ITEM.pattern}|```|#+ |\||<!--")
"""What ends the paragraph above it without an empty line."""
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
NUMBER = re.compile(r"\d+(?:[.:-]\d+)*")
THOUSANDS = re.compile("(?<=\\d)[, \N{NO-BREAK SPACE}](?=\\d{3}\\b)")
QUOTED = re.compile(r'"([^"]*[:=]\s[^"]*)"')
REMARK = re.compile(r"(?:^|\s+)#(?=[ !])(.*)$")
FLAG = re.compile(r"(?<![\w-])--?[a-z][\w-]*")
KEY = re.compile(r"[\w-]+(?=:(?:\s|$))")


class Block(NamedTuple):
    """What must be the same in both languages, and the line where it begins."""

    line: int
    says: str


def differences(english: str, norwegian: str) -> list[str]:
    """Where two pages part, first to last; after a block that only one has, all that follows differs too."""
    pairs = zip_longest(blocks(english, DOCS), blocks(norwegian, DOCS / "nb"))
    return [f"English {_place(en)}\nbokmål  {_place(nb)}" for en, nb in pairs if not (en and nb and en.says == nb.says)]


def _place(block: Block | None) -> str:
    return f"line {block.line}: {block.says}" if block else "ends"


def blocks(text: str, folder: Path) -> list[Block]:
    """The blocks of a page that lies in this folder."""
    return [*_blocks(text.splitlines(), folder)]


def _blocks(lines: list[str], folder: Path) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        start, line = at, lines[at]
        at += 1
        if line.startswith("```"):
            at = lines.index("```", at) + 1
            yield from _code(line.removeprefix("```"), lines[start + 1 : at - 1], start + 1)
        elif line.startswith("<!-- lang"):
            yield Block(start + 1, "<!-- lang -->")
        elif line.startswith("#"):
            yield Block(start + 1, f"{'#' * (len(line) - len(line.lstrip('#')))} {_prose(line, folder)}")
        elif line.startswith("|"):
            yield Block(start + 1, "| " + " | ".join(_prose(cell, folder) for cell in line.strip("|").split(" | ")))
        elif line.strip():
            while at < len(lines) and lines[at].strip() and not BEGINS.match(lines[at]):
                at += 1
            kind = "item" if ITEM.match(line) else "paragraph"
            yield Block(start + 1, f"{kind} {_prose(' '.join(lines[start:at]), folder)}")


def _prose(text: str, folder: Path) -> str:
    """The code, links, bold words and numbers of running text; how often one stands there is left to the language."""
    outside = THOUSANDS.sub("", SPAN.sub("`", LINK.sub("]", text)))
    return ", ".join(
        (
            *sorted({f"`{TYPED.get(span, _plain(_words(span)))}`" for span in SPAN.findall(text)}),
            *sorted({f"-> {target(link, folder)}" for link in LINK.findall(text)}),
            *("**" for _ in range(outside.count("**") // 2)),
            *sorted({*NUMBER.findall(outside)}),
        )
    )


def target(link: str, folder: Path) -> str:
    """Where a link leads: an address, or a path from the top, that of the English page for one of docs/nb."""
    if "://" in link:
        return link
    path = (folder / link.partition("#")[0]).resolve().relative_to(ROOT)
    return str(path).replace("docs/nb/", "docs/")


def _code(language: str, lines: list[str], first: int) -> Iterator[Block]:
    yield Block(first, f"```{language}")
    if language == "console":
        lines = [line if line.startswith("$ ") or re.fullmatch(r"\[\d+\]", line) else "" for line in lines]
    for place, line in enumerate(lines, first + 1):
        said = _yaml_line(line) if language == "yaml" else _shell_line(line)
        if said or language != "console":
            yield Block(place, said)
    if language == "yaml":
        read = YAML(typ="safe", pure=True).load("\n".join(lines))
        yield from (Block(first, value) for value in _values(read))


def _shell_line(line: str) -> str:
    return f"{_plain(_words(REMARK.sub('', line)))}{_remark(line)}"


def _yaml_line(line: str) -> str:
    indent = len(line) - len(line.lstrip())
    return f"{' ' * indent}{' '.join(_plain(key) for key in KEY.findall(REMARK.sub('', line)))}{_remark(line)}"


def _remark(line: str) -> str:
    """A comment without its words."""
    said = REMARK.search(line)
    if not said:
        return ""
    kept = {*SPAN.findall(said[1]), *FLAG.findall(said[1]), *NUMBER.findall(said[1])}
    return " # " + ", ".join(sorted(_plain(each) for each in kept))


def _values(read: object, *, free: bool = False) -> Iterator[str]:
    """The values of an example, in order, without free text."""
    if isinstance(read, dict):
        for key, value in read.items():
            yield _plain(str(key))
            yield from _values(value, free=free or key in FREE)
    elif isinstance(read, list):
        yield "["
        yield from chain.from_iterable(_values(each, free=free) for each in read)
        yield "]"
    else:
        yield "…" if free or " " in str(read) else _plain(str(read))


def _words(code: str) -> str:
    """Code without what somebody says in it: of what is quoted, the signs, steps, roles and clause words are left."""
    return QUOTED.sub(lambda quoted: f'"{_grammar(quoted[1])}"', code)


def _grammar(quoted: str) -> str:
    told, equals, says = quoted.partition(" = ")
    names = (CLAUSES.get(word, ENGLISH.get(word, word)) for word in re.findall(r"[:+,@]|[\w-]+", told))
    kept = (name for name in names if name in ":+,@" or name in CLAUSES.values() or name in STEPS_AND_ROLES)
    return " ".join((*kept, *equals.split(), *re.findall("@", says)))


def _plain(code: str) -> str:
    """Code with the English names of what the Norwegian demo has another name for."""
    return re.sub(r"[\w-]+", lambda word: ENGLISH.get(word.group(), word.group()), code)


def _of_twins(key: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The roles or steps of the process of the Norwegian demo, each with that of its English twin of the same shape."""
    norwegian, english = (
        YAML(typ="safe").load((SHIPPED / f"{each}.yaml").read_text("utf-8"))[key]
        for each in ("saas-virksomhet", "enterprise-software")
    )
    return zip(norwegian, english, strict=True)


def _ids(pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, str]:
    return {norwegian["id"]: english["id"] for norwegian, english in pairs}


_STEPS = [*_of_twins("steps")]
_TASKS = chain.from_iterable(
    zip(nb.get("seller_actions", ()), en.get("seller_actions", ()), strict=True) for nb, en in _STEPS
)
_NAMES = {**_ids(_STEPS), **_ids(_of_twins("roles"))}
STEPS_AND_ROLES = frozenset(_NAMES.values())
ENGLISH = {
    "saas-virksomhet": "enterprise-software",
    "skjema": "form",
    "regneark": "spreadsheet",
    **OF_THE_PAGES,
    **_ids(_TASKS),
    **_NAMES,
}
"""Names of the Norwegian demo, and those of the English one."""
