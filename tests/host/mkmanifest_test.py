#!/usr/bin/python3
"""Runs build/host/mkmanifest on hostile manifests and folders, and sees which it takes and which it
refuses.

    mkmanifest_test.py MKMANIFEST PROGRAM.elf HELLO.elf

PROGRAM asks for nothing and takes everything; HELLO asks for `console`, a Console.

A refusal must end with code 1, must name the file and the path of the field in one line, and must leave
nothing behind: no package, no part of one. A package must have the same bytes each time it is written.
"""

import copy
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import struct
import sys
import tempfile

from mkmanifest_tool import (COLUMNS, PROGRAM_NAME, GRANT_NAME, FILE_NAME, limits,
                             export, service, sample, with_alignment, Tool)


def a_sample_is_accepted_and_listed(tool):
    code, text, message = tool.dump(tool.accept(sample()))
    assert code == 0 and message == "", message
    for word in ("system sample", "service front", "service back", "service back export face",
                 "its own ledger", "its own address space", "root console", "program back",
                 "ledger frames=32"):
        assert word in text, f"no `{word}` in: {text}"


def services_stand_behind_what_they_name(tool):
    text = tool.dump(tool.accept(sample()))[1]
    assert text.index("service back\n") < text.index("service front\n"), text
    manifest = sample()
    for name in ("z", "y", "x"):
        manifest["services"][name] = service("back")
    text = tool.dump(tool.accept(manifest))[1]
    order = [line.split()[1] for line in text.splitlines() if line.startswith("service ")]
    assert order == ["back", "front", "z", "y", "x"], order


def the_same_inputs_give_the_same_bytes(tool):
    first = tool.accept(sample())
    environment = {"LANG": "de_DE.UTF-8", "TZ": "Asia/Tokyo", "TMPDIR": "/nonexistent"}
    other = tool.make(json.dumps(sample(), indent=7), env=environment)
    assert other[0] == 0 and other[2] == first
    moved = sample()
    for fields in moved["services"].values():
        for key in sorted(fields):  # another order of a service's fields means nothing
            fields[key] = fields.pop(key)
    assert tool.accept(moved) == first


def m1_version(tool):
    tool.change(["version"], 2, "version: 2 is not in 1 to 1")
    tool.change(["version"], "1", "version: not an integer")


def m2_unknown_and_missing_fields(tool):
    accepted = "unknown field; accepted: "
    tool.change(["extra"], 1, "m.json: extra: ", accepted, "version, system, machine, programs")
    tool.change(["init", "grant"], 1, "init.grant: ", accepted + "program, grants, ringRegions")
    tool.change(["programs", "init", "path"], "x", "programs.init.path: ", accepted + "file")
    tool.change(["init", "grants", "timer", "rights"], 1, "init.grants.timer.rights: ", accepted)
    tool.change(["services", "back", "user"], "root", "services.back.user: ", accepted, "heapBytes")
    tool.change(["services", "back", "limits", "disk"], 1, "services.back.limits.disk: ", accepted)
    tool.change(["services", "back", "restart", "delay"], 1, "services.back.restart.delay: ")
    tool.change(["services", "back", "exports", "face", "x"], 1, "exports.face.x: ", "interface, tag, issued")
    tool.change(["services", "front", "grants", "out", "mode"], "copy",
                "services.front.grants.out.mode: ", accepted, "ownLedger")
    tool.change(["system"], None, "system: missing")
    for field in service("x"):
        tool.change(["services", "back", field], None, f"services.back.{field}: missing")
    for column in COLUMNS:
        tool.change(["services", "back", "limits", column], None, f"limits.{column}: missing")
    tool.change(["init", "grants", "timer", "interface"], None, "timer.interface: missing")
    tool.change(["init", "grants", "timer", "ordinal"], None, "timer.ordinal: missing")
    tool.change(["init", "grants", "timer", "ordinal"], 1, "timer", "(M2)")
    tool.change(["init", "grants", "timer", "ordinal"], 256, "timer.ordinal")


def m2_types_and_ranges(tool):
    for path in (["programs"], ["init"], ["services"], ["services", "back"],
                 ["services", "back", "grants"], ["services", "back", "exports"], ["services", "back", "endpoint"],
                 ["services", "back", "limits"], ["services", "back", "restart"],
                 ["services", "front", "grants", "out"], ["programs", "init"]):
        for value in (1, "x", [], True):
            tool.change(path, value, ".".join(path) + ": not an object")
    heap = ["services", "back", "heapBytes"]
    for value in (0, 4095, -4096, (1 << 29) + 4096, 1 << 62):
        tool.change(heap, value, "services.back.heapBytes: ", "is not in 4096 to 536870912")
    tool.change(heap, 4097, "services.back.heapBytes: not a multiple of 4096")
    tool.change(heap, 4096.0, "services.back.heapBytes: not an integer")
    tool.change(["services", "back", "restart", "budget"], 1001, "restart.budget: 1001 is not in 0")
    for part, name, most in (("restart", "windowMs", 86400000), ("restart", "backoffMs", 60000),
                             ("heartbeat", "periodMs", 3600000), ("heartbeat", "deadlineMs", 600000)):
        tool.change(["services", "back", part, name], most + 1, f"{part}.{name}: ", f"not in 0 to {most}")
    tool.change(["services", "back", "stopMs"], 600001, "stopMs: ")
    for name, least, most in (("messageWords", 1, 512), ("capabilities", 0, 8), ("places", 0, 4096)):
        for value in (least - 1, most + 1):
            tool.change(["services", "back", "endpoint", name], value, f"endpoint.{name}: {value} is not in {least} to {most}")
    tool.change(["services", "back", "heartbeat"], {"periodMs": 10, "deadlineMs": 0},
                "heartbeat: a heartbeat needs a deadlineMs")
    tool.change(["services", "back", "essential"], 1, "essential: not true or false")
    tool.change(["services", "back", "limits", "frames"], (1 << 36) + 1, "limits.frames: ")
    tool.change(["services", "back", "limits", "objectBytes"], (1 << 48) + 1, "objectBytes: ")
    tool.change(["services", "back", "limits", "timers"], 1 << 32, "limits.timers: ")
    tool.change(["services", "back", "limits", "timers"], "none", "limits.timers: not an integer")
    tool.change(["services", "back", "exports", "face", "tag"], -1, "exports.face.tag: -1 is not")
    tool.change(["services", "back", "exports", "face", "tag"], 1 << 32, "exports.face.tag: ")
    tool.change(["services", "front", "grants", "jobs", "ledger", "frames"], 1 << 40,
                "services.front.grants.jobs.ledger.frames: ")
    tool.change(["services", "front", "grants", "own", "ownLedger"], False, "ownLedger: not true")


