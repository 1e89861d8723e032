"""Messages of `kp map --dates`."""

from .say import MessageList, Say


class MapByDateMessages(MessageList):
    """What `kp map --dates` says."""

    days = Say(nb="Datoer", en="Dates")
    steps = Say(
        nb="Steg som gjenstår, og når hvert av dem må begynne hvis alt tar lengst tid",
        en="Steps to come, and when each must begin by if everything takes its longest",
    )
    columns = Say(nb=("", "dager", "begynne innen", "for å rekke"), en=("", "days", "begin by", "in time for"))
    """Headings over a step, how long it takes, by when it must begin, and for which day."""
    told = Say(nb="{takes}, fortalt", en="{takes}, told us")
    """{takes}: from and to, as somebody at the customer told us."""
    unknown = Say(nb="ukjent", en="not known")
    begun = Say(nb="i gang", en="has begun")
    no_days = Say(
        nb="Ingen har fortalt om en dato, og saken har ingen frist. Skriv det de forteller, slik:",
        en="Nobody has told us of a date, and the deal has no deadline. Write what they tell you like this:",
    )
    how_to_tell = Say(
        nb='kp advance {deal} --day "NAVN: Styremøte = Neste er i februar @ 10.2"',
        en='kp advance {deal} --day "NAME: Board meeting = The next is in February @ 10 Feb"',
    )
    """{deal}."""
