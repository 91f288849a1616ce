#!/usr/bin/python3
"""The C files of the tree are laid out as .clang-format says, every one of them.

    format.py ROOT CLANG-FORMAT [--write]

No line is longer than 100 columns, comments as well, which the formatter does not break. With --write each file is laid
out anew instead. Generated files, and a table that is written by a program, are
not looked at: whoever makes them says how they look. Run by `make format-check` and `make format`.
"""

import re
import subprocess
import sys

from report import Report, read_text, tracked_files

COLUMNS, TAB = 100, 8
MADE = re.compile(r"(^|/)generated/|^core/terminal/width_table\.h$")


def main():
    root, formatter = sys.argv[1:3]
    names = [n for n in tracked_files(root) if n.endswith((".c", ".h")) and not MADE.search(n)]
    if "--write" in sys.argv[3:]:
        sys.exit(subprocess.run([formatter, "-i", *names], cwd=root, check=False).returncode)
    report = Report("format")
    run = subprocess.run([formatter, "--dry-run", *names], cwd=root, check=False, stderr=subprocess.PIPE, text=True)
    wrong = {}
    for name, line in re.findall(r"^([^\s:]+):(\d+):\d+: warning: ", run.stderr, re.M):
        wrong.setdefault(name, f"{line}: is not laid out as .clang-format says; `make format` does it")
    for name in names:
        for number, line in enumerate(read_text(root, name).split("\n"), 1):
            if len(line.expandtabs(TAB)) > COLUMNS:
                wrong.setdefault(name, f"{number}: is longer than {COLUMNS} columns")
    report.check(run.returncode == 0, f"{formatter} fails: {run.stderr[:400]}")
    for name in names:
        report.check(name not in wrong, f"{name}:{wrong.get(name)}")
    sys.exit(report.finish())


if __name__ == "__main__":
    main()
