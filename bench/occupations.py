#!/usr/bin/env python3
"""Do plans find applicants of the announcement's occupation?

    bench/occupations.py WINNOW DATA [--work DIR] [--each]

Ranks the resumes of DATA/resumes (PDF files; the folder is the occupation, a weak label) against announcements of
DATA/announcements whose title names the occupation, and prints P@10, P@20 and mean average precision (MAP) of

    plan        the plan that `winnow plan` makes of the announcement
    title       the bare title, as BM25
    bm25        the whole announcement, as BM25
    tfidf       the whole announcement, as TF-IDF cosine

over all announcements, over two halves of them, and by occupation. The rule below, on titles alone, says which
announcement is of which occupation. Ten announcements an occupation at most, each title once. Needs pdftotext (poppler-utils).
"""
import argparse
import collections
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

# The folder of the resumes, and what a title of that occupation has. A title with the words of two occupations, or with
# those of SKIPPED, is left out: nobody could say which resumes are right for it.
OCCUPATIONS = {
    "ACCOUNTANT": r"accountant|auditor|accounting",
    "ADVOCATE": r"attorney|paralegal|advocate",
    "AGRICULTURE": r"soil|agricultur|\brange\b|conservationist|forester",
    "AVIATION": r"pilot|airplane|aircraft|aviation|flight|air traffic",
    "BANKING": r"\bbank|\bloan",
    "CHEF": r"\bcook\b|\bchef\b|food|dietitian|nutritionist",
    "CONSTRUCTION": r"construction|carpenter",
    "DESIGNER": r"visual information|designer",
    "DIGITAL-MEDIA": r"content manager|writer-editor|digital media",
    "ENGINEERING": r"engineer",
    "FINANCE": r"financial|budget|cost analyst",
    "FITNESS": r"fitness|sports|physical therap",
    "HEALTHCARE": r"nurse|physician|\brn\b|medical (tech|support|officer)|dental|pharmac|health (tech|sci)",
    "HR": r"human resources|recruiter|workforce",
    "INFORMATION-TECHNOLOGY": r"\bit (cyber)?\s?spec|information technology|info tech|computer scien|software",
    "PUBLIC-RELATIONS": r"public affairs|public relations|communications (spec|coord)",
    "SALES": r"\bsales\b|marketing",
    "TEACHER": r"teacher|instructor",
}
SKIPPED = r"special agent|public notice|student|interdisciplinary|engineer/|/engineer|training|timber"
MOST_EACH = 10


def plain(markup):
    return re.sub(r"\s+", " ", html.unescape(html.unescape(re.sub(r"<[a-zA-Z/!][^>]*>", " ", markup))))


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for element in value.values():
            yield from strings(element)
    elif isinstance(value, list):
        for element in value:
            yield from strings(element)


