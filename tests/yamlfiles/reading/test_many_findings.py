"""A file that is wrong everywhere says so in as many places as somebody can mend at a time."""

from kjopsprosess.model.findings import Finding
from kjopsprosess.yamlfiles.reading.finding_codes import MAX_FINDINGS, truncate_findings


def findings(count: int) -> list[Finding]:
    return [Finding("unknown-key", (f"key{place}",)) for place in range(count)]


def test_a_hundred_findings_are_all_told() -> None:
    assert truncate_findings(findings(MAX_FINDINGS)) == tuple(findings(MAX_FINDINGS))


def test_of_more_the_first_are_told_and_the_rest_counted_where_the_last_one_stands() -> None:
    told = truncate_findings(findings(MAX_FINDINGS + 7))
    assert told[:-1] == tuple(findings(MAX_FINDINGS))
    assert (told[-1].code, told[-1].facts["count"], told[-1].key_path) == ("and-more", 7, (f"key{MAX_FINDINGS - 1}",))


def test_findings_that_were_never_made_are_counted_too() -> None:
    assert truncate_findings(findings(1), more=3)[-1].facts["count"] == 3
