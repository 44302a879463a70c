"""Why a statement stands where it stands: what decided, what was next, and who changed it since."""

import msgspec
import pytest

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.errors import UnknownNameError
from briefgen.extractors.explaining.explain import explain, find, left_out
from briefgen.extractors.placing.reasons import Vote, weighed
from briefgen.settings import Lexicon, Settings

ARTICLE = """\
Norway and Ghana sign fisheries pact

2024-05-14

Norway and Ghana signed a fisheries pact in Accra on Tuesday. The two sides are set to sign a protocol on ports,\
 and could later discuss a joint fleet. They squared the quotas for tuna.

In Ghana, opposition parties criticised the pact as a sell-out. They said it was too much for too little.

Analysts warned that the pact could fail if quotas were not enforced. It was a golden evening.

Sign up for our bulletin on Norway and Ghana to read more about their pacts and quarrels.
"""
LEXICON = Lexicon(
    sections=(("risks", ("quarrels",)),),
    status=(("agreed", ("squared the quotas",)),),
    leave_out=("our bulletin",),
)
SETTINGS = Settings(lexicon=LEXICON)


@pytest.fixture(scope="module")
def briefing():
    sources = pipeline.read([pipeline.Article("a.txt", ARTICLE.encode())], SETTINGS, ignore)
    return pipeline.extract(sources, SETTINGS, ignore)


def named(briefing, section, words):
    return next(item for item in getattr(briefing, section) if words in item.text)


def told(briefing, section, words, changed=None, settings=SETTINGS):
    """The explanation of the statement of a section that has these words."""
    now = changed or briefing
    name = named(now, section, words).id
    return explain(now, name, pipeline.again(now, settings), settings.lexicon)


def replaced(briefing, section, words, **changes):
    items = [msgspec.structs.replace(i, **changes) if words in i.text else i for i in getattr(briefing, section)]
    return msgspec.structs.replace(briefing, **{section: tuple(items)})


def test_what_decided_and_what_was_next_are_told(briefing):
    found = told(briefing, "agreements", "signed a fisheries pact")
    assert found.case.section == found.section == "agreements"
    assert any("“signed”" in reason for reason in found.case.decided)
    assert found.case.runner_up == "background"
    assert 1 <= len(found.case.decided) <= 4
    assert found.notes == ()


def test_a_status_is_told_with_its_cue_and_the_other_that_was_considered(briefing):
    ((field, reason),) = told(briefing, "agreements", "set to sign").fields
    assert field == "status"
    assert reason.startswith("planned, by “set to")
    assert "would be discussed" in reason


def test_a_status_by_the_offices_own_words_is_told_as_such(briefing):
    ((_, reason),) = told(briefing, "agreements", "squared").fields
    assert reason == "agreed, by your office’s own word: “squared the quotas” means agreed"


def test_a_reaction_is_told_with_actor_country_and_stance(briefing):
    fields = dict(told(briefing, "domestic_reactions", "sell-out").fields)
    assert fields["actor"].startswith("“opposition parties”, named in the sentence")
    assert fields["country"] == "Ghana, by “Ghana” in the sentence"
    assert fields["stance"].startswith("opposed, by “")
    assert "criticised" in fields["stance"] or "sell" in fields["stance"]


def test_a_stance_that_no_word_shows_is_told_as_such(briefing):
    changed = replaced(briefing, "domestic_reactions", "sell-out", inferred=True)
    fields = dict(told(briefing, "domestic_reactions", "sell-out", changed).fields)
    assert (
        fields["stance"] == "opposed, by what stands around it: its own words do not make it sure, so it is not printed"
    )


def test_what_is_carried_over_is_told(briefing):
    fields = dict(told(briefing, "domestic_reactions", "too much").fields)
    assert fields["actor"].endswith("from a sentence before")
    assert fields["country"] == "Ghana, by “Ghana” in a sentence before"


def test_the_bottom_line_names_the_statement_that_it_repeats(briefing):
    name = briefing.summary[0].id
    found = explain(briefing, name, briefing, LEXICON)
    assert found.section == "summary"
    assert "It stands in the bottom line" in found.notes[0]
    assert f"{name}-2 in " in found.notes[0]


