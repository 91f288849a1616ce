#!/usr/bin/python3
"""Supervision: crashes in the middle of calls, hangs, budgets that are used up, and the ordered stop.

Run by `make run-supervision`, on a system of services that fail in each way there is.
"""

import fcntl
import os
import pathlib
import re
import shlex
import threading

import capos
from boot import ledger_of, settled

CRASHES = 25
VISIT = r"visit (\d): instance (\d+) has seen me (\d+) times, as ([0-9a-f]{16})"
CRASHING = "run visitor with { console: @console, door: @door, fuse: @fuse }"
BREAK = "run breaker with { console: @console, %s: @%s }"
FAILED = 3
# init has more to say of so many crashes than its queue and the line hold.
STILL_CRASHES = 80
LINE_BYTES = 4096


def services_of(machine):
    """The rows of `services`: name -> (state, process id or None, restarts, left of the budget)."""
    rows = {}
    for line in machine.command("services").splitlines():
        match = re.match(r"\s+([a-z]+)\s+(.*?)\s+(?:pid (\d+)\s+)?restarts (\d+), budget (\d+) of",
                         line)
        if match:
            rows[match.group(1)] = (match.group(2), match.group(3), int(match.group(4)),
                                    int(match.group(5)))
    return rows


def until(machine, name, condition):
    """Asks until the service is so; gives its row."""
    return machine.until(lambda: services_of(machine).get(name), lambda row: row and condition(row))


def frames_look(machine):
    return int(re.search(r"(\d+) of \d+ frames", machine.command("info")).group(1))


def whole_of(machine):
    """Use of init's ledger, by column; the frames that it and all below it use; the machine's frames."""
    text = machine.command("ledger")
    rows = {name[1]: row for name, row in ledger_of(text).items() if name[0] == "whole"}
    used = [int(row) for row in re.findall(r"^ {2,}\d+ \w* +\d+ +(\d+) +\d+ +\d+\s*$", text, re.M)]
    columns = {name: int(row[1]) for name, row in rows.items()}
    return columns, sum(used), int(rows["frames"][0])


def shell_of(machine):
    """The columns of the shell's own ledger, which its clients share."""
    return {name: row for name, row in ledger_of(machine.command("ledger")).items() if name[0] == "ledger"}


def frames_account(machine, checks, when):
    """Free frames, and those that ledgers use, are all that there are. A heartbeat may come between two
    looks."""
    def look():
        free = frames_look(machine)
        _, used, total = whole_of(machine)
        return free, used, total
    free, used, total = machine.until(look, lambda seen: seen[0] + seen[1] == seen[2])
    checks.check(f"every frame is free, or some ledger pays for it: {when}", free + used == total,
                 f"{free} free, {used} used, of {total}")


def degraded_boot(machine, checks):
    rows = services_of(machine)
    checks.check("a service that cannot start is given up, and the others run",
                 rows["starved"][0] == "given up" and rows["starved"][2] == 0 and rows["sturdy"][0] == "running" and
                 rows["frail"][0] == "running", str(rows))
    row = until(machine, "deaf", lambda r: r[0] == "given up")
    checks.check("one that never answers is given up", row[0] == "given up" and row[2] == 1,
                 str(row))
    text = machine.command("caps")
    checks.contains("who needs others has them", text, r"door\s+Door", r"frailFuse\s+Fuse",
                    r"services\s+Supervisor", r"control\s+SystemControl")
    checks.check("and starts without what is over, and without any scope",
                 "gone" not in text and "Scope" not in text and "Endpoint" not in text, text)


