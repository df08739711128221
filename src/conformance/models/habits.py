#### foreign keys switched on
import sqlite3

from sqlalchemy import Column, Integer, event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import declarative_base

Base = declarative_base()


@event.listens_for(Engine, "connect")
def set_sqlite_pragma(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)


#### slugs and passwords by events
import re

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from werkzeug.security import check_password_hash, generate_password_hash

db = SQLAlchemy()


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(140))
    slug = db.Column(db.String(140), unique=True)

    @staticmethod
    def slugify(target, value, oldvalue, initiator):
        if value and (not target.slug or value != oldvalue):
            target.slug = re.sub(r"[^\w]+", "-", value.lower())


event.listen(Post.title, "set", Post.slugify, retval=False)


def before_insert(mapper, connection, target):
    target.slug = "x"


event.listen(Post, "before_insert", before_insert)
event.listen(Post, "after_update", lambda mapper, connection, target: None)
print(Post(title="Hello, World").slug, event.contains(Post, "before_insert", before_insert))
event.remove(Post, "before_insert", before_insert)
print(event.contains(Post, "before_insert", before_insert))


#### an event of every subclass
from sqlalchemy import Column, Integer, event
from sqlalchemy.orm import declarative_base

Base = declarative_base()


@event.listens_for(Base, "init", propagate=True)
def made(target, args, kwargs):
    kwargs["number"] = 7


@event.listens_for(Base, "mapper_configured", propagate=True)
def configured(mapper, cls):
    print("configured", cls.__name__)


class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    number = Column(Integer)


class B(A):
    pass


print(A().number, B(id=1).number)


#### an attribute event from a base class
from sqlalchemy import Column, Integer, String, event
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    kind = Column(String)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "a"}


class B(A):
    __mapper_args__ = {"polymorphic_identity": "b"}


@event.listens_for(A.name, "set", propagate=True, retval=True)
def upper(target, value, old, initiator):
    return value.upper()


@event.listens_for(A.kind, "change")
def wrong(*args):
    pass


#### a hybrid in a Flask model
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select
from sqlalchemy.ext.hybrid import hybrid_property

db = SQLAlchemy()


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    _email = db.Column("email", db.String(120), unique=True, nullable=False)
    first_name = db.Column(db.String(50))
    last_name = db.Column(db.String(50))
    password_hash = db.Column(db.String(128))

    @hybrid_property
    def email(self):
        return self._email

    @email.setter
    def email(self, value):
        self._email = value.lower()

    @hybrid_property
    def password(self):
        raise AttributeError("Password is not readable")

    @password.setter
    def password(self, plain):
        self.password_hash = f"hash of {plain}"

    @hybrid_property
    def full_name(self):
        return f"{self.first_name} {self.last_name}"

    @full_name.expression
    def full_name(cls):
        return cls.first_name + " " + cls.last_name


user = User(email="A@B", first_name="A", last_name="B")
user.password = "x"
print(user.email, user.full_name, user.password_hash, User.email == "c", User.full_name.ilike("%a%"))
try:
    user.password
except AttributeError as error:
    print(error)
User(password="y")


#### a listener that leaves
from sqlalchemy import Column, Integer, String, event
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String)
def f(target, value, old, initiator):
    print("f", value)
event.listen(User.name, "set", f)
print(event.contains(User.name, "set", f))
User(name="a")
event.remove(User.name, "set", f)
User(name="b")
print(event.contains(User.name, "set", f))
@event.listens_for(User.name, "set", once=True)
def g(target, value, old, initiator):
    print("g", value)
User(name="c"); User(name="d")
