#!/usr/bin/python3
"""Does what pages of docs/ say, on one copy of the tree, and compares what appears.

Run by `make test-tutorial` with the pages, and the command that boots the built system in CAPOS_BOOT.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import capos

FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.M | re.S)
BUILD_SECONDS = 900
SET_UP = ("build/setup", "build/external")


def insert_behind(path, line, block):
    """Inserts a block behind the first line that reads `line`, white space aside."""
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


def build_blocks(tree, checks, blocks):
    for kind, options, block in blocks:
        name = re.search(r"file=(\S+)", options)
        name = name and name.group(1)
        behind = re.search(r'behind="(.*)"\s*$', options)
        if kind == "sh":
            done = subprocess.run(["bash", "-e", "-c", block], cwd=tree, timeout=BUILD_SECONDS,
                                  stdin=subprocess.DEVNULL, check=False)
            checks.check(f"runs: {block.strip()}", done.returncode == 0)
        elif name and behind:
            checks.check(f"{name} has the line {behind.group(1)}",
                         insert_behind(tree / name, behind.group(1), block))
        elif name:
            path = tree / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block)


def copy_tree(source, target):
    """Sources, and what set-up made; everything else is built anew, as a newcomer would."""
    shutil.copytree(source, target, symlinks=True,
                    ignore=lambda folder, names: {".git", "build", "__pycache__"} & set(names))
    for made in SET_UP:
        if (source / made).is_dir():
            shutil.copytree(source / made, target / made, symlinks=True)


def page_play(tree, path, checks):
    """Builds what a page says, in the tree, and types what it types."""
    blocks = FENCE.findall(path.read_text())
    build_blocks(tree, checks, [b for b in blocks if b[0] != "terminal"])
    machine = None
    try:
        machine = capos.Machine(cwd=str(tree))
        machine.boot()
        for _, _, block in (b for b in blocks if b[0] == "terminal"):
            terminal_block(machine, checks, block)
    except capos.Failed as failure:
        checks.check(f"{path.name}: {failure}", False, capos.clean(machine.process.before or ""))
    finally:
        if machine is not None:
            machine.close()


def main():
    source = pathlib.Path.cwd()
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-tutorial-") as folder:
        tree = pathlib.Path(folder) / "tree"
        copy_tree(source, tree)
        # The pages follow each other, as for somebody who reads them.
        for page in sys.argv[1:]:
            page_play(tree, source / page, checks)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
