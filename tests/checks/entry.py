#!/usr/bin/python3
"""Looks whether each way into the kernel waits before it relies on its GS base.

    entry.py OBJDUMP ENTRY.O

The entries of interrupts and exceptions ask whether they come from a program, and swap the GS bases if
so. A processor may guess the answer wrongly and go on with the other base: in both directions it has to
be stopped by an `lfence`: on the one way after the swap, on the other at its beginning.
"""

import re
import subprocess
import sys

from report import Report

# Interrupts, and the exceptions with stacks of their own.
QUESTIONS_LEAST = 2
QUESTION = re.compile(r"testb\s+\$0x3,0x18\(%rsp\)")


def instructions(text):
    """(address, instruction) in order."""
    return [(int(match[1], 16), match[2].strip())
            for match in re.finditer(r"^ *([0-9a-f]+):\t(.*?)(?: *<.*>)?$", text, re.M)]


def word(row):
    return row[1].split()[0]


def main(objdump, path):
    report = Report("entry")
    text = subprocess.run([objdump, "-d", "--no-show-raw-insn", "--section=.text", path], check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    rows = instructions(text)
    at = {address: index for index, (address, _) in enumerate(rows)}
    questions = [index for index, (_, what) in enumerate(rows) if QUESTION.match(what)]
    report.check(len(questions) >= QUESTIONS_LEAST, f"only {len(questions)} entries ask where they come from")
    for index in questions:
        where = f"{rows[index][0]:#x}"
        branch = rows[index + 1][1].split()
        if not report.check(branch[0] == "je", f"{where}: no branch behind the question: {branch}"):
            continue
        report.check([word(row) for row in rows[index + 2:index + 4]] == ["swapgs", "lfence"],
                     f"{where}: from a program, no lfence behind swapgs")
        target = at[int(branch[1], 16)]
        report.check(word(rows[target]) == "lfence", f"{where}: from the kernel, no lfence")
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
