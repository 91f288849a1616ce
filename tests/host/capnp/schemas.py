"""Random schemas: two files that use each other's types, with every construct of the schema language.

Names are made so that no two become one in C; everything else is left to chance.
"""

NUMBERS = ["Bool", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64"]
ANY = ["AnyPointer", "AnyStruct", "AnyList", "Capability"]
WORDS = ["union", "linux", "HTTPServer", "x", "aB", "Foo", "int", "list", "Data", "isDEPRECATED", "v2Beta", "which"]


class File:
    def __init__(self, name, alias):
        self.name, self.alias = name, alias
        self.enums, self.structs, self.interfaces = {}, {}, {}  # path -> enumerants, or number of parameters
        self.lines = []


class Maker:
    def __init__(self, source):
        self.random = source
        self.serial = 0
        self.files = [File("a.capnp", "B"), File("b.capnp", "A")]

    def name(self, upper):
        self.serial += 1
        word = f"{self.random.choice(WORDS)}N{self.serial}"
        return word[0].upper() + word[1:] if upper else word[0].lower() + word[1:]

    def chance(self, part):
        return self.random.random() < part

    # ---- declarations first: what there is to refer to ----

    def declare(self):
        for file in self.files:
            for _ in range(self.random.randint(1, 3)):
                file.enums[self.name(True)] = [self.name(False) for _ in range(self.random.randint(1, 4))]
            for _ in range(self.random.randint(3, 6)):
                file.structs[self.name(True)] = self.random.choice([0, 0, 1, 2])
            for _ in range(self.random.randint(1, 3)):
                file.interfaces[self.name(True)] = self.random.choice([0, 0, 1])

    def reference(self, file, kind):
        """A name that is declared in one of the files, as `file` writes it, and what is kept of it."""
        other = self.files[file is self.files[0]]
        of, prefix = self.random.choice([(file, ""), (other, f"{file.alias}.")])
        name = self.random.choice(list(getattr(of, kind)))
        return prefix + name, getattr(of, kind)[name]

    def branded(self, file, kind, scope, depth):
        name, parameters = self.reference(file, kind)
        if parameters == 0 or self.chance(0.2):
            return name
        return f"{name}({', '.join(self.pointer(file, scope, depth - 1) for _ in range(parameters))})"

    def pointer(self, file, scope, depth):
        """A type that a type parameter may stand for."""
        some = ["Text", "Data", *scope]
        if depth <= 0:
            return self.random.choice(some)
        return self.random.choice([
            lambda: self.random.choice(some), lambda: self.branded(file, "structs", scope, depth),
            lambda: self.branded(file, "interfaces", scope, depth),
            lambda: f"List({self.random.choice(NUMBERS)})",
            lambda: f"List({self.branded(file, 'structs', scope, depth)})"])()

    def type(self, file, scope, depth=3):
        return self.random.choice([
            lambda: self.random.choice(NUMBERS), lambda: self.random.choice(NUMBERS), lambda: "Void",
            lambda: self.random.choice(ANY), lambda: self.reference(file, "enums")[0],
            lambda: self.pointer(file, scope, depth), lambda: self.listed(file, scope, depth)])()

    def listed(self, file, scope, depth):
        element = self.random.choice([*NUMBERS, "Void", "Text", "Data", self.reference(file, "enums")[0],
                                      self.branded(file, "structs", scope, 1)])
        return f"List({element})" if depth < 2 or self.chance(0.6) else f"List(List({element}))"

    def value(self, some, depth=0):
        """A value of a type whose name says all that there is to know; None otherwise."""
        if some == "Bool":
            return self.random.choice(["true", "false"])
        if some in NUMBERS and "Int" in some:
            bits = int(some.lstrip("UInt"))
            low, high = (0, 2**bits - 1) if some[0] == "U" else (-(2**(bits - 1)), 2**(bits - 1) - 1)
            return str(self.random.choice([low, high, self.random.randint(low, high)]))
        if some in NUMBERS:
            return self.random.choice(["0.5", "-inf", "inf", "1e30", "nan", "-2"])
        if some in ("Text", "Data"):
            return self.random.choice(['"words"', '""', r'"a\nb\"\\"']) if some == "Text" else '0x"00 ff 7f"'
        if some.startswith("List(") and depth < 2:
            one = [self.value(some[5:-1], depth + 1) for _ in range(self.random.randint(0, 3))]
            return None if None in one else f"[{', '.join(one)}]"
        return None

    def default(self, some, file):
        for of, prefix in ((file, ""), (self.files[file is self.files[0]], f"{file.alias}.")):
            for name, values in of.enums.items():
                if some == prefix + name and values and self.chance(0.5):
                    return f" = {self.random.choice(values)}"
        value = self.value(some) if self.chance(0.5) else None
        return f" = {value}" if value else ""

    # ---- definitions ----

    def fields(self, file, scope, ordinals, depth):
        """Fields, groups and a union; `ordinals` gives out the numbers."""
        lines = [self.field(file, scope, ordinals) for _ in range(self.random.randint(1, 5))]
        if depth > 0 and self.chance(0.5):
            inner = self.fields(file, scope, ordinals, depth - 1)
            lines.append(f"{self.name(False)} :group {{ {inner} }}")
        if depth > 0 and self.chance(0.5):
            members = [self.field(file, scope, ordinals) for _ in range(self.random.randint(2, 4))]
            if self.chance(0.5):
                members.append(f"{self.name(False)} :group {{ {self.fields(file, scope, ordinals, 0)} }}")
            lines.append(f"{self.name(False) + ' :' if self.chance(0.5) else ''}union {{ {' '.join(members)} }}")
        return "\n".join(lines)

    def field(self, file, scope, ordinals):
        some = self.type(file, scope)
        return f"{self.name(False)} @{next(ordinals)} :{some}{self.default(some, file)};"

    def parameters(self, count):
        scope = [f"P{self.serial}x{i}" for i in range(count)]
        return scope, f"({', '.join(scope)})" if scope else ""

    def struct(self, file, name, count):
        scope, written = self.parameters(count)
        inner = ""
        if self.chance(0.4):
            more, written_inner = self.parameters(self.random.choice([0, 1]))
            inner = f"struct {self.name(True)}{written_inner} {{\n" \
                    f"{self.fields(file, scope + more, iter(range(999)), 1)}\n}}\n"
        return f"struct {name}{written} {{\n{self.fields(file, scope, iter(range(999)), 2)}\n{inner}}}"

    def signature(self, file, scope):
        if self.chance(0.2):
            return self.branded(file, "structs", scope, 1)
        some = [(self.name(False), self.type(file, scope)) for _ in range(self.random.randint(0, 4))]
        return "(" + ", ".join(f"{name} :{type_}{self.default(type_, file)}" for name, type_ in some) + ")"

    def method(self, file, scope, number):
        implicit = [f"M{self.serial}"] if self.chance(0.2) else []
        inner = scope + implicit
        results = "stream" if self.chance(0.2) and not implicit else self.signature(file, inner)
        return (f"{self.name(False)} @{number} {'[' + implicit[0] + '] ' if implicit else ''}"
                f"{self.signature(file, inner)} -> {results};")

    def interface(self, file, name, count, earlier):
        scope, written = self.parameters(count)
        base = f" extends({self.random.choice(earlier)})" if earlier and self.chance(0.5) else ""
        methods = "\n".join(self.method(file, scope, i) for i in range(self.random.randint(0, 3)))
        return f"interface {name}{written}{base} {{\n{methods}\n}}"

    def constants(self, file):
        for _ in range(4):
            some = self.random.choice([*NUMBERS, "Text", "Data", "List(Int16)", "List(List(Text))"])
            yield f"const {self.name(False)} :{some} = {self.value(some)};"
        for name, count in file.structs.items():
            if count == 0 and self.chance(0.5):
                yield f"const {self.name(False)} :{name} = ();"

    def make(self):
        """{name of a file: its text}"""
        self.declare()
        out = {}
        for index, file in enumerate(self.files):
            lines = [f"@0x{self.random.getrandbits(63) | 1 << 63:x};",
                     f'using {file.alias} = import "{self.files[1 - index].name}";']
            lines += [f"enum {name} {{ {' '.join(f'{v} @{i};' for i, v in enumerate(values))} }}"
                      for name, values in file.enums.items()]
            lines += [self.struct(file, name, count) for name, count in file.structs.items()]
            earlier = []
            for name, count in file.interfaces.items():
                lines.append(self.interface(file, name, count, earlier))
                if count == 0:
                    earlier.append(name)
            lines += self.constants(file)
            out[file.name] = "\n".join(lines) + "\n"
        return out
