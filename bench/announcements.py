#!/usr/bin/env python3
"""How many announcements yield what: reads every announcement of the test data and counts the parts of their plans.

usage: announcements.py WINNOW DATA

DATA is the folder with `announcements/` and `questionnaires/`. Prints a Markdown table, then a line for each
announcement that lacks a part, with what it has instead.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

WHOM = {"tq", "ecq", "specialized-experience", "qualification", "question"}


def plans_of(winnow, path):
    """The plans of all announcements of a file; exits where it cannot be read."""
    run = subprocess.run([winnow, "plan", "--all", "--quiet", str(path)], capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{path}: exit {run.returncode}: {run.stderr.decode()}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def questionnaires(path, folder):
    """The texts of a file of questionnaires, as files of their own."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = Path(folder, record["file"])
            text.write_text(f"{record['title']}\n\n{record['text']}" if record["title"] else record["text"],
                            encoding="utf-8")
            yield text


def sources(data, folder):
    """(name, files) of each collection."""
    announcements, forms = data / "announcements", data / "questionnaires"
    yield "USAJOBS search, 2020", [announcements / "usajobs-search-2020.json"]
    yield "USAJOBS search, 2016", [announcements / "usajobs-search-2016.json"]
    yield "flattened records, 2021", [announcements / "flattened-2021.jsonl"]
    yield "scraped pages, 2022", sorted((announcements / "scraped-2022").glob("*.json"))
    yield "TTS pages", sorted((announcements / "tts").glob("*.md"))
    yield "SES questionnaires", list(questionnaires(forms / "ses.jsonl", folder))


def parts(plan):
    """Which parts a plan has."""
    kinds = {requirement["kind"] for requirement in plan["requirements"]}
    labels = {requirement["label"] for requirement in plan["requirements"]}
    return {
        "title": bool(plan["announcement"]["title"]),
        "whom it wants": bool(kinds & WHOM) and labels != {"Title"},
        "duties": "duty" in kinds,
        "questions": "question" in kinds,
        "no thin plan": "thin-plan" not in plan["warnings"],
    }


def main():
    winnow, data = sys.argv[1], Path(sys.argv[2])
    columns = ["title", "whom it wants", "duties", "questions", "no thin plan"]
    lacking = []
    print("| source | read | " + " | ".join(columns) + " |")
    print("|---|" + "---|" * (len(columns) + 1))
    with tempfile.TemporaryDirectory() as folder:
        for name, files in sources(data, folder):
            plans = [plan for path in files for plan in plans_of(winnow, path)]
            found = [parts(plan) for plan in plans]
            counts = [str(sum(one[column] for one in found)) for column in columns]
            print(f"| {name} | {len(plans)} | " + " | ".join(counts) + " |")
            lacking += [(name, plan, one) for plan, one in zip(plans, found) if not one["no thin plan"]]
    print("\nThin plans:\n")
    for name, plan, one in lacking:
        has = ", ".join(column for column, there in one.items() if there) or "nothing"
        print(f"- {name}: {plan['announcement']['id']} ({plan['announcement']['title'][:60]}): has {has}; "
              f"{sum(len(requirement['keywords']) for requirement in plan['requirements'])} keywords")


if __name__ == "__main__":
    main()
