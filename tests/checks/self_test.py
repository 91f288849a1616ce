#!/usr/bin/python3
"""Breaks each rule of the checks once, in a tree made for it, and sees that the check says so.

    self_test.py CC NM CLANG
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from report import Report

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCHEME = ":" + "//"


def run(*command, env=None, cwd=None):
    result = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, cwd=cwd,
                            stderr=subprocess.STDOUT, check=False, env=env)
    return result.returncode, result.stdout.decode("utf-8", "replace")


def make_tree(folder):
    """A small tree that the policy accepts."""
    (folder / "setup/npm").mkdir(parents=True)
    (folder / "core").mkdir()
    shutil.copy(ROOT / "setup/lock", folder / "setup/lock")
    shutil.copy(ROOT / "setup/npm/package-lock.json", folder / "setup/npm/package-lock.json")
    (folder / "core/a.c").write_text("#include <stdint.h>\n")
    (folder / "Makefile").write_text("a:\n\tgcc -lcmocka\n")
    run("git", "init", "-q", folder)


def rewrite(path, old, new):
    text = path.read_text()
    assert old in text, f"{path} has no {old}"
    path.write_text(text.replace(old, new, 1))


def resolve(folder):
    path = folder / "setup/npm/package-lock.json"
    lock = json.loads(path.read_text())
    lock["packages"]["node_modules/memfs"]["resolved"] = "x"
    path.write_text(json.dumps(lock))


POLICY_BREAKS = [
    ("D1", "a hash cut short", lambda t: rewrite(t / "setup/lock", " d59323c6", " d593")),
    ("D1", "a package without a version", lambda t: rewrite(t / "setup/lock", "gcc 12.2.0", "gcc any")),
    ("D1", "a source of no release", lambda t: rewrite(t / "setup/lock", "deb12u1 own --", "deb12u1 --")),
    ("D1", "patches not pinned", lambda t: rewrite(t / "setup/lock", ".debian.tar.xz", ".other")),
    ("D2", "an address in the npm lock", resolve),
    ("D2", "another npm version", lambda t: rewrite(t / "setup/lock", "memfs 3.6.0", "memfs 3.6.1")),
    ("D3", "a download address", lambda t: (t / "notes.md").write_text(f"see https{SCHEME}files.test/x\n")),
    ("D3", "a registry's name", lambda t: (t / "notes.md").write_text("registry" + ".npmjs.org\n")),
    ("D4", "an unlisted library", lambda t: (t / "Makefile").write_text("a:\n\tgcc a.o -lssl\n")),
    ("D5", "stdio in core", lambda t: (t / "core/a.c").write_text("#include <stdio.h>\n")),
    ("D5", "an unlisted header", lambda t: ((t / "tools").mkdir(),
                                            (t / "tools/b.c").write_text("#include <openssl/ssl.h>\n"))),
    ("D6", "an unlisted Python module", lambda t: (t / "x.py").write_text("import requests\n")),
    ("D6", "an unlisted JavaScript module", lambda t: (t / "x.mjs").write_text("import a from 'left-pad';\n")),
    ("D7", "a download in a fragment", lambda t: (t / "x.mk").write_text("a:\n\tcurl -o a b\n")),
]


def test_policy(report):
    for rule, what, break_it in [(None, "an honest tree", lambda t: None)] + POLICY_BREAKS:
        with tempfile.TemporaryDirectory() as name:
            tree = pathlib.Path(name)
            make_tree(tree)
            break_it(tree)
            code, output = run(sys.executable, HERE / "dependency_policy.py", tree)
        if rule is None:
            report.check(code == 0, f"dependency policy refuses {what}: {output}")
        else:
            report.check(code != 0 and f": {rule} " in output,
                         f"dependency policy does not see {what} as {rule}: {output}")


LAYER_BREAKS = [
    (None, "core/a.c", "int a(void); int a(void) { return 1; }\n"),
    ("L1", "core/a.c", '#include "../kernel/k.h"\n'),
    ("L2", "user/rt/a.c", '#include "user/services/init/a.h"\n'),
    ("L2", "user/apps/shell/a.c", '#include "user/services/init/a.h"\n'),
    ("L3", "core/a.c", "void *malloc(unsigned long n); void *a(void); void *a(void) { return malloc(1); }\n"),
    ("L4", "core/a.c", "int counter = 1; int total;\n"),
    (None, "kernel/a.c", "int kernel; int *a(void); int *a(void) { return &kernel; }\n"),
    ("L5", "kernel/a.c", "int hidden; int *a(void); int *a(void) { return &hidden; }\n"),
]


def test_layers(report, compiler, nm):
    for rule, path, text in LAYER_BREAKS:
        with tempfile.TemporaryDirectory() as name:
            tree = pathlib.Path(name)
            (tree / path).parent.mkdir(parents=True)
            (tree / path).write_text(text)
            run("git", "init", "-q", tree)
            objects = []
            if path.startswith(("core/", "kernel/")) and "#include" not in text:
                objects = ["build/kernel/" + path.replace(".c", ".o")]
                (tree / objects[0]).parent.mkdir(parents=True)
                run(compiler, "-ffreestanding", "-fno-pic", "-c", tree / path, "-o", tree / objects[0])
                (tree / "tests/sim").mkdir(parents=True)
                (tree / "tests/sim/sim_keep.c").write_text("\tKEPT(kernel),\n")
            code, output = run(sys.executable, HERE / "layers.py", ".", nm, *objects, cwd=tree)
        if rule is None:
            report.check(code == 0, f"layers refuses an honest tree: {output}")
        else:
            report.check(code != 0 and f": {rule} " in output, f"layers does not see {rule}: {output}")


FLOOR_TREE = {
    "docs/architecture.md": "**1 calls** go up\n",
    "kernel/resource/a.h": "void a_low(void);\n",
    "kernel/resource/a.c": '#include "kernel/resource/a.h"\n/* b_high() */ void a_low(void)\n{\n\tb_high();\n}\n',
    "kernel/ipc/b.h": "void b_high(void);\nstatic inline void b_inline(void)\n{\n}\n",
    "kernel/ipc/b.c": '#include "kernel/ipc/b.h"\nvoid b_high(void)\n{\n\ta_low();\n}\n',
    "kernel/arch/x86_64/c.c": "void c(void)\n{\n\tlog_panic_text(0);\n}\n",
}
FLOOR_BREAKS = [
    (None, "kernel/sched/s.c", "void s(void)\n{\n\ta_low();\n}\n"),
    ("F1", "kernel/attic/s.c", "void s(void)\n{\n}\n"),
    ("F2", "kernel/sched/s.c", "void s(void)\n{\n\tb_high();\n}\n"),
    ("F2", "kernel/sched/s.c", "void s(void)\n{\n\tb_inline();\n}\n"),
    ("F2", "docs/architecture.md", "**2 calls** go up\n"),
    ("F3", "kernel/arch/x86_64/d.c", "void d(void)\n{\n\tb_high();\n}\n"),
    ("F4", "kernel/resource/a.h", '#include "kernel/ipc/d.h"\n'),
]


def test_floors(report):
    for rule, path, text in FLOOR_BREAKS:
        with tempfile.TemporaryDirectory() as name:
            tree = pathlib.Path(name)
            files = {**FLOOR_TREE, path: text, "kernel/ipc/d.h": '#include "kernel/resource/a.h"\n'}
            for file, content in files.items():
                (tree / file).parent.mkdir(parents=True, exist_ok=True)
                (tree / file).write_text(content)
            code, output = run(sys.executable, HERE / "floors.py", tree)
        if rule is None:
            report.check(code == 0, f"floors refuses an honest tree: {output}")
        else:
            report.check(code != 0 and f": {rule} " in output, f"floors does not see {path} as {rule}: {output}")


# Each file has one sentence that opens as none should, on this line.
WORDS_BREAKS = [
    (None, 0, "core/a.c", "/* The bytes that are left. What of it? It is (1). */\nchar a[] = \"/* What */\"; // of it\n"),
    (None, 0, "a.md", "# What is left\n\nThe rest.\n\n```\nWhat is typed.\n```\n"),
    ("W1", 2, "core/a.c", "/*\n * What is left.\n */\n"),
    ("W1", 3, "core/a.h", "/*\n * Two words.\n * Whose they are, is said elsewhere.\n */\n"),
    ("W1", 1, "core/a.c", "int a; /* Of the thread. */\n"),
    ("W1", 1, "core/a.c", "/* Who waits, ends. */\n"),
    ("W1", 1, "core/a.c", "/* Which of them it is. */\n"),
    ("W1", 2, "tools/a.mjs", "const a = 1;\n// What it is.\n"),
    ("W1", 2, "a.py", "def a():\n    \"\"\"What it returns.\"\"\"\n"),
    ("W1", 2, "a.sh", "# The files.\n# What is kept.\n"),
    ("W1", 1, "mk/a.mk", "A := 1 # What is built.\n"),
    ("W1", 2, "schema/a.capnp", "  a @0 :Text;\n  # Of the program.\n"),
    ("W2", 1, "core/a.c", "/* It ends. */\n"),
    ("W2", 1, "a.cue", "// They end.\n"),
    ("W2", 1, "core/a.h", "int a; /* Its end. */\n"),
    ("W3", 3, "a.md", "# A page\n\nWhat is left is\nkept.\n"),
]


def test_words(report):
    for rule, line, path, text in WORDS_BREAKS:
        with tempfile.TemporaryDirectory() as name:
            tree = pathlib.Path(name)
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            (tree / path).write_text(text)
            code, output = run(sys.executable, HERE / "words.py", tree)
        if rule is None:
            report.check(code == 0, f"words refuses an honest {path}: {output}")
        else:
            report.check(code != 0 and f": {rule} {path}:{line}: " in output and re.search('": (begin|name) ', output),
                         f"words does not see {rule} in {text!r}: {output}")


FORMAT_BREAKS = [
    (None, "core/a.c", "int a(int b)\n{\n\treturn !b;\n}\n"),
    (None, "core/generated/a.h", "int   a;\n"),
    ("2", "core/a.c", "int a;\nint  b;\n"),
    ("1", "tests/a.h", "struct a { int b; };\n"),
    ("2", "core/a.c", "int a;\n/* " + 95 * "b" + " */\n"),
]


def test_format(report):
    for line, path, text in FORMAT_BREAKS:
        with tempfile.TemporaryDirectory() as name:
            tree = pathlib.Path(name)
            (tree / path).parent.mkdir(parents=True)
            (tree / path).write_text(text)
            (tree / "kernel.h").write_text("int c;\n")
            (tree / ".clang-format").write_text((ROOT / ".clang-format").read_text())
            code, output = run(sys.executable, HERE / "format.py", tree, "clang-format")
        if line is None:
            report.check(code == 0, f"format refuses an honest {path}: {output}")
        else:
            report.check(code != 0 and f"format: {path}:{line}: " in output,
                         f"format does not see {text!r}: {output}")


def test_clang(report, clang):
    with tempfile.TemporaryDirectory() as name:
        tree = pathlib.Path(name)
        (tree / "tools").mkdir()
        (tree / "tools/a.c").write_text("int a(void)\n{\n\treturn 1;\n}\n")
        env = dict(os.environ, CLANG_HOST_FLAGS="-Wmissing-prototypes -Werror", CLANG_INCLUDES_tools="")
        code, output = run(sys.executable, HERE / "clang.py", clang, "tools/a.c", env=env, cwd=tree)
        report.check(code != 0 and "a.c" in output, f"clang check does not see a warning: {output}")


def test_entry(report, compiler):
    """Without any one of its barriers, entry.S is refused."""
    text = (ROOT / "kernel/arch/x86_64/entry.S").read_text()
    barriers = [match.span() for match in re.finditer(r"\tlfence\b", text)]
    report.check(len(barriers) == 4, f"entry.S has {len(barriers)} barriers")
    for start, end in [(0, 0)] + barriers:
        with tempfile.TemporaryDirectory() as name:
            source, made = pathlib.Path(name) / "entry.S", pathlib.Path(name) / "entry.o"
            source.write_text(text[:start] + text[end:])
            code, output = run(compiler, "-I", ROOT, "-c", source, "-o", made)
            report.check(code == 0, f"entry.S without a barrier is not assembled: {output}")
            code, output = run(sys.executable, HERE / "entry.py", "objdump", made)
        report.check((code == 0) == (end == 0), f"entry check, a barrier less at {start}: {output}")


RUNNER_CASES = [
    # recipe, exit code, last line
    ("echo 3 passed, 0 failed", 0, "3 passed, 0 failed"),
    ("echo 3 passed, 2 failed; false", 1, "3 passed, 2 failed"),
    ("echo '[  PASSED  ] 4 test(s).'", 0, "4 passed, 0 failed"),
    ("echo '[  PASSED  ] 4 test(s).'; echo '[  FAILED  ] ring: 1 test(s), listed below:'; false", 1,
     "4 passed, 1 failed"),
    ("echo all is well", 1, "0 passed, 1 failed"),
    ("echo 0 passed, 0 failed", 1, "0 passed, 1 failed"),
    ("echo 3 passed, 0 failed; false", 1, "3 passed, 1 failed"),
    ("echo 3 passed, 1 failed", 1, "3 passed, 1 failed"),
]


def test_runner(report):
    for recipe, wanted_code, wanted_line in RUNNER_CASES:
        with tempfile.TemporaryDirectory() as name:
            (pathlib.Path(name) / "Makefile").write_text(f"suite:\n\t@{recipe}\n")
            code, output = run(ROOT / "tests/run", "--tier", "quick", "s:suite", cwd=name)
        last = output.strip().splitlines()[-1]
        report.check((code, last) == (wanted_code, wanted_line),
                     f"tests/run on `{recipe}`: code {code}, last line {last!r}")


def main(compiler, nm, clang):
    report = Report("self-test")
    test_policy(report)
    test_layers(report, compiler, nm)
    test_floors(report)
    test_words(report)
    test_format(report)
    test_clang(report, clang)
    test_entry(report, compiler)
    test_runner(report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
