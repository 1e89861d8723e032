"""English: how it joins and quotes; its sentences are in the files beside this one."""

from kjopsprosess.words.dates import EN
from kjopsprosess.words.phrasebook import Words

WORDS = Words(code="en", calendar=EN, and_="and", quotes=("“", "”"))
