"""The list of sentences for what goes wrong outside the files: names, options, writing."""

from collections.abc import Mapping
from typing import NamedTuple


class Mishaps(NamedTuple):
    """What is said when a command cannot go on."""

    no_deal: str
    """{name}."""
    no_process: str
    no_step: str
    no_person: str
    nobody: str
    """{name}: in no deal."""
    no_promise: str
    no_role: str
    no_action: str
    there_are: Mapping[str, str]
    """{names}: what there is to choose from, by what: step | promise | role | action."""
    add_person: str
    add_first: str
    """{id}: how to tell of somebody new."""
    did_you_mean: str
    """{names}: with `or` between them."""
    or_: str
    ambiguous: str
    """{name}, {names}: the beginning fits several."""
    same_name: str
    """{name}, {names}: several are called just that, and these are their ids."""
    not_a_day: str
    """{text}."""
    not_iso: str
    """{text}: what `--today` takes."""
    not_open: str
    """{step}: --step names a step that is not open."""
    missing_argument: str
    """{name}."""
    no_such_option: str
    no_such_command: str
    needs_value: str
    not_allowed: str
    """{value}, {allowed}."""
    too_many: str
    """{value}."""
    bad_use: str
    see_help: str
    """{command}."""
    broken_file: str
    """{file}: the file cannot be used until it is mended."""
    not_ours: Mapping[str, str]
    """{folder}: a workspace that nobody named, and why it may be somebody else's: owner | open."""
    no_workspace_in: str
    """{folder}: named by the user, and no workspace."""
    interrupted: str
    interrupted_saved: str
    """{files}: put in place before somebody stopped us."""
    many_files: str
    """{n}, {last}: the number of those files and the newest of them."""
    not_saved: str
    unexpected: str
    """{what}: a fault in kp itself."""
    unexpected_saved: str
    """{what}, {files}."""
    writing: Mapping[str, str]
    """By the code of the write fault, with its facts; each says whether the old or the new file is in place."""
