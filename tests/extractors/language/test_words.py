"""Words with offsets, and phrase tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extractors.language.words import find, phrases, table, words


@given(st.text(max_size=200))
def test_every_word_stands_where_its_offsets_say(text):
    for word in words(text):
        assert text[word.start : word.end].startswith(word.text)


def test_possessives_and_abbreviations_are_told_from_words():
    assert [w.text for w in words("Japan’s U.S. envoy isn’t Lee’s rock-solid ally")] == [
        "Japan", "U.S.", "envoy", "isn’t", "Lee", "rock", "solid", "ally",
    ]  # fmt: skip


def test_the_longest_phrase_of_a_value_wins_and_hits_of_it_do_not_overlap():
    known = table({"deal": ["peace plan", "plan"], "plan": ["plan to"]})
    found = find(["peace", "plan", "to", "plan"], known)
    assert [(hit.value, hit.first) for hit in found] == [("deal", 0), ("plan", 1), ("deal", 3)]


@pytest.mark.parametrize(
    "phrase", ["run-off", "anyone's guess", "people’s party", "miners' union", "st. vincent", "u.n."]
)
def test_a_phrase_of_a_table_is_found_where_a_text_has_it(phrase):
    told = [word.folded for word in words(f"The {phrase} it is")]
    assert [hit.value for hit in find(told, table({"known": [phrase]}))] == ["known"]


def test_verbs_are_inflected():
    assert phrases("ratify+, stop++, urge+, push+") == (
        "ratify", "ratifies", "ratified", "ratifying", "stop", "stops", "stopped", "stopping",
        "urge", "urges", "urged", "urging", "push", "pushes", "pushed", "pushing",
    )  # fmt: skip
