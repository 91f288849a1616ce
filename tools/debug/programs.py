"""Runs inside gdb: connects it to the machine, and gives it the symbols of each program that starts.

Where a program lies is chosen at random when it starts. The kernel knows it when it commits a new
process: a breakpoint there reads the place out of the kernel's own data, finds the program among
build/user/*.elf by the form of its segments (a process's name is its service's, not its file's), and
goes on at once.
"""

import os
import pathlib
import struct

import gdb

COMMIT = "process_builder_start_commit"
PAGE_BYTES = 4096
PT_LOAD, PT_NOTE = 1, 4


def form_of_file(path):
    """A program is known by its entry, the length of its notes, and all its segments."""
    data = path.read_bytes()
    entry, table = struct.unpack_from("<QQ", data, 24)
    size, count = struct.unpack_from("<HH", data, 54)
    headers = [struct.unpack_from("<IIQQQQQQ", data, table + i * size) for i in range(count)]
    notes = next((h[5] for h in headers if h[0] == PT_NOTE), 0)
    return entry, notes, tuple((h[3] // PAGE_BYTES * PAGE_BYTES, h[3] % PAGE_BYTES + h[6])
                               for h in headers if h[0] == PT_LOAD)


def form_of_plan(plan):
    """The same, as the kernel's check has read it."""
    segments = [plan["segments"][i] for i in range(int(plan["segment_count"]))]
    return int(plan["entry"]), int(plan["note_bytes"]), tuple(
        (int(s["address"]), int(s["memory_bytes"])) for s in segments)


class Programs:
    """The programs of build/user, and which of them is looked for."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.names = {}
        for path in sorted(pathlib.Path("build/user").glob("*.elf")):
            self.names.setdefault(form_of_file(path), []).append(path.stem)

    def started(self):
        builder = gdb.parse_and_eval("builder")
        process = builder["process"]["name"].string()
        base = int(builder["image_address"])
        names = self.names.get(form_of_plan(builder["image"]["plan"]), [])
        if not names:
            print(f"capOS: no program of build/user is what starts as {process}")
            return
        name = process if process in names else names[0]
        if self.wanted and name != self.wanted:
            return
        gdb.execute(f"add-symbol-file build/user/{name}.debug -o {base:#x}", to_string=True)
        print(f"capOS: {name} starts as {process} at {base:#x}")
        if self.wanted:
            gdb.execute("tbreak capos_main", to_string=True)


PROGRAMS = Programs(os.environ.get("CAPOS_DEBUG_PROGRAM", ""))

for setting in ("pagination off", "confirm off", "breakpoint pending on"):
    gdb.execute(f"set {setting}")
gdb.execute(f"target remote {os.environ['CAPOS_DEBUG_GDB']}")
gdb.execute(f"break {COMMIT}", to_string=True)
gdb.breakpoints()[-1].commands = "silent\npython PROGRAMS.started()\ncontinue"
