#!/usr/bin/python3
"""Holds the written documentation to the tree.

    docs.py ROOT CC MAKE

 D1 every relative link leads to a file, and to a heading of it when it names one
 D2 every `make TARGET` that a page names is a target
 D3 every path of the tree that a page names in `code` exists
 D4 every row of docs/security/trust-boundaries.md names a boundary of its own, files that exist, and
    commands that are targets; a part that is not there yet says `not yet`, and what it names then must
    not be there, so that a row is brought up to date when its boundary is
 D5 the layouts, constants and opcode fields in docs/abi.md are those of abi/ and core/ring
 D6 docs/testing.md has a row for every suite of `make test`, and no other
 D7 where a block of an executed page goes is said in the line above it, because what stands after the
    three quotes is not seen when the page is rendered
 D8 docs/ledger.md has a row for every column of a ledger, in the order of schema/ledger.capnp
"""

import glob
import os
import re
import subprocess
import sys
import tempfile

from report import Report, read_text, tracked_files

FENCE = re.compile(r"^```.*?^```", re.M | re.S)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|\b(?:src|srcset|href)=\"([^\"]+)\"")
CODE = re.compile(r"`([^`\n]+)`")
MAKE = re.compile(r"(?:^|[\s`(;&])make\s+([a-z][a-z0-9-]*)")
BOUNDARIES = "docs/security/trust-boundaries.md"
BOUNDARY_COUNT = 14
ABI = "docs/abi.md"
TESTING = "docs/testing.md"
LEDGER = "docs/ledger.md"
PLACED = re.compile(r"^(.*)\n\n```\w+ file=(\S+?)(?: behind=\"(.*)\")?$", re.M)


def slug(heading):
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def check_links(root, name, text, report):
    for match in LINK.finditer(FENCE.sub("", text)):
        link = match.group(1) or match.group(2)
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
        if not report.check(os.path.exists(os.path.join(root, target)), f"D1 {name}: {link} leads nowhere"):
            continue
        if anchor:
            headings = re.findall(r"^#+ (.*)$", FENCE.sub("", read_text(root, target)), re.M)
            report.check(anchor in map(slug, headings), f"D1 {name}: {link}: there is no such heading")


def make_data_base(root, make):
    """The names that make knows: of all targets, and of the targets of the suites."""
    text = subprocess.run([make, "-C", root, "--no-print-directory", "-npq", "help"], check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          universal_newlines=True).stdout
    suites = re.search(r"^TEST_SUITES :?= (.*)$", text, re.M)
    text = re.sub(r"^# Not a target:\n.*$", "", text, flags=re.M)
    return (set(re.findall(r"^([A-Za-z0-9_.-]+):(?!=)", text, re.M)),
            {suite.split(":")[1] for suite in (suites.group(1).split() if suites else [])})


def check_make(name, text, targets, report):
    if name == BOUNDARIES:
        text = re.sub(r"^\| B\d+ .*$", "", text, flags=re.M)  # D4 looks at these
    # In running text only what is set as code; in a block, lines that begin with it.
    blocks = "\n".join(FENCE.findall(text))
    named = {m for code in CODE.findall(FENCE.sub("", text)) for m in MAKE.findall(code)}
    named |= set(re.findall(r"^\s*(?:\$ )?(?:sudo )?make ([a-z][a-z0-9-]*)", blocks, re.M))
    for target in sorted(named):
        report.check(target in targets, f"D2 {name}: there is no target {target}")


def check_placed(name, text, report):
    found = PLACED.findall(text)
    report.check(len(found) == len(re.findall(r"^```\w+ file=", text, re.M)),
                 f"D7 {name}: a block that is written to a file has no line above it")
    for above, path, behind in found:
        report.check(f"`{path}`" in above and f"`{behind}`" in above + "``",
                     f"D7 {name}: the line above a block does not say {path} {behind}")


def check_ledger(root, report):
    schema = read_text(root, "schema/ledger.capnp")
    columns = re.findall(r"^  (\w+) @\d+ :UInt64", schema[schema.index("struct Columns"):
                                                         schema.index("struct LedgerEntry")], re.M)
    table = read_text(root, LEDGER).split("\n\n")
    rows = next((re.findall(r"^\| `(\w+)` \|", part, re.M) for part in table
                 if part.startswith("| column |")), [])
    report.check(len(columns) > 4 and rows == columns,
                 f"D8 {LEDGER}: rows {rows}, and the columns are {columns}")


