"""Why a plan that came back is not read, and what is asked about it."""

from kjopsprosess.messages.say import Say, SayBy

NOT_READ: SayBy[str, str] = SayBy(
    {
        "empty": Say(nb="{file} er tom.", en="{file} is empty."),
        "html": Say(
            nb="{file} er HTML, som ikke kan leses tilbake. Del planen som CSV eller Markdown: kp plan {deal} --format csv",
            en="{file} is HTML, which cannot be read back. Share the plan as CSV or Markdown: kp plan {deal} --format csv",
        ),
        "workbook": Say(
            nb="{file} er en arbeidsbok. Åpne den og lagre den som CSV (UTF-8), og prøv igjen.",
            en="{file} is a workbook. Open it, save it as CSV (UTF-8), and try again.",
        ),
        "pdf": Say(
            nb="{file} er PDF, som ikke kan leses tilbake. Be om CSV- eller Markdown-filen.",
            en="{file} is PDF, which cannot be read back. Ask for the CSV or Markdown file.",
        ),
        "binary": Say(
            nb="{file} er ikke tekst. Lagre planen som CSV (UTF-8).",
            en="{file} is not text. Save the plan as CSV (UTF-8).",
        ),
        "too-large": Say(nb="{file} er for stor til å være en plan.", en="{file} is too large to be a plan."),
        "broken": Say(
            nb="Anførselstegnene i {file} går ikke opp, så cellene kan ikke skilles. Lagre den som CSV på nytt.",
            en="The quotation marks in {file} do not match, so its cells cannot be told apart. Save it as CSV again.",
        ),
        "no-headings": Say(
            nb="{file} har ikke raden med overskrifter fra kp plan. Uten den er det ikke sikkert hva kolonnene er.",
            en="{file} lacks the row of headings from kp plan. Without it, it is not certain what the columns are.",
        ),
        "no-ids": Say(
            nb="Ingen rad i {file} har ID fra kp plan. Uten den er det ikke sikkert hvilken plan det er, eller hvilken rad.",
            en="No row of {file} has an ID from kp plan. Without it, it is not certain which plan or which row it is.",
        ),
        "two-plans": Say(
            nb="Radene i {file} er fra flere planer. Les dem tilbake hver for seg.",
            en="The rows of {file} are from several plans. Read them back one at a time.",
        ),
        "other-plan": Say(
            nb="{file} er ikke en plan for {customer}: verken slik saken er nå, eller slik den har vært.",
            en="{file} is not a plan for {customer}, either as the deal is now or as it has been.",
        ),
    },
)
"""{file}, {deal}, {customer}: why a file is not read."""
ASKED: SayBy[str, str] = SayBy(
    {
        "ours-day": Say(
            nb='{old} → {new}. Det er vårt. Rekker vi det? kp advance {deal} --move "{id} @ {iso}"',
            en='{old} → {new}. It is ours. Can we make it? kp advance {deal} --move "{id} @ {iso}"',
        ),
        "ours": Say(
            nb='de vil at vi gjør {what}. Lover vi det? kp advance {deal} --promise "us: {step} = … @ DATO"',
            en='they want us to do {what}. Do we promise it? kp advance {deal} --promise "us: {step} = … @ DATE"',
        ),
        "ours-ticked": Say(
            nb="{who} har krysset av for noe vi skal gjøre. Er det gjort? kp advance {deal} --kept {id}",
            en="{who} has ticked something we are to do. Is it done? kp advance {deal} --kept {id}",
        ),
        "promise-of-another": Say(
            nb="{old} → {new}, men det er {other} som har lovet det. Spør {other}.",
            en="{old} → {new}, but {other} promised it. Ask {other}.",
        ),
        "ticked-promise": Say(
            nb="krysset av, men det er {other} som har lovet det. Spør {other} om det er gjort.",
            en="ticked, but {other} promised it. Ask {other} whether it is done.",
        ),
        "ticked-choice": Say(
            nb="krysset av. Hva ble bestemt, og hvem skrev under?", en="ticked. What was decided, and who signed?"
        ),
        "ticked-question": Say(
            nb="krysset av. Har de steget, eller er det gjort?", en="ticked. Do they have the step, or is it done?"
        ),
        "ticked-day": Say(nb="krysset av. Hva skjedde den dagen?", en="ticked. What happened that day?"),
        "unticked": Say(
            nb="krysset er tatt bort. Er det ikke gjort likevel?", en="the tick is gone. Is it not done after all?"
        ),
        "tick-unclear": Say(
            nb="{new} står der det skal være et kryss. Er det gjort?",
            en="{new} is where a tick should be. Is it done?",
        ),
        "struck-done": Say(nb="strøket, men det er gjort. Hva menes?", en="struck, but it is done. What is meant?"),
        "struck-choice": Say(
            nb="strøket, men uten det blir det ingen bestilling. Hva menes?",
            en="struck, but without it there is no order. What is meant?",
        ),
        "struck-promise": Say(
            nb="strøket. Er løftet frafalt? kp advance {deal} --drop {id}",
            en="struck. Is the promise dropped? kp advance {deal} --drop {id}",
        ),
        "struck-day": Say(nb="strøket. Gjelder dagen ikke lenger?", en="struck. Does the day no longer apply?"),
        "many-struck": Say(
            nb="mangler i filen, som mange andre rader. Er den strøket, eller bare ikke tatt med?",
            en="is missing from the file, like many other rows. Is it struck, or just left out?",
        ),
        "gone-or-other": Say(
            nb="mangler i filen, men {other} kan være den. Er den strøket, slått sammen med en annen, eller bare uten ID?",
            en="is missing in the file, but {other} may be it. Is it struck, joined to another, or only without its ID?",
        ),
        "no-day": Say(nb="{old} er tatt bort. Hvilken dag gjelder?", en="{old} is gone. Which day applies?"),
        "done-already": Say(
            nb="{old} → {new}, men steget er gjort. Hva menes?",
            en="{old} → {new}, but the step is done. What is meant?",
        ),
        "past": Say(nb="{new} er passert. Hvilken dag menes?", en="{new} has passed. Which day is meant?"),
        "cleared": Say(nb="{old} er tatt bort. Hva menes?", en="{old} is gone. What is meant?"),
        "beside": Say(
            nb="{new} står i en kolonne som ikke gjelder denne raden. Hva menes?",
            en="{new} stands in a column that is not for this row. What is meant?",
        ),
        "rule": Say(nb="datoen gjelder {new}. Hva menes?", en="the date means {new}. What is meant by that?"),
        "no-owner": Say(nb="{old} er tatt bort. Hvem har det nå?", en="{old} is gone. Who has it now?"),
        "owner-near": Say(nb="er {new} {other}?", en="is {new} {other}?"),
        "owner-unclear": Say(nb="er {new} en person eller en rolle?", en="is {new} a person or a role?"),
        "owner-we": Say(
            nb="{new}: er det oss, eller dem selv? Er det dem selv, hvem av dem?",
            en="{new}: is that us, or themselves? If themselves, who of them?",
        ),
        "owner-promise": Say(
            nb="{old} → {new}. Et løfte kan bare gis av den som lover. Spør {new}.",
            en="{old} → {new}. A promise can only be given by the one who makes it. Ask {new}.",
        ),
        "owner-day": Say(
            nb="{new} står på raden til en dag. Hva menes?", en="{new} is on the row of a day. What is meant?"
        ),
        "after-unclear": Say(nb="etter {new}: hvilke radnumre er det?", en="after {new}: which row numbers are those?"),
        "renumbered": Say(
            nb="etter {new}, men radene har fått andre numre. Hvilke rader menes?",
            en="after {new}, but the rows have other numbers now. Which rows are meant?",
        ),
        "after-row": Say(
            nb="etter {new}, men bare et steg kommer etter et annet. Hva menes?",
            en="after {new}, but only a step comes after another. What is meant?",
        ),
        "promise-words": Say(
            nb="{who} skriver {new} i stedet. Er det et annet løfte?",
            en="{who} writes {new} instead. Is it another promise?",
        ),
        "day-words": Say(
            nb="{who} kaller dagen {new}. Er det en annen dag?", en="{who} calls the day {new}. Is it another day?"
        ),
        "row-without-id": Say(
            nb="raden har ingen ID, men ligner {other}. Er det den? Da skal ID være {id}.",
            en="the row has no ID, but is like {other}. Is it that one? Then its ID is {id}.",
        ),
        "row-twice": Say(nb="raden står to ganger. Hvilken gjelder?", en="the row is there twice. Which one applies?"),
        "row-unknown": Say(
            nb="ID {id} er ikke i planen. Hvilken rad er det?",
            en="the ID {id} is not in the plan. Which row is it?",
        ),
        "row-nameless": Say(
            nb="raden sier ikke hva den er. Hva skal gjøres?",
            en="the row does not say what it is. What is to be done?",
        ),
        "new-ours": Say(
            nb='en ny rad for oss. Lover vi det? kp advance {deal} --promise "us: none = … @ DATO"',
            en='a new row for us. Do we promise it? kp advance {deal} --promise "us: none = … @ DATE"',
        ),
        "new-after": Say(
            nb='kommer etter hvilket steg? kp advance {deal} --heard "{id}: {step} etter STEG = …"',
            en='after which step does it come? kp advance {deal} --heard "{id}: {step} after STEP = …"',
        ),
        "unread": Say(
            nb="står utenfor planen, og er ikke lest. Hva menes?",
            en="is outside the plan, and is not read. What is meant?",
        ),
        "changed-since": Say(nb="{old} da, {new} nå. Hva gjelder?", en="{old} then, {new} now. Which applies?"),
    },
)
"""{old}, {new}, {who}, {other}, {what}, {id}, {deal}, {step}, {iso}."""