def m2_names_are_never_commands(tool):
    """Shell characters are refused by the form of a name, and nothing of them runs."""
    trap = tool.folder / "trap"
    evil = [f"$(touch {trap})", f"`touch {trap}`", f"x;touch {trap}", f"x|touch {trap}", "a b",
            "-rf", "..", "../init", "/etc/passwd", "a/b", "a\nb", "\u00e4", "x" * 32, "", "\x1b[2J"]
    for name in evil:
        tool.change(["system"], name, "system: ", PROGRAM_NAME)
        tool.change(["init", "program"], name, "init.program: ", PROGRAM_NAME)
        tool.change(["services", name], service("back"), "services.", PROGRAM_NAME)
        tool.change(["programs", name], {"file": "init.elf"}, "programs.", PROGRAM_NAME)
        tool.change(["init", "grants", name], {"interface": "Timer", "ordinal": 0}, "init.grants.", GRANT_NAME)
        tool.change(["services", "back", "grants", name], {"root": "timer"}, "grants.", GRANT_NAME)
        tool.change(["services", "back", "exports", name], export("Timer", 1),
                    "services.back.exports.", GRANT_NAME)
        tool.change(["programs", "back", "file"], name, "programs.back.file: ")
        tool.change(["services", "front", "grants", "out", "root"], name, "unknown root")
    assert not trap.exists(), "a name was executed"


def messages_hold_no_control_characters(tool):
    for name in ("\x1b[2J", "a\nm.json: fine", "\u202e"):
        manifest = sample()
        manifest[name] = 1
        message = tool.make(manifest)[1]
        assert message.count("\n") == 1 and all(" " <= c <= "~" for c in message[:-1]), message


def m3_counts(tool):
    tool.change(["programs"], {}, "programs: no programs")
    tool.change(["programs"], {f"p{i}": {"file": "init.elf"} for i in range(257)},
                "programs: 257 programs, at most 256")
    tool.change(["init", "grants"], {f"g{i}": {"interface": "Timer", "ordinal": 0} for i in range(33)},
                "init.grants: 33 grants, at most 32")
    tool.change(["services"], {f"s{i}": service("back") for i in range(41)},
                "services: 41 services, at most 40")
    tool.change(["services", "back", "grants"], {f"g{i}": {"root": "timer"} for i in range(85)},
                "services.back.grants: 85 grants, at most 84")
    tool.change(["services", "back", "exports"],
                {f"e{i}": export("Timer", i) for i in range(17)},
                "services.back.exports: 17 exports, at most 16")
    most = sample()
    most["services"] = {f"s{i}": service("back", {f"g{k}": {"ledger": limits(0, ringRegions=0,
                        cpuShare=0, logBytesPerSecond=0)} for k in range(84)}) for i in range(40)}
    tool.accept(most)


def m4_one_source(tool):
    grant = ["services", "front", "grants", "out"]
    tool.change(grant, {}, "services.front.grants.out: no source; accepted: root, program")
    tool.change(grant, {"root": "timer", "program": "back"}, "grants.out: more than one source")
    tool.change(grant, {"root": "timer", "ownLedger": True}, "grants.out: more than one source")
    tool.change(grant, {"service": "back"}, "grants.out.export: missing")
    tool.change(grant, {"export": "face"}, "grants.out: no source")
    tool.change(grant, {"root": 7}, "grants.out.root: not a string")


def m5_programs(tool):
    programs = '; accepted: init, front, back'
    tool.change(["init", "program"], "nit", 'init.program: no program "nit"' + programs)
    tool.change(["services", "back", "program"], "bak", 'services.back.program: no program "bak"')
    tool.change(["services", "front", "grants", "child", "program"], "x",
                'services.front.grants.child.program: no program "x"' + programs)


