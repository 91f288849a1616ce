"""Writes a program in C that copies structs of any schemas by their generated accessors, field by field.

    PROGRAM copy        messages of the struct MirrorAll on standard input -> their copies
    PROGRAM defaults    for each struct with defaults of texts, data, lists or structs a message of it, into
                        which they were read from an empty one
    PROGRAM constants   for each constant that is a struct a message
    PROGRAM numbers     a line for each other constant: its bits, or the bytes of a text or data
"""

import re

from request import bare, kind_of

BITS = {"bool": 1, "int8": 8, "uint8": 8, "int16": 16, "uint16": 16, "enum": 16, "int32": 32, "uint32": 32,
        "float32": 32, "int64": 64, "uint64": 64, "float64": 64}
ELEMENTS = {0: "CAPNP_VOID", 1: "CAPNP_BIT", 8: "CAPNP_BYTE", 16: "CAPNP_TWO_BYTES",
            32: "CAPNP_FOUR_BYTES", 64: "CAPNP_EIGHT_BYTES"}

HEAD = """#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "core/capnp/copy.h"
#include "core/capnp/stream.h"
%s
#define NEED(call) need(call, #call)
static void need(enum status status, const char *call)
{
	if (status == STATUS_OK)
		return;
	fprintf(stderr, "%%s: status %%d\\n", call, (int)status);
	exit(1);
}
static uint64_t words[1 << 20];
static struct capnp_builder message;
static void begin(void)
{
	capnp_builder_init(&message, words, 1 << 20);
}
static void end(void)
{
	const uint64_t header = capnp_stream_header(message.used_words);
	fwrite(&header, 8, 1, stdout);
	fwrite(words, 8, message.used_words, stdout);
}
static inline void bytes(const void *from, size_t length)
{
	for (size_t i = 0; i < length; i++)
		printf("%%02x", ((const uint8_t *)from)[i]);
	printf("\\n");
}
"""

MAIN = """
static void copy_all(void)
{
	const size_t most = 1 << 26;
	uint64_t *input = malloc(most);
	const size_t count = fread(input, 8, most / 8, stdin);
	for (size_t at = 0, used = 0; at < count; at += used) {
		struct capnp_segment segments[64];
		struct capnp_message from;
		struct mirror_all_reader reader;
		struct mirror_all_builder builder;
		uint32_t segment_count;
		NEED(capnp_stream_open(input + at, count - at, segments, 64, &segment_count, &used));
		NEED(capnp_message_init_segments(&from, segments, segment_count, 100000000, 64));
		NEED(mirror_all_root(&from, &reader));
		begin();
		NEED(mirror_all_builder_root(&message, &builder));
		copy_mirror_all_struct(&reader, &builder);
		end();
	}
	free(input);
}
int main(int argc, char **argv)
{
	static struct capnp_message empty;
	capnp_message_init(&empty, words, 0, 1000000);
	empty.nesting_limit = 64;
	if (argc != 2)
		return 2;
	if (strcmp(argv[1], "copy") == 0)
		copy_all();
	if (strcmp(argv[1], "defaults") == 0) {
%s	}
	if (strcmp(argv[1], "constants") == 0) {
%s	}
	if (strcmp(argv[1], "numbers") == 0) {
%s	}
	return 0;
}
"""


def snake(name):
    out = ""
    for i, letter in enumerate(name):
        before, after = name[i - 1] if i else "_", name[i + 1:i + 2]
        if letter.isupper() and (before != "_" if not before.isupper() else after.islower()):
            out += "_"
        out += letter.lower()
    return out


