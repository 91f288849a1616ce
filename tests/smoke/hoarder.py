#!/usr/bin/python3
"""A client that keeps all it can get of a service: no service of the tree is locked for others by it.

Run by `make run-hoarder`, on a system of the services and a shell that starts the hoarder.
"""

import re

import capos
from boot import ledger_of, settled

HOARD = ("run hoarder with { console: @console, visitors: @console, spawner: @spawner, sessions: @sessions, "
         "ledger: @jobLedger, kv: @kv, chatter: @chatter, visitor: @visitor, store: @store, "
         "chat: @chat, door: @door, timer: @timer }")
# How much of each one caller has, and the words with which it is refused more: (what, most, words).
BOUNDS = (
    ("tables", 12, "overloaded: You hold as many objects of this service as one caller may."),
    ("keys", 32, "overloaded: You have put as many keys as one caller may."),
    ("members", 8, "overloaded: You hold as many objects of this service as one caller may."),
    ("waiting reads", 8, "overloaded: The object is in a state in which the operation must wait or be given up."),
)
SESSIONS = 70


def hoard(machine, checks, times):
    text = machine.command(HOARD)
    for what, most, words in BOUNDS:
        # The keys of the first time are there still: to put them anew takes no more.
        checks.contains(f"a hoarder gets {most} {what} and no more, the {times} time", text,
                        re.escape(f"hoarded {most} {what}, then {words}"))
    checks.contains("another session gets tables and puts keys", text, "put greeting", "2 keys",
                    "another one's tables: exited with code 0")
    checks.contains("another session joins, reads and talks", text,
                    r"<chatter-\d+> this is line 1 of 3", "another one's talk: exited with code 0")
    visits = re.findall(r"visit (\d): instance \d+ has seen me (\d+) times", text)
    checks.check("each of many sessions is let in and counted", visits ==
                 [("1", "1"), ("2", "2"), ("3", "3")] * SESSIONS, str(visits))
    checks.contains("the hoarder ends", text, "hoarder: exited with code 0")


def scenario(machine, checks):
    machine.boot()
    hoard(machine, checks, "first")
    before = settled(machine)
    # The places of a hoarder are free when it has ended: the bounds are what they were.
    hoard(machine, checks, "second")
    after = machine.until(lambda: ledger_of(machine.command("ledger")), lambda seen: seen == before)
    checks.check("the ledgers are what they were, column by column", before and before == after,
                 f"{before}\n{after}")
    machine.send("shutdown\r")
    checks.check("the machine powers off", machine.ended() == 0)


if __name__ == "__main__":
    capos.play(scenario)
