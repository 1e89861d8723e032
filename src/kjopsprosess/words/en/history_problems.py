"""English: a process that rewrites its own history, or that its deals no longer fit."""

from kjopsprosess.words.problems import Problem

_KEEP = (
    "Deals refer to the id. Take a step out of use with retired, and never delete or rename it: its name may change."
)
_VERSION = (
    "A deal follows one version, and nobody may find other steps in it one morning. "
    "New steps and retired steps need a new version; deals are moved to it with kp process upgrade."
)

HISTORY_PROBLEMS = {
    "version-lowered": Problem(
        "the version has gone from {was} down to {version}",
        "Write: version: {was}, or a higher one",
        explain="Deals may follow the higher version. A version that was there stays.",
    ),
    "step-removed": Problem(
        "the step {name} is no longer in the file",
        "Put it back with retired: {next}, and write version: {next} at the top",
        explain=_KEEP,
    ),
    "step-removed-in-use": Problem(
        "the step {name} is no longer in the file, and deals have it in their logs: {deals}",
        "Put it back with retired: {next}, and write version: {next} at the top",
        explain=_KEEP,
    ),
    "role-removed-in-use": Problem(
        "the role {name} is no longer in the file, and deals name it: {deals}",
        "Put it back",
        explain="People in deals hold roles by their ids. The name of a role may change, the id may not.",
    ),
    "action-removed-in-use": Problem(
        "the task {name} is no longer in the file, and deals have done it: {deals}",
        "Put it back",
        explain="What we have done is recorded by the task's id. The wording of a task may change, the id may not.",
    ),
    "step-came-early": Problem(
        "version {version} did not have the step {step} before",
        "Write since: {next} in the step, and version: {next} at the top",
        explain=_VERSION,
    ),
    "step-went-early": Problem(
        "version {version} had the step {step} before",
        "Write retired: {next} in the step, and version: {next} at the top",
        explain=_VERSION,
    ),
    "step-missing-in-use": Problem(
        "the process does not have the step {step}, and several deals refer to it: {deals}",
        "Put the step back in this file; it was probably renamed or deleted here",
        explain=_KEEP,
    ),
    "after-changed": Problem(
        "what the step {step} waits for has changed: {others}",
        "It holds at once for every deal. See what it touches: kp process diff",
        explain="Only the set of steps has versions. Their order holds as the file says now, whatever version a deal follows.",
    ),
    "kind-changed": Problem(
        "what the step {step} means for the choice or the order has changed",
        "It holds at once for every deal. See what it touches: kp process diff",
        explain="With another kind a deal may be won, or not won any more, without anybody having done anything.",
    ),
    "version-rewritten": Problem(
        "{deals} follow version {version} and have the step {step}, which is said to come in version {since}",
        "Write since: {version} if that version had it; else move the deals: kp process upgrade",
        explain=_VERSION,
    ),
}
