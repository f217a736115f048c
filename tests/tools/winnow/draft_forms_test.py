#!/usr/bin/env python3
"""A draft, lists and all, gives the same score and findings as text, as a Word document and as a PDF, but for its looks.

usage: draft_forms_test.py WINNOW SAMPLE

SAMPLE is corpus/sample. Its drafts are read once as they are; what winnow reads in them is written in each form, with the
sections' labels as headings, and checked. Without a Chromium there is no PDF.
"""

import html
import itertools
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
import documents  # noqa: E402

DRAFTS = {"ses-announcement.json": ["ses-pool/A-1001", "ses-pool/A-1003.md", "ses-pool/A-1004.html", "ses-pool/A-1005",
                                    "ses-pool/A-1007"],
          "gs-announcement.md": ["gs-pool/B-2001.md", "gs-pool/B-2002.txt", "gs-pool/B-2003.html", "gs-pool/B-2004.txt"]}
# What depends on a document's looks, which text has none of.
OF_FORM = {"layout", "page-limit", "page-numbers", "emphasis-overuse", "pictures"}


def check(winnow, draft, announcement):
    run = subprocess.run([winnow, "check", str(draft), "--announcement", str(announcement), "--format", "json", "--quiet"],
                         capture_output=True, check=True)
    return json.loads(run.stdout)


def without_space(text):
    return "".join(text.split())


def findings_of(report):
    """Each finding with the words that it is about, however the lines are broken."""
    texts = {section["id"]: section["text"].encode() for section in report["sections"]}
    return sorted((finding["rule"], finding["section"],
                   without_space(texts[finding["section"]][finding["begin"]:finding["end"]].decode()))
                  for finding in report["findings"] if finding["rule"] not in OF_FORM)


def lines_of(report):
    """The draft as lines, and which of them are headings: what stands under no label comes first."""
    sections = sorted(report["sections"], key=lambda section: section["id"] != "text")
    lines, headings = [], {}
    for section in sections:
        if section["id"] != "text":
            lines.append(section["id"])
            headings[section["id"]] = 2
        for paragraph in section["text"].split("\n\n"):
            items = paragraph.split("\n")
            if all(item.startswith("\u2022 ") for item in items):
                lines += [item.replace("\u2022 ", documents.ITEM) for item in items]
            else:
                lines.append(" ".join(paragraph.split()))
    return lines, headings


def write_text(lines, headings, path):
    text = ""
    for line, after in itertools.zip_longest(lines, lines[1:], fillvalue=""):
        in_list = line.startswith(documents.ITEM) and after.startswith(documents.ITEM)
        text += line + ("\n" if in_list else "\n\n")
    path.write_text(text, encoding="utf-8")


def write_word(lines, headings, path):
    documents.write_word_document(lines, headings, path, True)


def write_pdf(lines, headings, path):
    body = ""
    for is_list, group in itertools.groupby(lines, lambda line: line.startswith(documents.ITEM)):
        tags = [("li" if is_list else "h2" if line in headings else "p", html.escape(line.removeprefix(documents.ITEM)))
                for line in group]
        content = "".join(f"<{tag}>{text}</{tag}>" for tag, text in tags)
        body += f"<ul>{content}</ul>" if is_list else content
    documents.print_page(f"<!DOCTYPE html><meta charset=utf-8><body>{body}", path)


def main():
    winnow, sample = sys.argv[1], Path(sys.argv[2])
    forms = {"txt": write_text, "docx": write_word, **({"pdf": write_pdf} if documents.browser() else {})}
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for announcement, drafts in DRAFTS.items():
            for draft in drafts:
                original = check(winnow, sample / draft, sample / announcement)
                reports = {}
                for form, write in forms.items():
                    path = Path(folder, f"draft.{form}")
                    write(*lines_of(original), path)
                    reports[form] = check(winnow, path, sample / announcement)
                text = reports.pop("txt")
                for form, report in reports.items():
                    if (report["score"], report["score_exact"]) != (text["score"], text["score_exact"]):
                        print(f"FAILED {draft} as {form}: score {report['score']} where text has {text['score']}")
                        failures += 1
                    others = set(findings_of(report)) ^ set(findings_of(text))
                    failures += len(others)
                    for finding in sorted(others):
                        print(f"FAILED {draft} as {form}: in one of the two: {finding}")
                print(f"{draft}: score {text['score']}, {len(findings_of(text))} findings, as {', '.join(forms)}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