def records(path):
    """The file's announcements, one JSON value each, in its order."""
    text = path.read_text("utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines()]
    parsed = json.loads(text)
    return parsed["SearchResult"]["SearchResultItems"] if "SearchResult" in parsed else parsed


def make_pool(data, out):
    """One {"id": FOLDER/NAME, "text"} a line; counts the resumes of each folder."""
    paths = sorted((data / "resumes").glob("*/*.pdf"))
    count = collections.Counter()

    def text_of(path):
        made = subprocess.run(["pdftotext", "-q", str(path), "-"], capture_output=True, check=False)
        return made.stdout.decode("utf-8", "replace")

    with ThreadPoolExecutor(2) as threads, open(out, "w", encoding="utf-8") as lines:
        for path, text in zip(paths, threads.map(text_of, paths)):
            count[path.parent.name] += 1
            lines.write(json.dumps({"id": f"{path.parent.name}/{path.stem}", "text": text}) + "\n")
    return count


def occupation_of(title):
    if re.search(SKIPPED, title, re.I):
        return None
    fitting = [name for name, words in OCCUPATIONS.items() if re.search(words, title, re.I)]
    return fitting[0] if len(fitting) == 1 else None


def choose(winnow, data, work):
    """Announcements of a known occupation: dicts with occupation, half, title, text and the plan's file."""
    chosen, titles, count = [], set(), collections.Counter()
    folder = data / "announcements"
    for path in [*sorted(folder.glob("usajobs-search-*.json"), reverse=True), *sorted(folder.glob("*.jsonl"))]:
        made = subprocess.run([winnow, "plan", path, "--all", "--quiet"], capture_output=True, check=False, text=True)
        plans = [json.loads(line) for line in made.stdout.splitlines()]
        sources = records(path)
        if len(plans) != len(sources):
            sys.exit(f"{path}: {len(sources)} announcements, {len(plans)} plans: {made.stderr}")
        for plan, source in zip(plans, sources):
            title = plan["announcement"]["title"]
            occupation = occupation_of(title)
            key = re.sub(r"[^a-z ]", "", title.lower())
            if occupation is None or key in titles or count[occupation] == MOST_EACH:
                continue
            titles.add(key)
            count[occupation] += 1
            file = work / f"plan{len(chosen)}.json"
            file.write_text(json.dumps(plan), "utf-8")
            chosen.append({"occupation": occupation, "half": (count[occupation] - 1) % 2, "title": title,
                           "text": plain(" ".join(strings(source))), "plan": file})
    return chosen


def parse_run(text):
    """Ids in ranked order, by query."""
    run = collections.defaultdict(list)
    for line in text.splitlines():
        query, _, identity, *_ = line.split()
        run[query].append(identity)
    return run


def search(winnow, pool, work, queries, model):
    file = work / "queries.tsv"
    file.write_text("".join(f"{number}\t{query}\n" for number, query in enumerate(queries)), "utf-8")
    made = subprocess.run([winnow, "search", pool, "--queries", file, "--model", model, "-k", "100000", "--quiet"],
                          capture_output=True, check=True, text=True)
    run = parse_run(made.stdout)
    return [run[str(number)] for number in range(len(queries))]


def rank(winnow, pool, plan):
    made = subprocess.run([winnow, "rank", pool, "--plan", plan, "--format", "trec", "--quiet"], capture_output=True,
                          check=True, text=True)
    return next(iter(parse_run(made.stdout).values()))


def measure(ranking, occupation, relevant):
    """P@10, P@20, average precision."""
    hits, precision, total = 0, {10: 0.0, 20: 0.0}, 0.0
    for place, identity in enumerate(ranking, 1):
        if identity.startswith(occupation + "/"):
            hits += 1
            total += hits / place
        if place in precision:
            precision[place] = hits / place
    return precision[10], precision[20], total / relevant


def mean(rows):
    return [sum(column) / len(rows) for column in zip(*rows)]


def report(chosen, results):
    methods = list(results[0])
    print(f"{'':24}{'n':>4}" + "".join(f"{name:>24}" for name in methods))
    print(f"{'':28}" + "".join(f"{'P@10':>10}{'P@20':>7}{'MAP':>7}" for _ in methods))

    def line(label, picked):
        cells = [mean([results[i][name] for i in picked]) for name in methods]
        print(f"{label:24}{len(picked):>4}" + "".join("   " + "".join(f"{cell:7.3f}" for cell in row) for row in cells))

    everything = range(len(chosen))
    line("all", list(everything))
    for half in (0, 1):
        line(f"half {half + 1}", [i for i in everything if chosen[i]["half"] == half])
    for occupation in sorted({one["occupation"] for one in chosen}):
        line(occupation, [i for i in everything if chosen[i]["occupation"] == occupation])


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("winnow")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--work", type=pathlib.Path, help="keep the pool, the index and the plans here")
    parser.add_argument("--each", action="store_true", help="a line for each announcement")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        pool = work / "pool.ndjson"
        relevant = make_pool(options.data, pool)
        index = work / "pool.index"
        subprocess.run([options.winnow, "index", pool, "-o", index, "--quiet"], check=True)
        chosen = choose(options.winnow, options.data, work)
        runs = {"title": search(options.winnow, index, work, [one["title"] for one in chosen], "bm25"),
                "bm25": search(options.winnow, index, work, [one["text"] for one in chosen], "bm25"),
                "tfidf": search(options.winnow, index, work, [one["text"] for one in chosen], "tfidf")}
        results = []
        for number, one in enumerate(chosen):
            rankings = {"plan": rank(options.winnow, index, one["plan"])}
            rankings.update((name, run[number]) for name, run in runs.items())
            results.append({name: measure(ranking, one["occupation"], relevant[one["occupation"]])
                            for name, ranking in rankings.items()})
            if options.each:
                figures = "  ".join(f"{name} {p10:.1f} {ap:.3f}" for name, (p10, _, ap) in results[-1].items())
                print(f"{one['occupation'][:12]:12} {one['title'][:60]:60} {figures}")
        report(chosen, results)


if __name__ == "__main__":
    main()
