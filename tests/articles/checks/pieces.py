"""A piece no check has anything to say about, and ways to spoil it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from articles import checks
from articles.body import build
from articles.checks import Finding, Rules
from articles.snapshot import Picture, Snapshot, Source, Target

LEAD = "Warga Kampung Lestari menanam dua ribu bibit bakau di tepi teluk pada Rabu (18/01/2023) pagi."
FILLER = (
    "Bibit itu tumbuh di halaman rumah warga selama enam bulan. Setiap keluarga merawat dua puluh batang. "
    "Anak muda mencatat tingginya setiap pekan dan mengganti yang mati."
)
PICTURE = Picture(
    id=7,
    width=1600,
    height=900,
    alt="Deretan bibit bakau di dalam ember di atas perahu kayu.",
    caption="Bibit bakau siap ditanam",
    credit="pixabay.com/bakau_kita",
    licence="CC BY 4.0",
)
CLOSING = "Penanaman berikutnya berlangsung pada awal musim hujan dan terbuka bagi siapa saja."


def body(*blocks: dict[str, Any]) -> dict[str, Any]:
    """A body of the given blocks (or texts), long enough and with an end."""
    filler = [build.paragraph(f"{FILLER} Catatan ke-{number} selesai.") for number in range(7)]
    return build.doc(build.paragraph(LEAD), *blocks, *filler, build.paragraph(CLOSING))


def piece(*blocks: dict[str, Any], **changes: Any) -> Snapshot:
    """The sound piece with ``blocks`` in its body; ``changes`` are fields of the snapshot."""
    sound = Snapshot(
        headline="Warga Kampung Lestari Menanam Bakau di Tepi Teluk",
        excerpt="Dua ribu bibit yang dirawat di halaman kini menahan ombak.",
        dateline_place="Demak",
        dateline_outlet="Kabar Warga",
        body=body(*blocks),
        section="lingkungan",
        topics=("Bakau",),
        declarations={"conflict": "", "ai": "", "hand": "first"},
        cover=PICTURE,
        pictures={PICTURE.id: PICTURE},
        targets={3: Target(3, "Bakau Kembali ke Pesisir", "/lingkungan/bakau-3/", published=True)},
        sources=(Source("Balai Bakau", "https://bakau.example.org/laporan"),),
        article_id=1,
    )
    return replace(sound, **changes)


def saying(*texts: str, **changes: Any) -> Snapshot:
    """The sound piece with these paragraphs in its text."""
    return piece(*(build.paragraph(text) for text in texts), **changes)


def found(check: str, snapshot: Snapshot, rules: Rules = checks.DEFAULT_RULES) -> list[Finding]:
    return [finding for finding in checks.run(snapshot, rules) if finding.check == check]


def quotes(check: str, *texts: str, **changes: Any) -> list[str]:
    """The passages the check points at in these paragraphs."""
    return [finding.quote for finding in found(check, saying(*texts, **changes))]


def fixed(snapshot: Snapshot, finding: Finding) -> Snapshot:
    """The piece with the finding's fix applied."""
    assert finding.fix is not None
    fields = ("headline", "excerpt", "dateline_place", "dateline_outlet", "body")
    return replace(
        snapshot, **checks.apply_fix({name: getattr(snapshot, name) for name in fields}, finding.fix)
    )


def mended(check: str, snapshot: Snapshot) -> Snapshot:
    """The piece with every fix of the check applied, one after the other, as a writer would click them."""
    for _click in range(50):
        offers = [finding for finding in found(check, snapshot) if finding.fix]
        if not offers:
            return snapshot
        snapshot = fixed(snapshot, offers[0])
    raise AssertionError(f"{check} never ends")
