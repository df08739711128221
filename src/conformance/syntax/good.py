#### empty

#### only a comment
# nothing here
#### docstring
"""A module
of two lines."""
#### constants
a = None
b = True, False
c = ...
d = 0, 1, 1_000_000, 0xFF, 0o17, 0b101, 00, 0_0
e = 1.0, .5, 5., 1e3, 1E-3, 1_0.0_1e1_0, 0.1, 1e400, 5e-324, 2.2250738585072014e-308
f = 1j, 1.5J, 0j, 1_0j
g = 123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFFFFFF
h = 1if a else 2
#### strings
a = 'single', "double", '''triple''', """triple
over lines"""
b = r'\n', R"\d", u'unicode', U"unicode"
c = b'bytes', B"\x00\xff", rb'\x', Rb"\'", bR''
d = '\a\b\f\n\r\t\v\\\'\"\0\12\123\x41\u00e9\U0001F600\N{BULLET}\q'
e = 'continued \
on the next line'
f = '', "", '''''', b'', r''
g = '"', "'", '''a'b''c''', """ " "" """
h = 'é', '日本語', '😀', "naïve"
#### implicit concatenation
a = 'a' 'b'
b = ('a'
     "b"  # a comment between
     '''c''')
c = b'a' b"b"
d = 'a' f'{b}' 'c' f"d{e}f" r'\g'
e = f'' ''
f = u'a' 'b'
#### f-strings
name = f'<User {self.name}>'
a = f"{x!r} {x!s} {x!a} {x:>10} {x!r:^{width}} {x:{a}.{b}f}"
b = f'{{literal}} {x}}} }}' if 0 else f'{{{x}}}'
c = f"{x=} {x = } {x=!s} {x=:>5}"
d = f'{a["key"]} {a[0]} {d["a"]["b"]}'
e = f"{', '.join(str(i) for i in items)}"
f_ = f'{(lambda x: x * 2)(3)} {x if x else y} {x != y} {x == y} {x <= y} {x >= y} {x < y}'
g = rf'\d{x}\n' fr"{x}\w"
h = f'\n{x}\t\\{y}\N{BULLET}'
i = f'no fields'
j = f'{x:%Y-%m-%d} {x:{"a"}}'
k = f"{'a' 'b'}{'''c'''}"
l = f'{x}{y}{z}'
m = f'é{x}日{y}😀{z}'
n = f'{ x }{  x + 1  }{x,}{x, y}'
o = f"{ {'a': 1}['a'] }{[i for i in x]}{ {1, 2} }"
#### f-strings over lines
a = f"""
<User {self.id}
  {self.name!r}
  {
    self.email
  }>
"""
b = (
    f'{a}'
    f'{b} '
    'plain '
    f'{c:>{width}}'
)
c = f'''{
a
+ b}'''
#### names
x = _ = __x__ = x1 = X
été = naïve = имя = 名前 = été
ﬁ = 1
match = case = type = lazy = print = exec = 1
match.case(type, lazy=match)
#### wide names
𝐱 = 𝕐 + x
#### operators
a = b + c - d * e / f // g % h @ i ** j
a = b | c ^ d & e << f >> g
a = -b, +b, ~b, not b, - -b, not not b
a = b and c or d and not e or f
a = b < c <= d == e != f > g >= h
a = b is c, b is not c, b in c, b not in c
a = b if c else d if e else f
a = 2 ** -1 ** 2, -2 ** 2
a = b - c - d, b ** c ** d
a = (b + c) * d, b + (c * d)
a = not a == b, not a in b
#### augmented
a += 1
a -= 1
a *= 1
a /= 1
a //= 1
a %= 1
a @= 1
a **= 1
a >>= 1
a <<= 1
a &= 1
a ^= 1
a |= 1
a.b += 1, 2
a[0] -= yield_
#### assignments
a = 1
a = b = c = 1
a, b = 1, 2
a, = b,
(a, b), c = d
[a, b] = [c, d]
a, *b = c
*a, = b
[*a, b] = c
a.b = c[d] = e.f[g].h = 1
(a) = 1
() = []
a = *b, c
a = yield_
#### annotations
a: int
b: int = 1
c: 'User' = None
d.e: int
f[0]: str = 'x'
(g): int = 1
h: Mapped[Optional[str]] = mapped_column(String(30))
i: list[int] = []
j: tuple = 1, 2
k: Literal['a', 'b']
l: "Mapped[List['Post']]" = relationship(back_populates="author")
#### calls
f()
f(a)
f(a, b,)
f(a, *b, c, *d)
f(a=1, **b)
f(a, b=1, *c, d=2, **e, **f)
f(*a, **b)
f(x for x in y)
f((x for x in y), 1)
f(a)(b)(c)
f(
    a,
    b=c,
)
f(a := 1)
f(lambda: 1, lambda x: x)
f(not a, a if b else c)
f(**{'a': 1})
f(a)[b].c(d)
#### attributes and subscripts
a.b.c.d
a . b
a.b().c[d].e
1 .real
1.5.real
'x'.join(y)
a[0], a[-1], a[b], a['c'], a[b][c]
a[:], a[1:], a[:1], a[1:2], a[::], a[1:2:3], a[::2], a[:1:]
a[1, 2], a[1,], a[1:2, 3], a[*b], a[b, *c], a[()]
a[b := 1]
(a
 .b
 .c())