def m6_roots_and_interfaces(tool):
    tool.change(["services", "front", "grants", "out", "root"], "tmer",
                'services.front.grants.out.root: unknown root "tmer"; '
                'accepted: endpointFactory, console, ledger, memory, timer, schema')
    tool.change(["services", "front", "grants", "out", "root"], "entropy",
                'services.front.grants.out.root: init is not granted "entropy"; write entropy: interface: "Entropy" '
                'in init.grants, or one of: endpointFactory, console, ')
    tool.change(["init", "grants", "timer", "interface"], "Tmer",
                'init.grants.timer.interface: no root of the kernel has interface "Tmer"', "Timer")
    tool.change(["init", "grants", "timer", "interface"], "MemoryObject",
                'no root of the kernel has interface "MemoryObject"')
    for name in ("0x1", "0x0000000000000000", "0xD4B8A6C1F0397E77", "0xd4b8a6c1f0397e7", "0xd4b8a6c1f0397e77a"):
        tool.change(["services", "back", "exports", "face", "interface"], name, "unknown interface")
    tool.change(["init", "grants", "timer", "interface"], "0xd4b8a6c1f0397e77", "no root of the kernel")
    manifest = sample()
    manifest["services"]["back"]["exports"]["face"]["interface"] = "0xd4b8a6c1f0397e77"
    tool.accept(manifest)
    tool.change(["services", "back", "exports", "face", "interface"], "Consol",
                'services.back.exports.face.interface: unknown interface "Consol"', "Console")


def m7_exports(tool):
    store = ["services", "front", "grants", "store"]
    tool.change(store + ["service"], "bck", 'store.service: no service "bck"; with exports: back')
    tool.change(store + ["export"], "fce", 'store.export: service back has no export "fce"',
                "face, other")
    tool.change(store, {"service": "front", "export": "x"},
                "store.service: a service cannot be granted its own export")


def m8_cycles(tool):
    manifest = sample()
    manifest["services"]["front"]["exports"] = {"f": export("Timer")}
    manifest["services"]["back"]["grants"]["loop"] = {"service": "front", "export": "f"}
    manifest["services"]["alone"] = service("back")
    tool.refuse(manifest, "services: their references have a cycle", "start first: front, back\n")


def m9_tags(tool):
    tool.change(["services", "back", "exports", "other", "tag"], 0,
                "services.back.exports.other: two exports", "(M9)")


def m10_what_stays_with_init(tool):
    for root in ("bootPackage", "addressSpace"):
        tool.change(["services", "back", "grants", "timer", "root"], root,
                    "services.back.grants.timer: ", "a root that init cannot copy (M10)")


def m11_ledgers_fit(tool):
    tool.change(["services", "front", "grants", "jobs", "ledger", "frames"], 65,
                "services.front.grants.jobs: ", "(M11)")
    tool.change(["services", "front", "grants", "more"], {"ledger": limits(33, cpuShare=0,
                ringRegions=0, logBytesPerSecond=0)}, "services.front.grants.more: ", "(M11)")


def m12_files_stay_in_the_folder(tool):
    place = ["programs", "back", "file"]
    for name in ("../secret.elf", "./back.elf", "/etc/passwd", str(tool.folder / "secret.elf"),
                 "sub/back.elf", "..", ".", "", "Back.elf", "x" * 64):
        tool.change(place, name, "programs.back.file: ", FILE_NAME)
    tool.change(place, "none.elf", 'programs.back.file: there is no file "none.elf" in')
    (tool.programs / "link.elf").symlink_to("back.elf")
    tool.change(place, "link.elf", 'programs.back.file: "link.elf" is a symbolic link')
    (tool.programs / "out.elf").symlink_to(tool.folder / "secret.elf")
    tool.change(place, "out.elf", "is a symbolic link")
    (tool.programs / "folder.elf").mkdir()
    tool.change(place, "folder.elf", "is not a regular file")
    os.mkfifo(tool.programs / "pipe.elf")
    tool.change(place, "pipe.elf", "is not a regular file")
    (tool.programs / "empty.elf").write_bytes(b"")
    tool.change(place, "empty.elf", "is empty")


def m12_programs_pass_the_elf_check(tool):
    place = ["programs", "back", "file"]
    whole = pathlib.Path(tool.program).read_bytes()
    (tool.programs / "text.elf").write_bytes(b"#!/bin/sh\n" * 20)
    tool.change(place, "text.elf", "programs.back.file: not a program of capOS: ", "magic")
    (tool.programs / "cut.elf").write_bytes(whole[:5000])
    tool.change(place, "cut.elf", "not a program of capOS: a segment does not lie inside the file")
    (tool.programs / "aligned.elf").write_bytes(with_alignment(whole, 0x2000))
    tool.change(place, "aligned.elf",
                "not a program of capOS: a segment's stated alignment is not 4096")
    shutil.copy("/bin/true", tool.programs / "host.elf")
    tool.change(place, "host.elf", "not a program of capOS: the program asks for an interpreter")


def m13_thread_is_reserved(tool):
    tool.change(["services", "back", "grants", "thread"], {"root": "timer"},
                "services.back.grants.thread: this name is the thread's own capability's")
    tool.change(["init", "grants", "thread"], {"interface": "Timer", "ordinal": 0}, "init.grants.thread: ", "(M13)")


def m16_a_service_can_start(tool):
    tool.change(["services", "back", "limits", "frames"], 0, "services.back: ", "(M16)")
    tool.change(["services", "back", "limits", "ringRegions"], 0, "services.back: ", "(M16)")


def m9_and_m13_what_is_the_services_own(tool):
    tool.change(["services", "back", "exports", "other", "tag"], 64,
                "services.back.exports.other: a tag is not in 0 to 63", "(M9)")
    tool.change(["services", "back", "grants", "endpoint"], {"root": "timer"},
                "services.back.grants.endpoint: a grant is named endpoint", "(M13)")
    manifest = sample()  # front has neither exports nor a heartbeat
    manifest["services"]["front"]["grants"]["endpoint"] = {"root": "timer"}
    tool.accept(manifest)


