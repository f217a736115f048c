#!/usr/bin/env python3
"""What `winnow check` says of many drafts: documents with a finding, and findings, for each rule.

    bench/findings.py WINNOW FOLDER --sample 200 --seed 7 --draw 50

Takes a seeded sample of the files in FOLDER as résumés. With --draw, prints as many findings drawn at random with the
words that they are about, to be judged by hand.
"""

import argparse
import collections
import json
import pathlib
import random
import subprocess


def findings_of(winnow, draft):
    """The findings with their words; None where the draft cannot be read."""
    command = [winnow, "check", str(draft), "--section", "resume", "--format", "json", "--quiet"]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode != 0:
        return None
    report = json.loads(run.stdout)
    texts = {section["id"]: section["text"].encode() for section in report["sections"]}
    found = []
    for finding in report["findings"]:
        words = texts[finding["section"]][finding["begin"]:finding["end"]].decode(errors="replace")
        found.append((finding["rule"], draft.name, " ".join(words.split()), finding["message"]))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("winnow")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--draw", type=int, default=0, help="findings to print")
    options = parser.parse_args()

    chance = random.Random(options.seed)
    files = sorted(path for path in options.folder.rglob("*") if path.suffix in {".txt", ".pdf", ".docx"})
    sample = chance.sample(files, min(options.sample, len(files)))
    reports = [report for report in (findings_of(options.winnow, draft) for draft in sample) if report is not None]
    everything = [finding for report in reports for finding in report]
    documents = collections.Counter(rule for report in reports for rule in {finding[0] for finding in report})
    counts = collections.Counter(finding[0] for finding in everything)

    print(f"{len(reports)} drafts, {len(everything)} findings, {len(sample) - len(reports)} unreadable, seed {options.seed}")
    for rule, count in counts.most_common():
        print(f"{rule:<26}{count:>6} findings in {documents[rule]:>4} drafts ({100 * documents[rule] / len(reports):.0f} %)")
    for rule, name, words, message in chance.sample(everything, min(options.draw, len(everything))):
        print(f"{rule} | {name} | {words[:160]} | {message}")


if __name__ == "__main__":
    main()
