"""A corpus is folders and files in either form; every fault in it is told at once."""

import json

import pytest

from briefgen.errors import CorpusError
from briefgen.evaluation.corpus import chosen, read_corpus

PLAIN = "title: Pact\n\nA! | status=signed | Norway and Ghana signed a pact.\n"
RECORD = {
    "id": "pact", "title": "Pact", "date": None, "text": "Norway and Ghana signed a pact. It rained.", "licence": "own",
    "sentences": [
        {"text": "Norway and Ghana signed a pact.", "start": 0, "end": 31, "label": "A", "also": [], "must": True,
         "status": ["signed"], "parties": ["Norway, Ghana"], "line": ["They signed."], "bottom": True},
        {"text": "It rained.", "label": "N", "also": None, "must": False},
    ],
    "participants": [{"name": "Kwame Boadu", "role": None, "country": ""}], "dates": [{"text": "then", "iso": None}],
    "figures": ["12 boats"], "off_topic": [1], "gaps": ["amounts"],
}  # fmt: skip


@pytest.fixture
def write(tmp_path):
    def written(name, text):
        path = tmp_path / name
        path.write_text(text if isinstance(text, str) else json.dumps(text), encoding="utf-8")
        return path

    return written


def test_both_forms_are_read_in_the_order_of_their_names(tmp_path, write):
    write("b.txt", PLAIN)
    write("a.json", RECORD)
    write("notes.md", "no article")
    assert [article.id for article in read_corpus([tmp_path])] == ["pact", "b"]


def test_the_json_form_tells_the_same(write):
    (article,) = read_corpus([write("a.json", RECORD)])
    signed, rain = article.sentences
    assert (signed.status, signed.parties, signed.lines) == (("signed",), (("Norway", "Ghana"),), ("They signed.",))
    assert (signed.must, signed.bottom, signed.off, rain.off, rain.also) == (True, True, False, True, ())
    assert (article.figures, article.gaps, article.pasted) == (
        ("12 boats",), ("amounts",), "Pact\n\nNorway and Ghana signed a pact. It rained.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.json", "{", "a.json: This is no JSON of a labelled article"),
        ("a.json", '{"x":' + "[" * 100_000, "a.json: This is no JSON of a labelled article"),
        ("a.json", {"sentences": []}, "a.json: Object missing required field `text`"),
        ("a.json", RECORD | {"sentences": [{"text": 5}]}, "a.json, sentences[0].text: Expected `str`, got `int`."),
        ("a.json", RECORD | {"sentences": []}, "a.json: There is no sentence in it."),
        (
            "a.json",
            RECORD | {"sentences": [{"text": "x", "label": "Q"}]},
            'a.json, sentences[0]: There is no label "Q"',
        ),
        ("a.json", RECORD | {"sentences": [{"text": "x", "label": "A", "status": ["done"]}]}, 'no status "done"'),
        ("a.md", PLAIN, "a.md: This is not called like a labelled article."),
    ],
)
def test_a_faulty_file_is_named(write, name, text, told):
    with pytest.raises(CorpusError) as caught:
        read_corpus([write(name, text)])
    assert told in str(caught.value)
    assert caught.value.exit_code == 3


def test_what_cannot_be_read_is_named(tmp_path):
    (tmp_path / "latin.txt").write_bytes("title: x\n\nN | Sæther\n".encode("latin-1"))
    with pytest.raises(CorpusError, match=r"latin.txt, line 3: This is not UTF-8."):
        read_corpus([tmp_path])
    with pytest.raises(CorpusError, match=r"none.txt: It cannot be read: No such file"):
        read_corpus([tmp_path / "none.txt"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match="holds no labelled article"):
        read_corpus([tmp_path / "empty"])


def test_every_fault_is_told_at_once(tmp_path, write):
    write("a.txt", "titel: x\n\nX | It rained.\n")
    write("b.json", RECORD)
    write("c.json", RECORD)
    with pytest.raises(CorpusError) as caught:
        read_corpus([tmp_path])
    assert len(caught.value.faults) == 3
    assert caught.value.faults[2].endswith(f'The id "pact" is taken by {tmp_path / "b.json"}. Give it another name.')
    assert caught.value.hint == "And 2 more."


def test_one_article_is_chosen_by_its_id(write):
    corpus = read_corpus([write("pact.txt", PLAIN)])
    assert chosen(corpus, "pact") == corpus
    with pytest.raises(CorpusError, match=r'no article called "pakt" in the corpus. Did you mean "pact"'):
        chosen(corpus, "pakt")
