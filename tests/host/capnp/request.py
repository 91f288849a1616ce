"""The schema compiler's request, as the capnp command prints it, read into Python.

Values of the text become strings, numbers as they are written, lists, and dictionaries. A node is such a
dictionary; types and brands stand in it as schema.capnp of Cap'n Proto names them.
"""

import re
import subprocess

TOKEN = re.compile(r'\s*(0x"[0-9a-f ]*"|"(?:\\.|[^"\\])*"|<[^>]*>|[A-Za-z0-9_.+-]+|[()\[\]=,])')


class Reader:
    """Reads one value of Cap'n Proto text; texts keep their quotes."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.token = ""
        self.next()

    def next(self):
        match = TOKEN.match(self.text, self.at)
        taken, self.token = self.token, match[1] if match else ""
        self.at = match.end() if match else len(self.text)
        return taken

    def value(self):
        token = self.next()
        if token == "[":
            return self.listed("]", self.value)
        if token == "(":
            return dict(self.listed(")", self.field))
        return token

    def field(self):
        name = self.next()
        if self.token != "=":
            return name, None
        self.next()
        return name, self.value()

    def listed(self, closing, read):
        out = []
        while self.token and self.token != closing:
            out.append(read())
            if self.token == ",":
                self.next()
        self.next()
        return out


def values_read(text):
    reader = Reader(text)
    while reader.token:
        yield reader.value()


def bare(text):
    """A text without its quotes; names of schemas hold nothing that is escaped."""
    return text[1:-1]


class Schemas:
    """The nodes of one request, and the files that were requested, by their paths."""

    def __init__(self, capnp, schema, folder, files, options=()):
        request = subprocess.run([capnp, "compile", "-o-", *options, *files], cwd=folder,
                                 capture_output=True, check=True).stdout
        text = subprocess.run([capnp, "convert", "--quiet", "binary:text", schema, "CodeGeneratorRequest"],
                              input=request, capture_output=True, check=True).stdout.decode()
        root = next(values_read(text))
        self.nodes = {node["id"]: node for node in root["nodes"]}
        self.files = {bare(file["filename"]): file["id"] for file in root["requestedFiles"]}
        self.paths = {}  # node id -> names from the file on
        self.file_of = {}
        for node in root["nodes"]:
            if "file" in node:
                self.name(node, [], node["id"])

    def name(self, node, path, file):
        self.paths[node["id"]] = path
        self.file_of[node["id"]] = file
        for nested in node.get("nestedNodes", []):
            child = self.nodes.get(nested["id"])
            if child:
                self.name(child, [*path, bare(nested["name"])], file)

    def declared(self, kind):
        """The nodes of a kind that the requested files declare by name, in the order of declaration."""
        for node, path in self.paths.items():
            if kind in self.nodes[node] and path and self.file_of[node] in self.files.values():
                yield self.nodes[node]

    def fields(self, node):
        return node["struct"].get("fields", [])


def kind_of(some):
    """The member of a union that is set, where the text has nothing else."""
    return next(iter(some))


def brand_apply(brand, scope):
    """The types that type parameters stand for behind a brand: (scope, index) -> (type, its own scope)."""
    out = {}
    for one in (brand or {}).get("scopes", []):
        if "inherit" in one:
            out |= {key: value for key, value in scope.items() if key[0] == one["scopeId"]}
        for index, bound in enumerate(one.get("bind", [])):
            if "type" in bound:
                out[one["scopeId"], index] = bound["type"], scope
    return out


def resolved(some, scope):
    """The type, with the scope that its brands count in, behind type parameters; None: any pointer."""
    while kind_of(some) == "anyPointer" and "parameter" in some["anyPointer"]:
        parameter = some["anyPointer"]["parameter"]
        found = scope.get((parameter["scopeId"], int(parameter["parameterIndex"])))
        if found is None:
            return None, scope
        some, scope = found
    return some, scope
