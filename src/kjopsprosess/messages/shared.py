"""Messages of several commands."""

from .say import Say, SayCounted

START_A_DEAL = Say(nb="start en sak", en="start a deal")
NOTE_NEXT_CONTACT = Say(nb="skriv inn neste møte", en="book the next meeting")
SEE_A_FINISHED_DEAL = Say(nb="se en ferdig utfylt sak", en="see a deal already filled in")
WHY_NOW = Say(nb="hvorfor nå, med kundens ord", en="why now, in the customer's words")
NOT_SAVED = Say(nb="Ikke lagret.", en="Not saved.")
SOURCES = SayCounted(nb=("{n} kilde", "{n} kilder"), en=("{n} source", "{n} sources"))
STEPS_DONE = Say(nb="{taken} av {of} steg gjort", en="{taken} of {of} steps done")
WITH_THEM = Say(nb="{when} med {names}", en="{when} with {names}")
PROCESSES = SayCounted(nb=("{n} kjøpsprosess", "{n} kjøpsprosesser"), en=("{n} buying process", "{n} buying processes"))
DAYS = SayCounted(nb=("{n} dag", "{n} dager"), en=("{n} day", "{n} days"))
WEEKS = SayCounted(nb=("{n} uke", "{n} uker"), en=("{n} week", "{n} weeks"))
DEALS = SayCounted(nb=("{n} sak", "{n} saker"), en=("{n} deal", "{n} deals"))
FILES = SayCounted(nb=("{n} fil", "{n} filer"), en=("{n} file", "{n} files"))
SKIPPED = SayCounted(nb=("{n} utgår", "{n} utgår"), en=("{n} skipped", "{n} skipped"))
CHOSEN = Say(nb="valgt: {outcome}", en="chosen: {outcome}")
FROM_START = Say(nb="fra start", en="from the start")
EQUAL_FOR_ALL = Say(nb="likt for alle", en="equal for all")
ONLY_IN = Say(nb="bare i {channel}", en="{channel} only")
