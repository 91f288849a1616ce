"""Copies of the source tree, for tests that build one as a newcomer would: without its history, without
what was built unless it is asked for, with what set-up fetched. Imported by tests, never run."""

import shutil
import sys

LEFT_OUT = {".git", "build", "__pycache__"}
SET_UP = ("build/setup", "build/external")
# `make run` has built these. Files keep their times, so it is not built again.
BUILT = tuple(f"build/{name}" for name in ("layers", "host", "kernel", "user", "manifests", "system"))


def copy_tree(source, target, built=False):
    shutil.copytree(source, target, symlinks=True, ignore=lambda folder, names: LEFT_OUT & set(names))
    for made in SET_UP + (BUILT if built else ()):
        if (source / made).is_dir():
            shutil.copytree(source / made, target / made, symlinks=True)


if __name__ == "__main__":
    sys.exit("this is a module of the tests")
