#!/usr/bin/python3
"""Counts the function calls that go up between the floors of the kernel, and finds include cycles.

    floors.py ROOT          holds the count against the one that docs/architecture.md states
    floors.py ROOT --list   prints each call that goes up

 F1 the kernel has no folder that stands on no floor
 F2 as many calls go up as docs/architecture.md says: a call more is a fault, and a call less lowers the page's number
 F3 the machine calls nothing of the portable kernel but its entries
 F4 no header includes itself, whichever way round

A call is one place in a source that names a function and an opening parenthesis, outside of comments. Functions of one
floor may call each other. Not counted: what stops the kernel (INVARIANT, PANIC) and calls through a table of functions,
which is how a floor lets one above it do its part.
"""

import os
import re
import sys

from report import Report, read_text, tracked_files

# From the ground up; folders in one row stand on one floor.
FLOORS = (
    ("arch", "device", "debug"),
    ("sched",),
    ("resource",),
    ("cap",),
    ("ipc",),
    ("object",),
    ("generated", "method"),
    ("boot", "entry"),
    ("sweep",),
)
LEVEL = {folder: i for i, row in enumerate(FLOORS) for folder in row}
STATED_IN = "docs/architecture.md"
STATED = re.compile(r"\*\*(\d+) calls\*\* go up")
MACHINE_MAY_CALL = re.compile(r"kernel_entry_\w+$|log_panic_\w+$|panic_stop$")

COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
DEFINED = re.compile(r"^(?P<head>[A-Za-z_][\w \t\n*(),]*?[\s*])(?P<name>[a-z]\w*)\((?P<parameters>[^;{}]*)\)\s*\{", re.M)
CALLED = re.compile(r"(?<![\w.>])([a-z]\w*)\(")
INCLUDE = re.compile(r'^\s*#\s*include\s*"(kernel/[^"]+)"', re.M)


def without_comments(text):
    return COMMENT.sub(lambda m: "\n" * m.group(0).count("\n") or " ", text)


def folder_of(name):
    """The folder of the kernel that a source stands in; of kernel.h, none."""
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else None


def sources(root):
    for name in tracked_files(root):
        if name.startswith("kernel/") and name.endswith((".c", ".h")) and not name.startswith("kernel/arch/host/"):
            yield name, read_text(root, name)


def definitions(texts):
    """The file that defines each function that another file can call."""
    found = {}
    for name, text in texts.items():
        for match in DEFINED.finditer(text):
            if name.endswith(".c") and re.match(r"static\b", match.group("head")):
                continue
            found[match.group("name")] = name
    return found


def calls_up(texts):
    """Each call that goes up, as (caller's file, line, function, the function's file)."""
    where = definitions(texts)
    for name, text in sorted(texts.items()):
        if folder_of(name) is None:
            continue
        for match in CALLED.finditer(text):
            target = where.get(match.group(1))
            if target is None or folder_of(target) is None:
                continue
            if LEVEL[folder_of(target)] > LEVEL[folder_of(name)]:
                yield name, text.count("\n", 0, match.start()) + 1, match.group(1), target


def is_of_machine(name):
    """The machine calls the kernel's entries, and is not counted."""
    return name.startswith("kernel/arch/")


def calls_counted(texts):
    return [call for call in calls_up(texts) if not is_of_machine(call[0])]


def include_cycle(includes):
    """The first cycle found, as a list of headers; else None."""
    done = set()
    for start in sorted(includes):
        path, todo = [], [(start, iter(includes[start]))]
        while todo:
            header, rest = todo[-1]
            if len(path) < len(todo):
                path.append(header)
            following = next(rest, None)
            if following is None:
                done.add(header)
                todo.pop()
                path.pop()
            elif following in path:
                return path[path.index(following):] + [following]
            elif following not in done and following in includes:
                todo.append((following, iter(includes[following])))
    return None


def check_includes(texts, report):
    includes = {name: INCLUDE.findall(text) for name, text in texts.items() if name.endswith(".h")}
    cycle = include_cycle(includes)
    report.check(cycle is None, f"F4 headers include each other: {' -> '.join(cycle or [])}")


def check_calls(root, texts, report):
    unknown = {folder_of(name) for name in texts} - set(LEVEL) - {None}
    report.check(not unknown, f"F1 on no floor: {', '.join(sorted(unknown))}")
    if unknown:
        return
    for name, line, function, target in calls_up(texts):
        if is_of_machine(name):
            report.check(MACHINE_MAY_CALL.match(function), f"F3 {name}:{line}: calls {function} of {target}")
    counted = calls_counted(texts)
    stated = STATED.search(read_text(root, STATED_IN))
    wanted = int(stated.group(1)) if stated else None
    if len(counted) != wanted:
        print_calls(counted)
    report.check(len(counted) == wanted, f"F2 {len(counted)} calls go up, {STATED_IN} says {wanted}")


def print_calls(calls):
    for name, line, function, target in calls:
        print(f"{name}:{line}: {function}, of {target}")


def main(root, options):
    texts = dict(sources(root))
    stripped = {name: without_comments(text) for name, text in texts.items()}
    if "--list" in options:
        print_calls(calls_counted(stripped))
        return 0
    report = Report("floors")
    check_includes(texts, report)
    check_calls(root, stripped, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
