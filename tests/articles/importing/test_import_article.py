"""The command: a file or standard input becomes a draft, or is only told; refusals change nothing."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.importing import MAX_BYTES
from articles.models import Article
from contributors.models import Account, Writer

from .documents import docx, paragraph

PAGE = """\
Petani Garam Mulai Panen Raya

Cuaca cerah membuat air laut cepat menguap

Sumenep, Kabar Kita - Petani garam mulai memanen hasil sejak awal pekan. Satu petak menghasilkan dua ton.

1. Air laut dialirkan

Tambak diisi pada pagi hari. Pintunya ditutup setelah penuh.

2. Garam dikumpulkan

Garam digaruk menjelang sore. Hasilnya ditimbang di gudang.

Topik: garam, Madura
"""


def run(*arguments: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("import_article", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "petani.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture
def wren() -> Account:
    account = Account.objects.create_user("wren@example.org")
    Writer.objects.create(account=account, handle="wren", name="Wren")
    return account


def test_a_dry_run_prints_one_object_and_needs_no_database(page: str) -> None:
    # Without the django_db mark any query would fail here.
    told: dict[str, Any] = json.loads(run(page, "--dry-run", "--json")[0])
    assert list(told) == [
        "headline", "excerpt", "dateline", "dates", "blocks", "writer", "editor", "topics", "findings",
    ]  # fmt: skip
    assert told["dateline"] == {"place": "Sumenep", "outlet": "Kabar Kita"}
    assert told["blocks"][1] == {"type": "heading", "text": "Air laut dialirkan", "number": 1}
    assert told["topics"] == ["garam", "Madura"]
    assert told["writer"] is None and told["editor"] is None
    assert all(set(finding) == {"code", "message", "where"} for finding in told["findings"])


def test_a_dry_run_without_json_tells_people(page: str) -> None:
    out, _err = run(page, "--dry-run")
    assert out.startswith("Petani Garam Mulai Panen Raya\n")


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode("utf-16"))))
    told = json.loads(run("-", "--dry-run", "--json")[0])
    assert told["headline"] == "Petani Garam Mulai Panen Raya"


@pytest.mark.django_db
def test_a_draft_of_its_writer_is_made(page: str, wren: Account) -> None:
    _out, err = run(page, "--writer", "Wren@example.org", "--json")
    article = Article.objects.get()
    revision = article.revision
    assert article.writer == wren.writer
    assert article.stage == "draft"
    assert revision.headline == "Petani Garam Mulai Panen Raya"
    assert revision.excerpt == "Cuaca cerah membuat air laut cepat menguap"
    assert (revision.dateline_place, revision.dateline_outlet) == ("Sumenep", "Kabar Kita")
    assert revision.topics == ["garam", "Madura"]
    assert revision.kind == "listicle"
    assert [block["type"] for block in revision.body["content"]] == [
        "paragraph", "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip
    assert str(article.pk) in err


@pytest.mark.django_db
def test_a_word_document_becomes_a_draft_too(tmp_path: Path, wren: Account) -> None:
    path = tmp_path / "petani.docx"
    path.write_bytes(docx(paragraph("Petani Garam", "Judul"), paragraph("Petani garam mulai memanen. " * 4)))
    run(str(path), "--writer", "wren@example.org")
    assert Article.objects.get().revision.headline == "Petani Garam"


@pytest.mark.django_db
def test_nobody_elses_name_makes_a_draft(page: str) -> None:
    with pytest.raises(CommandError):
        run(page)
    with pytest.raises(CommandError, match="sam@example"):
        run(page, "--writer", "sam@example.org")
    Account.objects.create_user("sam@example.org")
    with pytest.raises(CommandError, match="sam@example"):
        run(page, "--writer", "sam@example.org")
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_what_cannot_be_kept_leaves_nothing_behind(tmp_path: Path, wren: Account) -> None:
    path = tmp_path / "panjang.txt"
    path.write_text("Daftar Panjang Sekali\n\n" + ("é" * 39 + ".\n\n") * 4_600, encoding="utf-8")
    with pytest.raises(CommandError, match="body"):
        run(str(path), "--writer", "wren@example.org")
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t ",
        b"\xef\xbb\xbf",
        b"halo\x00dunia",
        b"\xed\xa0\x80 separuh",
        "kata é ".encode() + b"\xff\xfe rusak",
        b"\x81\x8d\x8f kata",
        b"\x01\x02\x03\x04\x05\x06 kata",
        b"\xff\xfe\x00\xd8a\x00",
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n\x1a\n...",
        b"{\\rtf1 halo}",
        b"\xd0\xcf\x11\xe0 lama",
        b"PK\x03\x04 rusak",
        b"kata " * 60_000,
        b"a\n" * 6_000,
        b"x" * (MAX_BYTES + 1),
        b"<div>" * 5_000,
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "berkas"
    path.write_bytes(data)
    with pytest.raises(CommandError) as refused:
        run(str(path), "--dry-run")
    sentence = str(refused.value)
    assert "\n" not in sentence and sentence.endswith((".", "!"))
    assert refused.value.returncode == 1


@pytest.mark.parametrize("name", ["tidak-ada.txt", ".", "nama\0aneh"])
def test_what_cannot_be_opened_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CommandError):
        run(str(tmp_path / name), "--dry-run")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_common_encodings_are_read(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "kutipan.txt"
    path.write_bytes(
        "Kedai “Kopi Pagi” café\n\nPemiliknya berkata, “Kami buka pukul lima.” Sepi — tetapi hangat.".encode(
            codec
        )
    )
    told = json.loads(run(str(path), "--dry-run", "--json")[0])
    assert told["headline"] == "Kedai “Kopi Pagi” café"
