"""Messages of `kp practise`."""

from kjopsprosess.messages.help.command_help import CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy


class PractiseMessages(MessageList):
    """What `kp practise` says."""

    title = Say(
        nb="{n} spørsmål · --seed {seed} gir de samme spørsmålene igjen",
        en="{n} questions · --seed {seed} gives the same questions again",
    )
    """{n}, {seed}."""
    how = Say(
        nb="Svar med tallet eller ordet. ? viser spørsmålet igjen, q avslutter.",
        en="Answer with the number or the word. ? shows the question again, q stops.",
    )
    heading = Say(nb="Spørsmål {number} av {of} · {customer}", en="Question {number} of {of} · {customer}")
    """{number}, {of}, {customer}."""
    invented = Say(nb="{customer} (oppdiktet)", en="{customer} (invented)")
    """{customer} of the demo."""
    verdict = Say(nb="Hva kom ut av dette?", en="What came of this?")
    whose = Say(nb="Hvem gjør dette: {words}?", en="Who does this: {words}?")
    """{words}: a step or a task."""
    whose_options = SayBy(
        {
            "theirs": Say(nb="kunden, og det flytter saken", en="the customer, and it moves the deal"),
            "ours": Say(nb="vi, og det flytter ikke saken", en="we do, and it does not move the deal"),
        },
    )
    missing = Say(nb="{step}: hvem mangler vi? ({part})", en="{step}: who is missing? ({part})")
    """{step}, {part}: what whoever is missing does there."""
    proof = Say(nb="Hva viser at {step} er gjort?", en="What would show that {step} is done?")
    """{step}."""
    option = Say(nb="{number}  {words}", en="{number}  {words}")
    """{number}, {words}."""
    stop_words = Say(nb=("q", "slutt", "avslutt"), en=("q", "quit", "stop"))
    not_understood = Say(
        nb="Skriv et tall fra 1 til {most}, eller begynnelsen av svaret. ? viser spørsmålet igjen, q avslutter.",
        en="Type a number from 1 to {most}, or the beginning of the answer. ? shows the question again, q stops.",
    )
    """{most}."""
    right = Say(nb="Riktig.", en="Right.")
    wrong = Say(nb="kp sier: {words}.", en="kp says: {words}.")
    """{words} of kp's own answer."""
    why_whose = SayBy(
        {
            "theirs": Say(
                nb="Det er et steg i prosessen: noe kunden gjør, og bare det kunden gjør, flytter saken.",
                en="It is a step of the process: something the customer does, and only that moves the deal.",
            ),
            "ours": Say(
                nb="Det er en av oppgavene våre i {step}. Den hjelper kunden, men flytter ingenting i seg selv.",
                en="It is one of our tasks in {step}. It helps the customer, but moves nothing by itself.",
            ),
        },
    )
    """{step}."""
    why_missing = Say(
        nb="Prosessen sier at rollen er med i steget, og vi vet ikke om noen hos kunden som har den.",
        en="The process says that the role takes part in the step, and we know nobody at the customer who has it.",
    )
    why_proof = Say(
        nb="Det er det som finnes når {step} er gjort. Det vi gjør selv, viser det aldri.",
        en="It is what exists when {step} is done. What we do ourselves never shows it.",
    )
    """{step}."""
    answers = Say(nb="Svar", en="Answers")
    answer = Say(nb="{number}: {option} {words}", en="{number}: {option} {words}")
    """{number} of the question, {option}, {words}."""
    score = Say(nb="{right} av {answered} riktige.", en="{right} of {answered} right.")
    """{right}, {answered}."""
    stopped = Say(nb="{left} spørsmål ble ikke besvart.", en="{left} not answered.")
    """{left}."""
    read = Say(nb="Les i dokumentasjonen:", en="Read in the documentation:")
    to_read = SayBy(
        {
            "verdict": Say(
                nb="docs/nb/semantics.md, «Hva ble det til på møtet?»",
                en="docs/semantics.md, “What did the meeting come to?”",
            ),
            "whose": Say(
                nb="docs/semantics.md, “What must we do, and what of our work is waste?”",
                en="docs/semantics.md, “What must we do, and what of our work is waste?”",
            ),
            "missing": Say(
                nb="docs/semantics.md, “Who has which part, and how far have we come with them?”",
                en="docs/semantics.md, “Who has which part, and how far have we come with them?”",
            ),
            "proof": Say(
                nb="docs/semantics.md, “Why is a step done, open or waiting?”",
                en="docs/semantics.md, “Why is a step done, open or waiting?”",
            ),
        },
    )
    """Where it is told, by what the question asks for."""
    again = Say(nb="De samme spørsmålene igjen: {command}", en="The same questions again: {command}")
    """{command}."""
    needs_terminal = Say(
        nb="Spørsmålene må besvares i en terminal. Som tekst, med svarene til slutt:",
        en="The questions must be answered in a terminal. As text, with the answers at the end:",
    )


HELP = {
    "practise": CommandHelp(
        does=Say(nb="øv på metoden med spørsmål fra egne saker", en="practise the method on questions from your deals"),
        more=Say(
            nb="Ti spørsmål fra loggen i egne saker og fra de oppdiktede: Var det fremgang, hvem gjør det, hvem mangler, og hva viser at det er gjort? Etter hvert svar kommer det kp selv svarer, og hvorfor. Ingenting blir lagret.",
            en="Ten questions from the log of your own deals and the invented ones: was it an advance, who does it, who is missing, and what would show that it is done? After each answer comes what kp itself answers, and why. Nothing is saved.",
        ),
        arguments={},
        parameters={
            "number": Say(nb="hvor mange spørsmål, høyst 50", en="how many questions, at most 50"),
            "seed": Say(nb="samme tall gir de samme spørsmålene", en="the same number gives the same questions"),
            "print_": Say(nb="skriv ut alle, med svarene til slutt", en="print all, with the answers at the end"),
        },
        examples=(
            Say(nb=("kp practise -n 5", "fem spørsmål"), en=("kp practise -n 5", "five questions")),
            Say(
                nb=("kp practise --print --seed 7", "til et møte i salgsteamet"),
                en=("kp practise --print --seed 7", "for a meeting of the sales team"),
            ),
        ),
    ),
}
