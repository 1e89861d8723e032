"""English: what is wrong with a file, and how to mend it."""

from kjopsprosess.words.problems import Problem

PROBLEMS: dict[str, Problem] = {}
