"""Forms say what they want, and what was wrong with the answer, to eyes and to screen readers alike."""

from __future__ import annotations

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Fieldset, Layout, Row, Submit
from crispy_forms.utils import render_crispy_form
from django import forms
from django.template import Context, Template
from lxml import html as lxml_html


class PieceForm(forms.Form):
    headline = forms.CharField(label="Headline", help_text="In title case.")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    how = forms.ChoiceField(label="How", choices=[("a", "Seen"), ("b", "Told")], widget=forms.RadioSelect)
    photo = forms.FileField(label="Photo", required=False)
    agreed = forms.BooleanField(label="Agreed")
    key = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.add_input(Submit("send", "Send it"))

    def clean(self):
        if self.data:
            raise forms.ValidationError("The whole is wrong.")


def drawn(form, **context):
    return lxml_html.fromstring(render_crispy_form(form, context=context))


@pytest.fixture
def faulty():
    return drawn(PieceForm({"headline": "", "note": "Kept <b>words</b>", "key": "k"}))


def test_every_field_has_a_label_of_its_own(faulty):
    for field in faulty.xpath("//input[not(@type='hidden')] | //textarea"):
        assert faulty.xpath(f"//label[@for='{field.get('id')}']"), field.get("name")


def test_hint_and_error_are_linked_to_the_field(faulty):
    field = faulty.get_element_by_id("id_headline")
    assert field.get("aria-describedby") == "id_headline_helptext id_headline_error"
    assert field.get("aria-invalid") == "true"
    assert faulty.get_element_by_id("id_headline_helptext").text == "In title case."
    assert faulty.get_element_by_id("id_headline_error").text_content().strip()
    group = faulty.xpath("//fieldset")[0]
    assert group.get("aria-describedby") == "id_how_error"
    assert group.findtext("legend").strip() == "How"


def test_the_summary_names_every_fault_and_leads_to_it(faulty):
    summary = faulty.xpath("//*[@role='alert']")[0]
    assert "The whole is wrong." in summary.text_content()
    targets = [link.get("href").removeprefix("#") for link in summary.xpath(".//a")]
    assert len(targets) == 3
    for target in targets:
        assert faulty.xpath(f"//*[@id='{target}']"), target


def test_what_was_written_is_kept_as_text(faulty):
    assert faulty.get_element_by_id("id_note").text.strip() == "Kept <b>words</b>"
    assert faulty.xpath("//input[@type='hidden'][@name='key']/@value") == ["k"]


def test_a_fresh_form_complains_of_nothing():
    form = drawn(PieceForm())
    assert not form.xpath("//*[@role='alert'] | //*[@aria-invalid] | //*[contains(@class, 'has-error')]")
    assert form.get("enctype") == "multipart/form-data"
    assert form.xpath("//button[@type='submit']")[0].text == "Send it"


def test_a_layout_keeps_its_order_and_groups():
    form = PieceForm()
    form.helper.layout = Layout(
        Fieldset("Text", "note", "headline"),
        Row("how", "photo"),
        Div("agreed", css_class="x"),
        HTML("<p>Hi</p>"),
    )
    page = drawn(form)
    assert page.xpath("//fieldset[contains(@class,'fields')]/legend")[0].text == "Text"
    assert page.xpath("//*[@name]/@name")[:2] == ["note", "headline"]
    assert page.xpath("//*[contains(@class,'field-row')]//input[@name='photo']")
    assert page.xpath("//div[@class='x']//input[@name='agreed']")


def test_the_filter_draws_fields_without_a_form_around_them():
    text = Template("{% load crispy_forms_tags %}{{ form|crispy }}").render(Context({"form": PieceForm({})}))
    assert "<form" not in text
    assert 'role="alert"' in text


def test_a_csrf_token_is_sent_with_what_changes_something():
    assert "csrfmiddlewaretoken" in render_crispy_form(PieceForm(), context={"csrf_token": "t" * 64})
