"""The worker settles what is due, whatever happens to a row, the database, or itself."""

import signal
import threading
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from contributors.models import Account
from newsroom.management.commands import worker as command
from newsroom.worker import Step, Worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return [Account.objects.create(email=f"{name}@example.org") for name in ("wren", "edda", "sam")]


class Moment:
    """The worker's own clock, moved by hand."""

    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def moment():
    return Moment()


def accounts(now):
    return Account.objects.order_by("pk")


def test_every_due_row_is_settled_in_order(people):
    settled = []
    Worker([Step("greet", accounts, lambda account: settled.append(account.email))]).tick(threading.Event())
    assert settled == ["wren@example.org", "edda@example.org", "sam@example.org"]


def test_a_poisoned_row_stops_no_other_and_rests_ever_longer(people, moment):
    tried = []

    def settle(account):
        tried.append(account.email)
        if account.email.startswith("wren"):
            raise ValueError("poison")

    busy = Worker([Step("greet", accounts, settle)], moment)
    waits, last = [], moment.now
    for _ in range(40):
        tried.clear()
        busy.tick(threading.Event())
        assert "sam@example.org" in tried
        if "wren@example.org" in tried:
            waits.append(moment.now - last)
            last = moment.now
        moment.now += 1
    assert waits == [0, 2, 4, 8, 16]
    assert busy.failures == 5


def test_a_row_that_recovers_is_forgotten(people, moment):
    broken = True

    def settle(account):
        if broken:
            raise ValueError("not yet")

    busy = Worker([Step("greet", accounts, settle)], moment)
    busy.tick(threading.Event())
    broken = False
    moment.now += 10
    busy.tick(threading.Event())
    assert busy._resting == {}


def test_a_locked_database_is_tried_again_without_waiting_once_per_row(people, moment):
    tried = []

    def settle(account):
        tried.append(account.email)
        if len(tried) == 1:
            raise OperationalError("database is locked")

    busy = Worker([Step("greet", accounts, settle)], moment)
    busy.tick(threading.Event())
    assert tried == ["wren@example.org"]
    moment.now += 3
    busy.tick(threading.Event())
    assert tried[1:] == ["wren@example.org", "edda@example.org", "sam@example.org"]


def test_a_step_that_cannot_even_ask_stops_no_other(people):
    def broken(now):
        raise OperationalError("no such table")

    settled = []
    steps = [Step("broken", broken, print), Step("greet", accounts, settled.append)]
    Worker(steps).tick(threading.Event())
    assert len(settled) == 3


def test_rare_steps_wait_for_their_turn(people, moment):
    settled = []
    busy = Worker([Step("sweep", accounts, settled.append, every=30)], moment)
    for _ in range(31):
        busy.tick(threading.Event())
        moment.now += 1
    assert len(settled) == 2 * 3


def test_a_step_that_takes_long_lets_the_next_one_have_its_turn(people, moment):
    settled = []

    def slow(account):
        moment.now += 5
        settled.append(f"slow {account.email}")

    steps = [Step("slow", accounts, slow), Step("greet", accounts, lambda account: settled.append("greeted"))]
    Worker(steps, moment).tick(threading.Event())
    assert settled == ["slow wren@example.org", "greeted", "greeted", "greeted"]


def test_told_to_stop_it_leaves_the_rest_for_later(people):
    stop, settled = threading.Event(), []

    def settle(account):
        settled.append(account.email)
        stop.set()

    Worker([Step("greet", accounts, settle)]).tick(stop)
    assert settled == ["wren@example.org"]


@pytest.fixture
def signals():
    """``manage.py worker`` takes the signals of the whole process; give them back."""
    taken = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in taken.items():
        signal.signal(number, handler)


def test_once_says_by_its_status_that_something_failed(people, signals, monkeypatch):
    def settle(account):
        raise ValueError("poison")

    monkeypatch.setattr(command, "STEPS", [Step("greet", accounts, settle)])
    with pytest.raises(CommandError, match="3 failed"):
        call_command("worker", "--once", stdout=StringIO())
