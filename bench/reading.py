#!/usr/bin/env python3
"""A sample of announcements to be read by eye: each one's source, and what winnow made of it.

usage: reading.py WINNOW DATA --seed N [--of FORM=COUNT,...] [--grades] -o FOLDER
       reading.py WINNOW DATA --spans

DATA is the folder with `announcements/` and `questionnaires/`. Draws announcements of every form with the seed and
writes a text file for each: its strings as a plain HTML reader has them, read here and not by winnow, then the
announcement part and the requirements of the plan, with the words that each span points at, then what is not scored and
the warnings. With --grades it draws announcements of two grades or more from the search responses and writes the plan
of each grade beside the whole one. With --spans it draws nothing, and compares every span of the plans of the search
responses and flattened records with the source. The list of what was drawn goes to standard output. docs/plans.md has the mistakes
that were counted on the samples.
"""

import argparse
import json
import random
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

FORMS = {"2020": 5, "2016": 8, "flattened": 6, "scraped": 4, "tts": 3, "ses": 4}
LONGEST_STRING = 40  # shorter ones are codes, names and dates
MOST_OF_A_NAME = 4   # of these; some announcements have hundreds of places


class PlainText(HTMLParser):
    """The text of HTML, a block a line."""

    BLOCKS = {"p", "br", "li", "ul", "ol", "div", "tr", "td", "h1", "h2", "h3", "h4", "h5"}

    def __init__(self, html):
        super().__init__()
        self.parts = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.handle_starttag(tag, [])

    def handle_data(self, data):
        self.parts.append(data)

    def text(self):
        return re.sub(r"\s*\n\s*", "\n", "".join(self.parts).replace("\xa0", " ")).strip()


def items_of(data):
    """{form: [(file, position or None, record)]}, in the order of the files."""
    announcements = data / "announcements"
    forms = {}
    for form in ("2020", "2016"):
        path = announcements / f"usajobs-search-{form}.json"
        items = json.loads(path.read_text(encoding="utf-8"))["SearchResult"]["SearchResultItems"]
        forms[form] = [(path, item["MatchedObjectId"], item) for item in items]
    path = announcements / "flattened-2021.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    forms["flattened"] = [(path, str(record["MatchedObjectId"]), record) for record in records]
    forms["scraped"] = [(path, record["jobID"], record)
                        for path in sorted((announcements / "scraped-2022").glob("*.json"))
                        for record in json.loads(path.read_text(encoding="utf-8"))]
    forms["tts"] = [(path, None, path.read_text(encoding="utf-8"))
                    for path in sorted((announcements / "tts").glob("*.md"))]
    questionnaires = (data / "questionnaires" / "ses.jsonl").read_text(encoding="utf-8").splitlines()
    forms["ses"] = [(None, None, json.loads(line)) for line in questionnaires]
    return forms


