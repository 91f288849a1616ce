#!/usr/bin/python3
"""The C files of the tree are laid out as .clang-format says, every one of them.

    format.py ROOT CLANG-FORMAT [--write]

With --write each file is laid out anew instead. Generated files, and a table that is written by a program, are
not looked at: whoever makes them says how they look. Run by `make format-check` and `make format`.
"""

import re
import subprocess
import sys

from report import Report, tracked_files

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
        wrong.setdefault(name, line)
    report.check(run.returncode == 0, f"{formatter} fails: {run.stderr[:400]}")
    for name in names:
        report.check(name not in wrong, f"{name}:{wrong.get(name)}: is not laid out as .clang-format says; `make format` does it")
    sys.exit(report.finish())


if __name__ == "__main__":
    main()
