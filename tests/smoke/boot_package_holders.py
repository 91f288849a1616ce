#!/usr/bin/python3
"""Nobody but init holds the boot package: no manifest that says otherwise is made into a package.

(That a process without the capability cannot reach it either is shown by the children `no_package` and
`forged_ids` of `make test-hostile`.) Arguments: mkmanifest, the workbench's JSON, the programs.
Run by `make test-boot-package-holders`.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import capos


def make(mkmanifest, programs, manifest):
    """Gives the exit code, what was said, and whether a package was written."""
    with tempfile.TemporaryDirectory(prefix="capos-manifest-") as folder:
        source, package = pathlib.Path(folder) / "m.json", pathlib.Path(folder) / "m.pkg"
        source.write_text(json.dumps(manifest))
        done = subprocess.run([mkmanifest, "--programs", programs, str(source), "-o", str(package)],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600,
                              check=False)
        return done.returncode, done.stdout + done.stderr, package.exists()


def root_names(manifest, interface):
    return [name for name, grant in manifest["init"]["grants"].items()
            if grant["interface"] == interface]


def main():
    mkmanifest, path, programs = sys.argv[1:]
    default = json.loads(pathlib.Path(path).read_text())
    checks = capos.Scenario()
    code, said, written = make(mkmanifest, programs, default)
    checks.check("the workbench is accepted", code == 0 and written, said)
    held = {source.get("root") for service in default["services"].values()
            for source in service["grants"].values()}
    holders = root_names(default, "BootPackage")
    checks.check("its init holds the boot package", len(holders) == 1, str(holders))
    checks.check("and none of its services does", not held & set(holders), str(held))
    service = next(iter(default["services"]))

    def refused(what, change):
        manifest = copy.deepcopy(default)
        change(manifest)
        exit_code, text, exists = make(mkmanifest, programs, manifest)
        checks.check(f"refused: {what}", exit_code == 1 and not exists, f"{exit_code}: {text}")

    def grant(manifest, name, source, to=service):
        manifest["services"][to]["grants"][name] = source

    refused("a service is granted the boot package",
            lambda m: grant(m, "package", {"root": holders[0]}))
    refused("a service is granted init's AddressSpace",
            lambda m: grant(m, "space", {"root": root_names(m, "AddressSpace")[0]}))
    refused("a service is granted a root capability that init does not hold",
            lambda m: grant(m, "other", {"root": "nothing"}))

    def second_root(manifest):
        manifest["init"]["grants"]["again"] = {"interface": "BootPackage"}
        grant(manifest, "package", {"root": "again"})

    refused("init holds a second one, for a service", second_root)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
