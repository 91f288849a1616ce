#!/usr/bin/python3
"""Boot packages and processors that the kernel refuses, and those that it must not refuse.

Every reason in core/boot/refusal.def is met with a package that was good before one thing in it was
changed; each must give its sentence and the exit code of a panic. Run by `make run-boot-refusals`.
"""

import functools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import capos
import proofs
from proofs import PAGE, Package

NO_ROOT_CAPABILITY = "init is granted a root capability that this kernel does not have"
BAD_PACKAGE = "boot package refused: "
BAD_PROGRAM = "init's program refused: "
IMAGE_INTERFACE = 0xbba14594f567733f
LEDGER_INTERFACE = 0xf59933dd56bb873c
SERIAL_PORT_INTERFACE = 0x92bbfb9878698627
NO_SERIAL_PORT = "init is granted a serial port that this machine lacks"


def texts(path, macro):
    """The sentences of a table of refusals, by name."""
    text = pathlib.Path(path).read_text()
    return dict(re.findall(macro + r'\((\w+), \d+, \d+, "(.*)"\)', text))


def noise(length):
    return bytes(random.Random(1).randrange(256) for _ in range(length))


def damaged(good, boot, elf):
    """(name, package or None, sentence) for each refusal."""
    size = len(good.data)
    count = good.get("program_count")
    name, offset, length = good.program(good.get("init_program"))
    first_grant = good.grant(0)[0]

    def case(text, package, reason):
        return (text, bytes(package.data), BAD_PACKAGE + boot[reason])

    def copy():
        return good.copy()

    yield ("no package", None, "there is no boot package")
    yield case("one byte", copy().cut(1), "TOO_SHORT")
    yield case("a page without its last byte", copy().cut(PAGE - 1), "TOO_SHORT")
    yield case("half of a package", copy().cut(size // 2), "LENGTH")
    yield case("without its last page", copy().cut(size - PAGE), "LENGTH")
    yield case("without its last byte", copy().cut(size - 1), "LENGTH")
    yield case("a length that is not whole pages", copy().set(package_bytes=size - 1), "LENGTH")
    yield case("a length of nothing", copy().set(package_bytes=0), "PROGRAM_COUNT")
    yield case("a length of everything", copy().set(package_bytes=2**64 - PAGE), "LENGTH")
    yield case("noise", Package(noise(16 * PAGE)), "MAGIC")
    yield case("zeros", Package(bytes(16 * PAGE)), "MAGIC")
    yield case("another magic", copy().set(magic=good.get("magic") ^ 1), "MAGIC")
    yield case("version 0", copy().set(version=0), "VERSION")
    yield case("version 2", copy().set(version=2), "VERSION")
    yield case("a reserved field", copy().set(reserved0=1), "RESERVED")
    yield case("the last reserved field", copy().patch(127, b"\1"), "RESERVED")
    yield case("no programs", copy().set(program_count=0), "PROGRAM_COUNT")
    yield case("257 programs", copy().set(program_count=257), "PROGRAM_COUNT")
    yield case("4294967295 programs", copy().set(program_count=2**32 - 1), "PROGRAM_COUNT")
    yield case("33 grants", copy().set(grant_count=33), "GRANT_COUNT")
    yield case("4294967295 grants", copy().set(grant_count=2**32 - 1), "GRANT_COUNT")
    yield case("no manifest", copy().set(manifest_bytes=0), "MANIFEST_RANGE")
    yield case("a manifest in the tables", copy().set(manifest_offset=0), "MANIFEST_RANGE")
    yield case("a manifest off a page", copy().set(manifest_offset=good.get("manifest_offset") + 8),
               "MANIFEST_RANGE")
    yield case("a manifest that wraps", copy().set(manifest_bytes=2**64 - 1), "MANIFEST_RANGE")
    yield case("no schema", copy().set(schema_bytes=0), "SCHEMA_RANGE")
    yield case("a schema behind the end", copy().set(schema_offset=size), "SCHEMA_RANGE")
    yield case("a program of no bytes", copy().set_program(0, length=0), "PROGRAM_RANGE")
    yield case("a program behind the end", copy().set_program(0, offset=size), "PROGRAM_RANGE")
    yield case("a program that wraps", copy().set_program(0, length=2**64 - 1), "PROGRAM_RANGE")
    yield case("a program off a page", copy().set_program(0, offset=offset + 1), "PROGRAM_RANGE")
    yield case("a program's name of nothing", copy().set_program(0, name=bytes(32)), "PROGRAM_NAME")
    yield case("a program's name without an end", copy().set_program(0, name=b"a" * 32),
               "PROGRAM_NAME")
    yield case("a program's name with a slash", copy().set_program(0, name=b"a/b"), "PROGRAM_NAME")
    yield case("a program's name with a tail", copy().set_program(0, name=b"a\0b"), "PROGRAM_NAME")
    yield case("a grant's name of nothing", copy().set_grant(0, name=bytes(32)), "GRANT_NAME")
    yield case("a grant's name with a blank", copy().set_grant(0, name=b"a b"), "GRANT_NAME")
    yield case("a grant named thread", copy().set_grant(0, name=b"thread"), "GRANT_RESERVED_NAME")
    yield case("a grant twice", copy().set_grant(1, name=first_grant), "GRANT_REPEATED")
    twice = copy().set(program_count=count + 1)
    yield case("a program twice", twice.set_program(count, name, offset, length), "PROGRAM_REPEATED")
    yield case("no ring region", copy().set(ring_regions=0), "RING_REGIONS")
    yield case("4097 ring regions", copy().set(ring_regions=4097), "RING_REGIONS")
    yield case("more frames than there can be", copy().set(frames=2**42 + 1), "FRAMES")
    yield case("an init behind the table", copy().set(init_program=count), "INIT_PROGRAM")
    yield case("an init far behind it", copy().set(init_program=2**32 - 1), "INIT_PROGRAM")
    for interface in (0, 1, 2**64 - 1, IMAGE_INTERFACE):
        yield (f"a grant of interface {interface:#x}",
               bytes(copy().set_grant(0, interface=interface).data), NO_ROOT_CAPABILITY)
    yield case("a grant's reserved field", copy().set_grant(0, reserved=1), "RESERVED")
    for interface, ordinal, why in ((LEDGER_INTERFACE, 1, NO_ROOT_CAPABILITY),
                                    (SERIAL_PORT_INTERFACE, 4, NO_ROOT_CAPABILITY),
                                    (SERIAL_PORT_INTERFACE, 2**32 - 1, NO_ROOT_CAPABILITY),
                                    (SERIAL_PORT_INTERFACE, 2, NO_SERIAL_PORT)):
        yield (f"a grant of interface {interface:#x} and ordinal {ordinal}",
               bytes(copy().set_grant(0, interface=interface, ordinal=ordinal).data), why)

    def program(text, reason, at, data):
        return (text, bytes(copy().patch(offset + at, data).data), BAD_PROGRAM + elf[reason])

    yield program("init is no ELF file", "MAGIC", 0, b"\x7fELG")
    yield program("init is noise", "MAGIC", 0, noise(PAGE))
    yield program("init is for 32 bits", "IDENT", 4, b"\1")
    yield program("init has a fixed place", "TYPE", 16, b"\2")
    yield program("init is for another processor", "MACHINE", 18, b"\3")
    yield program("init begins in its data", "ENTRY", 24, b"\0\0\0\0\0\0\0\0")
    yield program("init has no program headers", "HEADER_TABLE", 56, b"\0\0")
    yield ("init is one byte", bytes(copy().set_program(0, length=1).data),
           BAD_PROGRAM + elf["TOO_SHORT"])


def sparse(mebibytes):
    """Memory of which the host reserves nothing."""
    return ["-m", str(mebibytes), "-machine", "memory-backend=memory",
            "-object", f"memory-backend-ram,id=memory,size={mebibytes}M,reserve=off"]


# Processors and sizes of memory: (name, arguments, init's attack, exit code, sentence).
MACHINES = [
    ("the usual machine", [], "exit_0", proofs.POWERED_OFF, "init started"),
    ("without RDRAND: it boots, and Entropy says UNAVAILABLE", ["--processor", "max,-rdrand"],
     "no_entropy", proofs.POWERED_OFF, "init started"),
    ("without SMEP, SMAP and UMIP", ["--processor", "max,-smep,-smap,-umip"], "exit_0",
     proofs.POWERED_OFF, "init started"),
    ("without XSAVE and AVX", ["--processor", "max,-xsave,-avx"], "exit_0", proofs.POWERED_OFF,
     "init started"),
    ("without 1 GiB pages", ["--processor", "max,-pdpe1gb"], "exit_0", proofs.POWERED_OFF,
     "init started"),
    ("with 32 MiB", ["--memory", "32"], "exit_0", proofs.POWERED_OFF, "init started"),
    ("with 4 GiB", ["--memory", "4096"], "exit_0", proofs.POWERED_OFF, "init started"),
    ("with memory at 1 TiB, which is left out aloud",
     ["--processor", "EPYC,phys-bits=48,+fsgsbase", "-m", "4G,slots=1,maxmem=1100G"], "exit_0",
     proofs.POWERED_OFF, "memory left out: 2097152 KiB lie beyond what the kernel reaches"),
    ("with more memory than page tables, which is left out aloud",
     ["--processor", "max,-pdpe1gb", *sparse(200000)], "exit_0", proofs.POWERED_OFF,
     "KiB find no page tables"),
    ("on a processor that keeps x87 pointers", ["--processor", "EPYC,+fsgsbase"], "exit_0",
     proofs.POWERED_OFF, "x87-clear"),
    ("without XSAVE on one that keeps x87 pointers", ["--processor", "EPYC,+fsgsbase,-xsave"], "exit_0",
     proofs.POWERED_OFF, "x87-clear"),
    ("without machine checks", ["--processor", "max,-mce,-mca"], "exit_0", proofs.POWERED_OFF,
     "init started"),
    ("with a counter that is not invariant, which is said", [], "exit_0", proofs.POWERED_OFF,
     "clock: the time-stamp counter is not invariant"),
    ("with a command line of 1024 bytes", ["-append", "a" * 1024], "exit_0", proofs.PANIC,
     "capOS does not start: the command line is longer than 1023 bytes"),
    ("with a command line that its loader has written over the start info", ["-append", "a" * 5000], "exit_0",
     proofs.PANIC, "capOS does not start: there is no PVH start info"),
    ("with a command line that would overwrite QEMU's loader", ["--append", "a" * 100000], "exit_0", 1,
     "tools/qemu: the command line is longer than 1023 bytes"),
    ("that is no 64-bit processor", ["--processor", "qemu32"], "exit_0", proofs.PANIC,
     "capOS does not start: this is not a 64-bit processor"),
    ("without NX", ["--processor", "max,-nx"], "exit_0", proofs.PANIC,
     "capOS does not start: the processor has no NX bit"),
    ("without FSGSBASE", ["--processor", "max,-fsgsbase"], "exit_0", proofs.PANIC,
     "capOS does not start: the processor has no FSGSBASE"),
]


# Sizes in KiB with which the workbench does not start, and why. The kernel with the most checks is larger, so that
# the package lies on it with 4 MiB, too. With 2 MiB or less the firmware does not reach the kernel.
ON_THE_KERNEL = "too little memory: the boot package lies on the kernel"
TOO_SMALL = {
    2304: ("too little memory for the kernel",),
    3072: ("too little memory for the kernel",),
    3584: (ON_THE_KERNEL,),
    4096: ("too little memory for the ring regions", ON_THE_KERNEL),
    5120: ("too little memory for the services", "too little memory for init's pages"),
    6144: ("too little memory for the services",),
    12288: ("too little memory for the services",),
    24576: ("too little memory for the services",),
}


def least_memory():
    """The least memory that docs/building.md promises, in MiB."""
    return int(re.search(r"workbench needs (\d+) MiB",
                         pathlib.Path("docs/building.md").read_text()).group(1))


def machine_check(checks, least):
    """mkmanifest tells the same border from the manifest, where it can be known: M20."""
    manifest = json.loads(pathlib.Path("build/manifests/workbench.json").read_text())
    with tempfile.TemporaryDirectory() as folder:
        for size, fits in ((least - 1, False), (least, True)):
            manifest["machine"]["memoryMiB"] = size
            path = pathlib.Path(folder) / "m.json"
            path.write_text(json.dumps(manifest))
            done = subprocess.run(["build/host/mkmanifest", "--programs", "build/user", str(path), "-o",
                                   str(path.with_suffix(".pkg"))], stderr=subprocess.PIPE, check=False)
            said = done.stderr.decode()
            checks.check(f"mkmanifest says the same of {size} MiB", (done.returncode == 0) == fits and
                         (fits or f"{size} MiB are too few; write {least}" in said), said)


def memory_check(checks, package):
    least = least_memory()
    machine_check(checks, least)
    sizes = {**TOO_SMALL, 1024 * (least - 1): ("too little memory for the services",)}
    cases = [(size, functools.partial(proofs.boot, package, ["--memory", f"{size}K"], 60))
             for size in sizes]
    for size, machine in proofs.boot_all(cases):
        sentences = [f"capOS does not start: there is {why}" for why in sizes[size]]
        checks.check(f"with {size} KiB the workbench says why on both lines",
                     machine.code == proofs.PANIC and "PANIC" not in machine.log and
                     any(sentence in machine.log and sentence in machine.terminal for sentence in sentences),
                     f"exit code {machine.code}\n{machine.log[:1500]}\n{machine.terminal[:1500]}")
    machine = capos.Machine(["tools/qemu", "--package", package, "--memory", str(least),
                             "--log", "build/run-boot-refusals.log"])
    try:
        machine.boot()
        said = machine.command("run hello with { console: @console }")
        checks.contains(f"with {least} MiB it works", said, "Hello from capOS", "exited with code 0")
        machine.send("exit\r")
        checks.check("and ends", machine.ended() == proofs.POWERED_OFF)
    except capos.Failed as failure:
        checks.check(f"with {least} MiB: {failure}", False)
    finally:
        machine.close()


def main():
    good = Package(pathlib.Path(sys.argv[1]).read_bytes())
    boot, elf = texts("core/boot/refusal.def", "BOOT_REFUSAL"), texts("core/elf/refusal.def",
                                                                       "ELF_REFUSAL")
    checks = capos.Scenario()
    refused = list(damaged(good, boot, elf))
    met = {sentence for _, _, sentence in refused}
    for name, sentence in boot.items():
        checks.check(f"{name} has a case", BAD_PACKAGE + sentence in met)
    wanted = {name: (proofs.PANIC, sentence) for name, _, sentence in refused}
    cases = [(name, functools.partial(proofs.boot, package)) for name, package, _ in refused]
    for name, arguments, attack, code, sentence in MACHINES:
        package = bytes(good.copy().rename_grant("attack", attack).data)
        wanted[name] = (code, sentence)
        cases.append((name, functools.partial(proofs.boot, package, arguments)))
    for name, machine in proofs.boot_all(cases):
        code, sentence = wanted[name]
        # A refusal before there is a serial line, or early, is said on both lines.
        text = machine.log + machine.terminal
        checks.check(name, machine.code == code and sentence in text,
                     f"exit code {machine.code}, not {code}; wanted {sentence!r}\n{text[:1500]}")
    memory_check(checks, sys.argv[2])
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