def m19_init_has_the_means(tool):
    tool.change(["init", "grants", "endpointFactory"], None,
                "services.back: the service has exports or a heartbeat, so init.grants needs endpointFactory", "(M19)")
    tool.change(["init", "grants", "endpointFactory", "interface"], "Timer", "services.back: ", "(M19)")
    manifest = sample()
    manifest["services"]["back"]["heartbeat"]["periodMs"] = 5
    del manifest["services"]["back"]["grants"]["timer"]
    tool.accept(manifest)
    del manifest["init"]["grants"]["timer"]
    tool.refuse(manifest, "services.back: the service has a heartbeat, so init.grants needs timer", "(M19)")
    for root in ("supervisor", "systemControl", "serviceManager"):
        manifest = sample()
        manifest["services"] = {"one": service("back", {"it": {"root": root}})}
        tool.accept(manifest)
        del manifest["init"]["grants"]["endpointFactory"]
        tool.refuse(manifest, "services.one.grants.it: init serves this root, so init.grants needs", "(M19)")


def m20_what_is_carved_is_there(tool):
    limit = ["services", "back", "limits"]
    tool.change(["machine"], None, "machine: missing")
    tool.change(["machine", "memoryMiB"], 3, "machine.memoryMiB: 3 is not in 4 to 268435456")
    tool.change(limit + ["frames"], 64 * 256, "services: the services are carved more than there is: frames, 16448, "
                "and a machine with 64 MiB has 15552 for them; write a larger machine: memoryMiB", "(M20)")
    tool.change(limit + ["frames"], 15552 - 64, "machine.memoryMiB: 64 MiB are too few; write 65: ", "(M20)")
    tool.change(limit + ["ringRegions"], 4095, "services: ", "ringRegions, 4096 of 4095 (M20)")
    tool.change(limit + ["cpuShare"], 1000000, "services: ", "cpuShare, 1000001 of 1000000 (M20)")
    tool.change(limit + ["logBytesPerSecond"], 1 << 31, "services: ", "logBytesPerSecond, ", " of 1000000 (M20)")
    tool.change(["services", "front", "grants", "jobs", "ledger", "frames"], 65, ": frames, 65 of 64 (M11)")


def a_check_needs_no_programs_and_makes_no_package(tool):
    (tool.folder / "m.json").write_text(json.dumps(sample()))
    shutil.rmtree(tool.programs)
    assert tool.call("--check", "m.json") == (0, "", "")
    assert tool.call("--memory", "m.json") == (0, "64\n", "")
    broken = sample()
    broken["services"]["back"]["program"] = "none"
    (tool.folder / "m.json").write_text(json.dumps(broken))
    code, text, message = tool.call("--check", "m.json")
    assert code == 1 and text == "" and "services.back.program" in message, message


def a_message_names_the_line_of_the_source(tool):
    (tool.folder / "p").write_text(". a.cue:5\nservices a.cue:7\nservices.back b/a.cue:9\nservices.back.limits x\x1b:1\n")
    for path, value, place in ((["services", "back", "program"], "none", "b/a.cue:9: services.back.program: no program"),
                               (["services", "back", "limits", "frames"], -1, "x\\x1b:1: services.back.limits.frames: "),
                               (["services", "front", "stopMs"], -1, "a.cue:7: services.front.stopMs: "),
                               (["version"], 2, "a.cue:5: version: ")):
        manifest = sample()
        at = manifest
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = value
        (tool.folder / "m.json").write_text(json.dumps(manifest))
        code, _, message = tool.call("--check", "--places", "p", "m.json")
        assert code == 1 and message.startswith(place) and message.count("\n") == 1, message
    for text in ("", "\n\n", "services", "a b c d", "\0\0", ". "):
        (tool.folder / "p").write_text(text)
        code, _, message = tool.call("--check", "--places", "p", "m.json")
        assert code == 1 and "version: 2 is not" in message, message
    code, _, message = tool.call("--check", "--places", "none", "m.json")
    assert code == 1 and "the list of places" in message, message


def programs_are_found_in_one_folder_only(tool):
    own = tool.folder / "own"
    own.mkdir()
    (tool.programs / "back.elf").rename(own / "back.elf")
    (tool.folder / "m.json").write_text(json.dumps(sample()))
    two = ("--programs", tool.programs, "--programs", own, "m.json", "-o", "x.pkg")
    code, _, message = tool.call(*two)
    assert code == 0, message
    shutil.copy(own / "back.elf", tool.programs)
    code, _, message = tool.call(*two)
    assert code == 1 and 'programs.back.file: "back.elf" is in ' in message, message
    (tool.programs / "back.elf").unlink()
    (own / "back.elf").unlink()
    code, _, message = tool.call(*two)
    assert code == 1 and 'programs.back.file: there is no file "back.elf" in ' in message, message


def what_is_no_json_is_refused(tool):
    text = json.dumps(sample())
    for broken in ("", "[]", "null", "{", text[:-1], text + "x", text + text,
                   text.replace('"sample"', '"sam\\u0000ple"'), "[" * 100000,
                   text.replace('"version": 1', '"version": 1e0'),
                   text.replace('"version": 1', '"version": 99999999999999999999'),
                   text.replace('"version": 1', '"version": 1, "version": 1'),
                   text.replace('"timer": {"root"', '"timer": {"root": "x"}, "timer": {"root"')):
        assert broken != text
        tool.refuse(broken)
    tool.refuse(b"\xff" + text.encode())
    tool.refuse(" " * (4 << 20) + text, "longer than 4194304 bytes")


