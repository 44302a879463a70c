"""Sentences that say nothing to brief on, and those beside them that do."""

import pytest
from written import annotated, written

from briefgen.extractors.articles import study
from briefgen.extractors.placing.colour import colour, reported, second_look, tells
from briefgen.extractors.placing.columns import of_columnist


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Fishing is the third area.", "transition"),
        ("The next topic is migration.", "transition"),
        ("On the dam, Ruiz writes:", "transition"),
        ("Ports, Harbours and Shipyards", "fragment"),
        ("To keep the peace on the river.", "fragment"),
        ("The room is small, but the ambitions are anything but modest.", "rhetoric"),
        ("Words are never quite enough on such days.", "rhetoric"),
        ("But we strongly disagree.", "rhetoric"),
        ("Updated at 9:15 a.m. on Friday.", "boilerplate"),
        ("Last modified 3 May 2025, 11:20 GMT", "boilerplate"),
        ("The communique is out.", "rhetoric"),
        ("I agree with him.", "transition"),
        ("Some of them do.", "transition"),
        ("Kenya has not said whether it will.", "transition"),
        ("PRESIDENT RUIZ: We have not agreed on that.", "transition"),
        ("She has done nothing of the kind.", "transition"),
    ],
)
def test_what_says_nothing_is_named_with_its_reason(text, why):
    assert colour(annotated(text)[0], "background") == why


@pytest.mark.parametrize(
    "text",
    [
        "Supplies have been running out in the valley.",
        "The station is closed since 1998.",
        "Ms. Ruiz is the second minister from the north.",
        "The dispute is the third in a decade.",
        "Kenya is not convinced.",
        "Unions are against it.",
        "1. Loan agreement with the River Bank",
    ],
)
def test_what_names_dates_or_judges_is_kept(text):
    assert colour(annotated(text)[0], "background") is None


def test_only_background_is_weighed_for_its_content():
    assert colour(annotated("Words are never quite enough on such days.")[0], "risks") is None


def test_an_unplaced_sentence_with_a_topic_is_told():
    assert tells(annotated("No reactor can run without enriched uranium of this grade.")[0])
    assert not tells(annotated("Nobody can do without a friend of this kind.")[0])


def test_a_bare_question_and_the_fragment_that_answers_it_are_one_statement():
    text = (
        "The energy ministers of Kenya and Uganda met in Lima on Monday. The two countries have planned a dam on their"
        " border since 2019.\n\nOn Monday they went through the bill line by line. The aim? To share the costs of the"
        " dam.\n\nThe dam is to supply 40,000 homes. The ministers will meet again in May."
    )
    article = study(written(text))
    assert [s.text for s in article.sentences][3] == "The aim? To share the costs of the dam."
    assert 3 in article.labels


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Published: 3 May 2025 | Lake Tribune", "boilerplate"),
        ("(Reporting by Ann Ruiz; Editing by Paul Hale)", "boilerplate"),
        ("That's all from us tonight.", "rhetoric"),
        ("We will be back at 7am.", "rhetoric"),
        ("18:40 Good evening and welcome to our coverage from Lima.", "rhetoric"),
        ("MINISTER RUIZ: Good morning, everyone, and thank you for coming so early.", "rhetoric"),
        ("Ann Ruiz is the author of a book on the lake.", "rhetoric"),
        ("We asked Paul Hale, who teaches law in Lima, what follows.", "rhetoric"),
    ],
)
def test_what_a_page_says_of_itself_is_left_out(text, why):
    assert colour(annotated(text)[0], "background") == why


