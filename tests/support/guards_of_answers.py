"""The guards of what is promised of answers: how long they take, what they hold, what they leave out and keep."""

from guard import Guard

OF_ANSWERS = {
    "Text from files, names and arguments drives no terminal": {
        "clean": Guard(
            "page/drawing/clean.py",
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
            "page/drawing/spreadsheet.py",
            "if shown.lstrip().startswith(_BEGINS_A_FORMULA)",
            "if False",
            "page/drawing/test_spreadsheet.py::test_no_text_can_be_taken_for_a_formula",
        ),
        "no markup in Markdown": Guard(
            "page/drawing/markdown.py",
            "page = map_texts(page, _escape, verbatim=clean)",
            "page = map_texts(page, clean, verbatim=clean)",
            "page/drawing/test_markdown.py::test_no_text_becomes_markup_and_all_of_it_is_shown",
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
            "yamlfiles/workspace_files.py",
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
            "reliability/test_foreign_folders.py::test_a_workspace_in_which_all_may_write_must_be_named",
        ),
        "another owner": Guard(
            "yamlfiles/folders.py",
            "if any(each.st_uid != os.getuid() for each in facts):",
            "if False:",
            "reliability/test_foreign_folders.py::test_a_workspace_of_another_user_must_be_named",
        ),
        "an end of looking upwards": Guard(
            "yamlfiles/workspace.py",
            'if candidate == home or (candidate / ".git").exists():',
            "if False:",
            "reliability/test_foreign_folders.py::test_the_search_upwards_ends_at_home_and_at_a_repository",
        ),
    },
    "Nothing in a workspace runs": {
        "no program is asked": Guard(
            "yamlfiles/writing/running_git.py",
            "    git = git_folder(root)\n",
            "    __import__('subprocess').run(['git', 'status'], cwd=root)\n    git = git_folder(root)\n",
            "reliability/test_foreign_folders.py::test_no_command_runs_anything_or_opens_a_connection_in_a_hostile_repository",
        ),
    },
    "`.kp/cache/`, which makes commands": {
        "fresh by the file": Guard(
            "app/loading/cached_facts.py",
            "stamps.get(deal) == stamp and first",
            "first",
            "reliability/test_fact_cache.py::test_a_deal_that_is_changed_new_or_gone_is_told_from_the_others",
        ),
        "fresh by the day": Guard(
            "app/loading/cached_facts.py",
            " and first <= today < end\n",
            "\n",
            "reliability/test_fact_cache.py::test_on_a_day_when_something_turns_the_deal_is_read_again",
        ),
        "fresh by the process": Guard(
            "app/loading/cached_facts.py",
            "            if holds and bases[basis]:\n",
            "            if holds:\n",
            "reliability/test_fact_cache.py::test_when_a_process_is_changed_its_deals_are_read_again",
        ),
        "what could still change unseen": Guard(
            "app/loading/renew_facts.py",
            " and newest_change(stamp) < began:",
            ":",
            "reliability/test_fact_cache.py::test_a_file_that_could_still_change_unseen_is_not_kept",
        ),
        "whole rows": Guard(
            "yamlfiles/fact_cache.py",
            "                if kept == _sum(kind, deal, line):\n",
            "                if True:\n",
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
            "for name in folder.names():",
            "for name in ():",
            "reliability/test_fact_cache.py"
            "::test_what_a_deal_no_longer_says_is_in_the_facts_of_no_other_command_either",
        ),
        "a deal that is gone": Guard(
            "app/loading/load_facts.py",
            "if unread or outdated:",
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
            "features/people/privacy/readings.py",
            'CODE_PAGES = ("cp1252", "cp865", "mac_roman")',
            'CODE_PAGES = ("cp1252", "cp865")',
            "features/people/privacy/test_people_name_bytes.py::test_encodings_and_spellings",
        ),
        "the name is out of what is written": Guard(
            "features/people/privacy/redaction.py",
            "if _plain(after.root) != _plain(before.root, change, spots.get(before.display_path)):",
            "if False:",
            "features/people/privacy/test_people_redaction.py::test_a_change_that_leaves_the_name_or_takes_more_is_not_made",
        ),
        "two of the same name": Guard(
            "deal_state/people/person_names.py",
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
