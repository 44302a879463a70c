"""A briefing against labels: each thing that the labels tell is counted once, and what is wrong is listed."""

import msgspec
import pytest

from briefgen.evaluation.figures import AT_MOST, figures
from briefgen.evaluation.labelled import Day, Labelled, Person, Sentence
from briefgen.evaluation.matching import Stream
from briefgen.evaluation.resampling import intervals
from briefgen.evaluation.scoring import Given, score
from briefgen.model.briefing import Agreement, Briefing, Event, Evidence, Figure, Participant, Reaction, Risk, Statement
from briefgen.model.source import Source, digest

SENTENCES = (
    Sentence(
        text="Norway and Ghana signed a pact on Tuesday.", label="A", must=True, status=("signed",), bottom=True,
        parties=(("Norway", "Ghana"),), when=("2024-05-14",), lines=("Norway and Ghana signed a pact.",),
    ),
    Sentence(text="It may fail, some said.", label="R", also=("D",), must=True, country=("Ghana",),
             stance=("opposed",)),
    Sentence(text="“It rained,” said a guard.", label="N"),
    Sentence(text="The EU hailed it.", label="I", must=True, country=("EU",), stance=("supportive",),
             actor=("The EU",)),
)  # fmt: skip
ARTICLE = Labelled(
    id="pact", text=" ".join(sentence.text for sentence in SENTENCES), sentences=SENTENCES,
    participants=(Person("Kwame Boadu", "trade minister", "Ghana"),), dates=(Day("on Tuesday", "2024-05-14"),),
    figures=("$12 million", "340 vessels"), gaps=("amounts",), no_gaps=("signatories",),
)  # fmt: skip
SOURCE = Source(id="s1", text=ARTICLE.text, sha256=digest(ARTICLE.text), raw_sha256="")


def told(kind, number, **fields):
    """A statement that quotes a whole sentence."""
    quote = SENTENCES[number].text
    start = ARTICLE.text.index(quote)
    proof = (Evidence(source="s1", start=start, end=start + len(quote), quote=quote),)
    return kind(**{"id": f"i{number}", "text": quote, "evidence": proof} | fields)


PACT = told(
    Agreement, 0, status="signed", cue="signed", parties=("Norway", "Ghana"), when="2024-05-14",
    text="Norway and Ghana signed a pact.",
)  # fmt: skip
RIGHT = Briefing(
    title="Pact",
    summary=(told(Statement, 0),),
    agreements=(PACT,),
    risks=(told(Risk, 1),),
    international_reactions=(told(Reaction, 3, actor="the EU", country="EU", stance="supportive"),),
    participants=(
        Participant(name="Boadu", role="Ghana's trade minister", country="Ghana", evidence=PACT.evidence),
    ),
    timeline=(Event(date="2024-05-14", text="pact", evidence=PACT.evidence),),
    figures=(Figure(text="US$ 12 million", evidence=PACT.evidence), Figure(text="340 vessels", evidence=PACT.evidence)),
    gaps=("amounts",),
    sources=(SOURCE,),
)  # fmt: skip


def compared(printed=None, **changes):
    scored = score(ARTICLE, Given(msgspec.structs.replace(RIGHT, **changes), printed))
    return {name: figure.value for name, figure in figures(scored.counts).items()}, {
        (miss.kind, miss.what) for miss in scored.misses
    }


def test_a_right_briefing_has_no_errors():
    found, misses = compared(frozenset({"i0", "i1", "i3"}))
    assert misses == set()
    nothing = {"background", "domestic_reactions", "macro_f1", "own_macro_f1", "off_topic_kept"}
    for name, value in found.items():
        if name.split(".")[0] not in nothing and name != "kept_share":
            assert value == (0.0 if name in AT_MOST else 1.0), name


def change(section, **fields):
    return {section: tuple(msgspec.structs.replace(item, **fields) for item in getattr(RIGHT, section))}


