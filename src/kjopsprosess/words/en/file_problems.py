"""English: files that cannot be read at all, or that cannot take an entry."""

from kjopsprosess.words.problems import Problem

FILE_PROBLEMS = {
    "no-file": Problem("there is no such file", "See whether the name is spelt right"),
    "not-a-file": Problem("this is not an ordinary file", "Put a plain text file here, or remove it"),
    "outside-workspace": Problem(
        "the file lies outside the workspace", "Move it into the workspace, or choose a folder with -C"
    ),
    "cannot-read": Problem("the file cannot be read ({reason})", "See whether you may read it"),
    "too-big": Problem(
        "the file is too big: {size} bytes, and the limit is {limit}",
        "Move long notes to a file of their own beside it",
    ),
    "and-more": Problem(
        "there are {count} more in the file that are not shown", "Fix these first, then run kp check again"
    ),
    "no-deal": Problem("there is no deal called {deal}", "See the deals: kp list --all", "Did you mean {near}?"),
    "no-process": Problem(
        "there is no buying process called {process}",
        "See those there are: kp process list",
        "Did you mean {near}? Write: {write}",
    ),
    "file-name-not-an-id": Problem(
        "the file {file} is not read, because its name cannot be an id",
        "Name it with small letters a–z, digits and hyphens",
        "Call the file {near}",
    ),
    "two-files": Problem("{file} and {other} would be one and the same", "Keep one of them; only {other} is read"),
    "yml-file": Problem("the file {file} is not read, because it ends in .yml", "Let the name end in .yaml"),
    "not-utf8": Problem(
        "the file is not saved as UTF-8", "Save it again as UTF-8", "It is probably {near}: save it again as UTF-8"
    ),
    "hard-blank": Problem("there is a no-break space here", "Delete it, and type an ordinary space"),
    "conflict-marker": Problem(
        "here is a merge conflict from git that nobody has settled, line {lines}",
        "Choose what is to stand, and remove the lines with <<<<<<<, ======= and >>>>>>>",
    ),
    "control-character": Problem("here is an invisible character, {character}", "Delete it and write the place again"),
    "empty-file": Problem("the file is empty", "Write its contents, or delete it"),
    "not-a-record": Problem(
        "the file does not begin with a key", "Begin with key, colon, blank and value, as in: customer: Name"
    ),
    "garbled-letters": Problem("the letters {text} look damaged", "Write {meant}, and save the file as UTF-8"),
    "alias": Problem(
        "*{name} refers to something else in the file, which is not read", "Write the contents out in full here"
    ),
    "anchor": Problem("&{name} gives the place a name, which is not read", "Remove &{name}"),
    "tag": Problem("a word with ! before it is not read", "Remove it, or put the whole value in quotation marks"),
    "directive": Problem("a line that begins with % is not read", "Remove the line"),
    "several-documents": Problem("the file holds several documents", "Split it into several files at the line ---"),
    "complex-key": Problem("a key must be one plain word", "Write the key as one word, then colon and value"),
    "duplicate-key": Problem("the key {key} stands twice", "Make them one; the first is on line {first_line}"),
    "too-crowded": Problem("there are more than {limit} keys and values", "Look for what was pasted again and again"),
    "too-deep": Problem("there are more than {limit} levels inside each other", "Look for a bracket too many"),
    "no-space-after-colon": Problem("there is no blank after the colon", "Write: {key}: {value}"),
    "colon-in-text": Problem(
        "a colon inside a text is read as a new key", 'Put the text in quotation marks: {key}: "{value}"'
    ),
    "no-colon": Problem("the line has no key with a colon", "Write key, colon, blank and value"),
    "tab": Problem("tabs cannot be used to indent", "Replace the tab with spaces"),
    "open-quote": Problem("the quotation mark that begins here is never closed", "Put another where the text ends"),
    "open-bracket": Problem("{character} is never closed", "Close it with ] or }} where it ends"),
    "stray-bracket": Problem("{character} closes something that was never opened", "Remove it"),
    "text-after-quote": Problem(
        "there is text after the quotation mark", "Move the last quotation mark to the end of the text"
    ),
    "bad-escape": Problem(
        "a backslash means something of its own within double quotes", "Use single quotes around the text: '…'"
    ),
    "cannot-start": Problem("a text cannot begin with {character}", "Put the whole text in quotation marks"),
    "list-on-key-line": Problem("a list cannot begin on the line of its key", "Move the dash to the next line"),
    "bad-indent": Problem(
        "the indent does not fit", "Let the line begin in the same column as the others on its level"
    ),
    "not-yaml": Problem(
        "this cannot be read ({problem})", "Look at colons, indents and quotation marks here and on the line above"
    ),
    "log-in-braces": Problem(
        "the whole file stands between {{ and }}, so kp cannot add anything", "Paste the lines in by hand"
    ),
    "ends-in-block-text": Problem(
        "the file ends within a text, without a line break", "Put a line break at the very end, and try again"
    ),
    "log-not-a-list": Problem("log is not a list", "Write log: and each entry below it, with a dash before it"),
    "log-cannot-take": Problem(
        "kp found no safe place in the file for the entry", "Paste the lines in at the end of log"
    ),
    "entry-not-valid": Problem("the entry would make the file invalid ({problem}, {key})", "Fix it, and try again"),
    "broken-text": Problem("the text holds half a character", "Write it again, in a terminal that uses UTF-8"),
    "not-one-line": Problem(
        "the value cannot be replaced where it stands", "Write it on one line, or change it by hand"
    ),
}
