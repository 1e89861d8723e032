"""The guards that keep the promises of docs/promises.md: where each stands, and which test must miss it."""

from __future__ import annotations

from typing import NamedTuple


class Guard(NamedTuple):
    """A line that keeps a promise, what stands there when it is switched off, and the test that must notice."""

    file: str
    """Below `src/kjopsprosess`."""
    there: str
    instead: str
    test: str
    """File below `tests` and the name of the function; behind a blank, which of its cases."""


PROMISES: dict[str, dict[str, Guard]] = {
    "After a crash a deal's file is the old one": {
        "read back": Guard(
            "yamlfiles/writing/atomic_write.py",
            "if folder.read(temporary) != content:",
            "if False:",
            "reliability/test_every_call.py::test_old_or_new_and_nothing_else",
        ),
    },
    "When the power goes": {
        "fsync": Guard(
            "yamlfiles/writing/atomic_write.py",
            "        os.fsync(handle)\n",
            "        pass\n",
            "reliability/test_every_call.py::test_the_recipe_makes_the_calls_that_are_tried",
        ),
        "fsync of the folder": Guard(
            "yamlfiles/writing/opened_folder.py",
            "                os.fsync(handle)\n",
            "                pass\n",
            "reliability/test_power_cut.py::test_what_was_said_to_be_saved_is_there_when_the_power_goes_afterwards",
        ),
    },
    "You are told which of the two is in place": {
        "in place or not": Guard(
            "yamlfiles/writing/atomic_write.py",
            "        if in_place and",
            "        if False and",
            "reliability/test_every_call.py::test_old_or_new_and_nothing_else",
        ),
        "what is saved is told": Guard(
            "yamlfiles/writing/in_place.py",
            "return self._has_had_the_name or self._has_the_name()",
            "return self._has_had_the_name",
            "reliability/test_stopped_at_every_line.py::test_what_is_said_to_be_saved_is_what_is_saved process",
        ),
    },
    "Ctrl-C shows no traceback": {
        "an end from the first line on": Guard(
            "app/entry.py",
            "_listen(_end)\n\n\ndef _raise",
            "\n\n\ndef _raise",
            "reliability/test_signals.py::test_ctrl_c_while_anything_is_loaded_shows_no_traceback",
        ),
        "an end in the midst of a callback": Guard(
            "app/entry.py",
            "        sys.unraisablehook = _dropped\n",
            "",
            "reliability/test_signals.py::test_a_signal_that_python_drops_is_heard",
        ),
    },
    "A full disk loses nothing": {
        "what was typed is printed": Guard(
            "app/file_errors.py",
            "raise UserError(code, extend(page), fault.code, facts)",
            "raise UserError(code, page, fault.code, facts)",
            "reliability/test_full_disk.py::test_a_full_disk_leaves_the_old_file",
        ),
    },
    "Two runs at once lose nothing": {
        "lock": Guard(
            "yamlfiles/writing/lock.py",
            "while not _try_lock(handle):",
            "while False:",
            "reliability/test_races.py::test_a_killed_holder_of_the_lock_keeps_nobody_waiting",
        ),
        "read anew": Guard(
            "app/newest.py",
            "with suppress(FileChangedError):\n        return",
            "if True:\n        return",
            "reliability/test_two_at_once.py::test_writers_at_once_are_all_kept_at_the_first_try",
        ),
        "judged anew": Guard(
            "features/advance/saving.py",
            "entry = told_again(context, deal, retell)",
            "pass",
            "reliability/test_two_at_once.py::test_an_entry_that_no_longer_fits_is_refused_with_the_reason_and_the_entry",
        ),
        "patience while others get it": Guard(
            "yamlfiles/writing/lock.py",
            "if signed != (signed := _signed_at(handle)):",
            "if False:",
            "yamlfiles/writing/test_lock.py::test_one_who_waits_counts_anew_for_each_who_has_got_it_meanwhile",
        ),
    },
    "A deal keeps its owner": {
        "owner and group": Guard(
            "yamlfiles/writing/rights.py",
            "            os.fchown(handle, owner, facts.st_gid)\n",
            "",
            "yamlfiles/writing/test_rights.py::test_owner_group_and_mode_stay",
        ),
        "no more for another group": Guard(
            "yamlfiles/writing/rights.py",
            "mode = (mode & ~_GROUP_BITS) | (mode & (mode & stat.S_IRWXO) << 3)",
            "pass",
            "yamlfiles/writing/test_rights.py::test_another_group_gets_no_more_than_anybody",
        ),
        "attributes": Guard(
            "yamlfiles/writing/rights.py",
            "        _copy_attributes(handle, like)\n",
            "        pass\n",
            "yamlfiles/writing/test_rights.py::test_attributes_stay_and_no_others_come",
        ),
    },
    "`.kp/` hides itself from git": {
        "it hides itself": Guard(
            "yamlfiles/kp_folder.py",
            "    _hide_from_git(folder)\n",
            "",
            "yamlfiles/writing/test_lock.py::test_the_folder_hides_itself_from_git_however_it_is_made",
        ),
        "a file with a second name": Guard(
            "yamlfiles/writing/lock.py",
            "if os.fstat(handle).st_nlink == 1:\n            os.ftruncate",
            "if True:\n            os.ftruncate",
            "yamlfiles/writing/test_lock.py::test_a_file_that_is_the_lock_by_another_name_keeps_what_it_holds",
        ),
        "a lock that is no ordinary file": Guard(
            "yamlfiles/writing/lock.py",
            "if not stat.S_ISREG(folder.facts(_NAME).st_mode):",
            "if False:",
            "yamlfiles/writing/test_lock.py::test_a_lock_that_is_no_ordinary_file_is_refused_at_once",
        ),
    },
    "A command that writes waits while git is running": {
        "a git at work": Guard(
            "yamlfiles/writing/running_git.py",
            "or not lock.exists():\n",
            "or True:\n",
            "reliability/test_beside_git.py::test_both_what_was_pulled_and_what_was_told_are_there",
        ),
        "an end of waiting": Guard(
            "yamlfiles/writing/running_git.py",
            "            raise GitBusyError(lock=shown, seconds=round(PATIENCE))\n",
            "            return\n",
            "reliability/test_beside_git.py::test_where_git_stays_nothing_is_saved_and_the_way_out_is_told",
        ),
    },
    "`kp archive` loses and doubles nothing": {
        "the oldest first": Guard(
            "yamlfiles/writing/archiving.py",
            "if going[-1] != len(going) - 1:",
            "if False:",
            "features/archive/test_archive_move.py::test_what_is_unclear_is_refused_with_its_place",
        ),
        "entries in both files are taken once": Guard(
            "yamlfiles/writing/archiving.py",
            "new = [place for place in going if place not in in_both]",
            "new = going",
            "features/archive/test_archive_move.py"
            "::test_stopped_between_the_files_nothing_is_lost_and_the_same_command_ends_it",
        ),
        "a comment written in one of two": Guard(
            "yamlfiles/writing/archiving.py",
            "if _lines(piece) != _lines(there[entry_id(items[place])]):",
            "if False:",
            "features/archive/test_archive_move.py::test_a_comment_written_between_is_not_lost",
        ),
    },
    "What you save by hand is never written over": {
        "compare": Guard(
            "yamlfiles/writing/atomic_write.py",
            "    if not same:",
            "    if False:",
            "reliability/test_every_call.py::test_a_save_by_hand_at_any_moment_is_kept",
        ),
    },
    "An entry changes no other byte": {
        "read again": Guard(
            "yamlfiles/writing/insertion.py",
            "if plain_data(changed.root) == expected:",
            "if True:",
            "reliability/test_generated_files.py::test_entries_go_in_right_or_not_at_all",
        ),
        "comments of the last entry": Guard(
            "yamlfiles/writing/insertion.py",
            'if said.startswith("#") and len(line) - len(said) > column:',
            "if False:",
            "yamlfiles/writing/test_insertion.py::test_where_the_entry_goes",
        ),
    },
    "A spoilt file is refused": {
        "two of the same key": Guard(
            "yamlfiles/reading/parse.py",
            "        if node.text not in parent.keys:\n",
            "        if True:\n",
            "yamlfiles/reading/test_tree.py::test_all_duplicate_keys_are_told_with_the_line_of_the_first",
        ),
        "a comma that split a text": Guard(
            "yamlfiles/reading/parse.py",
            "if parent.flow and node.start == parent.key.end:",
            "if False:",
            "yamlfiles/reading/test_record.py::test_a_comma_that_cuts_a_text_is_said_once_with_all_of_the_text",
        ),
    },
    "A bad or hostile file is told": {
        "size": Guard(
            "yamlfiles/reading/document.py",
            "if len(content) > limit:",
            "if False:",
            "reliability/test_bad_files.py::test_a_bad_file_is_told_at_its_place",
        ),
        "depth": Guard(
            "yamlfiles/reading/parse.py",
            "if len(self.open) == MAX_DEPTH:",
            "if False:",
            "reliability/test_bad_files.py::test_a_bad_file_is_told_at_its_place",
        ),
        "keys and values": Guard(
            "yamlfiles/reading/parse.py",
            "if self.nodes > self.limit:",
            "if False:",
            "features/archive/test_archive_move.py::test_too_many_keys_and_values_get_the_same_advice",
        ),
        "plain text only": Guard(
            "yamlfiles/reading/document.py",
            "if odd := _CONTROL.search(text):",
            "if odd := None:",
            "reliability/test_bad_files.py::test_a_bad_file_is_told_at_its_place",
        ),
    },
    "No file, argument or name takes time that grows": {
        "long texts are not compared": Guard(
            "deal_state/names.py",
            "LONGEST_COMPARED = 300\n",
            "LONGEST_COMPARED = 300_000\n",
            "reliability/test_growth.py::test_runs_of_one_sign digits and compared and not apart",
        ),
    },
    "Whatever a file or an argument holds": {
        "whatever a parser makes of it": Guard(
            "yamlfiles/reading/parse.py",
            "except Exception as problem:  # noqa: BLE001 - odd input",
            "except ZeroDivisionError as problem:  # odd input",
            "reliability/test_fuzz.py::test_every_input_is_answered",
        ),
    },
    "One bad deal keeps no other from the list": {
        "one way to read line ends": Guard(
            "yamlfiles/reading/parsers.py",
            r"[\r\n]+ +[\r\n]",
            r"(?:\r\n?|\n)(?:\r\n?|\n)* +[\r\n]",
            "reliability/test_list_with_a_bad_deal.py::test_nineteen_deals_are_listed_beside_it",
        ),
        "an error of one is one of its own": Guard(
            "app/renew_facts.py",
            "    except UserError as error:\n        lasting",
            "    except ZeroDivisionError as error:\n        lasting",
            "reliability/test_list_with_a_bad_deal.py::test_nineteen_deals_are_listed_beside_it",
        ),
    },
    "Text from files, names and arguments drives no terminal": {
        "clean": Guard(
            "page/clean.py",
            "return UNSAFE.sub(_shown, text)",
            "return text",
            "reliability/test_hostile_text.py::test_no_text_of_a_deal_or_process_drives_the_screen",
        ),
        "clean in the dialogue": Guard(
            "app/prompts.py",
            "clean(line, lines=lines)",
            "line",
            "reliability/test_hostile_text.py::test_the_dialogue_is_not_driven",
        ),
        "names that a shell may see": Guard(
            "app/options.py",
            " and id_error_code(name) is None",
            "",
            "reliability/test_hostile_text.py::test_file_names_drive_nothing",
        ),
        "no formula in a spreadsheet": Guard(
            "page/spreadsheet.py",
            "if shown.lstrip().startswith(_BEGINS_A_FORMULA)",
            "if False",
            "page/test_spreadsheet.py::test_no_text_can_be_taken_for_a_formula",
        ),
        "no markup in Markdown": Guard(
            "page/markdown.py",
            "page = map_texts(page, _escape, verbatim=clean)",
            "page = map_texts(page, clean, verbatim=clean)",
            "page/test_markdown.py::test_no_text_becomes_markup_and_all_of_it_is_shown",
        ),
        "no markup in HTML": Guard(
            "page/html/draw.py",
            "autoescape=True",
            "autoescape=False",
            "page/html/test_html_draw.py::test_no_text_becomes_markup_and_none_is_lost",
        ),
    },
    "The plan, the page of `kp memo` and the calendar hold nothing": {
        "steps nobody there has told of": Guard(
            "features/plan/facts.py",
            "    if standing.standing is Standing.GUESS:\n        return False\n",
            "    if standing.standing is Standing.GUESS:\n        return True\n",
            "properties/test_the_plan_tells_nothing_else.py"
            "::test_a_step_of_which_nobody_there_has_said_a_word_is_at_most_a_question",
        ),
        "words that are not to be shared": Guard(
            "features/plan/facts.py",
            "if each.shared and each.kept_back is None",
            "if each.kept_back is None",
            "properties/test_the_plan_tells_nothing_else.py::test_no_text_that_is_for_us_alone_is_in_any_form",
        ),
        "whom we have not met": Guard(
            "features/plan/parties.py",
            "return person.contacted or person.id in self.speakers or person.kind is PersonKind.BODY",
            "return True",
            "properties/test_the_plan_tells_nothing_else.py"
            "::test_nobody_is_named_whom_we_have_not_met_and_of_whom_only_others_have_told",
        ),
        "who has left": Guard(
            "features/plan/parties.py",
            "if person.left or person.kind is PersonKind.PARTNER:",
            "if person.kind is PersonKind.PARTNER:",
            "properties/test_the_plan_tells_nothing_else.py::test_nobody_is_named_who_has_left",
        ),
        "a partner's word": Guard(
            "features/plan/facts.py",
            "return standing.unnamed or any(each.kind is not PersonKind.PARTNER for each in standing.told_by)",
            "return True",
            "properties/test_the_plan_tells_nothing_else.py::test_what_a_partner_alone_has_told_is_not_in_any_form",
        ),
        "what they differ on": Guard(
            "features/plan/facts.py",
            "asked = self.standings[step.id] is Standing.DIFFERING",
            "asked = False",
            "properties/test_the_plan_tells_nothing_else.py"
            "::test_a_step_on_which_they_differ_has_no_name_no_day_and_no_words",
        ),
        "the memo: what is shared": Guard(
            "features/memo/gather.py",
            "shared = [each for each in self.said if each.shared]",
            "shared = list(self.said)",
            "features/memo/test_memo_nothing_inner_random.py::test_nothing_inner_stands_in_a_memo",
        ),
        "the memo: who has left or is not met": Guard(
            "features/memo/gather.py",
            "or (person.present and person.contacted):",
            "or True:",
            "features/memo/test_memo_facts.py::test_who_has_left_is_told_of_by_role",
        ),
        "the memo: names in what is passed on": Guard(
            "deal_state/told/sharing.py",
            "    if names_somebody(statement.heard.says, others):\n",
            "    if False:\n",
            "features/memo/test_memo_facts.py::test_what_is_kept_back_though_it_is_marked",
        ),
        "the calendar: the brief": Guard(
            "features/calendar/command.py",
            "partial(_brief, context) if with_brief else None",
            "partial(_brief, context)",
            "features/calendar/test_calendar_file.py::test_only_with_brief_puts_what_is_inner_into_the_file",
        ),
    },
    "A folder that is swapped for a link while `kp` writes": {
        "files found in the opened folder": Guard(
            "yamlfiles/writing/opened_folder.py",
            'and hasattr(os, "O_DIRECTORY")',
            "and False",
            "reliability/test_swapped_folder.py::test_nothing_outside_is_touched_whenever_a_folder_is_swapped",
        ),
    },
    "No name or link leads out of the workspace": {
        "inside the workspace": Guard(
            "yamlfiles/writing/atomic_write.py",
            "    if not folder.is_relative_to(within):",
            "    if False:",
            "reliability/test_paths.py::test_a_folder_that_is_a_link_to_outside_gets_nothing",
        ),
        "a lock that is a link": Guard(
            "yamlfiles/writing/opened_folder.py",
            'getattr(os, "O_NOFOLLOW", 0)\n_FILE',
            "0\n_FILE",
            "reliability/test_paths.py::test_a_folder_that_is_a_link_to_outside_gets_nothing",
        ),
        "a link that is read": Guard(
            "yamlfiles/reading/document.py",
            "if root is not None and not real.is_relative_to(root.resolve()):",
            "if False:",
            "reliability/test_paths.py::test_a_deal_that_is_a_link_to_outside_is_neither_read_nor_written",
        ),
        "a name that is a path": Guard(
            "yamlfiles/workspace.py",
            "    if code := id_error_code(name):\n        raise ValueError(code)\n",
            "",
            "yamlfiles/test_workspace.py::test_no_name_becomes_a_path",
        ),
        "a pipe is not opened": Guard(
            "yamlfiles/reading/document.py",
            "if not stat.S_ISREG(real.stat().st_mode):",
            "if False:",
            "yamlfiles/reading/test_document.py::test_only_ordinary_files_are_opened",
        ),
    },
    "A workspace of another user": {
        "whose workspace": Guard(
            "yamlfiles/workspace.py",
            "if doubt := ownership_doubt(",
            "if doubt := False and ownership_doubt(",
            "reliability/test_paths.py::test_a_workspace_in_which_all_may_write_must_be_named",
        ),
        "another owner": Guard(
            "yamlfiles/folders.py",
            "if any(each.st_uid != os.getuid() for each in facts):",
            "if False:",
            "reliability/test_paths.py::test_a_workspace_of_another_user_must_be_named",
        ),
        "an end of looking upwards": Guard(
            "yamlfiles/workspace.py",
            'if candidate == home or (candidate / ".git").exists():',
            "if False:",
            "reliability/test_paths.py::test_the_search_upwards_ends_at_home_and_at_a_repository",
        ),
    },
    "Nothing in a workspace runs": {
        "no program is asked": Guard(
            "yamlfiles/writing/running_git.py",
            "    git = git_folder(root)\n",
            "    __import__('subprocess').run(['git', 'status'], cwd=root)\n    git = git_folder(root)\n",
            "reliability/test_paths.py::test_no_command_runs_anything_or_opens_a_connection_in_a_hostile_repository",
        ),
    },
    "`.kp/cache.sqlite`, which makes commands": {
        "fresh by the file": Guard(
            "app/kept_facts.py",
            "stamps.get(deal) == cells[0] and cells[1]",
            "cells[1]",
            "reliability/test_fact_cache.py::test_a_deal_that_is_changed_new_or_gone_is_told_from_the_others",
        ),
        "fresh by the day": Guard(
            "app/kept_facts.py",
            "and cells[1] <= today < cells[2]:",
            "and cells[1]:",
            "reliability/test_fact_cache.py::test_on_a_day_when_something_turns_the_deal_is_read_again",
        ),
        "fresh by the process": Guard(
            "app/kept_facts.py",
            "                if bases[basis]:\n",
            "                if True:\n",
            "reliability/test_fact_cache.py::test_when_a_process_is_changed_its_deals_are_read_again",
        ),
        "what could still change unseen": Guard(
            "app/renew_facts.py",
            " and newest_change(stamp) < began:",
            ":",
            "reliability/test_fact_cache.py::test_a_file_that_could_still_change_unseen_is_not_kept",
        ),
        "whole rows": Guard(
            "yamlfiles/fact_cache.py",
            "for deal, kept, line in rows if kept == _sum(kind, deal, line)}",
            "for deal, kept, line in rows}",
            "reliability/test_fact_cache.py::test_a_row_that_is_not_whole_is_not_believed",
        ),
    },
    "The cache holds what these commands print": {
        "only its owner may read it": Guard(
            "yamlfiles/kp_folder.py",
            "_OWNER_ONLY = 0o600\n",
            "_OWNER_ONLY = 0o644\n",
            "reliability/test_fact_cache.py::test_only_its_owner_may_read_it_and_git_leaves_it_alone",
        ),
        "what a deal no longer says": Guard(
            "yamlfiles/fact_cache.py",
            '"PRAGMA secure_delete = ON"',
            '"PRAGMA secure_delete = OFF"',
            "reliability/test_fact_cache.py::test_what_a_deal_said_goes_with_the_deal",
        ),
        "what another command kept of it": Guard(
            "yamlfiles/fact_cache.py",
            'for (kind,) in database.execute("SELECT DISTINCT kind FROM facts").fetchall():',
            "for kind in (self._kind,):",
            "reliability/test_fact_cache.py"
            "::test_what_a_deal_no_longer_says_is_in_the_facts_of_no_other_command_either",
        ),
        "a deal that is gone": Guard(
            "app/kept_facts.py",
            "if unread or len(rows) < len(self.cache.lines):",
            "if unread:",
            "reliability/test_fact_cache.py::test_what_a_deal_said_goes_with_the_deal",
        ),
    },
    "After `kp people --redact` no file": {
        "nothing erased since": Guard(
            "yamlfiles/fact_cache.py",
            "if erasures(self._root) == self._erasures:",
            "if True:",
            "reliability/test_erasing.py::test_a_command_under_way_does_not_put_the_name_back",
        ),
        "the mark of a redaction": Guard(
            "yamlfiles/own_files.py",
            "            _leave_mark(root)\n",
            "",
            "reliability/test_erasing.py::test_each_erasing_leaves_another_mark",
        ),
        "the cache under the lock": Guard(
            "yamlfiles/fact_cache.py",
            "OSError), workspace_lock(self._root, _PATIENCE):",
            "OSError):",
            "reliability/test_erasing.py::test_the_cache_is_written_only_by_who_holds_the_lock",
        ),
        "drafts of killed runs": Guard(
            "yamlfiles/own_files.py",
            "folders[:] = sorted(each for each in folders if each != _NOT_OURS)",
            "folders.clear()",
            "reliability/test_erasing.py::test_drafts_of_killed_runs_go_however_new_they_are",
        ),
        "files with the name in another encoding": Guard(
            "features/people/readings.py",
            'CODE_PAGES = ("cp1252", "cp865", "mac_roman")',
            'CODE_PAGES = ("cp1252", "cp865")',
            "features/people/test_people_name_bytes.py::test_encodings_and_spellings",
        ),
        "the name is out of what is written": Guard(
            "features/people/redaction.py",
            "if _plain(after.root) != _plain(before.root, change, spots.get(before.display_path)):",
            "if False:",
            "features/people/test_people_redaction.py::test_a_change_that_leaves_the_name_or_takes_more_is_not_made",
        ),
        "two of the same name": Guard(
            "deal_state/person_names.py",
            "people[person] = people[person]._replace(apart=what or person)",
            "pass",
            "features/people/test_namesakes.py"
            "::test_no_screen_shows_a_name_that_two_have_without_what_tells_them_apart",
        ),
    },
    "The same day gives the same screen": {
        "a day that is still to come": Guard(
            "app/typed/lookup.py",
            "if is_future(context, day) and not future:",
            "if False:",
            "reliability/test_time.py::test_a_contact_tomorrow_is_remarked_and_later_is_refused",
        ),
    },
}
"""By the words with which a row of the table begins, and by a name: the guards of each promise."""
GUARDS = {name: guard for guards in PROMISES.values() for name, guard in guards.items()}
