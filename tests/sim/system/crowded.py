#!/usr/bin/python3
"""The default system with a crowd of twenty services that make fifty calls at once to each service of people:
tests/sim/system/crowded.c.

    crowded.py build/manifests/diskless.json OUT.json
"""

import json
import pathlib
import sys

CROWD = 20
EXPORTS = {
    "store": ("credentials", "store"), "broker": ("broker", "broker"), "accounts": ("accounts", "reader"),
    "audit": ("audit", "launcher"), "master": ("terminal", "master"), "sessions": ("sessions", "manager"),
    "chat": ("chat", "room"),
}
ROOTS = {"console": "console", "sessionMinter": "sessionMinter"}


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    manifest = json.loads(source.read_text(encoding="utf-8"))
    manifest["system"] = "crowded"
    manifest["machine"]["memoryMiB"] = 256
    manifest["programs"]["crowder"] = {"file": "crowder.elf"}
    limits = dict(manifest["services"]["chat"]["limits"], frames=384, cpuShare=100)
    grants = {name: {"root": root} for name, root in ROOTS.items()} | {"ledger": {"ownLedger": True}} | \
        {name: {"service": service, "export": export} for name, (service, export) in EXPORTS.items()}
    for number in range(1, CROWD + 1):
        manifest["services"][f"crowder-{number}"] = dict(manifest["services"]["chat"], program="crowder", exports={},
                                                         grants=grants, limits=limits, restart=dict(manifest["services"]["chat"]["restart"], budget=0))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
