"""A workspace is found from within, and says what is in it without opening more than it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kjopsprosess.deal_state.names import slug_of_customer
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.values import Language
from kjopsprosess.yamlfiles import workspace_files as storage
from kjopsprosess.yamlfiles.reading.source_location import locate
from kjopsprosess.yamlfiles.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from pathlib import Path

DEAL = "customer: Nordvik\nprocess: saas@1\n"
PROCESS = "name: SaaS\nlanguage: nb\nsteps:\n  - {id: a, name: A, done_when: D}\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "salg"
    for folder in (root / "deals", root / "processes", tmp_path / "shipped"):
        folder.mkdir(parents=True)
    (root / "kp.yaml").write_text("language: nb\n")
    (root / "deals" / "nordvik.yaml").write_text(DEAL)
    (root / "processes" / "saas.yaml").write_text(PROCESS)
    for name in ("saas", "anbud"):
        (tmp_path / "shipped" / f"{name}.yaml").write_text(PROCESS.replace("SaaS", f"shipped {name}"))
    monkeypatch.setattr(storage, "SHIPPED", tmp_path / "shipped")
    return root


def test_it_is_found_from_any_folder_in_it(root: Path) -> None:
    assert find_workspace(root / "deals") == Workspace(root)


def test_a_named_folder_is_taken_or_nothing(root: Path) -> None:
    assert find_workspace(root.parent, root) == Workspace(root)
    assert find_workspace(root, root.parent) is None


def test_the_search_ends_at_the_root_of_a_repository(root: Path) -> None:
    inner = root / "other" / "src"
    inner.mkdir(parents=True)
    (root / "other" / ".git").write_text("gitdir: elsewhere\n")

    assert find_workspace(inner) is None
    (root / ".git").mkdir()
    assert find_workspace(root / "deals") == Workspace(root)


def test_the_search_ends_at_home(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(root / "deals"))
    assert find_workspace(root / "deals") is None

    monkeypatch.setenv("HOME", str(root))
    assert find_workspace(root / "deals") == Workspace(root)


def test_settings(root: Path) -> None:
    settings = Workspace(root).settings.model

    assert settings is not None
    assert settings.language is Language.NB


def test_empty_settings_are_settings(root: Path) -> None:
    (root / "kp.yaml").write_text("# nothing\n")

    settings = Workspace(root).settings

    assert (settings.findings, settings.model is None) == ((), False)


def test_faulty_settings_are_standard_settings_with_findings(root: Path) -> None:
    (root / "kp.yaml").write_text("language: nb\nhook: rm\n")

    settings = Workspace(root).settings

    assert settings.model is not None
    assert (settings.model.language, [finding.code for finding in settings.findings]) == (None, ["unknown-key"])


def test_ids_come_from_names_alone(root: Path) -> None:
    for name in ("b2.yaml", "a.yaml", "Åse.yaml", "x.yml", ".kp-1-a.tmp", "note.txt", "nordvik (1).yaml", "us.yaml"):
        (root / "deals" / name).write_text("[not read")
    (root / "deals" / "old").mkdir()

    assert Workspace(root).deal_ids() == ("a", "b2", "nordvik")
    assert [name for name in ("a", "b", "b2", "x", "note", "old") if Workspace(root).has_deal(name)] == ["a", "b2"]


def test_an_empty_workspace_has_no_deals(tmp_path: Path) -> None:
    assert Workspace(tmp_path).deal_ids() == ()


def test_own_processes_come_before_shipped_ones(root: Path) -> None:
    workspace = Workspace(root)

    assert workspace.process_ids() == ("saas", "anbud")
    own, shipped = workspace.read_process("saas"), workspace.read_process("anbud")
    assert own.model is not None
    assert shipped.model is not None
    assert (own.model.name, shipped.model.name) == ("SaaS", "shipped anbud")
    assert (own.document.display_path, shipped.document.display_path) == (
        "processes/saas.yaml",
        "kjopsprosess/processes/anbud.yaml",
    )
    assert (workspace.is_own_process("saas"), workspace.is_own_process("anbud")) == (True, False)


def test_a_deal_is_read(root: Path) -> None:
    loaded_file = Workspace(root).read_deal("nordvik")

    assert loaded_file.model is not None
    assert (loaded_file.model.customer, loaded_file.findings, loaded_file.document.display_path) == (
        "Nordvik",
        (),
        "deals/nordvik.yaml",
    )


def test_a_deal_with_faults_has_findings_and_a_document(root: Path) -> None:
    (root / "deals" / "nordvik.yaml").write_text(DEAL + "deadline: 31.12\n")

    loaded_file = Workspace(root).read_deal("nordvik")

    assert (loaded_file.model, [finding.code for finding in loaded_file.findings]) == (None, ["not-a-date"])
    assert locate(loaded_file.document, loaded_file.findings[0]).line == 3


@pytest.mark.parametrize(
    ("name", "facts"),
    [("nordvk", {"deal": "nordvk", "near": "nordvik"}), ("zzz", {"deal": "zzz"}), ("../kp", {"deal": "../kp"})],
)
def test_a_deal_that_is_not_there(root: Path, name: str, facts: dict[str, str]) -> None:
    (finding,) = Workspace(root).read_deal(name).findings

    assert (finding.code, finding.facts) == ("no-deal", facts)


def test_a_process_that_is_not_there(root: Path) -> None:
    (finding,) = Workspace(root).read_process("anbudd").findings

    assert (finding.code, finding.facts) == ("no-process", {"process": "anbudd", "near": "anbud"})


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "a/b", "a\0b", "-rf", ".git", "a.", "CON", "nul", "å", ""]
)
def test_no_name_becomes_a_path(root: Path, name: str) -> None:
    workspace = Workspace(root)

    with pytest.raises(ValueError, match="id"):
        workspace.deal_path(name)
    with pytest.raises(ValueError, match="id"):
        workspace.process_path(name)


def test_a_deal_that_leads_out_shows_nothing(root: Path) -> None:
    secret = root.parent / "secret"
    secret.write_text("password hunter2\n")
    (root / "deals" / "nordvik.yaml").unlink()
    (root / "deals" / "nordvik.yaml").symlink_to(secret)

    loaded_file = Workspace(root).read_deal("nordvik")

    assert ([each.code for each in loaded_file.findings], loaded_file.document.text) == (["outside-workspace"], "")


def test_a_process_that_leads_out_does_not_fall_back_to_the_shipped_one(root: Path) -> None:
    (root / "processes" / "anbud.yaml").symlink_to(root.parent / "nowhere")

    assert Workspace(root).read_process("anbud").model is None


def test_files_with_names_that_are_not_read_are_told(root: Path) -> None:
    (root / "deals" / "Åse & co.yaml").write_text(DEAL)
    (root / "deals" / "us.yaml").write_text(DEAL)
    (root / "processes" / "egen.yml").write_text(PROCESS)

    found = [(shown, each.code, each.severity, dict(each.facts)) for shown, each in Workspace(root).misnamed_files()]

    aase = "aase-co.yaml"
    assert found == [
        ("deals/us.yaml", "file-name-not-an-id", Severity.ERROR, {"file": "us.yaml"}),
        (
            "deals/Åse & co.yaml",
            "file-name-not-an-id",
            Severity.ERROR,
            {"file": "Åse & co.yaml", "near": aase},
        ),
        ("processes/egen.yml", "yml-file", Severity.WARNING, {"file": "egen.yml", "ending": ".yml"}),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("nordvik (1)", "nordvik-DESKTOP-9AB1", "~$nordvik", "nordvik (Siv's conflicted copy 2026-11-26)"),
        *("Kopi av nordvik", "Copy of nordvik", "Copy (2) of Nordvik", "Kopi (3) av nordvik (1)", "nordvik - kopi"),
        *("nordvik – kopi", "nordvik - Kopi (2)", "nordvik - Copy", "nordvik.sync-conflict-20261128-101500-ABCDEFG"),
        *("nordvik (Karis motstridende kopi 2026-11-28)", "nordvik 2", "nordvik (SFConflict kari 2026-11-28)"),
    ],
)
def test_a_copy_that_another_program_left_is_told_as_one(root: Path, name: str) -> None:
    (root / "deals" / "nordvik.yaml").write_text(DEAL)
    (root / "deals" / f"{name}.yaml").write_text(DEAL)

    ((_, finding),) = Workspace(root).misnamed_files()

    assert (finding.code, finding.facts["other"]) == ("copy-of-file", "nordvik.yaml")
    assert f"{finding.facts['free']}".removesuffix(".yaml") != "nordvik"


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("nordvik-kopi", "nordvik"),
        ("nordvik-copy-2", "nordvik"),
        ("nordvik-conflict-20261128", "nordvik"),
        ("kopi-av-nordvik", "nordvik"),
        ("copy-of-nordvik", "nordvik"),
        ("nordvik-2-kopi", None),  # there is no nordvik-2
        ("havnes-kopi", None),
        ("kopinor", None),
        ("nordvik-kopimaskin", None),
        ("nordvik-2", None),
    ],
)
def test_a_copy_with_the_name_of_a_deal_counts_and_is_told(root: Path, name: str, original: str | None) -> None:
    for each in ("nordvik", name):
        (root / "deals" / f"{each}.yaml").write_text(DEAL)
    workspace = Workspace(root)
    found = [(finding.code, finding.facts["other"]) for _, finding in workspace.misnamed_files()]
    assert found == ([("copy-counts", f"{original}.yaml")] if original else [])
    assert name in workspace.deal_ids()
    assert workspace.skipped_deals() == ()


@pytest.mark.parametrize("customer", ["Ŧana AS", "Ŋuorggam", "Þór & Đorđe Ltd", "Łódź " + "Straße " * 10])
def test_a_deal_s_file_should_be_called_as_a_new_deal_of_that_customer_is(root: Path, customer: str) -> None:
    (root / "deals" / f"{customer}.yaml").write_text(DEAL)

    ((_, finding),) = Workspace(root).misnamed_files()

    assert finding.facts["near"] == f"{slug_of_customer(customer)}.yaml"


def test_a_file_given_by_its_path_is_what_its_folder_says(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "deals")
    from pathlib import Path as Given

    deal = Workspace(root).read_file(Given("nordvik.yaml"))
    process = Workspace(root).read_file(Given("../processes/saas.yaml"))

    assert (deal.document.display_path, process.document.display_path) == ("deals/nordvik.yaml", "processes/saas.yaml")
    assert deal.findings == process.findings == ()


@pytest.mark.parametrize(
    "settings",
    [
        "language: nb\n",
        "language: en   # or nb\n# language: nb\nteam: []\n",
        "# language: nb\n",
        "team: []\r\nlanguage: nb\r\n",
        "",
        "{language: nb}",
        '"language": en\n',
        '"l\\u0061nguage": en\n',
        "? language\n: nb\n",
        "language:\n  nb\n",
        "language: 'nb'\n",
        "language: fr\n",
        "language: &x nb\nx-language: *x\n",
        "language:   nb\n---\nlanguage: en\n",
        "x-note: |\n  language: nb\n",
        "x-note: 'language: nb'\nlanguage: en\n",
        "team: [{id: per, name: Per language}]\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_language_is_what_the_settings_say_however_they_are_written(
    tmp_path: Path, settings: str, encoding: str
) -> None:
    (tmp_path / "kp.yaml").write_bytes(settings.encode(encoding))
    workspace = Workspace(tmp_path)
    model = workspace.settings.model
    assert Workspace(tmp_path).language == (model.language.value if model and model.language else None)
