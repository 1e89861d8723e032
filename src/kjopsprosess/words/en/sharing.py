"""English: sharing a workspace, and what it holds about people."""

from kjopsprosess.words.counted import Counted
from kjopsprosess.words.sharing import FindWords, MergeWords, RedactWords, Sharing

SHARING = Sharing(
    merge=MergeWords(
        set_up="Do several of you share the folder in git? Run this once in each clone, and git will merge the logs rightly and show what is new in a buying process:",
        not_merged="{file} is not merged for good: {why}",
        why={
            "unreadable_side": "{side} cannot be read.",
            "two_forms": "the log has dashes on one side and brackets on the other.",
            "outside_log": "both of you changed the same lines outside the log.",
            "entry": "{entry} in the log was changed on both sides, or changed on one and removed on the other.",
            "entries": "both of you rewrote something in the log that has no id.",
            "not_good": "the result would not be a valid deal.",
        },
        side={"base": "The common version", "ours": "Our version", "theirs": "The other version"},
        marked="What you disagree about stands between <<<<<<< and >>>>>>>. Fix it, run kp check, and then git add.",
        unmarked="The lines could be merged, but read the file before anyone uses it. Run kp check, and then git add.",
        failed="{file} is not merged: {what}",
    ),
    find=FindWords(
        found=Counted("{n} place in {files}.", "{n} places in {files}."),
        files=Counted("{n} file", "{n} files"),
        others=Counted("The name is in {n} other file.", "The name is in {n} other files."),
        not_found="{name} is in no deal or buying process of the workspace.",
        unsearched="These were not searched, for they cannot be read, are compressed (like PDF and Word files) or lie outside the folder:",
        elsewhere="Only the files as they are now were searched. Git history, clones and backups may hold more.",
    ),
    redact=RedactWords(
        name="Person {n}",
        head="{person} becomes {pseudonym} in {file}. Title, needs and attitude are taken out; roles and what happened stay:",
        look="Part of the name still stands here. Read the lines, and fix those that are about the person:",
        ask="Change {file}? y/N",
        yes=("y", "yes", "j", "ja"),
        only_shown="Nothing was saved. Add --yes to change the file.",
        done="{person} is {pseudonym} in {file} now.",
        other_lines="The name also stands in other deals and processes:",
        other_files="The name is also in these files, which kp does not change:",
        nowhere_else="No other file of the workspace has the name.",
        own="These files are kp's own, and are deleted when the name is taken out:",
        under_way="kp's own files could not be guarded while they were deleted: {why} Delete .kp/index when the other command is done.",
        copies="The name is still in the git history, in every clone, and in backups and synchronised folders. To remove it there too, rewrite the history with git filter-repo, and have everybody clone anew. kp does not do that.",
        already="{person} has no name in the deal already.",
        cannot="{file} is written in a way that kp cannot change safely. Nothing was saved. Take the name out by hand.",
    ),
)
