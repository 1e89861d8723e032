"""Bokmål: a new process, filled in as an example, with a remark at every key."""

FIRST_PROCESS = """\
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
  - id: problemeier           # navn å vise til: a–z, 0–9 og bindestrek. Endres aldri, for saker viser til det
    name: Problemeier         # det folk kaller rollen
    about: Lederen som eier problemet og bestiller løsningen    # hva rollen svarer for
  - {{id: daglig-leder, name: Daglig leder, about: Har siste ord om penger}}    # samme nøkler på én linje
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
      - {{role: problemeier, part: recommends}}
    seller_actions:           # det vi gjør for at kunden skal kunne ta steget
      - id: oversikt          # navn å vise til, eget for hvert steg
        do: Sende én side med pris, vilkår og hva som trengs av kunden      # i infinitiv
        when: before          # before | during | after: før, i eller etter kontakten. Utelatt: before
      - {{id: sporsmal, do: Svare på det som er uklart mens alle er til stede, when: during}}
    commitment:               # hva vi vil avtale: hvem hos kunden, hva og når
      best: Daglig leder setter dato for når bestillingen signeres.         # det beste vi kan håpe på
      least: Problemeieren sier hvem som må spørres, og til når.            # det minste som fører kunden videre
    questions:                # det vi spør om
      - ask: Hvem må si ja, og hvem kan si nei?         # slik det kan sies høyt
        to: problemeier       # rollen som best kan svare. Utelatt: hvem som helst
      - {{ask: "Hva skjer hvis dere ikke gjør noe?", to: daglig-leder}}     # : og , krever anførselstegn her
    stalls: [Ingen har tid, Andre saker går foran]      # det steget gjerne stopper på
    usual_days: [7, 28]       # vanlig tid i dager, fra og til
    kind: order               # order: da er ordren vår. choice: her velges leverandøren
#    contact: {{rule: equal, channel: KGV, note: Si bare det vi kan si til alle.}}  # eller portal_only. Utelatt: fri
#    since: 2                 # første versjon som har steget. Utelatt: 1
#    retired: 3               # første versjon som ikke har det lenger. Slett aldri et steg: saker viser til det
#    accept: {{kode: hvorfor}}  # noe kp check sier om steget, som er ment slik

  - id: bruk
    name: Ta i bruk
    short: Ta i bruk
    done_when: Brukerne er i gang, og den første fakturaen er betalt.
    who:
      - {{role: problemeier, part: does}}
      - {{role: bruker, part: does}}
    seller_actions:
      - {{id: opplaering, do: Lære opp brukerne i deres eget arbeid, when: during}}
      - {{id: to-uker, do: Spørre brukerne etter to uker hva som mangler, when: after}}
    commitment:
      best: Problemeieren setter dato for når brukerne begynner.
      least: Problemeieren sier hvem som tar imot, og når.
    questions:
      - {{ask: "Hva må være klart før dere kan begynne?", to: bruker}}
      - {{ask: "Hva skal være bedre om tre måneder, og hvordan måler dere det?", to: problemeier}}
    stalls: [Ingen har satt av tid, Gamle vaner]
    usual_days: [7, 56]

#replaces: [steg]             # bare for en prosess som legges oppå en annen: stegene den erstatter der
#accept: {{kode: hvorfor}}      # noe kp check sier om hele prosessen, som er ment slik
"""
