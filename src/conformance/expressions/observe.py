"""What an expression or a type shows of itself. Run by the real library when it is recorded, and by ours in the tests."""
import re

from sqlalchemy import *
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.types import TypeEngine
from sqlalchemy.sql.expression import ClauseElement


def shown(make):
    try:
        return str(make())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def expanded(thing, dialect):
    compiled = thing.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    return f"{compiled} {compiled.positiontup} {compiled.params}"


def observe(make):
    try:
        thing = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return
    dialect = sqlite.dialect()
    if isinstance(thing, TypeEngine):
        print("repr:", repr(thing))
        print("str:", shown(lambda: thing))
        print("sqlite:", shown(lambda: thing.compile(dialect=dialect)))
        print("python:", shown(lambda: thing.python_type))
    elif isinstance(thing, Table):
        print(shown(lambda: CreateTable(thing).compile(dialect=dialect)))
        for index in sorted(thing.indexes, key=lambda index: index.name):
            print(shown(lambda: CreateIndex(index).compile(dialect=dialect)))
    elif isinstance(thing, ClauseElement):
        literal = {"literal_binds": True}
        print("str:", shown(lambda: thing))
        print("sqlite:", shown(lambda: thing.compile(dialect=dialect)))
        print("expanded:", shown(lambda: expanded(thing, dialect)))
        print("params:", shown(lambda: thing.compile().params))
        print("literal:", shown(lambda: thing.compile(dialect=dialect, compile_kwargs=literal)))
        print("type:", shown(lambda: repr(thing.type)))
    else:
        print("value:", repr(thing))


