"""The guards of what is promised of files: written whole, by one at a time, and read with care."""

from guard import Guard
from guards_of_growth import OF_GROWTH

OF_FILES = {
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
            "yamlfiles/writing/saved_files.py",
            "return self._has_had_the_name or self._has_the_name()",
            "return self._has_had_the_name",
            "reliability/test_stopped_at_every_line.py::test_what_is_said_to_be_saved_is_what_is_saved process",
        ),
    },
    "Ctrl-C shows no traceback": {
        "an end from the first line on": Guard(
            "app/startup.py",
            "_listen(_end)\n\n\ndef _raise",
            "\n\n\ndef _raise",
            "reliability/test_signals.py::test_ctrl_c_while_anything_is_loaded_shows_no_traceback",
        ),
        "an end in the midst of a callback": Guard(
            "app/startup.py",
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
        "what was taken out is printed elsewhere": Guard(
            "features/advance/capture/take_out.py",
            "_show(context, loaded, written, dry_run=False, stream=sys.stderr)",
            "raise",
            "reliability/test_full_disk.py"
            "::test_what_is_saved_is_told_and_what_is_taken_out_is_shown_where_no_disk_takes_the_answer",
        ),
        "an answer that is not printed is no fault of kp": Guard(
            "app/output.py",
            "if not isinstance(error, OSError) or error.filename is not None:",
            "if error:",
            "reliability/test_full_disk.py::test_an_answer_that_no_disk_takes_is_told_as_that",
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
            "app/file_errors.py",
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
            "            if make:\n                _hide_from_git(folder)\n",
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
            "MAX_COMPARED_LENGTH = 300\n",
            "MAX_COMPARED_LENGTH = 300_000\n",
            "reliability/test_growth.py::test_runs_of_one_sign digits and compared and not apart",
        ),
        **OF_GROWTH,
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
        "a deal that goes while the folder is looked at": Guard(
            "yamlfiles/fingerprints.py",
            "with suppress(FileNotFoundError):",
            "if True:",
            "yamlfiles/test_fingerprints.py::test_a_file_that_goes_while_the_folder_is_looked_at_hides_no_other",
        ),
        "one way to read line ends": Guard(
            "yamlfiles/reading/parsers.py",
            r"[\r\n]+ +[\r\n]",
            r"(?:\r\n?|\n)(?:\r\n?|\n)* +[\r\n]",
            "reliability/test_list_with_a_bad_deal.py::test_nineteen_deals_are_listed_beside_it",
        ),
        "an error of one is one of its own": Guard(
            "app/loading/renew_facts.py",
            "    except UserError as error:\n        lasting",
            "    except ZeroDivisionError as error:\n        lasting",
            "reliability/test_list_with_a_bad_deal.py::test_nineteen_deals_are_listed_beside_it",
        ),
    },
}
