#!/usr/bin/python3
"""Boots the bench under a clock that counts instructions, and holds its figures against the budget.

    bench.py DEFAULT-PACKAGE MEASURING-KERNEL BENCH-PACKAGE PACKAGE...

The bench's own figures come from BENCH-PACKAGE; the boot up to the prompt from DEFAULT-PACKAGE, whose
shell is asked how long the system is up; and the longest kernel entry from all PACKAGEs, on the kernel
that notes it.
"""

import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BOUND_SECONDS = 600
PROMPT_BOOTS = 12


def budget_read():
    budget = {}
    with open(os.path.join(HERE, "budget"), encoding="utf-8") as file:
        for line in file:
            words = line.split("#")[0].split()
            if words:
                budget[words[0]] = (int(words[1]), int(words[2]))
    return budget


def boot(package, *options, typed=b""):
    """The exit code, what stood on the terminal, and the log."""
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        command = [os.path.join(ROOT, "tools/qemu"), "--exact", "--package", os.path.abspath(package),
                   "--log", log, *options]
        result = subprocess.run(command, input=typed, stdout=subprocess.PIPE,
                                timeout=BOUND_SECONDS, check=False)
        with open(log, encoding="utf-8", errors="replace") as file:
            return result.returncode, result.stdout.decode("utf-8", "replace"), file.read()


def bench_measure(package):
    code, _, text = boot(package)
    figures = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) == 3 and words[0] == "bench":
            figures[words[1]] = int(words[2])
    if code != 0 or not figures.pop("done", 0):
        sys.exit(f"the bench did not come to its end (exit {code}):\n{text}")
    return figures


def prompt_measure(package):
    """Typed bytes come by the host's clock: where they come late, the machine has idled before it
    answered. The shortest of several boots, which two of them agree upon, is one where they waited."""
    seen = []
    for _ in range(PROMPT_BOOTS):
        # The first bytes may come before the port listens.
        code, terminal, text = boot(package, typed=b"\n\n\ninfo\nexit\n")
        found = re.search(r"up for (\d+) us", terminal)
        if code != 0 or not found:
            sys.exit(f"the shell did not say how long the system is up (exit {code}):\n{terminal}{text}")
        seen.append(int(found.group(1)) * 1000)
        if seen.count(min(seen)) > 1:
            break
    return {"entry_to_prompt": min(seen)}


def longest_measure(kernel, package):
    _, _, text = boot(package, "--kernel", kernel)
    found = re.findall(r"longest entry (\d+) (\w+)", text)
    if not found:
        sys.exit(f"{package}: the measuring kernel measured nothing:\n{text}")
    # Each program calls: without these, entry.S does not go through the measuring any more.
    if "call" not in {kind for _, kind in found}:
        sys.exit(f"{package}: the measuring kernel has measured no system call:\n{text}")
    return max((int(length), kind, os.path.basename(package)) for length, kind in found)


def main(default, kernel, packages):
    budget = budget_read()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        bench = pool.submit(bench_measure, packages[0])
        prompt = pool.submit(prompt_measure, default)
        longest = list(pool.map(lambda p: longest_measure(kernel, p), packages))
        figures = {**bench.result(), **prompt.result()}
    figures["longest_entry"] = max(longest)[0]
    failed = 0
    print(f"{'instructions':<28}{'now':>12}{'budget':>12}{'goal':>12}")
    for name in sorted(set(budget) | set(figures)):
        now = figures.get(name)
        most, goal = budget.get(name, (None, None))
        good = now is not None and most is not None and now <= most
        failed += not good
        print(f"{name:<28}{now!s:>12}{most!s:>12}{goal!s:>12}{'' if good else '  FAILED'}")
    for length, kind, name in sorted(longest, reverse=True):
        print(f"  longest entry of {name:<22}{length:>12} ({kind})")
    print(f"{len(set(budget) | set(figures)) - failed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
