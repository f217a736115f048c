#!/usr/bin/env python3
"""House rules that a machine can check (CONTRIBUTING.md). Prints each breach with its place; exits 1 if there is any.

usage: rules_test.py ROOT
"""

import re
import sys
from pathlib import Path

LIBRARIES = ("engine", "corpus")
CODE = {".cpp", ".hpp", ".S", ".py", ".sh"}
LONGEST_FILE = 500


def files(root, *folders):
    return sorted(path for folder in folders for path in (root / folder).rglob("*") if path.is_file())


def lines_matching(path, pattern):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if re.search(pattern, line):
            yield number


def long_files(root):
    for path in files(root, "engine", "corpus", "tools"):
        if path.suffix in CODE:
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > LONGEST_FILE:
                yield path, lines, f"{lines} lines; {LONGEST_FILE} is the most: which two ideas share the file?"


def globs_in_cmake(root):
    for path in [root / "CMakeLists.txt", *files(root, "cmake", *LIBRARIES, "tools", "tests", "bench")]:
        if path.name == "CMakeLists.txt" or path.suffix == ".cmake":
            for number in lines_matching(path, r"\bGLOB(_RECURSE)?\b"):
                yield path, number, "sources are listed, not globbed"


def unlisted_sources(root):
    for path in files(root, *LIBRARIES, "tools", "tests", "bench"):
        if path.suffix in {".cpp", ".hpp"} and not (listed(path, root) or private_to_its_folder(path, root)):
            yield path, 1, "no CMakeLists.txt lists this file"


def listed(path, root):
    """Whether the CMakeLists.txt of its folder, or of one above, names the file."""
    for folder in path.parents:
        listing = folder / "CMakeLists.txt"
        name = re.escape(path.relative_to(folder).as_posix())
        if listing.exists() and re.search(rf"(?<!\w){name}(?![\w])", listing.read_text(encoding="utf-8")):
            return True
        if folder == root:
            return False
    return False


def private_to_its_folder(path, root):
    """Headers of tests and benchmarks need no listing, nor do those that only a room's own files include, by bare name."""
    if path.suffix != ".hpp":
        return False
    if path.is_relative_to(root / "tests") or path.is_relative_to(root / "bench"):
        return True
    include = f'#include "{path.name}"'
    return any(include in sibling.read_text(encoding="utf-8") for sibling in path.parent.glob("*.cpp"))


def includes_across_borders(root):
    for path in files(root, "engine"):
        if path.suffix in {".cpp", ".hpp"}:
            for number in lines_matching(path, r'#\s*include\s*["<].*\b(corpus|tools)/'):
                yield path, number, "engine/ knows neither corpus/ nor tools/"
            if not path.is_relative_to(root / "engine/text"):
                for number in lines_matching(path, r"#\s*include\s*<unicode/"):
                    yield path, number, "ICU is included in engine/text only"


def console_and_exit_in_libraries(root):
    for path in files(root, *LIBRARIES):
        if path.suffix in {".cpp", ".hpp"}:
            for number in lines_matching(path, r"\bstd::(cout|cerr|clog|exit|abort)\b|#\s*include\s*<iostream>"):
                yield path, number, "a library neither prints nor exits; it throws Error or returns a value"


def headers_without_pragma_once(root):
    for path in files(root, *LIBRARIES, "tools", "tests"):
        if path.suffix == ".hpp" and "#pragma once" not in path.read_text(encoding="utf-8").splitlines()[:3]:
            yield path, 1, "a header begins with #pragma once"


def test_names_that_are_options(root):
    for path in files(root, "tests"):
        if path.suffix == ".cpp":
            for number in lines_matching(path, r'^TEST_CASE\("-'):
                yield path, number, "Catch2 takes a name that begins with - for an option, so ctest cannot run it"


RULES = (
    long_files,
    globs_in_cmake,
    unlisted_sources,
    includes_across_borders,
    console_and_exit_in_libraries,
    headers_without_pragma_once,
    test_names_that_are_options,
)


def main():
    root = Path(sys.argv[1]).resolve()
    breaches = [breach for rule in RULES for breach in rule(root)]
    for path, line, message in breaches:
        print(f"{path.relative_to(root)}:{line}: {message}")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
