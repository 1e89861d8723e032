"""A new process, filled in as an example, with a remark at every key."""

from kjopsprosess.messages.say import Say

_NB = """\
# yaml-language-server: $schema=../.kp/schema/process.json
# Slik kjøper en type kunder. Hvert steg er noe kunden gjør, aldri noe vi gjør.
# To steg står her som eksempel. Skriv dem om, og legg til dem som mangler, i den rekkefølgen kunden pleier å ta dem.
# Linjer som begynner med #, er forklaring eller kan tas i bruk: ta da bort # foran.
# Se hvordan det blir: kp process show {id}. Se etter feil: kp check processes/{id}.yaml.
name: {name}
version: 1                    # heves når et steg kommer til eller går ut, aldri for bedre ordlyd
language: nb                  # språket i denne filen: nb | en
about: Mindre innkjøp i en bedrift med under hundre ansatte.    # når prosessen passer, på en linje eller to

# Alle hos kunden som kan ta del. En rolle er ikke en tittel: én person kan ha flere, og flere kan dele én.
roles:
  - id: behovseier           # navn å vise til: a–z, 0–9 og bindestrek. Endres aldri, for saker viser til det
    name: Behovseier         # det folk kaller rollen
    about: Lederen som eier problemet og bestiller løsningen    # hva rollen har ansvar for
  - {{id: daglig-leder, name: Daglig leder, about: Har siste ord om penger}}    # samme nøkler på én linje
#  - id: styre
#    name: Styre
#    kind: body               # et organ, ikke én person. Utelatt: en person
#    optional: true           # finnes ikke hos alle kunder, og savnes ikke før noen er navngitt
  - {{id: bruker, name: Bruker, about: Skal bruke løsningen til daglig}}

steps:
  - id: bestilling            # navn å vise til, som for roller
    name: Velge leverandør og bestille      # det kunden gjør, i infinitiv, høyst 70 tegn
    short: Velge og bestille                # det samme med høyst 24 tegn, til tabeller
    done_when: Signert bestilling foreligger.           # hva som da finnes, så to personer er enige om at det er gjort
    after: []                 # steg som må være tatt først, som [behov, krav]. []: fra start. Utelatt: steget over
    who:                      # hvem som tar del, den viktigste først
      - role: daglig-leder    # id under roles
        part: decides         # decides | approves | recommends | does | contributes. Høyst én har decides
      - {{role: behovseier, part: recommends}}
    seller_actions:           # det vi gjør for at kunden skal kunne ta steget
      - id: oversikt          # navn å vise til, eget for hvert steg
        do: Sende én side med pris, vilkår og hva som trengs av kunden      # i infinitiv
        when: before          # before: før møtet. during: i møtet. after: når steget er gjort. Utelatt: before
#        if: won              # won | lost: bare hvis vi vant, eller tapte. Utelatt: uansett
      - {{id: sporsmal, do: Svare på det som er uklart mens alle er til stede, when: during}}
    commitment:               # hva vi vil avtale: hvem hos kunden, hva og når
      best: Daglig leder setter dato for når bestillingen signeres.         # målet: det beste vi kan håpe på
      least: Behovseieren sier hvem som må spørres, og til når.            # det minste som tar kunden videre
    questions:                # det vi spør om
      - ask: Hvem andre må si ja, og hvem kan si nei?   # slik det kan sies høyt
        to: behovseier       # rollen som best kan svare. Utelatt: hvem som helst
      - {{ask: "Hva skjer hvis dere ikke gjør noe?", to: daglig-leder}}     # : og , krever anførselstegn her
    stalls: [Ingen har tid, Andre saker går foran]      # det steget gjerne stopper på
    usual_days: [7, 28]       # vanlig tid i dager, fra og til
    kind: order               # order: da er ordren vår. choice: her velges leverandør. standstill: karensen etter det
#    gate: true               # en godkjenning: teller først når en med part: approves har handlet
#    topic: figures           # hva det de sier om steget, gjelder: problem | figures | choice | doing_nothing
#    date:                    # datoen steget avhenger av
#      what: Tilbudsfrist     # det dagen heter
#      ask: Når er tilbudsfristen?              # spørsmålet når vi ikke vet det
#    contact:                 # hva vi har lov til mens steget er åpent. Utelatt: kontakt er fri
#      rule: equal            # equal: likt for alle. portal_only: bare i kundens verktøy
#      channel: KGV           # det folk kaller verktøyet
#      note: Si bare det vi kan si til alle.    # én setning til, sammen med regelen
#      says: Spørsmål stilles skriftlig.        # regelen med egne ord, der den vanlige setningen ikke passer
#    since: 2                 # første versjon som har steget. Utelatt: 1
#    retired: 3               # første versjon som ikke har det lenger. Slett aldri et steg: saker viser til det
#    accept: {{kode: hvorfor}}  # noe kp check sier om steget, som er ment slik

  - id: bruk
    name: Ta i bruk
    short: Ta i bruk
    done_when: Brukerne er i gang, og den første fakturaen er betalt.
    who:
      - {{role: behovseier, part: does}}
      - {{role: bruker, part: does}}
    seller_actions:
      - {{id: opplaering, do: Lære opp brukerne i deres eget arbeid, when: during}}
      - {{id: to-uker, do: Spørre brukerne etter to uker hva som mangler, when: after}}
    commitment:
      best: Behovseieren setter dato for når brukerne begynner.
      least: Behovseieren sier hvem som tar imot, og når.
    questions:
      - {{ask: "Hva må være klart før dere kan begynne?", to: bruker}}
      - {{ask: "Hva skal være bedre om tre måneder, og hvordan måler dere det?", to: behovseier}}
    stalls: [Ingen har satt av tid, Gamle vaner]
    usual_days: [7, 56]

#sources: ["Tider: våre egne kjøp"]      # hva prosessen bygger på, én linje for hver kilde
#decided_by: one              # én person bestemmer alt, som en eier: da er én kilde nok
#replaces: [steg]             # bare for en prosess som legges oppå en annen: stegene den erstatter der
#accept: {{kode: hvorfor}}      # noe kp check sier om hele prosessen, som er ment slik
"""
_EN = """\
# yaml-language-server: $schema=../.kp/schema/process.json
# How one type of customer buys. Every step is something the customer does, never something we do.
# There are two steps here as an example. Rewrite them, and add the missing ones in the order the customer takes them.
# Lines that begin with # explain, or can be put to use: then take away the #.
# See what it becomes: kp process show {id}. Look for mistakes: kp check processes/{id}.yaml.
name: {name}
version: 1                    # raised when a step is added or retired, never for better wording
language: en                  # language of this file: nb | en
about: Smaller purchases in a company of fewer than a hundred people.   # when the process fits, in a line or two

# Everybody at the customer who can take part. A role is not a title: one person may hold several, or share one.
roles:
  - id: problem-owner         # name to refer to: a–z, 0–9 and hyphen. Never changed, because deals refer to it
    name: Problem owner       # what people call the role
    about: The manager who owns the problem and asks for the solution   # what the role is responsible for
  - {{id: managing-director, name: Managing director, about: Has the last word on money}}   # the same on one line
#  - id: board
#    name: Board
#    kind: body               # a body, not one person. Left out: a person
#    optional: true           # not every customer has it; not missed until somebody is named
  - {{id: user, name: User, about: Will use the solution every day}}

steps:
  - id: order                 # name to refer to, as for roles
    name: Choose a supplier and order       # what the customer does, at most 70 characters
    short: Choose and order                 # the same in at most 24 characters, for tables
    done_when: There is a signed order.     # what then exists, so that two people agree that it is done
    after: []                 # steps to be taken first: [need, demands]. []: from the start. Left out: the step above
    who:                      # who takes part, the one who matters most first
      - role: managing-director             # id under roles
        part: decides         # decides | approves | recommends | does | contributes. At most one decides
      - {{role: problem-owner, part: recommends}}
    seller_actions:           # what we do so that the customer can take the step
      - id: overview          # name to refer to, its own in each step
        do: Send one page with price, terms and what the customer must do     # what we do
        when: before          # before | during the meeting; after: once the step is done. Left out: before
#        if: won              # won | lost: only if we won, or lost. Left out: in any case
      - {{id: answers, do: Answer what is unclear while everybody is there, when: during}}
    commitment:               # what we want to agree: who at the customer, what and when
      best: The managing director sets a date to sign the order.        # the best we may hope for
      least: The problem owner says who must be asked, and by when.     # the least that moves the customer on
    questions:                # what we ask
      - ask: Who else must say yes, and who can say no?   # as it can be said aloud
        to: problem-owner     # the role best placed to answer. Left out: anybody
      - {{ask: "What happens if you do nothing?", to: managing-director}}     # signs such as : and , need quotes here
    stalls: [Nobody has time, Other matters come first]     # what the step often stops on
    usual_days: [7, 28]       # usual time in days, from and to
    kind: order               # order: then the order is ours. choice: a supplier is picked here. standstill: after it
#    gate: true               # an approval: it counts only when somebody with part: approves has acted
#    topic: figures           # what is said of the step is about: problem | figures | choice | doing_nothing
#    date:                    # the day that rules the step
#      what: Tender deadline  # what the day is called
#      ask: When is the tender deadline?        # the question while it is not known
#    contact:                 # what we may do while the step is open. Left out: contact is free
#      rule: equal            # equal: the same for all. portal_only: in the customer's tool only
#      channel: Tender tool   # what people call the tool
#      note: Say only what all may hear.        # one sentence more, beside the rule
#      says: Questions are asked in writing.    # the rule in its own words, where the general sentence does not fit
#    since: 2                 # first version that has the step. Left out: 1
#    retired: 3               # first version that no longer has it. Steps are never deleted: old deals refer to them
#    accept: {{code: why}}      # something kp check says about the step, but which is intended

  - id: use
    name: Go live
    short: Go live
    done_when: The users are at work, and the first invoice is paid.
    who:
      - {{role: problem-owner, part: does}}
      - {{role: user, part: does}}
    seller_actions:
      - {{id: training, do: Train the users in their own work, when: during}}
      - {{id: two-weeks, do: Ask the users after two weeks what is missing, when: after}}
    commitment:
      best: The problem owner sets a date for the users to begin.
      least: The problem owner says who receives it, and when.
    questions:
      - {{ask: "What must be ready before you can begin?", to: user}}
      - {{ask: "What should be better in three months, and how will you measure it?", to: problem-owner}}
    stalls: [Nobody has set time aside, Old habits]
    usual_days: [7, 56]

#sources: ["Times: our own deals"]       # what the process rests on, a line for each source
#decided_by: one              # one person decides everything, such as an owner: one source is then enough
#replaces: [step]             # only for a process put on top of another: the steps it replaces there
#accept: {{code: why}}          # something kp check says about the whole process, but which is intended
"""

FIRST_PROCESS = Say(nb=_NB, en=_EN)
