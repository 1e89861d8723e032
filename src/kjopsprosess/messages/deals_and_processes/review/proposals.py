"""Messages of `kp review`: what to change in the process, and changing it."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class ProposalMessages(MessageList):
    """What to change in the process, and changing it."""

    heading = Say(nb="Forslag til endringer i prosessen", en="Proposed changes to the process")
    none = Say(
        nb="Ingen. Sakene tyder ikke på at noe bør endres.",
        en="None. The deals do not suggest that anything should change.",
    )
    too_few = Say(
        nb="Ingen ennå. Det trengs minst åtte saker gjennom et steg, eller et steg som er lagt til for hånd i minst tre.",
        en="None yet. It takes at least eight deals through a step, or a step that was added by hand in at least three.",
    )
    longer = Say(
        nb="{step} tar lenger tid enn prosessen sier: halvparten brukte {half} dager eller mer, mot vanlig {least}–{most} ({deals}).",
        en="{step} takes longer than the process says: half took {half} days or more, against the usual {least}–{most} ({deals}).",
    )
    """{step}, {least}, {most}, {half}, {deals}."""
    shorter = Say(
        nb="{step} tar kortere tid enn prosessen sier: halvparten brukte {half} dager eller mindre, mot vanlig {least}–{most} ({deals}).",
        en="{step} takes less time than the process says: half took {half} days or less, against the usual {least}–{most} ({deals}).",
    )
    missing = Say(
        nb="{step} har ingen vanlig tid: halvparten brukte {half} dager eller mindre ({deals}).",
        en="{step} has no usual time: half took {half} days or less ({deals}).",
    )
    retire = Say(
        nb="{step} ble hoppet over i {n} av {of} saker{why}. Ta steget ut av neste versjon.",
        en="{step} was skipped in {n} of {of} deals{why}. Leave the step out of the next version.",
    )
    """{step}, {n}, {of}, {why}."""
    went_without = SayBy(
        {
            "both": Say(
                nb=": i {said} sa kunden det selv, i {overtaken} kom ordren først",
                en=": in {said} the customer said so, in {overtaken} the order came first",
            ),
            "said": Say(nb=", slik kunden sa", en=", as the customer said"),
            "overtaken": Say(nb=": ordren kom først", en=": the order came first"),
        },
    )
    """Why, by `both`, `said` and `overtaken`: {said}, {overtaken}."""
    add = Say(
        nb="{step} er lagt til for hånd i {deals}: {names}. Ta det med i neste versjon.",
        en="{step} was added by hand in {deals}: {names}. Include it in the next version.",
    )
    """{step}, {deals}, {names}."""
    other_ids = Say(
        nb="Har steget en annen id i saken, blir sakens eget stående til noen retter den: {ids}.",
        en="Where a deal has it under another id, its own step stays until somebody fixes that: {ids}.",
    )
    """{ids}: deals whose own step stays."""
    not_held_up = Say(
        nb="{steps} kommer ikke til å vente på {step}: det ville endret eldre versjoner.",
        en="{steps} will not wait for {step}: that would change older versions.",
    )
    """{steps}, {step}."""
    decider = Say(
        nb="{step} ble gjort av {role} i {n} av {of} saker, ikke av {instead}, som beslutter etter prosessen.",
        en="{step} was done by the {role} in {n} of {of} deals, not by the {instead}, who decides according to the process.",
    )
    """{step}, {role}, {n}, {of}, {instead}."""
    at = Say(nb="{place}, bytt ut med:", en="{place}, replace with:")
    """{place}: lines to put instead of those that stand there."""
    below = Say(nb="{place}, legg til under:", en="{place}, add below it:")
    """{place}: lines to put below it."""
    by_hand = Say(
        nb="{file} er skrevet slik at dette må endres for hånd.",
        en="{file} is written so that this must be changed by hand.",
    )
    """{file}."""
    apply = Say(nb="viser endringen, spør og lagrer", en="shows the change, asks, and saves")
    see = SayCounted(
        nb=("se forslaget og hele gjennomgangen", "se de {n} forslagene og hele gjennomgangen"),
        en=("see the proposal and the whole review", "see the {n} proposals and the whole review"),
    )
    see_all = Say(nb="se hele gjennomgangen", en="see the whole review")
    shipped = Say(
        nb="{process} følger med kp og blir ikke endret. Lag deres egen utgave først:",
        en="{process} comes with kp and is not changed. First make it your own:",
    )
    """{process}."""
    change = Say(nb="Slik blir {file} endret:", en="This is what changes in {file}:")
    """{file}: above the lines that change."""
    only_shown = Say(
        nb="Ingenting er lagret. Legg til --yes for å endre filen.",
        en="Nothing is saved. Add --yes to change the file.",
    )
    saved = Say(nb="Endret {file}.", en="Changed {file}.")
    """{file}."""
    new_version = Say(
        nb="Prosessen er nå på versjon {version}. Sakene blir på den de har, til dere flytter dem: kp process upgrade",
        en="The process is now at version {version}. Deals stay on theirs until you move them: kp process upgrade",
    )
    """{version}: no deal moves by itself."""
    nothing = Say(nb="Ingenting å endre i {process}.", en="There is nothing to change in {process}.")
    """{process}."""
    cannot = Say(
        nb="{file} er skrevet på en måte kp ikke trygt kan endre. Ingenting er lagret. Lim inn linjene for hånd.",
        en="{file} is written in a way that kp cannot change safely. Nothing is saved. Paste the lines by hand.",
    )
    """{file}."""
    needs_process = Say(
        nb="Si hvilken kjøpsprosess som skal endres: --process {processes}",
        en="Say which buying process to change: --process {processes}",
    )
    """{processes}."""
