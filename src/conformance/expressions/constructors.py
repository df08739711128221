import datetime
import enum

c = column("c", Integer)
s = column("s", String)
b = column("b", Boolean)


class Colour(enum.Enum):
    red = 1
    green = 2
####
and_(c == 1, s == "a")
and_(c == 1)
and_()
and_(True)
and_(True, c == 1)
and_(False, c == 1)
and_(c == 1, and_(s == "a", b))
and_(c == 1, or_(s == "a", b))
and_("c = 1")
and_(5)
and_(c)
and_(b, b)
and_(*[c == 1, c == 2])
and_(x for x in [c == 1, c == 2])
and_([c == 1])
and_(text("a"), c == 1)
or_(c == 1, s == "a")
or_()
or_(False)
or_(True, c == 1)
or_(False, c == 1)
or_(b)
not_(b)
not_(c == 1)
not_(and_(c == 1, b))
not_(true())
not_(c)
not_(5)
not_(text("a"))
text("a = :b")
text("a = :b AND c = :b").bindparams(b=5)
text("a = :b").bindparams(bindparam("b", 5, Integer))
text("a = :b").bindparams(x=5)
text("a::int = ':x' \\:y")
literal(5)
literal("a'b")
literal(None)
literal(5, String)
literal(True)
literal(1.5)
literal(datetime.date(2020, 1, 2))
literal("a") + "b"
literal(Colour.red)
literal_column("1 + 1")
literal_column("1 + 1", Integer) + 1
literal_column("'a'", String) == s
column("x")
column("x", String(5)).type
column("select")
column("A b")
table("t", column("a"), column("b"))
table("t", column("a")).c.a == 1
table("t", column("a"), schema="s").c.a
table("t", 5)
table("t", foo=1)
null()
null() == c
c == null()
c != null()
true()
false()
true() & false()
~true()
b == true()
c.is_(true())
null() is null()
cast(c, String(5))
cast("5", Integer)
cast(c, Numeric(10, 2)) / 2
cast(None, Integer)
cast(c, Date) - datetime.date(2020, 1, 2)
cast(s, Text)
cast(c, JSON)
cast(c)
try_cast(c, Integer)
type_coerce(c, String)
type_coerce(c, String) + "x"
type_coerce("5", Integer)
type_coerce(c + 1, String) + "x"
asc(c)
desc(c)
desc("c")
desc(5)
nulls_first(c)
nullsfirst(desc(c))
nulls_last(c.desc())
nullslast("c")
distinct(c)
distinct(c, s)
between(c, 1, 5)
between(5, c, 7)
case((c == 1, "a"), (c == 2, "b"), else_="c")
case((c == 1, 5))
case({1: "a", 2: "b"}, value=c)
case({1: "a"}, value=c, else_=None)
case([(c == 1, "a")])
case((c == 1, "a", 5))
case(c)
case((c == 1, c), else_=5) + 1
case((b, "a"))
case((c == 1, None), else_="x")
case((text("a"), literal_column("5")))
case((c == 1, "a")).label("z")
bindparam("a")
bindparam("a", 5)
bindparam("a", type_=Integer)
bindparam("a", 5, unique=True)
bindparam("a", required=False)
bindparam(None, 5)
bindparam("a", 5) + bindparam("a", 6)
bindparam("a b", 5)
c == bindparam("v")
s == bindparam("v")
c.in_(bindparam("v", [1, 2], expanding=True))
bindparam("a", callable_=lambda: 7)
bindparam("a", 5, literal_execute=True)
tuple_(c, s)
tuple_(c, s) == (1, "a")
tuple_(c, s).in_([(1, "a"), (2, "b")])
tuple_(c, s).in_([])
tuple_(c, 5)
tuple_(1, "a", types=[Integer, String])
tuple_(1, types=[Integer, String])
extract("year", column("d", Date))
extract("quarter", column("d", Date))
extract("foo", column("d", Date))
extract("month", column("d", Date)) == 5
collate(s, "NOCASE")
collate(c, "x")
any_(c) == 5
all_(c) < 5
any_(c) + 5
bitwise_not(c)
label("z", c)
label("z", c + 1).element
label("z", c, String).type
c.label("z").label("y")
(c + 1).label("z").name
c.label("z") == 1
c.label("z") + 1
~b.label("z")
func
label(5)
and_(c == 1, None)
and_(c == 1, Colour.red)
s == Colour.red
c == datetime.datetime
