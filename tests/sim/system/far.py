#!/usr/bin/python3
"""The default system with a second line, which is not local, and a token of setup that is good for a minute:
tests/sim/system/token.c.

    far.py build/manifests/diskless.json OUT.json
"""

import copy
import json
import pathlib
import sys


def value_of(service):
    """The config of a service that is called `config`."""
    return service["grants"]["config"]["config"]["value"]


def add(manifest):
    """Adds the line."""
    manifest["machine"]["memoryMiB"] = 200
    services, sessions = manifest["services"], manifest["services"]["sessions"]
    manifest["init"]["grants"]["far"] = {"interface": "SerialPort", "ordinal": 2}
    services["far-terminal"] = copy.deepcopy(services["terminal"])
    services["far-terminal"]["grants"]["line"] = {"root": "far"}
    ledger = sessions["grants"]["line"]
    sessions["grants"]["farLine"] = ledger
    sessions["grants"]["farMaster"] = {"service": "far-terminal", "export": "master"}
    for column in ("frames", "ringRegions", "cpuShare"):
        sessions["limits"][column] += ledger["ledger"][column]
    value_of(sessions)["lines"].append(
        {"name": "far", "master": "farMaster", "local": False, "ledger": "farLine", "anonymous": True})


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    manifest = json.loads(source.read_text(encoding="utf-8"))
    manifest["system"] = "far"
    add(manifest)
    value_of(manifest["services"]["credentials"])["setupTokenSeconds"] = 60
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
