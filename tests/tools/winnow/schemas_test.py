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
    ("rank", ["rank", str(SAMPLE / "ses-pool"), *SES, "--format", "json"]),
    ("rank", ["rank", str(SAMPLE / "ses-pool"), *SES, "--format", "json", "--explain"]),
    ("rank", ["rank", str(SAMPLE / "gs-pool"), *GS, "--format", "json", "--idf", "pool", "--by", "bm25"]),
    ("rank", ["rank", "broken.ndjson", *GS, "--format", "json"]),
    ("explain", ["explain", str(SAMPLE / "ses-pool"), "A-1001", *SES, "--format", "json"]),
    ("check", ["check", str(SAMPLE / "ses-pool" / "A-1001"), *SES, "--format", "json"]),
    ("check", ["check", str(SAMPLE / "gs-pool" / "B-2001.md"), "--format", "json"]),
    ("extract", ["extract", str(SAMPLE / "gs-pool" / "B-2003.html"), "--format", "json"]),
    ("extract", ["extract", str(SAMPLE / "gs-pool" / "B-2001.md"), "--format", "json"]),
]

BROKEN_POOL = '{"id":"A","responses":{"TQ1":"I led."},"resume":"x","exempt":["SE1"]}\n{"id":\n{"id":"B","text":""}\n'


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "broken.ndjson").write_text(BROKEN_POOL, encoding="utf-8")
        for name, arguments in CASES:
            schema = json.loads((SOURCE / "docs" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            run = subprocess.run([WINNOW, *arguments], cwd=folder, capture_output=True, check=False)
            if run.returncode not in (0, 3):
                print(f"FAILED {arguments}: exit {run.returncode}: {run.stderr.decode()}")
                failures += 1
                continue
            for error in Draft202012Validator(schema).iter_errors(json.loads(run.stdout)):
                print(f"FAILED {arguments}: {error.json_path}: {error.message[:200]}")
                failures += 1
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