#### collections
a = [], [1], [1, 2], [1, 2,], [*a, *b]
b = (), (1,), (1, 2), (1, 2,), (*a, b)
c = {1}, {1, 2}, {1, 2,}, {*a, *b}
d = {}, {'a': 1}, {'a': 1, 'b': 2,}, {**a}, {'a': 1, **b, 'c': 2}
e = [[1, 2], [3, [4]]], ((1,),), {'a': {'b': []}}
f = 1, 2
g = 1,
#### comprehensions
a = [x for x in y]
b = [x for x in y if x]
c = [x for x in y if x if z]
d = [x + z for x in y for z in x if z]
e = {x for x in y}
f = {x: z for x, z in y.items()}
g = (x for x in y)
h = [[a for a in b] for b in c]
i = [(x, y) for x, y in z]
j = [x for (x, y) in z]
k = [x for x, in y]
l = [x for [x, *y] in z]
m = [x if x else y for x in z]
n = [y := x for x in z]
o = {x: y for x, y in z if x not in y}
p = sum(x.total for x in orders if x.paid)
q = [x for x.y in z]
r = [x for x in a or b]
#### lambdas
a = lambda: 1
b = lambda x: x
c = lambda x, y=1: x + y
d = lambda *a, **k: (a, k)
e = lambda x, /, y, *, z=1: x
f = lambda *, a: a
g = lambda: (yield)
h = lambda x: lambda y: x + y
i = lambda a, b=1, *c, d, e=2, **f: None
j = lambda x,: x
#### walrus
if (n := len(a)) > 10: pass
while chunk := f.read(): pass
print(n := 1)
[y := 1, y ** 2]
x = (y := 1)
#### functions
def f(): pass
def f(a): return a
def f(a, b=1, *args, c, d=2, **kwargs): return
def f(a, /, b, *, c): ...
def f(a, b, /): ...
def f(a=1, /, b=2): ...
def f(*, a, b=1): ...
def f(*args): ...
def f(**kwargs): ...
def f(a: int, b: str = 'x', *args: int, c: 'C' = None, **kw: dict) -> list[int]: ...
def f(*args: *Ts): ...
def f(
    a,
    b=1,
):
    """Docstring."""
    x = 1
    return x, a
def f(a,): pass
def f() -> None: pass
def outer():
    def inner():
        nonlocal_ = 1
        return nonlocal_
    return inner
#### scopes
counter = 0
def increment():
    global counter, other
    counter += 1
    def inner():
        nonlocal_ = 1
        def deeper():
            nonlocal nonlocal_
            nonlocal_ = 2
#### generators
def f():
    yield
    yield 1
    yield 1, 2
    x = yield
    y = yield x
    z = yield from g()
    (yield)
    await_ = (yield 1), 2
    return (yield)
#### async
async def f():
    await g()
    x = await g() + 1
    async for a in b:
        pass
    else:
        pass
    async with c as d, e:
        pass
    return [x async for x in y if await z]
async def g(): return await x
#### decorators
@a
def f(): pass
@a.b(c)
@d
class A: pass
@property
async def f(): pass
@a[0]
def f(): pass
@(lambda x: x)
def f(): pass
@x if y else z

def f(): pass
#### classes
class A: pass
class A(): pass
class A(B): x = 1; y = 2
class A(B, C, metaclass=D, x=1): ...
class A(*b, **c): pass
class A(db.Model):
    """Docstring."""
    __tablename__ = 'a'

    id = db.Column(db.Integer, primary_key=True)

    class Meta:
        ordering = 'id'

    def __repr__(self):
        return '<A %r>' % self.id
