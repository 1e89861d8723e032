"""Bokmål: how it joins and quotes; its sentences are in the files beside this one."""

from kjopsprosess.words.dates import NB
from kjopsprosess.words.phrasebook import Words

WORDS = Words(code="nb", calendar=NB, and_="og", quotes=("«", "»"))
