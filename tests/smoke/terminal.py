#!/usr/bin/python3
"""The terminal line of the booted system, as terminals and hurried people use it.

    terminal.py WIDTH...

Shows that a byte typed while the machine starts is not lost, that a paste of 400 lines in one write runs
every line, that a background program's output stands on rows of its own with the half-typed line below,
and, on a model terminal of each width that says its size when it is asked, that a long line stands on as
many rows as it needs, once, with the cursor where it belongs. A flood without
an end, bytes that are no text and the attention key do what docs/terminal.md says. Run by `make run-terminal`.
"""

import os
import re
import sys

import pexpect

import capos

ASKS = "\x1b[6n"
TOKEN = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])|\x1b([78])|([\r\n\a])|([^\x1b\r\n\a])", re.S)


class Screen:
    """Rows of characters and a cursor, without scrolling off: enough of a terminal for the shell."""

    def __init__(self, columns, rows=40):
        self.columns, self.height = columns, rows
        self.rows = [[]]
        self.row = self.column = 0
        self.saved = (0, 0)
        self.answers = []

    def top(self):
        return max(0, len(self.rows) - self.height)

    def feed(self, text):
        """Does what the text says; a sequence that is not whole yet is given back."""
        at = 0
        while at < len(text):
            match = TOKEN.match(text, at)
            if match is None:
                return text[at:]
            self.take(*match.groups())
            at = match.end()
        return ""

    def take(self, numbers, letter, single, control, character):
        if character is not None:
            self.put(character)
        elif control == "\r":
            self.column = 0
        elif control == "\n":
            self.row += 1
            if self.row == len(self.rows):
                self.rows.append([])
        elif single == "7":
            self.saved = (self.row, self.column)
        elif single == "8":
            self.row, self.column = self.saved
        elif letter is not None:
            self.sequence(numbers, letter)

    def put(self, character):
        if self.column >= self.columns:
            raise capos.Failed("a character behind the last column")
        row = self.rows[self.row]
        row.extend(" " * (self.column + 1 - len(row)))
        row[self.column] = character
        self.column += 1

    def sequence(self, numbers, letter):
        count = int(numbers) if numbers.isdigit() else 1
        if letter == "A":
            self.row -= count
        elif letter == "B":
            self.row += count
        elif letter == "C":
            self.column += count
        elif letter == "H" and numbers:
            self.row, self.column = self.top() + self.height - 1, self.columns - 1
        elif letter == "n":
            self.answers.append(f"\x1b[{self.row - self.top() + 1};{self.column + 1}R")
        elif letter == "J":
            del self.rows[self.row + 1:]
            del self.rows[self.row][self.column:]

    def lines(self):
        return ["".join(row).rstrip() for row in self.rows]


class Terminal:
    """A machine whose output goes to a screen, which answers."""

    def __init__(self, machine):
        self.machine = machine
        self.screen = Screen(80)
        self.rest = ""

    def until(self, holds, what):
        """Shows what comes until the screen is right, with a bound."""
        for _ in range(2000):
            if holds(self.screen):
                return
            try:
                text = self.machine.process.read_nonblocking(4096, timeout=capos.STEP_SECONDS)
            except (pexpect.TIMEOUT, pexpect.EOF):
                break
            self.rest = self.screen.feed(self.rest + text)
            for answer in self.screen.answers:
                self.machine.send(answer)
            self.screen.answers.clear()
        raise capos.Failed(f"the screen never shows {what}:\n" + "\n".join(self.screen.lines()))

    def fresh(self, columns):
        """An empty screen of another width, with a prompt that knows of it."""
        self.screen = Screen(columns)
        self.machine.send("\r")
        self.until(lambda s: s.lines()[-1] == "capos>" and s.column == 7, "a prompt")
        self.machine.send("jobs\r")
        self.until(lambda s: s.lines()[-2:] == ["no jobs", "capos>"] and s.column == 7, "no jobs")


def wrapped(line, columns):
    """The rows of prompt and line, and where the cursor is afterwards."""
    text = capos.PROMPT + line
    rows = [text[i:i + columns] for i in range(0, len(text), columns)]
    if len(text) % columns == 0:
        rows.append("")
    return [row.rstrip() for row in rows], len(text) % columns


def long_line(terminal, checks, columns):
    terminal.fresh(columns)
    line = " ".join(f"word{n}" for n in range(45))
    before = len(terminal.screen.lines()) - 1
    rows, column = wrapped(line, columns)
    terminal.machine.send(line)
    terminal.until(lambda s: s.lines()[before:] == rows and s.column == column, "the line, once")
    # In front of the first word and back, over all rows.
    terminal.machine.send("\x01x\x05y")
    rows, column = wrapped("x" + line + "y", columns)
    terminal.until(lambda s: s.lines()[before:] == rows and s.column == column, "the edited line")
    checks.check(f"at {columns} columns a long line stands there once, on {len(rows)} rows", True)
    terminal.machine.send("\x03")
    terminal.until(lambda s: s.lines()[-1] == "capos>" and s.column == 7, "a prompt")


