#!/usr/bin/python3
"""Looks for kernel entries that take longer than the budget allows.

    search.py KERNEL PACKAGE                 the quick tier: plays the rows of tests/bench/search_found
    search.py KERNEL PACKAGE --seconds N     searches for N seconds, beginning with all of these rows
    search.py KERNEL PACKAGE --play GENOME   plays one genome, and says what its longest entry was

KERNEL notes each new longest entry (tests/bench/longest.c). PACKAGE runs tests/proofs/searcher, which
plays what a genome says: 90 genes, each a letter for a number from 0 to 62. A generation is bred from
the genomes whose entries were the longest so far, by changing, moving and mixing phases. Time is counted
in instructions and chance comes from seeds, so that a genome has the same outcome in every run; a search
that is bounded by seconds says its seed, and how far it gets depends on the machine.

Rows of tests/bench/search_found that say `open` are known to be too long: they fail a search, and the
quick tier leaves them out. It fails when any entry is longer than the budget's longest_entry.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "tests/smoke"))

from proofs import Package  # noqa: E402: the path is set above

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
NAMES = ("genome1", "genome2", "genome3")
NAME_GENES = 30
GENES = len(NAMES) * NAME_GENES
SEED_GENES, PHASE_GENES = 4, 5
PHASES = (GENES - SEED_GENES) // PHASE_GENES
RUN_SECONDS = 300
# The next generation comes from so many of the genomes found so far.
PARENTS = 24
GENERATION = 16
SHOWN = 8
FOUND = HERE / "search_found"


def longest_entry_budget():
    text = (HERE / "budget").read_text(encoding="utf-8")
    return int(re.search(r"^longest_entry\s+(\d+)", text, re.M).group(1))


def found_genomes():
    """Rows `GENOME held INSTRUCTIONS what it does`; `open` for those that are too long still."""
    found = {"held": [], "open": []}
    for line in FOUND.read_text(encoding="utf-8").splitlines():
        words = line.split(None, 3)
        if words and not line.startswith("#"):
            found[words[1]].append(words[0])
    return found


class Player:
    """Plays genomes, each in a machine of its own."""

    def __init__(self, kernel, package):
        self.kernel = os.path.abspath(kernel)
        self.package = Package(pathlib.Path(package).read_bytes())

    def package_of(self, genome):
        package = self.package.copy()
        for index, name in enumerate(NAMES):
            genes = genome[index * NAME_GENES:(index + 1) * NAME_GENES]
            package.rename_grant(name, "abc"[index] + genes)
        return package.data

    def play(self, genome):
        """(its longest entry, of which kind): the searcher has come to its end, or there is none."""
        with tempfile.TemporaryDirectory(prefix="capos-search-") as folder:
            log, package = os.path.join(folder, "log"), os.path.join(folder, "package")
            pathlib.Path(package).write_bytes(self.package_of(genome))
            # The processor's random numbers come from this seed: places in memory are the same.
            done = subprocess.run(
                [ROOT / "tools/qemu", "--exact", "--kernel", self.kernel, "--package", package,
                 "--log", log, "-seed", "1"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, timeout=RUN_SECONDS, check=False)
            text = pathlib.Path(log).read_text(encoding="utf-8", errors="replace")
        lengths = [(int(n), kind) for n, kind in re.findall(r"longest entry (\d+) (\w+)", text)]
        if done.returncode != 0 or not lengths:
            sys.exit(f"the genome {genome} ended with {done.returncode}:\n"
                     f"{done.stdout.decode(errors='replace')[-2000:]}\n{text[-3000:]}")
        return max(lengths)


def genome_random(chance):
    return "".join(chance.choice(ALPHABET) for _ in range(GENES))


def phases_of(genome):
    return [genome[i:i + PHASE_GENES] for i in range(SEED_GENES, SEED_GENES + PHASES * PHASE_GENES,
                                                     PHASE_GENES)]


def genome_change(chance, genome, other):
    """A child: some genes new, phases moved, doubled, or taken from another genome."""
    seed, phases, tail = genome[:SEED_GENES], phases_of(genome), genome[SEED_GENES + PHASES * PHASE_GENES:]
    for _ in range(1 + chance.randrange(4)):
        what, at = chance.randrange(5), chance.randrange(PHASES)
        if what == 0:
            gene = chance.randrange(PHASE_GENES)
            phases[at] = phases[at][:gene] + chance.choice(ALPHABET) + phases[at][gene + 1:]
        elif what == 1:
            phases.insert(at, phases.pop(chance.randrange(PHASES)))
        elif what == 2:
            phases[at] = chance.choice(phases_of(other))
        elif what == 3:
            phases[at] = phases[chance.randrange(PHASES)]
        else:
            seed = "".join(chance.choice(ALPHABET) for _ in range(SEED_GENES))
    return seed + "".join(phases) + tail


def generation_breed(chance, ranked):
    """Half of it anew as long as there are few to breed from, later an eighth."""
    anew = GENERATION // 2 if len(ranked) < PARENTS else GENERATION // 8
    children = [genome_random(chance) for _ in range(GENERATION if not ranked else anew)]
    while len(children) < GENERATION:
        parents = ranked[:PARENTS]
        # The better of two, so that the best have the most children.
        genome = parents[min(chance.randrange(len(parents)), chance.randrange(len(parents)))][1]
        children.append(genome_change(chance, genome, chance.choice(parents)[1]))
    return children


def search(player, pool, chance, begun, may_go_on):
    """Breeds until `may_go_on` says no; everything that was played, the longest first."""
    ranked, generation = sorted(begun, reverse=True), 0
    while may_go_on():
        children = generation_breed(chance, ranked)
        for genome, (length, kind) in zip(children, pool.map(player.play, children)):
            if not ranked or length > ranked[0][0]:
                print(f"generation {generation}: {length} ({kind}) {genome}", flush=True)
            ranked.append((length, genome, kind))
        ranked.sort(reverse=True)
        generation += 1
    return ranked


def outcomes_print(ranked, bound):
    long = sum(length > bound for length, _, _ in ranked)
    print(f"the longest of {len(ranked)} genomes (one again: make search-longest GENOME=...)")
    for length, genome, kind in ranked[:SHOWN]:
        print(f"  {length:>8} ({kind}) {genome}{'  TOO LONG' if length > bound else ''}")
    print(f"{len(ranked) - long} passed, {long} failed")
    return long != 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kernel")
    parser.add_argument("package")
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--play")
    arguments = parser.parse_args()
    player, bound = Player(arguments.kernel, arguments.package), longest_entry_budget()
    found = found_genomes()
    known = [arguments.play] if arguments.play else found["held"]
    seed = random.SystemRandom().randrange(1 << 32) if arguments.seed is None else arguments.seed
    end = None if arguments.seconds is None else time.monotonic() + arguments.seconds
    if end is not None:
        known = known + found["open"]
        print(f"seed {seed}", flush=True)
    elif not arguments.play:
        print(f"{len(known)} genomes; {len(found['open'])} others are known to be too long, and not played")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        begun = [(length, genome, kind)
                 for genome, (length, kind) in zip(known, pool.map(player.play, known))]
        ranked = search(player, pool, random.Random(seed), begun,
                        lambda: end is not None and time.monotonic() < end)
    return outcomes_print(ranked, bound)


if __name__ == "__main__":
    sys.exit(main())
