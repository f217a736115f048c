#!/usr/bin/env python3
"""Scans are named without --ocr; with it their words are recognised, in a sandbox; hostile ones cost only themselves.

usage: scan_test.py WINNOW

The pictures in scans/ are what Chromium shows of the pages beside them, at 150 dots per inch:
  chromium --headless --window-size=816,560 --force-device-scale-factor=1.5625 --hide-scrollbars
           --screenshot=letter.png file://$PWD/letter.html         (columns: --window-size=816,420)
Here they become PDF that hold nothing else.
"""

import collections
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WINNOW = Path(sys.argv[1]).resolve()
SCANS = Path(__file__).with_name("scans")
DOTS_PER_INCH = 150


def picture_object(png):
    """A PNG's pixels as they are: PDF knows its compression and its predictors."""
    width, height, depth, colours = struct.unpack(">IIBB", png[16:26])
    assert (depth, colours) == (8, 2)
    data, at = b"", 8
    while at < len(png):
        size = struct.unpack(">I", png[at:at + 4])[0]
        if png[at + 4:at + 8] == b"IDAT":
            data += png[at + 8:at + 8 + size]
        at += size + 12
    return width, height, b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns %d>>" % width, data


def pdf(pages, pictures):
    """pages: (width, height in points, content, turn) each; pictures: (width, height, how it is packed, its bytes)."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}
    names = b""
    for i, (width, height, packing, data) in enumerate(pictures):
        names += b"/P%d %d 0 R" % (i, 10 + i)
        objects[10 + i] = (b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8%s"
                           b"/Length %d>>stream\n%s\nendstream" % (width, height, packing, len(data), data))
    kids = b""
    for i, (width, height, content, turn) in enumerate(pages):
        kids += b"%d 0 R " % (100 + 2 * i)
        objects[100 + 2 * i] = (b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R"
                                b"/Resources<</XObject<<%s>>/Font<</F1 3 0 R>>>>>>"
                                % (width, height, turn, 101 + 2 * i, names))
        objects[101 + 2 * i] = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids)
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % item for item in sorted(objects.items()))
    return b"%PDF-1.5\n" + body + b"trailer<</Root 1 0 R>>\n"


def page_of(picture, number=0, turn=0):
    width, height = picture[0] * 72 // DOTS_PER_INCH, picture[1] * 72 // DOTS_PER_INCH
    return width, height, b"q %d 0 0 %d 0 0 cm /P%d Do Q" % (width, height, number), turn


def run(*arguments, environment=None):
    return subprocess.run([WINNOW, *arguments], capture_output=True, text=True, check=False, timeout=600,
                          env={**os.environ, **(environment or {})})


def bag(text):
    return collections.Counter(re.findall(r"[a-z0-9]+", text.lower()))


def f1(read, right):
    return 2 * sum((bag(read) & bag(right)).values()) / (sum(bag(read).values()) + sum(bag(right).values()))


def extracted(file, *options):
    done = run("extract", "--ocr", "--format", "json", file, *options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def text_of(document):
    return "\n".join(section["text"] for section in document["sections"])


def flags_of(document):
    return {flag["code"]: flag for flag in document["flags"]}


LETTER = picture_object((SCANS / "letter.png").read_bytes())
COLUMNS = picture_object((SCANS / "columns.png").read_bytes())


def test_without_ocr_a_scan_is_named():
    Path("letter.pdf").write_bytes(pdf([page_of(LETTER)], [LETTER]))
    done = run("extract", "letter.pdf")
    assert done.returncode == 3 and done.stdout == ""
    assert re.fullmatch(r"winnow: error: letter\.pdf: is a scan: .* --ocr\n", done.stderr), done.stderr


def test_words_headings_and_confidence_of_a_page_that_lies_askew():
    document = extracted("letter.pdf")
    right = run("extract", SCANS / "letter.html").stdout
    score = f1(text_of(document), right)
    print(f"letter: F1 {score:.3f}, quality {document['quality']:.2f}")
    assert score >= 0.95 and document["quality"] > 0.8
    assert re.fullmatch(r"scan/1 \(poppler [0-9.]+, tesseract [0-9.]+\)", document["reader"])
    flag = flags_of(document)["ocr"]
    assert flag["place"] == "page 1" and "tesseract" in flag["text"]
    headings = [heading["text"] for heading in document["layout"]["headings"]]
    assert {"Rosalind Example", "Experience", "Education"} <= set(headings), headings
    assert abs(document["layout"]["body_size"] - 11) <= 1, document["layout"]["body_size"]


def test_columns_are_read_one_after_the_other():
    Path("columns.pdf").write_bytes(pdf([page_of(COLUMNS)], [COLUMNS]))
    words = " ".join(text_of(extracted("columns.pdf")).split())
    right = " ".join(run("extract", SCANS / "columns.html").stdout.split())
    assert f1(words, right) >= 0.95
    assert words.index("An audit found") < words.index("The second column") < words.index("I still teach")


def test_a_page_is_read_however_it_lies_on_the_scanner():
    Path("turned.pdf").write_bytes(pdf([page_of(COLUMNS, turn=turn) for turn in (90, 180)], [COLUMNS]))
    right = run("extract", SCANS / "columns.html").stdout
    assert f1(text_of(extracted("turned.pdf")), right + right) >= 0.95


def test_only_pages_without_text_are_recognised():
    typed = 612, 792, b"BT /F1 11 Tf 72 700 Td (Words that the program wrote.) Tj ET", 0
    Path("mixed.pdf").write_bytes(pdf([typed, page_of(COLUMNS)], [COLUMNS]))
    document = extracted("mixed.pdf")
    assert text_of(document).startswith("Words that the program wrote.")
    assert "appropriations request" in text_of(document)
    assert flags_of(document)["ocr"]["place"] == "page 2"
    alone = run("extract", "mixed.pdf")
    assert alone.returncode == 0 and alone.stdout == "Words that the program wrote.\n"


def test_rank_and_its_settings():
    os.makedirs("pool", exist_ok=True)
    Path("pool/A.pdf").write_bytes(Path("letter.pdf").read_bytes())
    Path("pool/B.txt").write_text("I baked bread.\n", "utf-8")
    Path("job.txt").write_text("Dam Safety Engineer\n\nSpecialized experience: inspection of embankment dams, seepage, "
                               "emergency action plans.\n", "utf-8")
    options = "rank", "pool", "--announcement", "job.txt", "--format", "json", "--quiet"
    unread = run(*options)
    assert unread.returncode == 3
    assert "is a scan" in json.loads(unread.stdout)["unreadable"][0]["reason"]
    Path("winnow.toml").write_text("ocr = true\n", "utf-8")
    ranked = run(*options)
    Path("winnow.toml").unlink()
    assert ranked.returncode == 0, ranked.stderr
    first = json.loads(ranked.stdout)["results"][0]
    assert first["id"] == "A" and first["score"] > 0
    assert "ocr" in [flag["code"] for flag in first["flags"]]


def test_pages_beyond_the_limit_are_left_and_told():
    Path("many.pdf").write_bytes(pdf([page_of(COLUMNS)] * 1000, [COLUMNS]))
    document = extracted("many.pdf", "--ocr-pages", "1", "--document-pages", "600")
    flags = flags_of(document)
    assert flags["ocr"]["place"] == "page 1" and "600" in flags["partial-text"]["text"]
    assert flags["unread-page"]["place"].startswith("page 2, 3")
    assert document["quality"] <= 0.5


def test_hostile_pictures_cost_only_themselves():
    huge = 60000, 60000, b"/Filter/RunLengthDecode", b"\x81\x00" * 100000
    broken = LETTER[0], LETTER[1], LETTER[2], LETTER[3][:3000] + b"\xff" * 500
    empty = 2000, 2000, b"/Filter/DCTDecode", b""
    for name, picture in {"huge": huge, "broken": broken, "empty": empty}.items():
        Path(f"{name}.pdf").write_bytes(pdf([(612, 792, b"q 612 0 0 792 0 0 cm /P0 Do Q", 0)], [picture]))
    Path("wide.pdf").write_bytes(pdf([(200000, 2, b"q 200000 0 0 2 0 0 cm /P0 Do Q", 0)], [LETTER]))
    done = run("extract", "--ocr", "--ocr-seconds", "5", "huge.pdf", "broken.pdf", "empty.pdf", "wide.pdf",
               "letter.pdf")
    assert done.returncode == 3 and "Rosalind Example" in done.stdout
    for line in done.stderr.splitlines():
        assert re.match(r"winnow: error: (huge|broken|empty|wide)\.pdf: (is|takes|needs|has) ", line), line


def test_a_worker_is_confined_and_alone():
    Path("long.pdf").write_bytes(pdf([page_of(LETTER)] * 4, [LETTER]))
    seen = []
    with subprocess.Popen([WINNOW, "extract", "--ocr", "long.pdf"], stdout=subprocess.DEVNULL) as winnow:
        while winnow.poll() is None:
            seen += [status for status in descendants(winnow.pid) if status["Name"].startswith("winnow-read-sca")]
            time.sleep(0.02)
    assert winnow.returncode == 0
    confined = [status for status in seen if status["Seccomp"] == "2"]
    assert confined, "no worker was seen at work"
    assert all(status["NoNewPrivs"] == "1" for status in confined)
    assert all(status["Threads"] == "1" for status in seen)


def descendants(ancestor):
    statuses = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                lines = (entry / "status").read_text("utf-8").splitlines()
            except OSError:
                continue
            statuses[int(entry.name)] = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
    found, parents = [], {ancestor}
    while parents:
        parents = {pid for pid, status in statuses.items() if int(status["PPid"]) in parents}
        found += [statuses[pid] for pid in parents]
    return found


def test_missing_language_data_is_one_line():
    done = run("extract", "--ocr", "letter.pdf", environment={"TESSDATA_PREFIX": "/nowhere"})
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == ("winnow: error: --ocr: tesseract has no language data for English: install the package "
                           "tesseract-ocr-eng\n"), done.stderr


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name, test in list(globals().items()):
            if name.startswith("test_"):
                print(name.removeprefix("test_").replace("_", " "), flush=True)
                test()
