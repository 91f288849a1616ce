#!/usr/bin/python3
"""The small default system with what the tests of people need: a second line, guests, a person whose verifier is
known, and a program that pesters its line. Reads the system's manifest as JSON and writes another one, so that a
change there is one here.

    people_variant.py build/manifests/small.json OUT.json
"""

import copy
import json
import pathlib
import sys

MEMORY_MIB = 80
FAR = "far"  # the line that is not local: COM3
PEST = "pest"  # tests/proofs/pest
RESCUER = "rescuer"  # an account of the profile recovery
# The password is KNOWN_PASSWORD.
KNOWN_NAME = "ann"
KNOWN_PASSWORD = "qoph-known-Kh72bq"
KNOWN_SALT = "Nt5Fc0WLjMkUH0FPjGFPcg"
KNOWN_HASH = "OxcHHwItx9KnL/6brLmk2+My+sapDxWQtxf0WO6taUo"
KNOWN_VERIFIER = f"$argon2id$v=19$m=12288,t=3,p=1${KNOWN_SALT}${KNOWN_HASH}"


def value_of(service):
    """The one config of a service."""
    return next(grant["config"]["value"] for grant in service["grants"].values() if "config" in grant)


def add_line(manifest):
    services = manifest["services"]
    manifest["init"]["grants"][FAR] = {"interface": "SerialPort", "ordinal": 2}
    terminal = copy.deepcopy(services["terminal"])
    terminal["grants"]["line"] = {"root": FAR}
    services["far-terminal"] = terminal
    sessions = services["sessions"]
    ledger = sessions["grants"]["line"]
    sessions["grants"]["farLine"] = copy.deepcopy(ledger)
    sessions["grants"]["farMaster"] = {"service": "far-terminal", "export": "master"}
    for column in ("frames", "ringRegions", "cpuShare"):
        sessions["limits"][column] += ledger["ledger"][column]
    value_of(sessions)["lines"].append(
        {"name": FAR, "master": "farMaster", "local": False, "ledger": "farLine", "anonymous": True})


def add_people(manifest):
    services = manifest["services"]
    value_of(services["sessions"])["guestProfile"] = "guest"
    credentials = value_of(services["credentials"])
    credentials["verifiers"].append({"principal": 2, "name": KNOWN_NAME, "phc": KNOWN_VERIFIER})
    value_of(services["accounts"])["accounts"].append(
        {"principal": 2, "name": KNOWN_NAME, "fullName": "Ann", "profiles": ["operator"]})


def add_rescuer(manifest):
    services = manifest["services"]
    value_of(services["credentials"])["verifiers"].append({"principal": 4, "name": RESCUER, "phc": KNOWN_VERIFIER})
    value_of(services["accounts"])["accounts"].append(
        {"principal": 4, "name": RESCUER, "fullName": "A rescuer", "profiles": ["recovery"]})


def add_pest(manifest):
    """A program that pesters its line: one of nobody's programs, and the shell of an account of its name."""
    services = manifest["services"]
    manifest["programs"][PEST] = {"file": f"{PEST}.elf"}
    services["broker"]["grants"][PEST] = {"program": PEST}
    profiles = value_of(services["broker"])["profiles"]
    anonymous = next(profile for profile in profiles if profile["name"] == "anonymous")
    anonymous["capabilities"].append({"name": PEST, "kind": "image", "from": PEST, "launcher": True})
    profiles.append({**copy.deepcopy(anonymous), "name": PEST, "kind": "account", "shell": PEST,
                     "expirySeconds": 3600, "longestSeconds": 3600, "idleSeconds": 600})
    value_of(services["credentials"])["verifiers"].append({"principal": 3, "name": PEST, "phc": KNOWN_VERIFIER})
    value_of(services["accounts"])["accounts"].append(
        {"principal": 3, "name": PEST, "fullName": "A pest", "profiles": [PEST]})


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    manifest = json.loads(source.read_text(encoding="utf-8"))
    manifest["system"] = "people"
    manifest["machine"]["memoryMiB"] = MEMORY_MIB
    add_line(manifest)
    add_people(manifest)
    add_pest(manifest)
    add_rescuer(manifest)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(manifest, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