def an_old_package_stays_when_the_new_one_is_refused(tool):
    package = tool.out / "x.pkg"
    package.write_bytes(b"old")
    (tool.folder / "m.json").write_text("{}")
    code = tool.call("--programs", tool.programs, "m.json", "-o", package)[0]
    assert code == 1 and package.read_bytes() == b"old"
    package.unlink()


def a_write_that_fails_leaves_nothing(tool):
    def small_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10000, 10000))

    whole = json.dumps(sample())
    (tool.folder / "m.json").write_text(whole)
    package = tool.out / "x.pkg"
    code, _, message = tool.call("--programs", tool.programs, "m.json", "-o", package,
                                 preexec_fn=small_files)
    assert code == 1 and "cannot be written: File too large" in message, message
    assert not list(tool.out.iterdir()), list(tool.out.iterdir())
    package.mkdir()
    code, _, message = tool.call("--programs", tool.programs, "m.json", "-o", package)
    assert code == 1 and "cannot be written" in message, message
    assert [p.name for p in tool.out.iterdir()] == ["x.pkg"]
    package.rmdir()
    code, _, message = tool.call("--programs", tool.programs, "m.json", "-o", "none/x.pkg")
    assert code == 1 and "cannot be written" in message, message


def dump_refuses_what_the_system_would(tool):
    package = bytearray(tool.accept(sample()))
    for offset, what in ((0, "magic"), (8, "version"), (60, "init's program")):
        broken = copy.copy(package)
        broken[offset] ^= 0x80
        code, text, message = tool.dump(bytes(broken))
        assert code == 1 and text == "" and what in message, message
    for length in (0, 100, 4096, len(package) - 4096):
        code, text, message = tool.dump(bytes(package[:length]))
        assert code == 1 and text == "", message
    manifest_at = int.from_bytes(package[24:32], "little")
    broken = copy.copy(package)
    broken[manifest_at + 16] ^= 2
    code, text, message = tool.dump(bytes(broken))
    assert code == 1 and text == "" and "(M1)" in message, message


