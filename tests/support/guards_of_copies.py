"""The guards of what is promised of copies beside deals, and of deals that are in the cloud only."""

from guard import Guard

_TESTS = "yamlfiles/test_synchronised_folders.py"
OF_COPIES = {
    "A copy that a synchronised folder": {
        "copies by the entries they share": Guard(
            "yamlfiles/workspace_files.py",
            "if longer not in found and ids[longer] & ids[shorter]:",
            "if False:",
            f"{_TESTS}::test_a_deal_with_entries_of_the_one_whose_name_it_goes_on_is_told_as_a_copy",
        ),
        "entries of the older file, too": Guard(
            "yamlfiles/workspace_files.py",
            "for path in self.deal_files(deal):",
            "for path in (self.deal_path(deal),):",
            f"{_TESTS}::test_entries_that_were_archived_are_those_of_the_deal_all_the_same",
        ),
        "other endings of a name": Guard(
            "yamlfiles/workspace_files.py",
            "if other := _ends_otherwise(stem, ending):",
            "if other := None:",
            f"{_TESTS}::test_a_deal_whose_name_ends_otherwise_is_told_as_not_read",
        ),
        "a deal that is in the cloud only": Guard(
            "yamlfiles/workspace_reader.py",
            "if away := next((each for each in (path, older) if is_in_the_cloud(each)), None):",
            "if away := None:",
            f"{_TESTS}::test_no_command_works_on_a_deal_that_is_in_the_cloud_only",
        ),
        "an older file that is in the cloud only": Guard(
            "yamlfiles/workspace_reader.py",
            "in (path, older) if",
            "in (path,) if",
            f"{_TESTS}::test_a_deal_whose_older_file_is_in_the_cloud_only_is_not_taken_without_it",
        ),
        "what is not downloaded is not searched": Guard(
            "features/people/privacy/other_files.py",
            "path.suffix == _IN_THE_CLOUD or is_packed",
            "is_packed",
            f"{_TESTS}::test_what_is_in_the_cloud_only_is_not_searched_for_a_name_and_said_not_to_be",
        ),
    },
}
