#!/usr/bin/python3
"""Lists each loop of the kernel whose bound is no small constant, as docs/security/loops.md.

    loops.py write PAGE
    loops.py check PAGE

Loops are found in the sources of core/ and kernel/. One that counts to a literal or to a constant of at
most 64 needs nothing. Each other one needs a row in tools/docs/loops.rows: its bound, the work units that
it costs, and where they are spent. A row is named by file, function and the loop's head as it is
written, never by a line, so that the page changes only when a loop does; where a function has the same
head twice, one row stands for both. A loop without a row, and a row without a loop, fail.

loops.rows has one row a line, its fields separated by ` | `:

    FILE | FUNCTION | HEAD | bound | units | where they are spent

A FUNCTION or a HEAD may be `*`, for all of a file or of a function.
"""

import ast
import pathlib
import re
import sys

from panic_surface import TOKEN, blank, closing, functions

FOLDERS = ("core", "kernel")
# Another machine, a debugging aid of tests, and what a tool writes.
NOT_LISTED = re.compile(r"kernel/arch/host/|kernel/sweep/sweep|/generated/")
CONSTANT_FOLDERS = ("abi", "core", "kernel")
SMALL = 64
ROWS = "tools/docs/loops.rows"
LOOP = re.compile(r"\b(for|while|do)\b\s*(?=[({])")
COUNTS = re.compile(r"(?:^|&&\s*)(\w+(?:->\w+)?) (?:[<>]=?|!=) (.+?)(?= &&|$)")


def without_macros(blanked):
    """Definitions of macros are no loops: their uses are code of the function that has them."""
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), blanked,
                  flags=re.M)


# ---- constants ------------------------------------------------------------------------------------


def constant_texts(root):
    """Each name that is defined as a macro without parameters, or in an enum, with its expression."""
    texts = {}
    for folder in CONSTANT_FOLDERS:
        for path in sorted((root / folder).rglob("*.[ch]")):
            text = TOKEN.sub(lambda m: " " if m.group(0).startswith("/") else m.group(0), path.read_text())
            for name, value in re.findall(r"^#define (\w+)[ \t]+(.+)$", text, re.M):
                texts.setdefault(name, set()).add(value.strip())
            for body in re.findall(r"\benum\b[^{;()]*\{([^}]*)\}", text):
                before = None
                for item in re.sub(r"^\s*#.*$", "", body, flags=re.M).split(","):
                    name, _, value = (p.strip() for p in item.partition("="))
                    if re.fullmatch(r"\w+", name):
                        texts.setdefault(name, set()).add(value or (f"({before}) + 1" if before else "0"))
                        before = name
    return texts


def number_of(expression, texts, depth=0):
    """The value of a constant expression; None when it is none, or not one and the same everywhere."""
    if depth > 40:
        return None
    expression = re.sub(r"\bUINT64_C\((\w+)\)", r"\1", expression)
    if re.search(r"[^\w\s()+\-*/<>|&]", expression) or "sizeof" in expression:
        return None

    def value(match):
        word = match.group(0)
        if word[0].isdigit():
            return re.sub(r"[uUlL]+$", "", word)
        found = {number_of(t, texts, depth + 1) for t in texts.get(word, {None}) if t}
        return str(found.pop()) if len(found) == 1 and None not in found else "None"

    text = re.sub(r"\b\w+\b", value, expression).strip().replace("/", "//")
    if "None" in text:
        return None
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError:
        return None
    allowed = (ast.Expression, ast.BinOp, ast.Constant, ast.operator, ast.UnaryOp, ast.unaryop)
    if not all(isinstance(n, allowed) for n in ast.walk(tree)):
        return None
    return eval(compile(tree, "constant", "eval"))  # numbers and operators alone


def counts_little(head, texts):
    """Whether a `for` counts one variable up or down by one, between constants of at most SMALL."""
    parts = [p.strip() for p in head[head.index("(") + 1:-1].split(";")] if head.startswith("for") else []
    if len(parts) != 3:
        return False
    begin, condition, step = parts
    stepped = re.findall(r"(\w+)(?:\+\+|--)", step)
    for name, limit in COUNTS.findall(condition):
        if name not in stepped:
            continue
        down = f"{name}--" in step
        first = re.search(rf"\b{name} = ([^,]+)", begin)
        bound = first.group(1) if down and first else limit
        if not down and re.fullmatch(r"ARRAY_COUNT\([\w>.-]+\)|sizeof\([\w>.\[\]-]+\)", limit):
            return True  # of an array, whose length stands at its declaration
        value = number_of(bound, texts)
        if value is not None and value <= SMALL:
            return True
    return False


