"""What is still to come, or hangs on something, is told no firmer than that."""

import pytest

from briefgen.extractors.undertaking.status import read_status

TOLD = {
    "planned": (
        "Officials declared a forthcoming agreement on fishing rights.",
        "The two leaders announced an imminent agreement on rail links.",
        "The foreign minister unveiled a planned treaty with Sudria.",
        "The premier welcomed the impending pact.",
        "The ministry confirmed the planned signing of a security accord.",
        "The deal will require the approval of the parliament in Aldmouth.",
        "The agreement requires ratification by six states.",
        "The deal still needs the backing of the member states.",
        "The accord must be approved by both parliaments.",
        "Both chambers will have to approve the pact.",
        "The agreement must still be endorsed by the cabinet.",
    ),
    "discussed": (
        "Hectic attempts are on to get a consensus on the agreement.",
        "A last attempt was made to reach agreement on the budget.",
        "Both envoys underscored the need to resume talks.",
        "The ministers stressed the need for a new agreement on water.",
        "Both leaders emphasised the importance of reaching a deal by June.",
        "The two sides underlined the need to revive the accord.",
        "The leaders recognised the need for a truce.",
        "They agreed on the need for talks.",
        "Both sides stressed the importance of dialogue to settle the row.",
        "The delegations were meeting in Aldmouth hoping to break a deadlock in the negotiations.",
        "Envoys gathered in Aldmouth in hopes of ending the stalemate in talks.",
        "There is hope of an agreement before the summit.",
        "The minister voiced hope that the two sides will sign the pact.",
        "It is hoped that a treaty will be signed in May.",
        "Officials are optimistic that a deal will be reached.",
        "Norland is working to secure an agreement on the border.",
        "Berg will not agree to a deal that harms farmers.",
        "Norland will never sign a treaty that ignores its fishermen.",
        "The premier will not sign the treaty unless fish are included.",
        "Sudria will not sign until the border is open.",
        "Norland will sign the pact if tariffs fall.",
        "Norland will only agree to the pact if tariffs are cut.",
        "Provided that tariffs fall, Norland will sign the pact.",
        "Sudria agreed to join the treaty on condition that its ships are exempt.",
        "Norland has agreed conditionally to a ceasefire.",
        "The opposition said the deal needs the approval of parliament.",
    ),
    "failed": (
        "Sudria will not sign the agreement, which it calls unfair.",
        "Norland will not sign the treaty that Sudria proposed.",
        "Norland will not agree to any deal.",
        "Hopes of a deal faded after the delegations left.",
    ),
    "agreed": (
        "Both countries reaffirmed the importance of peace and stability at sea.",
        "They stressed the need to maintain support for the islands and to work together.",
        "The leaders stressed the importance of deepening the dialogue at all levels.",
        "Norland agreed to free the crews, according to an aide who spoke on condition of anonymity.",
        "The two sides were able to reach agreement on the budget.",
        "The ministers recalled the old accord and agreed to extend it.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("status", "sentence"), [(status, told) for status, all_ in TOLD.items() for told in all_])
def test_what_is_still_to_come_is_read_as_it_says(status, sentence):
    reading = read_status(sentence)
    assert (reading.status, sentence[reading.start : reading.end]) == (status, reading.cue)


@pytest.mark.parametrize(
    "sentence",
    [
        "Both referred to a fund set up two years ago.",
        "He referred to a treaty signed in 1998.",
        "The minister recalled an agreement reached in 2010.",
        "She pointed to the accord signed by their predecessors.",
    ],
)
def test_a_deal_of_old_that_is_only_recalled_is_no_undertaking(sentence):
    assert read_status(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ratification of the treaty is still pending in Sudria.", "discussed"),
        ("Ratification of the treaty ended a row in Sudria.", "signed"),
        ("The premier pledged to seek an agreement.", "discussed"),
        ("Norland promised to try to revive the accord.", "discussed"),
        ("The leaders vowed to work for a settlement.", "discussed"),
        ("The leaders pledged to work for the islands.", "agreed"),
        ("News of a possible deal lifted the crown.", "discussed"),
        ("Norland's proposal for a treaty won backing from three states.", "discussed"),
        ("Sudria is expected to be offered a seat in the pact.", "discussed"),
        ("The treaty is expected to be drafted by June.", "planned"),
        ("Berg said she would sign the treaty only after a referendum.", "discussed"),
    ],
)
def test_what_is_only_sought_offered_or_rumoured_is_not_made(sentence, status):
    reading = read_status(sentence)
    assert (reading.status, sentence[reading.start : reading.end]) == (status, reading.cue)


def test_a_papers_name_expresses_nothing():
    told = "Berg told the Aldmouth Express that parts of the pact could be suspended."
    assert read_status(told).status == "discussed"
    assert read_status("The leaders expressed their full support for the pact.").status == "agreed"
