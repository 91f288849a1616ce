#!/usr/bin/python3
"""Checks the Promela models of the ring, the endpoint and late answers with spin, in full.

    tests/model/run.py [--tier quick|long] [--build DIR] [--model MODEL]... [NAME ...]

Each case is a model with its defines. A correct one must be searched to its end without an error;
one with a seeded mistake must give an error of the named kind. A search that was cut short (depth,
memory, time) fails its case either way unless it found what it was to find. The last line is
`N passed, N failed`. docs/model.md says what the models and the bounds mean.
"""

import argparse
import collections
import concurrent.futures
import pathlib
import re
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
JOBS = 2
MEMORY_MIB = {"quick": 1800, "long": 3800}  # for each of the two: quick below 4 GiB together
# Bounds that only catch a hang: the machine may be busy with ten other things.
BUILD_SECONDS = 1800
SECONDS_MAX = {"quick": 1800, "long": 4 * 3600}
DEPTH = 3_000_000

ASSERTION = "assertion violated"
STUCK = "invalid end state"
STARVED = "non-progress cycle"

# The ring: hostile; honest ones; one of each. FEW: with half the places.
HOSTILE = "HOSTILE"
HOSTILE_FEW = "HOSTILE CQ=4 KEPT=1 EVENTS=1 CQ_SPACE=8"
CALLS = "HONEST CALLS STUMBLE SQ_SPACE=16"
CALLS_FEW = "HONEST CALLS STUMBLE SQ_SPACE=16 CQ=4 KEPT=1 EVENTS=1"
RECEIVES = "HONEST OPS=1 CQ=4 KEPT=1 EVENTS=1 CQ_SPACE=8"
BOTH = "BOTH SQ=2 CQ=2 KEPT=1 EVENTS=1 OPS=1 SQ_SPACE=4 CQ_SPACE=4"
# The endpoint: two receives; tags that are released, revoked and minted; one that moves.
TWO = ""
TAGS = "TAGS RECEIVES_USED=1"
HEIR = "HEIR"

# Late answers: three calls in all.
LATE = "CALLS=3"

Case = collections.namedtuple("Case", "name model defines error")


def correct(name, model, defines):
    return Case(name, model, defines, None)


def mistake(model, number, defines, error, what):
    return Case(f"{model} mistake {number}: {what}", model, f"{defines} MISTAKE_{number}", error)


CASES = [
    correct("ring, hostile", "ring", HOSTILE),
    correct("ring, honest, calls", "ring", CALLS),
    correct("ring, honest, calls, few places", "ring", CALLS_FEW),
    correct("ring, honest, receives", "ring", RECEIVES),
    correct("ring, honest beside hostile", "ring", BOTH),
    correct("endpoint, two receives", "endpoint", TWO),
    correct("endpoint, tags, one receive", "endpoint", TAGS),
    correct("endpoint, moved to an heir", "endpoint", HEIR),
    mistake("ring", 1, CALLS, ASSERTION, "no second look before sleeping"),
    mistake("ring", 2, HOSTILE, ASSERTION, "a quiet entry keeps its place"),
    mistake("ring", 3, HOSTILE, ASSERTION, "the program's tail is trusted"),
    mistake("ring", 4, HOSTILE, ASSERTION, "the program's head is trusted"),
    mistake("ring", 5, HOSTILE, ASSERTION, "the head may go back"),
    mistake("ring", 6, CALLS, ASSERTION, "published before it is written"),
    mistake("ring", 7, HOSTILE, ASSERTION, "an entry is read twice"),
    mistake("ring", 8, HOSTILE, ASSERTION, "re-armed without places"),
    mistake("ring", 9, HOSTILE_FEW, ASSERTION, "the kept places are taken"),
    mistake("ring", 10, CALLS, ASSERTION, "woken one completion too late"),
    mistake("ring", 11, HOSTILE, ASSERTION, "the places of events are not given back"),
    mistake("ring", 12, HOSTILE, ASSERTION, "an event without a place"),
    mistake("ring", 13, HOSTILE, ASSERTION, "a wrong claim is believed in part"),
    mistake("ring", 14, CALLS, ASSERTION, "a withdrawn call completes again"),
    mistake("ring", 15, CALLS_FEW, STUCK, "sleeps on entries that were not taken"),
    mistake("ring", 16, BOTH, STARVED, "one drain without an end"),
    mistake("endpoint", 1, TWO, ASSERTION, "re-armed without a look at the queue"),
    mistake("endpoint", 2, TWO, ASSERTION, "a withdrawn move is not given back"),
    mistake("endpoint", 3, TWO, ASSERTION, "a withdrawn call is delivered"),
    mistake("endpoint", 4, TWO, ASSERTION, "a move is committed without letting go"),
    mistake("endpoint", 5, TWO, ASSERTION, "a withdrawn call is answered, too"),
    mistake("endpoint", 6, TWO, ASSERTION, "a caller dies and nobody is told"),
    mistake("endpoint", 7, TWO, ASSERTION, "caller gone for an answered call"),
    mistake("endpoint", 8, TAGS, ASSERTION, "the notice comes before the last call"),
    mistake("endpoint", 9, TAGS, ASSERTION, "a notice is lost with its receive"),
    mistake("endpoint", 10, TWO, ASSERTION, "re-armed without promised places"),
    mistake("endpoint", 11, TWO, ASSERTION, "one queue for all, no turns"),
    mistake("endpoint", 12, TWO, ASSERTION, "a server dies and its callers wait on"),
    mistake("endpoint", 13, TWO, ASSERTION, "an answer to a call that is over"),
    mistake("endpoint", 14, HEIR, ASSERTION, "the old owner's receives stay"),
    mistake("endpoint", 15, TAGS, ASSERTION, "a tag is used again before its notice"),
    correct("deferred, three calls", "deferred", LATE),
    mistake("deferred", 1, LATE, ASSERTION, "a late answer's call id is not compared"),
    mistake("deferred", 2, LATE, ASSERTION, "call ids are used again"),
    mistake("deferred", 3, LATE, ASSERTION, "a caller goes, and its place is free untold"),
    mistake("deferred", 4, LATE, ASSERTION, "a move empties the places"),
    mistake("deferred", 5, LATE, ASSERTION, "an answer leaves its place taken"),
    mistake("deferred", 6, LATE, ASSERTION, "the end forgets deferred calls"),
    mistake("deferred", 7, LATE, ASSERTION, "a notice is lost with its receive"),
    mistake("deferred", 8, LATE, ASSERTION, "a notice that comes again stands last"),
    mistake("deferred", 9, LATE, ASSERTION, "a place's notice stands behind tags"),
    mistake("deferred", 10, LATE, ASSERTION, "a taken place is taken again"),
    mistake("deferred", 11, LATE, ASSERTION, "the receive keeps the deferred call"),
    mistake("deferred", 12, LATE, ASSERTION, "a place points at a call that is over"),
    mistake("deferred", 13, LATE, ASSERTION, "an old holder answers"),
    mistake("deferred", 14, LATE, ASSERTION, "a tag's notice before its deferred call is over"),
]

