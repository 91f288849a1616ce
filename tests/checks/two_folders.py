#!/usr/bin/python3
"""Builds a copy of the tree in another folder, and compares every file with what is built here.

    two_folders.py MAKE TARGET...

The other folder has a name of another length and is entered through a symbolic link; time zone and
language differ, too. Whatever the targets build there must be here, with the same bytes. Not compared:
what set-up made.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from report import Report
from tree_copy import copy_tree

SECONDS = 870
NOT_COMPARED = {"build/setup", "build/external", "build/layers"}
# Kinds that must be among what was compared: a build that made nothing compares nothing.
KINDS = ("build/kernel/capos.elf", "build/kernel-trap/capos.elf", "build/user/*.elf", "build/user/*.debug",
         "build/system/*.pkg", "build/system/proofs/*.pkg", "build/host/*", "build/*/*.a",
         "build/manifests/*.json")


def build(tree, make, targets):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    environment.update({"PWD": str(tree), "TZ": "Asia/Kathmandu", "LANG": "C", "LC_ALL": "C"})
    done = subprocess.run([make, "-j2", "--no-print-directory", *targets], cwd=tree, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=SECONDS, check=False)
    return done.returncode == 0, done.stdout.decode("utf-8", "replace")


def built_files(tree):
    """The built files, by their paths from the tree."""
    for folder, folders, names in os.walk(tree / "build"):
        place = os.path.relpath(folder, tree)
        folders[:] = [f for f in folders if os.path.join(place, f) not in NOT_COMPARED]
        yield from (os.path.join(place, name) for name in names)


def compare(report, here, there):
    names = sorted(built_files(there))
    for kind in KINDS:
        report.check(any(pathlib.PurePath(n).match(kind) for n in names), f"no file {kind} was built")
    for name in names:
        mine = here / name
        if report.check(mine.is_file(), f"{name} is built there and not here"):
            report.check(mine.read_bytes() == (there / name).read_bytes(),
                         f"{name} has other bytes when it is built in another folder")


def main(make, *targets):
    report = Report("two folders")
    here = pathlib.Path.cwd()
    with tempfile.TemporaryDirectory(prefix="capos-two-folders-") as folder:
        real = pathlib.Path(folder) / "another checkout of a quite different length".replace(" ", "-")
        copy_tree(here, real)
        tree = pathlib.Path(folder) / "link"
        tree.symlink_to(real.name)
        built, output = build(tree, make, targets)
        if report.check(built, f"the copy does not build:\n{output[-4000:]}"):
            compare(report, here, tree)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
