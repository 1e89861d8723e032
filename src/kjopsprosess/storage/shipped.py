"""Where the processes are that come with `kp`."""

from pathlib import Path

_IN_WHEEL = Path(__file__).resolve().parents[1] / "processes"
_IN_CHECKOUT = Path(__file__).resolve().parents[3] / "processes"
SHIPPED = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT
"""Their folder; an editable install finds it in the checkout."""
