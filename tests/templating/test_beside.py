"""What stands beside a line of several articles or of a later briefing: origins, who says otherwise, news."""

from msgspec.structs import replace
from samples import DOUBT, PLAN, briefing

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.document.walk import texts
from briefgen.model.briefing import Briefing, Change, Conflict, Evidence
from briefgen.model.disagreement import told
from briefgen.model.source import digest
from briefgen.settings import Settings
from briefgen.templating.fields import scope
from briefgen.templating.words.table import words_for

ENGLISH = words_for("en", ignore)


def two(**fields) -> Briefing:
    """Return a briefing on two independent articles, the second of which gives the plan another status."""
    one = briefing()
    text = f"{DOUBT}\n\nThe grid link was signed."
    other = replace(one.sources[0], id="s2", publisher="Sudria Post", text=text, sha256=digest(text), origins=())
    return replace(one, sources=(replace(one.sources[0], publisher="Norland News"), other), **fields)


def disputed(kind: str, *values: str) -> Conflict:
    made = two()
    plan = made.agreements[0].evidence[0]
    start = made.sources[1].text.index("The grid")
    signed = Evidence(source="s2", start=start, end=start + 25, quote="The grid link was signed.")
    text = told(values, (plan, signed), made.sources)
    return Conflict(text=text, kind=kind, values=values, evidence=(plan, signed))


def fields(made: Briefing, language: str = "en"):
    return scope(made, frozenset(), words_for(language, ignore))


def test_a_line_that_one_of_several_origins_says_is_marked() -> None:
    alone, both = fields(two()), fields(two(agreements=(replace(two().agreements[0], origins=2),)))
    assert alone["agreements"][0]["refs"].mark == "°"
    assert both["agreements"][0]["refs"].mark == ""
    assert fields(briefing())["agreements"][0]["refs"].mark == ""


def test_the_source_line_counts_articles_and_origins_and_says_what_the_mark_is() -> None:
    assert fields(two())["source_line"].startswith("2 articles, 2 origins, ")
    assert "° marks" in fields(two())["source_line"].replace("\u00a0", " ")
    copied = replace(two(), sources=(briefing().sources[0], replace(briefing().sources[0], id="s2")))
    assert fields(copied)["source_line"].startswith("2 articles, 1 origin, ")
    assert "°" not in fields(copied)["source_line"]


def test_a_status_is_printed_with_who_says_otherwise() -> None:
    made = two(conflicts=(disputed("status", "planned", "signed"),))
    assert fields(made)["agreements"][0]["status"] == "Planned (Sudria Post: Signed)"
    assert fields(made, "fr")["agreements"][0]["status"].count("Sudria Post") == 1
    assert fields(made)["agreements"][0]["status_code"] == "planned"


def test_a_conflict_is_printed_with_both_quotations_in_the_documents_words() -> None:
    made = two(conflicts=(disputed("status", "planned", "signed"),))
    (english,), (german,) = fields(made)["conflicts"], fields(made, "de")["conflicts"]
    assert english["text"] == f"Norland News: Planned (“{PLAN}”). Sudria Post: Signed (“The grid link was signed.”)."
    assert "Unterzeichnet" in german["text"]
    assert len(english["refs"].quotations) == 2


def test_days_stand_beside_outlets_where_a_status_may_have_moved_between_them() -> None:
    made = two(conflicts=(disputed("status", "planned", "signed"),))
    first, second = made.sources
    later = replace(made, sources=(first, replace(second, published="2026-03-09")))
    (conflict,) = fields(later)["conflicts"]
    assert "Sudria Post (9 March 2026): Signed" in conflict["text"]
    assert "(9 March" not in fields(made)["conflicts"][0]["text"]


def test_a_conflict_that_a_person_reworded_is_printed_as_it_is() -> None:
    made = two(conflicts=(replace(disputed("status", "planned", "signed"), text="Is it signed?"),))
    assert fields(made)["conflicts"][0]["text"] == "Is it signed?"


def test_days_of_a_conflict_are_written_as_dates() -> None:
    (conflict,) = fields(two(conflicts=(disputed("date", "2026-03-12", "2026-03-13"),)))["conflicts"]
    assert "12 March 2026" in conflict["text"]


def test_what_is_new_changed_or_moved_is_marked_and_listed_once() -> None:
    agreement, background = two().agreements[0], two().background[0]
    made = two(
        changes=(
            Change(text=agreement.text, statement=agreement.id, kind="status", was="discussed"),
            Change(text=background.text, statement=background.id, kind="new"),
            Change(text=background.text, statement="0000beef", kind="new"),
            Change(text="It was to rain.", statement="0000dead", kind="dropped"),
        )
    )
    shown = fields(made)
    assert shown["agreements"][0]["refs"].mark == "° ▪\u00a0was: Discussed"
    assert shown["background"][0]["refs"].mark == "° ▪\u00a0new"
    assert [(item["kind"], item["before"]) for item in shown["changes"]] == [
        ("Status moved", "Discussed"), ("New", ""), ("No longer reported", ""),
    ]  # fmt: skip


def test_the_marks_are_in_the_document() -> None:
    made = two(conflicts=(disputed("status", "planned", "signed"),))
    template = pipeline.open_template(Settings())
    document = pipeline.compose(made, template, ignore).document
    said = "".join("".join(texts((block,))) for block in document.blocks)
    assert "]°" in said
    assert "Planned (Sudria Post: Signed)" in said
    assert "Where the sources disagree" in said