def the_size_of_a_system_is_told_by_what_takes_it(tool):
    manifest = sample()
    manifest["services"]["back"]["grants"]["kept"] = {"kept": 256}
    package = tool.accept(manifest)
    (tool.folder / "s.pkg").write_bytes(package)
    code, text, message = tool.call("--size", "s.pkg")
    assert code == 0 and message == "", message
    rows = dict(re.findall(r"^(\S.*?) +(\d+) +[\d.]+ MiB", text, re.M))
    assert rows["back"] == "320" and rows["front"] == "64" and rows["the boot package"] == str(len(package) // 4096), text
    assert int(rows["all"]) == sum(int(frames) for what, frames in rows.items() if what != "all"), text
    needed, = re.findall(r"a machine needs (\d+) MiB; the manifest names one of 64 MiB", text)
    manifest["machine"]["memoryMiB"] = int(needed)
    tool.accept(manifest)
    manifest["machine"]["memoryMiB"] -= 1
    tool.refuse(manifest, "(M20)")
    code, text, _ = tool.call("--size", "m.json")
    assert code == 1 and text == ""


def wrong_usage_shows_the_right_one(tool):
    for arguments in ([], ["m.json"], ["--programs", "programs", "m.json"], ["--dump"],
                      ["--dump", "a", "b"], ["m.json", "-o"], ["--check"], ["--check", "m.json", "-o", "x"],
                      ["--memory", "--check", "m.json"], ["--check", "--programs", "programs", "m.json"], ["--bad", "m.json", "-o", "x"],
                      ["--programs", "programs", "a.json", "b.json", "-o", "x"]):
        code, text, message = tool.call(*arguments)
        assert code == 2 and text == "" and message.startswith("usage: mkmanifest"), message
    code, _, message = tool.call("--programs", "none", "none.json", "-o", "x.pkg")
    assert code == 1 and message.startswith("none.json: cannot be opened"), message
    (tool.folder / "m.json").write_text(json.dumps(sample()))
    code, _, message = tool.call("--programs", "none", "m.json", "-o", "x.pkg")
    assert code == 1 and 'the folder of programs "none" cannot be opened' in message, message


def grants_are_what_programs_ask_for(tool):
    """M18."""
    shutil.copy(tool.hello, tool.programs / "back.elf")
    tool.change(("services", "back", "grants"), {}, "services.back.grants", "needs console, Console",
                "M18")
    tool.change(("services", "back", "grants"), {"console": {"root": "timer"}},
                "services.back.grants.console", "as Console, and this is Timer", "M18")
    manifest = sample()
    manifest["services"]["back"]["grants"]["console"] = {"root": "console"}
    tool.accept(manifest)
    manifest["init"]["program"] = "back"
    tool.accept(manifest)
    del manifest["init"]["grants"]["console"]
    manifest["services"]["back"]["grants"] = {}
    del manifest["services"]["front"]["grants"]["out"]
    tool.refuse(manifest, "init.grants: ", "needs console", "M18")
    data = bytearray(pathlib.Path(tool.hello).read_bytes())
    note = data.index(b"capOS\0")
    data[note + 8] = 2
    (tool.programs / "back.elf").write_bytes(data)
    tool.refuse(sample(), "programs.back", "(N4)")


def config(type_name, value):
    return {"config": {"type": type_name, "value": value}}


CONFIG = ["services", "back", "grants", "policy"]
VALUE = "services.back.grants.policy.config.value"


def with_config(type_name, value):
    manifest = sample()
    manifest["services"]["back"]["grants"]["policy"] = config(type_name, value)
    return manifest


def configs_are_encoded_by_their_schema(tool):
    """Each kind of value; what is not given has its default; `null` is all ones."""
    code, text, message = tool.dump(tool.accept(with_config("ProfileDescription", {
        "name": 'a"\\\n\u00e4', "kind": "recovery", "limits": {"frames": 5, "slots": None},
        "expirySeconds": 4294967295})))
    assert code == 0 and message == "", message
    for word in ("config 0 ProfileDescription: ", 'name = "a\\"\\\\\\n\u00e4"', "kind = recovery", "frames = 5",
                 "slots = 18446744073709551615", "expirySeconds = 4294967295", "idleSeconds = 0",
                 "policy                          MemoryObject    config 0"):
        assert word in text, f"no `{word}` in: {text}"
    text = tool.dump(tool.accept(with_config("AccountConfig", {"accounts": [
        {"principal": 1, "profiles": ["a", "b"], "disabled": True}, {}]})))[1]
    for word in ('profiles = ["a", "b"]', "disabled = true", "(principal = 0, disabled = false, version = 0)"):
        assert word in text, f"no `{word}` in: {text}"
    text = tool.dump(tool.accept(with_config("CredentialConfig", {"verifiers": []})))[1]
    assert "setupTokenSeconds = 3600" in text, text
    text = tool.dump(tool.accept(with_config("AuditEvent", {
        "session": {"hex": "01 fF"}, "login": {"line": "x", "principal": "0xfedcba9876543210", "nameHash": "ab"}})))[1]
    assert 'session = 0x"01 ff"' in text and f"principal = {0xfedcba9876543210}" in text, text
    assert 'nameHash = 0x"61 62"' in text, text
    assert "(outcome = done)" not in tool.dump(tool.accept(with_config("AuditEvent", {"started": "\u0001"})))[1]


def configs_have_rows_behind_the_programs(tool):
    manifest = with_config("AccountConfig", {})
    manifest["services"]["front"]["grants"]["two"] = config("AccountConfig", {"accounts": [{"principal": 7}]})
    package = tool.accept(manifest)
    assert tool.accept(manifest) == package
    rows, = struct.unpack_from("<I", package, 56)
    assert rows == 5, rows
    for index, length in ((3, None), (4, None)):
        name, offset, length = struct.unpack_from("<32sQQ", package, 4096 + 48 * index)
        assert name.rstrip(b"\0") == b"config-%d" % (index - 3) and offset % 4096 == 0 and length % 8 == 0
        assert not any(package[offset + length:(offset + length + 4095) // 4096 * 4096])
    tool.change(["programs", "config-0"], {"file": "init.elf"}, "programs.config-0: names that begin with config-")
    manifest = sample()
    manifest["programs"] = {f"p{i}": {"file": "init.elf"} for i in range(253)} | manifest["programs"]
    tool.accept(manifest)
    manifest["services"]["back"]["grants"]["policy"] = config("AccountConfig", {})
    tool.refuse(manifest, "services.back.grants.policy.config: more than 256 programs and configs")


def a_config_says_which_field_is_wrong(tool):
    def wrong(value, path, *words, type_name="BrokerPolicy"):
        tool.refuse(with_config(type_name, value), f"m.json: {VALUE}{path}: ", *words)

    def profile(**fields):
        return {"profiles": [{"name": "fine"}, fields]}

    tool.change(CONFIG, config("BrokerPolice", {}), 'policy.config.type: no struct "BrokerPolice" in schema/')
    tool.change(CONFIG, config("AuthorityBroker.issue params", {}), "policy.config.type: no struct")
    tool.change(CONFIG, config("AuthorityBroker", {}), "policy.config.type: no struct")
    tool.change(CONFIG, config(7, {}), "policy.config.type: not a string")
    tool.change(CONFIG, {"config": {"type": "BrokerPolicy"}}, "policy.config.value: missing")
    tool.change(CONFIG, config("BrokerPolicy", []), "policy.config.value: not an object")
    wrong({"profile": []}, ".profile", "unknown field; accepted: profiles")
    wrong({"": []}, ".", "unknown field")
    wrong({"profiles": {}}, ".profiles", "not a list")
    wrong({"profiles": ["x"]}, ".profiles.0", "not an object")
    wrong(profile(nam="x"), ".profiles.1.nam", "unknown field; accepted: name, kind, limits, expirySeconds")
    wrong(profile(name=1), ".profiles.1.name", "not a string")
    wrong(profile(name="x" * 4097), ".profiles.1.name", "4097 bytes, at most 4096")
    wrong(profile(kind="root"), ".profiles.1.kind", "not one of: anonymous, guest, account, recovery")
    wrong(profile(kind=1), ".profiles.1.kind", "not one of: ")
    wrong(profile(idleSeconds=1 << 32), ".profiles.1.idleSeconds", "the number does not fit in UInt32")
    wrong(profile(idleSeconds=-1), ".profiles.1.idleSeconds", "the number does not fit in UInt32")
    for value in (1.5, "1", "0xg", True, None, [], {}, "0x1)"):
        wrong(profile(idleSeconds=value), ".profiles.1.idleSeconds", "not an integer")
    wrong(profile(limits={"frame": 1}), ".profiles.1.limits.frame", "accepted: frames, ringRegions")
    wrong(profile(capabilities=[{"launcher": 1}]), ".profiles.1.capabilities.0.launcher", "not true or false")
    wrong({"started": "x", "setup": {}}, ".setup", "of a union only one member", type_name="AuditEvent")
    for value in (7, {"hex": "0g"}, {"hex": "\""}, {"hex": "00", "x": 1}, {}, {"hex": 1}):
        wrong({"session": value}, ".session", "not a string, nor ", type_name="AuditEvent")
    wrong({"session": {"hex": "0"}}, ".session", "expected data", type_name="AuditEvent")
    wrong({"session": {"hex": "00" * 7000}}, ".session", "more than 4096 bytes", type_name="AuditEvent")
    wrong({"capability": 1}, ".capability", "a config cannot have a value of this type", type_name="BundleItem")
    deep = {}
    for _ in range(200):
        deep = {"value": deep}
    tool.refuse(with_config("BrokerPolicy", {"profiles": deep}), VALUE)


def a_config_is_not_too_long(tool):
    texts = ["x" * 4096] * 63
    tool.accept(with_config("Account", {"profiles": texts}))
    tool.refuse(with_config("Account", {"profiles": texts + texts[:1]}), VALUE, "too long")
    tool.refuse(with_config("Account", {"profiles": [""] * 70000}), VALUE, "more than 65536 values")
    tool.refuse(with_config("Account", {"profiles": ["\u0001" * 4096] * 100}), VALUE, "too long")


def kept_memory_is_counted(tool):
    kept = ["services", "back", "grants", "kept"]
    for value in (0, -1, 65537, 1.0, "1"):
        tool.change(kept, {"kept": value}, "services.back.grants.kept.kept: ")
    manifest = sample()
    manifest["services"]["back"]["grants"]["kept"] = {"kept": 100}
    manifest["services"]["front"]["grants"]["kept"] = {"kept": 1}
    package = tool.accept(manifest)
    assert struct.unpack_from("<Q", package, 72) == (128 + 101,)
    assert "MemoryObject    kept memory, 100 frames" in tool.dump(package)[1]
    tool.change(kept, {"kept": 16000}, "services: the services are carved more than there is: frames", "(M20)")


def devices_need_the_manager_and_numbers(tool):
    device = ["services", "back", "grants", "device"]
    chosen = {"vendor": 0x1af4, "device": 0x1041, "ordinal": 0}
    tool.change(device, {"device": chosen}, "init.grants needs deviceManager", "(M19)")
    manifest = sample()
    manifest["init"]["grants"]["deviceManager"] = {"interface": "DeviceManager", "ordinal": 0}
    manifest["services"]["back"]["grants"]["device"] = {"device": chosen}
    package = tool.accept(manifest)
    assert "device 1af4:1041, number 0" in tool.dump(package)[1]
    for field, value in (("vendor", 0), ("vendor", 65535), ("device", 65536), ("device", -1), ("ordinal", 64),
                         ("vendor", "1af4")):
        tool.change(device, {"device": dict(chosen, **{field: value})}, f"services.back.grants.device.device.{field}: ")
    tool.change(device, {"device": {"vendor": 1, "device": 2}}, "services.back.grants.device.device.ordinal: ")
    tool.change(device, {"device": dict(chosen, bus=1)}, "services.back.grants.device.device.bus: unknown field")


def issuers_are_of_any_service_and_no_reason_to_wait(tool):
    manifest = sample()
    back = manifest["services"]["back"]
    back["exports"]["face"]["issued"] = True
    manifest["services"]["front"]["exports"]["own"] = export("Timer", 3, True)
    back["grants"]["its"] = {"issuer": {"service": "front", "export": "own"}}
    back["grants"]["mine"] = {"issuer": {"service": "back", "export": "face"}}
    back["grants"]["states"] = {"issuer": {"root": "supervisor"}}
    code, text, message = tool.dump(tool.accept(manifest))
    assert code == 0 and message == "", message
    order = [line.split()[1] for line in text.splitlines() if line.startswith("service ")]
    assert order == ["back", "front"], order
    for word in ("Issuer          issuer of service front export own", "Issuer          issuer of service back export face",
                 "Issuer          issuer of root supervisor", "tag 3, issued"):
        assert word in text, f"no `{word}` in: {text}"
    issuer = ["services", "back", "grants", "it"]
    tool.change(issuer, {"issuer": {"service": "back", "export": "face"}},
                "services.back.grants.it.issuer.export: the export face of service back is not issued")
    tool.change(issuer, {"issuer": {"service": "bck", "export": "face"}}, 'issuer.service: no service "bck"')
    tool.change(issuer, {"issuer": {"service": "back", "export": "fce"}}, 'issuer.export: service back has no export')
    tool.change(issuer, {"issuer": {"service": "back"}}, "issuer.export: missing")
    tool.change(issuer, {"issuer": {"root": "schema"}}, "services.back.grants.it: ", "(M6)")
    tool.change(issuer, {"issuer": {"root": "timer"}}, "services.back.grants.it: ", "(M6)")
    tool.change(issuer, {"issuer": {"root": "supervisor", "service": "back"}}, "issuer.service: unknown field")
    tool.change(issuer, {"issuer": "back"}, "grants.it.issuer: not an object")
    tool.change(["services", "back", "exports", "face", "issued"], 1, "exports.face.issued: not true or false")
    many = sample()
    for number in range(4):
        many["services"][f"s{number}"] = service("back", exports={f"e{i}": export("Timer", i, True) for i in range(16)})
    tool.accept(many)
    many["services"]["s4"] = service("back", exports={"e": export("Timer", 0, True)})
    tool.refuse(many, "services.s4.exports.e: more than 64 exports are issued (M3)")


def policy(**changes):
    """A manifest whose `back` holds a policy of two profiles; `changes` are made in the second one."""
    manifest = sample()
    manifest["init"]["grants"]["sessionMinter"] = {"interface": "SessionMinter", "ordinal": 0}
    limits_of = {"frames": 100, "ringRegions": 2, "cpuShare": 10, "logBytesPerSecond": 0}
    images = [{"name": "shell", "kind": "image", "from": "shell", "launcher": True}]
    person = {"name": "operator", "kind": "account", "limits": limits_of, "shell": "shell",
              "capabilities": images + [{"name": "clock", "kind": "root", "from": "timer"},
                                        {"name": "states", "kind": "issuer", "from": "states"}],
              "stepUps": [{"name": "control", "issuer": "control", "seconds": 60, "description": "to stop"}]}
    person.update(changes)
    nobody = {"name": "anonymous", "kind": "anonymous", "limits": limits_of, "shell": "shell", "capabilities": images}
    manifest["services"]["back"]["grants"].update({
        "shell": {"program": "front"}, "states": {"issuer": {"root": "supervisor"}}, "minter": {"root": "sessionMinter"},
        "control": {"issuer": {"root": "systemControl"}}, "own": {"ownLedger": True},
        "policy": config("BrokerPolicy", {"profiles": [nobody, person]})})
    return manifest


def m21_profiles_are_what_the_broker_can_give(tool):
    at = f"m.json: {VALUE}.profiles"
    tool.accept(policy())
    shell = policy()["services"]["back"]["grants"]["policy"]["config"]["value"]["profiles"][1]["capabilities"][0]

    def wrong(path, changes, *words):
        tool.refuse(policy(**changes), f"{at}{path}: ", *words, "(M21)")

    def from_one(kind, source):
        return {"capabilities": [shell, {"name": "x", "kind": kind, "from": source}]}

    wrong(".1", {"name": "anonymous"}, "two profiles have the same name")
    wrong(".1", {"limits": {"frames": 0}}, "a profile has no frames")
    wrong(".1", {"shell": "timer"}, "none of its launcher's images")
    wrong(".1.capabilities.1", from_one("root", ""), "names no grant")
    wrong(".1.capabilities.1.from", from_one("root", "tmer"), 'back is not granted "tmer"; it has: timer, shell, states')
    wrong(".1.capabilities.1.from", from_one("issuer", "timer"), "timer is Timer, and not Issuer")
    wrong(".1.capabilities.1.from", from_one("image", "timer"), "timer is Timer, and not Image")
    wrong(".1.capabilities.1.from", from_one("root", "states"), "states is not a root that can be copied")
    wrong(".1.capabilities.1.from", from_one("root", "shell"), "shell is not a root that can be copied")
    wrong(".1.capabilities.1.from", from_one("root", "own"), "own is not a root that can be copied")
    wrong(".1.capabilities.1.from", from_one("root", "policy"), "policy is not a root that can be copied")
    scripts = policy(**from_one("root", "scripts"))
    scripts["services"]["back"]["grants"]["scripts"] = config("ShellScripts", {"scripts": []})
    tool.accept(scripts)
    wrong(".1.capabilities.1.from", from_one("root", "minter"), "minter, SessionMinter, is for no session")
    step = {"name": "x", "issuer": "control", "seconds": 1, "description": "x"}
    wrong(".1.stepUps.0.issuer", {"stepUps": [{**step, "issuer": "none"}]}, 'not granted "none"')
    wrong(".1.stepUps.0.issuer", {"stepUps": [{**step, "issuer": "timer"}]}, "timer is Timer, and not Issuer")
    wrong(".1.stepUps.1", {"stepUps": [step, step]}, "or there twice")
    wrong(".1.stepUps.0", {"stepUps": [{**step, "seconds": 0}]}, "lasts no time")
    wrong(".1", {"kind": "guest"}, "without a password has a step-up")
    tool.refuse(with_config("BrokerPolicy", {}), f"{at}: there are no profiles")


def m21_a_profile_has_77_capabilities_at_most(tool):
    def many(count):
        manifest = policy()
        capabilities = manifest["services"]["back"]["grants"]["policy"]["config"]["value"]["profiles"][1]["capabilities"]
        capabilities[1:] = [{"name": f"c{i}", "kind": "root", "from": "timer"} for i in range(count)]
        return manifest

    tool.accept(many(77))
    tool.refuse(many(78), f"m.json: {VALUE}.profiles.1.capabilities.78: ", "more than 77 capabilities", "(M21)")


CASES = [value for value in list(globals().values())
         if callable(value) and getattr(value, "__code__", None)
         and value.__code__.co_varnames[:1] == ("tool",)]


def main(tool, program, hello):
    passed = failed = 0
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(Tool(pathlib.Path(folder), str(pathlib.Path(tool).resolve()),
                          pathlib.Path(program).resolve(),
                          pathlib.Path(hello).resolve()))
                passed += 1
            except AssertionError as failure:
                failed += 1
                print(f"FAILED {case.__name__}: {failure}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
