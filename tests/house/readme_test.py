#!/usr/bin/env python3
"""Runs the commands that a document shows and compares what they print with what the document says they print.

usage: readme_test.py ROOT WINNOW DOCUMENT...

In a fenced `console` block, a line `$ ./winnow ...` is a command, and the lines up to the next command are its output,
standard error first. A line `…` stands for any number of lines. A command must succeed unless the block says
```console exits=N. Other commands (`$ ./tools/quickstart`, `$ git clone ...`) are not run, but a script they name must
be there. Commands run in an empty folder that holds links to the program and to corpus/, so the checkout stays clean.

With `WINNOW_UPDATE_DOCUMENTS=1` the document is rewritten with what the commands print. An output with one `…` keeps as
many lines before and behind it as it had.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ELLIPSIS = "…"
BLOCK = re.compile(r"^```console(?: exits=(\d+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def split_block(text):
    """The (command, expected output) pairs of a block; a command may go on after a backslash at its line's end."""
    pairs = []
    for line in text.splitlines():
        if line.startswith("$ "):
            pairs.append([line[2:], []])
        elif pairs and pairs[-1][0].endswith("\\"):
            pairs[-1][0] += "\n" + line
        elif pairs:
            pairs[-1][1].append(line)
        else:
            raise ValueError(f"a console block begins with no command: {line!r}")
    return pairs


def run(command, folder):
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "COLUMNS": "120"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False)
    return done.returncode, [line.rstrip() for line in (done.stderr + done.stdout).splitlines()]


def agrees(expected, actual):
    """Whether the lines are the same, each `…` of the expected ones standing for any number of lines."""
    pattern = "".join("(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line.rstrip()) + "\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in actual)) is not None


def corrected_output(expected, actual):
    """What the document should show of the actual lines."""
    if expected.count(ELLIPSIS) != 1:
        return expected if ELLIPSIS in expected else actual
    before = expected.index(ELLIPSIS)
    behind = len(expected) - before - 1
    return [*actual[:before], ELLIPSIS, *actual[len(actual) - behind:]]


def check_block(match, folder, root, place):
    """What is wrong in a block, and the block as it should read."""
    exits = int(match.group(1) or 0)
    faults, corrected = [], []
    for command, expected in split_block(match.group(2)):
        corrected.append("$ " + command)
        if not command.startswith("./winnow"):
            script = command.split()[0]
            if script.startswith("./") and not os.access(root / script, os.X_OK):
                faults.append(f"{place}: {script} is no program of the checkout")
            corrected += expected
            continue
        code, actual = run(command, folder)
        if code != exits:
            faults.append(f"{place}: $ {command}\nexits with {code}, not {exits}:\n" + "\n".join(actual))
        elif not agrees(expected, actual):
            faults.append(f"{place}: $ {command}\n" + "\n".join(difflib.unified_diff(
                expected, actual, "the document says", "winnow prints", lineterm="")))
        corrected += corrected_output(expected, actual)
    head = match.group(0).split("\n", 1)[0]
    return faults, head + "\n" + "\n".join(corrected) + "\n```"


def check_document(document, winnow, root):
    text = document.read_text(encoding="utf-8")
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "winnow").symlink_to(winnow)
        (folder / "corpus").symlink_to(root / "corpus")

        def corrected(match):
            place = f"{document.relative_to(root)}:{text.count(chr(10), 0, match.start()) + 1}"
            block_faults, block = check_block(match, folder, root, place)
            faults.extend(block_faults)
            return block

        new_text = BLOCK.sub(corrected, text)
    if os.environ.get("WINNOW_UPDATE_DOCUMENTS") == "1" and new_text != text:
        document.write_text(new_text, encoding="utf-8")
    return faults


def main():
    root, winnow = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    faults = [fault for name in sys.argv[3:] for fault in check_document(root / name, winnow, root)]
    print("\n\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
