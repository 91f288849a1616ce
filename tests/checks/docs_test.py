#!/usr/bin/python3
"""Breaks each rule of the documentation's checks once, on a copy of the tree, and sees that it is found.

    docs_test.py CC MAKE OBJDUMP OBJECT...

OBJECTs are the kernel's, for the list of places where it can stop.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from report import Report, tracked_files


def replace(tree, name, old, new):
    path = tree / name
    text = path.read_text()
    if old not in text:
        sys.exit(f"docs_test.py: {name} has no {old!r} to break")
    path.write_text(text.replace(old, new, 1))


def run(tree, command):
    done = subprocess.run(command, cwd=tree, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          universal_newlines=True)
    return done.returncode, done.stdout


# Each row breaks one thing: name, file, old, new, which check, the words that it must say.
BREAKS = (
    ("a link", "docs/architecture.md", "](abi.md)", "](gone.md)", "docs", "D1 docs/architecture.md"),
    ("a heading", "docs/abi.md", "](#limits-of-this-version)", "](#nowhere)", "docs", "D1 docs/abi.md"),
    ("a target", "docs/testing.md", "`make help-all`", "`make gone`", "docs", "D2 docs/testing.md"),
    ("a path", "docs/abi.md", "`core/boot/package.c`", "`core/boot/gone.c`", "docs", "D3 docs/abi.md"),
    ("a boundary's file", "docs/security/trust-boundaries.md", "`core/cap/table.c`", "`core/cap/gone.c`",
     "docs", "D4 B2"),
    ("a boundary's command", "docs/security/trust-boundaries.md", "`make generated-code-check`",
     "`make gone-check`", "docs", "D4 B12"),
    ("a command that has come", "docs/security/trust-boundaries.md", "`make run-ssh-authorized-key`",
     "not yet `make help`", "docs", "D4 B9"),
    ("a boundary", "docs/security/trust-boundaries.md", "| B13 |", "| B15 |", "docs", "D4 docs/security"),
    ("a layout", "abi/ring.h", "uint8_t transfer_count;\n\tuint8_t result_capabilities;",
     "uint8_t result_capabilities;\n\tuint8_t transfer_count;", "docs", "D5 docs/abi.md"),
    ("a constant", "docs/abi.md", "| `RING_SUBMISSIONS` | 32 |", "| `RING_SUBMISSIONS` | 64 |", "docs",
     "D5 docs/abi.md"),
    ("an opcode's field", "docs/abi.md", "| `call_id` | | | | x | x | x | | |", "| `call_id` | | | | | x | x | | |",
     "docs", "D5 docs/abi.md"),
    ("a suite's row", "docs/testing.md", "| `status-doc-check` |", "| `status-doc` |", "docs",
     "D6 docs/testing.md"),
    ("a block without a place", "docs/tutorial.md", "\n`user/apps/greet/greet.c`:\n", "\nThere:\n", "docs",
     "D7 docs/tutorial.md"),
    ("a column's row", "docs/ledger.md", "| `cpuShare` |", "| `cpuShares` |", "docs", "D8 docs/ledger.md"),
    ("what a program asks for", "user/apps/clock/needs", "needs timer Timer", "optional timer Timer", "programs",
     "is not what the texts"),
    ("a status's text", "abi/status.def", "No opcode has this number.", "There is no such opcode.",
     "status", "is not what abi/status.def gives"),
    ("a status of user space alone, made by the kernel", "kernel/method/endpoint_methods.c",
     "return STATUS_NOT_FOUND;", "return STATUS_TIMED_OUT;", "status", "the kernel makes TIMED_OUT"),
    ("a status's number", "abi/status.def", "BAD_OPCODE, -3", "BAD_OPCODE, -4", "status", "not 0, -1, -2"),
    ("a stop in core", "core/ledger/account.c", "\taccount->used.value[column] -= amount;",
     "\tif (amount > account->used.value[column])\n\t\t__builtin_trap();\n"
     "\taccount->used.value[column] -= amount;", "panic", "there is no argument"),
    ("a stop without an argument", "kernel/resource/reap.c", "bool reap_object(struct object *object)\n{",
     "bool reap_object(struct object *object)\n{\n\tINVARIANT(object, STATE, \"none\");", "panic",
     "kernel/resource/reap.c: reap_object: there is no argument"),
    ("a stop that went", "kernel/resource/ring_pool.c", "INVARIANT(pool->free_count > 0", "(void)(0", "panic",
     "an argument, and no place"),
    ("an instruction that stops", "kernel/arch/x86_64/random.c", "\"rdrand %0\"", "\"hlt; rdrand %0\"",
     "panic", "the class UNKNOWN"),
    ("an object with a stop of its own", "kernel/object/process_init.c", "PANIC(INIT,", "panic_away(INIT,", "panic",
     "is not what the sources give"),
    ("a loop without a row", "kernel/resource/ring_pool.c", "\tpool->free_count++;",
     "\twhile (pool->free_count > 9)\n\t\tpool->free_count--;\n\tpool->free_count++;", "loops",
     "ring_pool_give: the loop `while (pool->free_count > 9)` has no row"),
    ("a loop that counts to much", "kernel/resource/ring_pool.c", "i < RING_BLOCK_PAGES; i++", "i < 65; i++",
     "loops", "ring_pool_take: the loop `for (uint64_t i = 0; i < 65; i++)` has no row"),
    ("a loop that went", "kernel/device/serial.c", "for (uint32_t i = 0; i < input->count; i++)",
     "for (uint32_t i = 0; i < 8; i++)", "loops", "serial_input_take: for (uint32_t i = 0; i < input->count; i++): a row, and no"),
    ("a bound that is not the page's", "tools/docs/loops.rows", "SERIAL_INPUT_BYTES (1024)", "1024 bytes",
     "loops", "is not what the sources give"),
)


def main():
    compiler, make, objdump = sys.argv[1:4]
    source, objects = pathlib.Path.cwd(), [str(pathlib.Path(o).resolve()) for o in sys.argv[4:]]
    report = Report("docs self test")
    with tempfile.TemporaryDirectory(prefix="capos-docs-") as folder:
        tree = pathlib.Path(folder) / "tree"
        for name in tracked_files(str(source)):
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, tree / name)
        # The copy needs no set-up: nothing is built in it.
        commands = {
            "docs": [sys.executable, "tests/checks/docs.py", ".", compiler, make],
            "status": [sys.executable, "tools/docs/status.py", "check", "docs/status.md"],
            "programs": [sys.executable, "tools/docs/programs.py", "check", "docs/programs.md"],
            "panic": [sys.executable, "tools/docs/panic_surface.py", "check",
                      "docs/security/panic-surface.md", objdump],
            "loops": [sys.executable, "tools/docs/loops.py", "check", "docs/security/loops.md"],
        }
        for what, name, old, new, check, expected in BREAKS:
            before = (tree / name).read_text()
            replace(tree, name, old, new)
            code, output = run(tree, commands[check])
            report.check(code != 0 and expected in output, f"{what}: not found; the check said:\n{output}")
            (tree / name).write_text(before)
        # An object that can stop where its source has no place: an object under another one's name.
        wrong = tree / "build/kernel/core/ledger/account.o"
        wrong.parent.mkdir(parents=True)
        shutil.copy(next(o for o in objects if o.endswith("kernel/resource/frame.o")), wrong)
        code, output = run(tree, commands["panic"] + [os.path.relpath(wrong, tree)])
        report.check(code != 0 and "can stop by panic_stop" in output, f"a foreign object: {output}")
    sys.exit(report.finish())


if __name__ == "__main__":
    main()
