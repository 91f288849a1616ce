#!/usr/bin/python3
"""Boots the bench under a clock that counts instructions, and holds its figures against the budget.

    bench.py PACKAGE
"""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BOUND_SECONDS = 300


def budget_read():
    budget = {}
    with open(os.path.join(HERE, "budget"), encoding="utf-8") as file:
        for line in file:
            words = line.split("#")[0].split()
            if words:
                budget[words[0]] = (int(words[1]), int(words[2]))
    return budget


def figures_measure(package):
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        command = [os.path.join(ROOT, "tools/qemu"), "--exact", "--package", package, "--log", log]
        result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                timeout=BOUND_SECONDS, check=False)
        with open(log, encoding="utf-8", errors="replace") as file:
            text = file.read()
    figures = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) == 3 and words[0] == "bench":
            figures[words[1]] = int(words[2])
    if result.returncode != 0 or not figures.pop("done", 0):
        sys.exit(f"the bench did not come to its end (exit {result.returncode}):\n{text}")
    return figures


def main(package):
    budget = budget_read()
    figures = figures_measure(os.path.abspath(package))
    failed = 0
    print(f"{'instructions':<20}{'now':>12}{'budget':>12}{'goal':>12}")
    for name in sorted(set(budget) | set(figures)):
        now = figures.get(name)
        most, goal = budget.get(name, (None, None))
        good = now is not None and most is not None and now <= most
        failed += not good
        print(f"{name:<20}{now!s:>12}{most!s:>12}{goal!s:>12}{'' if good else '  FAILED'}")
    print(f"{len(set(budget) | set(figures)) - failed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
