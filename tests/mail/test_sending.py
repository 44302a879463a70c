"""Sending again and again: who has it gets nothing, who may have it gets nothing unasked, who has not gets it."""

import hashlib
import itertools
import time
from contextlib import closing
from datetime import UTC, datetime

import pytest
from mailboxes import people, read_back
from msgspec.structs import replace

from briefgen.errors import MailError
from briefgen.mail.addresses import Address
from briefgen.mail.ledger import HANDING_OVER, READY, REFUSED, SENT, UNKNOWN, Ledger, Row
from briefgen.mail.message import Message
from briefgen.mail.recipients import Recipients
from briefgen.mail.sending import Sending, plan, send
from briefgen.parcels import Outcome

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
A, B, C = (Address(letter, "x.example", letter.upper()) for letter in "abc")
MESSAGE = Message(
    "Nara", Recipients((A,), (B,), (C,)), "Hello.\n", "<p>Hello.</p>\n", ("f1",), Address("desk", "x.example")
)


@pytest.fixture
def ledger(tmp_path):
    with closing(Ledger(tmp_path / "mail.sqlite3", lambda: NOW)) as opened:
        yield opened


class Server:
    """What becomes of each recipient's message, try by try; the last one for ever."""

    def __init__(self, **ends):
        self.ends = {f"{name}@x.example": list(states) for name, states in ends.items()}
        self.got = []
        self.calls = []

    def __call__(self, parcels, claim):
        self.calls.append([parcel.recipients for parcel in parcels])
        for parcel in parcels:
            states = {name: self.next(name) for name in parcel.recipients}
            taken = [name for name in parcel.recipients if states[name] in {"sent", "unknown"}]
            if taken and not claim(parcel, taken):
                taken = []
                states = {name: state for name, state in states.items() if state not in {"sent", "unknown"}}
            self.got += [(name, parcel.identity) for name in taken]
            yield from (Outcome(name, state, f"said {state}") for name, state in states.items())

    def next(self, name):
        states = self.ends.get(name, ["sent"])
        return states.pop(0) if len(states) > 1 else states[0]


def sent(ledger, server, message=MESSAGE, seconds=3600, pauses=None, **how):
    kept = [] if pauses is None else pauses
    planned = plan(message, ledger.latest(message.content, message.former), Sending(**how), NOW)
    failure = send(planned, ledger, server, time.monotonic() + seconds, lambda *given: kept.append(given))
    return failure or {name[0]: row.state for name, row in ledger.latest(message.content, message.former).items()}


def test_everybody_gets_it_once_in_one_message_and_a_second_run_sends_nothing(ledger):
    server = Server()
    assert sent(ledger, server) == dict.fromkeys("abc", SENT)
    assert server.calls == [[("a@x.example", "b@x.example", "c@x.example")]]
    assert sent(ledger, server) == dict.fromkeys("abc", SENT)
    assert len(server.got) == 3


def test_nobody_who_gets_it_as_bcc_stands_in_it():
    (parcel,) = plan(MESSAGE, {}, Sending(), NOW).parcels
    back = read_back(parcel.data)
    assert back["Bcc"] is None
    assert b"c@x.example" not in parcel.data
    assert (people(back, "To"), people(back, "Cc")) == ([("A", "a@x.example")], [("B", "b@x.example")])
    assert back["Date"] == "Mon, 02 Mar 2026 09:00:00 +0000"
    assert back["X-Unsent"] is None
    only = replace(MESSAGE, recipients=Recipients(bcc=(C,)))
    assert b"\r\nTo: undisclosed-recipients:;\r\n" in plan(only, {}, Sending(), NOW).parcels[0].data


def test_individually_each_gets_a_message_that_names_nobody_else(ledger):
    server = Server()
    parcels = plan(MESSAGE, {}, Sending(individually=True), NOW).parcels
    assert [[who for who, _ in people(read_back(parcel.data), "To")] for parcel in parcels] == [["A"], ["B"], ["C"]]
    assert len({parcel.identity for parcel in parcels}) == 3
    assert all(f"<{parcel.identity}>".encode() in parcel.data for parcel in parcels)
    assert sent(ledger, server, individually=True) == dict.fromkeys("abc", SENT)
    assert sent(ledger, server, individually=True) == dict.fromkeys("abc", SENT)
    assert len(server.got) == 3


