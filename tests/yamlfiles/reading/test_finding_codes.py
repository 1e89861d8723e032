"""The list of codes is whole: sentences are written from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kjopsprosess.yamlfiles.reading import finding_codes
from kjopsprosess.yamlfiles.writing.errors import WriteError

YAMLFILES = Path(finding_codes.__file__).parents[1]
FINDINGS = (
    finding_codes.UNREADABLE,
    finding_codes.NOT_YAML,
    finding_codes.NOT_A_RECORD,
    finding_codes.NOT_INSERTED,
    finding_codes.IN_WORKSPACE,
)
WORDS_WITH_HYPHENS = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+)"')
NOT_CODES = {"utf-8", "utf-16", "no-id", "not-same"}
"""The last two are reasons why an archive is refused."""
CODES_OF_ONE_WORD = {"alias", "anchor", "directive", "tab", "tag"}


def test_every_code_in_the_sources_is_in_the_list_and_the_other_way_round() -> None:
    sources = [path for path in YAMLFILES.rglob("*.py") if path.name not in ("finding_codes.py", "errors.py")]
    used = {word for path in sources for word in WORDS_WITH_HYPHENS.findall(path.read_text(encoding="utf-8"))}

    listed = {code for each in FINDINGS for code in each}
    assert (used | {"and-more"}) - NOT_CODES == listed - CODES_OF_ONE_WORD  # which is given where the list stands


def test_every_fault_is_in_the_list() -> None:
    assert {error.code for error in WriteError.__subclasses__()} == set(finding_codes.WRITE_ERRORS)


@pytest.mark.parametrize("name", sorted({code for each in FINDINGS for code in each}))
def test_a_code_means_the_same_wherever_it_stands(name: str) -> None:
    assert len({each[name] for each in FINDINGS if name in each}) == 1