def typed_early(machine, checks):
    """Types before anything has been printed: the first byte waits in the chip before the kernel is there."""
    machine.send("help jobs\r")
    machine.expect("list the programs in the background", capos.BOOT_SECONDS)
    before = capos.clean(machine.process.before)
    machine.expect(re.escape(capos.PROMPT))
    checks.check("what is typed while the machine starts is not lost", "help jobs" in before
                 and "unknown" not in before, before)


def paste(machine, checks):
    lines = [f"nosuch{n:03}" for n in range(400)]
    machine.process.send("".join(line + "\r" for line in lines) + "help wait\r")
    machine.expect("wait for the end of a job\r")
    seen = re.findall(r'unknown command "(\w+)"', capos.clean(machine.process.before))
    checks.check("of 400 pasted lines each one runs, whole and in order", seen == lines,
                 f"{len(seen)} ran; the first that differ: "
                 f"{[pair for pair in zip(seen, lines) if pair[0] != pair[1]][:3]}")
    machine.expect(re.escape(capos.PROMPT))


def background(terminal, checks):
    terminal.fresh(80)
    terminal.machine.send("spawn clock with { console: @console, timer: @timer }\r")
    terminal.until(lambda s: s.lines()[-1] == "capos>" and "[1] clock" in s.lines()[-2], "a job")
    terminal.machine.send("half a line")
    terminal.until(lambda s: any("clock: exited" in row for row in s.lines())
                   and s.lines()[-1] == "capos> half a line" and s.column == 18, "the end of the job")
    rows = terminal.screen.lines()
    mixed = [row for row in rows if "tick" in row and not re.match(r"^\[clock\] tick \d", row)]
    checks.check("output of the background stands on rows of its own", not mixed, "\n".join(rows))
    checks.check("and the half-typed line stands once, below",
                 sum("half a line" in row for row in rows) == 1, "\n".join(rows))
    terminal.machine.send("\x15")


def attention(machine, checks):
    """The key opens the service's screen wherever it is typed, and the half-typed line comes back."""
    machine.send("half a l\x1b[\x1d")
    machine.expect(r"line \w+, which is held by: ([^\r\n]*)\r")
    checks.check("the attention screen says who has the line", machine.process.match.group(1) == "the system",
                 machine.process.match.group(1))
    machine.expect("login is not available")
    checks.check("without a desk it says that login is not available", True)
    machine.send("xle\x04\x1b[A")
    machine.send("b")
    machine.expect(re.escape(capos.PROMPT + "half a l"))
    checks.check("after \"back\" prompt and line are drawn anew", True)
    machine.send("ine\r")
    machine.expect('unknown command "half"')
    checks.check("nothing that was typed there reached the line", True)
    machine.expect(re.escape(capos.PROMPT))
    machine.send("run spinner with { console: @console }\r")
    machine.expect(r"run spinner[^\n]*\n")
    machine.send("\x1d")
    machine.expect("which is held by: the system")
    machine.send("b")
    machine.send("\x03")
    machine.expect("spinner: terminated")
    checks.check("also while a program has the line, and control-c ends that program", True)
    machine.expect(re.escape(capos.PROMPT))


def garbage(machine, checks):
    """Bytes that are no text, NUL, and a line without an end: nothing of them is run."""
    os.write(machine.process.child_fd, b"ho\0st\xff\xc3(\xc2\x9b31m\r")
    machine.expect('unknown|not a word|cannot|expected')
    machine.expect(re.escape(capos.PROMPT))
    checks.check("bytes that are no UTF-8 make a line that is refused", True)
    for _ in range(60):
        os.write(machine.process.child_fd, b"a" * 100)
    os.write(machine.process.child_fd, b"\r")
    machine.expect("a line has at most 1024 bytes: nothing was done")
    checks.check("a line without an end is bounded, and nothing of it is run", True)
    machine.expect(re.escape(capos.PROMPT))
    text = machine.command("jobs")
    checks.check("after all of that the shell answers", "no jobs" in text, text)


def scenario(machine, checks):
    typed_early(machine, checks)
    paste(machine, checks)
    terminal = Terminal(machine)
    background(terminal, checks)
    machine.send("\r")
    machine.expect(re.escape(capos.PROMPT))
    attention(machine, checks)
    garbage(machine, checks)
    for columns in [int(word) for word in sys.argv[1:]]:
        long_line(terminal, checks, columns)
    machine.send("\rexit\r")
    checks.check("exit powers the machine off", machine.ended() == 0)


if __name__ == "__main__":
    capos.play(scenario)
