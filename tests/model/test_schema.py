"""The published schema fits what is written, and refuses what the program refuses."""

import copy
import json

import jsonschema
import pytest

from briefgen.model.briefing import Briefing, Desk, Evidence, Risk
from briefgen.model.forms import to_json
from briefgen.model.schema import schema

SCHEMA = json.loads(schema())
TREE = json.loads(
    to_json(
        Briefing(
            title="Ferry accord",
            date="2025-03-09",
            desk=Desk(from_="Unit 3"),
            risks=(Risk(id="r1", text="Cables.", evidence=(Evidence(source="s1", start=0, end=7, quote="Cables."),)),),
        )
    )
)


def test_it_is_a_schema_and_a_briefing_fits_it():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(TREE, SCHEMA)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda tree: tree.update(extra=1),
        lambda tree: tree["desk"].update(from_="x"),
        lambda tree: tree["risks"][0].update(evidence=[]),
        lambda tree: tree["risks"][0].update(topic="weather"),
        lambda tree: tree.update(date="yesterday"),
        lambda tree: tree.pop("title"),
    ],
)
def test_it_refuses_what_is_malformed(spoil):
    tree = copy.deepcopy(TREE)
    spoil(tree)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tree, SCHEMA)


def test_every_record_is_closed_and_described():
    for name, record in SCHEMA["$defs"].items():
        assert record["additionalProperties"] is False, name
        assert record["description"], name
    assert SCHEMA["$defs"]["Risk"]["properties"]["salience"]["description"] == "What is kept when a template must cut."


def test_it_is_the_same_every_time():
    assert schema() == schema()
