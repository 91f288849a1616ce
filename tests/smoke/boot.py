#!/usr/bin/python3
"""The workbench, used by a person at its terminal.

Shows that a program gets exactly the capabilities that are named for it, that what it does and how it
ends is told in words, that it can be ended from outside, and that everything it used comes back.
Run by `make run-boot`.
"""

import pathlib
import re
import subprocess

import capos


def ledger_of(text):
    """The rows of `ledger`: (ledger, column) -> (limit, used, carved, free), and the lines of its tree."""
    rows = {}
    name = None
    for line in text.splitlines():
        title = re.match(r"(\w+), ledger \d+:", line)
        row = re.match(r"\s+([A-Za-z]+)\s+(\S+)\s+(\d+)\s+(\d+)\s+(\S+)\s*$", line)
        node = re.match(r"(\s+)(\d+) (\w*)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*$", line)
        if title:
            name = title.group(1)
        elif row:
            rows[name, row.group(1)] = row.groups()[1:]
        elif node:
            rows["tree", len(node.group(1)), node.group(3)] = node.groups()[3:]
    return rows


COLUMNS = """frames ringRegions cpuShare logBytesPerSecond slots pageTables objectBytes objects
processes threads timers""".split()


def looking_around(machine, scenario):
    text = machine.command("help")
    scenario.contains("help lists the commands", text, "help", "caps", "inspect NAME", "run NAME",
                      "spawn NAME", "wait JOB", "kill JOB", "jobs", "ledger", r"exit \[CODE\]")
    text = machine.command("caps")
    scenario.contains("caps lists names and interfaces", text, r"terminalControl\s+TerminalControl",
                      r"console\s+TerminalSession", r"timer\s+Timer", r"hello\s+Image",
                      r"ledger\s+Ledger", r"spawner\s+ProcessSpawner")
    scenario.check("the shell does not hold the boot package", "BootPackage" not in text, text)
    text = machine.command("inspect console")
    scenario.contains("inspect shows the methods from the schema", text, "TerminalSession",
                      r"write @1 \(data :Data\)")
    text = machine.command("inspect nothing")
    scenario.contains("what is nowhere is not described", text, 'no capability or type named "nothing"')
    text = machine.command("inspect ChatMember")
    scenario.contains("inspect describes an interface that nobody holds", text,
                      "ChatMember is an interface", r"post @0 \(text :Text\) -> \(\)")
    scenario.contains("and knows what was meant", machine.command("inspect ChatMembr"),
                      "did you mean ChatMember")
    text = machine.command("inspect consoel")
    scenario.contains("a typo says what was meant", text, "did you mean console")
    text = machine.command("inspect visitor")
    scenario.contains("inspect shows what a program does and asks for", text, "Visits a door three times",
                      r"needs +door +Door", r"optional +fuse +Fuse")
    text = machine.command("frobnicate")
    scenario.contains("an unknown command says where the known ones are", text,
                      'unknown command "frobnicate"; help lists the commands')
    text = machine.command("run hello with { console }")
    scenario.contains("a wrong form shows the right one", text, "expected :",
                      r"form: run NAME \[under @LEDGER\] \[with")


def authority(machine, scenario):
    text = machine.command("run hello with { console: @console }")
    scenario.contains("hello greets through the console it was given", text, "Hello from capOS",
                      "hello: exited with code 0")
    held = re.findall(r"^  (\w+)$", text, re.M)
    scenario.check("hello holds its thread, the console and nothing else",
                   sorted(held) == ["console", "thread"], text)
    text = machine.command("run hello")
    scenario.contains("a program is not started without what it asks for", text,
                      r"needs +console +Console +fits: @console @log",
                      r"so, for example: run hello with \{ console: @console \}")
    scenario.check("and indeed says nothing", "Hello" not in text, text)
    text = machine.command("run hello with { console: @timer }")
    scenario.contains("nor with another interface", text, "@timer does not")
    text = machine.command("run visitor with { console: @console, door: @door, bell: @timer }")
    scenario.contains("what is not asked for is said, and given", text, 'does not ask for "bell"',
                      "visitor: exited with code 0")
    text = machine.command("run hello with { console: @nothing }")
    scenario.contains("what is not held cannot be given", text, 'no capability named "nothing"')
    text = machine.command("run console")
    scenario.contains("only an Image can be run", text, '"console" is a TerminalSession, not an Image')


def endings(machine, scenario):
    text = machine.command("run faulter with { console: @console }")
    scenario.contains("a fault is told in words", text,
                      r"faulter: page fault: (reading|writing) address 0x[0-9a-f]+ at instruction 0x")
    place = re.search(r"\(faulter\+(0x[0-9a-f]+)\)", text)
    line = place and subprocess.run(
        ["addr2line", "-f", "-e", "build/user/faulter.debug", place.group(1)],
        stdout=subprocess.PIPE, text=True, check=False).stdout
    scenario.contains("addr2line knows the line by what the words say", line or text,
                      r"user/apps/faulter/faulter\.c:\d+")
    machine.send("run spinner\r")
    machine.expect("spinner.*\n")
    machine.send("\x03")
    machine.expect(re.escape(capos.PROMPT))
    scenario.contains("control-c ends the program in the foreground",
                      capos.clean(machine.process.before), "spinner: terminated")
    text = machine.command("run dice with { console: @console, entropy: @entropy }")
    scenario.contains("dice rolls with entropy", text, r"[1-6]", "dice: exited with code 0")
    text = machine.command("run clock with { console: @console, timer: @timer }")
    scenario.contains("clock ticks with a timer", text, "tick 1", "tick 3",
                      "clock: exited with code 0")


