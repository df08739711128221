"""Gives real pytest what the sandbox gives: for every lesson a fresh app, its models and an empty database.

``python -m pytest lessons`` proves, under the real Flask-SQLAlchemy, that every solution passes its lesson's checks,
that no start passes them yet, and that every mistake fails with the words its first comment names.
"""

import contextlib
import importlib.util
import sys
from pathlib import Path

import pytest

LESSONS = Path(__file__).parent


def pytest_collect_file(file_path, parent):
    if file_path.name == "checks.py":
        return LessonChecks.from_parent(parent, path=file_path)
    return None


class LessonChecks(pytest.Module):
    """The checks of one lesson, against its solution; then one item for its start and for each of its mistakes."""

    def _getobj(self):
        open_lesson(self.path.parent / "solution.py")
        return load("checks", self.path)

    def collect(self):
        yield from super().collect()
        start = start_of(self.path.parent)
        yield WrongAnswer.from_parent(self, name="start", answer=start, told=None)
        for mistake in sorted(self.path.parent.glob("mistakes/*.py")):
            told = mistake.read_text().splitlines()[0].lstrip("# ")
            yield WrongAnswer.from_parent(self, name=f"mistakes/{mistake.stem}", answer=mistake, told=told)


class WrongAnswer(pytest.Item):
    """An answer that must not pass: at least one check fails, and one of the failures says ``told``."""

    def __init__(self, *, answer, told, **kwargs):
        super().__init__(**kwargs)
        self.answer = answer
        self.told = told

    def runtest(self):
        failures = list(failures_of(self.answer, self.parent.path))
        assert failures, f"{self.answer.name} passes every check"
        assert self.told is None or any(self.told in failure for failure in failures), "\n".join(failures)

    def repr_failure(self, excinfo):
        return str(excinfo.value)

    def reportinfo(self):
        return self.answer, 0, f"{self.parent.path.parent.name}: {self.name}"


@pytest.fixture(autouse=True)
def empty_database(request):
    """Each check starts with its lesson's own modules, ``create_all()`` done, the seed run and a context pushed."""
    folder = Path(request.node.parent.path).parent
    open_lesson(folder / "solution.py", models=request.module)
    with database(folder):
        yield


def open_lesson(answer, models=None):
    """Makes ``app`` and ``models`` afresh, or puts back those that an already loaded checks module was made with."""
    kept = getattr(models, "_lesson", None)
    if kept is not None:
        sys.modules.update(kept)
        return
    for name in ("app", "models"):
        sys.modules.pop(name, None)
    load("app", LESSONS / "app.py")
    load("models", answer)


def load(name, path):
    """The module in ``path``, executed and findable as ``name``; checks remember the modules they were made with."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    module._lesson = {other: sys.modules[other] for other in ("app", "models") if other in sys.modules}
    return module


@contextlib.contextmanager
def database(folder):
    """An application context over an empty database, with the lesson's rows if it has a seed."""
    lesson = sys.modules["app"]
    with lesson.app.app_context():
        lesson.db.drop_all()
        lesson.db.create_all()
        if (folder / "seed.py").exists():
            load("seed", folder / "seed.py")
        yield
        lesson.db.session.remove()


def failures_of(answer, checks):
    """What each check says to a wrong answer, the answer's own exception included."""
    try:
        open_lesson(answer)
        module = load("checks", checks)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
        return
    for name in [name for name in vars(module) if name.startswith("test_")]:
        try:
            open_lesson(answer)
            with database(checks.parent):
                getattr(load("checks", checks), name)()
        except Exception as error:
            yield f"{type(error).__name__}: {error}"


def start_of(folder):
    """Where a lesson begins: its own ``models.py``, or the solution of the lesson before it."""
    own = folder / "models.py"
    if own.exists():
        return own
    folders = sorted(path.parent for path in LESSONS.glob("*/*/lesson.md"))
    return folders[folders.index(folder) - 1] / "solution.py"
