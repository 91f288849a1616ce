#!/usr/bin/python3
"""Lists every place where the kernel can stop, from its sources, as docs/security/panic-surface.md.

    panic_surface.py write PAGE
    panic_surface.py check PAGE OBJDUMP OBJECT...

`check` compares the page with what the sources give now, and then the sources with the compiled
OBJECTs of the kernel (build/kernel/...): an object that reaches a stopping function, or holds an
instruction that stops, must come from a source that this script has found to do so. A place is named
by file, function and reason, never by a line, so that the page changes only when a place does.

A place of the classes STATE and MACHINE needs an argument in REACHABLE below: why no program can make
it happen. A place without one, and an argument without a place, fail the check.
"""

import pathlib
import re
import subprocess
import sys

FOLDERS = ("core", "kernel", "external")
NOT_THE_KERNEL = "kernel/arch/host/"

CLASSES = {
    "BOOT": "Before the first process runs. Reached by a damaged or wrong boot package, by too little "
            "memory, or by a machine that capOS does not run on. No program exists yet, so none can "
            "bring it about.",
    "STATE": "The kernel's own data contradicts itself. Each row has the argument why no program can "
             "make the condition false; if one can, that is a bug of the highest class.",
    "MACHINE": "The processor or a device reports what must not be, or the kernel's own code faulted. "
               "Each row has its argument.",
    "INIT": "The first process has faulted or aborted. Init holds everything, so there is nobody left to "
            "run the system. Reached by init alone; an exit of it with any code ends the machine "
            "without a panic, and no other process holds a handle of init or can close the ledger that "
            "pays for it.",
    "NEVER": "In linked library code that capOS does not call in this way. Each row has its argument.",
    "WAY OUT": "How a stop that was decided elsewhere leaves the machine; not a decision of its own. "
               "Power off, in good order or as failed, and reboot leave by the same "
               "instructions.",
}

# Names whose use is a place, and the class of those that do not say it themselves.
CALLS = {
    "PANIC": None,
    "INVARIANT": None,
    "panic_stop": "WAY OUT",
    "arch_panic_stop": "WAY OUT",
    "kernel_entry_panic": "MACHINE",
    "trap_kernel": "MACHINE",
    "panic_refuse_boot": "WAY OUT",
    "refuse_if": "BOOT",
    "start_refuse": "BOOT",
    "__stack_chk_fail": "MACHINE",
    "__builtin_trap": "NEVER",
    "abort": "NEVER",
    "cpu_halt": "WAY OUT",
}
# Instructions after which nothing runs on, in assembly and in __asm__; all of them are ways out, but
# for these (file, label) pairs.
INSTRUCTIONS = ("hlt", "ud2")
INSTRUCTION_NOTES = {
    ("kernel/arch/x86_64/entry.S", "entry_idle"):
        (None, "idling: every interrupt ends it"),
    ("kernel/arch/x86_64/entry.S", "vector_kernel_fault"):
        ("WAY OUT", "after trap_kernel, which does not return"),
    ("kernel/arch/x86_64/start.S", "start_refuse"):
        ("BOOT", "the processor has no 64-bit mode, or there is no memory for the kernel, or the boot "
                 "package lies on it"),
    ("kernel/arch/x86_64/power.c", "arch_reboot"):
        ("WAY OUT", "a fault without vectors resets the processor"),
    ("kernel/arch/x86_64/instructions.h", "cpu_halt"):
        ("WAY OUT", "stands still, where the machine does not end"),
}

