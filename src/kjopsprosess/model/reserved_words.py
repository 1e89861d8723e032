"""Words that cannot be ids. Imports nothing, for a shell that completes the name of a deal waits for it."""

US = "us"
"""Where a person's id may stand: our side."""
RESERVED_IDS = frozenset({US, "none", "process"})
"""Words with a meaning of their own where an id can stand: our side, no step, the process as a source."""
GRAMMAR_WORDS = frozenset(
    (
        *("against", "after", "before", "takes", "from", "who", "only", "equal", "by", "not", "none", "nobody"),
        *("nothing", "other", "another", "process", "role", "us", "we", "and", "new"),
        *("mot", "etter", "for", "foer", "tar", "fra", "hvem", "bare", "likt", "innen", "ikke", "ingen", "annen"),
        *("prosess", "prosessen", "rolle", "vi", "oss", "og", "ny"),
    )
)
"""Words that mean something where a person, a step or a role can be named: none of these has one as its id."""
DEVICE_NAMES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that Windows keeps for devices; a file cannot be called this there."""
