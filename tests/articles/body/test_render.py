"""What readers get: one form per block, escaped whatever it says."""

import pytest
from django.utils.safestring import SafeString
from django.utils.translation import override

from articles.body import build, render_html, validate
from articles.snapshot import Picture, Target, Variant

EVIL = "<script>alert(1)</script> & \"'"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#x27;"


@pytest.fixture(autouse=True)
def _site_in_english(settings):
    settings.LANGUAGE_CODE = "en"


def render(*blocks, pictures=(), targets=(), **options):
    body = validate(build.doc(*blocks))
    by_id = {picture.id: picture for picture in pictures}
    html = render_html(body, pictures=by_id, targets={t.id: t for t in targets}, **options)
    assert isinstance(html, SafeString)
    return html.strip()


def market(**changes):
    known = {"id": 7, "url": "/media/pasar.jpg", "width": 1600, "height": 900, "alt": "Pedagang sayur"}
    return Picture(**{**known, **changes})


def test_a_paragraph_with_every_mark():
    html = render(
        build.paragraph(
            [
                build.text("a", "strong"),
                build.text("b", "em"),
                build.text("c", "strike"),
                build.text("d", "sub"),
                build.text("e", "sup"),
                build.hard_break(),
                build.text("f", "em", "strong"),
            ],
            id="abcdef",
        )
    )
    assert html == (
        '<p data-block="abcdef"><strong>a</strong><em>b</em><s>c</s><sub>d</sub><sup>e</sup><br>'
        "<strong><em>f</em></strong></p>"
    )


def test_text_is_escaped_in_every_place_that_holds_text():
    html = render(
        build.paragraph(EVIL),
        build.heading(EVIL),
        build.figure(EVIL, EVIL, image=7, alt=EVIL),
        build.quote(EVIL, EVIL),
        build.bullet_list([EVIL]),
        build.ordered_list([EVIL]),
        build.read_also(EVIL, 3),
        build.embed("youtube", "dQw4w9WgXcQ", EVIL),
        build.table([[EVIL], [EVIL]]),
        build.callout(EVIL),
        pictures=[market()],
        targets=[Target(3, EVIL, "/a/?x=1&y=2", True)],
        dateline=EVIL,
    )
    assert "<script" not in html
    assert html.replace("&#39;", "&#x27;").count(ESCAPED) == 15
    assert 'href="/a/?x=1&amp;y=2"' in html


def test_what_a_picture_says_of_itself_is_escaped_too():
    picture = market(alt=EVIL, caption=EVIL, credit=EVIL, url='/a"><script>')
    html = render(build.figure(image=7), pictures=[picture])
    assert "<script" not in html
    assert html.replace("&#39;", "&#x27;").count(ESCAPED) == 3


def test_links_elsewhere_are_marked_and_our_own_are_not():
    run = [
        build.link("luar", "https://example.org/?a=1&b=2"),
        " ",
        build.link("dalam", "/berita/banjir-1/"),
        " ",
        build.link("surat", "mailto:a@b.id"),
    ]
    assert render(build.paragraph(run, id="abcdef")) == (
        '<p data-block="abcdef">'
        '<a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow ugc">luar</a> '
        '<a href="/berita/banjir-1/">dalam</a> <a href="mailto:a@b.id">surat</a></p>'
    )


def test_a_link_over_several_runs_is_one_link():
    run = [build.link("satu ", "/a/"), build.link("dua", "/a/", "em"), build.link("tiga", "/b/")]
    html = render(build.paragraph(run))
    assert '<a href="/a/">satu <em>dua</em></a><a href="/b/">tiga</a>' in html


def test_heads_carry_their_number_and_an_anchor():
    assert render(build.heading("Pasar", 1, id="abcdef")) == (
        '<h2 id="b-abcdef" data-block="abcdef"><span class="num">1.</span> Pasar</h2>'
    )
    assert (
        render(build.heading("Pasar", level=3, id="abcdef"))
        == '<h3 id="b-abcdef" data-block="abcdef">Pasar</h3>'
    )


