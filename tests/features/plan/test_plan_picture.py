"""The picture in docs/pages.md is what `kp plan` draws of the demo today. `--rewrite` draws it anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from workspace_at_hand import kp

PICTURE = Path(__file__).parents[3] / "docs" / "pictures" / "plan.svg"


def test_the_picture_of_the_documentation_is_what_a_plan_shows(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    workspace = str(tmp_path / "demo")
    assert kp("demo", workspace, "--lang", "en", "--today", "2026-11-26").code == 0
    html = kp("plan", "nordvik", "--format", "html", "-C", workspace, "--today", "2026-11-26").out
    drawn = alone(html)
    if request.config.getoption("--rewrite"):
        PICTURE.write_text(drawn, "utf-8")
        return
    assert PICTURE.read_text("utf-8") == drawn


def alone(html: str) -> str:
    """The wide drawing of a page as a file, with the rules that a drawing needs."""
    (picture,) = re.findall(r'<svg role="img" class="picture wide".*?</svg>', html, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    colours = re.split(r"\n(?=\*)", style)[0]
    rules = [line for line in style.splitlines() if re.match(r"svg (text|rect|\.)", line)]
    head, rest = picture.split(">", 1)
    parts = [f'{head} xmlns="http://www.w3.org/2000/svg">', "<style>", colours, *rules, "</style>"]
    return "\n".join([*parts, '<rect class="ground" width="100%" height="100%"/>', rest.strip(), ""])
