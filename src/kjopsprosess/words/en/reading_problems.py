"""English: what an expert on buying stops at in a process."""

from kjopsprosess.words.problems import Problem

READING_PROBLEMS = {
    "our-action-as-step": Problem(
        "this is something we do",
        "Write what they do: {key}: {instead}",
        explain="A step is something the customer does. If it can be ticked while the customer sleeps, it is our work: put it under seller_actions in the step it helps the customer take. A seller who has done everything on our list has not moved the customer.",
    ),
    "step-not-an-act": Problem(
        "this is nothing that the customer does",
        "Write it as an act: {key}: {instead}",
        explain="A document, a meeting or a place in our own books does not say who does what. A step is called what the customer does, as a verb, so that everyone sees when it is done and who must do it.",
    ),
    "our-action-as-proof": Problem(
        "this shows that we have done something, not that the customer has",
        "Write what the customer has made, sent or decided when the step is done",
        explain="That we have sent a bid or held a demo says nothing about the customer. Proof is something the customer made, sent, decided or came to.",
    ),
    "feeling-as-proof": Problem(
        "{word} is nothing anybody can see",
        "Write what the customer has made, sent or decided when the step is done",
        explain="Customers are polite. Those who say that they are positive have not done anything yet, and a spoken yes binds nobody. Write what two people would agree exists: minutes, an e-mail, an order.",
    ),
    "not-observable": Problem(
        "this only says that the step is done, not what shows it",
        "Write what then exists: a document, minutes, a message, an order",
        explain="done_when is what two people look at to agree that the step is done. That something is clear or understood is what one may think and the other not.",
    ),
    "commitment-without-person": Problem(
        "nobody at the customer commits to anything here",
        "Write who at the customer does what, and when",
        explain="A meeting takes the customer further when somebody at the customer says that they will do a certain thing by a certain day. That we will send something, or meet again, commits the customer to nothing.",
    ),
    "nobody-takes-part": Problem(
        "nobody takes part in the step {step}",
        "Write under who which roles do it: who: [{{role: …, part: does}}]",
        explain="Without roles kp cannot show whom to meet before the step and who is missing. Somebody at the customer takes the step, and somebody must say yes to it.",
    ),
    "no-say": Problem(
        "nobody decides, approves or does the step {step}",
        "Give one of the roles the say: part: decides",
        explain="The choice and the order do not happen by themselves. Whoever only contributes or recommends can neither pick a supplier nor order.",
    ),
    "adviser-decides": Problem(
        "the data protection officer advises, but does not decide",
        "Write part: contributes, and let the one who answers for it decide",
        explain="The officer is to be independent and give advice. The decision is taken by whoever answers for the processing. Ask for the advice early, then ask the one who decides.",
    ),
    "only-one-role": Problem(
        "only the role {role} takes part in the whole buying process",
        "Add those who approve, use and pay",
        explain="In a purchase of many steps the one with the need is seldom also the one who has the money, looks after security and signs. Whoever is not listed is not asked until it is too late.",
    ),
    "pilot-without-criteria": Problem(
        "nobody knows what counts as passed in the step {step}",
        "Write in done_when what the result is measured against",
        explain="A trial without written criteria cannot succeed: when it is over, everybody is as unsure as before. Agree before it begins what must work.",
    ),
    "pilot-without-end": Problem(
        "nobody knows when the trial in the step {step} is over",
        "Write when it ends: a date or a number of weeks",
        explain="A trial without an end becomes free use. Agree the last day and the meeting that decides before it begins.",
    ),
    "pilot-without-decider": Problem(
        "nobody settles whether the trial in the step {step} is passed",
        "Let a role decide under who: part: decides",
        explain="Those who try are seldom those who settle it. Agree who says passed or not before the trial begins.",
    ),
    "review-after-decision": Problem(
        "the review in the step {step} begins only after {decision}",
        "Let it begin earlier: set after to a step before {decision}",
        explain="Security, privacy and legal have queues, and they can say no. If they begin when the choice is made, everybody waits for them, and a no upsets it all. Let them run beside it.",
    ),
    "fat-without-sat": Problem(
        "after the factory test {step} there is no take-over at the customer's",
        "Add the step in which the customer tests and takes over on site",
        explain="A factory test shows that the equipment works at the supplier's. The customer has accepted it only when it is tested and taken over on site.",
    ),
    "renewal-without-notice": Problem(
        "the renewal mentions no notice date",
        "Add the step in which the customer finds the end date and the notice date",
        explain="A renewal that begins after the notice date is no longer the customer's choice. The date belongs in the first step.",
    ),
    "contact-rule-missing": Problem(
        "the step {step} does not say what we may do while the competition is running",
        "Add contact: {{rule: portal_only, channel: KGV}}",
        explain="From notice to award all contact goes through the customer's tender tool. A well-meant call can cost the bid. With the rule on the step, the brief reminds us.",
    ),
    "action-breaks-rule": Problem(
        "the action {action} goes outside the tender tool",
        "Remove it, or write it as it is done in the tool or when we are invited",
        explain="While the competition is running, all bidders are to be told the same in the same way. Calling the need owner or those who evaluate may get the bid rejected.",
    ),
    "award-as-order": Problem(
        "the award {step} is not the order",
        "Write kind: choice here, and kind: order in the step where the contract is signed",
        explain="An award can be complained of and reversed. The contract exists when both have signed after the standstill.",
    ),
    "no-standstill": Problem(
        "nothing is said of the standstill between the award and {step}",
        "Add the step in which the customer waits out the standstill and handles complaints",
        explain="In an announced competition the contract may not be signed until the standstill is over. The competition's own documents say how long it lasts.",
    ),
    "threshold-without-date": Problem(
        "the threshold stands without a year",
        "Write from which year it holds, or name the source without the amount",
        explain="Thresholds change. An amount without a date is right for a while and wrong for long.",
    ),
    "translationese": Problem(
        "{word} is not how people speak",
        "Write for example {instead}",
        explain="Words translated from books on selling jar on those who buy for a living. Use the words the customer uses.",
    ),
    "outdated-name": Problem(
        "{word} is called something else now",
        "Write {instead}",
        explain="Old names of laws and titles make the reader wonder what else is old.",
    ),
    "english-in-bokmaal": Problem(
        "the English word {word} stands in a text in bokmål",
        "Write {instead}; to keep the English, put it in brackets",
        explain="The buying process says that it is in bokmål. One language at a time is easier to read aloud to the customer.",
    ),
    "norwegian-in-english": Problem(
        "the Norwegian word {word} stands in a text in English",
        "Write {instead}; to keep the Norwegian, put it in brackets",
        explain="The buying process says that it is in English. Norwegian terms may stand in brackets after the English ones.",
    ),
}