# Ten times as many states: of the long tier.
LONG_CASES = [
    correct("endpoint, tags, two receives, single calls", "endpoint", "TAGS SINGLE"),
    correct("deferred, four calls", "deferred", "CALLS=4"),
]

Result = collections.namedtuple("Result", "case trouble seconds states depth mib")


def run(command, directory, seconds):
    done = subprocess.run(command, cwd=directory, stdin=subprocess.DEVNULL, timeout=seconds,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout


def build(case, tier, directory):
    """The checker of one case: spin writes it, the C compiler builds it."""
    defines = [f"-D{d}" for d in case.defines.split()]
    status, output = run(["spin", *defines, "-a", str(HERE / f"{case.model}.pml")], directory,
                         BUILD_SECONDS)
    if status != 0 or not (directory / "pan.c").exists():
        return f"spin refused the model:\n{output}"
    kind = "-DNP" if "BOTH" in case.defines else "-DSAFETY"
    # A mistake shows early: there the compiler's time counts.
    optimise = "-O0" if case.error else "-O2"
    status, output = run(["gcc", optimise, "-w", kind, f"-DMEMLIM={MEMORY_MIB[tier]}", "-o", "pan", "pan.c"],
                         directory, BUILD_SECONDS)
    return f"the checker does not build:\n{output}" if status != 0 else None


def figure(pattern, output):
    found = re.search(pattern, output)
    return float(found.group(1)) if found else 0.0


def judge(case, output):
    """The fault of a search, or None."""
    errors = re.search(r"errors: (\d+)", output)
    if not errors or "Full statespace search" not in output:
        return "there was no full search"
    if case.error:
        if errors.group(1) == "0":
            return "the mistake was not found"
        if not re.search(rf"^pan:\d+: {case.error}", output, re.M):
            return f"an error was found, but no {case.error}"
        return None
    if errors.group(1) != "0":
        return "an error was found"
    for short in ("max search depth too small", "MEMLIM", "Search not completed", "out of memory",
                  "memory limit", "hash table full"):
        if short in output:
            return f"the search was cut short: {short}"
    return None


def check(case, tier, build_directory):
    directory = build_directory / re.sub(r"[^a-z0-9]+", "-", case.name.lower())
    directory.mkdir(parents=True, exist_ok=True)
    for old in directory.iterdir():
        old.unlink()
    began, output = time.monotonic(), ""
    try:
        trouble = build(case, tier, directory)
        if not trouble:
            flags = ["-l", "-f"] if "BOTH" in case.defines else []
            _, output = run(["./pan", f"-m{DEPTH}", *flags], directory, SECONDS_MAX[tier])
            (directory / "output").write_text(output)
            trouble = judge(case, output)
    except subprocess.TimeoutExpired as late:
        trouble = f"not finished after {late.timeout:.0f} s"
    for big in ("pan", "pan.b", "pan.c", "pan.h", "pan.m", "pan.p", "pan.t"):
        (directory / big).unlink(missing_ok=True)
    return Result(case, trouble, time.monotonic() - began,
                  int(figure(r"([\d.e+]+) states, stored", output)),
                  int(figure(r"depth reached (\d+)", output)),
                  figure(r"([\d.]+)\s+total actual memory usage", output))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build/model"))
    parser.add_argument("--tier", choices=sorted(MEMORY_MIB), default="quick")
    parser.add_argument("--model", action="append", help="only cases of these models")
    parser.add_argument("names", nargs="*", help="only cases whose name contains one of these")
    arguments = parser.parse_args()
    cases = CASES + (LONG_CASES if arguments.tier == "long" else [])
    cases = [c for c in cases if not arguments.names or any(n in c.name for n in arguments.names)]
    cases = [c for c in cases if not arguments.model or c.model in arguments.model]
    passed = failed = 0
    print(f"{'states':>10} {'depth':>8} {'MiB':>6} {'s':>6}  case")
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        for result in pool.map(lambda c: check(c, arguments.tier, arguments.build.resolve()), cases):
            print(f"{result.states:>10} {result.depth:>8} {result.mib:>6.0f} {result.seconds:>6.1f}  "
                  f"{result.case.name}: {result.case.error or 'no error'}"
                  f"{' -- FAILED: ' + result.trouble if result.trouble else ''}", flush=True)
            passed += not result.trouble
            failed += bool(result.trouble)
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
