#!/usr/bin/env python3
"""Four answers to each of ten announcements are ranked in the order in which a specialist would rank them.

    answers_test.py WINNOW ANSWERS.json

The answers: a strong one in the applicant's own words, a partial one, a list of every keyword of the plan, and a fluent
one about another occupation (the strong answer to the next announcement but two). All were written for this test.
"""
import json
import pathlib
import subprocess
import sys
import tempfile


def run(*arguments):
    made = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: {made.stderr}")
    return made.stdout


def scores(winnow, folder, sets, number):
    announcement = folder / f"announcement{number}.md"
    announcement.write_text(f"# {sets[number]['title']}\n\n{sets[number]['announcement']}\n", "utf-8")
    plan = folder / f"plan{number}.json"
    run(winnow, "plan", announcement, "-o", plan)
    keywords = {keyword["keyword"] for requirement in json.loads(plan.read_text("utf-8"))["requirements"]
                for keyword in requirement["keywords"]}
    answers = {"strong": sets[number]["strong"], "partial": sets[number]["partial"],
               "list": "Skills: " + ", ".join(sorted(keywords)) + ".",
               "off-topic": sets[(number + 3) % len(sets)]["strong"]}
    pool = folder / f"pool{number}.ndjson"
    pool.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in answers.items()), "utf-8")
    ranked = json.loads(run(winnow, "rank", pool, "--plan", plan, "--format", "json"))
    return {result["id"]: result["score"] for result in ranked["results"]}


def main():
    winnow, sets = sys.argv[1], json.loads(pathlib.Path(sys.argv[2]).read_text("utf-8"))
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        for number, one in enumerate(sets):
            found = scores(winnow, pathlib.Path(temporary), sets, number)
            order = ["strong", "partial", "list", "off-topic"]
            right = all(found[a] > found[b] for a, b in zip(order, order[1:]))
            wrong += not right
            print(f"{'' if right else 'WRONG '}{one['title']}: "
                  + ", ".join(f"{name} {found[name]}" for name in order))
    if len(sets) < 10 or wrong:
        sys.exit(f"{wrong} of {len(sets)} sets are ranked in another order")


main()
