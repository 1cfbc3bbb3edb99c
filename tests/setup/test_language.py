"""Whoever works here chooses the language of the personal pages; it outlasts the browser's wish."""

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation

LOGIN = "/accounts/login/"


@pytest.mark.django_db
def test_the_choice_outweighs_the_browser_and_leads_back(client):
    answer = client.post(reverse("set_language"), {"language": "en", "next": LOGIN})
    assert answer["Location"] == LOGIN
    page = client.get(LOGIN, headers={"accept-language": "id"})
    assert page["Content-Language"] == "en"
    assert '<html lang="en">' in page.text


@pytest.mark.django_db
def test_without_a_choice_it_is_indonesian(client):
    page = client.get(LOGIN)
    assert page["Content-Language"] == settings.LANGUAGE_CODE == "id"


@pytest.mark.django_db
def test_readers_pages_do_not_follow_the_choice(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert client.get(reverse("reader:guideline"))["Content-Language"] == "id"


def test_the_choice_never_leads_to_another_site(client):
    answer = client.post(reverse("set_language"), {"language": "en", "next": "https://elsewhere.example/"})
    assert answer["Location"] == "/"


@pytest.mark.parametrize(("now", "other"), [("id", "en"), ("en", "id")])
def test_the_button_offers_the_other_language(now, other):
    request = RequestFactory().get(LOGIN)
    with translation.override(now):
        button = render_to_string("partials/language.html", request=request)
    assert f'value="{other}"' in button
    assert f'value="{now}"' not in button
