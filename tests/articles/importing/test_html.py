"""HTML as browsers put it on the clipboard: from a page, from Google Docs, from Word."""

from __future__ import annotations

from typing import Any

import pytest

from articles.body import validate
from articles.importing import ImportRefused, import_any, import_html

from .words import codes, figures, heads, types

LEAD = "Warga kampung kami menanam padi apung di rawa sejak dua tahun lalu. Panennya tiga kali setahun."
PROSE = "Benihnya disemai di atas rakit bambu. Akar menggantung di air yang tenang."
HEADLINE = "Padi Apung dari Rawa Pening"


def marks_of(block: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(node["text"], [mark["type"] for mark in node.get("marks", [])]) for node in block["content"]]


def test_a_whole_page_with_its_furniture() -> None:
    imported = import_html(
        f"""<!doctype html><html><head><title>{HEADLINE} - Kabar Kita</title><style>p {{}}</style></head>
        <body>
        <nav><ul><li><a href="/">Beranda</a></li><li><a href="/n">News</a></li><li>Masuk</li></ul></nav>
        <article><h1>{HEADLINE}</h1><p>Panen tak lagi menunggu surut</p>
        <div>Penulis: <a href="/w">Wren Lestari</a></div><time>18 Januari 2023, 10:00 WIB</time>
        <figure><img src="a.jpg" alt="{HEADLINE}">
        <figcaption>Rakit di rawa (pixabay.com/abc)</figcaption></figure>
        <p><strong>Ambarawa, Kabar Kita</strong> - {LEAD}</p>
        <div><b>Baca Juga: <a href="https://example.org/news/ikan">Ikan Kembali ke Rawa</a></b></div>
        <h2>1. Semai di rakit</h2><img src="b.jpg" alt="bibit muda"><p>bibit muda (unsplash.com/@ani)</p>
        <p>{PROSE}</p></article><footer>© 2023 Kabar Kita</footer></body></html>"""
    )
    assert imported.headline == HEADLINE
    assert imported.excerpt == "Panen tak lagi menunggu surut"
    assert imported.dateline and imported.dateline.place == "Ambarawa"
    assert imported.writer and imported.writer.name == "Wren Lestari"
    assert types(imported) == ["figure", "paragraph", "read_also", "heading", "figure", "paragraph"]
    assert figures(imported) == [
        ("Rakit di rawa", "pixabay.com/abc"),
        ("bibit muda", "unsplash.com/@ani"),
    ]
    assert heads(imported) == [(1, "Semai di rakit")]
    assert imported.blocks[1].text == LEAD
    assert imported.blocks[2].url == "https://example.org/news/ikan"
    assert "read_also_elsewhere" in codes(imported)
    validate(imported.body())


def test_google_docs_says_bold_by_style_and_wraps_all_in_a_bold_that_is_none() -> None:
    imported = import_html(
        f"""<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
        <h1><span style="font-weight:400">{HEADLINE}</span></h1>
        <p><span style="font-weight:400">{LEAD} </span><span style="font-weight:700">Tebal</span>
        <span style="font-style:italic">miring</span>.</p>
        <ol><li><h2><span>Semai di rakit</span></h2></li></ol><p><span>{PROSE}</span></p>
        <ol start="2"><li><p><span style="font-weight:700">Pindahkan bibit</span></p></li></ol><p>{PROSE}</p>
        <ul><li><p>tali</p></li><li><p>bambu</p><ul><li>panjang</li></ul></li></ul></b>"""
    )
    assert heads(imported) == [(1, "Semai di rakit"), (2, "Pindahkan bibit")]
    body = validate(imported.body())["content"]
    assert marks_of(body[0]) == [
        (f"{LEAD} ", []),
        ("Tebal", ["strong"]),
        (" ", []),
        ("miring", ["em"]),
        (".", []),
    ]
    assert imported.blocks[-1].text == "tali\nbambu\npanjang"


def test_word_prints_its_list_markers_as_text() -> None:
    item = (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>{}.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>{}<o:p></o:p></p>"
    )
    imported = import_html(
        f"<html><body><!--StartFragment--><p class=MsoTitle>{HEADLINE}<o:p></o:p></p>"
        f"<p class=MsoNormal>{LEAD}</p>{item.format(1, 'tali')}{item.format(2, 'bambu')}"
        f"<p class=MsoNormal><b>{PROSE}</b></p></body></html>"
    )
    assert imported.headline == HEADLINE
    assert [block.text for block in imported.blocks] == [LEAD, "tali\nbambu", PROSE]
    assert imported.blocks[1].ordered
    assert "no_break_spaces" not in codes(imported)


