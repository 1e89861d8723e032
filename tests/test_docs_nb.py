"""The pages of docs/nb say the same as the English ones beside them, as far as a program can tell."""

import re
from pathlib import Path

import pytest
from paired_pages import DOCS, LINK, ROOT, differences, target

PAGES = sorted((DOCS / "nb").glob("*.md"))


IN_PART = {
    "semantics.md": (
        "Whose word is it?",
        "What did the meeting come to?",
        "When is something a promise, and of which step?",
        "When does a promise end?",
        "Which dates does the deal depend on, and is there time?",
        "What stands in the plan the customer gets, and what becomes of what they change?",
    )
}
"""Pages of which only the beginning and these sections are in bokmål, in this order."""


def english_of(page: Path) -> str:
    """The English page, or those parts of it that are in bokmål."""
    text = (DOCS / page.name).read_text("utf-8")
    if page.name not in IN_PART:
        return text
    beginning, *sections = re.split(r"(?m)^(?=## )", text)
    by_heading = {section.splitlines()[0].removeprefix("## "): section for section in sections}
    return "".join((beginning, *(by_heading[heading] for heading in IN_PART[page.name])))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_norwegian_page_says_what_its_english_twin_says(page: Path) -> None:
    found = differences(english_of(page), page.read_text("utf-8"))
    assert found == [], f"{page.name} is not the twin of docs/{page.name}; the first place is\n{found[0]}"


def test_every_english_page_that_names_a_twin_has_one() -> None:
    named = {page.name for page in DOCS.glob("*.md") if "\nNorsk: [" in page.read_text("utf-8")}
    assert named == {page.name for page in PAGES}
    assert named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_of_a_pair_begins_with_the_way_to_the_other(page: Path) -> None:
    assert english_of(page).splitlines()[2] == f"Norsk: [nb/{page.name}](nb/{page.name})"
    assert page.read_text("utf-8").splitlines()[2] == f"English: [../{page.name}](../{page.name})"


@pytest.mark.parametrize("page", [ROOT / "README.nb.md", *PAGES], ids=lambda page: page.name)
def test_norwegian_readers_are_sent_to_norwegian_pages_that_are_there(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    paths = [(page.parent / link.partition("#")[0]).resolve() for link in links]
    assert [str(path) for path in paths if not path.exists()] == []
    english = {DOCS / each.name for each in PAGES if each != page}
    assert [str(path) for path in paths if path in english] == []


def test_every_norwegian_page_is_named_in_the_norwegian_readme() -> None:
    links = {target(link, ROOT) for link in LINK.findall((ROOT / "README.nb.md").read_text("utf-8"))}
    assert {f"docs/{page.name}" for page in PAGES} - links == set()


ENGLISH = """\
# Files

The first text with `kp check`, see
`kp list` and [the words](glossary.md).

- **Done** by 1,500 people
- open

| what | type |
| --- | --- |
| all | `kp check --json` |

```bash
kp advance nordvik --done "jon: security = Approval"    # after it
```

```yaml
people:
  - {id: kari, name: Kari Lund, roles: [problem-owner]}    # left out = unknown
  - {id: form, takes: 3 weeks}
```
"""
NORWEGIAN = """\
# Filene

Den første teksten, med [ordene](../glossary.md), `kp list`
og `kp check`.

- **Gjort** av 1 500 personer
- åpent

| hva | skriv |
| --- | --- |
| alt | `kp check --json` |

```bash
kp advance nordvik --done "jon: sikkerhet = Godkjenningen"    # etterpå
```

```yaml
people:
  - {id: kari, name: Kari Berg, roles: [problemeier]}    # utelatt = ukjent
  - {id: skjema, takes: 3 uker}
```
"""


def test_words_and_the_names_of_the_demo_are_free() -> None:
    assert differences(ENGLISH, NORWEGIAN) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Files\n", "# Files\n\n## More\n"),
        ("# Files\n", "## Files\n"),
        ("- open\n", "- open\n\nOne paragraph more.\n"),
        ("- open\n", "- open\n\nA paragraph with `kp log`.\n"),
        ("- open\n", "- open\n\n    kp log nordvik\n"),
        ("- open\n", "- open\n- waiting\n"),
        ("- open\n", "open\n"),
        ("`kp list`", "`kp next`"),
        ("`kp list`", "the list"),
        ("(glossary.md)", "(git.md)"),
        ("[the words](glossary.md)", "the words"),
        ("[the words](glossary.md)", "[the words](glossary.md), [words](https://example.com)"),
        ("by 1,500 people", "by 1,600 people"),
        ("**Done**", "Done"),
        ("| all |", "| all | two |"),
        ("| all | `kp check --json` |\n", "| all | `kp check --json` |\n| one | `kp check` |\n"),
        ("check --json", "check --yes"),
        ("--done", "--promise"),
        ("nordvik", "havnes"),
        ("security = Approval", "security: Approval"),
        ("security = Approval", "privacy = Approval"),
        ("security = Approval", "security after pilot = Approval"),
        ("security = Approval", "security = Approval @ Friday"),
        ("    # after it", ""),
        ("```yaml", "```text"),
        ("Approval", 'Approval" --dry-run "x: y'),
        ("id: kari", "id: jon"),
        ("name: Kari", "title: Kari"),
        ("roles: [problem-owner]", "roles: [sponsor]"),
        ("roles: [problem-owner]", "roles: problem-owner"),
        ("    # left out = unknown", ""),
        ("# left out = unknown", "# left out = unknown, or `none`"),
        ("# left out = unknown", "# left out = version 2"),
        ("id: form", "id: spreadsheet"),
        ("  - {id: form", "\n  - {id: form"),
    ],
)
def test_what_is_changed_in_one_of_a_pair_is_found(old: str, new: str) -> None:
    changed = ENGLISH.replace(old, new)
    assert changed != ENGLISH
    assert differences(changed, NORWEGIAN) != []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_block_that_a_page_has_alone_is_found_wherever_it_stands(page: Path) -> None:
    parts = page.read_text("utf-8").split("\n\n")
    for added in ("## Mer", "Et avsnitt med `kp log`."):
        for place in range(1, len(parts)):
            above = "\n\n".join(parts[:place])
            if above.count("```") % 2 == 0:
                longer = "\n\n".join([above, added, *parts[place:]])
                assert differences(english_of(page), longer) != []
