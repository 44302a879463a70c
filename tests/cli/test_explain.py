"""`briefgen explain`: a statement, or what was left out, explained in plain words."""

import json

import pytest


@pytest.fixture
def briefing(run, folder):
    assert run("extract", "article.txt", "-o", "x.json").exit_code == 0
    return json.loads((folder / "x.json").read_text(encoding="utf-8"))


def test_a_statement_is_explained(run, briefing):
    statement = briefing["agreements"][0]
    result = run("explain", "x.json", statement["id"])
    assert result.exit_code == 0
    rows = [line.split()[0] for line in result.stdout.splitlines() if line[:3].strip()]
    assert rows[0] == statement["id"]
    for row in ("statement", "quotation", "section", "because", "next", "status", "made"):
        assert any(line.startswith(f"  {row}") for line in result.stdout.splitlines()), row
    assert f"“{statement['evidence'][0]['quote']}” (s1, paragraph " in result.stdout


def test_without_an_id_every_statement_is_listed(run, briefing):
    lines = run("explain", "x.json").stdout.splitlines()
    sections = ("summary", "background", "agreements", "risks", "domestic_reactions", "international_reactions")
    ids = [item["id"] for name in sections for item in briefing[name]]
    assert [line.split()[0] for line in lines] == ids


def test_what_was_left_out_is_explained(run, briefing):
    told = run("explain", "x.json", "--left-out").stdout
    assert told.count("  left out") == len(briefing["set_aside"])
    assert all(item["quote"].split()[0] in told for item in briefing["set_aside"])


def test_a_wrong_id_is_answered_with_the_nearest_and_the_list(run, briefing):
    name = briefing["risks"][0]["id"]
    result = run("explain", "x.json", name[:-1] + "z")
    assert result.exit_code == 2
    assert "Did you mean" in result.stderr
    assert briefing["agreements"][0]["id"] in result.stderr


def test_an_id_and_left_out_together_are_refused(run, briefing):
    result = run("explain", "x.json", briefing["risks"][0]["id"], "--left-out")
    assert (result.exit_code, "takes no ID" in result.stderr) == (2, True)


def test_broken_evidence_is_refused(run, briefing, folder):
    briefing["risks"][0]["evidence"][0]["start"] += 1
    (folder / "x.json").write_text(json.dumps(briefing), encoding="utf-8")
    assert run("explain", "x.json", briefing["risks"][0]["id"]).exit_code == 4


def test_the_same_question_has_the_same_answer(run, briefing):
    name = briefing["domestic_reactions"][0]["id"]
    assert run("explain", "x.json", name).stdout == run("explain", "x.json", name).stdout
