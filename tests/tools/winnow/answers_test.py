#!/usr/bin/env python3
"""Four answers to each of several announcements are ranked in the order in which a specialist would rank them.

    answers_test.py WINNOW ANSWERS.json [--data FOLDER] [--at-least N]

The answers: a strong one in the applicant's own words, a partial one, a list of every keyword of the plan, and a fluent
one about another occupation (the strong answer to another announcement of the file). All were written for this test.
A set holds its announcement, or names one of FOLDER by file and position. N sets must be in order, without the option
all, and no answer off the topic may come before a strong one. Skips (77) without FOLDER.
"""
import argparse
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
    return {result["id"]: result["score"] for result in ranked["results"]}


def parse():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("winnow")
    parser.add_argument("answers", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--at-least", type=int)
    return parser.parse_args()


def main():
    options = parse()
    if options.data and not options.data.is_dir():
        print(f"skipped: no {options.data}")
        sys.exit(77)
    sets = json.loads(options.answers.read_text("utf-8"))
    groups, misled = {}, 0
    with tempfile.TemporaryDirectory() as temporary:
        for number, one in enumerate(sets):
            found = scores(options.winnow, pathlib.Path(temporary), options.data, sets, number)
            right = all(found[a] > found[b] for a, b in zip(ORDER, ORDER[1:]))
            misled += found["strong"] <= found["off-topic"]
            groups.setdefault(one.get("group", "all"), []).append(right)
            print(f"{'' if right else 'WRONG '}{one.get('group', '')} {one['title']}: "
                  + ", ".join(f"{name} {found[name]}" for name in ORDER))
    for group, right in groups.items():
        print(f"group {group}: {sum(right)} of {len(right)} in order")
    in_order = sum(map(sum, groups.values()))
    wanted = len(sets) if options.at_least is None else options.at_least
    if len(sets) < 10 or in_order < wanted or misled:
        sys.exit(f"{in_order} of {len(sets)} sets are in order, not {wanted}; "
                 f"in {misled} an answer off the topic comes before the strong one")


main()
