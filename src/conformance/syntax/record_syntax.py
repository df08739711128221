#!/usr/bin/env python3.11
"""Records what CPython 3.11 says of Python source: its tree, or its syntax error.

    python3.11 src/conformance/syntax/record_syntax.py            makes every recording again and names those that changed
    python3.11 src/conformance/syntax/record_syntax.py --check    writes nothing, exits 1 when a recording is out of date

`good.py` and `broken.py` hold many small programs, each under a line `#### name`, or `#### name [crlf]`
where its line ends are not the file's (`crlf`, `cr`), where it begins with a byte order mark (`bom`) or ends without a
line feed (`bare`). They give `good.json`: {name: tree}, the tree in the shape of `src/python/ast.ts` with
positions as UTF-16 offsets, and `broken.json`: {name: {type, message, line, column}}.
"""
import ast
import json
import re
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
CONVERSIONS = {-1: None, 115: "s", 114: "r", 97: "a"}
# Fields that say nothing which the tree of ast.ts keeps.
UNUSED_FIELDS = {"ctx", "type_comment", "type_ignores", "kind"}


class Offsets:
    """Turns CPython's (line, UTF-8 column) into an offset in UTF-16 units."""

    def __init__(self, source):
        self.starts, self.lines = [], []
        at = 0
        for line in split_lines(source):
            self.starts.append(at)
            self.lines.append(line.encode())
            at += units(line)

    def at(self, line, column):
        return self.starts[line - 1] + units(self.lines[line - 1][:column].decode())


def split_lines(source):
    lines, at = [], 0
    while at < len(source):
        end = at
        while end < len(source) and source[end] not in "\r\n":
            end += 1
        end += 2 if source[end : end + 2] == "\r\n" else 1
        lines.append(source[at:end])
        at = end
    return lines + [""]


def units(text):
    return len(text.encode("utf-16-le")) // 2


def constant(value):
    if value is None:
        return {"type": "None"}
    if value is Ellipsis:
        return {"type": "Ellipsis"}
    if isinstance(value, bool):
        return {"type": "bool", "value": value}
    if isinstance(value, int):
        return {"type": "int", "value": hex(value)}
    if isinstance(value, float):
        return {"type": "float", "value": "inf" if value == float("inf") else value.hex()}
    if isinstance(value, complex):
        return {"type": "complex", "imaginary": value.imag.hex()}
    if isinstance(value, bytes):
        return {"type": "bytes", "value": list(value)}
    return {"type": "str", "value": [ord(char) for char in value] if not is_plain(value) else value}


def is_plain(text):
    return not any("\ud800" <= char <= "\udfff" for char in text)


class Dumper:
    def __init__(self, source):
        self.offsets = Offsets(source.removeprefix("\ufeff"))
        self.bom = 1 if source.startswith("\ufeff") else 0

    def dump(self, node, inside_fstring=False):
        kind = type(node).__name__
        if isinstance(node, (ast.operator, ast.cmpop, ast.boolop, ast.unaryop)):
            return kind
        out = {"kind": kind}
        for name, value in ast.iter_fields(node):
            if name not in UNUSED_FIELDS:
                out[name] = self.field(node, name, value)
        if hasattr(node, "lineno") and not self.is_loose(node, inside_fstring):
            out["from"] = self.bom + self.offsets.at(node.lineno, node.col_offset)
            out["to"] = self.bom + self.offsets.at(node.end_lineno, node.end_col_offset)
        return out

    def is_loose(self, node, inside_fstring):
        """3.11 gives the parts of an f-string the place of the whole, and miscounts in those over several lines."""
        return inside_fstring

    def field(self, node, name, value):
        inside = isinstance(node, (ast.JoinedStr, ast.FormattedValue))
        if isinstance(value, list):
            return [self.item(part, inside) for part in value]
        if isinstance(node, ast.Constant) or (isinstance(node, ast.MatchSingleton) and name == "value"):
            return constant(value)
        if name == "conversion":
            return CONVERSIONS[value]
        if name in ("simple", "is_async"):
            return bool(value)
        if name == "level":
            return value or 0
        return self.item(value, inside)

    def item(self, value, inside):
        return self.dump(value, inside) if isinstance(value, ast.AST) else value


def tree_of(source):
    tree = ast.parse(source.removeprefix("\ufeff"))
    return Dumper(source).dump(tree)


def error_of(source):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "program.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        return {"type": type(error).__name__, "message": error.msg, "line": error.lineno, "column": error.offset}
    except (MemoryError, RecursionError) as error:
        return {"type": type(error).__name__, "message": str(error), "line": None, "column": None}
    return None


def programs(file):
    """Yields (name, source)."""
    text = (HERE / file).read_bytes().decode("utf-8")
    for part in re.split(r"^#### ", text, flags=re.M)[1:]:
        head, _, source = part.partition("\n")
        name, spelling = re.fullmatch(r"(.*?)(?: \[(\w+)\])?", head).groups()
        yield name, respell(source, spelling)


def respell(source, spelling):
    if spelling == "bare":
        return source[:-1]
    if spelling == "bom":
        return "\ufeff" + source
    return source.replace("\n", {"crlf": "\r\n", "cr": "\r"}.get(spelling, "\n"))


def record():
    good = {name: tree_of(source) for name, source in programs("good.py")}
    broken = {name: error_of(source) for name, source in programs("broken.py")}
    for name, error in broken.items():
        if error is None:
            sys.exit(f"broken.py: {name!r} is not broken")
    return {"good.json": good, "broken.json": broken}


def main():
    warnings.simplefilter("ignore")
    check = "--check" in sys.argv
    changed = False
    for file, recorded in record().items():
        path = HERE / file
        before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        names = [name for name in {**before, **recorded} if before.get(name) != recorded.get(name)]
        for name in names:
            print(f"{file}: {name} differs")
        changed = changed or bool(names)
        if not check:
            path.write_text(json.dumps(recorded, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    sys.exit(1 if check and changed else 0)


if __name__ == "__main__":
    main()
