#!/usr/bin/python3
"""The default system with eleven further lines, at whose far ends the program `typist` sits: tests/sim/system/twelve.c.

    twelve.py build/manifests/diskless.json OUT.json
"""

import copy
import json
import pathlib
import sys

FAR_LINES = 11


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    manifest = json.loads(source.read_text(encoding="utf-8"))
    manifest["system"] = "twelve"
    manifest["machine"]["memoryMiB"] = 480
    manifest["programs"]["typist"] = {"file": "typist.elf"}
    services = manifest["services"]
    services["typist"] = dict(
        services["chat"], program="typist", grants={"timer": {"root": "timer"}, "console": {"root": "console"}},
        endpoint=dict(services["chat"]["endpoint"], messageWords=160),
        exports={f"line{number}": {"interface": "ByteStream", "tag": number - 1, "issued": False} for number in range(1, FAR_LINES + 1)})
    sessions = services["sessions"]
    line = sessions["grants"]["line"]["ledger"]
    config = sessions["grants"]["config"]["config"]["value"]
    for number in range(1, FAR_LINES + 1):
        terminal = copy.deepcopy(services["terminal"])
        terminal["grants"] = {"timer": {"root": "timer"}, "stream": {"service": "typist", "export": f"line{number}"}}
        services[f"terminal-{number}"] = terminal
        sessions["grants"][f"line{number}"] = {"ledger": line}
        sessions["grants"][f"master{number}"] = {"service": f"terminal-{number}", "export": "master"}
        config["lines"].append({"name": f"far-{number}", "master": f"master{number}", "local": False,
                                "ledger": f"line{number}", "anonymous": True})
    for column in ("frames", "ringRegions", "cpuShare"):
        sessions["limits"][column] += FAR_LINES * line[column]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
