// The compiler's words in a person's: one line for each mistake, with the file, the line, the field, what
// is wrong, and what to write instead. A message that is not recognised is passed on in the compiler's
// own words.
//
// The compiler lists every alternative that does not hold. HINTS says what a field may hold in one phrase;
// tests/config/export_test.py holds it to the fields that there are. docs/manifest.md has the whole.

const NAME = 'a name, 1 to 31 characters a-z, 0-9 and -, beginning with no -';
const GRANT = 'a name, a letter and up to 30 characters A-Z, a-z, 0-9 and _';
const INTERFACE = 'the name of an interface';
const COUNT = 'an integer from 0 to 4294967295';
const COUNT_OR_NULL = `${COUNT}, or null for no limit but those above`;
const SOURCE = 'one of {root: NAME}, {program: NAME}, {service: NAME, export: NAME}, {ledger: LIMITS}, ' +
    '{ownLedger: true}, {addressSpace: true}, {threadSpawner: true}, {config: {type: NAME, value: {...}}}, {kept: FRAMES}, ' +
    '{issuer: {service: NAME, export: NAME}}, {issuer: {root: NAME}}';

// The fields of limits, for a service and for a ledger that it is granted.
function limits(prefix) {
    return [
        [prefix, '{frames: 512}, what is carved from the memory, in frames of 4 KiB'],
        [`${prefix}.frames`, 'an integer from 0 to 68719476736, in frames of 4 KiB, such as 512'],
        [`${prefix}.ringRegions`, `${COUNT}: one for each thread`],
        [`${prefix}.cpuShare`, `${COUNT}, such as 100`],
        [`${prefix}.logBytesPerSecond`, `${COUNT}, such as 4096`],
        [`${prefix}.objectBytes`, 'an integer from 0 to 281474976710656, or null for no limit but those above'],
        ...['slots', 'pageTables', 'objects', 'processes', 'threads', 'timers'].map(
            (column) => [`${prefix}.${column}`, COUNT_OR_NULL]),
    ];
}

// The right way to write a field, by its path; `*` stands for a name.
export const HINTS = new Map([
    ['version', '1'],
    ['system', NAME],
    ['machine', '{memoryMiB: 256}'],
    ['machine.memoryMiB', 'an integer from 4 to 4194304: the memory of the machine, in MiB'],
    ['programs', '{init: {}, shell: {}}: the programs of the boot package'],
    ['programs.*', '{} for the program NAME.elf, or {file: "FILE"}'],
    ['programs.*.file', 'the name of a file in a folder of programs, without a path: 1 to 63 characters a-z, ' +
        '0-9, ., _ and -'],
    ['init', '{program: "init", grants: {...}}'],
    ['init.program', 'the name of one of the programs, such as "init"'],
    ['init.ringRegions', 'an integer from 1 to 4096'],
    ['init.grants', '{console: interface: "Console"}: what the kernel gives to init'],
    ['init.grants.*', '{interface: "NAME"}'],
    ['init.grants.*.interface', `${INTERFACE} of the kernel's, such as "Console"`],
    ['init.grants.*.ordinal', 'of a SerialPort a number from 0 to 3, for COM1 to COM4; otherwise 0'],
    ['services', '{NAME: {program: "NAME", limits: frames: 512}}'],
    ['services.*', '{program: "NAME", limits: frames: 512}'],
    ['services.*.program', 'the name of one of the programs'],
    ['services.*.grants', '{NAME: SOURCE}'],
    ['services.*.grants.*', SOURCE],
    ['services.*.grants.*.root', 'the name of one of init.grants, or schema, supervisor, systemControl, serviceManager'],
    ['services.*.grants.*.program', 'the name of one of the programs'],
    ['services.*.grants.*.service', 'the name of another service'],
    ['services.*.grants.*.export', 'the name of one of that service\'s exports'],
    ...limits('services.*.grants.*.ledger'),
    ['services.*.grants.*.ownLedger', 'true'],
    ['services.*.grants.*.addressSpace', 'true'],
    ['services.*.grants.*.threadSpawner', 'true'],
    ['services.*.grants.*.config', '{type: "NAME", value: {...}}'],
    ['services.*.grants.*.config.type', 'the name of a struct of schema/'],
    ['services.*.grants.*.config.value', '{...}: the fields of that struct'],
    ['services.*.grants.*.kept', 'an integer from 1 to 65536, in frames of 4 KiB'],
    ['services.*.grants.*.issuer', '{service: "NAME", export: "NAME"}, or {root: "NAME"}'],
    ['services.*.grants.*.issuer.service', 'the name of a service'],
    ['services.*.grants.*.issuer.export', 'the name of one of that service\'s exports that has issued: true'],
    ['services.*.grants.*.issuer.root', 'supervisor, systemControl, or serviceManager'],
    ['services.*.exports', '{NAME: {interface: "NAME", tag: 0}}'],
    ['services.*.exports.*', '{interface: "NAME", tag: 0}'],
    ['services.*.exports.*.interface', `${INTERFACE}, or 0x and the 16 digits of its id`],
    ['services.*.exports.*.issued', 'true or false'],
    ['services.*.exports.*.tag', 'an integer from 0 to 63, another one for each export'],
    ...limits('services.*.limits'),
    ['services.*.restart', '{budget: 3}'],
    ['services.*.restart.budget', 'an integer from 0 to 1000'],
    ['services.*.restart.windowMs', 'an integer from 0 to 86400000'],
    ['services.*.restart.backoffMs', 'an integer from 0 to 60000'],
    ['services.*.heartbeat', '{periodMs: 500, deadlineMs: 2000}'],
    ['services.*.heartbeat.periodMs', 'an integer from 0 to 3600000'],
    ['services.*.heartbeat.deadlineMs', 'an integer from 1 to 600000'],
    ['services.*.stopMs', 'an integer from 0 to 600000'],
    ['services.*.endpoint', '{messageWords: 128, capabilities: 4, places: 32}'],
    ['services.*.endpoint.messageWords', 'an integer from 1 to 512'],
    ['services.*.endpoint.capabilities', 'an integer from 0 to 8'],
    ['services.*.endpoint.places', 'an integer from 0 to 4096'],
    ['services.*.heapBytes', 'an integer from 4096 to 536870912, a multiple of 4096'],
    ['services.*.essential', 'true or false'],
]);

