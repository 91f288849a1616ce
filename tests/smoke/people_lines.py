"""The machine of two lines that tests of people boot: the local line is the terminal, the far one a socket.

`people_variant.py` makes its system. Its memory is a file, so that a test can search it.
"""

import os
import pathlib
import re
import shlex
import socket
import sys
import tempfile

from pexpect import fdpexpect

import capos
from people import ATTENTION
from people_variant import MEMORY_MIB

# A wait of the desk's is over long before; each try goes to it and back.
TRIES = 20000



class Recorder:
    """Everything that lines have shown, besides showing it."""

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        sys.stdout.write(text)

    def flush(self):
        sys.stdout.flush()

    def text(self):
        return capos.clean("".join(self.parts))


class Line(capos.Machine):
    """The far end of a line: a person as on the terminal, who may also vanish and come again."""

    def __init__(self, path, log):
        self.path = path
        self.log = log
        self.socket = None
        self.open()

    def open(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(self.path))
        self.process = fdpexpect.fdspawn(self.socket.fileno(), encoding="utf-8", codec_errors="replace",
                                         timeout=capos.STEP_SECONDS)
        self.process.delaybeforesend = None
        self.process.logfile_read = self.log

    def vanish(self):
        self.socket.close()

    def close(self):
        self.vanish()


class Place:
    """Where one machine's files lie."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.memory = self.folder / "memory"
        self.log = self.folder / "log"
        self.far = self.folder / "far"
        self.shown = Recorder()

    def command(self):
        return shlex.split(os.environ["CAPOS_BOOT"]) + [
            "--log", str(self.log), "--memory", str(MEMORY_MIB),
            "--line", f"socket,path={self.far},server=on,wait=off",
            "-object", f"memory-backend-file,id=ram,size={MEMORY_MIB}M,share=on,mem-path={self.memory}",
            "-machine", "memory-backend=ram"]


def play(*steps):
    """Each step is (line, what it must show, what is typed then); an empty pattern waits for nothing. Gives
    all that was shown, as a person reads it."""
    shown = ""
    for line, pattern, typed in steps:
        if pattern:
            line.expect(pattern)
            shown += line.process.before + line.process.after
        line.send(typed)
    return capos.clean(shown)


def until_prompt(line):
    """Waits for the next prompt; gives what was shown before it."""
    line.expect(re.escape(capos.PROMPT))
    return capos.clean(line.process.before)


def ask(line, command, name=None):
    """Types a command of the desk, and a name where it asks for one, until the desk asks for the attention key: as
    long as it says that somebody has tried too often. Then presses that, so that a secret can be typed."""
    for _ in range(TRIES):
        line.send(command + "\r")
        if name is not None:
            line.expect("login: ")
            line.send(name + "\r")
        line.expect("to type it|Too many tries")
        if line.process.after == "to type it":
            line.send(ATTENTION)
            line.expect("goes to the login desk")
            return
        until_prompt(line)
    raise capos.Failed(f"too many tries, {TRIES} times")


def records(local):
    """All of the log, as the shell pages it."""
    text, first = "", 1
    while True:
        page = local.command(f"audit {first}")
        numbers = re.findall(r"^ *(\d+) +[\d.]+ s ", page, re.M)
        if not numbers:
            return text
        text += page
        first = int(numbers[-1]) + 1


def token(place):
    """The token of setup in the kernel's log."""
    found = re.search(r"the token for setup on a line that is not local: (\S+)", place.log.read_text(errors="replace"))
    if not found:
        raise capos.Failed("there is no token of setup in the kernel's log")
    return found.group(1)


def main(scenario):
    """Boots the machine, plays scenario(checks, place, local, far), and ends this process."""
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-people-") as folder:
        place = Place(folder)
        local = capos.Machine(place.command(), place.shown)
        try:
            checks.contains("the machine boots to a shell that greets", local.boot(), "Welcome to capOS")
            far = Line(place.far, place.shown)
            try:
                far.send("\r")
                until_prompt(far)
                scenario(checks, place, local, far)
            finally:
                far.close()
        except capos.Failed as failure:
            checks.check(str(failure), False, capos.clean(local.process.before or ""))
        finally:
            local.close()
    sys.exit(checks.finish())
