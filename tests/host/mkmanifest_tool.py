"""A sample of a manifest, and runs of build/host/mkmanifest on folders of programs."""

import json
import pathlib
import shutil
import struct
import subprocess

COLUMNS = ["frames", "ringRegions", "cpuShare", "logBytesPerSecond", "slots", "pageTables",
           "objectBytes", "objects", "processes", "threads", "timers"]
ROOTS = {"endpointFactory": "EndpointFactory", "console": "Console", "ledger": "Ledger", "memory": "Memory", "timer": "Timer",
         "addressSpace": "AddressSpace", "bootPackage": "BootPackage"}
PROGRAM_NAME = "a name is 1 to 31 characters a-z, 0-9 and -, not beginning with -"
GRANT_NAME = "a name is a letter and up to 30 characters A-Z, a-z, 0-9 and _"
FILE_NAME = "never a path"


def limits(frames=64, **others):
    return {**dict.fromkeys(COLUMNS, 0), "frames": frames, "ringRegions": 1, "cpuShare": 1,
            "logBytesPerSecond": 1, **others}


def service(program, grants=None, exports=None, **others):
    return {"program": program, "grants": grants or {}, "exports": exports or {},
            "limits": limits(), "restart": {"budget": 0, "windowMs": 60000, "backoffMs": 100},
            "heartbeat": {"periodMs": 0, "deadlineMs": 2000}, "stopMs": 1000,
            "endpoint": {"messageWords": 128, "capabilities": 4, "places": 0}, "heapBytes": 262144, "essential": False,
            **others}


def export(interface, tag=0, issued=False):
    return {"interface": interface, "tag": tag, "issued": issued}


def sample():
    """A manifest whose services stand in the wrong order: `front` needs `back`."""
    return {
        "version": 1,
        "system": "sample",
        "machine": {"memoryMiB": 64},
        "programs": {name: {"file": f"{name}.elf"} for name in ("init", "front", "back")},
        "init": {"program": "init", "ringRegions": 1,
                 "grants": {name: {"interface": kind, "ordinal": 0} for name, kind in ROOTS.items()}},
        "services": {
            "front": service("front", {
                "out": {"root": "console"}, "schema": {"root": "schema"},
                "child": {"program": "back"}, "own": {"ownLedger": True},
                "space": {"addressSpace": True}, "jobs": {"ledger": limits(32)},
                "store": {"service": "back", "export": "face"}}),
            "back": service("back", {"timer": {"root": "timer"}},
                            {"face": export("Console"),
                             "other": export("Timer", 9)}),
        },
    }


def with_alignment(program, align):
    """The program with another alignment stated for its first PT_LOAD."""
    table, = struct.unpack_from("<Q", program, 32)
    size, count = struct.unpack_from("<HH", program, 54)
    for header in range(table, table + size * count, size):
        if struct.unpack_from("<I", program, header) == (1,):
            return program[:header + 48] + struct.pack("<Q", align) + program[header + 56:]
    raise ValueError("a program without a segment")


class Tool:
    """One folder of programs, and runs of the tool on it."""

    def __init__(self, folder, tool, program, hello):
        self.folder = folder
        self.tool = tool
        self.programs = folder / "programs"
        self.out = folder / "out"
        self.programs.mkdir()
        self.out.mkdir()
        self.program = program
        self.hello = hello
        for name in ("init", "front", "back"):
            shutil.copy(program, self.programs / f"{name}.elf")
        (folder / "secret.elf").write_bytes(pathlib.Path(program).read_bytes())

    def call(self, *arguments, **options):
        result = subprocess.run([self.tool, *map(str, arguments)], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, cwd=self.folder, timeout=600, check=False,
                                **options)
        return result.returncode, result.stdout.decode(), result.stderr.decode("ascii")

    def make(self, manifest, name="m.json", **options):
        """Runs on a manifest: a value, or text. Gives (code, message, package or None)."""
        text = manifest if isinstance(manifest, (str, bytes)) else json.dumps(manifest)
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        package = self.out / "x.pkg"
        code, _, message = self.call("--programs", self.programs, name, "-o", package, **options)
        written = package.read_bytes() if package.exists() else None
        left = sorted(p.name for p in self.out.iterdir())
        assert left == (["x.pkg"] if written is not None else []), f"left behind: {left}"
        package.unlink(missing_ok=True)
        return code, message, written

    def accept(self, manifest):
        code, message, package = self.make(manifest)
        assert code == 0 and package is not None and message == "", f"code {code}: {message}"
        return package

    def refuse(self, manifest, *words):
        code, message, package = self.make(manifest)
        assert code == 1, f"code {code}: {message}"
        assert package is None, "wrote a package"
        assert message.startswith("m.json: ") and message.count("\n") == 1, message
        for word in words:
            assert word in message, f"no `{word}` in: {message}"

    def change(self, path, value, *words):
        """Refuses the sample with one field changed; the message names the field."""
        manifest = sample()
        at = manifest
        for key in path[:-1]:
            at = at[key]
        if value is None:
            del at[path[-1]]
        else:
            at[path[-1]] = value
        self.refuse(manifest, *words)

    def dump(self, package):
        (self.folder / "d.pkg").write_bytes(package)
        return self.call("--dump", "d.pkg")