class A: x = 1;
class A:
    pass
    # trailing comment

# another
#### if
if a: pass
if a:
    pass
elif b:
    pass
elif c: pass
else:
    pass
if a: b; c
if a:
    if b:
        pass
    else:
        pass
#### loops
for a in b: pass
for a, b in c: pass
for (a, b) in c: pass
for a, in b: pass
for [a, b] in c: pass
for a.b in c: pass
for a[0] in c: pass
for a, *b in c: pass
for a in b, c: pass
for a in *b, c: pass
for a in b:
    if a: continue
    break
else:
    pass
while True:
    break
while a: pass
else: pass
#### with
with a: pass
with a as b: pass
with a as b, c as d: pass
with a, b: pass
with (a): pass
with (a, b): pass
with (a as b): pass
with (
    a as b,
    c as d,
):
    pass
with a() as (b, c): pass
with a as b.c, d as e[0]: pass
with (a, b) as c: pass
with (yield_): pass
with app.app_context():
    db.create_all()
#### try
try: pass
except: pass
try:
    pass
except A:
    pass
except (B, C) as e:
    raise
except D as e: pass
else:
    pass
finally:
    pass
try: pass
finally: pass
try:
    pass
except* A as e:
    pass
except* (B, C): pass
#### raise and assert
raise
raise A
raise A('x')
raise A from b
raise A('x') from None
assert a
assert a, 'message'
assert (a, b), c
#### delete
del a
del a, b
del a.b, a[0]
del (a, b), [c]
del a,; del b, c,
del (a)
#### imports
import a
import a.b.c
import a as b, c.d as e
from a import b
from a import b as c, d
from a.b import c
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ..a.b import c
from a import *
from a import (b)
from a import (b, c,)
from a import (
    b,  # comment
    c as d,
)
#### future
"""Docstring first."""
from __future__ import annotations
import a
#### return forms
def f():
    return
    return 1
    return 1, 2
    return *a, b
    return (1)
    return lambda: 1
#### semicolons
a = 1; b = 2
a = 1;
if a: b; c;
a; b; c
#### match values
match command:
    case 'quit': pass
    case "a" 'b': pass
    case 1: pass
    case -1: pass
    case 1.5 | -2.5: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case None: pass
    case True | False: pass
    case b'x': pass
    case Color.RED: pass
    case a.b.c: pass
#### match sequences
match point:
    case []: pass
    case [a]: pass
    case [a, b]: pass
    case (a, b): pass
    case (a,): pass
    case (): pass
    case [a, *rest]: pass
    case [*_, a]: pass
    case a, b: pass
    case a, *b: pass
    case *a, : pass
    case (a): pass
#### match mappings and classes
match x:
    case {}: pass
    case {'a': 1}: pass
    case {'a': b, **rest}: pass
    case {**rest}: pass
    case {'a': 1, 'b': 2,}: pass
    case {Color.RED: 1, None: 2, -1: 3}: pass
    case A(): pass
    case A(1, b): pass
    case A(x=1, y=b): pass
    case A(1, x=b,): pass
    case a.B(c): pass
#### match guards and names
match x:
    case a if a > 1: pass
    case [a, b] | [a, _, b]: pass
    case (1 | 2) as c: pass
    case A(x=1) as c: pass
    case [1 as a, (2 as b)]: pass
    case {'k': [a, *_]} if a: pass
    case _: pass
#### match subjects
match a, b:
    case _: pass
match *a, b:
    case _: pass
match (a):
    case _: pass
match [a]:
    case _: pass
match -a:
    case _: pass
match f(x):
    case y:
        return_ = y
match a := b:
    case _: pass
#### match as a name
match = 1
match(x)
match[x]
match.x
match, case = 1, 2
match: int
match * a
print(match, case)
def match(case): return case
#### line continuation
a = 1 + \
    2
if a and \
   b:
    pass
from a import b, \
    c
assert a, \
    'b'
x = 'a' \
    'b'
#### brackets over lines
a = [
    1,

    # comment
  2,
        3,
]
b = {
'a': 1,
    'b': (
2
    ),
}
c = f(a,
b)
#### odd blanks
a   =   1
b=2
c = ( 1 , 2 )
d = f ( x )
e . f = g [ 0 ]
x = 1    # comment
if   a   :   pass
def  f ( a , b = 1 ) : pass
#### tabs
class A:
	x = 1
	def f(self):
		return	self.x
	y	=	2
