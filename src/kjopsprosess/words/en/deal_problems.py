"""English: what is wrong inside a deal."""

from kjopsprosess.words.problems import Problem

DEAL_PROBLEMS = {
    "own-step-without-place": Problem(
        "the step {step} does not say where it belongs",
        "Write what it comes after, or what must wait for it: after: [step] or before: [step]",
        explain="A step that only this customer has must stand somewhere on the way, or nobody knows when it is its turn.",
    ),
    "own-step-with-version": Problem(
        "the step {step} belongs to this deal alone and has no version",
        "Remove the line with {key}",
        explain="since and retired belong to the buying process, which many deals share.",
    ),
    "own-step-is-order": Problem(
        "the step {step} cannot be the order",
        "Remove kind: order; the order belongs to the buying process",
        explain="The order stands in the buying process, so that it means the same in every deal.",
    ),
    "own-steps-in-cycle": Problem(
        "the steps {steps} wait for each other",
        "Remove one of them from after or before",
        explain="When steps wait for each other in a ring, none of them can ever open.",
    ),
    "unknown-person": Problem(
        "nobody in the deal is called {person}",
        "Add at the top of the file: people: [{{id: {person}, name: …}}]",
        "Did you mean {near}? Write: {write}",
        explain="What moves a deal is what named people at the customer do. "
        "So everybody who is mentioned must stand under people once.",
    ),
    "unknown-promise": Problem(
        "nobody has promised {promise}",
        "Write the promise where it was given: promised: [{{id: {promise}, by: …, what: …, due: …}}]",
        "Did you mean {near}? Write: {write}",
        explain="A promise must be given before it can be kept, moved or dropped.",
    ),
    "done-without-person": Problem(
        "the step is done by nobody",
        "Add who at the customer did it: by: [{person}]",
        explain="Only the customer moves a deal. A step without the name of who did it is something we believe or hope.",
    ),
    "skipped-without-person": Problem(
        "nobody has said that the step is skipped",
        "Add who at the customer decided so: by: [{person}]",
        explain="Skipping a step moves the customer on. Then somebody at the customer must have decided it.",
    ),
    "done-and-skipped": Problem(
        "the step {step} is both done and skipped at once",
        "Remove one of them",
        explain="Either the customer did it, or it is not to be done.",
    ),
    "done-without-proof": Problem(
        "nothing shows that the step is done",
        "Write what the customer made and we saw: seen: …, or what somebody told us: said: …",
        explain="“They agree” is no proof. Write what you saw with your own eyes, or what somebody said. "
        "The first weighs more, and the difference is worth seeing.",
    ),
    "seen-and-said": Problem(
        "either we saw it ourselves, or we were told",
        "Keep seen, and move what was said to note",
        explain="If we saw it, we need not be told. How strong the proof is depends on which of the two it is.",
    ),
    "later-without-until": Problem(
        "the deal is postponed, but without a date",
        "Add when to take it up again: until: 2027-02-01",
        explain="A deal that is postponed without a date is a deal nobody takes up again.",
    ),
    "no-trigger": Problem(
        "it does not say why the customer should buy now",
        "Ask the customer, and write the answer: trigger: …",
        explain="Without a reason to do it now, most purchases end with nothing being decided.",
    ),
    "person-without-role": Problem(
        "{person} has no role",
        "Add the role this person has in the purchase: roles: [role]",
        explain="Without a role a person fills no chair and does not count as a voice of another kind.",
    ),
    "contact-without-with": Problem(
        "it does not say who at the customer took part",
        "Add who took part: with: [name]",
        explain="Those who took part are the sources of what was said. Without them it rests on nobody's word.",
    ),
    "due-before-date": Problem(
        "the promise was due on {due}, before it was given on {date}",
        "Fix the date: due: …",
        explain="A promise of something already past binds nobody and counts as no advance.",
    ),
    "date-after-today": Problem(
        "{date} is still to come; today is {today}",
        "Fix the date, or write the coming meeting under booked",
        explain="The log is what has happened. What is to happen is bookings and promises.",
    ),
}
