"""What the recorders of programs have in common: files of small programs under lines `#### name`, each asked about in a
process and a folder of its own, and the recordings beside them. Called by `python/record_python.py` and
`models/record_models.py`; `random/generate_models.py` asks for itself.
"""
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def programs(path):
    """Yields (name, source): what stands before the first name is put before each program."""
    prelude, *parts = re.split(r"^#### ", path.read_text(encoding="utf-8"), flags=re.M)
    for part in parts:
        name, _, source = part.partition("\n")
        yield name, prelude + source


class Recorder:
    """Records what `outcome(source)` says of every program of the files."""

    def __init__(self, script, outcome, flags=(), indent=None):
        """`script` is asked again with `--one` for each program; `flags` are the interpreter's."""
        self.script, self.outcome, self.flags = Path(script).resolve(), outcome, flags
        self.layout = {"indent": indent} if indent else {"separators": (",", ":")}

    def main(self, files):
        """Does what the command line says: `--check` only compares, names choose files without their ending."""
        if "--one" in sys.argv:
            print(json.dumps(self.outcome(sys.stdin.read())), file=sys.__stdout__)
            return
        chosen = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
        paths = [self.script.parent / f"{name}.py" for name in chosen] or sorted(files)
        changed = [self.compare(path, "--check" in sys.argv) for path in paths]
        sys.exit(1 if "--check" in sys.argv and any(changed) else 0)

    def compare(self, path, check):
        """Whether the recording is out of date; writes it anew unless it is only checked."""
        recorded = self.record(path)
        target = path.with_suffix(".json")
        before = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
        names = [name for name in {**before, **recorded} if before.get(name) != recorded.get(name)]
        for name in names:
            print(f"{path.parent.name}/{path.name}: {name} differs")
        if not check:
            target.write_text(json.dumps(recorded, ensure_ascii=True, **self.layout) + "\n", encoding="utf-8")
        return bool(names)

    def record(self, path):
        named = list(programs(path))
        names = [name for name, _ in named]
        if len(set(names)) != len(names):
            sys.exit(f"{path.name}: two programs of one name: {max(names, key=names.count)!r}")
        with ThreadPoolExecutor(2) as pool:
            return dict(zip(names, pool.map(self.ask, (source for _, source in named))))

    def ask(self, source):
        """Runs the program in a folder of its own: some make files."""
        command = [sys.executable, *self.flags, "-X", "utf8", str(self.script), "--one"]
        with tempfile.TemporaryDirectory() as folder:
            answer = subprocess.run(
                command, input=source, capture_output=True, text=True, encoding="utf-8", check=True, cwd=folder
            )
        return json.loads(answer.stdout)
