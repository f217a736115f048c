#!/usr/bin/env python3
"""Four answers to each of several announcements are ranked in the order in which a specialist would rank them.

    answers_test.py WINNOW ANSWERS.json
    answers_test.py WINNOW ANSWERS.json --data FOLDER --over-list N --over-partial N --over-off-topic N

The answers: a strong one in the applicant's own words, a partial one, a list of every keyword of the plan, and a fluent
one about another occupation (the strong answer to another announcement of the file). All were written for this test.
Sets that hold their announcements must all be in order. Others name them by file and position in FOLDER: there the
strong answer must come before the list, the partial one and the one off the topic in N of the sets each, and how many are
in order is printed. Skips (77) without FOLDER.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

ORDER = ["strong", "partial", "list", "off-topic"]


def run(*arguments):
    made = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: {made.stderr}")
    return made.stdout


def announcement_of(one, folder, data):
    """What `winnow plan` takes for the announcement of a set."""
    if "file" in one:
        return [data / one["file"]] + (["--position", one["position"]] if "position" in one else [])
    page = folder / "announcement.md"
    page.write_text(f"# {one['title']}\n\n{one['announcement']}\n", "utf-8")
    return [page]


def scores(winnow, folder, data, sets, number):
    plan = folder / "plan.json"
    run(winnow, "plan", *announcement_of(sets[number], folder, data), "-o", plan)
    keywords = {keyword["keyword"] for requirement in json.loads(plan.read_text("utf-8"))["requirements"]
                for keyword in requirement["keywords"]}
    other = sets[(number + (5 if "file" in sets[number] else 3)) % len(sets)]
    answers = {"strong": sets[number]["strong"], "partial": sets[number]["partial"],
               "list": "Skills: " + ", ".join(sorted(keywords)) + ".", "off-topic": other["strong"]}
    pool = folder / "pool.ndjson"
    pool.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in answers.items()), "utf-8")
    ranked = json.loads(run(winnow, "rank", pool, "--plan", plan, "--format", "json"))
    if len(keywords) >= 10:
        stuffed = [result["id"] for result in ranked["results"] for flag in result["flags"] if flag["code"] == "stuffing"]
        if stuffed != ["list"]:
            sys.exit(f"{sets[number]['title']}: flagged as stuffing: {stuffed}, not the list alone")
    return {result["id"]: result["score"] for result in ranked["results"]}


def parse():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("winnow")
    parser.add_argument("answers", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--over-list", type=int, default=0)
    parser.add_argument("--over-partial", type=int, default=0)
    parser.add_argument("--over-off-topic", type=int, default=0)
    return parser.parse_args()


def main():
    options = parse()
    if options.data and not options.data.is_dir():
        print(f"skipped: no {options.data}")
        sys.exit(77)
    sets = json.loads(options.answers.read_text("utf-8"))
    count = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as temporary:
        for number, one in enumerate(sets):
            found = scores(options.winnow, pathlib.Path(temporary), options.data, sets, number)
            right = all(found[a] > found[b] for a, b in zip(ORDER, ORDER[1:]))
            group = count[one.get("group", "all")]
            group.update(["sets"] + ["in order"] * right)
            group.update(f"strong over {name}" for name in ORDER[1:] if found["strong"] > found[name])
            print(f"{'' if right else 'ANOTHER ORDER '}{one['title']}: "
                  + ", ".join(f"{name} {found[name]}" for name in ORDER))
    for name, group in sorted(count.items()):
        print(f"{name}: " + ", ".join(f"{what} {group[what]}" for what in sorted(group)))
    total = sum(count.values(), collections.Counter())
    wanted = {"sets": 10}
    if options.data:
        wanted.update({"strong over list": options.over_list, "strong over partial": options.over_partial,
                       "strong over off-topic": options.over_off_topic})
    else:
        wanted["in order"] = len(sets)
    missed = [f"{what}: {total[what]} of {len(sets)} sets, not {least}" for what, least in wanted.items()
              if total[what] < least]
    if missed:
        sys.exit("; ".join(missed))


main()