def is_path(text, folders):
    """Whether a piece of code is meant as a path of this tree, and not as a pattern for one."""
    if re.search(r"[A-Z]{4,}|[$<>{}()=; ]|\.\.\.", text) or text.startswith("build/"):
        return text in ("README.md", "REVIEW.md", "CONTRIBUTING.md", "CHANGELOG.md")
    return "/" in text and text.split("/")[0] in folders


def check_paths(root, name, text, report):
    folders = {n for n in os.listdir(root) if os.path.isdir(os.path.join(root, n))}
    # Files that an executed page makes exist once its steps have been done.
    made = set(re.findall(r"^```\w+ file=(\S+)", text, re.M))
    for code in sorted(set(CODE.findall(FENCE.sub("", text))) - made):
        if is_path(code, folders):
            report.check(bool(glob.glob(os.path.join(root, code), recursive=True)),
                         f"D3 {name}: there is no {code}")


def rows_of(text, first_cell):
    """The cells of every table row whose first cell matches."""
    for line in text.splitlines():
        if line.startswith("|"):
            cells = [c.strip() for c in line.strip().strip("|").split("|")]
            if re.fullmatch(first_cell, cells[0]):
                yield cells


def check_boundaries(root, targets, report):
    text = read_text(root, BOUNDARIES)
    rows = list(rows_of(text, r"B\d+"))
    report.check([r[0] for r in rows] == [f"B{i + 1}" for i in range(BOUNDARY_COUNT)],
                 f"D4 {BOUNDARIES}: the rows are not B1 to B{BOUNDARY_COUNT}, each once, in order")
    for row in rows:
        if not report.check(len(row) == 5, f"D4 {row[0]}: the row does not have five cells"):
            continue
        number, _, _, files, commands = row
        here, _, later = files.partition("not yet")
        for path in CODE.findall(here):
            report.check(bool(glob.glob(os.path.join(root, path))), f"D4 {number}: there is no {path}")
        report.check(bool(CODE.findall(here)) or "not yet" in files,
                     f"D4 {number}: no file enforces it, and it does not say `not yet`")
        here, _, later = commands.partition("not yet")
        for command in CODE.findall(here):
            report.check(command.removeprefix("make ") in targets,
                         f"D4 {number}: {command} is not a target")
        for command in CODE.findall(later):
            report.check(command.removeprefix("make ") not in targets,
                         f"D4 {number}: {command} is there, and the row says `not yet`")
        report.check(bool(CODE.findall(here)) or "not yet" in commands,
                     f"D4 {number}: no command shows it, and it does not say `not yet`")


def check_suites(root, suites, report):
    rows = [CODE.findall(row[0])[0] for row in rows_of(read_text(root, TESTING), r"`[a-z0-9-]+`")]
    report.check(len(rows) == len(set(rows)), f"D6 {TESTING}: a suite has two rows")
    for suite in sorted(suites | set(rows)):
        report.check(suite in rows, f"D6 {TESTING}: the suite {suite} has no row")
        report.check(suite in suites, f"D6 {TESTING}: {suite} is no suite of `make test`")


def abi_program(text):
    """A C program that fails to compile, or to return 0, when a table of the page is wrong."""
    asserts, struct = [], None
    for line in text.splitlines():
        heading = re.match(r"#+ .*`struct (\w+)`", line)
        struct = heading.group(1) if heading else None if line.startswith("#") else struct
        cells = [c.strip() for c in line.strip().strip("|").split("|")] if line.startswith("|") else []
        if struct and len(cells) >= 3 and re.fullmatch(r"\d+", cells[0]):
            for field in CODE.findall(cells[2]):
                asserts.append(f"ABI_OFFSET(struct {struct}, {field}, {cells[0]});")
                asserts.append(f"_Static_assert(sizeof(((struct {struct} *)0)->{field}) == {cells[1]}, "
                               f"\"{struct}.{field} has another size\");")
        if len(cells) >= 2 and re.fullmatch(r"`[A-Z][A-Z0-9_]+`", cells[0]) and \
                re.fullmatch(r"`?(0x)?[0-9A-Fa-f]+`?", cells[1]):
            name, value = cells[0].strip("`"), cells[1].strip("`")
            asserts.append(f"_Static_assert({name} == {value}, \"{name} has another value\");")
    return asserts