#### tabs and spaces that agree
if a:
        x
	
        y
#### form feed
a = 1
b = 2
  c = 3
class A:
    x = 1

    y = 2
    z = 3
#### comments everywhere
# first
a = 1  # second
    # third, indented oddly
if a:  # fourth
# fifth, at the margin
    b = 2
        # sixth
    # seventh
c = [  # eighth
    1,  # ninth
    # tenth
]  # eleventh
#### blank lines with blanks
a = 1
   
if a:
    
    b = 2
	
    c = 3

d = 4
#### stray strings and expressions
'docstring'
'another'
1
a
a.b
...
"""
stray
"""
(a)
not a
lambda: 1
#### crlf [crlf]
class A(db.Model):
    """Doc
    string."""
    x = 'a' \
        'b'

    y = f'''{
    x}'''
#### lone carriage returns [cr]
a = 1
if a:
    b = """x
y"""
c = 2
#### byte order mark [bom]
# comment
a = 'é'
b = 1
#### no newline at the end [bare]
class A:
    x = 1
#### no newline after a comment [bare]
a = 1
# comment
#### indent at the end [bare]
if a:
    b
    
#### deep nesting
a = ((((((((((((((((((((1))))))))))))))))))))
b = [[[[[[[[[[{'a': [[[[[1]]]]]}]]]]]]]]]]
if a:
    if b:
        if c:
            for d in e:
                while f:
                    with g:
                        try:
                            def h():
                                class i:
                                    x = 1
                        finally:
                            pass
#### long chain
a = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20
b = query.filter(a == 1).filter(b == 2).order_by(c.desc()).limit(10).offset(20).all()
c = a and b and c and d or e or f or g
d = a < b < c < d < e
#### flask program
from datetime import datetime
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///test.db'
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
db = SQLAlchemy(app)

tags = db.Table('tags',
    db.Column('tag_id', db.Integer, db.ForeignKey('tag.id'), primary_key=True),
    db.Column('post_id', db.Integer, db.ForeignKey('post.id'), primary_key=True)
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(80), unique=True, nullable=False)
    created_at = db.Column(db.DateTime, default=datetime.utcnow)
    posts = db.relationship('Post', backref=db.backref('author', lazy=True), cascade="all, delete-orphan")

    def __init__(self, username, **kwargs):
        super(User, self).__init__(**kwargs)
        self.username = username

    @property
    def is_admin(self) -> bool:
        return self.role is not None and self.role.name == 'Admin'

    @staticmethod
    def find(name):
        return User.query.filter_by(username=name).first_or_404()

    def to_dict(self):
        return {c.name: getattr(self, c.name) for c in self.__table__.columns}

    def __repr__(self):
        return f'<User {self.username!r}>'


if __name__ == '__main__':
    with app.app_context():
        db.create_all()
        db.session.add_all([User(username=n) for n in ('ada', 'grace')])
        db.session.commit()
        print(*User.query.order_by(User.username.desc()).all(), sep='\n')
    app.run(debug=True)
#### style 2.0 models
from __future__ import annotations
from typing import List, Optional
from sqlalchemy import ForeignKey, String, func
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user_account"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    fullname: Mapped[Optional[str]]
    created: Mapped[datetime] = mapped_column(server_default=func.now())
    addresses: Mapped[List["Address"]] = relationship(
        back_populates="user", cascade="all, delete-orphan"
    )

    def __repr__(self) -> str:
        return f"User(id={self.id!r}, name={self.name!r}, fullname={self.fullname!r})"
#### check constraint and table args
class Product(db.Model):
    __table_args__ = (
        db.CheckConstraint("price > 0", name='ck_price'),
        db.UniqueConstraint('sku', 'shop_id'),
        {'sqlite_autoincrement': True},
    )
    price = db.Column(db.Numeric(10, 2), db.CheckConstraint('price > 0'), default=lambda: 0)
    total = db.column_property(price * 1.2)
    __mapper_args__ = {"polymorphic_on": type, 'version_id_col': price}
#### enum and hybrid
import enum
class Color(enum.Enum):
    RED = 'red'
    GREEN = "green"
class Car(db.Model):
    color = db.Column(db.Enum(Color), nullable=False, default=Color.RED)
    @hybrid_property
    def label(self): return self.color.value.upper()
    @label.expression
    def label(cls): return func.upper(cls.color)
    @validates('color', 'name')
    def check(self, key, value):
        if not value: raise ValueError(f"{key} can't be empty")
        return value
