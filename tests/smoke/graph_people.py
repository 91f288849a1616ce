#!/usr/bin/python3
"""The graph of the booted default system, with one operator in a session, is the one of its manifest, and nobody
holds more: the services what they are granted, shell and launcher what the profile says.

The output of the program `graph` in the operator's session is kept as a transcript; the host's tool reads it and
the manifest, and their answers are compared. Run by `make run-graph-people`, which gives the tool and the JSON.
"""

import json
import pathlib
import sys

import capos
import graph
import people

PROFILE = "operator"
TRANSCRIPT = pathlib.Path("build/run-graph-people.txt")
# A running process has its thread, and a service its endpoint, which a profile does not name.
ALWAYS = {("thread", "Thread"), ("endpoint", "Endpoint")}
# The shell holds the job that looks, and what it was made with until that is let go of.
SHELL_MADE = (["ProcessHandle"], ["Launch", "ProcessHandle"])
STEP_UP = "stepUp."


def named(answer, parts):
    """(name, interface) of what stands in these parts under a name."""
    return {(name, interface) for part in parts for name, interface, _ in answer[part]
            if not name.startswith("slot ") and name != "mapped"}


def holds(answer):
    return named(answer, (0, 1)) - ALWAYS


def by_profile(answer):
    """The same of a manifest's answer, without the step-ups, which are not held yet."""
    return {edge for edge in holds(answer) if not edge[0].startswith(STEP_UP)}


def session_check(checks, tool, source, manifest):
    # Init holds every service that it has started, so whoever reaches init reaches what any of them is granted.
    granted = {edge for service in manifest["services"].values() for edge in graph.expected(manifest, service)}
    for process in ("shell", "launcher"):
        running = tool.reach(TRANSCRIPT, process)
        stated = tool.reach(source, f"{PROFILE}.{process}")
        checks.check(f"the {process} of the session holds what its profile says, name by name",
                     holds(running) == by_profile(stated), str(holds(running) ^ by_profile(stated)))
        more = named(running, (2,)) - named(stated, (0, 1, 2)) - granted
        checks.check(f"and the {process} can reach nothing that the manifest does not say", not more, str(more))
    _, unnamed = graph.split(tool.reach(TRANSCRIPT, "shell"))
    checks.check("the shell holds nothing else", unnamed in SHELL_MADE, str(unnamed))
    shell = {interface for _, interface in named(tool.reach(TRANSCRIPT, "shell"), (0, 1))}
    checks.check("nor a step-up that was not asked for", "SystemControl" not in shell, str(shell))


def services_check(checks, tool, manifest):
    for name, service in manifest["services"].items():
        seen, stated = named(tool.reach(TRANSCRIPT, name), (0, 1)), graph.expected(manifest, service)
        checks.check(f"{name} holds what the manifest grants, name by name", seen == stated, str(seen ^ stated))


def scenario(machine, checks):
    tool, source = graph.Tool(sys.argv[1]), sys.argv[2]
    manifest = json.loads(pathlib.Path(source).read_text(encoding="utf-8"))
    machine.boot()
    people.set_up(machine)
    people.log_in(machine)
    text = machine.command(graph.RUN)
    TRANSCRIPT.write_text(text, encoding="utf-8")
    checks.contains("a whole walk", text[text.rfind("graph begin"):], r"^graph end rows \d+$",
                    "graph: exited with code 0")
    services_check(checks, tool, manifest)
    session_check(checks, tool, source, manifest)
    checks.check("what runs is drawn", tool.draws(TRANSCRIPT, "build/run-graph-people.svg"))


if __name__ == "__main__":
    capos.play(scenario)
