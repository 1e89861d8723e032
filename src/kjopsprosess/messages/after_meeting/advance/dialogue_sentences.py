"""Messages of the dialogue of `kp advance` about sentences: how they were taken, and what is asked of them."""

from kjopsprosess.messages.say import MessageList, Say, SayBy


class DialogueSentenceMessages(MessageList):
    """How a sentence was taken, with what to type if that is wrong."""

    how_known = SayBy(
        {
            "seen": Say(
                nb="Ført inn som noe vi har sett: {proof}. Har noen bare fortalt det: < og så på nytt, med «fortalt:» foran disse ordene.",
                en="Recorded as seen by us: {proof}. If somebody only told us: < and then again, with “told:” before these words.",
            ),
            "said": Say(
                nb="Ført inn som noe vi er blitt fortalt: {proof}. Har vi sett det selv: < og så på nytt, med «sett:» foran disse ordene.",
                en="Recorded as told to us: {proof}. If we saw it ourselves: < and then again, with “seen:” before these words.",
            ),
        }
    )
    """{proof}: as typed."""
    kept_when = Say(
        nb="{promise} Hvilken dag ble det holdt?  En dag, eller «i tide»; Enter: {day}",
        en="{promise} On which day was it kept?  A day, or “in time”; Enter: {day}",
    )
    """{promise}: a sentence; {day}: that of the contact, which is after the one it was due."""
    told_about = Say(nb="{who}, om {step}", en="{who}, about {step}")
    """{who}, {step}: what somebody told is about."""
    told_so = Say(nb="{who}: {what}", en="{who}: {what}")
    """{who}: names, or `told_about`; {what}: what was understood."""
    need_attitude = Say(
        nb="Forsto ikke hvem «{text}» gjelder. Skriv nummer og holdning: pådriver, støttespiller, nøytral, skeptiker eller motstander.",
        en="Did not understand whom “{text}” is about. Write number and attitude: champion, supporter, neutral, sceptic or opponent.",
    )
    """{text}."""
    attitude_read = Say(nb="{name}: {attitude}", en="{name}: {attitude}")
    """{name}, {attitude}: how an answer was read."""
