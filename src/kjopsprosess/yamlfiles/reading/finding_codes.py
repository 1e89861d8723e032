"""The codes of findings about files with the facts each carries, and cutting a long list of findings."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.model.findings import Finding

LOCATION_FACTS = ("line", "column", "width")
"""Facts that give the place when there is no tree, counted from 1; `locate` reads them."""

UNREADABLE: dict[str, tuple[str, ...]] = {
    "no-file": (),
    "not-a-file": (),  # a folder, a pipe, a device
    "outside-workspace": (),  # a link that leads out; nothing of the file was read
    "cannot-read": ("reason",),  # the system's name: EACCES, ELOOP
    "too-big": ("size", "limit", "near?"),  # bytes; near: the deal, where its log may be the reason
}
"""About a whole file: no place."""

NOT_YAML: dict[str, tuple[str, ...]] = {
    "not-utf8": ("near?",),  # Windows-1252 | CP865 | MacRoman | UTF-16
    "hard-blank": (),  # a no-break space where YAML needs an ordinary one
    "conflict-marker": ("last_line", "lines"),  # from `line` to `last_line`; `lines` is the same for people
    "control-character": ("character",),  # U+0000
    "empty-file": (),
    "not-a-record": ("found",),  # text | list
    "alias": ("name",),
    "anchor": ("name",),
    "tag": (),
    "directive": (),
    "several-documents": (),
    "complex-key": (),
    "key-over-lines": (),
    "duplicate-key": ("key", "first_line"),
    "too-deep": ("limit",),
    "too-crowded": ("limit", "near?"),  # near: as for `too-big`
    "no-space-after-colon": ("key", "value"),
    "colon-in-text": ("key", "value"),
    "no-colon": (),
    "tab": (),
    "open-quote": (),
    "open-bracket": ("character",),
    "stray-bracket": ("character",),
    "outside-brackets": ("character", "last_line"),  # what closes them, and its line
    "text-after-quote": (),
    "bad-escape": (),
    "cannot-start": ("character",),
    "list-on-key-line": (),
    "bad-indent": (),
    "not-yaml": ("problem",),  # the parser's own English words, for what nobody thought of
    "garbled-letters": ("text", "meant"),  # a warning
    "entries-in-both": ("count", "older", "deal", "last"),  # a warning; last: the newest day of them, as YYYY-MM-DD
    "cut-by-hash": ("key", "value"),  # a warning; value: the whole text, as it was meant
}
"""The text is not YAML that `kp` reads; all have `PLACE` as well."""

NOT_A_RECORD: dict[str, tuple[str, ...]] = {
    "missing-key": ("key",),
    "empty-key": ("key",),
    "key-in-older": ("key", "deal"),  # deal: its file
    "unknown-key": ("key", "known", "near?"),
    "comma-in-text": ("key", "value"),
    "unknown-value": ("value", "allowed", "near?"),  # allowed: words joined by `, `
    "not-text": ("key",),
    "not-a-list": ("key",),
    "not-a-map": ("key",),
    "empty-item": ("key",),
    "too-long": ("key", "limit", "length"),
    "too-short": ("key", "limit"),
    "too-many": ("key", "limit", "count"),
    "no-steps": ("key", "limit"),
    "no-pin": ("key", "limit"),
    "not-a-range": ("key",),  # neither one number nor two
    "not-a-date": ("value", "near?"),
    "year-out-of-range": ("value",),
    "not-a-time": ("value",),
    "not-an-id": ("value", "near?"),
    "reserved-id": ("value",),
    "not-a-pin": ("value", "near?"),
    "not-a-number": ("value",),
    "not-a-duration": ("value",),
    "not-an-amount": ("value",),
    "not-a-currency": ("value",),
    "not-one-of-us": ("value", "near?"),
    "not-a-time-zone": ("value",),
    "several-days": ("value",),
    "not-true-or-false": ("value",),
    "not-true-false-or-day": ("value",),
    "and-more": ("count",),  # so many more than are shown
    "not-readable": ("key", "problem"),  # a complaint of Pydantic's that nobody thought of
}
"""Errors inside a file, each at its key path. A fact with `?` is present only when something similar exists."""

NOT_INSERTED: dict[str, tuple[str, ...]] = {
    "log-in-braces": (),
    "ends-in-block-text": LOCATION_FACTS,
    "log-not-a-list": (),
    "log-cannot-take": (),
    "entry-not-valid": ("problem", "key"),  # problem: the code of the first finding
    "broken-text": (),  # half a character, from a terminal with another encoding
    "too-big": ("size", "limit", "near?"),
    "not-one-line": (),
}
"""Carried by `InsertError`: the file cannot take the entry, and nothing was written."""

IN_WORKSPACE: dict[str, tuple[str, ...]] = {
    "no-deal": ("deal", "near?"),
    "no-process": ("process", "near?"),
    "file-name-not-an-id": ("file", "near?"),
    "copy-of-file": ("file", "other", "free"),  # free: a name that no file has
    "copy-counts": ("file", "other"),  # a warning
    "two-files": ("file", "other"),
    "shared-entries": ("file", "other"),  # a warning
    "not-downloaded": ("file",),
    "yml-file": ("file", "ending"),  # a warning
    "older-without-deal": ("file", "deal"),  # deal: the file that is missing
}
"""About names of files."""

WRITE_ERRORS: dict[str, tuple[str, ...]] = {
    "file-changed": ("file",),
    "file-exists": ("file",),
    "locked": ("pid", "since"),  # since: HH:MM; both may be empty
    "git-busy": ("lock", "seconds"),  # lock: the file by which git says so
    "not-writable": ("file", "reason"),
    "read-only": ("file",),
    "outside-workspace": ("file",),
    "hard-linked": ("file", "links"),
    "in-use": ("file",),
    "saved-unconfirmed": ("file", "reason"),
}
"""Carried by a `WriteError`."""

WARNINGS = frozenset({"garbled-letters", "entries-in-both", "cut-by-hash", "yml-file", "copy-counts", "shared-entries"})
"""Codes with the severity `WARNING`."""


MAX_FINDINGS = 100
"""The most findings for one file. A file of a megabyte can have a hundred thousand, which take minutes to print."""


def truncate_findings(findings: Sequence[Finding], more: int = 0) -> tuple[Finding, ...]:
    """The first findings, then one at the place of the last that counts the rest, with `more` not included."""
    shown, more = findings[:MAX_FINDINGS], more + len(findings[MAX_FINDINGS:])
    if not more:
        return tuple(shown)
    last = shown[-1]
    facts = {name: last.facts[name] for name in LOCATION_FACTS if name in last.facts}
    return (*shown, Finding("and-more", last.key_path, {**facts, "count": more}, last.severity, last.at_key))
