"""Every code that a check gives a finding, with the facts that come with it."""

from __future__ import annotations

IN_PROCESS: dict[str, tuple[str, ...]] = {
    "duplicate-id": ("id", "first"),  # first: the way to the first one, joined by slashes; in a deal, too
    "two-deciders": ("step", "role", "other"),  # in a deal's own steps, too
    "unknown-role": ("role", "near?"),  # in a deal, too, and there an error between files
    "unknown-after": ("step", "near?"),
    "before-in-process": ("step", "later"),
    "version-below-one": (),
    "wrong-since": ("step", "since", "version"),
    "wrong-retired": ("step", "since", "retired", "version"),
    "cycle": ("steps", "version"),  # steps: joined by `, `
    "two-orders": ("step", "other", "version"),
    "no-order-step": (),
    "nothing-after-order": ("step",),
    "unused-role": ("role",),
}
"""Inside a process; the last three are warnings."""

LINT: dict[str, tuple[str, ...]] = {
    "our-action-as-step": ("step", "instead"),  # instead: what a customer does, in the file's language
    "step-not-an-act": ("step", "instead"),
    "ending-as-step": ("step",),
    "our-action-as-proof": ("step",),
    "feeling-as-proof": ("step", "word"),
    "not-observable": ("step",),
    "commitment-without-person": ("step",),
    "nobody-takes-part": ("step",),
    "no-say": ("step",),
    "adviser-decides": ("step", "role"),
    "only-one-role": ("role",),
    "pilot-without-criteria": ("step",),
    "pilot-without-end": ("step",),
    "pilot-without-decider": ("step",),
    "review-after-decision": ("step", "decision"),
    "reviewer-after-decision": ("step", "role", "decision"),
    "fat-without-sat": ("step",),
    "renewal-without-notice": (),
    "gate-without-approver": ("step",),
    "standstill-without-choice": ("step",),
    "standstill-not-marked": ("step",),
    "condition-before-choice": ("step", "action"),
    "only-optional-roles": ("step",),
    "question-to-body": ("step", "role"),
    "several-decide": ("role", "other"),
    "contact-rule-missing": ("step",),
    "action-breaks-rule": ("step", "action"),
    "award-as-order": ("step",),
    "no-standstill": ("step",),
    "threshold-without-date": (),
    "translationese": ("word", "instead"),
    "outdated-name": ("word", "instead"),
    "english-in-bokmaal": ("word", "instead"),
    "norwegian-in-english": ("word", "instead"),
}
"""Inside a process, found by `lint_process`; all are warnings."""

IN_DEAL: dict[str, tuple[str, ...]] = {
    "own-step-without-place": ("step",),
    "own-step-with-version": ("step", "key"),
    "own-step-is-order": ("step",),
    "own-steps-in-cycle": ("steps",),
    "unknown-person": ("person", "near?"),
    "replaces-oneself": ("person",),
    "replaces-in-circle": ("person", "other"),  # directly or through others
    "unknown-promise": ("promise", "near?"),
    "theirs-and-ours": ("promise",),
    "done-without-person": ("step", "person"),  # person: somebody at the customer, to suggest
    "skipped-without-person": ("step", "person"),
    "done-and-skipped": ("step",),
    "done-without-proof": ("step",),
    "seen-and-said": ("step",),
    "later-without-until": (),
    "no-day": ("id",),
    "grammar-word-as-id": ("id",),  # in a process, too; reading goes on
    "hidden-characters": ("signs", "near"),  # near: the name as it is seen; in a process, too
    "day-without-name": ("id",),
    "no-trigger": (),
    "person-without-role": ("person",),
    "contact-without-with": ("how",),
    "answered-not-mail": (),
    "due-before-date": ("due", "date"),
    "did-by-not-did": ("work", "near?"),
    "kept-on-not-kept": ("promise",),
    "kept-on-no-such-day": ("day", "given", "date"),
    "got-without-aim": ("day",),
    "moved-from-not-one": ("day", "number"),
    "booked-twice": ("day",),
    "date-after-today": ("date", "today"),
}
"""Inside a deal; from `hidden-characters` on they are warnings."""

