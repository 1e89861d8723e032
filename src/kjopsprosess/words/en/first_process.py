"""English: a new process, filled in as an example, with a remark at every key."""

FIRST_PROCESS = """\
# yaml-language-server: $schema=../.kp/schema/process.json
# How customers of one kind buy. Every step is something the customer does, never something we do.
# Two steps stand here as an example. Rewrite them, and add the missing ones in the order the customer takes them.
# Lines that begin with # explain, or can be put to use: then take away the #.
# See what it becomes: kp process show {id}. Look for mistakes: kp check processes/{id}.yaml.
name: {name}
version: 1                    # raised when a step is added or retired, never for better wording
language: en                  # language of this file: nb | en
about: Smaller purchases in a company of fewer than a hundred people.   # when the process fits, in a line or two

# Everybody at the customer who can take part. A role is no title: one person may hold several, several may share one.
roles:
  - id: problem-owner         # name to refer to: a–z, 0–9 and hyphen. Never changed, because deals refer to it
    name: Problem owner       # what people call the role
    about: The manager who owns the problem and asks for the solution   # what the role answers for
  - {{id: managing-director, name: Managing director, about: Has the last word on money}}   # the same on one line
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
        when: before          # before | during | after the contact. Left out: before
      - {{id: answers, do: Answer what is unclear while everybody is there, when: during}}
    commitment:               # what we want to agree: who at the customer, what and when
      best: The managing director sets a date to sign the order.        # the best we may hope for
      least: The problem owner says who must be asked, and by when.     # the least that moves the customer on
    questions:                # what we ask
      - ask: Who must say yes, and who can say no?      # as it can be said aloud
        to: problem-owner     # the role best placed to answer. Left out: anybody
      - {{ask: "What happens if you do nothing?", to: managing-director}}     # signs such as : and , need quotes here
    stalls: [Nobody has time, Other matters come first]     # what the step often stops on
    usual_days: [7, 28]       # usual time in days, from and to
    kind: order               # order: then the order is ours. choice: a supplier is picked here
#    contact: {{rule: equal, channel: Tender tool, note: Say only what all may hear.}}  # or portal_only. Left out: free
#    since: 2                 # first version that has the step. Left out: 1
#    retired: 3               # first version that no longer has it. Steps are never deleted: old deals refer to them
#    accept: {{code: why}}      # something kp check says of the step that is meant so

  - id: use
    name: Take into use
    short: Take into use
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

#replaces: [step]             # only for a process put on top of another: the steps there that it stands in for
#accept: {{code: why}}          # something kp check says of the whole process that is meant so
"""
