#!/usr/bin/python3
"""Writes core/terminal/width_table.h from the tables of Python's package wcwidth.

    generate.py            the header, to standard output

setup/lock names the package. The newest Unicode version that its tables have is taken. The
characters of its own small set of zero width are asked for one by one, through its function.
"""

import sys

# Debian's package, also where another one of the same name is installed beside it.
sys.path.insert(0, "/usr/lib/python3/dist-packages")

import wcwidth
from wcwidth.table_wide import WIDE_EASTASIAN
from wcwidth.table_zero import ZERO_WIDTH

HEAD = """\
/*
 * Widths of characters, Unicode {version}. Written by tools/width/generate.py from the package wcwidth
 * {package}; `make width-table` writes it anew, `make width-table-check` compares.
 */
"""
# The set that the package keeps apart from its tables lies below this code point.
APART_BELOW = 0x2100


def merged(ranges):
    """The same characters in as few ranges as can be."""
    out = []
    for first, last in sorted(ranges):
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out


def table(name, ranges):
    rows = [f"static const struct range {name}[] = {{"]
    line = "\t"
    for first, last in ranges:
        item = f"{{0x{first:04x}, 0x{last:04x}}},"
        if len(line) + len(item) > 90:
            rows.append(line.rstrip())
            line = "\t"
        line += item + " "
    rows.append(line.rstrip())
    rows.append("};")
    return "\n".join(rows) + "\n"


def main():
    version = list(ZERO_WIDTH)[-1]
    if version != list(WIDE_EASTASIAN)[-1]:
        sys.exit("the two tables are of different versions")
    zero = [tuple(r) for r in ZERO_WIDTH[version]]
    # No C0 character is in a text; the package counts only NUL.
    zero += [(c, c) for c in range(0xa0, APART_BELOW) if wcwidth.wcwidth(chr(c)) == 0]
    print(HEAD.format(version=version, package=wcwidth.__version__))
    print(table("width_zero", merged(zero)))
    print(table("width_wide", merged(tuple(r) for r in WIDE_EASTASIAN[version])), end="")


if __name__ == "__main__":
    main()
