"""Bokmål: the sentences of list, next, map, people and log."""

from kjopsprosess.words.overview import Overview

OVERVIEW = Overview()
