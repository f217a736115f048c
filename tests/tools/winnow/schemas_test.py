#!/usr/bin/env python3
"""Validates what the program prints against docs/schemas. Exits 77 (skipped) without python3-jsonschema.

usage: schemas_test.py WINNOW SOURCE_DIR
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: python3-jsonschema is not here")
    sys.exit(77)

WINNOW, SOURCE = sys.argv[1], Path(sys.argv[2])
SAMPLE = SOURCE / "corpus" / "sample"
SES = ["--announcement", str(SAMPLE / "ses-announcement.json"), "--quiet"]
GS = ["--announcement", str(SAMPLE / "gs-announcement.md"), "--quiet"]

CASES = [
    ("plan", ["plan", str(SAMPLE / "ses-announcement.json")]),
    ("plan", ["plan", str(SAMPLE / "gs-announcement.md")]),
    ("plan-lint", ["plan", "lint", "edited.json", "--format", "json", "--fail-on", "never"]),
    ("plan-diff", ["plan", "diff", "plan.json", "edited.json", "--format", "json"]),
    ("rank", ["rank", str(SAMPLE / "ses-pool"), *SES, "--format", "json"]),
    ("rank", ["rank", str(SAMPLE / "ses-pool"), *SES, "--format", "json", "--explain"]),
    ("rank", ["rank", str(SAMPLE / "gs-pool"), *GS, "--format", "json", "--idf", "pool", "--by", "bm25"]),
    ("rank", ["rank", "broken.ndjson", *GS, "--format", "json"]),
    ("explain", ["explain", str(SAMPLE / "ses-pool"), "A-1001", *SES, "--format", "json"]),
    ("check", ["check", str(SAMPLE / "ses-pool" / "A-1001"), *SES, "--format", "json"]),
    ("check", ["check", str(SAMPLE / "gs-pool" / "B-2001.md"), "--format", "json"]),
    ("analyze", ["analyze", str(SAMPLE / "gs-pool" / "B-2001.md"), "--format", "json"]),
    ("analyze", ["analyze", str(SAMPLE / "gs-pool" / "B-2001.md"), "--format", "json", "--analyzer", "porter"]),
    ("eval", ["eval", "run.trec", "grades.qrels", "--format", "json"]),
    ("check", ["check", str(SAMPLE / "ses-pool" / "A-1003.md"), "--format", "json"]),
    ("check", ["check", str(SAMPLE / "ses-pool" / "A-1003.md"), *SES, "--view", "qrb", "--format", "json"]),
    ("diff", ["diff", str(SAMPLE / "ses-pool" / "A-1003.md"), str(SAMPLE / "ses-pool" / "A-1004.html"), *SES,
              "--format", "json"]),
    ("diff", ["diff", str(SAMPLE / "ses-pool" / "A-1001"), str(SAMPLE / "ses-pool" / "A-1003.md"), "--format", "json"]),
    ("rank-diff", ["diff", "monday.json", "friday.json", "--format", "json"]),
    ("rules", ["rules", "--format", "json"]),
    ("extract", ["extract", str(SAMPLE / "gs-pool" / "B-2003.html"), "--format", "json"]),
    ("extract", ["extract", str(SAMPLE / "gs-pool" / "B-2001.md"), "--format", "json"]),
]

BROKEN_POOL = '{"id":"A","responses":{"TQ1":"I led."},"resume":"x","exempt":["SE1"]}\n{"id":\n{"id":"B","text":""}\n'


def schema_of(name):
    schema = json.loads((SOURCE / "docs" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def report(validator, document, subject):
    """Prints what is wrong with the document; returns the number of faults."""
    faults = list(validator.iter_errors(document))
    for fault in faults:
        print(f"FAILED {subject}: {fault.json_path}: {fault.message[:200]}")
    return len(faults)


def write_plans(folder):
    """A plan, and the same with a change of every kind and a keyword for every kind of finding."""
    plan = json.loads(subprocess.run([WINNOW, "plan", str(SAMPLE / "ses-announcement.json")], capture_output=True,
                                     check=True).stdout)
    (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    first, second, third = plan["requirements"][:3]
    first["keywords"] = []
    second["keywords"][0] |= {"keyword": "women", "required": True, "aliases": ["the", "team"]}
    second["text"] = "Other words."
    third["id"] = "ECQ9"
    plan["composite"]["coverage"] = 0.5
    plan["not_scored"] = [{"kind": "licence", "text": "A license."}]
    (folder / "edited.json").write_text(json.dumps(plan), encoding="utf-8")


def write_rankings(folder):
    """Two rankings with other plans and pools."""
    for name, pool, of in (("monday", str(SAMPLE / "ses-pool"), SES), ("friday", "broken.ndjson", GS)):
        subprocess.run([WINNOW, "rank", pool, *of, "--format", "json", "-o", f"{name}.json"], cwd=folder, check=False)


def main():
    failures = 0
    for file in (SOURCE / "corpus" / "framework" / "data").glob("opm-*.json"):
        failures += report(schema_of("framework"), json.loads(file.read_text(encoding="utf-8")), file.name)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "broken.ndjson").write_text(BROKEN_POOL, encoding="utf-8")
        Path(folder, "run.trec").write_text("1 Q0 A 1 2.5 x\n1 Q0 B 2 1.5 x\n", encoding="utf-8")
        Path(folder, "grades.qrels").write_text("1 0 B 1\n", encoding="utf-8")
        write_plans(Path(folder))
        write_rankings(Path(folder))
        for name, arguments in CASES:
            run = subprocess.run([WINNOW, *arguments], cwd=folder, capture_output=True, check=False)
            if run.returncode not in (0, 3):
                print(f"FAILED {arguments}: exit {run.returncode}: {run.stderr.decode()}")
                failures += 1
                continue
            failures += report(schema_of(name), json.loads(run.stdout), arguments)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