BETWEEN_DEAL_AND_PROCESS: dict[str, tuple[str, ...]] = {
    "process-not-usable": ("process", "file"),
    "pin-above-version": ("process", "pinned", "version", "near"),
    "overlay-clash": ("process", "other", "ids"),
    "unknown-step": ("step", "near?"),
    "unknown-action": ("step", "action", "near?"),
    "unknown-day": ("day", "near?"),
    "deadline-without-day": ("day",),
    "unknown-team-member": ("member", "near?"),
    "choice-without-outcome": ("step",),
    "order-without-seen": ("step",),
    "overlay-alone": ("process",),
    "outcome-off-choice": ("step",),
    "total-not-before": ("step", "earlier"),
    "newer-step": ("step", "process", "pinned", "since"),
    "own-step-in-process": ("step",),
    "not-by-customer": ("step", "person"),
    "done-on-hearsay": ("step",),
    "order-in-standstill": ("step", "day"),
    "order-maybe-in-standstill": ("step",),
    "reopened-not-taken": ("step",),
    "skipped-but-taken": ("step",),
    "order-skipped": ("step",),
    "promise-on-done-step": ("promise", "step"),
    "promise-not-open": ("promise", "kind"),  # kind: kept | dropped | moved
    "contact-breaks-rule": ("how",),
    "left-in-another-deal": ("person", "name", "deals"),  # deals: joined by `, `
    "law-past-review": ("value", "source", "day"),  # in a file of values, for the sake of deals
}
"""Between a deal and its processes; from `overlay-alone` on they are warnings."""

AGAINST_EARLIER: dict[str, tuple[str, ...]] = {
    "version-lowered": ("version", "was"),
    "step-removed": ("name", "next"),
    "step-removed-in-use": ("name", "next", "deals"),  # deals: the first few by name, joined by `, `
    "role-removed-in-use": ("name", "deals"),
    "action-removed-in-use": ("name", "deals"),
    "step-came-early": ("step", "version", "next"),
    "step-went-early": ("step", "version", "next"),
    "step-missing-in-use": ("step", "deals"),
    "after-changed": ("step", "others"),
    "kind-changed": ("step",),
    "version-rewritten": ("step", "deals", "version", "since"),
}
"""A process against an earlier edition of its file, or against its deals; from `after-changed` on they are warnings."""

IN_ANY_FILE: dict[str, tuple[str, ...]] = {
    "text-too-long": ("text", "limit", "length"),  # text: its beginning
}
"""In every file a warning; a new entry and a new deal are refused for it."""

REFUSED_ENTRY: dict[str, tuple[str, ...]] = {
    "step-retired": ("step", "process", "pinned"),
}
"""Why a new entry is refused, besides errors and events without effect."""

WARNINGS = frozenset(
    {
        *("no-order-step", "nothing-after-order", "unused-role"),
        *LINT,
        *IN_ANY_FILE,
        "hidden-characters",
        "day-without-name",
        *("no-trigger", "person-without-role", "contact-without-with", "due-before-date", "date-after-today"),
        *("kept-on-not-kept", "kept-on-no-such-day"),
        *("did-by-not-did", "got-without-aim", "moved-from-not-one", "booked-twice", "answered-not-mail"),
        *(
            "overlay-alone",
            "outcome-off-choice",
            "total-not-before",
            "newer-step",
            "own-step-in-process",
            "not-by-customer",
        ),
        "done-on-hearsay",
        *("order-in-standstill", "order-maybe-in-standstill"),
        *("reopened-not-taken", "skipped-but-taken", "order-skipped", "promise-not-open", "contact-breaks-rule"),
        "left-in-another-deal",
        "promise-on-done-step",
        "law-past-review",
        *("after-changed", "kind-changed", "version-rewritten"),
    }
)
"""Codes with the severity `WARNING`."""

ACCEPTABLE = frozenset({"no-order-step", "nothing-after-order", "unused-role", *LINT})
"""Warnings that a process may accept by name, with a reason: at the step, or on top of the file."""