def small_program(machine, scenario):
    """docs/ledger.md says what a small program takes; chance may cost it a table or two."""
    said = int(re.search(r"A small program takes about (\d+) frames",
                         pathlib.Path("docs/ledger.md").read_text()).group(1))
    machine.command("spawn spinner under @jobLedger")
    rows = ledger_of(machine.command("ledger"))
    taken = int(rows["jobLedger", "frames"][1])
    scenario.check(f"a small program takes about {said} frames", abs(taken - said) <= 4, str(taken))
    scenario.check("one ring region, one process, one thread",
                   [rows["jobLedger", column][1] for column in ("ringRegions", "processes", "threads")]
                   == ["1", "1", "1"], str(rows))
    machine.command("kill 1")


def jobs(machine, scenario):
    text = machine.command("jobs")
    scenario.contains("no jobs at first", text, "no jobs")
    text = machine.command("spawn spinner")
    scenario.contains("spawn starts a job", text, r"\[1\] spinner \(pid \d+\)")
    text = machine.command("spawn spinner")
    scenario.contains("and another one", text, r"\[2\] spinner \(pid \d+\)")
    text = machine.command("jobs")
    scenario.contains("jobs lists both", text, r"\[1\] spinner.*running", r"\[2\] spinner.*running")
    text = machine.command("kill 1")
    scenario.contains("kill ends one", text, r"\[1\] spinner: terminated")
    text = machine.command("kill 1")
    scenario.contains("once", text, "no job 1")
    text = machine.command("jobs")
    scenario.check("the other one goes on",
                   re.search(r"\[2\] spinner.*running", text) and "[1]" not in text, text)
    machine.command("kill 2")
    machine.command("spawn clock with { console: @console, timer: @timer }")
    text = machine.command("wait 1")
    scenario.contains("wait tells how a job ended", text, r"\[1\] clock: exited with code 0")
    machine.send("spawn faulter\r")
    machine.expect(r"\[1\] faulter: page fault")
    scenario.check("a job that ends by itself is told at the prompt", True)


def settled(machine):
    """The rows of `ledger`, once the objects that a program left have been taken apart."""
    seen = [ledger_of(machine.command("ledger"))]
    machine.until(lambda: seen.append(ledger_of(machine.command("ledger"))) or seen,
                  lambda rows: rows[-1] == rows[-2])
    return seen[-1]


def resources(machine, scenario):
    # Once, so that what the shell itself keeps from the first use is there before.
    machine.command("run hello with { console: @console }")
    before = settled(machine)
    scenario.check("ledger shows every column of every ledger that is held",
                   all((name, column) in before for name in ("ledger", "jobLedger")
                       for column in COLUMNS), str(before))
    own, below = before.get(("tree", 2, "ledger")), before.get(("tree", 4, "jobLedger"))
    scenario.check("ledger draws who funds whom",
                   own is not None and below is not None and own[2] == below[0], str(before))
    for _ in range(3):
        machine.command("run hello with { console: @console }")
    machine.command("run faulter")
    text = machine.command(
        "run eater under @jobLedger with { console: @console, memory: @memory }")
    scenario.contains("eater is stopped by its ledger, which says how", text,
                      r"LEDGER_LIMIT: frames: 17 needed, \d+ left", "eater: exited with code 0")
    for _ in range(4):
        machine.command("spawn spinner under @jobLedger")
    text = machine.command("run spinner under @jobLedger")
    scenario.contains("a start that a ledger refuses says of what it has too little", text,
                      r"spinner was not started: .*: LEDGER_LIMIT: ringRegions: 1 needed, 0 left")
    for job in range(1, 5):
        machine.command(f"kill {job}")
    machine.command("spawn spinner")
    machine.command("kill 1")
    # Objects that a job leaves are taken apart in its ledger's share.
    after = machine.until(lambda: ledger_of(machine.command("ledger")), lambda seen: seen == before)
    scenario.check("everything came back to the ledger", before == after, f"{before}\n{after}")


def scenario(machine, checks):
    text = machine.boot()
    checks.check("the shell greets", "capOS" in text, text)
    looking_around(machine, checks)
    authority(machine, checks)
    endings(machine, checks)
    jobs(machine, checks)
    small_program(machine, checks)
    resources(machine, checks)
    machine.send("exit\r")
    code = machine.ended()
    checks.check("exit powers the machine off", code == 0, f"QEMU's exit code: {code}")


if __name__ == "__main__":
    capos.play(scenario)
