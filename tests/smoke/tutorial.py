#!/usr/bin/python3
"""Does what pages of docs/ say, on one copy of the tree, and compares what appears.

    tutorial.py PAGE... [--built]

A terminal block is typed at the machine that its `boot="COMMAND"` starts, without one at the machine that
runs, or at the one that the command in CAPOS_BOOT starts. With --built the copy has what is built here. Run
by `make test-tutorial` and `make test-own-system`.
"""

import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import capos

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "checks"))
from tree_copy import copy_tree

FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.M | re.S)
BUILD_SECONDS = 900


def insert_behind(path, line, block):
    """Inserts a block after the first line that reads `line`, white space aside."""
    lines = path.read_text().splitlines(keepends=True)
    wanted = re.sub(r"\s+", " ", line).strip()
    for number, text in enumerate(lines):
        if re.sub(r"\s+", " ", text).strip() == wanted:
            lines.insert(number + 1, block)
            path.write_text("".join(lines))
            return True
    return False


def expected_pattern(line):
    return r"\s*".join(re.escape(part).replace(r"\.\.\.", ".*") for part in line.split())


def terminal_block(machine, checks, block):
    command, expected = None, []

    def play():
        if command is not None:
            checks.contains(command, machine.command(command), *map(expected_pattern, expected))

    for line in block.splitlines():
        if line.startswith(capos.PROMPT):
            play()
            command, expected = line[len(capos.PROMPT):], []
        elif line.strip():
            expected.append(line)
    play()


def file_block(tree, checks, options, block):
    name = re.search(r"file=(\S+)", options)
    behind = re.search(r'behind="(.*)"\s*$', options)
    if name is None:
        return
    path = tree / name.group(1)
    if behind:
        checks.check(f"{name.group(1)} has the line {behind.group(1)}",
                     insert_behind(path, behind.group(1), block))
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block)


def shell_block(tree, checks, block):
    done = subprocess.run(["bash", "-e", "-c", block], cwd=tree, timeout=BUILD_SECONDS,
                          stdin=subprocess.DEVNULL, check=False)
    checks.check(f"runs: {block.strip()}", done.returncode == 0)


class Page:
    """One page on one copy of the tree, and the machine that its terminal blocks are typed at."""

    def __init__(self, tree, checks):
        self.tree, self.checks, self.machine = tree, checks, None

    def boot(self, options):
        command = re.search(r'boot="(.*)"', options)
        if command is None and self.machine is not None:
            return
        self.close()
        self.machine = capos.Machine(command and shlex.split(command.group(1)), cwd=str(self.tree))
        self.machine.boot()

    def play(self, kind, options, block):
        if kind == "terminal":
            self.boot(options)
            terminal_block(self.machine, self.checks, block)
        elif kind == "sh":
            shell_block(self.tree, self.checks, block)
        else:
            file_block(self.tree, self.checks, options, block)

    def close(self):
        if self.machine is not None:
            self.machine.close()


def page_play(tree, path, checks):
    blocks = FENCE.findall(path.read_text())
    # A page that boots one machine, the built one, is built as a whole before.
    if not any("boot=" in options for _, options, _ in blocks):
        blocks.sort(key=lambda block: block[0] == "terminal")
    page = Page(tree, checks)
    try:
        for block in blocks:
            page.play(*block)
    except capos.Failed as failure:
        checks.check(f"{path.name}: {failure}", False, capos.clean(page.machine.process.before or ""))
    finally:
        page.close()


def main(*arguments):
    source = pathlib.Path.cwd()
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-page-") as folder:
        tree = pathlib.Path(folder) / "tree"
        copy_tree(source, tree, built="--built" in arguments)
        # The pages follow each other, as for somebody who reads them.
        for name in arguments:
            if name != "--built":
                page_play(tree, source / name, checks)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main(*sys.argv[1:])
