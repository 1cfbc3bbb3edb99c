"""What surrounds a piece on its page: navigation, sharing, advertisements, lists of other articles."""

from __future__ import annotations

import re

from .dates import is_date_line
from .model import Line
from .names import ends_sentence, is_prose, words
from .page import Page

_NAVIGATION = frozenset(
    """
    home|beranda|news|berita|menu|search|cari|login|log in|masuk|daftar|sign in|sign up|register|subscribe|langganan|
    trending|terpopuler|populer|terbaru|terkini|index|indeks|kanal|semua kanal|lainnya|more|nasional|internasional|
    international|world|dunia|global|politik|politics|ekonomi|business|bisnis|olahraga|sport|sports|bola|tech|teknologi|
    science|sains|health|kesehatan|life|lifestyle|gaya hidup|hype|entertainment|hiburan|travel|wisata|food|kuliner|
    automotive|otomotif|opini|opinion|fiction|fiksi|men|women|regional|daerah|metro|hukum|kriminal|pendidikan|edukasi|
    education|video|videos|foto|photos|infografis|podcast|quiz|kuis|community|komunitas|tv|live|e-paper|skip to content|
    lewati ke konten|notifikasi|notifications|profil|profile|tulis artikel|buat artikel|mulai menulis|write|explore|
    jelajahi|for you|untukmu|latest|headline|headlines|cerita|inspirasi|humaniora|ekonomi & bisnis|hukum & kriminal
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_SOCIAL = frozenset(
    "facebook twitter whatsapp telegram email e-mail instagram tiktok linkedin pinterest line x threads youtube".split()
)
_ANYWHERE = frozenset(
    """
    advertisement|advertisements|iklan|ads|adv|ad|share|bagikan|sebarkan|follow|ikuti|following|copy link|
    salin link|salin tautan|copy url|print|cetak|simpan|save|bookmark|comment|comments|komentar|tulis komentar|kirim komentar|
    lihat komentar|suka|like|likes|lihat foto|lihat semua foto|view photo|perbesar|perbesar gambar|zoom|photo|image|
    gambar|icon|close|tutup|next|previous|prev|selanjutnya|sebelumnya|load more|muat lagi|muat lainnya|show more|
    muat lebih banyak|lihat semua|see all|view all|selengkapnya|read more|lihat selengkapnya|baca selengkapnya|
    kembali ke atas|back to top|dengarkan|dengarkan artikel|listen|play|pause|mute|unmute|skip ad|laporkan|
    laporkan artikel|report|report article|a- a+|a+ a-|aa|loading|loading...|memuat|tanggapi|balas|reply|verified|
    dark mode|mode gelap|powered by|sponsored|promoted|skip|close ads|tutup iklan|x close|close x|privacy policy|
    kebijakan privasi|terms of use|syarat dan ketentuan|tentang kami|about us|contact us|hubungi kami|karier|redaksi|
    pedoman media siber|sitemap|rss
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_PATTERNS = re.compile(
    r"(?:-+\s*)?(?:advertisement|iklan|adv)s?\s?(?:-+|:)?\s?(?:scroll|gulir|lanjut|gulirkan).{0,60}"
    r"|lanjut(?:kan)? (?:mem)?baca(?:\s.{0,60})?|(?:lanjut|continue) reading(?:\s.{0,40})?"
    r"|(?:scroll|gulir(?:kan)?|geser)\s(?:ke bawah|to continue|untuk|down|bawah|ke atas).{0,80}"
    r"|artikel ini (?:berlanjut|bersambung).{0,40}|continue reading.{0,40}"
    r"|(?:share|bagikan|sebarkan)\s?(?:to|ke|di|via|on|this|artikel|berita|halaman|:).{0,40}"
    r"|(?:ikuti|follow)\s.{0,60}(?:google news|whatsapp|telegram|channel|kanal|instagram|facebook|twitter|tiktok|saluran).{0,40}"
    r"|(?:ikuti|follow) (?:kami|kita|us)(?:\s.{0,40})?"
    r"|(?:dapatkan|temukan|nikmati)\s.{0,40}(?:berita|update|informasi|kabar|artikel|notifikasi).{0,80}(?:setiap hari|whatsapp|telegram|google news|aplikasi|newsletter|notifikasi).{0,60}"
    r"|(?:download|unduh|install|instal) (?:the )?(?:aplikasi|app).{0,60}"
    r"|(?:gabung|bergabung|join|yuk gabung|mari bergabung)\s.{0,80}(?:telegram|whatsapp).{0,60}"
    r"|[\d.,]+\s?(?:rb|k|ribu|m|jt)?\s?(?:komentar|comments?|shares?|dibagikan|kali dibagikan|views?|dilihat|kali dilihat|"
    r"suka|likes?|min(?:ute)?s? read|menit baca|menit|menit membaca|pembaca|followers|pengikut)"
    r"|(?:komentar|comments?|shares?|views?|dilihat|dibaca|like|suka)\s?[:(]?\s?[\d.,]+\s?(?:kali)?\)?"
    r"|(?:waktu baca|estimasi baca|reading time|lama baca)\s?:?\s?\d+.{0,12}"
    r"|\d{1,3} (?:detik|menit|jam|hari|minggu|bulan|seconds?|minutes?|hours?|days?|weeks?) (?:yang )?(?:lalu|ago)"
    r"|(?:©|copyright|hak cipta|\(c\) ?\d{4}).{0,120}|.{0,80}all rights reserved\.?"
    r"|\S{1,80}\.(?:jpe?g|png|webp|gif|avif|svg)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:berita|artikel|kabar|tulisan|cerita|konten|video)\s(?:terkini|terbaru|terkait|populer|terpopuler|pilihan|lain|"
    r"lainnya|serupa|menarik|rekomendasi)(?:\s(?:lainnya|lain|hari ini|minggu ini|untukmu|untuk anda|untuk kamu))?"
    r"|rekomendasi(?:\s(?:artikel|berita|untuk|lainnya|untukmu|hari ini).{0,20})?|(?:yang )?(?:terpopuler|terkini|terbaru)"
    r"|trending(?:\s(?:now|topics?|hari ini|artikel|berita))?|(?:latest|related|popular|recommended|more)\s(?:news|articles?|"
    r"stories|posts?|from.{0,30})|you (?:may|might) also like|editor[’']?s'? ?[’']?\s?(?:picks?|choice)|pilihan editor"
    r"|pilihan (?:redaksi|untukmu|untuk anda)|(?:untuk|for) (?:kamu|anda|you)|jangan lewatkan|(?:simak|baca) (?:artikel|berita) "
    r"(?:lainnya|menarik lainnya)|most (?:read|popular)|paling (?:banyak )?(?:dibaca|populer)|(?:mungkin )?(?:kamu|anda) "
    r"(?:mungkin )?(?:suka|tertarik|menyukai).{0,10}|what[’']s trending|terkait|lainnya untukmu|komentar|comments|"
    r"artikel dari penulis ini|lainnya dari penulis",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s*[>›»/|•·→]\s*")
_EDGES = " \t-–—|•·:*«»<>▼▲►▶→←…."


def drop_furniture(page: Page) -> None:
    """Drop what is furniture wherever it stands: buttons, advertisements, counters, breadcrumbs."""
    prose = [index for index, line in enumerate(page.lines) if is_prose(line.text)]
    first, last = (prose[0], prose[-1]) if prose else (len(page.lines), -1)
    for index, line in enumerate(page.lines):
        if line.role or line.hint.startswith("head"):
            continue
        inside = first < index < last
        dated = not inside and is_date_line(line.text)
        if dated:
            page.dates.append(line.text)
        if dated or is_breadcrumb(line.text) or is_furniture(line.text) and not (inside and line.marker):
            page.drop(line)
        elif line.text.casefold() in _SOCIAL and (not inside or _in_row_of_buttons(page, index)):
            page.drop(line)


def _in_row_of_buttons(page: Page, index: int) -> bool:
    """A network's name may be a head of the piece; beside another button it is one too."""
    beside = [page.lines[at] for at in (index - 1, index + 1) if 0 <= at < len(page.lines)]
    return any(is_furniture(line.text) or line.text.casefold() in _SOCIAL for line in beside)


def is_furniture(text: str) -> bool:
    if len(text) > 220:
        return False
    return (
        text.casefold().strip(_EDGES) in _ANYWHERE or _PATTERNS.fullmatch(text.strip(" -–—|•·»«")) is not None
    )


def is_navigation(text: str) -> bool:
    """One or more channel names and nothing else."""
    bare = text.casefold().strip(_EDGES)
    if bare in _NAVIGATION or bare in _SOCIAL or is_furniture(text) or is_breadcrumb(text):
        return True
    names = bare.split()
    return 2 <= len(names) <= 40 and sum(name in _NAVIGATION for name in names) >= 0.75 * len(names)


def is_breadcrumb(text: str) -> bool:
    if len(text) > 250 or not _CRUMBS.search(text):
        return False
    parts = [part for part in _CRUMBS.split(text.casefold()) if part]
    if len(parts) < 2 or ends_sentence(text):
        return False
    if parts[0] in ("home", "beranda") or all(part in _NAVIGATION for part in parts):
        return True
    return bool(re.search(r"\s[>›»]\s", text)) and parts[0] in _NAVIGATION


def is_elsewhere(text: str) -> bool:
    """A label over a list of other articles, or over the comments."""
    return len(text) <= 80 and _ELSEWHERE.fullmatch(text.strip(_EDGES)) is not None


def drop_elsewhere(page: Page) -> None:
    """Drop lists of other articles. After the text ended that is all the rest; inside it, only titles below it."""
    last_prose = max(
        (i for i, line in enumerate(page.lines) if not line.role and is_prose(line.text)), default=-1
    )
    first_prose = next(
        (i for i, line in enumerate(page.lines) if not line.role and is_prose(line.text)), len(page.lines)
    )
    index = 0
    while index < len(page.lines):
        line = page.lines[index]
        index += 1
        if line.role or not is_elsewhere(line.text) or line.hint.startswith("head"):
            continue
        start = index
        while first_prose < index < len(page.lines) and _is_other_title(
            page.lines[index], after=index > last_prose
        ):
            page.drop(page.lines[index])
            index += 1
        if index > start or not first_prose < index <= last_prose:
            page.drop(line)


def _is_other_title(line: Line, *, after: bool) -> bool:
    if line.role:
        return line.role == "dropped"
    short = not is_prose(line.text) and line.hint != "headline"
    return (
        short
        if after
        else short and line.marker is None and 4 <= words(line.text) <= 20 and not ends_sentence(line.text)
    )
