import io

import pypdf
import pytest

from geodata.articles.text.extraction import MAX_FILE_BYTES, extract_text
from geodata.errors import ArticleError

PAGE = """<!doctype html><html><head><meta charset="{charset}"><title>تسليم القيارة</title>
<script>var x = "K-1";</script></head><body><nav>القائمة</nav><div>سلم التحالف <b>قاعدة</b>
القيارة<p>وفي اليوم التالي</p></div><footer>حقوق</footer></body></html>"""


def test_text_in_utf8_comes_back_byte_for_byte():
    data = "\ufeffقاعدة\r\nK-1".encode()
    assert extract_text("a.txt", data) == data


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_arabic_text_in_other_encodings_is_read(encoding):
    text = "سلم التحالف الدولي قاعدة القيارة إلى الجيش العراقي"
    assert extract_text("a.txt", text.encode(encoding)).decode("utf-8-sig") == text


@pytest.mark.parametrize("charset", ["windows-1256", "utf-8"])
def test_a_page_gives_its_story_and_nothing_else(charset):
    text = extract_text("a.html", PAGE.format(charset=charset).encode(charset)).decode()
    assert "سلم التحالف قاعدة القيارة\n\nوفي اليوم التالي" in text
    assert text.startswith("تسليم القيارة")
    assert not any(word in text for word in ("K-1", "القائمة", "حقوق"))


def test_a_page_nested_deeply_is_read():
    data = b"<html><body>" + b"<div>" * 20_000 + b"K-1 base"
    assert b"K-1" in extract_text("deep.html", data)


def test_a_pdf_gives_the_text_of_its_pages():
    assert b"The K-1 base was handed over." in extract_text("a.pdf", made_pdf())


@pytest.mark.parametrize("data", [b"%PDF-1.7 broken", b"\x00\x01\x02", b"  \n", b"<html></html>"])
def test_what_holds_no_text_is_refused(data):
    with pytest.raises(ArticleError):
        extract_text("bad", data)


def test_a_pdf_without_text_is_refused():
    writer, file = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(file)
    with pytest.raises(ArticleError, match="no text"):
        extract_text("scan.pdf", file.getvalue())


def test_a_file_too_large_is_refused_before_it_is_read():
    with pytest.raises(ArticleError, match="larger"):
        extract_text("big.txt", b"x" * (MAX_FILE_BYTES + 1))


def made_pdf():
    stream = b"BT /F1 12 Tf 72 720 Td (The K-1 base was handed over.) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, starts = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        starts.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    rows = b"".join(b"%010d 00000 n \n" % start for start in starts)
    table = b"xref\n0 6\n0000000000 65535 f \n" + rows
    return body + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)