def test_a_figure_offers_the_lightest_format_first_in_every_width():
    variants = tuple(
        Variant(f"image/{kind}", width, width // 2, f"/v/{width}.{kind}")
        for kind in ("jpeg", "webp", "avif")
        for width in (1280, 640)
    )
    html = render(
        build.figure(
            "Pasar pagi", "pixabay.com/wren", image=7, credit_url="https://pixabay.com/wren", id="abcdef"
        ),
        pictures=[market(variants=variants)],
    )
    sizes = 'sizes="(min-width: 44rem) 42rem, 100vw"'
    assert html == (
        '<figure class="picture" data-block="abcdef"><picture>\n'
        f'<source type="image/avif" srcset="/v/640.avif 640w, /v/1280.avif 1280w" {sizes}>\n'
        f'<source type="image/webp" srcset="/v/640.webp 640w, /v/1280.webp 1280w" {sizes}>\n'
        f'<img src="/media/pasar.jpg" srcset="/v/640.jpeg 640w, /v/1280.jpeg 1280w" {sizes}'
        ' width="1600" height="900" alt="Pedagang sayur" loading="lazy" decoding="async">\n'
        '</picture><figcaption>Pasar pagi (<span class="credit">'
        '<a href="https://pixabay.com/wren" rel="noopener nofollow ugc">pixabay.com/wren</a></span>)'
        "</figcaption></figure>"
    )


def test_a_figure_without_variants_is_the_plain_picture():
    html = render(build.figure(image=7), pictures=[market()])
    assert "srcset" not in html
    assert "figcaption" not in html


def test_a_picture_without_a_full_size_address_shows_its_widest_variant():
    widths = (320, 1280, 640)
    variants = tuple(Variant("image/jpeg", width, 1, f"/v/{width}.jpg") for width in widths)
    assert '<img src="/v/1280.jpg"' in render(
        build.figure(image=7), pictures=[market(url="", variants=variants)]
    )


def test_the_block_speaks_before_the_picture():
    picture = market(caption="Lama", credit="pixabay.com/lama", credit_url="https://pixabay.com/lama")
    inherited = render(build.figure(image=7), pictures=[picture])
    assert 'Lama (<span class="credit"><a href="https://pixabay.com/lama"' in inherited
    own = render(build.figure("Baru", "Wren", image=7, alt="Kios"), pictures=[picture])
    assert '<figcaption>Baru (<span class="credit">Wren</span>)</figcaption>' in own
    assert 'alt="Kios"' in own
    assert "pixabay" not in own


@pytest.mark.parametrize(
    "credit_url", ["javascript:alert(1)", "ftp://example.org/", "pixabay.com", "//example.org"]
)
def test_a_pictures_own_credit_address_is_linked_only_when_it_is_one(credit_url):
    html = render(build.figure(image=7), pictures=[market(credit="Wren", credit_url=credit_url)])
    assert '(<span class="credit">Wren</span>)' in html
    assert "<a" not in html


def test_a_figure_whose_picture_is_missing_leaves_no_empty_frame():
    figures = [build.figure("Pasar", "pixabay.com/wren"), build.figure(image=8), build.figure(image=7)]
    assert render(*figures, pictures=[market(url="")]) == ""


def test_a_read_also_shows_the_headline_of_today():
    html = render(
        build.read_also("Judul Lama", 3, id="abcdef"), targets=[Target(3, "Judul Baru", "/b/x-3/", True)]
    )
    assert html == '<p class="read-also" data-block="abcdef">Read also: <a href="/b/x-3/">Judul Baru</a></p>'


@pytest.mark.parametrize("targets", [[], [Target(3, "Rahasia", "/b/x-3/", False)]])
def test_a_read_also_vanishes_with_its_target(targets):
    assert render(build.read_also("Judul", 3), build.read_also("Judul saja"), targets=targets) == ""


def test_an_embed_is_a_link_and_loads_nothing():
    assert render(build.embed("youtube", "dQw4w9WgXcQ", "Rekaman", id="abcdef")) == (
        '<figure class="embed" data-block="abcdef" data-provider="youtube" data-ref="dQw4w9WgXcQ">'
        '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener nofollow ugc">'
        '<span class="embed-title">Rekaman</span> '
        '<span class="embed-open">Open on YouTube</span></a></figure>'
    )


def test_a_quote_names_who_said_it():
    assert render(build.quote("Kami menunggu.", "Warga", id="abcdef")) == (
        '<figure class="quote" data-block="abcdef"><blockquote><p>Kami menunggu.</p></blockquote>'
        "<figcaption>Warga</figcaption></figure>"
    )
    assert "figcaption" not in render(build.quote("Kami menunggu."))


def test_lists_nest_and_only_the_whole_list_is_an_anchor():
    inner = build.ordered_list(
        ["c", build.list_item("d", build.paragraph("e", id="inner01"))], start=4, id="inner02"
    )
    html = render(build.bullet_list(["a", build.list_item("b", inner)], id="abcdef"))
    assert html.replace("\n", "") == (
        '<ul data-block="abcdef"><li>a</li><li>b'
        '<ol start="4"><li>c</li><li><p>d</p><p>e</p></li></ol></li></ul>'
    )


def test_a_table_can_be_scrolled_by_keyboard():
    table = build.table([["Kota", "Hujan"], ["Bogor", "12"]], id="abcdef")
    table["content"][1]["content"][0]["type"] = "table_header"
    table["content"][1]["content"][1]["attrs"] = {"colspan": 2, "rowspan": 3}
    assert render(table).replace("\n", "") == (
        '<div class="table-scroll" role="region" tabindex="0" aria-label="Table" data-block="abcdef"><table>'
        '<tr><th scope="col">Kota</th><th scope="col">Hujan</th></tr>'
        '<tr><th scope="row">Bogor</th><td colspan="2" rowspan="3">12</td></tr></table></div>'
    )


def test_a_callout_is_a_note_with_a_label():
    assert render(build.callout("Masih ditelusuri.", "unverified", id="abcdef")) == (
        '<div class="callout callout-unverified" role="note" aria-label="Not yet verified"'
        ' data-block="abcdef">'
        '<p class="callout-label" aria-hidden="true">Not yet verified</p><p>Masih ditelusuri.</p></div>'
    )


def test_a_divider():
    assert render(build.divider(id="abcdef")) == '<hr data-block="abcdef">'


def test_the_dateline_opens_the_first_paragraph_with_words():
    html = render(
        build.heading("Satu", id="head01"),
        build.paragraph(" ", id="empty01"),
        build.paragraph("Hujan.", id="lead01"),
        build.paragraph("Reda.", id="next01"),
        dateline="Bogor, Kabar",
    )
    assert '<p data-block="lead01"><span class="dateline">Bogor, Kabar – </span>Hujan.</p>' in html
    assert html.count("dateline") == 1


def test_blocks_without_words_leave_no_gap():
    assert render(build.paragraph(""), build.heading(""), build.bullet_list([""]), build.quote(" ")) == ""


def test_the_sites_language_is_used_whatever_the_editor_reads():
    with override("id"):
        html = render(
            build.callout("Catatan."), build.read_also("x", 3), targets=[Target(3, "Judul", "/x/", True)]
        )
    assert 'aria-label="Note"' in html
    assert "Read also" in html


def test_numbers_are_never_grouped(settings):
    settings.USE_THOUSAND_SEPARATOR = True
    html = render(build.ordered_list(["a"], start=2000), build.figure(image=7), pictures=[market()])
    assert 'start="2000"' in html
    assert 'width="1600"' in html
