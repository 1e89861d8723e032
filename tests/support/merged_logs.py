"""Two changes of one log, merged, for tests."""

from __future__ import annotations

from kjopsprosess.features.git_merge.merge import MergeResult, merge_deals

HEAD = """\
customer: Nordvik
process: saas@2
people:
  - {id: kari, name: Kari Lund}
  - id: jon
    name: Jon Eide
    attitude: sceptic
"""


FIRST = """\
  - id: a
    date: 2026-11-01
    note: the first
"""


OURS = """\
  - id: b
    date: 2026-11-02
    note: |
      of ours

      and more
"""


THEIRS = """\
  - id: c
    date: 2026-11-03
    how: call   # late
    with: [jon]
"""


LOG = HEAD + "log:\n"


def merge(base: str, ours: str, theirs: str) -> MergeResult:
    return merge_deals(base.encode(), ours.encode(), theirs.encode(), "deals/nordvik.yaml")


def merged(base: str, ours: str, theirs: str) -> str:
    found = merge(base, ours, theirs)
    assert found.obstacle is None
    return found.content.decode()
