#!/usr/bin/python3
"""The default system with an operator whose session lasts half a minute: tests/sim/system/expiring.c.

    expiring.py build/manifests/diskless.json OUT.json
"""

import json
import pathlib
import sys


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    manifest = json.loads(source.read_text(encoding="utf-8"))
    manifest["system"] = "expiring"
    policy = manifest["services"]["broker"]["grants"]["policy"]["config"]["value"]
    operator = next(profile for profile in policy["profiles"] if profile["name"] == "operator")
    operator.update({"expirySeconds": 30, "longestSeconds": 30, "idleSeconds": 0})
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
