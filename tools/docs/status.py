#!/usr/bin/python3
"""Makes docs/status.md from abi/status.def.

    status.py write PAGE
    status.py check PAGE

Also checks the table itself: numbers are unique and without gaps, every row has a text, and STATUS_LOWEST
of abi/status.h is the last one. The kernel's sources make no status that the table says the kernel never
makes.
"""

import pathlib
import re
import sys

ROW = re.compile(r'STATUS\((\w+),\s*(-?\d+),\s*((?:"[^"]*"\s*)+)\)')
# The header's own comment says how the table works; the comments after it begin a group of rows.
COMMENT = re.compile(r"/\*(.*?)\*/", re.S)

HEAD = """# Statuses

This page is generated from `abi/status.def` by `make status-doc`, and `make status-doc-check` compares the two.

A status is zero or a negative number. It is what `cap_enter` returns when it refuses a ring index, what a completion
carries, and what the functions of the kernel and of `user/rt` return. C names it `STATUS_NAME`. A number is never reused.
`docs/abi.md` says in which order the conditions of one submission are checked.
"""


def groups_of(text):
    groups = []
    for match in re.finditer(r"/\*(.*?)\*/|" + ROW.pattern, text, re.S):
        if match.group(1) is not None:
            title = re.sub(r"\s*\n\s*\*\s*", " ", match.group(1)).strip()
            groups.append((title, []))
        else:
            words = "".join(re.findall(r'"([^"]*)"', match.group(4)))
            groups[-1][1].append((match.group(2), int(match.group(3)), words))
    return [g for g in groups if g[1]]


def page(groups):
    lines = [HEAD]
    for title, rows in groups:
        lines += [f"## {title.rstrip('.')}", "", "| number | name | cause |", "|---|---|---|"]
        lines += [f"| {number} | `{name}` | {words} |" for name, number, words in rows]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def problems_of(rows, header):
    numbers = [n for _, n, _ in rows]
    lowest = re.search(r"#define STATUS_LOWEST \((-?\d+)\)", header)
    if numbers != list(range(0, -len(numbers), -1)):
        yield "the numbers are not 0, -1, -2, ... in order"
    if len({name for name, _, _ in rows}) != len(rows):
        yield "a name appears twice"
    for name, _, words in rows:
        if not words.endswith("."):
            yield f"{name}: its text is not a sentence"
    if not lowest or int(lowest.group(1)) != min(numbers):
        yield "STATUS_LOWEST in abi/status.h is not the lowest number"


def kernel_problems_of(groups):
    """Statuses of user space alone that the kernel returns or stores; to compare with one is no fault."""
    users = {name for title, rows in groups if "never by the kernel" in title for name, _, _ in rows}
    # After a comparison a conditional expression has its own answer.
    made = re.compile(r"(?<![=!]= )\bSTATUS_(\w+)\b")
    for path in sorted(pathlib.Path("kernel").rglob("*.c")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for name in made.findall(line):
                if name in users:
                    yield f"{path}:{number}: the kernel makes {name}, which abi/status.def says it never does"


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("write", "check"):
        sys.exit(__doc__)
    target = pathlib.Path(sys.argv[2])
    source = pathlib.Path("abi/status.def").read_text()
    groups = groups_of(source)
    rows = [row for _, group in groups for row in group]
    text = page(groups)
    if sys.argv[1] == "write":
        target.write_text(text)
    failures = list(problems_of(rows, pathlib.Path("abi/status.h").read_text()))
    failures += kernel_problems_of(groups)
    if len(rows) != source.count("\nSTATUS("):
        failures.append("a row of abi/status.def is written in a form that this does not read")
    if not target.exists() or target.read_text() != text:
        failures.append(f"{target} is not what abi/status.def gives: run make status-doc")
    for failure in failures:
        print(f"status page: {failure}")
    print(f"{max(len(rows) - len(failures), 0)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
