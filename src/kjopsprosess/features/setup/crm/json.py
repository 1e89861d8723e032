"""`kp.import/1`: what every column and row became, for programs."""

from __future__ import annotations

from datetime import date
from typing import Any

from .page import ImportResult


def import_json(result: ImportResult, today: date) -> dict[str, Any]:
    """Columns by heading, deals made, rows refused and deals that were there."""
    return {
        "schema": "kp.import/1",
        "today": today.isoformat(),
        "file": result.file,
        "process": list(result.process),
        "dry_run": result.dry_run,
        "columns": [
            {"heading": heading, "means": meaning.value if meaning else None, "empty": empty}
            for heading, meaning, empty in zip(result.headings, result.columns, result.empty, strict=True)
        ],
        "made": [
            {
                "deal": each.id,
                "line": each.line,
                "customer": each.customer,
                "seller": each.seller,
                "value": None if each.amount is None else {"amount": each.amount, "currency": each.currency},
                "currency_assumed": each.currency_assumed,
                "stage": each.stage or None,
                "people": [
                    {"name": person.name, **{key: getattr(person, key) or None for key in ("title", "email", "phone")}}
                    for person in each.people
                ],
                "also": list(each.also),
            }
            for each in result.made
        ],
        "refused": [
            {"line": each.line, "name": each.name or None, "reason": each.reason, "detail": each.detail or None}
            for each in result.refused
        ],
        "there": [{"line": each.line, "name": each.name, "deal": each.detail} for each in result.there],
        "unknown_sellers": list(result.unknown_sellers),
        "above": list(result.above),
    }
