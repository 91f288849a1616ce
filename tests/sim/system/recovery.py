#!/usr/bin/python3
"""The default system with guests, and with an operator whose login opens a session of the profile `recovery`:
tests/sim/system/held.c.

    recovery.py build/manifests/diskless.json OUT.json
"""

import json
import pathlib
import sys


def value_of(service):
    """The config of a service that is called `config`."""
    return service["grants"]["config"]["config"]["value"]


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    manifest = json.loads(source.read_text(encoding="utf-8"))
    manifest["system"] = "recovery"
    value_of(manifest["services"]["sessions"])["guestProfile"] = "guest"
    value_of(manifest["services"]["accounts"])["accounts"][0]["profiles"] = ["recovery", "operator"]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