# Columns that are no opcode: a RETURN with a flag that changes its fields.
FLAGGED = {"DEFER": "RETURN", "DEFERRED": "RETURN"}


def opcode_calls(text):
    """One call for each opcode and field of the page's table: a mark means that the opcode uses it."""
    calls, header = [], None
    for line in text.splitlines():
        if not line.startswith("|"):
            continue
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if cells[0] == "field" and "NOP" in cells:
            header = cells
        elif header and len(cells) == len(header) and cells[0].startswith("`"):
            for opcode, mark in zip(header[1:], cells[1:]):
                flags = f"RING_FLAG_{opcode}" if opcode in FLAGGED else "0"
                entry = f".opcode = RING_{FLAGGED.get(opcode, opcode)}, .flags = {flags}"
                for field in CODE.findall(cells[0]):
                    calls.append(f"wrong += field_wrong(&(struct ring_submission){{{entry}, .{field} = 1}}, "
                                 f"{int(bool(mark))}, \"{opcode} {field}\");")
        elif not re.match(r"[-\s:]*$", cells[0]):
            header = None
    return calls


PROGRAM = """
#include <stdio.h>
#include "abi/boot_package.h"
#include "abi/cap_id.h"
#include "abi/exit_record.h"
#include "abi/park.h"
#include "abi/receive.h"
#include "abi/ring.h"
#include "abi/startup.h"
#include "abi/thread.h"
#include "core/ring/submission.c"
%s
static int field_wrong(struct ring_submission *entry, int used, const char *what)
{
	/* An offset of a list that is empty is not used. */
	if (entry->transfer_offset_words && used)
		entry->transfer_count = 1;
	if ((ring_submission_check(entry) != STATUS_RESERVED_BITS) == used)
		return 0;
	printf("%%s: the page is wrong\\n", what);
	return 1;
}
int main(void)
{
	int wrong = 0;
	%s
	return wrong;
}
"""


def check_abi(root, compiler, report):
    text = read_text(root, ABI)
    asserts, calls = abi_program(text), opcode_calls(text)
    report.check(len(asserts) >= 60, f"D5 {ABI}: only {len(asserts)} layouts and constants were found")
    report.check(len(calls) >= 60, f"D5 {ABI}: only {len(calls)} fields of opcodes were found")
    with tempfile.TemporaryDirectory() as folder:
        source, program = os.path.join(folder, "abi.c"), os.path.join(folder, "abi")
        with open(source, "w", encoding="utf-8") as file:
            file.write(PROGRAM % ("\n".join(asserts), "\n\t".join(calls)))
        built = subprocess.run([compiler, "-std=gnu17", "-I", root, source, "-o", program], check=False,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        wrong = re.findall(r"(?:static assertion failed: |error: )(.*)", built.stdout)
        report.check(built.returncode == 0, f"D5 {ABI}: {'; '.join(wrong)}")
        if built.returncode == 0:
            run = subprocess.run([program], check=False, stdout=subprocess.PIPE, universal_newlines=True)
            report.check(run.returncode == 0, f"D5 {ABI}: {'; '.join(run.stdout.splitlines())}")
            report.passed += len(asserts) + len(calls)


def main():
    root, compiler, make = sys.argv[1:4]
    report = Report("docs")
    targets, suites = make_data_base(root, make)
    report.check("help" in targets, "D2 make did not list its targets")
    pages = [n for n in tracked_files(root) if n.endswith(".md")]
    for name in pages:
        text = read_text(root, name)
        check_links(root, name, text, report)
        check_make(name, text, targets, report)
        check_paths(root, name, text, report)
        check_placed(name, text, report)
    if report.check(BOUNDARIES in pages, f"D4 there is no {BOUNDARIES}"):
        check_boundaries(root, targets, report)
    if report.check(TESTING in pages, f"D6 there is no {TESTING}"):
        check_suites(root, suites, report)
    if report.check(LEDGER in pages, f"D8 there is no {LEDGER}"):
        check_ledger(root, report)
    if report.check(ABI in pages, f"D5 there is no {ABI}"):
        check_abi(root, compiler, report)
    sys.exit(report.finish())


if __name__ == "__main__":
    main()
