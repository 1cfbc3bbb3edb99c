"""What goes out when: by day in the paper's own time, what is overdue at the top."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from articles import clock, workflow
from tests import people
from tests.desk.conftest import signed_in

JAKARTA = ZoneInfo("Asia/Jakarta")


def scheduled(desk, at: datetime):
    article = people.approved(desk.wren, desk.warga, desk.edda)
    workflow.schedule(article, by=desk.edda, at=at)
    return article


def test_days_are_those_of_jakarta(desk):
    day = timezone.localdate() + timedelta(days=2)
    early = scheduled(desk, datetime(day.year, day.month, day.day, 0, 30, tzinfo=JAKARTA))
    late = scheduled(desk, datetime(day.year, day.month, day.day, 23, 30, tzinfo=JAKARTA))
    [(shown, found)] = signed_in(desk.edda).get("/desk/schedule/").context["days"]
    assert (shown, found) == (day, [early, late])


def test_what_is_overdue_stands_apart_and_what_has_no_time_is_listed(desk):
    with clock.at(timezone.now() - timedelta(days=2)):
        overdue = scheduled(desk, clock.now() + timedelta(days=1))
    untimed = people.approved(desk.wren, desk.warga, desk.edda)
    context = signed_in(desk.edda).get("/desk/schedule/").context
    assert context["overdue"] == [overdue] and context["days"] == []
    assert list(context["untimed"]) == [untimed]
    assert not signed_in(desk.emil).get("/desk/schedule/").context["overdue"]
