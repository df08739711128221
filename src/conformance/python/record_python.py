#!/usr/bin/env python3.11
"""Records what CPython 3.11 does with Python programs: what they print, and the exception that ends them.

    python3.11 src/conformance/python/record_python.py            makes every recording again and names those that changed
    python3.11 src/conformance/python/record_python.py --check    writes nothing, exits 1 when a recording is out of date
    python3.11 src/conformance/python/record_python.py stdlib/re  only that file

`language/*.py` and `stdlib/*.py` hold many small programs, each under a line `#### name`; what stands before the first
of these lines is put before each of them. `language/calls.py` gives `language/calls.json`: {name: {stdout, error}},
where error is null or {type, message, suggestion, line}: what CPython's traceback says last, its `Did you mean`, and
the line in the innermost frame of the program.
"""
import contextlib
import io
import json
import re
import subprocess
import sys
import types
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILE = "program.py"
SUGGESTION = re.compile(r"\. (Did you mean: '.*'\?|Did you forget to import '.*'\?)$")


def programs(path):
    """Yields (name, source)."""
    prelude, *parts = re.split(r"^#### ", path.read_text(encoding="utf-8"), flags=re.M)
    for part in parts:
        name, _, source = part.partition("\n")
        yield name, prelude + source


def outcome(source):
    """What the program does; called in a process of its own."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = [FILE]
    stdout, error = io.StringIO(), None
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, FILE, "exec", dont_inherit=True), module.__dict__)
        except BaseException as raised:
            error = describe(raised)
    return {"stdout": stdout.getvalue(), "error": error}


def describe(raised):
    last = printed(raised)
    found = SUGGESTION.search(last)
    return {
        "type": type(raised).__name__,
        "message": str(raised),
        "suggestion": found and found.group(1),
        "line": line_of(raised.__traceback__),
    }


def printed(raised):
    """The last line of the traceback: only the interpreter's own hook knows suggestions."""
    text = io.StringIO()
    with contextlib.redirect_stderr(text):
        sys.__excepthook__(type(raised), raised, None)
    return text.getvalue().rstrip("\n").rpartition("\n")[2]


def line_of(traceback):
    line = None
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == FILE:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def ask(source):
    command = [sys.executable, "-I", "-X", "utf8", __file__, "--one"]
    answer = subprocess.run(command, input=source, capture_output=True, text=True, encoding="utf-8", check=True)
    return json.loads(answer.stdout)


def record(path):
    named = list(programs(path))
    names = [name for name, _ in named]
    if len(set(names)) != len(names):
        sys.exit(f"{path.name}: two programs of one name: {max(names, key=names.count)!r}")
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(names, pool.map(ask, (source for _, source in named))))


def compare(path, check):
    """Whether the recording is out of date; writes it anew unless it is only checked."""
    recorded = record(path)
    target = path.with_suffix(".json")
    before = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    names = [name for name in {**before, **recorded} if before.get(name) != recorded.get(name)]
    for name in names:
        print(f"{path.parent.name}/{path.name}: {name} differs")
    if not check:
        target.write_text(json.dumps(recorded, ensure_ascii=True, separators=(",", ":")) + "\n", encoding="utf-8")
    return bool(names)


def main():
    if "--one" in sys.argv:
        print(json.dumps(outcome(sys.stdin.read())), file=sys.__stdout__)
        return
    chosen = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    paths = [HERE / f"{name}.py" for name in chosen] or sorted([*HERE.glob("language/*.py"), *HERE.glob("stdlib/*.py")])
    changed = [compare(path, "--check" in sys.argv) for path in paths]
    sys.exit(1 if "--check" in sys.argv and any(changed) else 0)


if __name__ == "__main__":
    main()