class Copier:
    def __init__(self, schemas, headers):
        self.schemas = schemas
        self.out = [HEAD % "".join(f'#include "core/generated/{header}.h"\n' for header in headers)]
        self.serial = 0
        self.with_defaults = []
        self.struct_constants = []
        self.other_constants = []

    def name(self, node):
        return "_".join(snake(part) for part in self.schemas.paths[node])

    def kind(self, some):
        """As the plug-in sees a type: what has no C form is any pointer."""
        kind = kind_of(some)
        if kind == "anyPointer":
            return "interface" if "capability" in some[kind].get("unconstrained", ()) else kind
        if kind == "list":
            element = some["list"]["elementType"]
            inner = self.kind(element)
            is_list = "list" in element.get("anyPointer", {}).get("unconstrained", ())
            return "anyPointer" if inner == "anyPointer" and not is_list else kind
        return kind

    def element(self, some):
        kind = self.kind(some)
        return ELEMENTS[BITS.get(kind, 0)] if kind in BITS or kind == "void" else "CAPNP_POINTER"

    def variable(self):
        self.serial += 1
        return f"v{self.serial}"

    def list_copy(self, element, source, target):
        """Statements that copy a list that was read as `source` to one that was made as `target`."""
        kind, i, inner = self.kind(element), self.variable(), self.variable()
        get, put = f"capnp_list_get_pointer(&{source}, {i})", f"capnp_list_builder_pointer(&{target}, {i})"
        head = f"for (uint32_t {i} = 0; {i} < {source}.count; {i}++) {{"
        if kind in BITS:
            form = "bool" if BITS[kind] == 1 else f"uint{BITS[kind]}"
            return f"{head} capnp_list_builder_set_{form}(&{target}, {i}, capnp_list_get_{form}(&{source}, {i})); }}"
        if kind in ("text", "data"):
            return (f"{head} struct capnp_{kind} {inner}; NEED(capnp_pointer_get_{kind}({get}, &{inner}));"
                    f" NEED(capnp_pointer_set_{kind}({put}, {inner})); }}")
        if kind == "list":
            return f"{head} {self.pointer_copy(element, get, put)} }}"
        if kind == "void":
            return ""
        return f"{head} NEED(capnp_pointer_copy({get}, {put}, NULL)); }}"

    def pointer_copy(self, some, get, put):
        """Statements that copy the list behind a pointer to another pointer."""
        element, source, target = some["list"]["elementType"], self.variable(), self.variable()
        if self.kind(element) == "struct":
            name = self.name(element["struct"]["typeId"])
            return (f"struct {name}_list_reader {source}; struct {name}_list_builder {target};"
                    f" NEED({name}_list_read({get}, &{source}));"
                    f" NEED({name}_list_builder_new({put}, {source}.raw.count, &{target}));"
                    + self.structs_copy(name, source, target))
        form = self.element(element)
        return (f"struct capnp_list {source}; struct capnp_list_builder {target};"
                f" NEED(capnp_pointer_get_list({get}, {form}, &{source}));"
                f" NEED(capnp_pointer_new_list({put}, {form}, {source}.count, &{target}));"
                + self.list_copy(element, source, target))

    def structs_copy(self, name, source, target):
        i, a, b = self.variable(), self.variable(), self.variable()
        return (f"for (uint32_t {i} = 0; {i} < {source}.raw.count; {i}++) {{"
                f" struct {name}_reader {a} = {name}_list_get(&{source}, {i});"
                f" struct {name}_builder {b} = {name}_list_builder_get(&{target}, {i});"
                f" copy_{name}_struct(&{a}, &{b}); }}")

    def field_copy(self, top, name, some):
        kind, a, b = self.kind(some), self.variable(), self.variable()
        get = f"{top}_get_{name}(from"
        if kind in BITS:
            return f"{top}_builder_set_{name}(to, {get}));"
        if kind in ("text", "data"):
            return (f"struct capnp_{kind} {a}; NEED({get}, &{a}));"
                    f" NEED({top}_builder_set_{name}(to, {a}));")
        if kind == "struct":
            child = self.name(some["struct"]["typeId"])
            return (f"struct {child}_reader {a}; struct {child}_builder {b}; NEED({get}, &{a}));"
                    f" NEED({top}_builder_new_{name}(to, &{b})); copy_{child}_struct(&{a}, &{b});")
        if kind == "interface":
            return f"uint32_t {a}; NEED({get}, &{a})); {top}_builder_set_{name}(to, {a});"
        if kind == "anyPointer":
            return (f"NEED(capnp_pointer_copy({top}_pointer_{name}(from),"
                    f" {top}_builder_pointer_{name}(to), NULL));")
        element = some["list"]["elementType"]
        if self.kind(element) == "struct":
            child = self.name(element["struct"]["typeId"])
            return (f"struct {child}_list_reader {a}; struct {child}_list_builder {b}; NEED({get}, &{a}));"
                    f" NEED({top}_builder_new_{name}(to, {a}.raw.count, &{b}));"
                    + self.structs_copy(child, a, b))
        return (f"struct capnp_list {a}; struct capnp_list_builder {b}; NEED({get}, &{a}));"
                f" NEED({top}_builder_new_{name}(to, {a}.count, &{b}));" + self.list_copy(element, a, b))

    def fields_copy(self, top, node, prefix, indent):
        for field in self.schemas.fields(node):
            name = prefix + snake(bare(field["name"]))
            member = field["discriminantValue"] != "65535"
            tabs = "\t" * indent
            if member:
                which = f"{top}_{prefix}which"
                self.out.append(f"{tabs}if ((unsigned){which}(from) == {field['discriminantValue']}) {{\n")
            if "group" in field:
                if member:
                    self.out.append(f"{tabs}\t{top}_builder_select_{name}(to);\n")
                self.fields_copy(top, self.schemas.nodes[field["group"]["typeId"]], name + "_", indent + 1)
            elif self.kind(field["slot"]["type"]) == "void":
                if member:
                    self.out.append(f"{tabs}\t{top}_builder_select_{name}(to);\n")
            else:
                self.slot_copy(top, field, name, tabs)
            if member:
                self.out.append(f"{tabs}}}\n")

    def slot_copy(self, top, field, name, tabs):
        some = field["slot"]["type"]
        statements = self.field_copy(top, name, some)
        # A member that is selected is copied though it was not sent, but for the first one: it may hold itself.
        if self.kind(some) in BITS or field["discriminantValue"] not in ("65535", "0"):
            self.out.append(f"{tabs}\t{{ {statements} }}\n")
        else:
            self.out.append(f"{tabs}\tif ({top}_has_{name}(from)) {{ {statements} }}\n")

    def struct_emit(self, node):
        top = self.name(node["id"])
        head = (f"static void copy_{top}_struct(const struct {top}_reader *from,"
                f" const struct {top}_builder *to)")
        self.out.append(f"\n{head}\n{{\n\t(void)from;\n\t(void)to;\n")
        self.fields_copy(top, node, "", 0)
        self.out.append("}\n")

    def defaults_emit(self, node):
        """A function that copies the defaults of a struct out of an empty one."""
        top = self.name(node["id"])
        fields = [field for field in self.schemas.fields(node) if field["discriminantValue"] == "65535" and
                  "slot" in field and field["slot"]["hadExplicitDefault"] == "true" and
                  self.kind(field["slot"]["type"]) in ("text", "data", "list", "struct")]
        if not fields:
            return
        self.with_defaults.append((node, [bare(field["name"]) for field in fields]))
        self.out.append(f"\nstatic void defaults_{top}(const struct {top}_reader *from,"
                        f" const struct {top}_builder *to)\n{{\n")
        for field in fields:
            statements = self.field_copy(top, snake(bare(field["name"])), field["slot"]["type"])
            self.out.append(f"\t{{ {statements} }}\n")
        self.out.append("}\n")

    def root_make(self, top, read, function):
        return (f"\t\t{{ struct {top}_reader from; struct {top}_builder to; NEED({read}); begin();"
                f" NEED({top}_builder_root(&message, &to)); {function}(&from, &to); end(); }}\n")

    def constant_emit(self, node):
        name, some = self.name(node["id"]), node["const"]["type"]
        kind = self.kind(some)
        if kind == "struct":
            top = self.name(some["struct"]["typeId"])
            self.struct_constants.append((node, self.root_make(top, f"{name}_get(&from)",
                                                               f"copy_{top}_struct")))
        elif kind in BITS:
            self.other_constants.append((node, f'\t\tprintf("%llx\\n", (unsigned long long){name.upper()}'
                                         f" & {hex((1 << BITS[kind]) - 1)});\n"))
        elif kind == "text":
            self.other_constants.append((node, f"\t\tbytes({name.upper()}, sizeof({name.upper()}) - 1);\n"))
        elif kind == "data":
            self.other_constants.append((node, f"\t\t{{ struct capnp_data data; NEED({name}_get(&data));"
                                         " bytes(data.bytes, data.length_bytes); }\n"))

    def program(self):
        structs = [node for node in self.schemas.declared("struct") if node["struct"]["isGroup"] != "true"]
        for node in structs:
            top = self.name(node["id"])
            self.out.append(f"static void copy_{top}_struct(const struct {top}_reader *,"
                            f" const struct {top}_builder *) __attribute__((unused));\n")
        for node in structs:
            self.struct_emit(node)
        for node in structs:
            self.defaults_emit(node)
        for node in self.schemas.declared("const"):
            self.constant_emit(node)
        defaults = "".join(self.root_make(self.name(node["id"]), f"{self.name(node['id'])}_root(&empty, &from)",
                                          f"defaults_{self.name(node['id'])}") for node, _ in self.with_defaults)
        self.out.append(MAIN % (defaults, "".join(text for _, text in self.struct_constants),
                                "".join(text for _, text in self.other_constants)))
        return "".join(self.out)


def base_name(path):
    return re.sub(r"[^A-Za-z0-9_.+-]", "_", path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
