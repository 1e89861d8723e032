"""Every console block in the documentation and in tests/transcripts is played again and must print the same.

How a page is written is told in `tests/support/played_pages.py`.
`pytest tests/test_transcripts.py --rewrite` writes what is printed now.
"""

import shutil
from pathlib import Path

import pytest
from played_pages import play_page

ROOT = Path(__file__).parents[1]
PLAYED = [
    *sorted((ROOT / "tests" / "transcripts").glob("*.md")),
    ROOT / "README.md",
    ROOT / "README.nb.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "nb").glob("*.md")),
]


@pytest.mark.parametrize("path", PLAYED, ids=lambda path: path.name)
def test_transcript(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    written = path.read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "tests" / "workspaces", tmp_path / "workspaces")
    played = play_page(written, monkeypatch)
    if request.config.getoption("--rewrite"):
        path.write_text(played, "utf-8")
        return
    assert played == written
