#!/usr/bin/python3
"""Clients in several sessions: what a service knows of them, and what the end of a session takes.

Run by `make run-sessions`, on the workbench; and once more on a machine without entropy.
"""

import os
import pathlib
import re
import shlex

import capos
from boot import ledger_of, settled

GUESTS = ("run guests with { console: @console, visitors: @console, log: @log, spawner: @spawner, sessions: @sessions, "
          "ledger: @jobLedger, visitor: @visitor, chatter: @chatter, door: @door, chat: @chat, "
          "timer: @timer }")
VISIT = r"visit \d: instance \d+ has seen me (\d+) times, as ([0-9a-f]{16})"


def references(text):
    """The callers that visited, in order: (session, reference, times of the last visit)."""
    callers = []
    for part in re.split(r"a visitor in session ", text)[1:]:
        visits = re.findall(VISIT, part)
        callers.append((part.split(":")[0], {v[1] for v in visits}, [int(v[0]) for v in visits]))
    return callers


def seen(text, checks):
    callers = references(text)
    checks.check("each session's programs visit", [c[0] for c in callers] ==
                 ["red", "red", "blue", "blue"] and all(len(c[2]) == 3 for c in callers), text)
    red, red_again, blue, blue_again = callers
    checks.check("within a session the reference is the same, for every program",
                 len(red[1]) == 1 and red[1] == red_again[1] and red_again[2] == [4, 5, 6],
                 str(callers))
    checks.check("and another one in another session", red[1] != blue[1], str(callers))
    checks.check("a session outlives another one's end", blue[1] == blue_again[1] and
                 blue_again[2] == [4, 5, 6], str(callers))
    return red[1] | blue[1]


def log_of(boot):
    words = shlex.split(boot)
    text = pathlib.Path(words[words.index("--log") + 1]).read_text(errors="replace")
    return text.replace("\r", "")


def with_sessions(machine, checks):
    machine.boot()
    machine.command(GUESTS)
    before = settled(machine)
    text = machine.command(GUESTS)
    known = seen(text, checks)
    checks.contains("a session ends, and its processes with it", text, "session red is ended")
    checks.contains("nobody can be started in it any more", text,
                    r"starting somebody else in session red: (DISCONNECTED|SESSION_ENDED)")
    checks.contains("others go on", text, "who talked in session blue: exited with code 0",
                    "guests: exited with code 0")
    text = machine.command("run visitor with { console: @console, door: @door }")
    own = {v[1] for v in re.findall(VISIT, text)}
    checks.check("who is in no session of theirs is somebody else", len(own) == 1 and
                 not own & known, f"{own} {known}")
    # An ended session's ledger is taken apart in the share of the one that it was carved from.
    after = machine.until(lambda: ledger_of(machine.command("ledger")), lambda seen: seen == before)
    checks.check("the ledgers are what they were, column by column", before and before == after,
                 f"{before}\n{after}")
    machine.send("shutdown\r")
    checks.check("the machine powers off", machine.ended() == 0)
    text = log_of(os.environ["CAPOS_BOOT"])
    joined = dict(re.findall(r"^chat: (chatter-\d+) has joined, caller ([0-9a-f]{8})$", text, re.M))
    left = re.findall(r"^chat: (chatter-\d+) has left$", text, re.M)
    checks.check("the room knows each session by a reference of its own", len(joined) == 4 and
                 len(set(joined.values())) == 4, str(joined))
    checks.check("which is not the door's", not {r[:8] for r in known} & set(joined.values()),
                 f"{known} {joined}")
    checks.check("everybody who joined has left, the ended listener too",
                 sorted(joined) == sorted(left), f"{joined}\n{left}")


def without_entropy(checks):
    machine = capos.Machine(shlex.split(os.environ["CAPOS_BOOT"]) +
                            ["-cpu", "max,-rdrand,-rdseed"])
    try:
        machine.boot()
        text = machine.command(GUESTS)
        checks.contains("without entropy there is no session", text, "a session: UNAVAILABLE",
                        "guests: exited with code 4")
        checks.check("and nobody was started", "visitor in session" not in text, text)
        text = machine.command("run visitor with { console: @console, door: @door }")
        checks.check("callers have no references", re.findall(VISIT, text) ==
                     [(str(i), "0" * 16) for i in (1, 2, 3)], text)
    finally:
        machine.close()


def scenario(machine, checks):
    with_sessions(machine, checks)
    without_entropy(checks)


if __name__ == "__main__":
    capos.play(scenario)