@pytest.mark.parametrize(
    ("changes", "figure", "value", "miss"),
    [
        (change("agreements", status="agreed"), "status_accuracy", 0.0, ("status", "agreed for signed")),
        (change("agreements", status="agreed"), "status_firmer", 0.0, None),
        (change("agreements", when=""), "when_accuracy", 0.0, ("when", "none for 2024-05-14")),
        (change("agreements", parties=("Ghana",)), "parties.recall", 0.5, ("parties", "Ghana for Norway, Ghana")),
        (change("agreements", parties=("the Norway", "Ghana")), "parties_accuracy", 1.0, None),
        (change("agreements", text="A pact."), "lines_equal", 0.0, ("lines", "A pact.")),
        (change("agreements", text="Ghana and Norway"), "faithful", 2 / 3, None),
        ({"sources": ()}, "grounded", 0.0, None),
        (change("international_reactions", stance="mixed"), "stance_accuracy", 0.0, ("stance", "mixed for supportive")),
        (change("international_reactions", stance="mixed"), "shown_stance_accuracy", 0.0, None),
        (change("international_reactions", stance="mixed", inferred=True), "shown_stance_accuracy", None, None),
        (change("international_reactions", country=""), "country_accuracy", 0.0, ("country", "none for EU")),
        (change("international_reactions", actor="EU leaders"), "actor_accuracy", 0.0, None),
        ({"risks": ()}, "risks.recall", 0.0, ("risks", "missed")),
        ({"risks": (), "background": (told(Statement, 1),)}, "risks.recall", 0.0, ("risks", "in background")),
        ({"background": (told(Statement, 1),)}, "background.precision", 0.0, ("background", "is R")),
        ({"background": (told(Statement, 1),)}, "doubled_share", 1 / 3, None),
        ({"background": (told(Statement, 2),)}, "chaff_kept", 1.0, ("background", "is N")),
        ({"participants": ()}, "participants.recall", 0.0, ("participants", "missed")),
        (change("participants", role="minister"), "person_role_accuracy", 1.0, None),
        (change("participants", country="Togo"), "person_country_accuracy", 0.0, None),
        (change("timeline", date="2024"), "dates.precision", 0.0, ("dates", "not wanted")),
        (change("figures", text="$12 million"), "figures.recall", 0.5, ("figures", "missed")),
        ({"gaps": ()}, "gaps_accuracy", 0.5, ("gaps", "missed")),
        ({"gaps": ("amounts", "signatories")}, "gaps_accuracy", 0.5, ("gaps", "not wanted")),
        ({"summary": ()}, "summary_found", 0.0, ("summary", "says: nothing")),
        (change("summary", text="a " * 61), "summary_short", 0.0, ("summary", "has 61 words")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_counted_and_listed(changes, figure, value, miss):
    found, misses = compared(**changes)
    assert found[figure] == pytest.approx(value)
    assert miss is None or miss in misses


def test_a_must_that_the_template_cuts_is_listed():
    found, misses = compared(frozenset({"i0", "i1"}))
    assert found["musts_printed"] == pytest.approx(2 / 3)
    assert ("printed", "cut") in misses


def test_a_domestic_reaction_is_right_where_the_label_accepts_it_but_not_its_own():
    placed = (told(Reaction, 1, actor="some", country="Ghana", stance="opposed"),)
    found, misses = compared(risks=(), domestic_reactions=placed)
    assert (found["risks.f1"], found["risks.own_f1"], found["domestic_reactions.precision"]) == (0.0, 0.0, 1.0)
    assert not {kind for kind, _ in misses} & {"risks", "domestic_reactions"}


def test_a_quotation_is_found_whatever_its_spaces_and_quotes():
    stream = Stream([sentence.text for sentence in SENTENCES])
    place = stream.place(['"It  rained", said a guard. The EU'])
    assert (place.main, place.touched) == (2, {2})
    assert stream.place(["", "nothing of it"]).main is None


def test_intervals_are_the_same_on_every_run_and_hold_the_figure():
    counts = [{"must.all": 10, "must.kept": kept} for kept in (10, 9, 5, 8, 10, 7)]
    first = intervals(counts, 200)
    assert first == intervals(counts, 200)
    low, high = first["must_coverage"]
    assert 0.5 < low < 49 / 60 < high < 1
    assert intervals(counts[:1]) == intervals(counts, 0) == {}
