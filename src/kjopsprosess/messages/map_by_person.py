"""Messages of `kp map --by-person`."""

from .say import MessageList, Say


class MapByPersonMessages(MessageList):
    """What `kp map --by-person` says."""

    title = Say(nb="hva hver av dem sier", en="what each of them says")
    nobody = Say(
        nb="Ingen har fortalt noe om stegene som er igjen.", en="Nobody has told us anything about the steps to come."
    )
    only_earlier = Say(
        nb="Har bare fortalt oss om steg som er gjort: {names}",
        en="Have told us only about steps that are done: {names}",
    )
    """{names}."""
    in_writing = Say(nb="{name} (skriftlig)", en="{name} (in writing)")
    """{name}: a document."""
    told = Say(nb="fortalt", en="told us")
    confirmed = Say(nb="sier ja", en="says yes")
    promised = Say(nb="lovet", en="promised")
    differs = Say(nb="uenig", en="disagrees")
    before = Say(nb="før {steps}", en="before {steps}")
    """{steps}."""
    by = Say(nb="{name}: {what}", en="{name}: {what}")
    """{name}, {what}: what they say of a step."""
    where_they_differ = Say(nb="Der de er uenige", en="Where they disagree")
    of_step = Say(nb="{step}: {what}", en="{step}: {what}")
    """{step}, {what}."""
    no_difference = Say(nb="De er ikke uenige om noe.", en="They do not disagree about anything.")
    given = Say(nb="{order} ({name} {day})", en="{order} ({name} {day})")
    """{order}, {name}, {day}: what a step comes after, who said so, and when."""
    newest_holds = Say(nb="{given}: det nyeste gjelder", en="{given}: the newest applies")
    """{given}: one after the other."""
    not_confirmed = Say(nb="Ikke bekreftet ennå", en="Not confirmed yet")
    told_by_one = Say(nb="Fra én", en="From one person")
    by_one = Say(nb="{step}: {name}", en="{step}: {name}")
    """{step}, {name}."""
    our_guess = Say(nb="Vår antakelse", en="Our guess")
    ask = Say(nb="Hva vi bør spørre hver av dem om: {command}", en="What to ask each of them: {command}")
    """{command}."""
