"""Drives a booted capOS as a person at its terminal would.

A Machine is one QEMU whose terminal line is a pseudo terminal of pexpect's. Every wait is for a
condition and has a bound; nothing sleeps. A step that does not come true ends the test with what was
on the screen. The Makefile tells which command boots the machine, so that this file knows no option of QEMU's.
"""

import os
import re
import shlex
import sys
import time

import pexpect

# Under emulation, on two cores, while other tests run: generous, and only ever waited out by a test that
# fails.
BOOT_SECONDS = 300
STEP_SECONDS = 180

PROMPT = "capos> "
ECHO_COLUMNS = 70
# Sequences as CSI 6 n and CSI ? 2004 h, and those of a single letter as ESC 7.
ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[78])")
# A row that the shell began for what had no room in the one above is indented.
BROKEN = re.compile(r"\n+ +")


class Failed(Exception):
    """A step did not come true."""


def clean(text):
    """The text as a person reads it: no escape sequences, plain line ends."""
    return ESCAPES.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


class Machine:
    """One booted machine. `command` is a list; CAPOS_BOOT in the environment is used without one."""

    def __init__(self, command=None, log=None, cwd=None):
        if command is None:
            command = shlex.split(os.environ.get("CAPOS_BOOT", "tools/qemu"))
        self.process = pexpect.spawn(
            command[0], command[1:], encoding="utf-8", codec_errors="replace", echo=False,
            timeout=STEP_SECONDS, dimensions=(40, 200), cwd=cwd)
        self.process.logfile_read = log or sys.stdout
        # Every step waits for what it needs, so typing needs no delay.
        self.process.delaybeforesend = None

    def expect(self, pattern, seconds=STEP_SECONDS):
        """Waits for a regular expression; gives the match."""
        try:
            self.process.expect(pattern, timeout=seconds)
        except pexpect.TIMEOUT:
            raise Failed(f"waited {seconds} s for {pattern!r}") from None
        except pexpect.EOF:
            raise Failed(f"the machine ended while waiting for {pattern!r}") from None
        return self.process.match

    def boot(self):
        """Waits for the first prompt; gives what was printed before it."""
        self.expect(re.escape(PROMPT), BOOT_SECONDS)
        return clean(self.process.before)

    def send(self, text):
        """Types, without a line end."""
        self.process.send(text)

    def command(self, line, seconds=STEP_SECONDS):
        """Types a line at the prompt and gives what was printed up to the next prompt."""
        self.send(line + "\r")
        # The echo says which prompt the line was typed at: a job that ends draws the prompt anew. The
        # editor shows a line that is too long through a window: then only its end is sure.
        echo = re.escape(line) if len(line) <= ECHO_COLUMNS else ""
        self.expect(echo + r"\s*?\n", seconds)
        self.expect(re.escape(PROMPT), seconds)
        return clean(self.process.before)

    def until(self, look, holds, seconds=STEP_SECONDS):
        """Looks again and again until what is seen is right, or time is over; gives what was last seen."""
        over = time.monotonic() + seconds
        seen = look()
        while not holds(seen) and time.monotonic() < over:
            seen = look()
        return seen

    def ended(self, seconds=STEP_SECONDS):
        """Waits until the machine has powered itself off; gives QEMU's exit code."""
        try:
            self.process.expect(pexpect.EOF, timeout=seconds)
        except pexpect.TIMEOUT:
            raise Failed("the machine did not power off") from None
        self.process.wait()  # it may let the terminal go before it ends
        self.process.close()
        return self.process.exitstatus

    def close(self):
        """Ends QEMU, whatever it does. This process started it."""
        if self.process.isalive():
            self.process.close(force=True)


class Scenario:
    """A list of numbered steps; counts what held, and prints the counts that tests/run adds up."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, what, condition, seen=""):
        if condition:
            self.passed += 1
            print(f"\n[ok] {what}", flush=True)
        else:
            self.failed += 1
            print(f"\n[FAILED] {what}\n--- seen:\n{seen}\n---", flush=True)

    def contains(self, what, text, *parts):
        # A line that had to be broken, for its terminal is narrow, reads as one line, too.
        whole = BROKEN.sub(" ", text)
        missing = [part for part in parts
                   if not re.search(part, text, re.M) and not re.search(part, whole, re.M)]
        self.check(what, not missing, f"{text}\n--- missing: {missing}")

    def finish(self):
        print(f"\n{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed else 0


def play(scenario_function, command=None):
    """Boots a machine, plays a scenario on it, and ends the process with its outcome."""
    scenario = Scenario()
    machine = Machine(command)
    try:
        scenario_function(machine, scenario)
    except Failed as failure:
        scenario.check(str(failure), False, clean(machine.process.before or ""))
    finally:
        machine.close()
    sys.exit(scenario.finish())
