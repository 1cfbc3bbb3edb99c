"""What the writer declared is put to the editor in words, never as the names it is kept under."""

from newsroom.desk.templatetags.desk import declared, field_name
from tests import people
from tests.desk.conftest import review, signed_in


def test_the_review_page_tells_it(desk):
    article = people.submitted(desk.wren, desk.warga)
    page = signed_in(desk.edda).get(review(article)).text
    assert "<dt>How the writer knows</dt><dd>Was there in person</dd>" in page
    assert "<dt>hand</dt>" not in page


def test_nothing_declared_is_a_dash_and_groups_are_a_list():
    said = dict(declared({"conflict": "", "sensitive": ["minors", "victims"], "other": "as it is"}))
    assert list(said.values()) == ["–", "minors, victims", "as it is"]
    assert "other" in said


def test_a_field_goes_by_its_name():
    assert field_name("excerpt") not in ("", "excerpt")
