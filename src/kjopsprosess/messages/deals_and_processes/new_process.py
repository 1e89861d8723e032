"""Messages of `kp process new`: the three questions, what was picked, and why."""

from kjopsprosess.messages.say import MessageList, Say, SayBy


class NewProcessMessages(MessageList):
    """What the choice of a process to begin with says."""

    questions = SayBy(
        {
            "decides": Say(nb="Hvem bestemmer hos kunden?", en="Who decides at the customer?"),
            "sector": Say(nb="Er kunden offentlig?", en="Is the customer a public body?"),
            "private": Say(nb="Hva kjøper kunden?", en="What does the customer buy?"),
            "public": Say(nb="Hvordan kjøper kunden?", en="How does the customer buy?"),
        },
    )
    words = SayBy(
        {
            "one": Say(nb="én", en="one"),
            "several": Say(nb="flere", en="several"),
            "board": Say(nb="styre", en="board"),
            "private": Say(nb="privat", en="private"),
            "public": Say(nb="offentlig", en="public"),
            "software": Say(nb="programvare", en="software"),
            "equipment": Say(nb="utstyr", en="equipment"),
            "assignment": Say(nb="oppdrag", en="assignment"),
            "renewal": Say(nb="fornyelse", en="renewal"),
            "partner": Say(nb="partner", en="partner"),
            "self-serve": Say(nb="selvbetjent", en="self-serve"),
            "other": Say(nb="annet", en="other"),
            "small": Say(nb="lite", en="small"),
            "dialogue": Say(nb="dialog", en="dialogue"),
            "open": Say(nb="åpen", en="open"),
            "negotiation": Say(nb="forhandling", en="negotiation"),
            "mini-competition": Say(nb="minikonkurranse", en="mini-competition"),
            "call-off": Say(nb="avrop", en="call-off"),
        },
    )
    """The word for each answer, as it is typed after a flag."""
    answers = SayBy(
        {
            "one": Say(nb="én person, som en eier", en="one person, such as an owner"),
            "several": Say(nb="flere sammen", en="several people together"),
            "board": Say(nb="et styre eller et offentlig organ", en="a board or a public body"),
            "private": Say(nb="kunden er privat", en="the customer is private"),
            "public": Say(
                nb="kunden er staten, en kommune eller et fylke",
                en="the customer is the state, a municipality or a county",
            ),
            "software": Say(nb="programvare", en="software"),
            "equipment": Say(nb="maskiner, utstyr eller anlegg", en="machines, equipment or a plant"),
            "assignment": Say(
                nb="rådgivning eller et annet konsulentoppdrag",
                en="advice or another consulting assignment",
            ),
            "renewal": Say(nb="å fornye en avtale de har med oss", en="renewing a contract they have with us"),
            "partner": Say(nb="gjennom en partner som har kunden", en="through a partner, whose customer it is"),
            "self-serve": Say(
                nb="det brukerne har begynt med selv, for hele bedriften",
                en="what users have started with themselves, for the whole company",
            ),
            "other": Say(nb="noe annet", en="something else"),
            "small": Say(nb="et mindre kjøp uten kunngjøring", en="a smaller purchase without a published notice"),
            "dialogue": Say(
                nb="kunngjort under EØS-terskelen, med dialog om tilbudene",
                en="published below the EEA threshold, with dialogue about the tenders",
            ),
            "open": Say(nb="åpen anbudskonkurranse", en="an open tender"),
            "negotiation": Say(
                nb="prekvalifisering og forhandling om tilbudene",
                en="prequalification, and negotiation of the tenders",
            ),
            "mini-competition": Say(
                nb="minikonkurranse på en rammeavtale vi er part i",
                en="a mini-competition under our framework agreement",
            ),
            "call-off": Say(
                nb="bestilling rett på en rammeavtale vi er part i",
                en="an order straight from our framework agreement",
            ),
        },
    )
    """What each answer means, small first letter."""
    reasons = SayBy(
        {
            "one": Say(nb="én person bestemmer", en="one person decides"),
            "private": Say(nb="kunden er privat", en="the customer is private"),
            "public": Say(nb="kunden er offentlig", en="the customer is a public body"),
            "software": Say(nb="de kjøper programvare", en="they buy software"),
            "equipment": Say(nb="de kjøper utstyr", en="they buy equipment"),
            "assignment": Say(nb="de kjøper et konsulentoppdrag", en="they buy a consulting assignment"),
            "renewal": Say(nb="de fornyer en avtale med oss", en="they renew a contract with us"),
            "partner": Say(nb="de kjøper gjennom en partner", en="they buy through a partner"),
            "self-serve": Say(nb="brukere har begynt selv", en="users have started on their own"),
            "small": Say(nb="kjøpet kunngjøres ikke", en="the purchase is not published"),
            "dialogue": Say(nb="kjøpet er under EØS-terskelen", en="the purchase is below the EEA threshold"),
            "open": Say(nb="det er en åpen anbudskonkurranse", en="it is an open tender"),
            "negotiation": Say(nb="tilbudene forhandles", en="the tenders are negotiated"),
            "mini-competition": Say(
                nb="det er minikonkurranse på en rammeavtale",
                en="it is a mini-competition under a framework agreement",
            ),
            "call-off": Say(
                nb="de bestiller rett på en rammeavtale",
                en="they order straight from a framework agreement",
            ),
        },
    )
    """Why a process was picked, each as a clause."""
    numbered = Say(nb="Svar med et tall fra 1 til {most}.", en="Answer with a number from 1 to {most}.")
    """{most}."""
    picked = Say(
        nb="Bygger på {process}, {name}. Valgt fordi: {reasons}.",
        en="Based on {process}, {name}. Picked because: {reasons}.",
    )
    """{process} id, {name} in quotes, {reasons} joined."""
    copied = Say(nb="Bygger på {process}, {name}.", en="Based on {process}, {name}.")
    """{process} id, {name} in quotes."""
    none_is_like_it = Say(
        nb="Ingen av prosessene som følger med, ligner. Filen har to steg å skrive om.",
        en="None of the processes that come with kp is like it. The file has two steps to rewrite.",
    )
    example = Say(
        nb="Filen har to steg å skrive om. Ligner en av prosessene som følger med, så begynn heller med den:",
        en="The file has two steps to rewrite. If one of the processes that come with kp is like it, start from that:",
    )
    another = Say(
        nb="Passer en annen bedre, se kp process list og bruk --like.",
        en="If another fits better, see kp process list and use --like.",
    )
    only_norwegian = Say(nb="Den finnes bare på bokmål.", en="It exists in Norwegian only.")
    on_top = Say(
        nb="Et styre bestemmer: legg {process} oppå i saken.",
        en="A board decides: add {process} on top in the deal.",
    )
    """{process} id."""
    missing = Say(
        nb="Tre svar trengs for å finne en prosess. Det mangler:",
        en="Three answers are needed to find a process. Missing:",
    )
    unknown = Say(nb="{text} er ikke noe svar. Bruk {allowed}.", en="{text} is not an answer. Use {allowed}.")
    """{text}, {allowed}."""
    kind_of_other = Say(
        nb="{kind} hører ikke til når {sector}. Bruk {allowed}.",
        en="{kind} does not apply when {sector}. Use {allowed}.",
    )
    """{kind}, {sector}, {allowed}."""
    one_sector = Say(
        nb="Bruk enten --private eller --public, ikke begge deler.",
        en="Use either --private or --public, not both.",
    )
    like_or_answers = Say(
        nb="Bruk enten --like eller svarene, ikke begge deler.",
        en="Use either --like or the answers, not both.",
    )
