#!/usr/bin/env python3
"""Columns and words broken over lines, set by real typesetters: whether the text comes back whole and in order.

usage: layouts_test.py WINNOW

groff hyphenates and sets columns; Chromium prints pages with columns, a sidebar beside the main text, and soft hyphens.
Each layout must give the words that went in, in their order. Ends with 77 (skipped) where neither program is installed;
Debian's groff-base has groff, but not what makes PDF.
"""

import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PARAGRAPHS = [
    "Formulated administrative recommendations concerning transportation infrastructure for nine regional offices and "
    "presented them to the responsible undersecretary.",
    "Negotiated interdepartmental agreements that consolidated telecommunications procurement, which reduced "
    "expenditures considerably over the following three years.",
    "Established a multidisciplinary investigation of environmental contamination, coordinated laboratories, and "
    "communicated evidence-based conclusions to local communities.",
    "Modernized the recordkeeping of the organization: documentation requirements were simplified, duplicate submissions "
    "eliminated, and accessibility improved for everyone.",
    "Supervised statisticians and programmers who developed long-term forecasting methodology; the predictions became "
    "considerably more dependable than before.",
    "Represented the department in international standardization committees and explained their specifications to "
    "manufacturers, municipalities and self-employed consultants.",
]
SIDEBAR = ["Microsoft Excel", "Budget formulation", "Contract oversight", "Public speaking", "Data analysis"]
TITLE = "Example of a layout"


def groff(columns, points):
    body = "\n".join(f".LP\n{paragraph}" for paragraph in PARAGRAPHS * 2)
    source = f".nr PS {points}\n.nr VS {points + 2}\n.TL\n{TITLE}\n{columns}\n{body}\n"
    made = subprocess.run(["groff", "-ms", "-Tpdf"], input=source.encode(), capture_output=True, check=True)
    return made.stdout, [TITLE] + PARAGRAPHS * 2


def chromium(body, expected):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(f"<!DOCTYPE html><html lang=en><meta charset=utf-8><body><h1>{TITLE}</h1>{body}", "utf-8")
        subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={folder}/browser", f"--print-to-pdf={pdf}", page.as_uri()],
                       capture_output=True, check=True, timeout=120)
        return pdf.read_bytes(), [TITLE] + expected


def can_set(program):
    if program == "groff":
        return bool(shutil.which(program)) and subprocess.run(
            ["groff", "-ms", "-Tpdf"], input=b"", capture_output=True, check=False).returncode == 0
    return bool(shutil.which("chromium") or shutil.which("google-chrome"))


def paragraphs(change=lambda text: text):
    return "".join(f"<p>{change(html.escape(paragraph))}</p>" for paragraph in PARAGRAPHS)


def with_soft_hyphens(text):
    """Soft hyphens where any word of some length may break: after every fourth letter, and none behind the last but three."""
    def soft(word):
        pieces = [word[i:i + 4] for i in range(0, len(word) - 3, 4)]
        return "&shy;".join([*pieces, word[4 * len(pieces):]]) if len(word) > 8 and word.isalpha() else word
    return " ".join(soft(word) for word in text.split(" "))


LAYOUTS = {
    "groff": {
        "two columns": lambda: groff(".2C", 10),
        "three columns": lambda: groff(".MC 2i", 9),
        "one narrow column": lambda: groff(".nr LL 2.5i\n.LP", 11),
    },
    "chromium": {
        "two columns, hyphenated":
            lambda: chromium("<div style='columns:2;column-gap:2em;text-align:justify;font-size:10pt'>"
                             f"{paragraphs(with_soft_hyphens) * 3}</div>", PARAGRAPHS * 3),
        "a sidebar beside the main text":
            lambda: chromium("<div style='display:flex;gap:3em'><div style='width:26%'><h3>Skills</h3>"
                             + "".join(f"<p>{item}</p>" for item in SIDEBAR) +
                             f"</div><div style='width:66%'><h3>Experience</h3>{paragraphs()}</div></div>",
                             ["Skills", *SIDEBAR, "Experience", *PARAGRAPHS]),
    },
}


def words(text):
    """Without the numbers that groff sets on pages."""
    return " ".join(word for word in text.split() if not re.fullmatch(r"-\d-", word))


def difference(expected, got):
    at = next((i for i, (a, b) in enumerate(zip(expected, got)) if a != b), min(len(expected), len(got)))
    return f"expected …{expected[max(0, at - 30):at + 40]}…\n     got …{got[max(0, at - 30):at + 40]}…"


def main():
    winnow, failed, made = sys.argv[1], False, 0
    for program, layouts in LAYOUTS.items():
        if not can_set(program):
            print(f"{program} is not installed, or makes no PDF")
            continue
        for name, make in layouts.items():
            pdf, expected = make()
            with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
                file.write(pdf)
                file.flush()
                read = subprocess.run([winnow, "extract", file.name], capture_output=True, check=True).stdout
            made += 1
            wanted, got = words(" ".join(expected)), words(read.decode())
            print(f"{program}, {name}: {'whole and in order' if wanted == got else 'FAILED'}")
            if wanted != got:
                print(difference(wanted, got))
                failed = True
    return 1 if failed else 0 if made else 77


if __name__ == "__main__":
    sys.exit(main())
