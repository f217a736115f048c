#!/usr/bin/env python3
"""How well list-like text of real resumes is told from prose: precision and recall on lines labelled by hand.

usage: list_spans_test.py WINNOW LABELS.json RESUMES [LEAST]

LABELS names lines of resumes by file, by offsets in what `winnow extract` prints and by a digest, so that a line is
found again where a reader puts it elsewhere. A line is taken for listed if most of its tokens are. A line that is no longer
there as it was labelled is left out and counted. Ends with 1 where precision or recall is below LEAST or more than a
tenth of the lines are gone, and with 77 (skipped) without RESUMES.
"""
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile


def run(*arguments):
    made = subprocess.run([str(argument) for argument in arguments], capture_output=True, check=False)
    if made.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: {made.stderr.decode('utf-8', 'replace')}")
    return made.stdout


SIGN = "\u2022 ".encode()


def digest(line):
    return hashlib.sha256(line).hexdigest()[:12]


def place_of(text, begin, end, wanted):
    """Offsets of the line with that digest, the one nearest to where it was labelled; None if there is none. The sign of
    a list, which a reader of pages sees, is not part of it."""
    places, at = [], 0
    for line in text.split(b"\n"):
        bare = line.removeprefix(SIGN)
        if digest(bare) == wanted:
            places.append((at + len(line) - len(bare), at + len(line)))
        at += len(line) + 1
    return min(places, key=lambda place: abs(place[0] - begin), default=None)


def taken_for(tokens, begin, end):
    """What winnow takes the bytes for: listed or prose (negated and hoped for included)."""
    inside = [token["context"] for token in tokens if begin <= token["begin"] < end]
    return "listed" if 2 * inside.count("listed") > len(inside) else "prose"


def main():
    winnow, labels, resumes = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    least = float(sys.argv[4]) if len(sys.argv) > 4 else 0.0
    if not resumes.is_dir():
        print(f"skipped: {resumes} is not there")
        sys.exit(77)
    spans = json.loads(labels.read_text("utf-8"))["spans"]
    count, gone, wrong = {}, 0, []
    with tempfile.TemporaryDirectory() as temporary:
        page = pathlib.Path(temporary) / "resume.txt"
        for resume, begin, end, wanted, label in spans:
            text = run(winnow, "extract", resumes / f"{resume}.pdf", "--quiet")
            place = place_of(text, begin, end, wanted)
            if place is None:
                gone += 1
                continue
            page.write_bytes(text)
            tokens = json.loads(run(winnow, "analyze", page, "--format", "json", "--quiet"))["tokens"]
            taken = taken_for(tokens, *place)
            count[label, taken] = count.get((label, taken), 0) + 1
            if taken != label:
                wrong.append(f"{resume} {place[0]}-{place[1]}: {label}, taken for {taken}")
    right = count.get(("listed", "listed"), 0)
    missed, false = count.get(("listed", "prose"), 0), count.get(("prose", "listed"), 0)
    precision, recall = right / max(right + false, 1), right / max(right + missed, 1)
    print(f"{'':8}{'taken for listed':>18}{'for prose':>11}")
    print(f"listed  {right:>18}{missed:>11}")
    print(f"prose   {false:>18}{count.get(('prose', 'prose'), 0):>11}")
    print(f"listed: precision {precision:.3f}, recall {recall:.3f}; {gone} of {len(spans)} lines are gone")
    print("\n".join(wrong))
    sys.exit(min(precision, recall) < least or 10 * gone > len(spans))


if __name__ == "__main__":
    main()
