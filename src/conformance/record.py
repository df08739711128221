#!/usr/bin/env python3.11
"""Makes every recording of this folder again, and names those that changed.

    python3.11 src/conformance/record.py            writes them
    python3.11 src/conformance/record.py --check    writes nothing, exits 1 when one is out of date
    python3.11 src/conformance/record.py --random   the random programs too, which take some minutes

It needs CPython 3.11 and `pip install flask-sqlalchemy==3.1.1 sqlalchemy==2.0.40`.
"""
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORDERS = [
    "syntax/record_syntax.py",
    "python/record_python.py",
    "expressions/record_expressions.py",
    "models/record_models.py",
]


def main():
    options = [option for option in sys.argv[1:] if option == "--check"]
    runs = [[HERE / recorder, *options] for recorder in RECORDERS]
    if "--random" in sys.argv:
        runs.append([HERE / "random/generate_models.py"])
    failed = [subprocess.run([sys.executable, *run]).returncode != 0 for run in runs]
    sys.exit(1 if any(failed) else 0)


if __name__ == "__main__":
    main()
