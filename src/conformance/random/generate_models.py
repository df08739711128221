#!/usr/bin/env python3.11
"""Makes random programs with models, and records what the real Flask-SQLAlchemy makes of them.

    python3.11 src/conformance/random/generate_models.py                  makes `programs.json.gz` again: seeds 0 to 1999
    python3.11 src/conformance/random/generate_models.py --seeds 5000 6000 OUT   other seeds, into another file
    python3.11 src/conformance/random/generate_models.py --show 17        prints the program of a seed

It needs `pip install flask-sqlalchemy==3.1.1 sqlalchemy==2.0.40`. A program is made from a grammar of what model files
use, right for the most part and wrong now and then. The file holds [{seed, source, recorded}], `recorded` in the shape
of `models/record_models.py`.
"""
import gzip
import json
import os
import random
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "models"))

CLASSES = ["User", "Role", "Post", "Tag", "Order", "OrderItem", "BlogPost", "HTTPLog", "Category", "Group", "Track2", "A"]
COLUMNS = ["name", "title", "body", "email", "select", "Value", "order", "created_at", "_score", "is_active", "n2", "index"]
TYPES = [
    "db.Integer", "db.Integer()", "db.String", "db.String(20)", "db.String(length=64)", "db.Text", "db.Text()",
    "db.Boolean", "db.DateTime", "db.Date", "db.Time", "db.Float", "db.Float(5)", "db.Numeric(10, 2)", "db.Numeric",
    "db.LargeBinary", "db.PickleType", "db.BigInteger", "db.SmallInteger", "db.JSON", "db.Unicode(9)", "db.Interval",
    "db.Enum('x', 'yyy', \"it's\")", "db.Uuid", "db.DateTime(timezone=True)", "db.Double", "db.VARCHAR(3)", "db.CHAR(2)",
]
PYTHON_TYPES = ["int", "str", "bool", "float", "datetime", "bytes", "Optional[str]", "int | None", "Optional[datetime]"]
SERVER_DEFAULTS = ['"x"', '"it\'s"', 'db.text("5")', 'db.text("-1")', "db.func.now()", 'db.text("CURRENT_TIMESTAMP")', "db.true()"]
DEFAULTS = ["0", "'x'", "datetime.utcnow", "lambda: 5", "True", "1.5", "db.func.now()", "None"]
ACTIONS = ["CASCADE", "SET NULL", "restrict"]


