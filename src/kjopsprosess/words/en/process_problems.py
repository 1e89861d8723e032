"""English: what is wrong inside a process."""

from kjopsprosess.words.problems import Problem

PROCESS_PROBLEMS = {
    "duplicate-id": Problem(
        "the id {id} is used twice",
        "Choose another; the first is on line {first_line}",
        explain="Other places refer to the id. If it stands twice, nobody can tell what they mean. "
        "Steps and roles have an id of their own over all versions, because old deals still refer to them.",
    ),
    "two-deciders": Problem(
        "both {other} and {role} decide in the step {step}",
        "Let one of them approve or recommend: part: approves",
        explain="Only one can have the last word. If two decide, neither the customer nor we know who can say yes.",
    ),
    "unknown-role": Problem(
        "no role is called {role}",
        "Add the role under roles in the buying process, or remove it here",
        "Did you mean {near}? Write: {write}",
        explain="Empty chairs are found by comparing the roles that steps need with those who hold them. "
        "A role that does not exist can be held by nobody and is missed by nobody.",
    ),
    "unknown-after": Problem(
        "the buying process has no step {step}",
        "Add the step, or remove it from after",
        "Did you mean {near}? Write: {write}",
        explain="after says what the customer must have settled first. A step that does not exist is never settled.",
    ),
    "before-in-process": Problem(
        "before may stand only in the steps of one deal",
        "Write it in the step {later} instead: after: [{step}]",
        explain="In a buying process the order stands in one place, under after, so that it can be read downwards.",
    ),
    "version-below-one": Problem("the first version is 1", "Write: version: 1"),
    "wrong-since": Problem(
        "the step {step} comes in version {since}, but the process is at version {version}",
        "Raise version at the top of the file, or lower since",
        explain="A deal follows one version. A step that comes in a version that does not exist reaches no deal.",
    ),
    "wrong-retired": Problem(
        "the step {step} comes in version {since} and goes in {retired}, but the process is at version {version}",
        "Let retired be above since, and not above version at the top of the file",
        explain="retired is the first version without the step. Never delete the step: old deals refer to it.",
    ),
    "cycle": Problem(
        "the steps {steps} wait for each other in version {version}",
        "Remove one of them from after, so that the customer can begin somewhere",
        explain="When steps wait for each other in a ring, none of them can ever open.",
    ),
    "two-orders": Problem(
        "both {other} and {step} are the order in version {version}",
        "Remove kind: order from one of them",
        explain="The order is ours when the customer has taken one certain step. With two, nobody knows when that is.",
    ),
    "no-order-step": Problem(
        "none of the steps is the order",
        "Write in the step where the customer orders: kind: order",
        explain="Without an order step a deal can never be won in kp.",
    ),
    "nothing-after-order": Problem(
        "nothing comes after the order {step}",
        "Add what the customer does to start using the solution, with after: [{step}]",
        explain="To the customer the purchase does not end with the signature. It ends when the solution is in use.",
    ),
    "unused-role": Problem(
        "the role {role} has no part in any step",
        "Put it under who in a step, or remove it",
        explain="A role without a part in any step is never asked and never missed.",
    ),
}