def test_what_an_interviewer_says_is_a_question_up_to_its_end():
    article = study(
        written(
            "Q: Critics say that Peru sold the port. Did it?\n\n"
            "A: Peru keeps 51 percent of the port. The pact with Chile says so."
        )
    )
    assert [article.left_out.get(index) for index in range(2)] == ["question", "question"]
    assert "question" not in {article.left_out.get(index) for index in (2, 3)}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Yes, and that is the main worry.", "fragment"),
        ("Peru and Chile, possibly.", "fragment"),
        ("Because lines that are drawn in sand have a habit of moving.", "fragment"),
        ("No government has signed the pact.", None),
        ("Because of the storm, the ministers put off the visit.", None),
        ("Yes, 40 ships a week would be turned away.", None),
    ],
)
def test_a_bare_answer_is_a_fragment(text, why):
    assert colour(annotated(text)[0], "background") == why


@pytest.mark.parametrize(
    "text",
    ["One may be forgiven for preferring the pilots.", "There is an old joke in Arica about the ferry and the tide."],
)
def test_what_a_writer_muses_is_rhetoric(text):
    assert colour(annotated(text)[0], "risks") == "rhetoric"


def test_a_mood_that_the_pages_reporter_tells_is_left_out():
    told = annotated("Our correspondent Ana Ruiz is at the pier. She says the mood is calm. She says 40 boats left.")
    assert sorted(reported(told)) == [1]


def test_what_a_deal_still_lacks_is_told():
    told = annotated("It needs the approval of both houses. It isn't signed yet. Ruiz said there was no deal on hake.")
    assert [second_look(one, "set_aside") for one in told] == ["agreements", "background", "agreements"]
    assert [colour(one, "background") for one in told] == [None, None, None]


def test_what_only_counts_the_points_that_follow_is_a_transition():
    assert colour(annotated("The treaty, which was published on Monday, does three things.")[0], "agreements")


def test_a_time_that_answers_a_question_is_a_fragment():
    assert colour(annotated("Before the end of 2027, as the treaty says.")[0], "background") == "fragment"


def test_what_was_put_to_paper_is_kept_however_short_it_is_told() -> None:
    assert second_look(annotated("We have initialled a text.")[0], "set_aside") == "background"


COLUMN = (
    "The two towns signed a pact on the bridge. My aunt will be glad of it. The mayors ought to name a day. "
    "Unions say the town should pay. {}"
)


@pytest.mark.parametrize(
    ("foot", "found"),
    [
        ("The author is a lawyer in Kolmar.", {1, 2}),
        ("The views expressed here are her own.", {1, 2}),
        ("The bridge is old.", set()),
    ],
)
def test_what_a_columnist_says_for_himself_is_left_out_of_a_piece_marked_as_his_view(foot, found) -> None:
    assert of_columnist(annotated(COLUMN.format(foot))) == found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Analysts also see a commercial side to it.", "rhetoric"),
        ("I also want to say that this is not about fish.", "rhetoric"),
        ("What I would say to the guild is: come and see.", "rhetoric"),
        ("If I were asked, I would close the port.", "rhetoric"),
        ("Norway will decide on that in its own time.", "transition"),
        ("Norway has had the same message from us.", "transition"),
        ("It is one of the points that the guild will weigh.", "transition"),
        ("A minute of silence was held on the quay.", "rhetoric"),
    ],
)
def test_what_a_speaker_only_says_that_he_says_is_left_out(text, why):
    assert colour(annotated(text)[0], "domestic_reactions") == why


def test_what_somebody_will_decide_on_is_told_where_it_is_named():
    assert colour(annotated("Norway will decide on the tolls in its own time.")[0], "domestic_reactions") is None


@pytest.mark.parametrize(
    "text",
    [
        "The decree has met a storm of angry protests from shopkeepers.",
        "While no minister meant to stop the merger, there was little enthusiasm among the growers.",
        "Rallies and vigils also took place in Aldmouth and two smaller ports.",
        "There were also reports of protests in the hill towns.",
    ],
)
def test_how_many_receive_the_matter_is_a_reaction(text):
    (told,) = annotated(text)
    assert second_look(told, "background") == "domestic_reactions"
    (other,) = annotated("A storm of great force hit the coast, and there was little damage.")
    assert second_look(other, "background") == "background"
