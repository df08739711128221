#!/usr/bin/env python3.11
"""Records what SQLAlchemy makes of expressions and types: their SQL, their parameters, their types, or the exception.

    python3.11 src/conformance/expressions/record_expressions.py            makes every recording again
    python3.11 src/conformance/expressions/record_expressions.py --check    writes nothing, exits 1 when one is out of date

Run it where SQLAlchemy 2.0.40 is installed. The lines of `operators.py` and its neighbours behind `####` are one
expression each; what stands before is put before each of them, and `observe.py` before that. `operators.py` gives
`operators.json`: {expression: [line of what observe(...) prints]}, with the addresses of objects made equal.
"""
import contextlib
import io
import json
import re
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILES = ["operators", "constructors", "functions", "datatypes", "tables", "values"]


def expressions(name):
    """What stands before the expressions of a file, and the expressions."""
    prelude, _, lines = (HERE / f"{name}.py").read_text(encoding="utf-8").partition("####\n")
    return prelude, [line for line in lines.splitlines() if line.strip()]


def observed(prelude, expression):
    stdout = io.StringIO()
    source = f"{(HERE / 'observe.py').read_text(encoding='utf-8')}{prelude}\nobserve(lambda: {expression})\n"
    with contextlib.redirect_stdout(stdout):
        exec(compile(source, "program.py", "exec", dont_inherit=True), {"__name__": "__main__"})
    return [re.sub(r"0x[0-9a-f]+", "0x", line) for line in stdout.getvalue().splitlines()]


def record(name):
    prelude, lines = expressions(name)
    return {expression: observed(prelude, expression) for expression in lines}


def main():
    warnings.simplefilter("ignore")
    stale = False
    for name in FILES:
        path = HERE / f"{name}.json"
        text = json.dumps(record(name), ensure_ascii=False, indent=1) + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale = True
            print(f"{path.name} differs")
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    sys.exit(1 if stale and "--check" in sys.argv else 0)


if __name__ == "__main__":
    main()
