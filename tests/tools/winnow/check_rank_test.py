#!/usr/bin/env python3
"""`check` prints the score that `rank` gives the same draft, to the last digit.

usage: check_rank_test.py WINNOW SAMPLE [DATA [EVERY]]

SAMPLE is corpus/sample: every applicant that is a document or a folder of its own. With DATA also 30 resumes of it (every
EVERYth of them), drawn with a fixed seed, under three of its announcements.
"""

import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SEED = 7
SAMPLES = {"ses-announcement.json": "ses-pool", "gs-announcement.md": "gs-pool"}
PARTS = ("score", "score_exact", "coverage", "similarity", "cosine", "bm25")


def run(winnow, *arguments):
    made = subprocess.run([winnow, *map(str, arguments), "--format", "json", "--quiet"], capture_output=True, check=False)
    if made.returncode not in (0, 3):
        sys.exit(f"{arguments}: {made.stderr.decode()}")
    return json.loads(made.stdout)


def parts_of(report):
    shares = [(one["id"], one["coverage"], one["similarity"]) for one in report["requirements"]]
    return {part: report.get(part) for part in PARTS if part in report} | {"requirements": shares}


def compare(winnow, pool, of):
    """How many drafts of the pool were checked, and how many differ."""
    ranked = {result["id"]: parts_of(result) for result in run(winnow, "rank", pool, *of)["results"]}
    checked = failures = 0
    for identity, expected in ranked.items():
        drafts = [path for path in [pool / identity, *pool.glob(f"{identity}.*")] if path.exists()]
        if not drafts:  # a file a section in one folder
            continue
        found = parts_of(run(winnow, "check", drafts[0], *of))
        checked += 1
        if found != {part: expected[part] for part in found}:
            print(f"FAILED {drafts[0]} {of}: check {found['score']}, rank {expected['score']}")
            failures += 1
    return checked, failures


def main():
    winnow, sample = sys.argv[1], Path(sys.argv[2])
    results = [compare(winnow, sample / pool, ["--announcement", sample / announcement])
               for announcement, pool in SAMPLES.items()]
    data, every = Path(sys.argv[3] if len(sys.argv) > 3 else "."), int(sys.argv[4] if len(sys.argv) > 4 else 1)
    announcements = data / "announcements" / "usajobs-search-2020.json"
    if announcements.exists():
        drawn = random.Random(SEED)
        resumes = drawn.sample(sorted((data / "resumes").rglob("*.pdf")), 30)[::every]
        items = json.loads(announcements.read_text(encoding="utf-8"))["SearchResult"]["SearchResultItems"]
        with tempfile.TemporaryDirectory() as folder:
            for resume in resumes:
                shutil.copy(resume, folder)
            for item in drawn.sample(items, 3):
                results.append(compare(winnow, Path(folder), ["--announcement", announcements, "--position",
                                                              item["MatchedObjectId"]]))
    checked, failures = map(sum, zip(*results))
    print(f"{checked} drafts checked, {failures} with another score than in the ranking")
    sys.exit(1 if failures or checked < 10 else 0)


if __name__ == "__main__":
    main()
