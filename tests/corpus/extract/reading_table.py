#!/usr/bin/env python3
"""How well winnow reads real documents, beside the tools that others use, in one run.

usage: reading_table.py WINNOW HOSTILE_DIR [--check] [--survival] [--every N] [--peers] [--kind KIND]... [--worst N]

HOSTILE_DIR holds EXPECTED.tsv (kind, file, file with the right text), a folder of documents a kind, and attacks/ with
TRUTH.tsv. Texts are compared as bags of words (F1, the mean over a kind's documents; one that cannot be read counts 0);
plain text in its charset must be exact but for white space. Of the attacks, no hidden word may stand in the text, and the
visible ones must. The last two columns leave out the documents whose right text is not what a reader sees
(unseen_expectations.py); the targets are for all. Every document must end in time, as text or with a reason.

--every 8 looks at every eighth document alone (and at all attacks).
--check exits 1 if a figure is under its target; with --survival only if a document ends badly or an attack succeeds.
Exits 77 (skipped) without HOSTILE_DIR.
"""

import argparse
import collections
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

from unseen_expectations import expects_unseen

TARGETS = {"pdf": 0.94, "docx": 0.97, "odt": 0.98, "rtf": 0.95, "html": 0.98, "txt": 0.95}
PEERS = {
    "docx": [("docx2txt", ["docx2txt", "{}", "-"])],
    "odt": [("odt2txt", ["odt2txt", "{}"])],
    "rtf": [("catdoc", ["catdoc", "{}"]), ("unrtf", ["unrtf", "--nopict", "--text", "{}"])],
    "doc": [("catdoc", ["catdoc", "{}"]), ("antiword", ["antiword", "{}"])],
    "pdf": [("pdftotext", ["pdftotext", "{}", "-"]), ("mutool", ["mutool", "draw", "-q", "-F", "txt", "-o", "-", "{}"])],
}
KINDS = ("pdf", "docx", "odt", "rtf", "doc", "html", "txt", "zip")
LONGEST_SECONDS = 30  # a document's time by the clock is 20 s
SLOWEST_P99_MS = 250


def words(text):
    return re.findall(r"\w+", text)


def bag_f1(expected, got):
    a, b = collections.Counter(words(expected)), collections.Counter(words(got))
    if not a and not b:
        return 1.0
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values()))


def exact(expected, got):
    return float(" ".join(expected.split()) == " ".join(got.split()))


def run(command, path):
    """Standard output, or None for a tool that crashed or did not end; its exit code; milliseconds."""
    begin = time.monotonic()
    try:
        ran = subprocess.run([part.format(path) for part in command], capture_output=True, timeout=LONGEST_SECONDS,
                             check=False)
    except subprocess.TimeoutExpired:
        return None, "timeout", LONGEST_SECONDS * 1000, ""
    took = (time.monotonic() - begin) * 1000
    return ran.stdout.decode("utf-8", "replace"), ran.returncode, took, ran.stderr.decode("utf-8", "replace")


