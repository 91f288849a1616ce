"""Random values of any struct of a schema, as Cap'n Proto text."""

import struct

from request import bare, brand_apply, kind_of, resolved

ALPHABET = 'abc xyz"\\/\n\t\u00e4\u4e16\U0001f600'
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
INTEGERS = {f"int{n}": (-(1 << n - 1), (1 << n - 1) - 1) for n in (8, 16, 32, 64)} | {
    f"uint{n}": (0, (1 << n) - 1) for n in (8, 16, 32, 64)}


class Values:
    """`plain`: fields whose type is a type parameter are left out, as a program knows no more of them."""

    def __init__(self, schemas, source, plain=False):
        self.schemas = schemas
        self.random = source
        self.plain = plain

    def integer(self, bounds):
        return str(self.random.choice([*bounds, 0, 1, self.random.randint(*bounds)]))

    def real(self, form):
        value = self.random.choice([0.0, 1.5, -0.25, self.random.uniform(-1e30, 1e30)])
        return repr(struct.unpack(form, struct.pack(form, value))[0]).replace("e+", "e")

    def text(self):
        some = (self.random.choice(ALPHABET) for _ in range(self.random.choice([0, 1, 7, 8, 20])))
        return '"' + "".join(ESCAPES.get(c, c) for c in some) + '"'

    def data(self):
        some = self.random.randbytes(self.random.choice([0, 1, 7, 8, 9, 33]))
        return '0x"' + some.hex(" ") + '"' if some else '""'

    def enumerant(self, node):
        names = self.schemas.nodes[node]["enum"].get("enumerants", [])
        return bare(self.random.choice(names)["name"]) if names else None

    def value(self, some, scope, depth):
        """A value of a type, or None where text has none."""
        if self.plain and "parameter" in some.get("anyPointer", ()):
            return None
        some, scope = resolved(some, scope)
        kind = kind_of(some) if some else "anyPointer"
        if kind in INTEGERS:
            return self.integer(INTEGERS[kind])
        if kind == "list":
            return self.listed(some["list"]["elementType"], scope, depth)
        if kind == "struct":
            return self.struct(self.schemas.nodes[some["struct"]["typeId"]],
                               brand_apply(some["struct"].get("brand"), scope), depth - 1)
        if kind == "enum":
            return self.enumerant(some["enum"]["typeId"])
        makers = {"void": lambda: "void", "bool": lambda: self.random.choice(["true", "false"]),
                  "float32": lambda: self.real("<f"), "float64": lambda: self.real("<d"),
                  "text": self.text, "data": self.data}
        return makers[kind]() if kind in makers else None

    def listed(self, element, scope, depth):
        if self.value(element, scope, 0) is None:
            return None
        longest = 70 if kind_of(element) == "bool" else 3
        some = [self.value(element, scope, depth) for _ in range(self.random.randint(0, longest))]
        return "[" + ", ".join(some) + "]"

    def members(self, node, scope, depth):
        """`NAME = VALUE` for some of the fields, and for one of the union's."""
        fields = self.schemas.fields(node)
        union = [field for field in fields if field["discriminantValue"] != "65535"]
        chosen = self.random.choice(union) if union else None
        density = self.random.choice([0.1, 0.5, 0.9])
        for field in fields:
            if field is not chosen and (field in union or self.random.random() > density):
                continue
            if "group" in field:
                group = self.schemas.nodes[field["group"]["typeId"]]
                value = self.struct(group, scope, depth)
            else:
                kind = kind_of(field["slot"]["type"])
                deep = kind in ("struct", "list", "anyPointer")
                value = self.value(field["slot"]["type"], scope, depth) if depth > 0 or not deep else None
            if value is not None:
                yield f"{bare(field['name'])} = {value}"

    def struct(self, node, scope, depth):
        return "(" + ", ".join(self.members(node, scope, depth)) + ")"
