#!/usr/bin/python3
"""Compiles every C file with clang, with the same warnings as gcc, and keeps nothing.

    clang.py CLANG SOURCE...     the flags of a file come from the environment, by its layer:
                                 CLANG_KERNEL_FLAGS, CLANG_USER_FLAGS, CLANG_HOST_FLAGS, and
                                 CLANG_INCLUDES_LAYER for each layer
"""

import concurrent.futures
import os
import subprocess
import sys

from report import Report

# Programs of the tests, which run on capOS: mk/config.mk names them, too.
PROGRAMS = ("tests/proofs/", "tests/bench/bench")
HOSTED = ("kernel/arch/host/", "user/rt/host/")


def flags_of(source):
    layer = "programs" if source.startswith(PROGRAMS) else source.split("/")[0]
    variant = "HOST"
    if layer == "programs":
        variant = "USER"
    elif layer in ("kernel", "user") and not source.startswith(HOSTED):
        variant = layer.upper()
    hosted = layer in ("kernel", "user") and variant == "HOST"
    includes = f"{layer}_host" if hosted else layer
    names = (f"CLANG_{variant}_FLAGS", f"CLANG_INCLUDES_{includes}")
    return [word for name in names for word in os.environ[name].split()]


def compile_one(clang, source):
    command = [clang, *flags_of(source), "-fsyntax-only", source]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return source, result.returncode, result.stdout.decode("utf-8", "replace")


def main(clang, sources):
    report = Report("clang")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for source, code, output in pool.map(lambda s: compile_one(clang, s), sources):
            report.check(code == 0, f"{source}\n{output}")
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
