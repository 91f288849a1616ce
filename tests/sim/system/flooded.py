#!/usr/bin/python3
"""The default system with a second line, and an operator who may start sixteen programs `crowder`:
tests/sim/system/flooded.c.

    flooded.py build/manifests/default.json OUT.json
"""

import json
import pathlib
import sys

import far

RING_REGIONS = 24


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    manifest = json.loads(source.read_text(encoding="utf-8"))
    manifest["system"] = "flooded"
    manifest["programs"]["crowder"] = {"file": "crowder.elf"}
    services = manifest["services"]
    services["broker"]["grants"]["crowder"] = {"program": "crowder"}
    profiles = services["broker"]["grants"]["policy"]["config"]["value"]["profiles"]
    operator = next(profile for profile in profiles if profile["name"] == "operator")
    operator["limits"]["ringRegions"] = RING_REGIONS
    operator["capabilities"].append({"name": "crowder", "kind": "image", "from": "crowder", "launcher": True})
    line = services["sessions"]["grants"]["line"]["ledger"]
    services["sessions"]["limits"]["ringRegions"] += RING_REGIONS - line["ringRegions"]
    line["ringRegions"] = RING_REGIONS
    far.add(manifest)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
