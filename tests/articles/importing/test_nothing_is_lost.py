"""Whatever is pasted, every word of it is somewhere in what the import says, and the body is a valid one."""

from __future__ import annotations

from itertools import count, product

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.body import validate
from articles.importing import ImportRefused, import_html, import_text

from .words import missing_words

# Made-up words, each long enough and different enough to be looked for by itself.
SYLLABLES = ("ka", "lo", "mi", "su", "ta", "pe", "ri", "nu")
WORDS = ["".join(parts) for parts in product(SYLLABLES, repeat=4)]


class Author:
    """Writes with a new word each time, and remembers all of them."""

    def __init__(self) -> None:
        self.next = count()
        self.used: list[str] = []

    def word(self) -> str:
        number = next(self.next)
        self.used.append(WORDS[number * 37 % len(WORDS)])
        return self.used[-1]

    def phrase(self, length: int) -> str:
        return " ".join(self.word() for _ in range(length)).capitalize()

    def title(self, length: int) -> str:
        return " ".join(self.word().capitalize() for _ in range(length))

    def prose(self, length: int) -> str:
        return f"{self.phrase(length)}. {self.phrase(length)}."


def piece_of(author: Author, kind: int, headline: str, number: int) -> str:
    a = author
    return (
        lambda: a.prose(9),
        lambda: f"{number}. {a.phrase(5)}",
        lambda: f"{headline}{a.phrase(2).lower()} (pixabay.com/{a.word()})",
        lambda: f"{a.phrase(3)} unsplash.com/@{a.word()}",
        lambda: f"{headline} {a.phrase(2)} (pexels.com/{a.title(2)})a",
        lambda: f"{a.phrase(2)}\n(dok. pribadi/{a.title(2)})/",
        lambda: f"Baca Juga: {a.title(5)}",
        lambda: f"BACA JUGA\n{a.title(5)}",
        lambda: f"• {a.phrase(2)}\n• {a.phrase(3)}\n  - {a.phrase(2)}",
        lambda: f"1. {a.phrase(2)}\n2. {a.phrase(3)}\n3. {a.phrase(2)}",
        lambda: f'"{a.prose(6)}"\n— {a.title(2)}, {a.word()}',
        lambda: f"> {a.prose(6)}",
        lambda: f"Share to {a.word()}",
        lambda: f"Berita Terkait\n{a.title(6)}\n{a.title(5)}",
        lambda: f"{(name := a.title(2))} Photo Verified Writer {name}\n{a.phrase(6)}",
        lambda: f"Penulis: {a.title(2)} | Editor: {a.title(2)}",
        lambda: f"Topik:\n• {a.word()}\n• {a.title(2)}\n• {a.title(2)}",
        lambda: f"Tulisan {a.word()} tanggung jawab penulis, bukan redaksi {a.word()}",
        lambda: f"{a.title(3)}",
        lambda: f"{a.phrase(2)}\t{a.phrase(3)}\u00a0",
        lambda: f"{a.phrase(12)} Baca juga: {a.title(4)}",
        lambda: f"{a.prose(9)} Baca Juga: {a.title(4)}",
        lambda: f"Foto: {a.title(2)}",
        lambda: f"#{number} {a.phrase(4)}\n{a.phrase(3)} (youtube.com/{a.title(2)}){a.prose(9)}",
        lambda: f"{a.title(1)}, {a.title(2)} - {a.prose(9)}",
        lambda: f"a. {a.phrase(2)}\nb. {a.phrase(3)}",
        lambda: f"{headline}",
        lambda: f"Sumber: {a.title(2)}",
        lambda: f"Editor\n• {a.title(2)}",
    )[kind]()


PIECES = 29


@settings(max_examples=150, deadline=None)
@given(
    kinds=st.lists(st.integers(0, PIECES - 1), min_size=1, max_size=25),
    between=st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n"]),
    titled=st.booleans(),
    dateline=st.sampled_from(["", "Jakarta, IDN Times - ", "Kota {}, {}.com — ", "SURABAYA ({}) – "]),
)
def test_every_word_of_a_composed_page_is_kept(
    kinds: list[int], between: str, titled: bool, dateline: str
) -> None:
    author = Author()
    headline = author.title(6) if titled else ""
    opening = dateline.format(author.word().capitalize(), author.word().capitalize()) + author.prose(9)
    parts = [headline, *([author.phrase(5)] if titled else []), opening]
    if "{}" not in dateline:
        author.used = [word for word in author.used if word in " ".join(parts).casefold()]
    if not titled:
        parts = parts[1:]
    parts += [piece_of(author, kind, headline, number) for number, kind in enumerate(kinds, start=1)]
    imported = import_text(between.join(parts))
    said = [word for word in author.used if word in between.join(parts).casefold()]
    assert missing_words(said, imported) == []
    validate(imported.body())


SCRAPS = st.sampled_from(
    [
        "Baca Juga: ",
        "1. ",
        "2) ",
        "#3 ",
        "• ",
        "- ",
        "a. ",
        "Topik: ",
        "Editor: ",
        "Penulis ",
        "Photo ",
        "Oleh ",
        "Verified Writer ",
        "(",
        ")",
        "/",
        ".com/",
        "pixabay.com/",
        "@",
        "(pixabay.com/",
        "Jakarta, ",
        "IDN Times - ",
        " – ",
        " — ",
        "> ",
        "\n",
        "\n\n",
        ". ",
        ", ",
        '" ',
        "“",
        "”",
        "Foto: ",
        "Sumber: ",
        "(18/01/2023) ",
        "# ",
        "* ",
        "Home > News > ",
        "Share ",
        "Komentar ",
        "\u00a0",
        "\u200b",
        "\t",
        "Berita Terkait\n",
        "--- ",
        "Advertisement\n",
        "",
    ]
)


@settings(max_examples=150, deadline=None)
@given(scraps=st.lists(SCRAPS, min_size=1, max_size=80))
def test_every_word_among_scraps_is_kept(scraps: list[str]) -> None:
    author = Author()
    text = "".join(
        scrap + (author.word().capitalize() if number % 3 else author.word()) + " "
        for number, scrap in enumerate(scraps)
    )
    imported = import_text(text)
    assert missing_words(author.used, imported) == []
    validate(imported.body())


SIGNS = st.sampled_from(["", ". ", "1. ", "(", " "])
TAGS = (
    "p", "div", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "b", "i", "span", "a", "table", "tr", "td",
    "th", "figure", "figcaption", "section", "article", "header", "nav", "pre", "dl", "dt", "font", "unknown",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    tags=st.lists(
        st.tuples(
            st.sampled_from(TAGS),
            st.integers(0, 3),
            st.booleans(),
            st.sampled_from(["", ". ", "1. ", "(", " "]),
        ),
        min_size=1,
        max_size=40,
    )
)
def test_every_word_of_any_markup_is_kept(tags: list[tuple[str, int, bool, str]]) -> None:
    """Well nested or not, with attributes or without."""
    author = Author()
    markup, opened = "", []
    for tag, count_of_words, closes, scrap in tags:
        attributes = f' alt="x" class="caption" href="https://example.org/{len(markup)}"' if closes else ""
        markup += f"<{tag}{attributes}>{scrap}{author.phrase(count_of_words) if count_of_words else ''}"
        opened.append(tag)
        if closes:
            markup += f"</{opened.pop(0 if count_of_words else -1)}>"
    try:
        imported = import_html(markup)
    except ImportRefused:
        assert not author.used
        return
    assert missing_words(author.used, imported) == []
    validate(imported.body())
