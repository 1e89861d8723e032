"""English: keys and values in a file that are not what belongs there."""

from kjopsprosess.words.problems import Problem

VALUE_PROBLEMS = {
    "missing-key": Problem("{key} is missing", "Add: {key}:"),
    "empty-key": Problem("{key} is empty", "Write something after {key}:"),
    "unknown-key": Problem("unknown key {key}", "Allowed here: {known}", "Did you mean {near}? Write: {write}"),
    "comma-in-text": Problem(
        "a comma inside braces ends the text", 'Put the text in quotation marks: {key}: "{value}"'
    ),
    "unknown-value": Problem(
        "{value} cannot stand here", "Choose one of these: {allowed}", "Did you mean {near}? Write: {write}"
    ),
    "not-text": Problem("{key} must be text", "Write it on the same line, in quotation marks if it is awkward"),
    "not-a-list": Problem("{key} must be a list", "Write each item on its own line after a dash, or: [one, two]"),
    "not-a-map": Problem("{key} must have keys with values", "Write key, colon, space and value"),
    "empty-item": Problem("an item of {key} is empty", "Fill it in, or remove the dash"),
    "too-long": Problem(
        "{key} has {length} characters, and there is room for {limit}", "Make it shorter, for it stands on one row"
    ),
    "too-short": Problem("{key} needs at least {limit}", "Add what is missing"),
    "too-many": Problem("{key} has {count}, and there is room for {limit}", "Remove those that are not needed"),
    "no-steps": Problem(
        "the buying process has no steps",
        "Write the first thing the customer does: steps: [{{id: …, name: …, done_when: …}}]",
    ),
    "no-pin": Problem("the deal follows no buying process", "Write which, and its version: process: saas-virksomhet@1"),
    "not-a-range": Problem("{key} is one number or two", "Write from and to in days: {key}: [14, 28]"),
    "not-a-date": Problem(
        "{value} is not a date", "Write year, month and day, as in 2026-12-04", "Write year, month and day: {write}"
    ),
    "year-out-of-range": Problem("the year in {value} cannot be right", "Write a year from 2000 to 2100"),
    "not-a-time": Problem("{value} is not a time", "Write hour and minute with two digits each, as in 09:30"),
    "not-an-id": Problem("{value} cannot be an id", "Use small letters a–z, digits and hyphens", "Write: {write}"),
    "reserved-id": Problem("{value} cannot be an id, because the word has a meaning in kp", "Choose another word"),
    "not-a-pin": Problem(
        "{value} does not say which buying process and version",
        "Write buying process, at sign and version: process: saas-virksomhet@1",
        "Write the version after an at sign: {write}",
    ),
    "not-a-number": Problem("{value} is not a whole number", "Write a whole number, as in {key}: 14"),
    "not-true-or-false": Problem("{value} is neither true nor false", "Write: {key}: true"),
    "not-readable": Problem("{key} cannot be read ({problem})", "See how it is written elsewhere"),
}
