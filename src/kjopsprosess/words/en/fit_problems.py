"""English: what does not fit between a deal and its processes, and events that change nothing."""

from kjopsprosess.words.problems import Problem

FIT_PROBLEMS = {
    "process-not-usable": Problem(
        "the buying process {process} cannot be used",
        "Fix {file} first",
        explain="The deal is read against its buying process. While that has errors, the rest cannot be checked.",
    ),
    "pin-above-version": Problem(
        "the deal follows version {pinned}, but {process} has only reached version {version}",
        "Write a version that exists: {process}@{version}",
        "Write: {write}",
        explain="Until then the deal is read as if it followed the newest version there is.",
    ),
    "overlay-clash": Problem(
        "{process} and {other} use the same id: {ids}",
        "Give them different ids in one of the buying processes",
        explain="Two buying processes in one deal are read as one. Then every id must mean one thing.",
    ),
    "unknown-step": Problem(
        "the process has no step {step}",
        "See the steps with kp map, or write the step under steps in the deal if only this customer has it",
        "Did you mean {near}? Write: {write}",
        explain="A step that does not exist counts for nothing: the deal stands where it stood. "
        "Nothing is lost, so fix the name.",
    ),
    "unknown-action": Problem(
        "the step {step} has no task called {action}",
        "See the tasks with kp brief, or write what we did in plain words",
        "Did you mean {near}? Write: {write}",
        explain="What we do is to help the customer take one certain step. The task does not exist, "
        "so only the step counts.",
    ),
    "choice-without-outcome": Problem(
        "it does not say whom the choice fell on",
        "Add outcome: us, outcome: other or outcome: nothing",
        explain="In this step the customer picks a supplier. Until we know whom, we do not know whether the deal lives.",
    ),
    "order-without-seen": Problem(
        "the order is only told, not seen",
        "Write what we saw: seen: Signed agreement",
        explain="An order is an order when we have seen it. Until then it does not count.",
    ),
    "overlay-alone": Problem(
        "{process} is to be put on top of another buying process",
        "Write both, the other first: process: [saas-virksomhet@1, {process}@1]",
        explain="It takes the place of some steps of another buying process, and cannot stand alone.",
    ),
    "outcome-off-choice": Problem(
        "no supplier is picked in the step {step}",
        "Remove outcome",
        explain="outcome says whom the choice fell on, and belongs to steps with kind: choice or kind: order.",
    ),
    "newer-step": Problem(
        "the step {step} came in version {since} of {process}, and the deal follows {pinned}",
        "Move the deal to that version: kp process upgrade",
        explain="What is written about the step stays, but counts only when the deal follows a version that has it.",
    ),
    "own-step-in-process": Problem(
        "the step {step} is now in the buying process, too",
        "Remove it from steps in the deal; what has happened still counts",
        explain="The buying process's step holds. The log refers to the same id, so nothing is lost.",
    ),
    "not-by-customer": Problem(
        "{person} is not at the customer, so the step {step} stays where it is",
        "Write who at the customer did it, under by",
        explain="A partner can help, but only the customer moves the deal.",
    ),
    "reopened-not-taken": Problem(
        "the step {step} was not taken, so there is nothing to reopen",
        "Remove it, or write what was said under heard",
        explain="Only a step that is done or skipped can be reopened.",
    ),
    "skipped-but-taken": Problem(
        "the step {step} was already done or skipped",
        "Remove it, or reopen the step first",
        explain="A step that is taken cannot be skipped. If the customer has thought again, it is reopened.",
    ),
    "order-skipped": Problem(
        "the order step {step} cannot be skipped",
        "Write how it ended: stopped: {{outcome: nothing}}",
        explain="Without an order there is no purchase. If no order comes, the deal has stopped.",
    ),
    "promise-not-open": Problem(
        "the promise {promise} was not open then",
        "Remove it, or write a new promise with a new id",
        explain="A promise ends when it is kept or dropped, when the step it helps along is taken, "
        "or when the one who gave it has left.",
    ),
    "contact-breaks-rule": Problem(
        "the contact was outside the tender tool while only that was allowed",
        "Write how: portal if it was there; else tell whoever answers for the tender at your side",
        explain="The customer may have to reject a tender from somebody who was in contact otherwise. "
        "That is worth knowing.",
    ),
    "law-past-review": Problem(
        "the value {value} should have been checked again by {day}",
        "Get a newer kp, or look it up ({source}) and correct a copy of the file in processes/law",
        explain="Thresholds and deadlines in the law change. An old number shown as a fact is worse than none.",
    ),
    "step-retired": Problem(
        "the step {step} is not in version {pinned} of {process}, which the deal follows",
        "Choose one of the steps in kp map",
        explain="The step has been taken out of the buying process. What is already written about it stays.",
    ),
}