# (file, function): why no program can bring it about. Every place of STATE, MACHINE and NEVER.
REACHABLE = {
    ("kernel/entry/entry.c", "kernel_entry_system_call"):
        "A SYSCALL comes from ring 3 only, and ring 3 runs only the thread that the scheduler has made "
        "current.",
    ("kernel/entry/entry.c", "kernel_entry_fault"):
        "The machine calls it for faults from ring 3 only; see above.",
    ("kernel/entry/entry.c", "kernel_entry_panic"):
        "Callers are the other rows of this class.",
    ("kernel/object/device_wait.c", "round_look"):
        "A request of the IOMMU is carried out by the IOMMU alone, in microseconds; neither a program nor a "
        "device can hold it up. One that takes a second means that the machine is broken.",
    ("kernel/resource/frame.c", "frontier_take"):
        "Frames are taken after a ledger was charged for them. The root's limit is the number of frames "
        "in the pool, and used + carved never exceeds a limit (core/ledger/account.c).",
    ("kernel/resource/ring_pool.c", "ring_pool_take"):
        "As for frames: the root ledger's limit is the number of blocks.",
    ("kernel/resource/object.c", "object_destroy"):
        "The reaper destroys an object only after it has dropped its edges and its waiting operations; "
        "an object that is still needed is parked, and one whose making failed had none of the three.",
    ("kernel/sched/timer.c", "timer_start"):
        "A timer is started by a thread that goes to sleep, or by an operation whose timer has no place "
        "in the heap; the heap has a place for every thread and operation of every ring block.",
    ("kernel/arch/x86_64/panic.c", "__stack_chk_fail"):
        "Only an overflow of a buffer on the kernel's stack gets here.",
    ("kernel/arch/x86_64/probe.c", "probe_run"):
        "Runs before the first process, and only when the boot command line names a probe.",
    ("kernel/arch/x86_64/trap.c", "trap_user"):
        "NMI, machine check and double fault come from the machine; no instruction of a program raises "
        "them, since the tables and stacks that an exception needs are the kernel's.",
    ("kernel/arch/x86_64/trap.c", "trap_kernel"):
        "A fault in ring 0. The kernel dereferences no user address, and every address that it uses is "
        "mapped from boot on.",
    ("kernel/arch/x86_64/entry.S", "vector_kernel_fault"):
        "The entry of the row above.",
    ("external/libsodium/shim.c", "sodium_misuse"):
        "A length above 256 GiB. The linker drops the function when nothing of libsodium is used.",
    ("external/tinyssh/tinyssh_random.c", "randombytes"):
        "tinyssh asks for chance outside of a computation that was given a seed: none of ours does, and a length that "
        "is negative is none of its own.",
    ("external/libsodium/shim.c", "randombytes_buf"):
        "libsodium calls it to make keys; no key of capOS is made by libsodium.",
}

TOKEN = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)
WORD = re.compile(r"\b(%s)\s*\(" % "|".join(CALLS))


def blank(match):
    """Comments become blanks, strings keep their place without braces or names inside."""
    text = match.group(0)
    if text.startswith("/"):
        return re.sub(r"[^\n]", " ", text)
    return text[0] + "_" * (len(text) - 2) + text[-1]


def closing(text, start):
    """The index of the parenthesis that closes the one at `start`."""
    depth = 0
    for i in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[i], 0)
        if depth == 0:
            return i
    raise SystemExit("a parenthesis is not closed")


def arguments(blanked, text, start):
    """The top-level arguments of the call whose parenthesis is at `start`, as they are written."""
    parts, depth, begin = [], 0, start + 1
    end = closing(blanked, start)
    for i in range(start + 1, end):
        depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(blanked[i], 0)
        if depth == 0 and blanked[i] == ",":
            parts.append(text[begin:i])
            begin = i + 1
    return [p.strip() for p in parts + [text[begin:end]]]


def functions(blanked):
    """(first, last, name) of every function body in a C file."""
    depth, found, begin = 0, [], 0
    for i, c in enumerate(blanked):
        if c == "{":
            if depth == 0:
                head = re.split(r"[;}]", blanked[:i])[-1]
                # Neither directives nor uses of the macros of kernel/list.h belong to the function after them.
                head = re.sub(r"^\s*#.*$|^[A-Z_]+\([^)]*\)$", "", head, flags=re.M)
                names = re.findall(r"\b(\w+)\s*\(", re.sub(r"__attribute__\s*\(\(.*?\)\)", "", head))
                begin, name = i, names[0] if names else ""
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                found.append((begin, i, name))
    return found


