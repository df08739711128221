#!/usr/bin/env python3.11
"""Records what the real Flask-SQLAlchemy makes of programs that define models.

    python3.11 src/conformance/models/record_models.py            makes every recording again and names those that changed
    python3.11 src/conformance/models/record_models.py --check    writes nothing, exits 1 when a recording is out of date
    python3.11 src/conformance/models/record_models.py names      only that file

It needs `pip install flask-sqlalchemy==3.1.1 sqlalchemy==2.0.40`. Each file holds many small programs, each under a line
`#### name`; what stands before the first of these lines is put before each of them. `names.py` gives `names.json`:
{name: {stdout, error, ddl, echo, warnings, relationships}}. `error` is null or {type, message, line}, the line being the
innermost one of the program. After a program has ended the mappers are configured, and `ddl` is what `create_all()`
sends for each MetaData on an empty database. `echo` is what the program's own engines log.
"""
import contextlib
import io
import re
import sys
import types
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from recording import Recorder  # noqa: E402  found once the path says where

FILE = "models.py"


class Listener:
    """Listens to the library while one program runs in this process."""

    def __init__(self):
        self.echo, self.warnings, self.metadatas = [], [], []
        self.listen()

    def listen(self):
        from sqlalchemy import log, schema
        from sqlalchemy.engine import base

        made = schema.MetaData.__init__

        def remember(metadata, *args, **keywords):
            made(metadata, *args, **keywords)
            self.metadatas.append(metadata)

        schema.MetaData.__init__ = remember
        base.Engine._should_log_info = lambda engine: True
        base.Connection._log_info = lambda connection, *args, **keywords: self.log(*args)
        log._add_default_handler = lambda logger: None
        warnings.simplefilter("always")
        warnings.showwarning = self.warn

    def log(self, message, *args):
        if message == "[%s] %r" and len(args) == 2:
            self.echo[-1][1] = repr(args[1])
        else:
            self.echo.append([message % args if args else message, None])

    def warn(self, message, category, filename, *_):
        if category.__module__.startswith("sqlalchemy") or "flask_sqlalchemy" in filename or filename == FILE:
            self.warnings.append([category.__name__, str(message)])


def outcome(source):
    """What the program does; called in a process of its own."""
    listener = Listener()
    stdout = io.StringIO()
    with contextlib.redirect_stdout(stdout):
        error = attempt(lambda: execute(source))
        echo = list(listener.echo)
        error = error or attempt(configure)
        relationships = [] if error else sorted(related())
        ddl, refused = tables(listener.metadatas)
    return {
        "stdout": stdout.getvalue(),
        "error": error or refused,
        "ddl": ddl,
        "echo": echo,
        "warnings": sorted(listener.warnings),
        "relationships": relationships,
    }


def execute(source):
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    exec(compile(source, FILE, "exec", dont_inherit=True), module.__dict__)


def configure():
    from sqlalchemy import orm

    orm.configure_mappers()


def related():
    """`Role.users -> User ONETOMANY list <- role` for every relationship."""
    from sqlalchemy.orm import mapperlib

    for registry in mapperlib._all_registries():
        for mapper in registry.mappers:
            for each in mapper.relationships:
                kind = "list" if each.uselist else "scalar"
                others = sorted(each._reverse_property, key=lambda other: (other.key != each.back_populates, str(other)))
                back = str(others[0]) if others else "-"
                joins = f"{each.primaryjoin} / {each.secondaryjoin}" if each.secondary is not None else f"{each.primaryjoin}"
                target = each.mapper.class_.__name__
                yield f"{mapper.class_.__name__}.{each.key} -> {target} {each.direction.name} {kind} <- {back} on {joins}"


def tables(metadatas):
    """The statements of `create_all()` for each MetaData in a database of its own, and what stopped it."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool

    statements, refused = [], None
    for metadata in list(metadatas):
        engine = create_engine("sqlite://", poolclass=StaticPool)

        @event.listens_for(engine, "before_cursor_execute")
        def note(_connection, _cursor, statement, *_):
            if not statement.startswith("PRAGMA"):
                statements.append(statement)

        refused = attempt(lambda: metadata.create_all(engine)) or refused
    return in_order(statements), refused


def in_order(statements):
    """The indexes of a table by name: the library keeps them in a set, so their order is an accident."""
    groups = []
    for statement in statements:
        if groups and re.match("CREATE (UNIQUE )?INDEX", statement):
            groups[-1].append(statement)
        else:
            groups.append([statement])
    return [statement for table, *indexes in groups for statement in (table, *sorted(indexes))]


def attempt(action):
    try:
        action()
    except BaseException as raised:
        return describe(raised)
    return None


def describe(raised):
    line, trace = None, raised.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(raised, SyntaxError):
        return {"type": type(raised).__name__, "message": raised.msg, "line": raised.lineno}
    return {"type": type(raised).__name__, "message": masked(str(raised)), "line": line}


def masked(text):
    return re.sub(r"0x[0-9a-f]{6,}", "0x<ADDR>", text)


if __name__ == "__main__":
    files = (path for path in HERE.glob("*.py") if path.name != Path(__file__).name)
    Recorder(__file__, outcome, indent=1).main(files)
