"""A headless Chromium, driven over a pipe, that looks at a page as a reader would."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import re
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed to look at the page")
ANSWER, ORDER = 4, 3
"""The file descriptors on which Chromium writes and reads."""


class Seen(NamedTuple):
    """What a reader meets."""

    scrolls_sideways: bool
    too_wide: list[str]
    """Elements that reach beyond the window."""
    asked_for: list[str]
    """Addresses the page asked the network or the disk for, its own among them."""
    complaints: list[str]
    """What the browser's console says."""
    background: str
    drawings: list[str]
    """Classes of the drawings that can be seen."""
    cut_words: list[str]
    """Texts of a drawing that reach out of their box."""


LOOK = """
(() => {
  const wide = window.innerWidth;
  const seen = e => getComputedStyle(e).display !== 'none';
  const steps = [...document.querySelectorAll('svg')].filter(seen).flatMap(s => [...s.querySelectorAll('g.step')]);
  const out = g => {
    const box = g.querySelector('rect').getBoundingClientRect();
    return [...g.querySelectorAll('text')].filter(t => {
      const r = t.getBoundingClientRect();
      return r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 1 || r.top < box.top - 1;
    }).map(t => t.textContent);
  };
  return {
    scrolls_sideways: document.documentElement.scrollWidth > wide,
    too_wide: [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > wide + 1)
      .map(e => e.outerHTML.slice(0, 80)),
    background: getComputedStyle(document.body).backgroundColor,
    drawings: [...document.querySelectorAll('svg')].filter(seen).map(s => s.getAttribute('class')),
    cut_words: steps.flatMap(out),
  };
})()
"""


class Browser:
    """One page of one browser."""

    def __init__(self, order: int, answers: int) -> None:
        self._order, self._answers = order, answers
        self._rest = b""
        self._number = 0
        self._events: list[Any] = []
        self._session: str | None = None
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self._call(f"{domain}.enable")

    def look(self, path: Path, width: int, *, dark: bool = False) -> Seen:
        self._events.clear()
        self._call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._call("Emulation.setEmulatedMedia", features=[scheme])
        self._call("Page.navigate", url=path.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self._events):
            self._events.append(self._read())
        found = self._call("Runtime.evaluate", expression=LOOK, returnByValue=True)["result"]["value"]
        asked = [e["params"]["request"]["url"] for e in self._events if e["method"] == "Network.requestWillBeSent"]
        said = [e for e in self._events if e["method"] in ("Log.entryAdded", "Runtime.consoleAPICalled")]
        return Seen(**found, asked_for=asked, complaints=[json.dumps(each["params"]) for each in said])

    def printed_pages(self) -> int:
        """How many sheets the page just looked at takes, as the page's own rules ask for."""
        printed = self._call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return len(re.findall(rb"/Type\s*/Page\b", base64.b64decode(printed["data"])))

    def _call(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        asked: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self._order, json.dumps(asked).encode() + b"\0")
        while True:
            said = self._read()
            if said.get("id") == self._number:
                assert "error" not in said, said["error"]
                return said["result"]
            self._events.append(said)

    def _read(self) -> Any:
        while b"\0" not in self._rest:
            read = os.read(self._answers, 1 << 16)
            assert read, "the browser has ended"
            self._rest += read
        said, _, self._rest = self._rest.partition(b"\0")
        return json.loads(said)


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser with a profile of its own in a folder; it ends with the block."""
    assert CHROMIUM
    order_end, order = os.pipe()
    answers, answer_end = os.pipe()
    ends = [fcntl.fcntl(each, fcntl.F_DUPFD, 10) for each in (order_end, answer_end)]

    def place_ends() -> None:
        os.dup2(ends[0], ORDER)
        os.dup2(ends[1], ANSWER)

    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={folder}"]
    running = subprocess.Popen(
        [CHROMIUM, *flags],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=place_ends,  # noqa: PLW1509 - one thread, and nothing but two descriptors is moved
        pass_fds=(ORDER, ANSWER),
    )
    for each in (order_end, answer_end, *ends):
        os.close(each)
    try:
        yield Browser(order, answers)
    finally:
        os.close(order)
        os.close(answers)
        running.terminate()
        running.wait(20)
