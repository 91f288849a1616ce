// Reads a CUE source as far as the export has to understand it by itself: which packages it imports, and in
// which line each field stands. It evaluates nothing, and it refuses whatever it does not understand:
//
//   - characters beyond ASCII, `$`, `;`, backquotes and control characters outside of strings and comments;
//   - attributes, of which a manifest needs none;
//   - in front of the first field anything but comments, one package clause and imports; an import behind it;
//   - a string, a bracket or an interpolation without its end.
//
// So where this file sees the end of the imports, the compiler sees it, too: whatever it reads as an import
// has been looked at here. Read next: tools/cue/export.mjs, which says what may be imported.

const DEPTH_MAX = 64;

// A source that is refused, and the line.
export class ScanRefusal extends Error {
    constructor(line, text) {
        super(text);
        this.line = line;
    }
}

// ---- tokens --------------------------------------------------------------------------------------

const BLANK = /(?:[ \t\r]|\/\/[^\n]*)+/y;
const STRING_START = /(#*)("""|'''|"|')/y;
const NAME = /_?#?[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /\.?[0-9][0-9A-Za-z_.]*/y;
const MARK = /\.\.\.|&&|\|\||[=!]~|[=!<>]=|[{}[\](),:?.=&|*+\-/<>!]/y;

function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}

function lineOf(text, at) {
    return text.slice(0, at).split('\n').length;
}

// The index after the string that starts at `at`; `start` is what STRING_START found there.
function stringEnd(text, at, start, depth) {
    const [opening, hashes, quote] = start;
    const close = quote + hashes;
    const escape = `\\${hashes}`;
    let i = at + opening.length;
    while (i < text.length) {
        if (text.startsWith(escape, i)) {
            i += escape.length;
            i = text[i] === '(' ? interpolationEnd(text, i, depth + 1) : i + 1;
        } else if (text.startsWith(close, i)) {
            return i + close.length;
        } else if (quote.length === 1 && text[i] === '\n') {
            break;
        } else {
            i++;
        }
    }
    throw new ScanRefusal(lineOf(text, at), 'a string without its end');
}

// The index after the parenthesis that ends an interpolation.
function interpolationEnd(text, at, depth) {
    if (depth > DEPTH_MAX) {
        throw new ScanRefusal(lineOf(text, at), `nested more than ${DEPTH_MAX} deep`);
    }
    let open = 0;
    for (let i = at; i < text.length;) {
        const token = tokenAt(text, i, depth);
        open += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
        i = token.end;
        if (open === 0) {
            return i;
        }
    }
    throw new ScanRefusal(lineOf(text, at), 'an interpolation without its end');
}

// The token at an index: its kind, its text, the index after it.
function tokenAt(text, at, depth) {
    if (text[at] === '\n') {
        return { kind: 'newline', text: '\n', end: at + 1 };
    }
    const blank = matchAt(BLANK, text, at);
    if (blank !== null) {
        return { kind: 'blank', text: '', end: BLANK.lastIndex };
    }
    const string = matchAt(STRING_START, text, at);
    if (string !== null) {
        const end = stringEnd(text, at, string, depth);
        return { kind: 'string', text: text.slice(at, end), end };
    }
    for (const [kind, pattern] of [['name', NAME], ['number', NUMBER], ['mark', MARK]]) {
        const match = matchAt(pattern, text, at);
        if (match !== null) {
            return { kind, text: match[0], end: at + match[0].length };
        }
    }
    throw new ScanRefusal(lineOf(text, at), text[at] === '@' ? 'an attribute: a manifest has none'
        : `a character that no manifest needs: ${JSON.stringify(text.slice(at, at + 1))}`);
}

// All tokens but the blank ones, each with its line.
function tokensOf(text) {
    const tokens = [];
    let line = 1;
    for (let at = 0; at < text.length;) {
        const token = tokenAt(text, at, 0);
        if (token.kind !== 'blank') {
            tokens.push({ ...token, line });
        }
        line += text.slice(at, token.end).split('\n').length - 1;
        at = token.end;
    }
    tokens.push({ kind: 'newline', text: '', line });
    return tokens;
}

// ---- the head of a source: package clause and imports --------------------------------------------

function isSeparator(token) {
    return token.kind === 'newline' || token.text === ',';
}

// A cursor over tokens; it stays on the last one, which is a newline.
class Cursor {
    constructor(tokens) {
        this.tokens = tokens;
        this.at = 0;
    }

    get token() {
        return this.tokens[Math.min(this.at, this.tokens.length - 1)];
    }

    get isAtEnd() {
        return this.at >= this.tokens.length;
    }

    take() {
        const { token } = this;
        this.at++;
        return token;
    }

    refuse(text) {
        throw new ScanRefusal(this.token.line, text);
    }

    skipSeparators() {
        while (!this.isAtEnd && isSeparator(this.token)) {
            this.at++;
        }
    }
}

function importSpec(cursor) {
    const { line } = cursor.token;
    if (cursor.token.kind === 'name') {
        cursor.take();
    }
    const token = cursor.take();
    if (token.kind !== 'string' || !/^"[^"\\\n]*"$/.test(token.text)) {
        throw new ScanRefusal(line, 'an import that is not a plain string');
    }
    return { line, path: token.text.slice(1, -1) };
}

function importDeclaration(cursor, imports) {
    cursor.take();
    if (cursor.token.text !== '(') {
        imports.push(importSpec(cursor));
        return;
    }
    cursor.take();
    for (cursor.skipSeparators(); cursor.token.text !== ')'; cursor.skipSeparators()) {
        if (cursor.isAtEnd) {
            cursor.refuse('an import without its end');
        }
        imports.push(importSpec(cursor));
    }
    cursor.take();
}