def test_who_comes_later_gets_it_alone(ledger):
    server = Server()
    sent(ledger, server, replace(MESSAGE, recipients=Recipients((A,))))
    sent(ledger, server)
    assert [name for name, _ in server.got] == ["a@x.example", "b@x.example", "c@x.example"]


def test_who_is_told_to_wait_gets_it_when_the_server_takes_it_under_the_same_name(ledger):
    pauses = []
    server = Server(b=["deferred", "deferred", "sent"], c=["refused"])
    assert sent(ledger, server, pauses=pauses) == {"a": SENT, "b": SENT, "c": REFUSED}
    assert len({identity for _, identity in server.got}) == 1
    assert server.calls[1:] == [[("b@x.example",)]] * 2
    assert pauses == [(1.0, "said deferred"), (2.0, "said deferred")]


def test_pauses_grow_to_a_minute_and_begin_anew_when_something_moves(ledger):
    pauses = []
    sent(ledger, Server(a=["deferred"] * 9 + ["sent"], b=["deferred"] * 10 + ["sent"]), pauses=pauses)
    assert [seconds for seconds, _ in pauses] == [1, 2, 4, 8, 16, 32, 60, 60, 60, 1]


def test_when_the_time_is_over_they_stay_ready_and_the_next_run_goes_on(ledger):
    server = Server(b=["deferred"])
    assert sent(ledger, server, seconds=0) == {"a": SENT, "b": READY, "c": SENT}
    assert ledger.latest(MESSAGE.content)["b@x.example"].reply == "said deferred"
    assert sent(ledger, Server()) == dict.fromkeys("abc", SENT)


def test_who_was_refused_is_tried_again_by_the_next_run(ledger):
    assert sent(ledger, Server(b=["refused"]))["b"] == REFUSED
    again = Server()
    assert sent(ledger, again)["b"] == SENT
    assert [name for name, _ in again.got] == ["b@x.example"]


def test_who_may_have_it_gets_it_only_by_a_persons_word(ledger):
    assert sent(ledger, Server(b=["unknown"]))["b"] == UNKNOWN
    again = Server()
    assert sent(ledger, again)["b"] == UNKNOWN
    assert not again.got
    ledger.resolve(ledger.latest(MESSAGE.content)["b@x.example"].number, READY)
    assert sent(ledger, again)["b"] == SENT
    assert [name for name, _ in again.got] == ["b@x.example"]


def test_it_is_sent_again_under_another_name_where_that_is_asked_for(ledger):
    server = Server()
    for _ in range(2):
        sent(ledger, server, again=True)
    names = [identity for _, identity in server.got]
    assert len(server.got) == 6
    assert len(set(names)) == 2
    assert sent(ledger, server) == dict.fromkeys("abc", SENT)
    assert len(server.got) == 6


def test_mailboxes_of_letters_that_fold_into_others_each_get_it(ledger):
    server = Server()
    both = Recipients((Address("Straße", "x.example"), Address("strasse", "x.example")))
    for _ in range(2):
        sent(ledger, server, replace(MESSAGE, recipients=both), individually=True)
    assert [name for name, _ in server.got] == ["Straße@x.example", "strasse@x.example"]


def in_order(number):
    """Return a message of three briefings in one of their orders."""
    return replace(MESSAGE, fingerprints=list(itertools.permutations(("f2", "f1", "f3")))[number])


def test_briefings_in_another_order_are_the_same_message(ledger):
    server = Server()
    for number in range(6):
        assert sent(ledger, server, in_order(number)) == dict.fromkeys("abc", SENT)
    assert len(server.got) == 3
    assert len({in_order(number).content for number in range(6)}) == 1
    assert in_order(0).content != replace(MESSAGE, fingerprints=("f1", "f2")).content