def strings_of(value, name=""):
    """Every string of a record with its name."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from strings_of(member, f"{name}.{key}" if name else key)
    elif isinstance(value, list):
        for member in value:
            yield from strings_of(member, name)
    elif value is not None:
        yield name, str(value)


def source_of(record):
    if isinstance(record, str):
        return record
    lines, shown = [], {}
    for name, string in strings_of(record):
        text = PlainText(string).text()
        if len(text) > LONGEST_STRING:
            lines.append(f"[{name}]\n{text}\n")
        elif shown.setdefault(name, 0) < MOST_OF_A_NAME:
            shown[name] += 1
            lines.append(f"[{name}] {text}")
    return "\n".join(lines)


def file_of(form, path, record, folder):
    """The file to give to winnow: a questionnaire becomes one of its own."""
    if form != "ses":
        return path
    text = Path(folder, record["file"])
    text.write_text(f"{record['title']}\n\n{record['text']}" if record["title"] else record["text"], encoding="utf-8")
    return text


def plan_of(winnow, path, position, *options):
    command = [winnow, "plan", str(path), *(["--position", position] if position else []), *options]
    run = subprocess.run(command, capture_output=True, check=False)
    return (json.loads(run.stdout) if run.returncode == 0 else None), run.stderr.decode()


def show_plan(plan, messages):
    if plan is None:
        return messages
    lines = [json.dumps(plan["announcement"], ensure_ascii=False),
             f"mode {plan['mode']}, framework {plan['framework']}, limits {plan['limits']}, {plan['warnings']}", messages]
    for requirement in plan["requirements"]:
        lines.append(f"== {requirement['id']} ({requirement['label']}) {requirement['kind']} "
                     f"weight {requirement['weight']} mandatory {requirement['mandatory']} "
                     f"grades {requirement['grades']} limit {requirement['limit']} span {requirement['span']}")
        lines.append(requirement["text"])
        lines.append("   keywords: " + "; ".join(keyword["keyword"] for keyword in requirement["keywords"]))
    lines.append("-- not scored")
    lines += [f"{entry['kind']}: {entry['text']}" for entry in plan["not_scored"]]
    return "\n".join(lines)


def draw(forms, counts, seed):
    generator = random.Random(seed)
    return [(form, *item) for form, count in counts.items()
            for item in generator.sample(forms[form], min(count, len(forms[form])))]


def graded(forms, winnow, seed, count=10):
    """Announcements of several grades, with these: a third from each of three forms."""
    generator = random.Random(seed)
    found = []
    for form, most in (("2020", 4), ("2016", 3), ("flattened", 3)):
        items = list(forms[form])
        generator.shuffle(items)
        taken = 0
        for path, position, record in items:
            plan, _ = plan_of(winnow, path, position)
            if plan and len(plan["announcement"]["grades"]) > 1 and taken < most and len(found) < count:
                found.append((form, path, position, record, plan["announcement"]["grades"]))
                taken += 1
            if taken == most:
                break
    return found


def spans_of(winnow, forms, form):
    """(spans, those that do not hold the requirement's words), with the source read here."""
    path = forms[form][0][0]
    run = subprocess.run([winnow, "plan", "--all", "--quiet", str(path)], capture_output=True, check=True)
    spans, wrong = 0, []
    for line, (_, _, record) in zip(run.stdout.splitlines(), forms[form]):
        plan, fields = json.loads(line), {}
        for name, string in strings_of(record):
            name = name.removeprefix("MatchedObjectDescriptor.")
            fields[name] = fields.get(name, "") + "".join(PlainText(string).text().split())
        for requirement in plan["requirements"]:
            if requirement["span"] is None:
                continue
            text, size = requirement["text"].encode(), requirement["span"]["end"] - requirement["span"]["begin"]
            piece = "".join(text[:size].decode(errors="replace").split())
            spans += 1
            if text[size:size + 1] not in (b"", b"\n") or piece not in fields.get(requirement["span"]["field"], ""):
                wrong.append(f"{plan['announcement']['id']} {requirement['id']}")
    return spans, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("winnow")
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--of", default=",".join(f"{form}={count}" for form, count in FORMS.items()))
    parser.add_argument("--grades", action="store_true")
    parser.add_argument("--spans", action="store_true")
    parser.add_argument("-o", dest="folder", type=Path)
    options = parser.parse_args()
    if options.spans:
        forms = items_of(options.data)
        for form in ("2020", "2016", "flattened"):
            spans, wrong = spans_of(options.winnow, forms, form)
            print(f"{form}: {spans} spans, {len(wrong)} wrong {' '.join(wrong)}")
        return
    if options.seed is None or options.folder is None:
        parser.error("give --seed and -o, or --spans")
    options.folder.mkdir(parents=True, exist_ok=True)
    forms = items_of(options.data)
    if options.grades:
        drawn = graded(forms, options.winnow, options.seed)
    else:
        counts = {form: int(count) for form, count in (part.split("=") for part in options.of.split(","))}
        drawn = [(*item, []) for item in draw(forms, counts, options.seed)]
    for number, (form, path, position, record, grades) in enumerate(drawn, 1):
        file = file_of(form, path, record, options.folder)
        parts = ["==== SOURCE", source_of(record), "==== PLAN", show_plan(*plan_of(options.winnow, file, position))]
        for grade in grades:
            parts += [f"==== --grade {grade}",
                      show_plan(*plan_of(options.winnow, file, position, "--grade", grade))]
        target = options.folder / f"{number:02}-{form}.txt"
        target.write_text("\n".join(parts) + "\n", encoding="utf-8")
        print(f"{target.name}  {position or file.name}")


if __name__ == "__main__":
    main()
