"""Protective markings: known lists, one spelling, an own list, and the nearest for one that nobody knows."""

from pathlib import Path

import pytest

from briefgen.diagnostics import ignore
from briefgen.errors import UnknownNameError
from briefgen.model.markings import Marking, find
from briefgen.settings import load


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("TLP:AMBER+STRICT", "TLP:AMBER+STRICT"),
        ("tlp: green", "TLP:GREEN"),
        ("official-sensitive", "OFFICIAL-SENSITIVE"),
        ("Official – commercial", "OFFICIAL - COMMERCIAL"),
        ("TOP SECRET // SI/TK // NOFORN", "TOP SECRET//SI/TK//NOFORN"),
        ("cui//SP-PRIV", "CUI//SP-PRIV"),
        ("Très secret UE/EU top secret", "TRES SECRET UE/EU TOP SECRET"),
        ("strictly  confidential", "STRICTLY CONFIDENTIAL"),
        ("nato restricted", "NATO RESTRICTED"),
    ],
)
def test_what_a_person_types_gets_its_lists_spelling(typed: str, spelled: str) -> None:
    found = find(typed, {})
    assert found is not None
    assert found.text == spelled


def test_the_traffic_light_protocol_fixes_colours_and_the_others_do_not() -> None:
    assert find("TLP:RED", {}) == Marking("TLP:RED", "FF2B2B", "000000")
    assert find("SECRET", {}) == Marking("SECRET")


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("TLP:YELLOW", "TLP:"), ("OFICIAL", '"OFFICIAL"'), ("RESTRICTD", '"RESTRICTED"'), ("EYES ONY", "EYES ONLY")],
)
def test_an_unknown_marking_is_refused_with_the_nearest(typed: str, nearest: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        find(typed, {"EYES ONLY": Marking("Eyes only", "C00000")})
    assert nearest.casefold() in str(caught.value).casefold()
    assert typed in str(caught.value)


@pytest.mark.parametrize("typed", ["LIMITE//X", "SECRET//", "SECRET//<w:p>", "SECRET\u202e", "OFFICIAL - " + "A" * 200])
def test_handling_is_bounded(typed: str) -> None:
    with pytest.raises(UnknownNameError):
        find(typed, {})


def test_an_own_marking_keeps_its_spelling_and_colours() -> None:
    own = {"EYES ONLY": Marking("Eyes only", "FFFFFF", "C00000")}
    assert find("eyes ONLY", own) == own["EYES ONLY"]


@pytest.mark.parametrize(
    ("chosen", "typed", "portion"),
    [
        ("", "SECRET", ""),
        ("", "SECRET//NOFORN", "S//NF"),
        ("", "CUI//SP-PRIV", "CUI"),
        ("", "OFFICIAL-SENSITIVE//X", ""),
        ("US", "Secret", "S"),
        ("US", "TOP SECRET//SI/NOFORN", "TS//SI/NF"),
        ("UK", "SECRET", ""),
        ("UK", "SECRET//X", ""),
    ],
)
def test_paragraphs_are_marked_where_the_list_that_is_meant_asks_for_it(
    tmp_path: Path, chosen: str, typed: str, portion: str
) -> None:
    file = tmp_path / "briefgen.toml"
    file.write_text(f'[markings]\nlist = "{chosen}"\n"EYES ONLY" = ""\n' if chosen else "", encoding="utf-8")
    found = find(typed, load({}, {}, (file,), ignore).markings)
    assert found is not None
    assert found.portion == portion


def test_an_unknown_list_is_refused_with_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "briefgen.toml"
    file.write_text('[markings]\nlist = "UKK"\n', encoding="utf-8")
    with pytest.raises(UnknownNameError, match="Known: EU, NATO, TLP, UK"):
        load({}, {}, (file,), ignore)


def test_nothing_is_no_marking() -> None:
    assert find("  ", {}) is None


@pytest.mark.parametrize("name", ["Très restreint", "Sensible – diffusion", "Desk // Embassy"])
def test_an_own_marking_may_have_accents_dashes_and_slashes(tmp_path: Path, name: str) -> None:
    file = tmp_path / "briefgen.toml"
    file.write_text(f'[markings]\n"{name}" = "C00000"\n', encoding="utf-8")
    own = load({}, {}, (file,), ignore).markings
    assert find(name, own) == find(name.upper(), own) == Marking(name, "C00000")


def test_a_marking_spelled_in_two_ways_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "briefgen.toml"
    file.write_text('[markings]\nlist = "UK"\nSecret = "C00000"\n', encoding="utf-8")
    assert find("SECRET", load({}, {}, (file,), ignore).markings) == Marking("Secret", "C00000")
    file.write_text('[markings]\n"Eyes Only" = "C00000"\n"EYES ONLY" = "00C000"\n', encoding="utf-8")
    with pytest.raises(UnknownNameError, match='one marking twice: "Eyes Only" and "EYES ONLY"'):
        load({}, {}, (file,), ignore)