def crashes(machine, checks):
    first = re.findall(VISIT, machine.command(CRASHING))
    checks.check("a client goes on through the same facet after a crash",
                 len(first) == 3 and first[1][1] != first[2][1], str(first))
    checks.check("what the dead instance knew is gone, and who calls is not",
                 [v[2] for v in first] == ["1", "2", "1"] and len({v[3] for v in first}) == 1 and
                 set(first[0][3]) != {"0"}, str(first))
    machine.command("run hello with { console: @console }")
    settled(machine)
    before, whole = shell_of(machine), whole_of(machine)[0]
    frames_account(machine, checks, "before")
    good, references = 0, set()
    for _ in range(CRASHES):
        text = machine.command(CRASHING)
        visits = re.findall(VISIT, text)
        good += len(visits) == 3 and "crash: DISCONNECTED" in text and "exited with code 0" in text
        references |= {v[3] for v in visits}
    checks.check(f"{CRASHES} crashes: each call in flight is told, each later one is served",
                 good == CRASHES, f"{good} of {CRASHES}")
    checks.check("every instance knows the session under the same reference",
                 references == {first[0][3]}, str(references))
    after = machine.until(lambda: shell_of(machine), lambda seen: seen == before)
    checks.check("the clients' ledger is the same, column by column", before and before == after,
                 f"{before}\n{after}")
    frames_account(machine, checks, "behind")
    # How much is free in all may differ by a page table: chance lays an instance's image over a border of
    # 2 MiB, or not. The instance's own ledger pays for that; what init has, for all of them, is the same.
    now = machine.until(lambda: whole_of(machine)[0], lambda seen: seen == whole)
    checks.check("and nothing of the dead instances is left with init, column by column", now == whole,
                 f"{whole}\n{now}")
    row = services_of(machine)["sturdy"]
    checks.check("the restarts are counted", row[2] == CRASHES + 1 and row[3] == 200 - CRASHES - 1,
                 str(row))


def crash_under_load(machine, checks):
    """Others call all the time while it crashes; they go on. They write to the log."""
    for _ in range(2):
        machine.command("spawn visitor with { console: @log, door: @door, timer: @timer }")
    for _ in range(3):
        text = machine.command(BREAK % ("crash", "fuse"))
        checks.contains("the call that crashes it is told", text,
                        "the call ended with DISCONNECTED")
    text = machine.command("jobs")
    checks.check("two clients have called all the while, and still do", text.count("running") == 2,
                 text)
    for job in (1, 2):
        machine.command(f"kill {job}")


def hang(machine, checks):
    before = services_of(machine)["sturdy"]
    text = machine.command(BREAK % ("hang", "fuse"))
    checks.contains("who waits for a service that hangs is told when it is ended", text,
                    "the call ended with DISCONNECTED")
    row = until(machine, "sturdy", lambda r: r[0] == "running" and r[1] != before[1])
    checks.check("a service that hangs past its heartbeat is started again",
                 row[0] == "running" and row[2] == before[2] + 1, f"{before} {row}")
    text = machine.command("run visitor with { console: @console, door: @door }")
    checks.contains("and serves", text, "visit 3: instance", "exited with code 0")


def budget(machine, checks):
    machine.command(BREAK % ("crash", "frailFuse"))
    row = until(machine, "frail", lambda r: r[0] != "running")
    checks.check("a restart waits for its back-off", row[0] == "waits to be restarted" and
                 row[1] is None, str(row))
    text = machine.command("run visitor with { console: @console, door: @frailDoor }")
    checks.contains("a call meanwhile waits, and is served", text, "visit 3: instance",
                    "exited with code 0")
    machine.command(BREAK % ("crash", "frailFuse"))
    row = until(machine, "frail", lambda r: r[0] == "given up")
    checks.check("when the budget is used up, it is given up", row[0] == "given up", str(row))
    text = machine.command("run visitor with { console: @console, door: @frailDoor }")
    checks.contains("and its clients are told", text, "DISCONNECTED")
    text = machine.command("run visitor with { console: @console, door: @door }")
    checks.contains("the rest runs on", text, "visit 3: instance", "exited with code 0")


def log_of(boot):
    words = shlex.split(boot)
    text = pathlib.Path(words[words.index("--log") + 1]).read_text(errors="replace")
    return text.replace("\r", "")


def told(text, checks):
    checks.contains("the log says what init did", text,
                    r"^init: starved was not started: .*: LEDGER_LIMIT: frames: \d+ needed, \d+ left$",
                    r"^init: starved is given up: its start is refused each time$",
                    r"^init: shell starts without gone: starved is over$",
                    r"^init: sturdy \(pid \d+\) ended by page fault",
                    r"^init: sturdy \(pid \d+\) has not answered for 6000 ms$",
                    r"^init: deaf has failed too often and is given up$",
                    r"^init: restarting frail in 8000 ms \(1 of 1\)$",
                    r"^init: frail has failed too often and is given up$")
    checks.contains("what does not stop in time is ended", text,
                    r"^init: stubborn has not stopped for 300 ms$")
    checks.contains("what can stop, does", text, r"^init: sturdy \(pid \d+\) exited with code 0$")
    order = re.findall(r"^init: stopping (\w+)$", text, re.M)
    wanted = [name for name in ("shell", "terminal", "stubborn", "sturdy") if name in order]
    checks.check("services stop in reverse order", order == wanted and "sturdy" in order,
                 str(order))
    checks.contains("and then the machine", text, r"^init: the system ends, and powers off$")


