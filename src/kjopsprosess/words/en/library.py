"""English: the sentences of the process library and of setting up."""

from kjopsprosess.words.library import Library

LIBRARY = Library()
