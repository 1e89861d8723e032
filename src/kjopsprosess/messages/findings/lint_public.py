"""Findings: what an expert on public procurement stops at in a process."""

from kjopsprosess.messages.say import Say

from .message import FindingMessage

LINT_PUBLIC = {
    "contact-rule-missing": FindingMessage(
        says=Say(
            nb="steget {step} sier ikke hva vi har lov til mens konkurransen pågår",
            en="the step {step} does not say what we may do while the competition is running",
        ),
        mend=Say(
            nb="Legg til contact: {{rule: portal_only, channel: KGV}}",
            en="Add contact: {{rule: portal_only, channel: KGV}}",
        ),
        explain=Say(
            nb="Fra kunngjøring til tildeling går all kontakt i kundens anbudsverktøy. En velment telefon kan felle tilbudet. Står regelen på steget, minner briefen om den.",
            en="From notice to award all contact goes through the customer's tender tool. A well-meant call can cost the bid. With the rule on the step, the brief reminds us.",
        ),
    ),
    "action-breaks-rule": FindingMessage(
        says=Say(
            nb="oppgaven {action} går utenom anbudsverktøyet",
            en="the task {action} goes outside the tender tool",
        ),
        mend=Say(
            nb="Ta den bort, eller skriv den slik den gjøres i verktøyet eller når vi er innkalt",
            en="Remove it, or write it as it is done in the tool or when we are invited",
        ),
        explain=Say(
            nb="Mens konkurransen pågår, skal alle få vite det samme på samme måte. Å ringe behovseieren eller dem som evaluerer, kan føre til avvisning.",
            en="While the competition is running, all bidders are to be told the same in the same way. Calling the business owner or the evaluators may get the bid rejected.",
        ),
    ),
    "award-as-order": FindingMessage(
        says=Say(nb="tildelingen {step} er ikke ordren", en="the award {step} is not the order"),
        mend=Say(
            nb="Skriv kind: choice her, og kind: order i steget der kontrakten signeres",
            en="Write kind: choice here, and kind: order in the step where the contract is signed",
        ),
        explain=Say(
            nb="En tildeling kan bli påklaget og gjort om. Kontrakten finnes når begge har signert etter karensperioden.",
            en="An award can be challenged and reversed. The contract exists when both have signed after the standstill.",
        ),
    ),
    "no-standstill": FindingMessage(
        says=Say(
            nb="ingenting om karensperioden står mellom tildelingen og {step}",
            en="the standstill is not mentioned between the award and {step}",
        ),
        mend=Say(
            nb="Legg til steget der kunden holder karensperioden og behandler klager",
            en="Add the step in which the customer waits out the standstill and handles complaints",
        ),
        explain=Say(
            nb="I en kunngjort konkurranse kan kontrakten ikke signeres før karensperioden er over. Se konkurransens egne dokumenter for hvor lenge den varer.",
            en="In a published competition the contract may not be signed until the standstill is over. The competition's own documents say how long it lasts.",
        ),
    ),
    "threshold-without-date": FindingMessage(
        says=Say(nb="terskelverdien mangler årstall", en="the threshold has no year"),
        mend=Say(
            nb="Skriv hvilket år den gjelder fra, eller vis til kilden uten beløp",
            en="Write from which year it applies, or name the source without the amount",
        ),
        explain=Say(
            nb="Terskelverdiene endres. Skriv alltid fra hvilken dato beløpet gjelder.",
            en="Thresholds change. Always write from which date the amount applies.",
        ),
    ),
}