class Writer:
    """One program in the making."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.modern = self.chance(0.25)

    def chance(self, share):
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(items)

    def some(self, items, most):
        return self.random.sample(items, self.random.randint(0, min(most, len(items))))

    # ── The frame ────────────────────────────────────────────────────────────────────────────────────────────────

    def program(self):
        names = self.random.sample(CLASSES, self.random.randint(1, 5))
        self.models = [Model(self, name) for name in names]
        self.links = []
        for model in self.models:
            model.plan()
        self.pairs = [(self.pick(names), self.pick(names)) for _ in range(self.random.randint(0, len(names) + 1))]
        by_name = {model.name: model for model in self.models}
        for one, many in self.pairs:
            self.relate(by_name[one], by_name[many])
        self.prelude()
        blocks = [self.table_block(*link) for link in self.links] if self.chance(0.7) else []
        late = [] if blocks else [self.table_block(*link) for link in self.links]
        mixin = self.mixin()
        models = [model.block(mixin is not None) for model in self.models]
        parts = ([mixin] if mixin else []) + blocks + models + late
        return "\n".join(self.lines) + "\n\n\n" + "\n\n\n".join(parts) + "\n"

    def prelude(self):
        self.lines += ["from datetime import datetime", "from typing import List, Optional", ""]
        self.lines += ["from flask_sqlalchemy import SQLAlchemy"]
        if self.modern:
            self.lines += ["from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column"]
        convention = self.chance(0.1)
        if convention:
            self.lines += ["from sqlalchemy import MetaData"]
        self.lines += [""]
        if self.modern:
            self.lines += ["", "class Base(DeclarativeBase):", "    pass", "", "", "db = SQLAlchemy(model_class=Base)"]
        elif convention:
            rules = '{"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}'
            self.lines += [f"db = SQLAlchemy(metadata=MetaData(naming_convention={rules}))"]
        else:
            self.lines += ["db = SQLAlchemy()"]

    def mixin(self):
        if not self.chance(0.2):
            return None
        lines = ["class Stamped:", "    created = db.Column(db.DateTime, default=datetime.utcnow)"]
        if self.chance(0.4):
            lines += ["    updated = db.Column(db.DateTime, onupdate=datetime.utcnow, nullable=False)"]
        if self.chance(0.2):
            lines += ["", "    def touch(self):", "        self.updated = datetime.utcnow()"]
        return "\n".join(lines)

    # ── Relationships ────────────────────────────────────────────────────────────────────────────────────────────

    def relate(self, one, many):
        if self.chance(0.2):
            self.many_to_many(one, many)
        else:
            self.one_to_many(one, many)

    def one_to_many(self, one, many):
        key = f"{one.name.lower()}_{self.random.randint(1, 9)}_id"
        target = self.target(one)
        options = []
        if self.chance(0.15):
            options.append(f'ondelete="{self.pick(ACTIONS)}"')
        if self.chance(0.05):
            options.append(f'name="fk_{key}"')
        reference = f'db.ForeignKey({", ".join([target, *options])})'
        head = [] if self.chance(0.15) else ["db.Integer" if one.key_type == "db.Integer" else one.key_type]
        extra = [option for option in ("nullable=False", "unique=True", "index=True") if self.chance(0.15)]
        many.columns.append((key, f"db.Column({', '.join([*head, reference, *extra])})"))
        self.ends(one, many, key)

    def many_links(self, one, many):
        """Whether more than one foreign key joins the two, which a relationship must then choose between."""
        between = {one.name, many.name}
        return sum(1 for pair in self.pairs if set(pair) == between) > 1

    def target(self, model):
        if self.chance(0.015):
            return f'"{model.name}.id"'
        if self.chance(0.01):
            return f'"{model.table_name()}.nothing"'
        if self.chance(0.005) and not any(pair == (model.name, model.name) for pair in self.pairs):
            return f'"{model.table_name()}"'
        return f'"{model.table_name()}.{model.key}"'

    def ends(self, one, many, key):
        """The relationship, from one side or both; sometimes not quite right."""
        there, back = f"{many.name.lower()}s_{key[-4]}", f"{one.name.lower()}_{key[-4]}"
        away = ["uselist=False"] if self.chance(0.1) else []
        if self.chance(0.15):
            away.append('lazy="%s"' % self.pick(["dynamic", "joined", "select", "selectin", "subquery", "raise"]))
        if self.chance(0.15):
            away.append('cascade="%s"' % self.pick(["all, delete-orphan", "all", "save-update, merge", "delete"]))
        if self.chance(0.95 if self.many_links(one, many) else 0.1):
            away.append(f'foreign_keys="{many.name}.{key}"')
        if one is many and self.chance(0.8):
            remote = f"remote_side=[{one.key}]" if self.chance(0.5) else f'remote_side="{one.name}.{one.key}"'
            reverse = f'db.backref("{back}", {remote})'
        else:
            reverse = f'"{back}"'
        kind = self.random.random()
        if kind < 0.5:
            one.relations.append((there, many, [*away, f"backref={reverse}"]))
        elif kind < 0.85:
            wrong = self.chance(0.06)
            one.relations.append((there, many, [*away, f'back_populates="{back}"']))
            foreign = [f"foreign_keys=[{key}]"] if any(option.startswith("foreign_keys") for option in away) else []
            if one is many:
                foreign.append(f"remote_side=[{one.key}]")
            many.relations.append((back + ("x" if wrong else ""), one, [*foreign, f'back_populates="{there}"']))
        else:
            one.relations.append((there, many, away))

    def many_to_many(self, one, other):
        name = f"{one.name.lower()}_{other.name.lower()}_{self.random.randint(1, 9)}"
        if any(link[0] == name for link in self.links):
            return
        self.links.append((name, one, other))
        secondary = f'"{name}"' if self.chance(0.5) else name
        reverse = [f'backref="{one.name.lower()}_of_{name}"'] if self.chance(0.7) else []
        one.relations.append((f"{other.name.lower()}_by_{name[-1]}", other, [f"secondary={secondary}", *reverse]))

    def table_block(self, name, one, other):
        key = ", primary_key=True" if self.chance(0.7) else ""
        ends = [(f"{one.name.lower()}_a", one), (f"{other.name.lower()}_b", other)]
        columns = [
            f'    db.Column("{column}", {model.key_type}, db.ForeignKey({self.target(model)}){key}),' for column, model in ends
        ]
        if self.chance(0.15):
            columns.append('    db.Column("at", db.DateTime),')
        return "\n".join([f"{name} = db.Table(", f'    "{name}",', *columns, ")"])


class Model:
    """One class of the program."""

    def __init__(self, writer, name):
        self.writer, self.name = writer, name
        self.columns, self.relations, self.arguments = [], [], []
        self.given = None
        self.key, self.key_type = "id", "db.Integer"

    def plan(self):
        w = self.writer
        if w.chance(0.5):
            self.given = w.pick([self.name.lower() + "s", self.name, "t_" + self.name.lower(), "my table " + self.name, "group_" + self.name])
        if w.chance(0.1):
            self.key = w.pick(["code", "ID", "user_id", "key"])
        if w.chance(0.08):
            self.key_type = w.pick(["db.String(8)", "db.BigInteger"])
        for name in w.some(COLUMNS, 5):
            self.columns.append((name, self.annotated(name) if w.modern and w.chance(0.5) else self.column()))
        if w.chance(0.2):
            self.plan_arguments()

    def plan_arguments(self):
        w = self.writer
        names = [name for name, _ in self.columns] or [self.key]
        for _ in range(w.random.randint(1, 2)):
            chosen = w.random.sample(names, min(len(names), w.random.randint(1, 2)))
            quoted = ", ".join(f'"{name}"' for name in chosen)
            self.arguments.append(
                w.pick([
                    f"db.UniqueConstraint({quoted})",
                    f'db.UniqueConstraint({quoted}, name="uq_{w.random.randint(1, 99)}")',
                    f'db.Index("ix_{self.name}_{w.random.randint(1, 999)}", {quoted})',
                    f'db.CheckConstraint("{self.key} IS NOT NULL", name="ck_{w.random.randint(1, 99)}")',
                    'db.UniqueConstraint("nowhere")' if w.chance(0.1) else f"db.UniqueConstraint({quoted})",
                ])
            )

    def column(self):
        w = self.writer
        parts = [w.pick(TYPES)]
        if w.chance(0.015):
            parts.insert(0, '"other name"')
        options = {
            w.pick(["nullable=False", "nullable=False", "nullable=True"]): 0.4,
            w.pick(["unique=True", "unique=True", "unique=False"]): 0.25,
            "index=True": 0.2,
            "primary_key=True": 0.02,
            f"default={w.pick(DEFAULTS)}": 0.3,
            f"server_default={w.pick(SERVER_DEFAULTS)}": 0.1,
            "nulable=True": 0.003,
        }
        parts += [option for option, share in options.items() if w.chance(share)]
        if w.chance(0.003):
            parts[0] = "db.Strng"
        text = f"db.Column({', '.join(parts)})"
        return text + "," if w.chance(0.01) else text

    def annotated(self, name):
        w = self.writer
        options = [option for option in ("unique=True", "index=True", "default=None", "nullable=True") if w.chance(0.15)]
        value = f" = mapped_column({', '.join(options)})" if options or w.chance(0.4) else ""
        return f": Mapped[{w.pick(PYTHON_TYPES)}]{value}"

    def table_name(self):
        if self.given is not None:
            return self.given
        import re

        return re.sub(r"((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))", r"_\1", self.name).lower().lstrip("_")

    def block(self, has_mixin):
        w = self.writer
        bases = "Stamped, db.Model" if has_mixin and w.chance(0.5) else "db.Model"
        lines = [f"class {self.name}({bases}):"]
        if self.given is not None:
            lines.append(f'    __tablename__ = "{self.given}"')
        if self.arguments:
            lines.append(f"    __table_args__ = ({', '.join(self.arguments)},)")
        if not w.chance(0.01):
            lines.append(f"    {self.key} = db.Column({self.key_type}, primary_key=True)")
        lines += [f"    {name}{value}" if value.startswith(":") else f"    {name} = {value}" for name, value in self.columns]
        lines += [f"    {name} = {self.relation(model, options)}" for name, model, options in self.relations]
        if w.chance(0.3):
            lines += ["", "    def __repr__(self):", f'        return f"<{self.name} {{self.{self.key}!r}}>"']
        return "\n".join(lines) if len(lines) > 1 else lines[0] + "\n    pass"

    def relation(self, model, options):
        name = model.name + "s" if self.writer.chance(0.02) else model.name
        return f'db.relationship({", ".join([chr(34) + name + chr(34), *options])})'


def recorded(source):
    """What the real library makes of a program, found in a child of this process, where everything is loaded already."""
    import record_models

    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as out:
            json.dump(record_models.outcome(source), out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text)


def main():
    if "--show" in sys.argv:
        print(Writer(int(sys.argv[-1])).program())
        return
    first, last, out = 0, 2000, HERE / "programs.json.gz"
    if "--seeds" in sys.argv:
        at = sys.argv.index("--seeds")
        first, last, out = int(sys.argv[at + 1]), int(sys.argv[at + 2]), Path(sys.argv[at + 3])
    import flask_sqlalchemy  # noqa: F401  loaded once, for every child
    import sqlalchemy.orm  # noqa: F401

    answers = []
    for seed in range(first, last):
        source = Writer(seed).program()
        answers.append({"seed": seed, "source": source, "recorded": recorded(source)})
    text = json.dumps(answers, ensure_ascii=True, separators=(",", ":"))
    with gzip.GzipFile(out, "wb", mtime=0) as file:
        file.write(text.encode())
    failed = sum(1 for answer in answers if answer["recorded"]["error"])
    print(f"{len(answers)} programs, {failed} of them end in an error: {out.name}")


if __name__ == "__main__":
    main()