def reason_of(text):
    """A string literal, or several in a row, as the sentence that they make; otherwise the code."""
    literals = re.findall(r'"((?:\\.|[^"\\])*)"', text)
    if literals and not re.sub(r'"(?:\\.|[^"\\])*"', "", text).strip():
        return "".join(literals)
    return "`" + re.sub(r"\s+", " ", text) + "`"


def places_of_c(name, text):
    blanked = TOKEN.sub(blank, text)
    # Macros that are defined here are not places: their uses are.
    blanked = re.sub(r"^[ \t]*#define(?:[^\n]*\\\n)*[^\n]*",
                     lambda m: re.sub(r"[^\n]", " ", m.group(0)), blanked, flags=re.M)
    bodies = functions(blanked)

    def function_at(offset):
        return next((n for first, last, n in bodies if first <= offset <= last), None)

    for match in WORD.finditer(blanked):
        word, function = match.group(1), function_at(match.start())
        if function is None:
            continue  # a declaration, or the head of a definition
        parts = arguments(blanked, text, match.end() - 1)
        if word == "PANIC":
            place_class, reason = parts[0], reason_of(parts[1])
        elif word == "INVARIANT":
            place_class, reason = parts[1], reason_of(parts[2])
        elif word in ("kernel_entry_panic", "refuse_if", "panic_refuse_boot", "start_refuse"):
            place_class, reason = CALLS[word], reason_of(parts[0])
        else:
            place_class, reason = CALLS[word], f"`{word}`"
        yield place_class, name, function, reason, word
    for match in re.finditer(r"\b(?:__asm__|asm)\b", blanked):
        statement = text[match.start():closing(blanked, blanked.index("(", match.start()))]
        for instruction in INSTRUCTIONS:
            if re.search(rf"\b{instruction}\b", statement):
                yield from place_of_instruction(name, function_at(match.start()), instruction)


def places_of_assembly(name, text):
    label = None
    for line in TOKEN.sub(blank, text).splitlines():
        match = re.match(r"([A-Za-z_]\w*):", line)
        label = match.group(1) if match else label
        match = re.match(r"(?:\w+:)?\s*(call|jmp)\s+(\w+)", line)
        if match and match.group(2) in CALLS:
            yield CALLS[match.group(2)], name, label, f"`{match.group(2)}`", match.group(2)
        match = re.match(r"(?:\w+:)?\s*(%s)\b" % "|".join(INSTRUCTIONS), line)
        if match:
            yield from place_of_instruction(name, label, match.group(1))


def place_of_instruction(name, where, instruction):
    place_class, why = INSTRUCTION_NOTES.get((name, where), ("UNKNOWN", "not explained"))
    yield place_class, name, where, f"`{instruction}`: {why}", instruction


def find_places(root):
    places = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if name.startswith(NOT_THE_KERNEL) or path.suffix not in (".c", ".h", ".S"):
                continue
            finder = places_of_assembly if path.suffix == ".S" else places_of_c
            places += finder(name, path.read_text())
    return places