def test_only_safe_links_stay_links() -> None:
    imported = import_html(
        f"<p>{LEAD} <a href='https://example.org/a'>sumber</a> <a href='javascript:alert(1)'>jahat</a> "
        "<a href='//evil.example'>tanpa skema</a> <a href='data:text/html,x'>data</a></p>"
    )
    body = validate(imported.body())
    assert str(body).count("'link'") == 1
    assert all(word in str(body) for word in ("jahat", "tanpa skema", "data"))


def test_tables_of_data_stay_tables_and_layout_tables_do_not() -> None:
    imported = import_html(
        f"<p>{LEAD}</p><table><tr><th>Tahun</th><th>Ton</th></tr>"
        "<tr><td>2022</td><td>40</td><td>lebih</td></tr></table>"
        f"<table><tr><td><p>{PROSE}</p></td></tr></table>"
    )
    assert types(imported) == ["paragraph", "table", "paragraph"]
    assert imported.as_json()["blocks"][1] == {
        "type": "list",
        "text": "Tahun | Ton\n2022 | 40 | lebih",
        "items": ["Tahun | Ton", "2022 | 40 | lebih"],
    }
    validate(imported.body())


def test_quotes_rules_breaks_and_hidden_text() -> None:
    imported = import_html(
        f"<p>{LEAD}</p><blockquote><p>Kami senang.</p><p>— Pak Sam</p></blockquote><hr>"
        f"<p>{PROSE}<br><br>Paragraf lain.</p><p style='display:none'>tersembunyi</p><script>bad()</script>"
    )
    assert types(imported) == ["paragraph", "quote", "divider", "paragraph", "paragraph"]
    assert imported.blocks[1].attribution == "Pak Sam"
    assert "tersembunyi" not in str(imported.as_json())
    assert "bad()" not in str(imported.as_json())


@pytest.mark.parametrize("markup", ["<div>" * 40_000 + "x", "<b></i>" * 40_000 + "x", "<ul><li>" * 300 + "x"])
def test_deep_nesting_is_refused_before_it_costs(markup: str) -> None:
    with pytest.raises(ImportRefused):
        import_html(markup)


def test_deep_lists_are_flattened_to_what_a_body_holds() -> None:
    validate(import_html(f"<p>{LEAD}</p>" + "<ul><li>butir" * 60).body())


@pytest.mark.parametrize("markup", ["", "   ", "<p></p>", "<!-- x -->", "<script>x</script>"])
def test_markup_without_text_is_refused(markup: str) -> None:
    with pytest.raises(ImportRefused):
        import_html(markup)


def test_html_is_known_by_its_first_tag() -> None:
    assert import_any(f"<p>{LEAD}</p>".encode(), "-").blocks[0].text == LEAD
    assert import_any(f"{LEAD} <p> itu tag.".encode(), "-").blocks[0].text == f"{LEAD} <p> itu tag."


def test_a_post_alone_on_its_line_is_embedded_and_another_address_is_linked() -> None:
    imported = import_html(
        f"<p>{LEAD}</p><iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>"
        "<p>https://example.org/laporan/panen</p>"
    )
    _lead, post, address = validate(imported.body())["content"]
    assert (post["type"], post["attrs"]["provider"], post["attrs"]["ref"]) == (
        "embed",
        "youtube",
        "abcdefghijk",
    )
    assert marks_of(address) == [("https://example.org/laporan/panen", ["link"])]
    assert [block["type"] for block in imported.as_json()["blocks"]] == ["paragraph"] * 3


def test_a_link_around_a_block_reaches_its_text() -> None:
    imported = import_html(
        f"<p>{LEAD}</p><a href='https://example.org/a'><div>Kartu ini menuju ke tempat lain.</div></a>"
        f"<p>{PROSE}</p>"
    )
    _lead, card, after = validate(imported.body())["content"]
    assert marks_of(card)[0][1] == ["link"]
    assert marks_of(after)[0][1] == []
