"""The random articles and briefings are what they say they are, so that a property over them is not vacuous."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import articles, briefings, pasted, source
from times import examples

from briefgen.diagnostics import ignore
from briefgen.errors import ExtractionError
from briefgen.extractors.faults import faults
from briefgen.extractors.rules import extract
from briefgen.model.briefing import statements
from briefgen.model.forms import from_json, from_yaml, to_json, to_yaml
from briefgen.readers.text import read
from briefgen.settings import DEFAULTS


@given(briefings())
def test_every_quotation_of_a_random_briefing_stands_in_its_source_and_is_its_statement(briefing):
    text = briefing.sources[0].text
    for _, statement in statements(briefing):
        proof = statement.evidence[0]
        assert text[proof.start : proof.end] == proof.quote == statement.text


@given(briefings())
def test_no_two_statements_of_a_random_briefing_share_an_id(briefing):
    ids = [statement.id for _, statement in statements(briefing)]
    assert len(ids) == len(set(ids))


@given(articles())
def test_a_random_article_is_normalised_and_each_of_its_sentences_stands_in_it_once(article):
    assert unicodedata.is_normalized("NFC", article.text)
    assert all(article.text.count(line.text) == 1 for line in article.lines)


@settings(max_examples=examples(30), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_a_random_article_always_gives_a_statement(article):
    try:
        briefing = extract((source(article),), DEFAULTS, ignore)
    except ExtractionError as error:
        pytest.fail(f"{error}: {article.text}")
    assert statements(briefing)


@settings(max_examples=examples(30), deadline=None)
@given(st.data())
def test_however_it_is_pasted_a_random_article_reads_as_the_same_sentences(data):
    article = data.draw(articles())
    record = read(data.draw(pasted(article)), "pasted.txt", ignore)
    assert all(line.text in record.text for line in article.lines)


@settings(max_examples=examples(60), deadline=None)
@given(briefings())
def test_a_random_briefing_breaks_no_law(briefing):
    assert faults(briefing) == ()


@settings(max_examples=examples(60), deadline=None)
@given(briefings())
def test_a_random_briefing_comes_back_from_its_file(briefing):
    assert from_yaml(to_yaml(briefing), "briefing.yaml") == briefing
    assert from_json(to_json(briefing), "briefing.json") == briefing