def page(places):
    lines = [
        "# Where the kernel can stop",
        "",
        "This page is generated from the sources by `make panic-surface`, and `make panic-surface-check` "
        "fails when it differs",
        "from them, or when a compiled object of the kernel can stop where no row says so.",
        "",
        "The kernel stops only when its own invariant is broken. A condition that a program can make false is a "
        "status (`docs/status.md`),",
        "never a stop. A stop prints its class and reason, the last kernel entries and the root ledger on "
        "the log port, and",
        "ends QEMU with exit code 85. A place is named by its file, its function and its reason.",
    ]
    for name, text in CLASSES.items():
        rows = sorted({(p[1], p[2], p[3]) for p in places if p[0] == name})
        lines += ["", f"## {name}: {len(rows)} place{'s' if len(rows) != 1 else ''}", "", text, ""]
        argued = name in ("STATE", "MACHINE", "NEVER")
        lines += ["| file | function | reason |" + (" why no program reaches it |" if argued else ""),
                  "|---|---|---|" + ("---|" if argued else "")]
        for file, function, reason in rows:
            row = f"| `{file}` | `{function}` | {reason} |".replace("||", "\\|\\|")
            lines.append(row + (f" {REACHABLE.get((file, function), '')} |" if argued else ""))
    return "\n".join(lines) + "\n"


def problems_of(places):
    argued = {(p[1], p[2]) for p in places if p[0] in ("STATE", "MACHINE", "NEVER")}
    for place in places:
        if place[0] is not None and place[0] not in CLASSES:
            yield f"{place[1]}: {place[2]}: the class {place[0]} is not one that is described"
    for file, function in sorted(argued - set(REACHABLE)):
        yield f"{file}: {function}: there is no argument why no program can reach it"
    for file, function in sorted(set(REACHABLE) - argued):
        yield f"{file}: {function}: an argument, and no place"


SYMBOLS = {"panic_stop", "arch_panic_stop", "kernel_entry_panic", "panic_refuse_boot", "trap_kernel",
           "abort"}
# The compiler may put these anywhere by itself.
EVERYWHERE = {"__stack_chk_fail"}


def stops_of_object(objdump, path):
    """The stopping functions that an object calls, and the stopping instructions in it."""
    text = subprocess.run([objdump, "-dr", "--no-show-raw-insn", path], check=True,
                          stdout=subprocess.PIPE, universal_newlines=True).stdout
    found = {s for s in re.findall(r"\bR_X86_64_\w+\s+([A-Za-z_]\w*)", text)
             if s in SYMBOLS and s not in EVERYWHERE}
    return found | {i for i in INSTRUCTIONS if re.search(rf":\s+{i}\b", text)}


def stops_of_source(places, source):
    """The stops that an object of this source may hold, as the places say. Inline functions of headers
    come in through their callers: CPU halts are `hlt`, and a trap is `ud2`."""
    becomes = {"PANIC": "panic_stop", "INVARIANT": "panic_stop", "cpu_halt": "hlt",
               "__builtin_trap": "ud2", "refuse_if": "panic_refuse_boot"}
    return {becomes.get(p[4], p[4]) for p in places if p[1] == source} - EVERYWHERE


def check_objects(places, objdump, objects, root):
    for path in objects:
        stem = path.split("/", 2)[2].rsplit(".", 1)[0]
        source = next((stem + s for s in (".c", ".S") if (root / (stem + s)).exists()), None)
        if source is None:
            continue  # upstream's own code, checked with the archive that it is in
        # A call of a function in the same file may leave no relocation.
        more = stops_of_object(objdump, path) - stops_of_source(places, source)
        yield (f"{path} can stop by {', '.join(sorted(more))}, and {source} has no such place"
               if more else None)


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("write", "check"):
        sys.exit(__doc__)
    root, target = pathlib.Path.cwd(), pathlib.Path(sys.argv[2])
    places = find_places(root)
    text = page(places)
    if sys.argv[1] == "write":
        target.write_text(text)
    failures = list(problems_of(places))
    passed = sum(1 for p in places if p[0] is not None)
    if not target.exists() or target.read_text() != text:
        failures.append(f"{target} is not what the sources give: run make panic-surface, and review")
    for problem in check_objects(places, sys.argv[3], sys.argv[4:], root) if sys.argv[1] == "check" else ():
        if problem:
            failures.append(problem)
        else:
            passed += 1
    for failure in failures:
        print(f"panic surface: {failure}")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
