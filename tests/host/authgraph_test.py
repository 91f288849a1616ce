#!/usr/bin/python3
"""The authority graph's tool, built with the sanitizers: manifests and transcripts, right and damaged.

Arguments: authgraph, the workbench's JSON, its boot package, and the same of the system for people. Run by
`make test-authgraph`.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

CHARACTER, HEIGHT = 7.3, 11
MUTANTS = int(os.environ.get("MUTANTS", "300"))

# init (3) with two ledgers below its own: `store` (8) serves a facet that `shop` (14) holds.
WALK = """graph begin 1 generation 7
graph object 1 ledger live ledger 0
graph object 2 session live ledger 1 name system
graph object 3 process live ledger 1 process 1 name init
graph slot 3 0 target 1 ledger live free 0xf59933dd56bb873c name ledger
graph slot 3 1 target 6 scope live free 0xc3a19d5e7f0b2846
graph slot 3 2 target 8 process live free 0xf53285c5fd622c39
graph slot 3 9 target 0 none dead free 0xb20f1ce479e0ecd8
graph link 3 session 2 session
graph object 4 root live ledger 1
graph object 5 ledger live ledger 1
graph object 6 scope live ledger 1
graph link 6 bound 9 endpoint
graph object 8 process live ledger 5 process 2 name store
graph slot 8 0 target 9 endpoint live free 0xf5cdc3cca03774fd name endpoint
graph slot 8 1 target 4 root live free 0xcff70979354929bf name timer
graph slot 8 2 target 15 facet live non-transferable 0xb5d81f3a7c29e604 name shop
graph link 8 session 2 session
graph object 9 endpoint live ledger 5
graph object 10 facet live ledger 1
graph link 10 service 6 scope tag 3 0xa37fd08e51c4b926
graph object 11 ledger live ledger 5
graph object 12 memory live ledger 5
graph object 14 process live ledger 11 process 3 name shop
graph slot 14 0 target 10 facet live same-session 0xa37fd08e51c4b926 name store
graph slot 14 1 target 12 memory transit free 0xb20f1ce479e0ecd8
graph slot 14 2 target 17 thread live free 0xff600a31ddecb320 name thread
graph link 14 session 2 session
graph link 14 writes 12 memory
graph object 15 facet live ledger 1
graph link 15 service 16 endpoint tag 0 0xb5d81f3a7c29e604
graph object 16 endpoint live ledger 1
graph object 17 thread live ledger 11
graph link 17 process 14 process
graph end rows 33
"""


class Suite:
    def __init__(self, tool):
        self.tool, self.passed, self.failed = tool, 0, 0
        self.folder = tempfile.TemporaryDirectory(prefix="capos-graph-")

    def check(self, what, holds, seen=""):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED: {what}\n{seen}")

    def file(self, name, content):
        path = pathlib.Path(self.folder.name) / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run(self, *arguments):
        done = subprocess.run([self.tool, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=600, check=False)
        return (done.returncode, done.stdout.decode("utf-8", "replace"),
                done.stderr.decode("utf-8", "replace"))

    def svg(self, source):
        """Exit code, picture (empty: none was written), message."""
        out = pathlib.Path(self.folder.name) / "out.svg"
        out.unlink(missing_ok=True)
        code, _, said = self.run("svg", source, "-o", str(out))
        return code, out.read_text() if out.exists() else "", said


def sane(code, said):
    """Answered or refused, with one line; no sanitizer has spoken."""
    return (code == 0 and not said) or (code == 1 and said.count("\n") == 1 and "ERROR" not in said and
                                        "runtime error" not in said)


def picture_check(suite, what, picture):
    """Well formed; no two labels lie on each other, and no line lies on a label."""
    root = xml.etree.ElementTree.fromstring(picture)
    # Names of elements have the name of SVG in front.
    space, texts = root.tag.removesuffix("svg"), []
    for text in root.iter(space + "text"):
        x, y, shown = float(text.get("x")), float(text.get("y")), text.text or ""
        if text.get("class") not in ("title", "legend"):
            texts.append((x, y - HEIGHT + 2, x + CHARACTER * len(shown), y + 2, shown))
    over = [(a[4], b[4]) for i, a in enumerate(texts) for b in texts[i + 1:]
            if a[4] and b[4] and a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    suite.check(f"{what}: no labels overlap", not over, over[:5])
    crossed = []
    for path in root.iter(space + "path"):
        if path.get("class") not in ("hold", "ask"):
            continue
        numbers = [float(n) for n in re.findall(r"\d+", path.get("d"))]
        x, y, points = numbers[0], numbers[1], []
        for kind, value in re.findall(r"([HV])(\d+)", path.get("d")):
            after = (float(value), y) if kind == "H" else (x, float(value))
            points.append((min(x, after[0]), min(y, after[1]), max(x, after[0]), max(y, after[1])))
            x, y = after
        # Captions of frames lie under lines that leave their boxes to the left.
        crossed += [t[4] for p in points for t in texts if t[4] and p[0] < t[2] - 1 and
                    p[2] > t[0] + 1 and p[1] < t[3] and p[3] > t[1]]
    suite.check(f"{what}: no line crosses a label", not crossed, crossed[:5])
    width = float(root.get("width"))
    suite.check(f"{what}: all labels are inside", all(t[2] <= width for t in texts), width)
    return [t[4] for t in texts]


def manifests(suite, default, package):
    answer = suite.run("reach", default, "shell")
    suite.check("the shell of the workbench is answered for", answer[0] == 0, answer)
    suite.check("JSON and package say the same", answer == suite.run("reach", package, "shell"))
    parts = re.split(r"^shell .*:\n", answer[1], flags=re.M)
    suite.check("three parts", len(parts) == 4, answer[1])
    manifest = json.loads(pathlib.Path(default).read_text())
    held = {line.split()[0] for line in (parts[1] + parts[2]).splitlines()}
    suite.check("what it holds is what the manifest grants",
                held == set(manifest["services"]["shell"]["grants"]), held)
    suite.check("facets are asked through, not held", re.search(
        r"^  store +KeyValueStore +process keyvalue, tag 0$", parts[2], re.M), parts[2])
    suite.check("what a service holds is reached by it", re.search(
        r"^  console +Console +Console  by shell\.chat -> chat\.console$", parts[3], re.M), parts[3])
    code, picture, said = suite.svg(default)
    suite.check("the workbench is drawn", code == 0 and picture, said)
    suite.check("equal manifests give equal pictures", picture == suite.svg(package)[1])
    labels = picture_check(suite, "default", picture)
    suite.check("every service and every grant is labelled", all(
        name in labels and set(service["grants"]) <= set(labels)
        for name, service in manifest["services"].items()))
    for name in ("", "nobody", "#99", "init\x1b[2J", "a" * 5000):
        code, out, said = suite.run("reach", default, name)
        suite.check(f"no process {name[:10]!r}", code == 1 and not out and "\x1b" not in said, said)


def unwanted(suite, default, package):
    """Grants that no program asked for: none in the workbench, and those that are added to it."""
    code, out, said = suite.run("unwanted", package)
    suite.check("the workbench grants what is asked for and nothing else",
                code == 0 and out == "nothing was granted that was not asked for\n", out + said)
    data = pathlib.Path(package).read_bytes()
    # The service chat asks for another name than it is granted.
    at = data.index(b"console\0", data.index(b"A room in which programs talk"))
    renamed = suite.file("renamed", data[:at] + b"consols\0" + data[at + 8:])
    code, out, said = suite.run("unwanted", renamed)
    suite.check("a grant that is not asked for is shown", code == 0 and re.fullmatch(
        r"chat +console +Console +the program chat does not ask for it\n", out), out + said)
    code, out, said = suite.run("reach", renamed, "chat")
    suite.check("and marked", code == 0 and "(not asked for)" in out, out + said)
    damaged_note = suite.file("note", data[:at] + b"con sole" + data[at + 8:])
    code, out, said = suite.run("unwanted", damaged_note)
    suite.check("a note that is not to be believed is refused", code == 1 and "(N" in said, said)
    code, out, said = suite.run("unwanted", default)
    suite.check("without programs nobody says", code == 1 and "only a boot package" in said, said)


def transcripts(suite):
    path = suite.file("walk", WALK)
    code, out, said = suite.run("reach", path, "shop")
    suite.check("a walk is read", code == 0, said)
    suite.check("names, slots, states", re.search(r"^  slot 1 +MemoryObject +memory 12 \(in transit\)$",
                                                  out, re.M), out)
    suite.check("mapped memory", re.search(r"^  mapped +memory 12 \(may write\)$", out, re.M), out)
    suite.check("a facet of a scope", re.search(r"^  store +KeyValueReader|^  store +\S+ +process store, "
                                                r"tag 3$", out, re.M), out)
    suite.check("by what the service holds", "by shop.store -> store.timer" in out, out)
    suite.check("a facet that nobody answers", "nobody now, tag 0  by shop.store -> store.shop" in out, out)
    suite.check("an id names a process", suite.run("reach", path, "#3")[1] == out)
    terminal = WALK.replace("\n", "\r\r\n").replace("graph object 4", "\x1b[K\rgraph object 4")
    noisy = suite.file("noisy", "capos> run graph\r\n" + WALK[:400] + "\ngraph torn rows 3\n" +
                       WALK.replace("rows 33", "rows 32") + "init: a line\n" + terminal +
                       "graph begin 1 generation 9\ngraph object 1 ledger live ledger 0\ncapos> ")
    suite.check("the last whole walk of a terminal's transcript", suite.run("reach", noisy, "shop")[1] ==
                out, suite.run("reach", noisy, "shop"))
    code, picture, said = suite.svg(path)
    suite.check("a walk is drawn", code == 0, said)
    labels = picture_check(suite, "walk", picture)
    suite.check("frames of ledgers, one in another", "ledger of store" in labels and
                "ledger of shop" in labels, labels)
    twice = suite.file("twice", WALK.replace("name shop\ngraph slot", "name store\ngraph slot"))
    code, out, said = suite.run("reach", twice, "store")
    suite.check("two of one name", code == 1 and "#2 or #3" in said, said)
    escaped = suite.file("escaped", WALK.replace("name shop\ngraph slot", "name %3cb%3e%26\ngraph slot"))
    suite.check("an escaped name stays one", "%3cb%3e%26" in picture_check(
        suite, "escaped", suite.svg(escaped)[1]))


REFUSALS = [
    ("an empty file", None, "", "nor has it a whole walk"),
    ("an end that is missing", "graph end rows 33\n", "", "nor has it a whole walk"),
    ("a torn walk", "graph end", "graph torn", "nor has it a whole walk"),
    ("another version", "begin 1", "begin 2", "where 1 should be"),
    ("a row that is missing", "graph object 9 endpoint live ledger 5\n", "", "32 rows"),
    ("a row twice", "graph object 9 endpoint live ledger 5\n", "graph object 9 endpoint live ledger 5\n" * 2,
     "out of order"),
    ("a target that is nowhere", "target 4 root", "target 7 root", "is nowhere"),
    ("a ledger that is nowhere", "object 12 memory live ledger 5", "object 12 memory live ledger 13",
     "is nowhere"),
    ("a payer that is no ledger", "object 12 memory live ledger 5", "object 12 memory live ledger 4",
     "is named as a ledger"),
    ("a ledger that is its own parent", "object 5 ledger live ledger 1", "object 5 ledger live ledger 5",
     "older than its parent"),
    ("ledgers in a circle", "object 5 ledger live ledger 1", "object 5 ledger live ledger 11",
     "older than its parent"),
    ("another type", "target 4 root", "target 4 memory", "is named as a memory"),
    ("an unknown type", "target 4 root", "target 4 door", "is unknown"),
    ("an unknown relation", "graph link 17 process", "graph link 17 friend", "is unknown"),
    ("slots out of order", "graph slot 8 1 ", "graph slot 8 0 ", "out of order"),
    ("a slot of another object", "graph slot 8 1 ", "graph slot 3 1 ", "not in front of it"),
    ("a slot of what is no process", "graph object 4 root live ledger 1\n", "graph object 4 root live ledger 1\n"
     "graph slot 4 0 target 1 ledger live free 0xf59933dd56bb873c\n", "no process"),
    ("a slot beyond any table", "graph slot 8 1 ", "graph slot 8 16384 ", "number that can stand"),
    ("a number too large", "graph object 4 ", "graph object 99999999999999999999999 ", "number that can"),
    ("a number that is none", "graph object 4 ", "graph object -4 ", "number that can"),
    ("an interface cut short", "0xcff70979354929bf", "0xcff7", "is not an interface"),
    ("a name with a control", "name timer", "name ti\x1bmer", "is not a name"),
    ("a name with a sign", "name timer", "name <timer>", "is not a name"),
    ("a name too long", "name timer", "name " + "t" * 200, "is not a name"),
    ("a line too long", "name timer", "name" + " x" * 5000, "too many words"),
    ("a live slot that holds nothing", "target 0 none dead", "target 0 none live", "holds nothing"),
]


def refusals(suite, package):
    for what, old, new, message in REFUSALS:
        suite.check(f"{what}: the test changes something", old is None or old in WALK)
        path = suite.file("bad", new if old is None else WALK.replace(old, new, 1))
        code, picture, said = suite.svg(path)
        suite.check(f"refused: {what}", code == 1 and not picture and message in said and
                    said.count("\n") == 1 and "\x1b" not in said, f"{code} {said}")
    data = pathlib.Path(package).read_bytes()
    for length in (8, 9, 64, 200, 4096, len(data) // 2, len(data) - 1):
        code, out, said = suite.run("reach", suite.file("cut", data[:length]), "init")
        suite.check(f"a package cut to {length}", code == 1 and not out and sane(code, said), said)
    for code, text in ((2, []), (2, ["svg"]), (2, ["draw", package]), (1, ["reach", "/nowhere", "x"])):
        suite.check(f"usage {text[:1]}", suite.run(*text)[0] == code)
    code, _, said = suite.run("svg", package, "-o", suite.folder.name)
    suite.check("an output that is a folder", code == 1 and sane(code, said), said)


def damaged(chance, data):
    """A few bytes, words or lines of it changed, left out, or twice."""
    data = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(data))
        kind = chance.randrange(8)
        if kind >= 5:
            digits = [i for i, byte in enumerate(data) if chr(byte).isdigit()] or [at]
            data[chance.choice(digits)] = ord(chance.choice("0123456789"))
        elif kind == 0:
            data[at] = chance.randrange(256)
        elif kind == 1:
            del data[at:at + chance.choice((1, 2, 8, 60))]
        elif kind == 2:
            data[at:at] = data[chance.randrange(len(data)):][:chance.choice((1, 8, 100))]
        elif kind == 3:
            data[at:at + 1] = chance.choice((b"\x00", b" ", b"\n", b"9" * 30, b"\x1b[", b"%", b'"', b"{"))
        else:
            lines = bytes(data).split(b"\n")
            i, k = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[i], lines[k] = lines[k], lines[i]
            data = bytearray(b"\n".join(lines))
        if not data:
            data = bytearray(b"x")
    return bytes(data)


def mutants(suite, default, package):
    chance = random.Random(int(os.environ.get("SEED", "1")))
    sources = (WALK.encode(), pathlib.Path(default).read_bytes(),
               pathlib.Path(package).read_bytes()[:16384])
    refused = 0
    for i in range(MUTANTS):
        path = suite.file("mutant", damaged(chance, sources[0 if i % 3 else i % 9 // 3]))
        code, picture, said = suite.svg(path)
        refused += code
        if not sane(code, said) or (code != 0 and picture):
            suite.check(f"mutant {i}", False, f"{code} {said[:2000]}")
        if code == 0:
            xml.etree.ElementTree.fromstring(picture)
            code, _, said = suite.run("reach", path, "init")
            suite.check(f"mutant {i}, reach", sane(code, said), said)
    suite.check("some mutants are refused, some are not", 0 < refused < MUTANTS, refused)
    print(f"{MUTANTS} mutants, {refused} refused")


TABLE = pathlib.Path(__file__).resolve().parents[2] / "docs/security/compromise.md"
PAGE = TABLE.parents[1] / "profiles.md"
GIVEN_TO_SHELLS = {"console", "terminalControl", "desk", "session", "launcher", "ledger"}
GIVEN_TO_LAUNCHERS = {"spawner", "reference"}


def held(suite, source, process):
    """The rows of the first two parts of an answer, each (name, interface)."""
    code, text, said = suite.run("reach", source, process)
    if code != 0:
        return None if "no process is" in said else [("failed", said)]
    parts = re.split(r"^\S.*:\n", text, flags=re.M)
    return re.findall(r"^  (\S+) +(\S+) +\S", parts[1] + parts[2], re.M)


def profiles(suite, source, package):
    """A session holds what its profile says and what every session is given, and that is all."""
    manifest = json.loads(pathlib.Path(source).read_text())
    broker = manifest["services"]["broker"]["grants"]
    for profile in broker["policy"]["config"]["value"]["profiles"]:
        for what, given in (("shell", GIVEN_TO_SHELLS), ("launcher", GIVEN_TO_LAUNCHERS)):
            names = {one["name"] for one in profile["capabilities"] if one.get("launcher", False) == (what == "launcher")}
            names |= {f"stepUp.{one['name']}" for one in profile.get("stepUps", []) if what == "shell"}
            process = f"{profile['name']}.{what}"
            rows = held(suite, source, process)
            suite.check(f"{process} holds what it is given", {name for name, _ in rows} == names | given, rows)
            suite.check(f"{process} holds no issuer, and makes neither sessions nor programs", not {kind for _, kind in rows} & {
                "Issuer", "SessionMinter", "ImageFactory", "BootPackage", "Session"}, rows)
            suite.check(f"{process} may start processes only as the launcher",
                        ("ProcessSpawner" in {kind for _, kind in rows}) == (what == "launcher"), rows)
            suite.check("JSON and package say the same",
                        suite.run("reach", source, process) == suite.run("reach", package, process))
    code, picture, said = suite.svg(package)
    suite.check("profiles are drawn", code == 0 and "operator.shell" in picture, said)


def duration(seconds):
    return f"{seconds // 3600} h" if seconds % 3600 == 0 else f"{seconds // 60} min"


def page_of_profiles(suite, source):
    """docs/profiles.md says of each profile what the manifest says."""
    manifest = json.loads(pathlib.Path(source).read_text())
    profiles = {one["name"]: one for one in manifest["services"]["broker"]["grants"]["policy"]["config"]["value"]["profiles"]}
    rows = {row[0]: row[2:] for row in table_rows("Profiles", PAGE)}
    suite.check("the page has all profiles", list(rows) == list(profiles), list(rows))
    for name, profile in profiles.items():
        shell = [one["name"] for one in profile["capabilities"] if not one.get("launcher", False)]
        programs = [one["name"] for one in profile["capabilities"] if one["kind"] == "image"]
        times = f"{duration(profile['expirySeconds'])}, at most {duration(profile['longestSeconds'])}; " \
            f"{duration(profile['idleSeconds'])} idle" if "expirySeconds" in profile else "\u2013"
        steps = [f"{one['name']}, {one['seconds']} s" for one in profile.get("stepUps", [])]
        said = rows[name]
        suite.check(f"the page says of {name} what the manifest says",
                    said[0] == times and sorted(said[1].split(", ")) == sorted(shell) and
                    sorted(said[2].split(", ")) == sorted(programs) and said[3] == ("; ".join(steps) or "\u2013"),
                    f"page: {said}\nmanifest: {times}, {shell}, {programs}, {steps}")


def table_rows(heading, page=TABLE):
    """The rows of a table of a page: the cells of each, without code marks."""
    text = page.read_text().split(f"# {heading}\n")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip().replace("`", "") for cell in row] for row in rows[1:]]


def compromise(suite, source):
    """The table says what each of them holds, and who holds each right: exactly."""
    manifest = json.loads(pathlib.Path(source).read_text())
    names = list(manifest["services"])
    for profile in manifest["services"]["broker"]["grants"]["policy"]["config"]["value"]["profiles"]:
        names += [f"{profile['name']}.shell", f"{profile['name']}.launcher"]
    kinds = {name: {kind for _, kind in held(suite, source, name)} for name in names}
    rows = table_rows("Who is taken over")
    suite.check("each service is in the table", {row[0] for row in rows} >= set(manifest["services"]) - {"chat"}, rows)
    for name, holds, *_ in rows:
        suite.check(f"the table says what {name} holds", set(holds.split(", ")) == kinds.get(name),
                    f"table: {holds}\nmanifest: {', '.join(sorted(kinds.get(name, [])))}")
    for right, holders, *_ in table_rows("Who holds what matters"):
        suite.check(f"the table says who holds {right}",
                    set(holders.split(", ")) == {name for name in names if right in kinds[name]},
                    f"table: {holders}\nmanifest: {', '.join(name for name in names if right in kinds[name])}")


def main():
    tool, default, package, people, people_package = sys.argv[1:]
    suite = Suite(tool)
    profiles(suite, people, people_package)
    compromise(suite, people)
    page_of_profiles(suite, people)
    manifests(suite, default, package)
    unwanted(suite, default, package)
    transcripts(suite)
    refusals(suite, package)
    mutants(suite, default, package)
    mutants(suite, people, people_package)
    print(f"{suite.passed} passed, {suite.failed} failed")
    sys.exit(1 if suite.failed else 0)


if __name__ == "__main__":
    main()
