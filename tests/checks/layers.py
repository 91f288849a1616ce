#!/usr/bin/python3
"""Holds the layers apart where the compiler's include paths do not.

    layers.py ROOT NM OBJECT...        OBJECTs are those of every source in core/ and of the portable
                                       kernel, kernel variant

 L1 no include has `..` in it
 L2 user/rt includes no service and no app; services and apps do not include one another
 L3 an object of core/ calls memcpy, memmove, memset and memcmp, SHA-256 and HMAC of libsodium, other
    objects of core/, and nothing else
 L4 core/ has no globals: no object of it holds writable data
 L5 all writable data of the portable kernel stands in the table of tests/sim/sim_keep.c, but for the
    counters of fallible steps
"""

import os
import re
import subprocess
import sys

from report import Report, read_text, tracked_files

INCLUDE = re.compile(r"^\s*#\s*include\s*[<\"]([^>\"]+)[>\"]", re.M)
MEMORY_FUNCTIONS = {"memcpy", "memmove", "memset", "memcmp"}
HASH_FUNCTION = re.compile(r"crypto_(hash_sha256|auth_hmacsha256)(_init|_update|_final)?$")
# Where objects of the kernel variant are, by their sources' paths.
BUILT = "build/kernel"
KEPT_IN = "tests/sim/sim_keep.c"
KEPT = re.compile(r"(?<!define )\bKEPT\((\w+)\)")
FALLIBLE_SITE = re.compile(r"fault_site_here\.\d+$")
# The compiler adds these by itself, for the stack protector.
COMPILER_SYMBOLS = {"__stack_chk_fail", "__stack_chk_guard"}


def component(name):
    """The service or app that a path belongs to, or None."""
    parts = name.split("/")
    if len(parts) >= 3 and parts[0] == "user" and parts[1] in ("services", "apps"):
        return "/".join(parts[:3])
    return None


def check_includes(root, report):
    for name in tracked_files(root):
        if not name.endswith((".c", ".h", ".S")):
            continue
        for header in INCLUDE.findall(read_text(root, name)):
            report.check(".." not in header.split("/"), f"L1 {name}: includes {header}")
            target = component(header)
            if target is None or not name.startswith("user/"):
                continue
            report.check(component(name) == target, f"L2 {name}: includes {header}")


def symbols(nm, path):
    # With the target named, nm reads the machine code and not what is there for the linker to optimise.
    command = [nm, "--format=posix", "--target=elf64-x86-64", path]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    for line in output.stdout.decode().splitlines():
        name, kind = line.split(" ")[:2]
        yield name, kind


def check_core(nm, objects, report):
    tables = {path: list(symbols(nm, path)) for path in objects}
    defined = {name for table in tables.values() for name, kind in table if kind.isupper() and kind != "U"}
    for path, table in tables.items():
        outside = {n for n, kind in table if kind in "Uw"} - defined - MEMORY_FUNCTIONS - COMPILER_SYMBOLS
        outside = {n for n in outside if not HASH_FUNCTION.match(n)}
        report.check(not outside, f"L3 {path}: calls {', '.join(sorted(outside))}")
        data = [n for n, kind in table if kind in "dDbBcCgGsS"]
        report.check(not data, f"L4 {path}: writable data: {', '.join(sorted(data))}")


def check_kernel(root, nm, objects, report):
    kept = set(KEPT.findall(read_text(root, KEPT_IN))) if objects else set()
    for path in objects:
        data = {n for n, kind in symbols(nm, path) if kind in "dDbBcCgGsS" and not FALLIBLE_SITE.match(n)}
        report.check(data <= kept, f"L5 {path}: not in {KEPT_IN}: {', '.join(sorted(data - kept))}")


def main(root, nm, objects):
    report = Report("layers")
    check_includes(root, report)
    if os.path.isdir(os.path.join(root, "core")):
        report.check(len(objects) > 0, "core/ exists, and no object of it was given")
    in_kernel = [path for path in objects if "kernel" in os.path.relpath(path, BUILT).split(os.sep)[:1]]
    check_core(nm, [path for path in objects if path not in in_kernel], report)
    check_kernel(root, nm, in_kernel, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
