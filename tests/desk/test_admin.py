"""Django's admin in the desk: the chief's, for reference data; what the workflow owns cannot be changed."""

from __future__ import annotations

import pytest
from django.urls import reverse

from articles.models import HouseRule
from newsroom.desk.admin import site
from tests import people
from tests.desk.conftest import signed_in


def test_it_is_the_chiefs(desk):
    assert signed_in(desk.edda).get(reverse("admin:index")).status_code == 404
    assert signed_in(desk.cleo).get(reverse("admin:index")).status_code == 200


@pytest.mark.parametrize("model", list(site._registry), ids=lambda model: model._meta.model_name)
def test_every_list_and_form_opens(desk, model):
    people.submitted(desk.wren, desk.warga)
    cleo = signed_in(desk.cleo)
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    assert cleo.get(reverse(f"{name}_changelist"), {"q": "a"}).status_code == 200
    row = model.objects.first()
    if row is not None:
        assert cleo.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200


def test_a_piece_can_be_looked_at_and_nothing_else(desk):
    article = people.submitted(desk.wren, desk.warga)
    cleo = signed_in(desk.cleo)
    address = reverse("admin:articles_article_change", args=[article.pk])
    assert cleo.post(address, {"stage": "published", "slug": "x"}).status_code == 403
    assert cleo.get(reverse("admin:articles_article_add")).status_code == 403
    assert cleo.post(reverse("admin:articles_article_delete", args=[article.pk])).status_code == 403
    article.refresh_from_db()
    assert article.stage == "submitted"


def test_rights_cannot_be_given_through_an_account(desk):
    address = reverse("admin:contributors_account_change", args=[desk.sam.pk])
    signed_in(desk.cleo).post(address, {"is_active": "on", "is_superuser": "on", "email": "x@example.com"})
    desk.sam.refresh_from_db()
    assert not desk.sam.is_superuser and desk.sam.email == "sam@example.com"


def test_a_house_rule_that_makes_no_sense_is_refused(desk):
    cleo = signed_in(desk.cleo)
    address = reverse("admin:articles_houserule_add")
    cleo.post(address, {"kind": "disable", "check_id": "no.such", "key": "", "value": "{}", "note": ""})
    cleo.post(
        address, {"kind": "level", "check_id": "headline-case", "key": "", "value": '"loud"', "note": ""}
    )
    assert not HouseRule.objects.exists()
    cleo.post(
        address, {"kind": "level", "check_id": "headline-case", "key": "", "value": '"note"', "note": ""}
    )
    assert HouseRule.objects.get().created_by == desk.cleo.editor


def test_its_password_page_leads_to_the_one_door(desk):
    answer = signed_in(desk.cleo).get(reverse("admin:password_change"))
    assert (answer.status_code, answer.url) == (302, "/accounts/password/change/")