@pytest.mark.parametrize(
    ("section", "words", "changes", "note"),
    [
        (
            "agreements",
            "squared",
            {"text": "They squared it."},
            "A person worded it; it would read now: [The two sides] squared",
        ),
        ("agreements", "squared", {"status": "planned"}, "A person set the status; it would be agreed now."),
        ("domestic_reactions", "sell-out", {"stance": "mixed"}, "A person set the stance; it would be opposed now."),
        ("domestic_reactions", "sell-out", {"keep": "pin"}, "A person has marked it: keep pin."),
        ("domestic_reactions", "sell-out", {"provenance": "parrot"}, "It was made by parrot, which gives no reasons"),
    ],
)
def test_what_a_person_changed_is_told(briefing, section, words, changes, note):
    changed = replaced(briefing, section, words, **changes)
    words = changes.get("text", words)
    assert note in " ".join(told(briefing, section, words, changed).notes)


def test_a_statement_that_was_moved_is_told(briefing):
    from briefgen.model.briefing import Statement

    moved = named(briefing, "agreements", "squared")
    plain = Statement(**{name: getattr(moved, name) for name in Statement.__struct_fields__})
    changed = msgspec.structs.replace(
        briefing,
        agreements=tuple(item for item in briefing.agreements if item != moved),
        background=(*briefing.background, plain),
    )
    (note,) = told(briefing, "background", "squared", changed).notes
    assert note == "A person placed it here: it would stand under agreements now."


def test_a_briefing_made_otherwise_is_told(briefing):
    others = Settings(lexicon=Lexicon(sections=(("risks", ("squared",)),)))
    notes = told(briefing, "agreements", "squared", settings=others).notes
    assert "Another version or other settings placed it here: it would stand under risks now." in notes


def test_what_hangs_on_the_offices_words_is_told_where_they_are_missing(briefing):
    (note,) = told(briefing, "agreements", "squared", settings=Settings()).notes
    assert note.startswith("Another version or other settings ")


def test_what_was_never_weighed_is_told(briefing):
    from briefgen.model.briefing import Evidence

    quote = "2024-05-14"
    start = briefing.sources[0].text.index(quote)
    proof = (Evidence(source="s1", start=start, end=start + len(quote), quote=quote),)
    found = told(briefing, "risks", quote, replaced(briefing, "risks", "", text=quote, evidence=proof))
    assert found.case is None
    assert found.notes[0].startswith("Nothing was weighed for its quotation")
    assert found.notes[1] == "A person put it in: it would not be made now."


def test_what_is_left_out_is_told_with_the_nearest_section(briefing):
    found = {item.item.quote: item for item in left_out(briefing, LEXICON)}
    bulletin = next(item for quote, item in found.items() if "bulletin" in quote)
    assert bulletin.staff == "our bulletin"
    evening = found["It was a golden evening."]
    assert evening.staff == ""
    assert evening.case.section == "set_aside"
    assert evening.case.runner_up in {"background", "risks"}


def test_a_statement_is_found_by_id_beginning_and_place(briefing):
    statement = briefing.risks[0]
    for name in (statement.id, statement.id[:5], "risks[0]"):
        assert find(briefing, name) == ("risks[0]", statement)
    repeat = briefing.summary[0]
    assert find(briefing, repeat.id[:4])[0] == "summary[0]"
    with pytest.raises(UnknownNameError, match="begins more than one id: "):
        find(
            msgspec.structs.replace(
                briefing, risks=tuple(msgspec.structs.replace(statement, id=name) for name in ("abc1", "abc2"))
            ),
            "abc",
        )
    with pytest.raises(UnknownNameError, match=r"no statement .* Did you mean .* Known: ") as caught:
        find(briefing, statement.id[:-1] + "x")
    assert all(item.id in str(caught.value) for item in briefing.agreements)
    with pytest.raises(UnknownNameError, match="There is no statement"):
        find(briefing, "")


def test_signs_are_ranked_by_what_they_say_for_one_label_over_another():
    found = weighed(
        ("agreements", "risks"), [Vote("a", (3, 1)), Vote("b", (1, 9)), Vote("c", (-1, -5)), Vote("d", (4, 0))]
    )
    assert found.ranked() == ("agreements", "risks")
    assert found.speaking_for("agreements", "risks") == ("d", "a")
    assert found.speaking_for("risks", "agreements") == ("b",)
