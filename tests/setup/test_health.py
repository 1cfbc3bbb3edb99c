"""What the two health addresses answer, and when."""

import pytest
from django.db import OperationalError

from newsroom import health


def test_a_living_process_says_so_without_the_database(client):
    assert client.get("/healthz").content == b"ok\n"


@pytest.mark.django_db
def test_ready_tells_what_is_overdue(client):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json()["ready"] is True
    assert response.json()["overdue"]["publish"] == 0
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_not_ready_while_the_database_is_away(client, monkeypatch):
    def away(now):
        raise OperationalError("connection refused")

    monkeypatch.setattr(health, "overdue", away)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"ready": False, "reason": "the database does not answer"}


@pytest.mark.django_db
def test_not_ready_before_migrating(client, monkeypatch):
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: ["one"])
    assert client.get("/readyz").status_code == 503
