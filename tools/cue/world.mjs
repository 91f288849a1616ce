// The compiler and the world that it lives in. The compiler is WebAssembly and reaches the machine through
// one object `fs`, which holds here a few sources in memory, read only, and nothing else: no name leads out.
//
// Read next: tools/cue/export.mjs, which decides what the sources are.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';

const { constants } = fs;
const WRITES = constants.O_WRONLY | constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC |
    constants.O_APPEND;

function failure(code) {
    return Object.assign(new Error(code), { code });
}

// A file or a folder as the compiler is shown it.
function statOf(length, isFolder) {
    const mode = isFolder ? constants.S_IFDIR | 0o555 : constants.S_IFREG | 0o444;
    return {
        dev: 1, ino: 1, mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size: length, blksize: 4096,
        blocks: Math.ceil(length / 512), atimeMs: 0, mtimeMs: 0, ctimeMs: 0,
        isDirectory: () => isFolder,
    };
}

// Sources by their paths from the root, as a tree: each folder's names, each file's bytes.
class Tree {
    constructor(sources) {
        this.files = new Map();
        this.folders = new Map([['/', new Set()]]);
        for (const [name, text] of sources) {
            this.files.set(`/${name}`, Buffer.from(text, 'utf8'));
            for (let at = `/${name}`; at !== '/'; at = path.posix.dirname(at)) {
                const parent = path.posix.dirname(at);
                this.folders.set(parent, (this.folders.get(parent) ?? new Set()).add(path.posix.basename(at)));
            }
        }
    }

    stat(name) {
        const full = path.posix.resolve('/', name);
        if (this.folders.has(full)) {
            return statOf(0, true);
        }
        return statOf(this.file(full).length, false);
    }

    file(name) {
        return this.files.get(path.posix.resolve('/', name)) ?? (() => { throw failure('ENOENT'); })();
    }

    list(name) {
        const names = this.folders.get(path.posix.resolve('/', name));
        return names === undefined ? (() => { throw failure('ENOENT'); })() : [...names].sort();
    }
}

// The object `fs` over a tree. Whatever is not listed here is refused.
function treeFs(tree, output) {
    const opened = new Map();
    let last = 2;
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
    const of = (fd) => opened.get(fd) ?? (() => { throw failure('EBADF'); })();
    const writeSync = (fd, bytes) => {
        if (fd !== 1 && fd !== 2) {
            throw failure('EPERM');
        }
        output[fd].push(Buffer.from(bytes));
        return bytes.length;
    };
    const open = (name, flags) => {
        if ((flags & WRITES) !== 0) {
            throw failure('EPERM');
        }
        const isFolder = tree.stat(name).isDirectory();
        last++;
        opened.set(last, { name, bytes: isFolder ? Buffer.alloc(0) : tree.file(name), at: 0 });
        return last;
    };
    const read = (fd, buffer, offset, length, position) => {
        if (fd === 0) {
            return 0;
        }
        const file = of(fd);
        const from = position ?? file.at;
        const count = file.bytes.copy(buffer, offset, from, from + length);
        file.at = position === null ? from + count : file.at;
        return count;
    };
    const allowed = {
        constants,
        writeSync,
        write: (fd, bytes, offset, length, position, callback) =>
            answer(callback, () => writeSync(fd, bytes.subarray(offset, offset + length))),
        open: (name, flags, mode, callback) => answer(callback, () => open(name, flags)),
        close: (fd, callback) => answer(callback, () => { of(fd); opened.delete(fd); }),
        read: (fd, buffer, offset, length, position, callback) =>
            answer(callback, () => read(fd, buffer, offset, length, position)),
        fstat: (fd, callback) => answer(callback, () => tree.stat(of(fd).name)),
        stat: (name, callback) => answer(callback, () => tree.stat(name)),
        lstat: (name, callback) => answer(callback, () => tree.stat(name)),
        readdir: (name, callback) => answer(callback, () => tree.list(name)),
        fsync: (fd, callback) => callback(null),
    };
    return new Proxy(allowed, {
        get: (target, property) => (Object.hasOwn(target, property) ? target[property]
            : (...rest) => rest.at(-1)(failure('EPERM'))),
    });
}

export function sha256Of(file) {
    return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

// Loads the compiler; gives `run(sources, words)`, which starts it on sources (a Map of path -> text) and
// gives { code, stdout, stderr }. The Go run-time of the compiler (wasm_exec.js of the package) takes `fs`
// from the global object when an instance starts, and ends by calling `exit`.
export async function loadCompiler(folder, wasm) {
    // The compiler works for less than a second: what makes fast code of it would take longer.
    v8.setFlagsFromString('--liftoff-only');
    const require = createRequire(path.join(path.resolve(folder), 'index.js'));
    globalThis.require = require;
    require(path.join(path.resolve(folder), 'build', 'wasm_exec.js'));
    const module = await WebAssembly.compile(fs.readFileSync(path.join(folder, wasm)));
    return async (sources, words) => {
        const output = { 1: [], 2: [] };
        globalThis.fs = treeFs(new Tree(sources), output);
        const go = new globalThis.Go();
        let code = -1;
        go.argv = ['cue', ...words];
        go.env = { PWD: '/', HOME: '/nonexistent' };
        go.exit = (value) => {
            code = value;
        };
        await go.run(await WebAssembly.instantiate(module, go.importObject));
        const text = (fd) => Buffer.concat(output[fd]).toString('utf8');
        return { code, stdout: text(1), stderr: text(2) };
    };
}
