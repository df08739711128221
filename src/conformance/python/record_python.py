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
import re
import sys
import types
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from recording import Recorder  # noqa: E402  found once the path says where

FILE = "program.py"
SUGGESTION = re.compile(r"\. (Did you mean: '.*'\?|Did you forget to import '.*'\?)$")


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


if __name__ == "__main__":
    Recorder(__file__, outcome, flags=["-I"]).main([*HERE.glob("language/*.py"), *HERE.glob("stdlib/*.py")])
