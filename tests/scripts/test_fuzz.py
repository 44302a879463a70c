"""Files changed by chance: a short run of what `scripts/fuzz` does, and that it sees what goes wrong."""

import time

import msgspec
import pytest
from times import examples

from briefgen.errors import SourceError
from briefgen.jobs import Job
from scripts.fuzzing import running
from scripts.fuzzing.targets import TARGETS

COUNT = 25


def opened(target, count=COUNT):
    return running.opened(Job(f"{target} 0 {count}", (), "")).remarks


@pytest.mark.parametrize("target", TARGETS)
def test_only_our_own_errors_come_of_files_changed_by_chance(target):
    told = opened(target, examples(COUNT))
    assert [each.text for each in told if each.level == "fault"] == []
    assert {each.text for each in told if each.level == "count"} & {"opened", "refused"}


@pytest.mark.parametrize("target", TARGETS)
def test_a_mutant_is_the_same_every_time_and_like_no_other(target):
    running._seeds.cache_clear()
    made = [running.made(target, number) for number in range(20)]
    assert made == [running.made(target, number) for number in range(20)]
    assert len(set(made)) > 15


def spin(_):
    until = time.process_time() + 5
    while time.process_time() < until:
        pass


def refuse_without_a_word(_):
    raise SourceError("")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda _: {}["x"], "KeyError: \"'x'\" at"),
        (spin, "took more than 0.05 seconds, at the end at "),
        (refuse_without_a_word, "an error that is no sentence"),
    ],
)
def test_a_foreign_error_a_hang_and_a_message_of_no_words_are_faults(monkeypatch, wrong, told):
    monkeypatch.setattr(running, "_SECONDS", 0.05)
    monkeypatch.setitem(TARGETS, "settings", msgspec.structs.replace(TARGETS["settings"], opens=wrong))
    faults = [each for each in opened("settings", 2) if each.level == "fault"]
    assert told in faults[0].text
    assert faults[0].code == "0"


def test_what_a_worker_dies_of_is_a_fault(monkeypatch):
    monkeypatch.setattr(running, "run", lambda *_: iter([running.Result("pdf 50 100", "", "failed", "It ended.")]))
    assert running.fuzzed("pdf", 0, 100, 1).faults == {"pdf 50 100: It ended.": 50}
