"""Files that are wrong, one way each, with the code `kp` has to give and the line it has to name."""

from __future__ import annotations

from typing import NamedTuple

from workspace_at_hand import DEAL

HEAD = "customer: Nordvik\nprocess: prosess@1\n"
MIB = 1024 * 1024
PROMISE = "  - {{date: 2026-11-03, kept: m{0}, promised: [{{id: l{0}, by: kari, what: s, due: 2026-12-01}}]}}\n"


class Bad(NamedTuple):
    """A file that `kp` must refuse."""

    content: bytes
    code: str
    line: int
    """From 1; 0 where it is about the whole file."""


def _bad(text: str, code: str, line: int) -> Bad:
    return Bad(text.encode(), code, line)


def _laughs() -> str:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return HEAD + "\n".join(["a0: &a0 [ha, ha]", *levels]) + "\n"


def _merges() -> str:
    levels = [f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 22)]
    return HEAD + "\n".join(["a0: &a0 {x: 1}", *levels]) + "\n"


def _entries(count: int) -> str:
    return DEAL + "  - {date: 2026-11-03, how: call, with: [kari], note: Notat om saken}\n" * count


BAD: dict[str, Bad] = {
    "billion laughs": _bad(_laughs(), "anchor", 3),
    "merge keys": _bad(_merges(), "anchor", 3),
    "an alias of nothing": _bad(HEAD + "trigger: *x\n", "alias", 3),
    "a list that holds itself": _bad(HEAD + "trigger: &x [*x]\n", "anchor", 3),
    "300 brackets": _bad(HEAD + "trigger: " + "[" * 300 + "\n", "too-deep", 3),
    "100000 brackets": _bad(HEAD + "trigger: " + "[" * 100_000 + "\n", "too-deep", 3),
    "100000 closed brackets": _bad(HEAD + "trigger: " + "[" * 100_000 + "]" * 100_000 + "\n", "too-deep", 3),
    "1000 levels of lists": _bad(HEAD + "trigger:\n" + "".join(" " * n + "-\n" for n in range(1000)), "too-deep", 35),
    "10 MB": _bad(HEAD + "trigger: " + "x" * 10 * MIB + "\n", "too-big", 0),
    "an integer of 300 kB": _bad(HEAD + "deadline: " + "9" * 300_000 + "\n", "not-a-date", 3),
    "30 February": _bad(HEAD + "deadline: 2025-02-30\n", "not-a-date", 3),
    "day zero": _bad(HEAD + "deadline: 0000-00-00\n", "not-a-date", 3),
    "hour 25": _bad(HEAD + "log:\n  - {date: 2026-11-02, booked: {date: 2026-12-01 25:00}}\n", "not-a-list", 4),
    "hour 25 in a list": _bad(
        HEAD + "log:\n  - {date: 2026-11-02, booked: [{date: 2026-12-01 25:00}]}\n", "not-a-time", 4
    ),
    "a time in a date": _bad(HEAD + "deadline: 2025-01-01T00:00:00+99:00\n", "not-a-date", 3),
    "seconds since 1970": _bad(HEAD + "deadline: 1735689600\n", "not-a-date", 3),
    "a short date": _bad(HEAD + "deadline: 2025-1-4\n", "not-a-date", 3),
    "a Norwegian date": _bad(HEAD + "deadline: 14.01.2025\n", "not-a-date", 3),
    "Arabic digits": _bad(HEAD + "deadline: ٢٠٢٦-١١-٢٦\n", "not-a-date", 3),
    "full-width digits": _bad(HEAD + "deadline: 2026-11-26\n".replace("2026", "２０２６"), "not-a-date", 3),
    "year 225": _bad(HEAD + "deadline: 0225-01-01\n", "year-out-of-range", 3),
    "year 20255": _bad(HEAD + "deadline: 20255-01-01\n", "not-a-date", 3),
    "infinity": _bad("customer: A\nprocess: prosess@.inf\n", "not-a-pin", 2),
    "a version too far": _bad("customer: A\nprocess: prosess@99999999999999999999\n", "not-a-pin", 2),
    "on for true": _bad(HEAD + "people:\n  - {id: kari, left: on}\n", "not-true-false-or-day", 4),
    "1 for true": _bad(HEAD + "people:\n  - {id: kari, left: 1}\n", "not-a-date", 4),
    "1e5 for an id": _bad(HEAD + "people:\n  - {id: 1E5}\n", "not-an-id", 4),
    "an old YAML": _bad("%YAML 1.1\n---\n" + HEAD, "directive", 1),
    "a key twice": _bad(HEAD + "customer: Sorvik\n", "duplicate-key", 3),
    "a Python object": _bad(HEAD + "trigger: !!python/object/apply:os.system [touch canary]\n", "tag", 3),
    "a tag": _bad(HEAD + "trigger: !foo bar\n", "tag", 3),
    "four exclamation marks": _bad(HEAD + "trigger: !!!!\n", "tag", 3),
    "an at sign": _bad(HEAD + "trigger: @x\n", "cannot-start", 3),
    "a colon in a text": _bad(HEAD + "trigger: b: c\n", "colon-in-text", 3),
    "a tab": _bad(HEAD + "log:\n\t- date: 2026-11-02\n", "tab", 4),
    "Windows-1252": Bad(HEAD.encode() + b"trigger: \xc5se\n", "not-utf8", 3),
    "cp865": Bad(HEAD.encode() + b"trigger: \x8fse\x81\n", "not-utf8", 3),
    "MacRoman": Bad(HEAD.encode() + b"trigger: \x81se\n", "not-utf8", 3),
    "half a letter": Bad(HEAD.encode() + b"trigger: \xc3", "not-utf8", 3),
    "half a pair": Bad(HEAD.encode() + b"trigger: \xed\xa0\x80\n", "not-utf8", 3),
    "half a pair, escaped": _bad(HEAD + 'trigger: "\\ud800"\n', "control-character", 3),
    "UTF-16": Bad(HEAD.encode("utf-16"), "not-utf8", 1),
    "UTF-16 without a mark": Bad(HEAD.encode("utf-16-le"), "not-utf8", 1),
    "a mark inside": _bad(HEAD + "\ufefftrigger: x\n", "control-character", 3),
    "a null": _bad(HEAD + "trigger: a\0b\n", "control-character", 3),
    "an escape": _bad(HEAD + "trigger: a\x1b[31mb\n", "control-character", 3),
    "a delete": _bad(HEAD + "trigger: a\x7fb\n", "control-character", 3),
    "a C1": _bad(HEAD + "trigger: a\u009bb\n", "control-character", 3),
    "a hard blank as margin": _bad(HEAD + "\u00a0trigger: x\n", "hard-blank", 3),
    "a hard blank after a colon": _bad(HEAD + "trigger:\u00a0x\n", "hard-blank", 3),
    "nothing": _bad("", "empty-file", 1),
    "blanks": _bad("   \n\n", "empty-file", 1),
    "only an old YAML": _bad("%YAML 1.2\n", "directive", 1),
    "only an old YAML below a remark": _bad("# x\n\t\n%YAML 1.2\n", "directive", 3),
    "a tab before a remark": _bad(HEAD + "\t# x\n", "tab", 3),
    "only a comment": _bad("# senere\n", "empty-file", 1),
    "only a start": _bad("---\n", "empty-file", 1),
    "a list": _bad("- a\n- b\n", "not-a-record", 1),
    "a text": _bad("Nordvik\n", "not-a-record", 1),
    "no space": _bad("customer:Nordvik\n", "no-space-after-colon", 1),
    "no spaces": _bad("a:1 b:2\n", "no-space-after-colon", 1),
    "a web page": _bad("<html>\n<body>hei</body>\n", "not-a-record", 1),
    "two documents": _bad(HEAD + "---\n" + HEAD, "several-documents", 3),
    "text after the end": _bad(HEAD + "...\ncustomer: B\n", "several-documents", 4),
    "a bracket too many": _bad(HEAD + "without: [a]]\n", "stray-bracket", 3),
    "an open bracket": _bad(HEAD + "without: [a\n", "open-bracket", 3),
    "an open quote": _bad(HEAD + 'trigger: "a\n', "open-quote", 3),
    "a list as key": _bad(HEAD + "[a, b]: c\n", "complex-key", 3),
    "a map as key": _bad(HEAD + "{a: 1}: c\n", "complex-key", 3),
    "a conflict": _bad(HEAD + "<<<<<<< HEAD\ntrigger: a\n=======\ntrigger: b\n>>>>>>> x\n", "conflict-marker", 3),
    "a conflict in quotes": _bad(HEAD + 'trigger: "a\n<<<<<<< HEAD\n  b"\n', "conflict-marker", 4),
    "a conflict moved sideways": _bad(
        DEAL + "    note: |\n      <<<<<<< HEAD\n      a\n      =======\n      >>>>>>> x\n", "conflict-marker", 22
    ),
    "a merge key": _bad(HEAD + "<<: 1\n", "unknown-key", 3),
    "20000 keys": _bad(HEAD + "".join(f"k{n}: x\n" for n in range(20_000)), "unknown-key", 3),
    "500000 texts": _bad(HEAD + "without: [" + "a," * 500_000 + "]\n", "too-crowded", 3),
    "500000 wrong texts": _bad(HEAD + "without: [" + "A," * 500_000 + "]\n", "too-crowded", 3),
    "300000 empty maps": _bad(HEAD + "log: [" + "{}," * 300_000 + "]\n", "too-crowded", 3),
    "150000 keys": _bad(HEAD + "".join(f"{number:x}:\n" for number in range(150_000)), "too-crowded", 70_000),
    "130000 texts for entries": _bad(HEAD + "log: [" + "a," * 130_000 + "]\n", "not-a-map", 3),
    "130000 wrong texts": _bad(HEAD + "without: [" + "A," * 130_000 + "]\n", "not-an-id", 3),
    "130000 empty maps": _bad(HEAD + "log: [" + "{}," * 130_000 + "]\n", "missing-key", 3),
    "100000 empty entries": _bad(HEAD + "log:\n" + "  -\n" * 100_000, "empty-item", 4),
    "1 MiB of one text, unclosed": _bad(HEAD + 'trigger: "' + "x " * 500_000, "open-quote", 3),
    "1 MiB of lines, and a tab": _bad(HEAD + "# en linje\n" * 90_000 + "log:\n\t- x\n", "tab", 90_004),
    "1 MiB of entries, and a fault": _bad(
        DEAL + "  - {date: 2026-11-03, note: Notat}\n" * 27_000 + "  - {date: 2026-02-30}\n", "not-a-date", 27_021
    ),
    "65000 keys twice": _bad(HEAD + "customer: x\n" * 65_000, "duplicate-key", 3),
    "1 MiB of people nobody knows": _bad(
        DEAL + "  - {date: 2026-11-03, how: call, with: [ukjent]}\n" * 17_000, "unknown-person", 21
    ),
    "1 MiB of people nobody knows, each another": _bad(
        DEAL + "".join(f"  - {{date: 2026-11-03, with: [kari{number}]}}\n" for number in range(20_000)),
        "unknown-person", 21,
    ),
    "20000 people": _bad(
        HEAD + "people:\n" + "".join(f"  - {{id: p{number}}}\n" for number in range(20_000)), "too-many", 3
    ),
    "9000 steps in a row": _bad(
        HEAD + "steps:\n" + "".join(
            f"  - {{id: s{number}, name: Gjøre, done_when: a, after: [s{number - 1}]}}\n" for number in range(9000)
        ),
        "too-many", 3,
    ),
    "6000 promises, and as many kept that nobody made": _bad(
        DEAL + "".join(map(PROMISE.format, range(6000))), "unknown-promise", 21
    ),
    "a bracket behind 1 MiB": _bad(_entries(13_500) + "  - {date: 2026-11-03, with: [kari\n", "open-bracket", 13_521),
    "a colon behind 1 MiB": _bad(_entries(13_500) + "    note: a: b\n  - note: a: b\n", "outside-brackets", 13_521),
    "a quote behind 1 MiB": _bad(_entries(13_500) + '  - note: "a\n    how: call\n', "open-quote", 13_521),
    "an anchor behind 1 MiB": _bad(_entries(13_500) + "  - note: &x y\n", "anchor", 13_521),
    "a tab behind 1 MiB": _bad(_entries(13_500) + "  -\tnote: y\n", "tab", 13_521),
    "a bracket behind 1 MiB on one line": _bad(
        HEAD + "log: [" + "{date: 2026-11-03, how: call, with: [kari]}, " * 17_000 + "]]\n", "stray-bracket", 3
    ),
    "100000 promises nobody made": _bad(
        DEAL + f"  - {{date: 2026-11-03, kept: [{', '.join(['x'] * 100_000)}]}}\n", "unknown-promise", 21
    ),
}  # fmt: skip
