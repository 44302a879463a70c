"""`briefgen eval`: figures as a table or JSON, errors by kind, floors that end the program."""

import json

import pytest

PACT = """\
title: Norway and Ghana sign fisheries pact
date: 2024-05-14

A! | status=signed | bottom | Norway and Ghana signed a fisheries pact in Accra on Tuesday, ending two years of talks.
B! | The two countries opened talks on fishing rights in 2022 after a dispute over trawlers.

D! | country=Ghana | stance=opposed | Opposition parties in Ghana criticised the pact as a sell-out.
R! | Analysts warned that the pact could fail if the quotas were not enforced.
"""
LAKE = """\
title: Kenya and Uganda to meet on lake
date: 2024-06-02

B! | The ministers of Kenya and Uganda met in Kisumu on Saturday.
A! | status=planned | They plan to sign an accord on patrols on Lake Victoria in July.
"""


@pytest.fixture
def corpus(folder):
    inside = folder / "ours"
    inside.mkdir()
    (inside / "pact.txt").write_text(PACT, encoding="utf-8")
    (inside / "lake.txt").write_text(LAKE, encoding="utf-8")
    return inside


def rows(text):
    return {line.split()[0]: line.split()[1:] for line in text.splitlines() if line.strip()}


def test_the_table_names_figure_value_interval_and_count(run, corpus):
    result = run("eval", corpus, "--samples", "50")
    assert result.exit_code == 0
    first, head, *_ = result.stdout.splitlines()
    assert first.startswith("2 articles · 6 sentences · ")
    assert head.split() == ["figure", "value", "95", "%", "interval", "of"]
    told = rows(result.stdout)
    assert told["grounded"][:4] == ["1.000", "1.000", "to", "1.000"]
    assert told["status_accuracy"][-1] == "2"
    assert "off_topic_kept" not in told


def test_the_same_corpus_gives_the_same_bytes(run, corpus):
    assert run("eval", corpus).stdout == run("eval", corpus / "lake.txt", corpus / "pact.txt").stdout


def test_json_holds_the_figures_in_full(run, corpus):
    told = json.loads(run("eval", corpus, "--json", "--samples", "0").stdout)
    assert told["articles"] == 2
    assert told["figures"]["must_coverage"] == {"value": 1.0, "interval": None, "of": 6}
    assert told["figures"]["off_topic_kept"]["value"] is None
    assert "errors" not in told
    (error, *_) = json.loads(run("eval", corpus, "--json", "--errors", "all").stdout)["errors"]
    assert set(error) == {"kind", "article", "what", "text"}


def test_one_article_is_measured_alone(run, corpus):
    assert run("eval", corpus, "--article", "lake").stdout.startswith("1 article · 2 sentences · ")
    result = run("eval", corpus, "--article", "lak")
    assert (result.exit_code, "Did you mean" in result.stderr) == (3, True)


def test_errors_are_listed_by_kind(run, corpus):
    (corpus / "pact.txt").write_text(PACT.replace("status=signed", "status=failed"), encoding="utf-8")
    told = run("eval", corpus, "--errors", "status", "--samples", "0").stdout
    assert "status  pact  signed for failed: Norway and Ghana signed" in told
    assert "signed for failed" in run("eval", corpus, "--errors", "all", "--samples", "0").stdout
    assert "signed for failed" not in run("eval", corpus, "--errors", "risks", "--samples", "0").stdout
    result = run("eval", corpus, "--errors", "statsu")
    assert (result.exit_code, 'Did you mean "status"?' in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("floors", "code", "told"),
    [
        ({"grounded": 1.0, "chaff_kept": 1.0}, 4, "chaff_kept has nothing to count"),
        ({"grounded": 1.0, "doubled_share": 0.5}, 0, ""),
        ({"grounded": 1.1, "kept_share": 0.1}, 4, "grounded is 1.000, floor 1.1; kept_share is 1.000, at most 0.1"),
        ({"macro_f": 1}, 2, 'there is no figure called "macro_f". Did you mean "macro_f1"?'),
        (["macro_f1"], 2, "holds no floors"),
    ],
)
def test_floors_hold_or_are_named(run, corpus, floors, code, told):
    file = corpus.parent / "floors.json"
    file.write_text(json.dumps(floors), encoding="utf-8")
    result = run("eval", corpus, "--floors", file, "--samples", "0")
    assert (result.exit_code, told in result.stderr) == (code, True)


def test_an_article_that_cannot_be_briefed_counts_as_missed(run, corpus):
    (corpus / "rain.txt").write_text("title: Regen\n\nB! | Es regnet heute in ganz Deutschland und überall.\n", "utf-8")
    result = run("eval", corpus, "--samples", "0")
    assert "no briefing of rain" in result.stdout
    assert "rain: No briefing could be made of it: The article is not in English." in result.stderr


def test_every_fault_of_a_corpus_is_told(run, corpus):
    (corpus / "bad.txt").write_text("titel: x\n\nX | It rained.\n", encoding="utf-8")
    result = run("eval", corpus)
    assert result.exit_code == 3
    assert result.stderr.count("bad.txt, line ") == 2
    assert 'Did you mean "title"?' in result.stderr


def test_nothing_in_an_article_steers_the_terminal(run, corpus):
    (corpus / "odd.txt").write_text("title: x\n\nB! | The \x1b[2Jsun rose.\n", encoding="utf-8")
    assert "\x1b" not in run("eval", corpus, "--errors", "all").output
