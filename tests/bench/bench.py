#!/usr/bin/python3
"""Boots the bench under a clock that counts instructions, and holds its figures against the budget.

    bench.py --workbench PACKAGE --default PACKAGE --devices PACKAGE --network MANIFEST --mkmanifest TOOL
             --busy KERNEL --person KERNEL --longest KERNEL BENCH-PACKAGE PATHS-PACKAGE PACKAGE...

The bench's own figures come from BENCH-PACKAGE, PATHS-PACKAGE and, on the standard machine with devices, the
package of --devices; bytes over TCP from the manifest of --network, with a peer on this machine's loopback, on the
kernel that counts while it works, under a clock that is this machine's while the guest idles; the boot up to a prompt from the workbench and the default system, on the kernel that
counts while it works; login and logout from the default system, on the kernel in which a person types; and the
longest kernel entry from all PACKAGEs, on the kernel that notes it.

A figure fails above its budget, and also far below it: a budget with that much room would let what it
measures grow unseen, and a counter that has stopped would look like a gain.
"""

import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests/peers"))
import network  # noqa: E402
BOUND_SECONDS = 600
# A figure is at least this part of its budget.
TIGHT = 0.5
# So many of the attacks are printed, the longest first.
ATTACKS_SAID = 5


def budget_read():
    budget = {}
    with open(os.path.join(HERE, "budget"), encoding="utf-8") as file:
        for line in file:
            words = line.split("#")[0].split()
            if words:
                budget[words[0]] = (int(words[1]), int(words[2]), words[3:] != ["loose"])
    return budget


def boot(package, *options):
    """The exit code, what stood on the terminal, and the log."""
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        command = [os.path.join(ROOT, "tools/qemu"), "--exact", "--package", os.path.abspath(package),
                   "--log", log, *options]
        result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                timeout=BOUND_SECONDS, check=False)
        with open(log, encoding="utf-8", errors="replace") as file:
            return result.returncode, result.stdout.decode("utf-8", "replace"), file.read()


def bench_measure(package, *options):
    code, _, text = boot(package, *options)
    figures = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) == 3 and words[0] == "bench":
            figures[words[1]] = int(words[2])
    if code != 0 or not figures.pop("done", 0):
        sys.exit(f"the bench did not come to its end (exit {code}):\n{text}")
    return figures


def network_measure(given):
    with tempfile.TemporaryDirectory() as folder:
        return network.capos_measure(given.mkmanifest, given.network, given.busy, folder, network.serve())


def prompt_measure(name, kernel, package):
    """Nothing is typed. Where the machine has idled on its way, that time is not in the figure."""
    code, terminal, text = boot(package, "--kernel", kernel)
    found = re.search(r"busy until the prompt (\d+), idle (\d+)", text)
    if code != 0 or not found:
        sys.exit(f"the machine did not idle at the prompt (exit {code}):\n{terminal}{text}")
    return {name: int(found.group(1))}


def person_measure(kernel, package):
    """Login and logout; the hash of a password, which is not in the figure, was seen to be counted."""
    code, terminal, text = boot(package, "--kernel", kernel)
    found = re.findall(r"person (\w+) (\d+), idle \d+, hash (\d+)", text)
    if code != 0 or "person done" not in text or [int(hash_) > 0 for *_, hash_ in found] != [True, False]:
        sys.exit(f"nobody has logged in and out (exit {code}):\n{terminal}{text}")
    return {name: int(figure) for name, figure, _ in found}


def longest_measure(kernel, package):
    """The longest entry of a package, and those of its attacks that say their names."""
    _, _, text = boot(package, "--kernel", kernel)
    found = re.findall(r"longest entry (\d+) (\w+)", text)
    attacks = re.findall(r"longest of (.{1,16}?) (\d+) (\w+)", text)
    if not found:
        sys.exit(f"{package}: the measuring kernel measured nothing:\n{text}")
    # Each program calls: without these, entry.S does not go through the measuring any more.
    if "call" not in {kind for _, kind in found}:
        sys.exit(f"{package}: the measuring kernel has measured no system call:\n{text}")
    name = os.path.basename(package)
    return (max((int(length), kind, name) for length, kind in found),
            [(int(length), kind, f"{attack} ({name})") for attack, length, kind in attacks])


def within(figure, most, tight):
    if figure is None or most is None or figure > most:
        return False
    return not tight or figure >= TIGHT * most


def arguments_read():
    parser = argparse.ArgumentParser()
    for name in ("workbench", "default", "devices", "network", "mkmanifest", "busy", "person", "longest"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("packages", nargs="+")
    return parser.parse_args()


def main(given):
    budget = budget_read()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        measured = [pool.submit(person_measure, given.person, given.default),
                    pool.submit(bench_measure, given.devices, "--devices", "standard"),
                    pool.submit(network_measure, given),
                    pool.submit(prompt_measure, "entry_to_prompt", given.busy, given.workbench),
                    pool.submit(prompt_measure, "entry_to_anonymous", given.busy, given.default),
                    *(pool.submit(bench_measure, package) for package in given.packages[:2])]
        longest = list(pool.map(lambda p: longest_measure(given.longest, p), given.packages))
        figures = {}
        for part in measured:
            figures.update(part.result())
    figures["longest_entry"] = max(whole for whole, _ in longest)[0]
    failed = 0
    print(f"{'instructions':<28}{'now':>12}{'budget':>12}{'goal':>12}")
    for name in sorted(set(budget) | set(figures)):
        now = figures.get(name)
        most, goal, tight = budget.get(name, (None, None, True))
        good = within(now, most, tight)
        failed += not good
        print(f"{name:<28}{now!s:>12}{most!s:>12}{goal!s:>12}{'' if good else '  FAILED'}")
    for length, kind, name in sorted((whole for whole, _ in longest), reverse=True):
        print(f"  longest entry of {name:<22}{length:>12} ({kind})")
    # Each is played twice.
    attacks = {}
    for length, kind, name in sorted(attack for _, named in longest for attack in named):
        attacks[name] = (length, kind, name)
    for length, kind, name in sorted(attacks.values(), reverse=True)[:ATTACKS_SAID]:
        print(f"  longest of the attack {name:<33}{length:>8} ({kind})")
    print(f"{len(set(budget) | set(figures)) - failed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(arguments_read()))