def expectations(hostile):
    rows = collections.defaultdict(list)
    for line in (hostile / "EXPECTED.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        kind, name, expected, _ = line.split("\t")
        rows[kind].append((hostile / kind / name, hostile / expected))
    return rows


def accuracy(tool, rows, compare):
    scores = {}
    for path, expected in rows:
        got, _, _, _ = run(tool, path)
        right = expected.read_text(encoding="utf-8", errors="replace")
        if compare is exact and "<" in right[:64]:
            right = as_utf8(tool, path, expected)
        scores[path.name] = compare(right, got or "")
    return scores


def as_utf8(tool, path, expected):
    """What the tool reads in the same document, if that is HTML, written in UTF-8: only the character set is tested."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(expected.read_bytes())
        return run(tool, copy)[0] or ""


def attacks(winnow, hostile, kinds):
    """Problems of the attacks, and how many that hide words were flagged, of how many."""
    problems, hidden_ones, flagged = [], 0, 0
    for line in (hostile / "attacks" / "TRUTH.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, _, visible, hidden, expected = line.split("\t")
        if name.rsplit(".", 1)[1] not in kinds:
            continue
        out, code, _, _ = run([winnow, "extract", "{}", "--format", "ndjson"], hostile / "attacks" / name)
        if code == 3:
            continue  # refused by name
        if code != 0:
            problems.append(f"{name}: exit {code}")
            continue
        read = json.loads(out)
        text = " ".join(section["text"] for section in read["sections"])
        file_shows = visible != "-" and "bin_lie" not in name and holds(hostile / "attacks" / name, visible)
        if file_shows and visible.split()[0] not in text:
            problems.append(f"{name}: the visible text is gone")
        # Words that are printed many times in one place are seen.
        file_hides = hidden != "-" and "overprinted" not in expected and holds(hostile / "attacks" / name, hidden)
        if file_hides and any(word in text for word in hidden.split()):
            problems.append(f"{name}: hidden words stand in the text")
        if file_hides:
            hidden_ones += 1
            was = any(flag["code"] == "hidden-text" and hidden.split()[0] in flag["text"] for flag in read["flags"])
            flagged += was
            if not was:
                problems.append(f"{name}: not flagged")
    return problems, flagged, hidden_ones


def holds(path, words):
    """Whether the file holds the words at all: some attacks are on the reader alone."""
    content = path.read_bytes()
    if path.suffix == ".docx":
        content = subprocess.run(["unzip", "-p", str(path)], capture_output=True, check=False).stdout
    elif path.suffix == ".pdf":
        streams = re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)
        content += b"".join(inflated(stream) for stream in streams)
    return words.split()[0].encode() in content


def inflated(stream):
    """The beginning of a compressed stream; nothing if it is none."""
    try:
        return zlib.decompressobj().decompress(stream, 1 << 20)
    except zlib.error:
        return b""


def survival(winnow, hostile, kind, every):
    """Outcomes, milliseconds, and the documents that ended badly."""
    outcomes, times, bad = collections.Counter(), [], []
    for path in sorted((hostile / kind).iterdir())[::every]:
        _, code, took, error = run([winnow, "extract", "{}"], path)
        times.append(took)
        outcomes["text" if code == 0 else "refused" if code == 3 else "failed"] += 1
        if code not in (0, 3) or (code == 3 and not error.strip()):
            bad.append(f"{kind}/{path.name}: {code}")
    return outcomes, sorted(times), bad


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("winnow")
    parser.add_argument("hostile", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--survival", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--kind", action="append")
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    if not options.hostile.is_dir():
        print(f"skipped: there is no {options.hostile}")
        return 77
    kinds = options.kind or KINDS
    failures = []
    rows = expectations(options.hostile)
    print(f"{'kind':6}{'tool':14}{'documents':>10}{'accuracy':>10}{'as seen':>10}{'accuracy':>10}")
    for kind in [] if options.survival else kinds:
        compare = exact if kind == "txt" else bag_f1
        tools = [("winnow", [options.winnow, "extract", "{}"])]
        if options.peers:
            tools += PEERS.get(kind, [])
        apart = {path.name for path, _ in rows[kind] if expects_unseen(kind, path)}
        for name, command in tools if rows[kind] else []:
            if name != "winnow" and not shutil.which(command[0]):
                print(f"{kind:6}{name:14}{'not installed':>20}")
                continue
            scores = accuracy(command, rows[kind], compare)
            mean = statistics.fmean(scores.values())
            seen = [score for file, score in scores.items() if file not in apart]
            print(f"{kind:6}{name:14}{len(scores):>10}{mean:>10.4f}{len(seen):>10}{statistics.fmean(seen):>10.4f}",
                  flush=True)
            if name == "winnow":
                if mean < TARGETS.get(kind, 0):
                    failures.append(f"{kind}: {mean:.4f} is under {TARGETS[kind]}")
                for path, score in sorted(scores.items(), key=lambda item: item[1])[: options.worst]:
                    print(f"       {score:.3f} {path}")
    print(f"\n{'kind':6}{'text':>8}{'refused':>9}{'failed':>8}{'p50 ms':>8}{'p99 ms':>8}{'max ms':>8}")
    for kind in kinds:
        outcomes, times, bad = survival(options.winnow, options.hostile, kind, options.every)
        p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
        print(f"{kind:6}{outcomes['text']:>8}{outcomes['refused']:>9}{outcomes['failed']:>8}"
              f"{times[len(times) // 2]:>8.0f}{p99:>8.0f}{times[-1]:>8.0f}", flush=True)
        failures += bad
        if p99 > SLOWEST_P99_MS and not options.survival:
            failures.append(f"{kind}: p99 is {p99:.0f} ms")
    problems, flagged, hidden = attacks(options.winnow, options.hostile, kinds)
    print(f"\nattacks: {flagged} of {hidden} that hide words are flagged")
    failures += problems
    for failure in failures:
        print(f"FAILED {failure}")
    return 1 if options.check and failures else 0


if __name__ == "__main__":
    sys.exit(main())
