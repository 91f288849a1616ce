#!/usr/bin/python3
"""Services in the workbench: what they export, how programs use it, and what becomes of callers
that go. Run by `make run-ipc`."""

import os
import pathlib
import re
import shlex

import capos
from boot import ledger_of, settled

LISTENERS = 8
# Listeners in the background write to the log: on the terminal their lines would mix with what is typed.
LISTEN = "spawn chatter with { console: @log, chat: @chat }"
TALK = "run chatter with { console: @console, chat: @chat, timer: @timer }"


def exports(machine, scenario):
    text = machine.command("caps")
    scenario.contains("the shell holds what the services export", text, r"chat\s+ChatRoom",
                      r"store\s+KeyValueStore", r"settings\s+KeyValueTable",
                      r"settingsReader\s+KeyValueReader")
    scenario.check("and no endpoint", "Endpoint" not in text, text)
    text = machine.command("inspect chat")
    scenario.contains("inspect shows a service's interface", text,
                      r"join @0 \(name :Text\) -> \(member :ChatMember\)")
    text = machine.command("inspect settingsReader")
    scenario.contains("a reader has methods that read", text, "get @0", "list @1")
    scenario.check("and none that write", "put" not in text, text)


def values(machine, scenario):
    text = machine.command("run kv with { console: @console, store: @store }")
    scenario.contains("a table is opened, filled, narrowed and read", text, "put greeting",
                      "2 keys", "answer = 42", "greeting = hello", "kv: exited with code 0")
    scenario.contains("nobody writes through a reader", text,
                      "put through the reader: WRONG_INTERFACE")
    for run in (1, 2):
        text = machine.command("run kv with { console: @console, table: @settings }")
        scenario.contains(f"the store keeps what run {run} wrote", text, f"this is run {run}",
                          "kv: exited with code 0")
    text = machine.command("run kv with { console: @console, reader: @settingsReader }")
    scenario.contains("another program reads it, and sees no other prefix", text, "1 keys",
                      "runs = 2", "WRONG_INTERFACE", "kv: exited with code 0")
    text = machine.command("run kv with { console: @console, table: @settingsReader }")
    scenario.contains("a reader under a table's name is no table", text, "@settingsReader does not")
    text = machine.command("run kv with { console: @console, store: @settings }")
    scenario.contains("nor is a table a store", text, "@settings does not")


def call(machine, scenario):
    """Any method from the prompt, and what comes back is kept."""
    text = machine.command("call door.visit")
    scenario.contains("a method is called by its name", text, r'^\(instance = \d+, visits = \d+, caller = 0x"[0-9a-f ]{47}"\)$')
    text = machine.command("let me = call chat.join { name: \"me\" }")
    scenario.contains("a capability that comes back is kept", text, r"\(member = @me\)")
    text = machine.command("inspect me")
    scenario.contains("with its interface", text, "me: ChatMember")
    text = machine.command("call me.post { text: \"\" }")
    scenario.contains("an exception is told with its kind and words", text, "me.post: invalid argument: ")
    machine.send("call me.read\r")
    machine.send("\x03")
    machine.expect("me.read: CANCELLED")
    machine.expect(re.escape(capos.PROMPT))
    scenario.check("control-c leaves a call that nobody answers", True)
    machine.command("drop me")
    text = machine.command("call me.post { text: \"x\" }")
    scenario.contains("what was dropped is gone", text, 'no capability named "me"')
    machine.command("let mine = call store.open { prefix: \"mine.\" }")
    machine.command("call mine.put { key: \"k\", value: 0x\"01 ff\" }")
    text = machine.command("call mine.get ( key = \"k\" )")
    scenario.contains("data come back as they went", text, r'\(found = true, value = 0x"01 ff"\)')
    text = machine.command("call mine.get { kye: \"k\" }")
    scenario.contains("a wrong name says which was meant", text, "did you mean key")
    machine.command("drop mine")


def talk(machine, scenario):
    machine.command(LISTEN)
    text = machine.command(TALK)
    scenario.contains("a program talks in the room", text, "chatter: exited with code 0")
    text = machine.command("kill 1")
    scenario.contains("a reader is ended while it waits", text, r"\[1\] chatter: terminated")
    text = machine.command(TALK)
    scenario.contains("and the room goes on", text, "chatter: exited with code 0")
    scenario.check("without the one that is gone", "line" not in text, text)
    text = machine.command("run chatter with { console: @console }")
    scenario.contains("nobody talks who was not given the room", text, r"needs +chat +ChatRoom +fits: @chat")


def heard(scenario):
    """The lines that the listeners and the room wrote to the log, read when the machine is off."""
    boot = shlex.split(os.environ["CAPOS_BOOT"])
    text = pathlib.Path(boot[boot.index("--log") + 1]).read_text(errors="replace")
    scenario.contains("who waited for a message got each one", text.replace("\r", ""),
                      r"^<chatter-\d+> this is line 1 of 3$", r"^<chatter-\d+> this is line 2 of 3$",
                      r"^<chatter-\d+> this is line 3 of 3$")
    joined = re.findall(r"chat: (chatter-\d+) has joined", text)
    left = re.findall(r"chat: (chatter-\d+) has left", text)
    scenario.check("everybody who joined has left, once",
                   len(joined) > LISTENERS and sorted(joined) == sorted(left), f"{joined}\n{left}")


def crowd(machine, scenario):
    """As many readers wait as one session may have members, twice as many as the room has receives."""
    for _ in range(LISTENERS):
        machine.command(LISTEN)
    text = machine.command(TALK)
    scenario.contains("one member too many is told so", text,
                      "join: overloaded: You hold as many objects of this service as one caller may.")
    text = machine.command("jobs")
    scenario.check("and all readers wait", text.count("running") == LISTENERS, text)
    machine.command("kill 1")
    text = machine.command(TALK)
    scenario.contains("the room hears others while all wait", text, "chatter: exited with code 0")
    for job in range(2, LISTENERS + 1):
        machine.command(f"kill {job}")
    text = machine.command(TALK)
    scenario.contains("when they are gone, the room goes on", text, "chatter: exited with code 0")


def scenario(machine, checks):
    machine.boot()
    exports(machine, checks)
    # Once, so that what is kept from the first use is there before.
    machine.command("run hello with { console: @console }")
    before = settled(machine)
    values(machine, checks)
    call(machine, checks)
    talk(machine, checks)
    crowd(machine, checks)
    after = machine.until(lambda: ledger_of(machine.command("ledger")), lambda seen: seen == before)
    checks.check("the shell's ledger is what it was", before and before == after,
                 f"{before}\n{after}")
    machine.send("exit\r")
    code = machine.ended()
    checks.check("exit powers the machine off", code == 0, f"QEMU's exit code: {code}")
    heard(checks)


if __name__ == "__main__":
    capos.play(scenario)
