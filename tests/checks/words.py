#!/usr/bin/python3
"""Holds the openings of sentences, in comments and pages, to plain English.

    words.py ROOT          says where a sentence opens otherwise, and how to write it
    words.py ROOT --list   prints each as FILE:LINE: RULE SENTENCE, and nothing else

 W1 no sentence of a comment opens with "What", "Who", "Whom", "Whose", "Which" or "Of", unless it
    is a question
 W2 no comment opens with "It", "They", "Its" or "Their", because no noun stands before
 W3 W1 for the sentences of a page; its headings and blocks are free

Comments are those of C, assembly, linker scripts, Promela, JavaScript, CUE, Cap'n Proto, Python (with its docstrings), shell,
awk and make. Those of generated files come from a schema or a generator, which are looked at themselves.
"""

import ast
import io
import re
import sys
import tokenize

from report import Report, read_text, tracked_files

SLASHES = (".c", ".h", ".S", ".ld", ".def", ".pml", ".mjs", ".cue")
HASHES = (".sh", ".mk", ".capnp", ".awk", ".rows", ".gdb")
STRING = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
IN_SLASHES = re.compile(rf"/\*(?P<block>.*?)\*/|//(?P<line>[^\n]*)|{STRING}", re.S)
IN_HASHES = re.compile(rf"(?:^|(?<=\s))#(?P<line>[^\n]*)|{STRING}", re.M)
NO_PROSE = re.compile(r"^```.*?^```|^#.*?$", re.M | re.S)
# A sentence begins where a comment or a paragraph does, and after the end of another one.
BEGINNING = re.compile(r"(?:\A|(?<=[.:?!]\s)|(?<=[.:?!][\"')`*]\s)|(?<=\n\n))[-*|>\s\"'(`0-9.]*")
OPENING = re.compile(r"(?P<word>What|Who|Whom|Whose|Which|Of)\b(?P<rest>[^.?]*(?:[.?](?=\w)[^.?]*)*[.?]?)")
INSTEAD = {
    "What": "name the thing, and begin with it: \"The bytes that are left\" for \"What is left\"",
    "Who": "begin with the noun: \"A thread that waits\" for \"Who waits\"",
    "Whom": "begin with the noun: \"The services that it can ask\" for \"Whom it can ask\"",
    "Whose": "begin with the owner: \"The thread that holds it\" for \"Whose it is\"",
    "Which": "begin with the noun: \"The flags of an opcode\" for \"Which flags an opcode has\"",
    "Of": "begin with the subject: \"The first of two calls\" for \"Of two calls the first\"",
    "It": "begin with the noun that \"it\" stands for",
    "They": "begin with the noun that \"they\" stands for",
    "Its": "name the owner: \"The thread's receives\" for \"Its receives\"",
    "Their": "name the owners: \"The callers' ids\" for \"Their ids\"",
}


def joined(lines):
    """The comments, as (line, text): those that stand alone on lines in a row are one."""
    found = []
    for line, text, alone in lines:
        if alone and found and found[-1][2] == line - 1:
            found[-1][1] += "\n" + text.strip()
            found[-1][2] = line
        else:
            found.append([line, text.strip(), line if alone else -1])
    return [(first, text) for first, text, _ in found]


def comments_by(pattern, text):
    lines = []
    for match in pattern.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        content = re.sub(r"^[ \t]*\*+ ?", "", match.group(kind), flags=re.M)
        line = text.count("\n", 0, match.start()) + 1 + content[:-len(content.lstrip()) or None].count("\n")
        before = text[text.rfind("\n", 0, match.start()) + 1:match.start()]
        lines.append((line, content, kind == "line" and not before.strip()))
    return joined(lines)


def python_comments(text):
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    found = joined((t.start[0], t.string.lstrip("#!"), not t.line[:t.start[1]].strip())
                   for t in tokens if t.type == tokenize.COMMENT)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node):
            found.append((node.body[0].lineno, ast.get_docstring(node)))
    return found


def comments(name, text):
    """The comments of a file, as (line, text)."""
    if name.endswith(".py"):
        return python_comments(text)
    return comments_by(IN_SLASHES if name.endswith(SLASHES) else IN_HASHES, text)


def openings(line, text):
    """The sentences of a text that open as none should, as (line, word, sentence)."""
    for match in BEGINNING.finditer(text):
        opening = OPENING.match(text, match.end())
        if opening and not opening.group("rest").endswith("?"):
            yield line + text.count("\n", 0, match.end()), opening.group("word"), shown(opening.group(0))


def shown(text):
    return " ".join(text.split())[:100]


def faults(name, text):
    """The faults of a file, as (line, rule, word, sentence)."""
    if name.endswith(".md"):
        prose = NO_PROSE.sub(lambda match: "\n" * match.group(0).count("\n"), text)
        return sorted({(line, "W3", word, sentence) for line, word, sentence in openings(1, prose)})
    found = []
    for line, comment in comments(name, text):
        found += [(at, "W1", word, sentence) for at, word, sentence in openings(line, comment)]
        pronoun = re.match(r"(Its|Their|It|They)\b", comment)
        if pronoun:
            found.append((line, "W2", pronoun.group(1), shown(comment)))
    return sorted(set(found))


def looked_at(root):
    """The files with comments or prose, and none that is generated."""
    for name in tracked_files(root):
        if "/generated/" not in name and (name.endswith((".md", ".py") + SLASHES + HASHES) or name == "Makefile"):
            yield name


def main(root, options):
    report = Report("words")
    for name in looked_at(root):
        text = read_text(root, name)
        found = faults(name, text) if text else []
        for line, rule, word, sentence in found:
            if "--list" in options:
                print(f"{name}:{line}: {rule} {sentence}")
            else:
                report.check(False, f"{rule} {name}:{line}: \"{sentence}\": {INSTEAD[word]}")
        report.passed += not found
    return 0 if "--list" in options else report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
