"""The catalogue in tests/transcripts/check.md shows every finding that a file can cause, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kjopsprosess.features.check import codes as insight_codes
from kjopsprosess.yamlfiles.reading import finding_codes as storage_codes

CATALOGUE = Path(__file__).parent / "transcripts" / "check.md"
CAUSED_BY_NO_FILE = {
    "cannot-read": "a file without the right to read it, which git does not keep; tests/storage has one",
    "outside-workspace": "a link that leads out, which not every system can make; tests/storage has one",
    "too-big": "a file of megabytes; tests/storage makes one",
    "too-crowded": "a file of a megabyte; tests/support/bad_files.py has several",
    "not-yaml": "what the YAML parser says and nobody thought of: each one found gets a code of its own",
    "not-readable": "what Pydantic says and nobody thought of: a test holds its types of error against the models",
    "too-short": "a list that may not be empty, other than steps and process; the models have none",
    "law-past-review": "a day that has passed, in a file of values that comes with kp",
    "no-deal": "the name of a deal on the command line",
    "and-more": "a file that is wrong in more than a hundred places; tests/yamlfiles/reading/test_many_findings.py",
}
KINDS = (
    insight_codes.IN_PROCESS,
    insight_codes.IN_DEAL,
    insight_codes.BETWEEN_DEAL_AND_PROCESS,
    insight_codes.AGAINST_EARLIER,
    insight_codes.IN_ANY_FILE,
    storage_codes.UNREADABLE,
    storage_codes.NOT_YAML,
    storage_codes.NOT_A_RECORD,
    storage_codes.IN_WORKSPACE,
)
CODES = {code for kind in KINDS for code in kind}


@pytest.mark.parametrize("language", ["en", "nb"])
def test_every_finding_that_a_file_can_cause_stands_in_the_catalogue(language: str) -> None:
    shown = re.findall(r"  \[([a-z0-9-]+)\]$", _part(language), re.MULTILINE)
    assert sorted(CODES - CAUSED_BY_NO_FILE.keys() - {"no-file"} - set(shown)) == []


def test_what_no_file_can_cause_is_still_a_code_and_not_in_the_catalogue() -> None:
    shown = set(re.findall(r"  \[([a-z0-9-]+)\]$", CATALOGUE.read_text("utf-8"), re.MULTILINE))
    assert CAUSED_BY_NO_FILE.keys() - CODES == set()
    assert CAUSED_BY_NO_FILE.keys() & shown == set()


def _part(language: str) -> str:
    """What is played in one language, from its `<!-- lang: … -->` to the next."""
    return CATALOGUE.read_text("utf-8").split(f"<!-- lang: {language} -->")[1].split("<!-- lang: ")[0]