# ---- loops ----------------------------------------------------------------------------------------


def loops_of(name, text):
    """(file, function, head) of each loop in a C file."""
    blanked = without_macros(TOKEN.sub(blank, text))
    bodies = functions(blanked)
    closed_by = set()  # where the `while` of a `do` stands
    for match in LOOP.finditer(blanked):
        if match.start() in closed_by:
            continue
        word, at = match.group(1), match.end()
        if word == "do":
            depth, end = 0, at
            while end == at or depth > 0:
                depth += {"{": 1, "}": -1}.get(blanked[end], 0)
                end += 1
            tail = re.compile(r"\s*(while)\s*").match(blanked, end)
            closed_by.add(tail.start(1))
            at, word = tail.end(), "do while"
        head = text[at:closing(blanked, at) + 1]
        head = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", head, flags=re.S))
        function = next((n for first, last, n in bodies if first <= match.start() <= last), "")
        yield name, function, f"{word} {head}"


def loops_find(root):
    texts, loops = constant_texts(root), []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.[ch]")):
            name = path.relative_to(root).as_posix()
            if not NOT_LISTED.search(name):
                loops += loops_of(name, path.read_text())
    little = [loop for loop in loops if counts_little(loop[2], texts)]
    return [loop for loop in loops if loop not in little], len(little)


def rows_read(root):
    rows = {}
    for number, line in enumerate((root / ROWS).read_text().splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = [f.strip() for f in line.split(" | ")]
        if len(fields) != 6 or not all(fields):
            sys.exit(f"{ROWS}:{number}: not six fields")
        rows[tuple(fields[:3])] = fields[3:]
    return rows


def row_of(loop, rows):
    file, function, head = loop
    return next((key for key in (loop, (file, function, "*"), (file, "*", "*")) if key in rows), None)


# ---- the page -------------------------------------------------------------------------------------


def page(loops, little, rows):
    used = sorted({key for key in (row_of(loop, rows) for loop in loops) if key})
    lines = [
        "# The kernel's loops",
        "",
        "This page is generated from the sources and from `tools/docs/loops.rows` by `make loops-doc`, and "
        "`make loops-check` fails",
        "when it differs from them, when a loop has no row, or a row no loop.",
        "",
        "No kernel entry takes longer than `longest_entry` of `tests/bench/budget`. So each loop in `kernel/` and "
        "`core/` either has a",
        f"small bound, or spends work units (`kernel/work.h`) for what it does. {little} loops count to a constant of "
        f"at most {SMALL}, and are",
        f"not listed. The table gives the bound of the other {len(loops)}, what they cost in units, and where those are spent. A "
        "loop is named by",
        "its file, its function and its head; `*` stands for all of them.",
        "",
        "| file | function | loop | bound | units | where spent |",
        "|---|---|---|---|---|---|",
    ]
    for key in used:
        file, function, head = key
        names = [f"`{part}`" if part != "*" else "\\*" for part in (file, function, head)]
        cells = [cell.replace("|", "\\|") for cell in names + rows[key]]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def problems_of(loops, rows):
    used = {row_of(loop, rows) for loop in loops}
    for file, function, head in sorted(set(loops)):
        if row_of((file, function, head), rows) is None:
            yield f"{file}: {function}: the loop `{head}` has no row in {ROWS}"
    for file, function, head in sorted(set(rows) - used):
        yield f"{ROWS}: {file}: {function}: {head}: a row, and no loop"


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("write", "check"):
        sys.exit(__doc__)
    root, target = pathlib.Path.cwd(), pathlib.Path(sys.argv[2])
    loops, little = loops_find(root)
    rows = rows_read(root)
    text = page(loops, little, rows)
    if sys.argv[1] == "write":
        target.write_text(text)
    failures = list(problems_of(loops, rows))
    if not target.exists() or target.read_text() != text:
        failures.append(f"{target} is not what the sources give: run make loops-doc, and review")
    for failure in failures:
        print(f"loops: {failure}")
    print(f"{len(loops) + little} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
