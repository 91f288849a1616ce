#!/usr/bin/python3
"""The drivers of a network card and of a random number device on the standard machine, under a clock that
counts instructions: a program in the place of init drives one itself, starts the other's driver, and sends and
fetches hundreds of full frames. Run by `make run-nic`.

The figures are held against budgets of this file. Sending varies with the moment at which QEMU's card works.
"""

import os
import pathlib
import shlex
import subprocess
import sys

BOUND_SECONDS = 600
BUDGETS = {"dma_allocate_release": 5000, "interrupt_to_driver": 700, "frame_sent": 7000, "frame_received": 2900}


def main(log):
    boot = subprocess.run(shlex.split(os.environ["CAPOS_BOOT"]), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          timeout=BOUND_SECONDS, check=False)
    text = pathlib.Path(log).read_text(encoding="utf-8", errors="replace")
    figures = {words[1]: int(words[2]) for words in map(str.split, text.splitlines())
               if len(words) == 3 and words[0] == "bench"}
    # Not the exit code alone: a device that resets the machine ends QEMU with 0, too.
    done = figures.pop("done", 0) == 1 and boot.returncode == 0
    failed = int(not done)
    for name, most in BUDGETS.items():
        figure = figures.get(name)
        good = figure is not None and most // 4 <= figure <= most
        failed += not good
        print(f"{name:<28}{figure!s:>12}{most:>12}{'' if good else '  FAILED'}")
    if failed:
        print(text)
    print(f"{len(BUDGETS) + 1 - failed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