def rebooted(boot, checks):
    machine = capos.Machine(shlex.split(boot) + ["-action", "reboot=reset"])
    try:
        machine.boot()
        machine.send("reboot\r")
        machine.boot()
        checks.check("reboot stops the services and starts the machine again", True)
    finally:
        machine.close()


def failed(boot, checks, code):
    """The shell is essential, has no restarts, and ends with a code: no code is a wish."""
    machine = capos.Machine(shlex.split(boot) + ["-action", "reboot=reset"])
    try:
        machine.boot()
        machine.send(f"exit {code}\r")
        ended = machine.ended()
        said = capos.clean(machine.process.before)
    finally:
        machine.close()
    checks.check(f"exit {code}: the machine is off as failed", ended == FAILED,
                 f"QEMU's exit code: {ended}")
    sentence = (r"^init: shell is essential and is given up, so the system has failed and stops: "
                rf"it exited with code {code}$")
    checks.contains(f"exit {code}: the terminal names the service and its end", said, sentence)
    text = log_of(boot)
    checks.contains(f"exit {code}: so does the log, and the others are stopped in order", text, sentence,
                    r"^init: stopping stubborn(.*\n)+init: stopping sturdy$",
                    r"^init: the system ends, and has failed$")
    checks.check(f"exit {code}: it is no panic", "PANIC" not in text, text[-2000:])


def log_stands_still(boot, checks):
    """The log's line has a reader that does not read. Somebody else writes to it, too."""
    words, said = shlex.split(boot), []
    line = pathlib.Path(words[words.index("--log") + 1] + ".line")
    line.unlink(missing_ok=True)
    os.mkfifo(line)
    reader = os.open(line, os.O_RDONLY | os.O_NONBLOCK)
    fcntl.fcntl(reader, fcntl.F_SETPIPE_SZ, LINE_BYTES)
    words[words.index("--log") + 1] = str(line)
    machine = capos.Machine(words)
    try:
        machine.boot()
        machine.command("spawn visitor with { console: @log, door: @door, timer: @timer }")
        for _ in range(STILL_CRASHES):
            machine.command(BREAK % ("crash", "fuse"))
        row = until(machine, "sturdy", lambda r: r[2] == STILL_CRASHES)
        checks.check("a log that stands still keeps no service from being started again",
                     row[0] == "running" and row[2] == STILL_CRASHES, str(row))
        os.set_blocking(reader, True)
        reading = threading.Thread(target=read_all, args=(reader, said))
        reading.start()
        machine.send("shutdown\r")
        code = machine.ended()
        reading.join()
        checks.check("nor the system from being stopped", code == 0, f"QEMU's exit code: {code}")
        text = b"".join(said).decode(errors="replace").replace("\r", "")
        checks.contains("what was lost of the log is said when it moves again", text,
                        r"^init: \d+ lines were lost here: the output stood still$",
                        r"^init: the system ends, and powers off$")
    finally:
        machine.close()
        os.close(reader)
        line.unlink()


def read_all(descriptor, pieces):
    """Until whoever writes has gone."""
    while piece := os.read(descriptor, 4096):
        pieces.append(piece)


def scenario(machine, checks):
    boot = os.environ["CAPOS_BOOT"]
    machine.boot()
    degraded_boot(machine, checks)
    crashes(machine, checks)
    crash_under_load(machine, checks)
    hang(machine, checks)
    budget(machine, checks)
    machine.send("shutdown\r")
    code = machine.ended()
    checks.check("shutdown powers the machine off", code == 0, f"QEMU's exit code: {code}")
    told(log_of(boot), checks)
    rebooted(boot, checks)
    for number in (1, 5):
        failed(boot, checks, number)
    log_stands_still(boot, checks)


if __name__ == "__main__":
    capos.play(scenario)