// Objects whose keys are names that the manifest chooses, and what a name is.
const NAMED = new Map([['programs', NAME], ['services', NAME], ['init.grants', GRANT],
    ['services.*.grants', GRANT], ['services.*.exports', GRANT]]);

const HEADER = /^((?:[A-Za-z_#][\w#-]*|"[^"]*"|\d+)(?:\.(?:[A-Za-z_#][\w#-]*|"[^"]*"|\d+))*): (.*?):?$/;
const POSITION = /^\s+(\S.*):(\d+):(\d+)$/;

// The path with `*` for each name that the manifest chose.
function patternOf(parts) {
    const pattern = [];
    for (const part of parts) {
        pattern.push(NAMED.has(pattern.join('.')) ? '*' : part);
    }
    return pattern.join('.');
}

// The names of the fields of an object, for a message.
function fieldsOf(pattern) {
    const prefix = pattern === '' ? '' : `${pattern}.`;
    return [...HINTS.keys()].filter((key) => key.startsWith(prefix) && key !== pattern &&
        !key.slice(prefix.length).includes('.')).map((key) => key.slice(prefix.length));
}

// The sources that a grant was given, by their lines: each is one of the kinds, and a service's has two fields.
function sourcesOf(parts, places) {
    const prefix = `${['manifest', ...parts].join('.')}.`;
    const kinds = new Map();
    for (const [field, line] of places) {
        const name = field.startsWith(prefix) ? field.slice(prefix.length) : '';
        if (/^(root|program|service|export|ledger|ownLedger|addressSpace|threadSpawner|config|kept|issuer)$/.test(name)) {
            kinds.set(name === 'export' ? 'service' : name, line);
        }
    }
    return [...kinds].map(([name, line]) => `${name} in line ${line}`);
}

function unknownField(parts, name, places) {
    const pattern = patternOf(parts);
    if (NAMED.has(pattern)) {
        return `not ${NAMED.get(pattern)}`;
    }
    const given = pattern === 'services.*.grants.*' ? sourcesOf(parts, places) : [];
    if (given.length > 1) {
        return `this grant is given more than one source, ${given.join(' and ')}; leave one of them, or give the ` +
            'other one a name of its own';
    }
    if (pattern === 'services.*.grants.*') {
        return `not a source by itself, or with the other fields here; write ${SOURCE}`;
    }
    const known = fieldsOf(pattern);
    return known.includes(name) ? 'not here' : `unknown field; write one of ${known.join(', ')}`;
}

// The missing part: the field, or the outermost object around it that the source does not have either.
function missing(parts, places) {
    let outer = parts;
    while (outer.length > 1 && !places.has(['manifest', ...outer.slice(0, -1)].join('.')) &&
        !NAMED.has(patternOf(outer.slice(0, -2)))) {
        outer = outer.slice(0, -1);
    }
    const hint = HINTS.get(patternOf(outer));
    return { parts: outer, text: `missing${hint === undefined ? '' : `; write ${hint}`}` };
}

// The meaning of one path's texts: the path that is meant, and its fault.
function meaningOf(parts, texts, places) {
    const hint = HINTS.get(patternOf(parts));
    const write = hint === undefined ? '' : `; write ${hint}`;
    const unknown = texts.map((text) => /^field (\S+) not allowed$/.exec(text)?.[1]).filter(Boolean);
    if (unknown.length > 0) {
        const name = unknown[0].replaceAll('"', '');
        return { parts: [...parts, name], text: unknownField(parts, name, places) };
    }
    if (texts.some((text) => text.startsWith('incomplete value'))) {
        return missing(parts, places);
    }
    const value = texts.map((text) => /^invalid value (.*) \(out of bound/.exec(text)?.[1]).find(Boolean);
    if (value !== undefined) {
        return { parts, text: `${value} is not accepted here${write}` };
    }
    const plain = texts.find((text) => !/^\d+ errors in empty disjunction$/.test(text)) ?? texts[0];
    const frame = framed(plain);
    return { parts, text: frame !== plain ? frame :
        `${plain.length > 200 ? 'its values contradict each other' : plain}${write}` };
}

// The compiler's words where a manifest lacks its frame, and a person's.
const FRAMES = [
    [/^reference "manifest" not found/, 'there is no field "manifest"; write manifest: capos.#Manifest & {...}'],
    [/^imported and not used: "system\.capos\/capos"/, '$&; write manifest: capos.#Manifest & {...}'],
    [/^reference "capos" not found/, '$&; write import "system.capos/capos" after the package'],
];

function framed(text) {
    const [pattern, words] = FRAMES.find(([known]) => known.test(text)) ?? [];
    return pattern === undefined ? text : text.match(pattern)[0].replace(pattern, words);
}

// The compiler's lines as blocks: a path or none, its texts, and the places that it names.
function blocksOf(stderr) {
    const blocks = [];
    for (const line of stderr.split('\n').filter((text) => text.trim() !== '')) {
        const position = POSITION.exec(line);
        const header = HEADER.exec(line);
        const last = blocks.at(-1);
        if (position !== null && last !== undefined) {
            last.places.push({ name: position[1].replace(/^(\.\/|\/)/, ''), line: Number(position[2]) });
        } else if (header !== null && last?.path === header[1]) {
            last.texts.push(header[2]);
        } else {
            blocks.push({ path: header?.[1] ?? null, texts: [header?.[2] ?? line.replace(/:$/, '')], places: [] });
        }
    }
    return blocks;
}

// The line of a field, or of the nearest field around it; null when the source has neither.
export function lineOfPath(places, path) {
    for (let parts = path.split('.'); parts.length > 0; parts.pop()) {
        const line = places.get(parts.join('.'));
        if (line !== undefined) {
            return line;
        }
    }
    return null;
}

function explainBlock(block, source) {
    const own = block.places.filter((place) => place.name === source.name);
    // The last line of the compiler's list is the innermost one.
    const lines = own.map((place) => place.line);
    const at = (line) => `${source.shown}:${line ?? (lines.length > 0 ? Math.max(...lines) : 1)}`;
    if (block.path === null || !/^manifest(\.|$)/.test(block.path)) {
        const elsewhere = block.places.find((place) => place.name !== source.name);
        const where = own.length === 0 && elsewhere !== undefined ? ` (${elsewhere.name}:${elsewhere.line})` : '';
        return `${at(own[0]?.line)}: ${block.path === null ? '' : `${block.path}: `}${framed(block.texts[0])}${where}`;
    }
    const parts = block.path.split('.').slice(1).map((part) => part.replaceAll('"', ''));
    const meaning = meaningOf(parts, block.texts, source.places);
    const line = source.places.get(['manifest', ...meaning.parts].join('.')) ??
        (lines.length > 0 ? Math.max(...lines) : lineOfPath(source.places, ['manifest', ...parts].join('.')));
    return `${at(line)}: ${meaning.parts.join('.') || 'manifest'}: ${meaning.text}`;
}

// Says each fault in a line, at most ten. `source` is { name, shown, places }: the manifest's name in the
// compiler's world, its name for a person, and the lines of its fields.
export function explain(stderr, source) {
    const blocks = blocksOf(stderr);
    // A missing or contradicting value is told once: faults that follow from it further in are left out.
    // So are those of what stands twice, which is told by itself.
    const twice = source.twice.map((value) => ownerOf(value.path));
    const told = blocks.filter((block, i) => block.path === null ||
        !twice.some((path) => block.path === path || block.path.startsWith(`${path}.`)) && !blocks.slice(0, i).some((other) => other.path !== null && block.path.startsWith(`${other.path}.`)));
    return told.slice(0, 10).map((block) => explainBlock(block, source));
}

// The thing that stands twice: a service, when its program does, otherwise the value.
function ownerOf(path) {
    return path.replace(/^(manifest\.services\.[^.]+)\.program$/, '$1');
}

// The words for a value that is given twice; see scan.mjs.
export function explainTwice(twice) {
    const service = /^manifest\.services\.([^.]+)\.program$/.exec(twice.path);
    if (service !== null) {
        return `services.${service[1]}: this service stands in line ${twice.first} already; give one of ` +
            'them another name';
    }
    return `${twice.path.replace(/^manifest\./, '')}: given in line ${twice.first} already; leave one of them out`;
}
