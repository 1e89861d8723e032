"""Messages of `kp process upgrade`."""

from kjopsprosess.messages.say import MessageList, Say, SayCounted


class UpgradeMessages(MessageList):
    """What `kp process upgrade` says."""

    move = Say(nb="{process} fra versjon {old} til {new}", en="{process} from version {old} to {new}")
    """{process}, {old}, {new}."""
    new_steps = Say(nb="Nye steg", en="New steps")
    gone_steps = Say(nb="Steg som går ut", en="Retired steps")
    other_steps = Say(nb="Andre steg", en="Other steps")
    ahead = Say(nb="ligger foran kunden", en="is still ahead of the customer")
    behind = Say(nb="har kunden gjort dette?", en="has the customer done this?")
    in_log = Say(nb="står allerede i loggen", en="the log has it already")
    """A new step that the log already spoke of."""
    overtaken = Say(nb="ordren kom før steget", en="the order came before it")
    """A new step that reads as skipped, because the order is ours already."""
    was_own = Say(nb="var et eget steg i saken", en="was the deal's own step")
    evidence_stays = Say(nb="det loggen sier om det, blir stående", en="what the log says about it stays")
    nothing_said = Say(nb="loggen sier ingenting om det", en="the log says nothing about it")
    was = Say(nb="var {before}", en="was {before}")
    """{before}: the state of a step."""
    no_change = Say(nb="Ingen steg endres for denne kunden.", en="No step changes for this customer.")
    as_before = Say(nb="som før", en="as before")
    before = Say(nb="Før", en="Before")
    now = Say(nb="Nå", en="Now")
    no_next_step = Say(nb="ingen", en="none")
    not_written = Say(
        nb="Ingenting er lagret. Uten --dry-run blir versjonen skrevet.",
        en="Nothing saved. Without --dry-run the version is written.",
    )
    newest_already = Say(
        nb="{deal} følger allerede den nyeste versjonen.",
        en="{deal} is already on the newest version.",
    )
    """{deal}."""
    at_already = Say(nb="{deal} følger allerede versjon {version}.", en="{deal} is already on version {version}.")
    """{deal}, {version}."""
    nothing_to_do = Say(
        nb="Alle åpne saker følger allerede den nyeste versjonen.",
        en="Every open deal is already on the newest version.",
    )
    only_upwards = Say(
        nb="{deal} følger versjon {pinned} av {process}, og oppgradering går bare oppover. Skal saken tilbake, må dere rette tallet i {file} for hånd.",
        en="{deal} follows version {pinned} of {process}, and an upgrade only goes up. To move the deal back, correct the number in {file} by hand.",
    )
    """{deal}, {process}, {pinned}, {file}."""
    no_such_version = Say(
        nb="{process} har ikke kommet lenger enn til versjon {version}.",
        en="{process} has only reached version {version}.",
    )
    """{process}, {version}: the newest there is."""
    not_followed = Say(nb="{deal} følger ikke {process}.", en="{deal} does not follow {process}.")
    """{deal}, {process}."""
    which = Say(nb="Skriv hvilke saker, eller --all.", en="Say which deals, or --all.")
    done = SayCounted(
        nb=("{n} sak er oppgradert.", "{n} saker er oppgradert."),
        en=("{n} deal is upgraded.", "{n} deals are upgraded."),
    )
    would = SayCounted(
        nb=("{n} sak ville blitt oppgradert.", "{n} saker ville blitt oppgradert."),
        en=("{n} deal would be upgraded.", "{n} deals would be upgraded."),
    )
    obstacle = Say(
        nb="{deal} er ikke oppgradert, for da ville saken ikke lenger stemt med prosessen:",
        en="{deal} is not upgraded, because it would no longer fit the process:",
    )
    """{deal}: above what would not fit."""
    cannot = Say(
        nb="{file} er skrevet slik at kp ikke trygt kan endre versjonen. Skriv selv: process: {pins}",
        en="{file} is written so that kp cannot change the version safely. Write it yourself: process: {pins}",
    )
    """{file}, {pins}."""
