from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import Client

from articles.models import Article
from contributors.models import Account
from tests import people


def signed_in(account: Account) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(account)
    return client


def review(article: Article, act: str = "") -> str:
    return f"/desk/pieces/{article.pk}/{act}/" if act else f"/desk/pieces/{article.pk}/"


def say(client: Client, article: Article, act: str, **data: object):
    """Send the form of an act as the page of the piece, as it now stands, would send it."""
    article.refresh_from_db()
    return client.post(review(article, act), {"seen": f"{article.stage}:{article.moves}", **data})


@pytest.fixture
def desk(db: None) -> SimpleNamespace:
    """A section with Edda and Ellis, another with Emil; Wren and Vera write, Cleo is chief, Sam no one."""
    warga, olahraga = people.section("Warga"), people.section("Olahraga")
    return SimpleNamespace(
        warga=warga,
        olahraga=olahraga,
        wren=people.wren(),
        vera=people.vera(),
        sam=people.sam(),
        edda=people.edda(warga),
        ellis=people.ellis(warga),
        emil=people.editor("Emil", olahraga),
        cleo=people.cleo(),
    )
