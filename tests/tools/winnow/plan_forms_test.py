#!/usr/bin/env python3
"""The same announcement as JSON, page, text, wrapped text, Word document and PDF: how much of the plan is the same.

usage: plan_forms_test.py WINNOW RESPONSE.json [LEAST [FORM...]]

RESPONSE is a USAJOBS search response. Each of its announcements is written as an HTML page, as plain text, as text
wrapped at 72 columns, as DOCX whose headings are styles, as DOCX whose headings are only larger and bold (docx-bold), and
as the PDF that a browser prints of the page, with the headings and the series that the site shows, and planned in all
these forms, or the FORMs named. Prints for each and on average the share of titles and of requirements (by id) that
agree, and the Jaccard index of the keywords.
Ends with 1 where an average is below LEAST, and with 77 (skipped) where RESPONSE is not there. Without a Chromium there is
no PDF.
"""

import html
import json
import re
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
import documents  # noqa: E402

PARTS = [("Summary", "JobSummary"), ("Duties", "MajorDuties"), ("Conditions of employment", "KeyRequirements"),
         ("Qualifications", "QualificationSummary"), ("Education", "Education"),
         ("Additional information", "OtherInformation"), ("How you will be evaluated", "Evaluations"),
         ("Required documents", "RequiredDocuments"), ("How to apply", "HowToApply")]


def parts_of(descriptor):
    """(heading, HTML) of each part that is there."""
    details = descriptor["UserArea"]["Details"]
    for heading, name in PARTS:
        value = details.get(name) or descriptor.get(name) or ""
        if isinstance(value, list):
            value = "<ul>" + "".join(f"<li>{item}</li>" for item in value) + "</ul>" if value else ""
        if value.strip():
            yield heading, value


def series_of(descriptor):
    """As the site shows it: "Series: 0343, 0560"."""
    return "Series: " + ", ".join(category["Code"] for category in descriptor["JobCategory"])


def as_page(descriptor):
    body = "".join(f"<h2>{heading}</h2><div>{text}</div>\n" for heading, text in parts_of(descriptor))
    title = html.escape(descriptor["PositionTitle"])
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1>\n"\
           f"<p>{series_of(descriptor)}</p>\n{body}</body></html>"


def as_text(descriptor):
    lines = [descriptor["PositionTitle"], "", series_of(descriptor), ""]
    for heading, text in parts_of(descriptor):
        text = re.sub(r"<(br|p|/p|li|/li|ul|/ul|div|/div|tr|h\d)\b[^>]*>", "\n", text, flags=re.I)
        text = html.unescape(re.sub(r"<[^>]+>", "", text)).replace("\r", "")
        lines += [heading, "", re.sub(r"\n\s*\n+", "\n", text).strip(), ""]
    return "\n".join(lines)


def as_wrapped(descriptor):
    """The text as it leaves a mail program: no line longer than 72 characters."""
    return "\n".join(textwrap.fill(line, 72, break_long_words=False) for line in as_text(descriptor).split("\n"))


def write_word(descriptor, path, styled):
    first, *lines = as_text(descriptor).split("\n")
    headings = {first: 1, **{heading: 2 for heading, _ in parts_of(descriptor)}}
    documents.write_word_document([first, *lines], headings, path, styled)


def write_pdf(descriptor, path):
    documents.print_page("<meta charset=utf-8>" + as_page(descriptor), path)


FORMS = {
    "html": lambda descriptor, path: path.write_text(as_page(descriptor), encoding="utf-8"),
    "txt": lambda descriptor, path: path.write_text(as_text(descriptor), encoding="utf-8"),
    "wrapped": lambda descriptor, path: path.write_text(as_wrapped(descriptor), encoding="utf-8"),
    "docx": lambda descriptor, path: write_word(descriptor, path, True),
    "docx-bold": lambda descriptor, path: write_word(descriptor, path, False),
    "pdf": write_pdf,
}


def plan_of(winnow, path, *arguments):
    run = subprocess.run([winnow, "plan", str(path), "--quiet", *arguments], capture_output=True, check=True)
    return json.loads(run.stdout)


def keywords_of(plan):
    return {keyword["keyword"].lower() for requirement in plan["requirements"] for keyword in requirement["keywords"]}


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 1.0


def compare(plan, other):
    ids = [{requirement["id"] for requirement in one["requirements"]} for one in (plan, other)]
    return (float(plan["announcement"]["title"] == other["announcement"]["title"]), jaccard(*ids),
            jaccard(keywords_of(plan), keywords_of(other)))


def main():
    winnow, response = sys.argv[1], Path(sys.argv[2])
    if not response.exists():
        print(f"skipped: {response} is not there")
        sys.exit(77)
    items = json.loads(response.read_text(encoding="utf-8"))["SearchResult"]["SearchResultItems"]
    forms = sys.argv[4:] or list(FORMS)
    if not documents.browser():
        forms = [form for form in forms if form != "pdf"]
    sums, failed = {}, False
    with tempfile.TemporaryDirectory() as folder:
        for item in items:
            descriptor = item["MatchedObjectDescriptor"]
            plan = plan_of(winnow, response, "--position", item["MatchedObjectId"])
            for form in forms:
                path = Path(folder, f"announcement.{form}")
                FORMS[form](descriptor, path)
                agreement = compare(plan, plan_of(winnow, path))
                sums.setdefault(form, []).append(agreement)
                if agreement[2] < 0.9:
                    print(f"{form:9}  {agreement[0]:.0f}  {agreement[1]:.2f}  {agreement[2]:.2f}  "
                          f"{descriptor['PositionTitle'][:60]}")
    for form, agreements in sums.items():
        averages = [sum(values) / len(values) for values in zip(*agreements)]
        print(f"{form} of {len(agreements)}: titles {averages[0]:.3f}, requirements {averages[1]:.3f}, "
              f"keywords {averages[2]:.3f}")
        failed = failed or min(averages) < float(sys.argv[3] if len(sys.argv) > 3 else 0)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
