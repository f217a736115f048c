#!/usr/bin/env python3
"""Which aliases are wider than the keyword that they stand for?

usage: aliases.py WINNOW [--share 0.05] [--times 1.0] [--without]

Reads the thesaurus and the occupations of corpus/framework/data and compares each alias with its keyword in the shipped
background: in how many applicants' texts its words stand. Of a phrase only its rarest word is known, so that its figure is
the most that it can be. Prints the aliases whose figure is over SHARE of all texts and over TIMES that of their keyword,
the widest first, as

    applicants with the alias, with the keyword, file, occupation, keyword, alias

An alias that more have than have the keyword is suspect; a person judges. With --without, prints the occupations that
have no aliases instead.
"""
import argparse
import json
import pathlib
import subprocess

DATA = pathlib.Path(__file__).parent.parent / "corpus" / "framework" / "data"


def applicants_with():
    """(number of texts, {term: texts that have it}); terms that are not listed stand in under five."""
    lines = (DATA / "background.tsv").read_text("utf-8").splitlines()
    texts = int(lines[1].split("\t")[1])
    return texts, {term: int(count) for term, count, _ in (line.split("\t") for line in lines[3:])}


def entries():
    """(file, occupation, keyword, alias)"""
    for line in (DATA / "thesaurus.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            keyword, _, aliases = line.partition(":")
            for alias in aliases.split(";"):
                yield "thesaurus", "", keyword.strip(), alias.strip()
    for path in sorted(DATA.glob("occupations-*.txt")):
        occupation = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("  aliases of "):
                keyword, _, aliases = line.removeprefix("  aliases of ").partition(":")
                for alias in aliases.split(";"):
                    yield path.stem, occupation, keyword.strip(), alias.strip()
            elif line and not line.startswith((" ", "#")):
                occupation = line.partition(":")[0]


def terms_of(winnow, phrases):
    """The terms of each phrase, as winnow makes them."""
    run = subprocess.run([winnow, "analyze", "-", "--format", "json"], input="\n\n".join(phrases).encode(),
                         capture_output=True, check=True)
    tokens = iter(json.loads(run.stdout)["tokens"])
    token = next(tokens, None)
    terms, begin = {}, 0
    for phrase in phrases:
        end = begin + len(phrase.encode())
        terms[phrase] = []
        while token is not None and token["begin"] < end:
            terms[phrase].append(token["term"])
            token = next(tokens, None)
        begin = end + 2
    return terms


def without_aliases():
    having = {(file, occupation) for file, occupation, _, _ in entries()}
    for path in sorted(DATA.glob("occupations-*.txt")):
        for line in path.read_text("utf-8").splitlines():
            occupation = line.partition(":")[0]
            if line and not line.startswith((" ", "#")) and (path.stem, occupation) not in having:
                print(f"{path.stem}\t{occupation}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("winnow")
    parser.add_argument("--share", type=float, default=0.05)
    parser.add_argument("--times", type=float, default=1.0)
    parser.add_argument("--without", action="store_true")
    options = parser.parse_args()
    if options.without:
        without_aliases()
        return
    texts, listed = applicants_with()
    pairs = list(entries())
    terms = terms_of(options.winnow, sorted({phrase for pair in pairs for phrase in pair[2:]}))

    def most(phrase):
        return min((listed.get(term, 4) for term in terms[phrase]), default=0)

    wide = [(most(pair[3]), most(pair[2]), *pair) for pair in pairs
            if most(pair[3]) > options.share * texts and most(pair[3]) > options.times * most(pair[2])]
    for row in sorted(wide, key=lambda row: (-row[0], row)):
        print("\t".join(map(str, row)))
    print(f"{len(wide)} of {len(pairs)}")


if __name__ == "__main__":
    main()