function clauseEnd(cursor) {
    if (!cursor.isAtEnd && !isSeparator(cursor.token)) {
        cursor.refuse('something behind a package clause or an import, in the same line');
    }
    cursor.skipSeparators();
}

function headOf(cursor) {
    const imports = [];
    cursor.skipSeparators();
    if (cursor.token.text === 'package') {
        cursor.take();
        if (!/^[A-Za-z]\w*$/.test(cursor.token.text)) {
            cursor.refuse('a package clause without a plain name');
        }
        cursor.take();
        clauseEnd(cursor);
    }
    while (cursor.token.text === 'import') {
        importDeclaration(cursor, imports);
        clauseEnd(cursor);
    }
    return imports;
}

function refuseLateImports(tokens, from) {
    for (let i = from; i < tokens.length; i++) {
        const next = tokens[i + 1]?.text;
        if (tokens[i].text === 'import' && next !== ':' && next !== '?') {
            throw new ScanRefusal(tokens[i].line, 'an import behind the first field');
        }
    }
}

// ---- the fields ----------------------------------------------------------------------------------

// After these a line goes on.
const GOES_ON = new Set([':', '&', '|', ',', '{', '(', '[', '+', '-', '*', '/', '=', '<', '>', '&&', '||',
    '=~', '!~', '==', '!=', '<=', '>=', '.']);
const SCALARS = new Set(['true', 'false', 'null', '-']);

// A label's name; null for one that only the compiler knows.
function labelName(token) {
    if (token.kind === 'name') {
        return token.text;
    }
    return /^"[^"\\]*"$/.test(token.text) ? token.text.slice(1, -1) : null;
}

// Walks over the fields. `places` gets the first line of each path; `twice` the paths of plain values that
// stand twice, where that is sure: not below a condition, a pattern, or one of several alternatives.
class FieldWalk {
    constructor(tokens, from) {
        this.tokens = tokens;
        this.at = from;
        this.places = new Map();
        this.given = new Map();
        this.twice = [];
        this.frames = [];
        this.frame = { close: null, base: [], sure: true };
        this.begin();
    }

    // A declaration begins.
    begin() {
        this.labels = [];
        this.wantsLabel = true;
        this.sure = this.frame.sure;
    }

    get path() {
        const parts = [...this.frame.base, ...this.labels];
        return parts.includes(null) ? null : parts.join('.');
    }

    open(close, isStruct) {
        if (this.frames.length > DEPTH_MAX) {
            throw new ScanRefusal(this.tokens[this.at].line, `nested more than ${DEPTH_MAX} deep`);
        }
        const base = isStruct ? [...this.frame.base, ...this.labels] : [...this.frame.base, null];
        this.frames.push({ frame: this.frame, labels: this.labels, sure: this.sure, isLabel: this.wantsLabel });
        this.frame = { close, base, sure: this.sure && isStruct };
        this.begin();
    }

    close() {
        const kept = this.frames.pop();
        this.frame = kept.frame;
        this.labels = kept.labels;
        this.sure = kept.sure;
        this.wantsLabel = false;
        // A label in brackets or parentheses: a pattern, or one that is computed.
        if (kept.isLabel && this.tokens[this.at + 1]?.text === ':') {
            this.labels = [...this.labels, null];
            this.wantsLabel = true;
            this.at++;
        }
    }

    // Takes `NAME:` or `NAME?:`; false when there is none.
    label(token) {
        const isOptional = this.tokens[this.at + 1]?.text === '?';
        if ((token.kind !== 'name' && token.kind !== 'string') ||
            this.tokens[this.at + (isOptional ? 2 : 1)]?.text !== ':') {
            return false;
        }
        this.at += isOptional ? 2 : 1;
        this.labels = [...this.labels, labelName(token)];
        if (this.path !== null && !this.places.has(this.path)) {
            this.places.set(this.path, token.line);
        }
        return true;
    }

    value(token) {
        const isPlain = token.kind === 'string' || token.kind === 'number' || SCALARS.has(token.text);
        if (!isPlain || !this.sure || this.path === null || this.labels.length === 0) {
            return;
        }
        if (this.given.has(this.path)) {
            this.twice.push({ path: this.path, first: this.given.get(this.path), line: token.line });
        } else {
            this.given.set(this.path, token.line);
        }
    }

    step(token, before) {
        if (token.text === this.frame.close) {
            this.close();
        } else if (token.text === '{' || token.text === '[' || token.text === '(') {
            this.open({ '{': '}', '[': ']', '(': ')' }[token.text], token.text === '{');
        } else if (token.text === ',' || (token.kind === 'newline' && !GOES_ON.has(before))) {
            this.begin();
        } else if (token.kind === 'newline') {
            return;
        } else if (token.text === '|') {
            this.sure = false;
        } else if (this.wantsLabel && !this.label(token)) {
            this.wantsLabel = false;
            this.sure = this.sure && token.text !== 'if' && token.text !== 'for';
            this.value(token);
        }
    }

    run() {
        for (let before = ''; this.at < this.tokens.length; this.at++) {
            const token = this.tokens[this.at];
            this.step(token, before);
            before = token.kind === 'newline' ? before : token.text;
        }
    }
}

// ---- the module's face ---------------------------------------------------------------------------

// Reads a source: { imports: [{ path, line }], places: Map of path -> line, twice: [{ path, first, line }] }.
// Throws a ScanRefusal.
export function scan(text) {
    const tokens = tokensOf(text);
    const cursor = new Cursor(tokens);
    const imports = headOf(cursor);
    refuseLateImports(tokens, cursor.at);
    const walk = new FieldWalk(tokens, cursor.at);
    walk.run();
    return { imports, places: walk.places, twice: walk.twice };
}