def test_what_a_ledger_knows_by_the_order_of_the_briefings_is_not_sent_again(ledger):
    old = "\n".join(in_order(4).fingerprints)
    content = hashlib.sha256(old.encode()).hexdigest()[:32]
    rows = [Row(0, content, name.key, 0, "old@x.example", "Nara", READY, "", "") for name in (A, B, C)]
    ledger.prepare(rows)
    ledger.record("old@x.example", A.key, SENT, "")
    ledger.record("old@x.example", B.key, UNKNOWN, "")
    server = Server()
    for number in range(6):
        assert sent(ledger, server, in_order(number)) == {"a": SENT, "b": UNKNOWN, "c": SENT}
    assert [name for name, _ in server.got] == [C.key]
    assert len(ledger.rows()) == 3
    assert sent(ledger, server, in_order(1), again=True) == dict.fromkeys("abc", SENT)
    assert sent(ledger, server, in_order(2)) == dict.fromkeys("abc", SENT)
    assert len(server.got) == 4


def test_many_briefings_have_few_former_names():
    many = replace(MESSAGE, fingerprints=tuple(f"f{number}" for number in range(60, 0, -1)))
    assert len(many.former) == 1
    assert len(in_order(0).former) == 5
    assert not MESSAGE.former


def test_what_another_run_has_claimed_is_left_to_it(ledger):
    planned = plan(MESSAGE, {}, Sending(), NOW)
    ledger.prepare(planned.rows)
    ledger.claim(planned.parcels[0].identity, ["b@x.example"])
    server = Server()
    assert send(planned, ledger, server, time.monotonic() + 60, lambda *_: None) is None
    assert not server.got
    assert sent(ledger, server, again=True) == {"a": SENT, "b": HANDING_OVER, "c": SENT}


def test_a_test_goes_out_every_time_under_names_of_its_own():
    own = replace(MESSAGE, recipients=Recipients(to=(A,)))
    later = NOW.replace(minute=1)
    first, second = (plan(own, {}, Sending(testing=True), now).parcels[0] for now in (NOW, later))
    assert first.identity != second.identity
    assert first.identity != plan(own, {}, Sending(), NOW).parcels[0].identity


def test_what_ends_it_all_is_returned_and_nobody_is_lost(ledger):
    def server(parcels, claim):
        claim(parcels[0], ["a@x.example"])
        yield Outcome("a@x.example", "sent", "250")
        raise MailError("The server is gone.")

    failure = sent(ledger, server)
    assert str(failure) == "The server is gone."
    found = ledger.latest(MESSAGE.content)
    assert [found[f"{letter}@x.example"].state for letter in "abc"] == [SENT, READY, READY]


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (Outcome("b@x.example", "delivered", "250"), "The transport says 'delivered' of 'b@x.example'."),
        (Outcome("z@x.example", "sent", "250"), "The transport says 'sent' of 'z@x.example'."),
    ],
)
def test_a_transport_that_speaks_of_what_nobody_knows_is_told_and_what_it_has_is_unknown(ledger, outcome, told):
    def transport(parcels, claim):
        claim(parcels[0], ["a@x.example", "b@x.example"])
        yield Outcome("a@x.example", "sent", "250")
        yield outcome

    failure = sent(ledger, transport)
    assert str(failure).startswith(told)
    assert failure.hint
    found = ledger.latest(MESSAGE.content)
    assert [found[f"{letter}@x.example"].state for letter in "abc"] == [SENT, UNKNOWN, READY]


def test_a_transport_that_does_not_say_how_it_ended_leaves_it_unknown(ledger):
    def transport(parcels, claim):
        claim(parcels[0], ["a@x.example", "b@x.example"])
        yield Outcome("a@x.example", "sent", "250")

    assert sent(ledger, transport) == {"a": SENT, "b": UNKNOWN, "c": READY}
    assert "did not say" in ledger.latest(MESSAGE.content)["b@x.example"].reply


def test_a_message_without_a_sender_is_not_sent():
    with pytest.raises(MailError, match="Nobody is named who sends"):
        plan(replace(MESSAGE, sender=None), {}, Sending(), NOW)
