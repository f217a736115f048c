#!/usr/bin/env python3
"""How good plans' keywords are by judgements made by hand: recall of what is indispensable, precision of the first 20.

usage: keywords.py WINNOW DATA [--group announcements|fresh|last] [--show]
       keywords.py WINNOW DATA --blind [--show]

DATA is the folder with `announcements/`. The judgements are in keyword_judgements.json: for each announcement the words
without which an application could not be judged, written down before its plan was seen ("indispensable"), and those of
the first 20 keywords that would not be defended before a job-analysis panel, noted afterwards ("not_defended"). The
rules were mended with the first group in sight ("announcements"), then with the second ("fresh"), whose first figures are
a clean test; the third ("last") is only for measuring. With --blind, the judgements of keyword_judgements_fresh.json,
which somebody else wrote before any plan was seen; only "not_defended" was noted by the author of the rules, afterwards.

The keywords of a plan are put in one order by their weight in the score: weight of the requirement times weight of the
keyword; a word counts once, whatever its case. An indispensable word counts as found among the first 60 if one of them, or one of its
aliases, holds all its words, forms of a stem being the same word. With --show, prints every plan's first 20 as well.
"""

import json
import subprocess
import sys
from pathlib import Path

FIRST, MOST = 20, 60


def plan_of(winnow, data, judged):
    path = data / "announcements" / judged["file"]
    run = subprocess.run([winnow, "plan", str(path), "--position", judged["id"], "--quiet"], capture_output=True,
                         check=False)
    if run.returncode != 0:
        sys.exit(f"{judged['id']}: exit {run.returncode}: {run.stderr.decode()}")
    return json.loads(run.stdout)


def keywords_of(plan):
    """Each keyword with its aliases, the weightiest first."""
    weights, aliases = {}, {}
    for requirement in plan["requirements"]:
        for keyword in requirement["keywords"]:
            word = keyword["keyword"].lower()
            weights[word] = weights.get(word, 0) + requirement["weight"] * keyword["weight"]
            aliases.setdefault(word, set()).update(keyword["aliases"])
    return [(word, aliases[word]) for word in sorted(weights, key=lambda word: -weights[word])]


def terms_of(winnow, phrases):
    """The terms of each phrase, as winnow makes them."""
    run = subprocess.run([winnow, "analyze", "-", "--format", "json"], input="\n\n".join(phrases).encode(),
                         capture_output=True, check=True)
    terms = {}
    begin = 0
    tokens = json.loads(run.stdout)["tokens"]
    for phrase in phrases:
        end = begin + len(phrase.encode())
        terms[phrase] = {token["term"] for token in tokens if begin <= token["begin"] < end}
        begin = end + 2
    return terms


def judge(winnow, data, judged):
    """(defended, of, found, wanted, missing, first)"""
    keywords = keywords_of(plan_of(winnow, data, judged))
    spoken = [[word, *sorted(aliases)] for word, aliases in keywords[:MOST]]
    phrases = sorted({phrase for names in spoken for phrase in names} | set(judged["indispensable"]))
    terms = terms_of(winnow, phrases)
    missing = [word for word in judged["indispensable"]
               if not any(terms[word] <= terms[name] for names in spoken for name in names)]
    first = [word for word, _ in keywords[:FIRST]]
    indefensible = {word.lower() for word in judged["not_defended"]}
    defended = sum(word not in indefensible for word in first)
    return defended, len(first), len(judged["indispensable"]) - len(missing), len(judged["indispensable"]), missing, first


def report(winnow, data, group, show):
    sums = [0, 0, 0, 0]
    for judged in group:
        defended, of, found, wanted, missing, first = judge(winnow, data, judged)
        sums = [a + b for a, b in zip(sums, (defended, of, found, wanted))]
        print(f"{judged['title'][:50]:50}  {defended:2}/{of:2}  {found:2}/{wanted:2}  {', '.join(missing)}")
        if show:
            print("    " + ", ".join(first))
    print(f"precision of the first {FIRST}: {sums[0]}/{sums[1]} = {sums[0] / sums[1]:.3f}")
    print(f"recall of the indispensable within {MOST}: {sums[2]}/{sums[3]} = {sums[2] / sums[3]:.3f}")


def main():
    winnow, data = sys.argv[1], Path(sys.argv[2])
    blind = "--blind" in sys.argv
    name = "keyword_judgements_fresh.json" if blind else "keyword_judgements.json"
    judgements = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    groups = ["announcements"] if blind else ["announcements", "fresh", "last"]
    if "--group" in sys.argv:
        groups = sys.argv[sys.argv.index("--group") + 1:][:1]
    for group in groups:
        print(f"== {group}")
        report(winnow, data, judgements[group], "--show" in sys.argv)


if __name__ == "__main__":
    main()
