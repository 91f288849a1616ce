#!/usr/bin/python3
"""Makes docs/programs.md from the texts that say what programs ask for, user/*/NAME/needs, and from what
their sources say about their ends.

    programs.py write PAGE      programs.py check PAGE
"""

import pathlib
import re
import sys

FOLDERS = ("user/apps", "user/services", "user/drivers")
# The shell of the default system holds these, by interface; an Image is held under its own name.
HELD = {
    "AuthorityGraph": "authority", "ChatRoom": "chat", "Console": "console", "Door": "door",
    "Entropy": "entropy", "Fuse": "fuse", "KeyValueReader": "settingsReader", "KeyValueStore": "store",
    "KeyValueTable": "settings", "Ledger": "jobLedger", "Memory": "memory",
    "ProcessSpawner": "spawner", "SessionMinter": "sessions", "Timer": "timer",
}
# The console in the background is the log, where it mixes with nothing.
HELD_BY_NAME = {"log": "log"}
PRESENCE = {"needs": "needed", "either": "one of these", "optional": "optional"}
HEAD = """# What each program expects

Made by `make programs-doc` from the text `needs` beside each program's source, which also becomes a note in its file: `inspect NAME` in
the shell prints it. A program finds what it was given by these names, and finds nothing else. Without a console it can tell nobody what is wrong
but by its exit code.

"""


def needs_read(path):
    """(help, rows of (presence, name, interface), whether it takes others)."""
    text, rows, others = "", [], False
    for line in path.read_text().splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] == "help":
            text = line.split(None, 1)[1]
        elif words[0] == "others":
            others = True
        else:
            rows.append(tuple(words))
    return text, rows, others


def end_read(folder):
    """The sentence of the sources' head comments that begins with `Ends with`."""
    for path in sorted(folder.glob("*.c")):
        comment = re.sub(r"\s*\n \* ?", " ", path.read_text().split("*/")[0])
        match = re.search(r"\bEnds with .*", comment)
        if match:
            return match.group(0).strip()
    return ""


def command_of(name, rows):
    """A command for the prompt of the default system: what is needed, the first of a choice, a console."""
    given, chosen = [], False
    for presence, child, interface in rows:
        skipped = presence == "optional" and child != "console"
        if skipped or (presence == "either" and chosen):
            continue
        chosen = chosen or presence == "either"
        held = child if interface == "Image" else HELD_BY_NAME.get(child, HELD.get(interface))
        if held is None:
            return None
        given.append(f"{child}: @{held}")
    return f"run {name} with {{ {', '.join(given)} }}" if given else f"run {name}"


def section(folder):
    text, rows, others = needs_read(folder / "needs")
    lines = [f"## {folder.name}", "", text]
    if rows:
        lines += ["", "| name | interface | |", "|---|---|---|"]
        lines += [f"| `{child}` | `{interface}` | {PRESENCE[presence]} |" for presence, child, interface in rows]
    if others:
        lines += ["", "It has a use for capabilities under other names, too."]
    command = folder.parent.name == "apps" and command_of(folder.name, rows)
    if command:
        lines += ["", "```", f"capos> {command}", "```"]
    end = end_read(folder)
    if end:
        lines += ["", end]
    return lines + [""]


def page():
    lines = []
    for parent in FOLDERS:
        for folder in sorted(p.parent for p in pathlib.Path(parent).glob("*/needs")):
            lines += section(folder)
    return HEAD + "\n".join(lines).rstrip("\n") + "\n"


def main():
    what, name = sys.argv[1:3]
    made = page()
    if what == "write":
        pathlib.Path(name).write_text(made)
        return 0
    good = pathlib.Path(name).is_file() and pathlib.Path(name).read_text() == made
    if not good:
        print(f"programs: {name} is not what the texts `needs` give; `make programs-doc` writes it")
    print(f"{int(good)} passed, {int(not good)} failed")
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
