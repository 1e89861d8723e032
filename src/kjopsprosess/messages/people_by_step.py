"""Messages of `kp people --by-step`."""

from .say import MessageList, Say


class PeopleByStepMessages(MessageList):
    """What `kp people --by-step` says."""

    title = Say(nb="hvem som deltar i stegene frem til ordren", en="who takes part in the steps up to the order")
    no_steps = Say(nb="ingen steg igjen", en="no steps to come")
    through = Say(nb="gjennom", en="through")
    part_in = Say(nb="{step}: {part}", en="{step}: {part}")
    """{step}, {part}."""
    nobody = Say(nb="Vi vet ikke hvem som deltar i {steps}.", en="We do not know who takes part in {steps}.")
    """{steps}."""
    counts = Say(
        nb="{people}, {roles}: {contacted} kontaktet, {qualified} kartlagt, {convinced} overbevist",
        en="{people}, {roles}: {contacted} contacted, {qualified} qualified, {convinced} convinced",
    )
    """{people}, {roles}, and of the people how many were {contacted}, {qualified}, {convinced}."""
    no_part = Say(nb="Er ikke med i disse stegene: {names}", en="Not in these steps: {names}")
    """{names}."""
    all_reached = Say(
        nb="Alle som er med i stegene, er navngitt, og enten kontaktet eller avtalt møte med.",
        en="Everybody who takes part is named, and has been contacted or has a meeting booked.",
    )
    reach_next = Say(nb="Neste vi må snakke med", en="Who to reach next")
    who = Say(nb="Hvem", en="Who")
    person = Say(nb="{name}, som {part} {step}", en="{name}, who {part} {step}")
    """{name}, {part}, {step}."""
    role = Say(nb="{role}, som {part} {step}: ikke navngitt", en="{role}, who {part} {step}: not named yet")
    """{role}, {part}, {step}."""
    by_label = Say(nb="Innen", en="By")
    by = Say(
        nb="{day}: senere blir det for liten tid til «{when}»",
        en="{day}: any later, and time is short for “{when}”",
    )
    """{day}, {when}: the day that rules."""
    at_once = Say(
        nb="så snart som mulig: det er liten tid til «{when}»",
        en="as soon as possible: time is short for “{when}”",
    )
    """{when}: the day that rules."""
    ask = Say(nb="Spør", en="Ask")
    when_meet = Say(nb="Når kan vi møte {name}?", en="When can we meet {name}?")
    """{name}."""
