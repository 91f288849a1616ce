#!/usr/bin/python3
"""The graph of the booted workbench is the one of its manifest, and nobody holds more.

The output of the program `graph` at the prompt is kept as a transcript; the host's tool reads it, and its
answers are compared with the manifest's JSON, grant by grant. Run by `make run-graph`, which gives the
tool and the JSON.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

import capos

RUN = "run graph with { console: @console, graph: @authority }"
TRANSCRIPT = pathlib.Path("build/run-graph.txt")
# The shell makes these itself: a Console of its line; and while a job runs, the job's handle. The job may
# look before the shell has let go of the builder that it was made with.
SHELL_MADE = (["ProcessHandle"], ["ProcessBuilder", "ProcessHandle"])
MADE = {"schema": "MemoryObject", "supervisor": "Supervisor", "systemControl": "SystemControl",
        "serviceManager": "ServiceManager"}


class Tool:
    def __init__(self, tool):
        self.tool = tool

    def reach(self, source, name):
        """The three parts of an answer, each a list of (name, interface, rest)."""
        done = subprocess.run([self.tool, "reach", str(source), name], capture_output=True, text=True,
                              timeout=600, check=False)
        if done.returncode != 0:
            return None
        parts = re.split(r"^\S.*:\n", done.stdout, flags=re.M)[1:]
        return [re.findall(r"^  (slot \d+|\S+) +(\S+) +(\S.*)$", part, re.M) for part in parts]

    def draws(self, source, picture):
        return subprocess.run([self.tool, "svg", str(source), "-o", picture], timeout=600,
                              check=False).returncode == 0


def interface_of(manifest, source):
    if "root" in source:
        grant = manifest["init"]["grants"].get(source["root"])
        return grant["interface"] if grant else MADE[source["root"]]
    if "service" in source:
        return manifest["services"][source["service"]]["exports"][source["export"]]["interface"]
    return {"device": "Device", "program": "Image", "ledger": "Ledger", "ownLedger": "Ledger", "config": "MemoryObject",
            "kept": "MemoryObject", "issuer": "Issuer", "addressSpace": "AddressSpace",
            "threadSpawner": "ThreadSpawner"}[next(iter(source))]


def expected(manifest, service):
    """Name and interface of each thing that the manifest gives a service, and what every one has."""
    edges = {(name, interface_of(manifest, source)) for name, source in service["grants"].items()}
    if service["exports"] or service["heartbeat"]["periodMs"]:
        edges.add(("endpoint", "Endpoint"))
    return edges | {("thread", "Thread")}


def split(answer):
    """The names in the CapSet, and the interfaces of the rest."""
    edges = [(name, interface) for name, interface, _ in answer[0] + answer[1]]
    return ({e for e in edges if not e[0].startswith("slot ")},
            sorted(e[1] for e in edges if e[0].startswith("slot ")))


def services_check(checks, tool, manifest):
    for name, service in manifest["services"].items():
        answer = tool.reach(TRANSCRIPT, name)
        named, unnamed = split(answer)
        checks.check(f"{name} holds what the manifest grants, name by name",
                     named == expected(manifest, service),
                     f"{named ^ expected(manifest, service)}")
        checks.check(f"{name} holds nothing else", unnamed in (SHELL_MADE if name == "shell" else ([],)),
                     str(unnamed))
        asked = {(e[0], e[2]) for e in answer[1]}
        tags = {(grant, f"process {source['service']}, tag "
                 f"{manifest['services'][source['service']]['exports'][source['export']]['tag']}")
                for grant, source in service["grants"].items() if "service" in source}
        checks.check(f"{name}'s facets lead to their services, with their tags", tags <= asked and
                     all(e in tags or "process init" in e[1] for e in asked), f"{asked}\n{tags}")
        checks.check(f"{name} does not hold the boot package",
                     "BootPackage" not in {e[1] for e in answer[0] + answer[1]})


def processes_check(checks, tool, manifest, walk):
    processes = re.findall(r"^graph object \d+ process live ledger \d+ process \d+ name (\S+)$", walk, re.M)
    checks.check("these processes, and no other", sorted(processes) ==
                 sorted(["init", "graph", *manifest["services"]]), str(processes))
    named, _ = split(tool.reach(TRANSCRIPT, "init"))
    grants = {(name, grant["interface"]) for name, grant in manifest["init"]["grants"].items()}
    checks.check("init holds its grants", named == grants | {("thread", "Thread")}, str(named ^ grants))
    named, unnamed = split(tool.reach(TRANSCRIPT, "graph"))
    checks.check("a job holds what it was given", not unnamed and named == {
        ("console", "TerminalSession"), ("graph", "AuthorityGraph"), ("thread", "Thread")}, str(named))
    holders = set(re.findall(r"^graph slot (\d+) \d+ target \d+ \S+ \S+ \S+ 0xcd9de2ca21594167", walk, re.M))
    init = re.search(r"^graph object (\d+) process live ledger \d+ process 1 name init$", walk, re.M)
    checks.check("init alone holds the boot package", init and holders == {init.group(1)}, str(holders))
    checks.check("no secret, no address", not re.search(r"0x[0-9a-f]{17}|0xffff", walk), walk[:200])


def reach_check(checks, tool, source):
    """The shell reaches the same by the manifest and in the running system."""
    by_manifest, running = tool.reach(source, "shell"), tool.reach(TRANSCRIPT, "shell")
    ways = [{(e[0], e[1], re.sub(r".*  by ", "by ", e[2])) for e in answer[2]
             if not e[0].startswith("slot ")} for answer in (by_manifest, running)]
    # The order in which init's facets are met does not matter to what is reached.
    checks.check("the shell reaches the log through the chat room", ("console", "Console",
                 "by shell.chat -> chat.console") in ways[0] & ways[1], f"{ways}")
    checks.check("what it reaches in the running system is what the manifest says", ways[0] == ways[1],
                 f"{ways[0] ^ ways[1]}")
    checks.check("chat reaches nothing that it does not hold", not tool.reach(TRANSCRIPT, "chat")[2])
    checks.check("nobody is nobody", tool.reach(TRANSCRIPT, "nobody") is None)
    checks.check("what runs is drawn", tool.draws(TRANSCRIPT, "build/run-graph.svg"))


def unwrapped(text):
    """Lines that were broken at the edge of the screen, whole again."""
    return re.sub(r"[\r\n]+", "\n", re.sub(r"[\r\n]+ {9,}", " ", text))


def screen_check(checks, machine):
    """A person sees names, no numbers of objects or interfaces, on one screen."""
    text = machine.command("graph")
    lines = [line for line in text.splitlines() if line.strip()]
    checks.check("who holds what fits on a screen", len(lines) <= 24, text)
    checks.check("by names", "0x" not in text, text)
    whole = unwrapped(text)
    checks.contains("whom the shell asks, and by what", whole, r"^shell \(pid \d+\)$",
                    r"asks +init by services and control; chat by chat; keyvalue by store and settings and "
                    r"settingsReader; visits by door and fuse; "
                    r"terminal by console and terminalControl$", r"holds .* and \d+ programs")
    text = unwrapped(machine.command("graph shell"))
    checks.contains("what a process reaches", text, r"holds +log:Console",
                    r"through chat, which shell asks\n  holds +console:Console\n")
    text = machine.command("graph chat")
    checks.contains("and what one that asks nobody reaches", text, "chat asks nobody, so it reaches nothing else")
    checks.contains("a process that is none", machine.command("graph shlel"), "did you mean shell")


def scenario(machine, checks):
    tool, source = Tool(sys.argv[1]), sys.argv[2]
    manifest = json.loads(pathlib.Path(source).read_text())
    machine.boot()
    text = machine.command(RUN)
    TRANSCRIPT.write_text(text)
    # An earlier walk may have been torn, and does not count.
    text = text[text.rfind("graph begin"):]
    checks.contains("a whole walk", text, r"^graph begin 1 generation \d+$", r"^graph end rows \d+$",
                    "graph: exited with code 0")
    services_check(checks, tool, manifest)
    processes_check(checks, tool, manifest, text)
    reach_check(checks, tool, source)
    screen_check(checks, machine)
    text = machine.command("run graph with { console: @console }")
    checks.contains("without the capability there is no graph", text, "needs +graph +AuthorityGraph")
    text = machine.command("run graph with { console: @console, graph: @systemInfo }")
    checks.contains("and another one is not taken for it", text, "@systemInfo does not")
    machine.send("exit\r")
    checks.check("the machine powers off", machine.ended() == 0, os.linesep)


if __name__ == "__main__":
    capos.play(scenario)
