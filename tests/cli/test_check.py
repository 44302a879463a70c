"""`briefgen check`: every fault of a briefing is named with its statement, whatever was done to the file."""

import json

import pytest


@pytest.fixture
def briefing(run, folder):
    """A briefing as JSON, and how to write it back."""
    run("extract", "article.txt", "-o", "x.json")
    return json.loads((folder / "x.json").read_text(encoding="utf-8"))


@pytest.fixture
def check(run, folder):
    def write_and_check(tree):
        (folder / "x.json").write_text(json.dumps(tree), encoding="utf-8")
        return run("check", "x.json")

    return write_and_check


def first(tree, section):
    return tree[section][0]


def drop_word(statement, word):
    statement["text"] = " ".join(statement["text"].replace(word, "").split())


def with_text(tree, section, words):
    return next(statement for statement in tree[section] if words in statement["text"])


def test_a_briefing_that_the_program_wrote_passes(briefing, check):
    result = check(briefing)
    assert result.exit_code == 0
    assert result.stdout.startswith("x.json: ")
    assert "every quotation in place" in result.stdout


def alter_quotation(tree):
    statement = first(tree, "agreements")
    statement["evidence"][0]["quote"] = statement["evidence"][0]["quote"].replace("s", "z", 1)
    return statement


def move_offset(tree):
    statement = first(tree, "agreements")
    statement["evidence"][0]["start"] += 1
    return statement


def invent_word(tree):
    statement = first(tree, "agreements")
    statement["text"] = statement["text"].replace(" ", " historic ", 1)
    return statement


def drop_hedge(tree):
    statement = with_text(tree, "domestic_reactions", "largely")
    drop_word(statement, "largely")
    return statement


def firm_up(tree):
    statement = next(agreement for agreement in tree["agreements"] if agreement["status"] == "planned")
    statement["status"] = "signed"
    return statement


def empty_evidence(tree):
    statement = first(tree, "agreements")
    statement["evidence"] = []
    return statement


def remove_evidence(tree):
    statement = first(tree, "agreements")
    del statement["evidence"]
    return statement


SPOILERS = [alter_quotation, move_offset, invent_word, drop_hedge, firm_up, empty_evidence, remove_evidence]


@pytest.mark.parametrize("spoil", SPOILERS)
def test_a_fault_is_named_with_its_statement(briefing, check, spoil):
    statement = spoil(briefing)
    result = check(briefing)
    assert result.exit_code == 4
    assert f"({statement['id']})" in result.stdout
    assert "law " in result.stdout
    assert result.stderr.startswith("briefgen: error: ")


def test_every_fault_is_named_at_once(briefing, check):
    drop_word(with_text(briefing, "domestic_reactions", "largely"), "largely")
    empty_evidence(briefing)
    briefing["risks"][0]["evidence"][0]["end"] += 1
    briefing["marking"] = 5
    briefing["date"] = "soon"
    told = check(briefing).stdout
    for part in ("agreements[0]", "risks[0]", "domestic_reactions[", "marking: ", "date: "):
        assert part in told


def test_all_briefings_are_checked(run, folder, briefing):
    (folder / "bad.yaml").write_text("title: [", encoding="utf-8")
    result = run("check", "bad.yaml", "none.yaml", "x.json")
    assert briefing
    assert result.exit_code == 4
    assert "bad.yaml, line " in result.stdout
    assert "none.yaml does not exist." in result.stdout
    assert "x.json: " in result.stdout
    assert result.stderr == "briefgen: error: 2 faults in 2 briefings.\n"


def test_nothing_in_a_file_steers_the_terminal(check, briefing):
    briefing["\x1b[2J"] = 1
    assert "\x1b" not in check(briefing).stdout


def test_a_status_that_rests_on_the_offices_own_words_is_told(run, folder):
    (folder / "lake.txt").write_text("2024-06-02\n\nThe two sides squared the quotas on the lake.\n", encoding="utf-8")
    (folder / "briefgen.toml").write_text('lexicon.status.agreed = ["squared the quotas"]\n', encoding="utf-8")
    assert run("extract", "lake.txt", "-o", "lake.yaml").exit_code == 0
    (folder / "briefgen.toml").unlink()  # another desk has other settings
    result = run("check", "lake.yaml")
    assert result.exit_code == 0
    assert 'that "squared the quotas" means "agreed" is the office\'s own definition' in result.stdout
