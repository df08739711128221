from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


#### the types
class Everything(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Boolean)
    b = db.Column(db.DateTime)
    c = db.Column(db.Float)
    d = db.Column(db.Integer)
    e = db.Column(db.LargeBinary)
    f = db.Column(db.PickleType)
    g = db.Column(db.String)
    h = db.Column(db.String(40))
    i = db.Column(db.Text)
    j = db.Column(db.Date)
    k = db.Column(db.Time)
    l = db.Column(db.Numeric(10, 2))
    m = db.Column(db.Numeric)
    n = db.Column(db.BigInteger)
    o = db.Column(db.SmallInteger)
    p = db.Column(db.JSON)
    q = db.Column(db.Unicode(20))
    r = db.Column(db.UnicodeText)
    s = db.Column(db.Interval)
    t = db.Column(db.Uuid)
    u = db.Column(db.Double)
    v = db.Column(db.LargeBinary(16))
    w = db.Column(db.Numeric(10))
    x = db.Column(db.Float(5))
    y = db.Column(db.Text(100))


#### types called without arguments
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Boolean())
    b = db.Column(db.DateTime())
    c = db.Column(db.String())
    d = db.Column(db.Integer())
    e = db.Column(db.PickleType())
    f = db.Column(db.LargeBinary())


#### types with names of SQL
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.INTEGER)
    b = db.Column(db.VARCHAR(3))
    c = db.Column(db.TEXT)
    d = db.Column(db.TIMESTAMP)
    e = db.Column(db.DECIMAL(5, 2))
    f = db.Column(db.BIGINT)
    g = db.Column(db.CHAR(2))
    h = db.Column(db.BLOB)
    i = db.Column(db.REAL)


#### nullable, unique, index
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer, nullable=False)
    b = db.Column(db.Integer, nullable=True)
    c = db.Column(db.Integer, unique=True)
    d = db.Column(db.Integer, index=True)
    e = db.Column(db.Integer, unique=True, index=True)
    f = db.Column(db.Integer, unique=False, index=False)
    g = db.Column(db.Integer, nullable=False, unique=True, index=True)


#### defaults leave no trace
import datetime


class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer, default=5)
    b = db.Column(db.String(5), default="x")
    c = db.Column(db.DateTime, default=datetime.datetime.utcnow)
    d = db.Column(db.Boolean, default=True, nullable=False)
    e = db.Column(db.PickleType, default=lambda: [])
    f = db.Column(db.Float, default=1.5, onupdate=2.5)


for c in T.__table__.c:
    print(c.name, repr(c.default) if c.name != 'c' and c.name != 'e' else c.default.is_callable, c.onupdate)


#### composite key
class Seat(db.Model):
    row = db.Column(db.String(2), primary_key=True)
    number = db.Column(db.Integer, primary_key=True)
    taken = db.Column(db.Boolean, nullable=False, default=False)


#### key that is no integer
class Country(db.Model):
    code = db.Column(db.String(2), primary_key=True)
    name = db.Column(db.Text, unique=True)


#### key not first
class T(db.Model):
    a = db.Column(db.Text)
    key = db.Column(db.Integer, primary_key=True)


#### autoincrement
class T(db.Model):
    __table_args__ = {"sqlite_autoincrement": True}
    id = db.Column(db.Integer, primary_key=True, autoincrement=True)
    a = db.Column(db.Text)


#### autoincrement in a composite key
class T(db.Model):
    a = db.Column(db.Integer, primary_key=True, autoincrement=True)
    b = db.Column(db.Integer, primary_key=True)


#### column with a name of its own
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column("b", db.Integer)
    c = db.Column(db.Integer, name="d")


print(T.a.name, T.__table__.c.keys(), T.__mapper__.attrs.keys())


#### order with a mixin
class Stamped:
    created = db.Column(db.DateTime)
    updated = db.Column(db.DateTime)


class T(Stamped, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Text)


#### server defaults
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer, server_default="5")
    b = db.Column(db.Text, server_default="it's", nullable=False)
    c = db.Column(db.Integer, server_default=db.text("5"))
    d = db.Column(db.DateTime, server_default=db.func.now())
    e = db.Column(db.Float, server_default=db.text("1.5"))
    f = db.Column(db.Boolean, server_default=db.true())
    g = db.Column(db.Boolean, server_default=db.false(), nullable=False)
    h = db.Column(db.Integer, server_default=db.text("-1"))
    i = db.Column(db.DateTime, server_default=db.text("CURRENT_TIMESTAMP"))


#### constraints of a table
class T(db.Model):
    __table_args__ = (
        db.UniqueConstraint("a", "b", name="uq_ab"),
        db.CheckConstraint("a > 0"),
        db.Index("ix_b_a", "b", "a"),
        db.UniqueConstraint("c"),
    )
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer)
    b = db.Column(db.Integer, unique=True)
    c = db.Column(db.Integer, index=True)


#### check inside a column
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    age = db.Column(db.Integer, db.CheckConstraint("age > 0"))
    b = db.Column(db.Integer, db.CheckConstraint("b > 0", name="ck_b"), nullable=False)


#### an explicit key
class T(db.Model):
    __table_args__ = (db.PrimaryKeyConstraint("b", "a", name="pk_t"),)
    a = db.Column(db.Integer)
    b = db.Column(db.Integer)
    c = db.Column(db.Text)


#### boolean with a constraint
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Boolean(create_constraint=True))
    b = db.Column(db.Boolean(create_constraint=True, name="ck_flag"), nullable=False)


#### comment and info
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Text, comment="words", doc="more", info={"x": 1})


print(T.__table__.c.a.info, T.__table__.c.a.doc, T.a.__doc__)


#### assignment wins
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer)
    a = db.Column(db.Text)


#### attributes at run time
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    age = db.Column(db.Integer, default=3)


u = User(name="ada")
print(u.name, u.age, u.id, User.name.property.columns[0].type, User.name.type, isinstance(User.__table__.c.name.type, db.String))
u.name = "grace"
print(u.name, hasattr(User, "nam"), hasattr(User, "name"))
u.nothing = 5
print(u.nothing)


#### repr of a new object
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


text = repr(User(name="ada"))
print(text.startswith("<User (transient 1"), text.endswith(")>"))


#### a repr of its own
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    
    def __repr__(self):
        return f"<User {self.name!r}>"


print(User(name="ada"), [User(name="x")])


#### an __init__ of its own
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    
    def __init__(self, name):
        self.name = name.title()


print(User("ada").name)
User(nam="x")


#### column set later
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


User.name = db.Column(db.String(20))
print(User.__table__.c.keys(), User.name)


#### columns of the table
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), nullable=False)


t = User.__table__
print(t.columns.keys(), "name" in t.columns, "x" in t.c, len(t.c), list(t.primary_key.columns), t.c.name.nullable, [c.name for c in t.c])
print(t.c["name"].type, t.c.id.primary_key, t.name, t.fullname)


