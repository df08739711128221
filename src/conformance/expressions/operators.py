import datetime
from decimal import Decimal

metadata = MetaData()
t = Table(
    "t",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(20)),
    Column("note", Text),
    Column("ok", Boolean),
    Column("price", Numeric(10, 2)),
    Column("ratio", Float),
    Column("day", Date),
    Column("at", DateTime),
    Column("hour", Time),
    Column("took", Interval),
    Column("data", JSON),
    Column("raw", LargeBinary),
    Column("uid", Uuid),
    Column("tags", ARRAY(Integer)),
    Column("any", None),
    Column("order", Integer),
)
c = t.c
x = column("x")
n = column("n", Integer)
####
c.id == 1
c.id == None
c.id != None
None == c.id
1 == c.id
1 < c.id
1 + c.id
1 - c.id
2 * c.id
2 / c.id
7 // c.id
7 % c.id
"a" + c.name
c.id != 3
c.id < 3
c.id <= 3
c.id > 3
c.id >= 3
c.id == c.order
c.id < None
c.id > True
c.ok == True
c.ok == False
c.ok != True
c.ok == None
c.ok.is_(True)
c.ok.is_(None)
c.ok.is_not(False)
c.ok.isnot(None)
c.id.is_(5)
c.ok & (c.id == 1)
c.ok | c.ok
~c.ok
~~c.ok
~(c.id == 1)
~(c.ok & c.ok)
~c.id
~c.name.like("a%")
~c.id.in_([1, 2])
~c.id.between(1, 2)
~c.name.contains("a")
~c.id.is_(None)
~(c.id + 1)
(c.id == 1) & (c.name == "a") & (c.ok)
(c.id == 1) | (c.name == "a") & (c.ok)
((c.id == 1) | (c.name == "a")) & c.ok
~((c.id == 1) | (c.name == "a"))
(c.id == 1) & True
(c.id == 1) & False
(c.id == 1) | True
(c.id == 1) & None
(c.id == 1) & "name"
(c.id == 1) & 5
c.id + 1
c.id + 1 + 2
c.id + c.order + c.id
c.id - 1 - 2
c.id - (c.order - 1)
(c.id + 1) * 2
c.id + 1 * 2
c.id * (c.order + 3)
c.id / 2
c.id / c.order
c.id / c.price
c.price / 2
c.price / 2.5
c.price * Decimal("1.5")
c.ratio / 2
c.id // 2
c.price // 2
c.id // c.price
c.id % 2
-c.id
-(c.id + 1)
-c.price
c.id + c.price
c.price + c.id
c.ratio * c.id
c.id * c.took
c.day + 1
c.day - c.day
c.day + c.took
c.day - datetime.date(2020, 1, 2)
c.day == datetime.date(2020, 1, 2)
c.at - c.at
c.at + c.took
c.at - c.took
c.at + datetime.timedelta(days=1)
c.at > datetime.datetime(2020, 1, 2, 3, 4, 5)
c.hour + c.took
c.hour - c.hour
c.hour == datetime.time(3, 4, 5)
c.took + c.took
c.took * 2
c.took == datetime.timedelta(seconds=5)
c.day + c.hour
c.name + "x"
c.name + c.note
c.name + 5
c.note + "x" + "y"
c.name.concat("x")
c.name.concat(c.note).concat("x")
x + 1
x + "a"
x + x
x == 1
x == "é"
x == 5000000000
x == 1.5
x == b"abc"
x & x
~x
n + x
x + n
x * n
x - n
c.any == 1
c.any + "a"
c.name < "b"
c.name == 5
c.id == "5"
c.price == "5"
c.id == object
c.id == [1, 2]
c.raw == b"abc"
c.raw == "abc"
c.uid == "abc"
c.order == 1
c.name.like("a%")
c.name.like("a/%", escape="/")
c.name.not_like("a%")
c.name.notlike("a%")
c.name.ilike("a%")
c.name.not_ilike("a%")
c.name.notilike("a%", escape="!")
c.name.startswith("a")
c.name.startswith("a%b", autoescape=True)
c.name.startswith("a/b_c", autoescape=True, escape="^")
c.name.startswith(c.note)
c.name.startswith(5, autoescape=True)
c.name.endswith("a")
c.name.endswith(c.note + "x")
c.name.contains("a")
c.name.contains("50%", autoescape=True)
c.name.contains("a", escape="/")
c.name.contains(c.note + "b")
c.name.contains("a", what=1)
c.name.icontains("A")
c.name.istartswith("A")
c.name.iendswith("A")
(c.name + "x").like("a")
c.name.like(c.note + "%")
c.id.like(5)
c.id.in_([1, 2, 3])
c.id.in_((1, 2))
c.id.in_({1})
c.id.in_(range(2))
c.id.in_(i for i in [4, 5])
c.id.in_([])
c.id.not_in([])
c.id.not_in([1, 2])
c.id.notin_([1, 2])
c.id.in_([1, None])
c.id.in_([c.order, 2])
c.id.in_([literal(3)])
c.name.in_(["a", "b'c"])
c.name.in_("abc")
c.id.in_(5)
c.id.in_(None)
c.id.in_(c.order)
c.id.in_([text("1")])
c.id.in_([[1]])
c.id.in_(text("(1, 2)"))
c.id.in_(bindparam("ids"))
c.id.in_(bindparam("ids", expanding=True))
c.ok.in_([True, False])
c.day.in_([datetime.date(2020, 1, 2)])
c.id.between(1, 5)
c.id.between(1, 5, symmetric=True)
c.id.between(c.order, c.order + 1)
c.name.between("a", None)
c.id.between(1, 5) & c.ok
c.id.is_distinct_from(1)
c.id.is_distinct_from(None)
c.id.is_not_distinct_from(c.order)
c.id.isnot_distinct_from(True)
c.id.desc()
c.id.asc()
c.name.desc().nulls_last()
c.name.nulls_first()
c.name.nullsfirst()
c.name.nullslast()
(c.id + 1).desc()
c.id.label("y").desc()
c.name.distinct()
c.name.label("y")
c.name.label(None)
(c.id + 1).label("y") + 1
(c.id == 1).label("y")
c.ok.label("y") & c.ok
c.name.collate("NOCASE")
c.name.collate("de_DE")
c.name.collate("NOCASE") == "a"
c.id.collate("x")
c.id.op("@>")(3)
c.id.op("@>", return_type=Boolean)(3)
c.id.op("@>", is_comparison=True)(3)
c.id.op("@>", precedence=9)(3) * 2
c.id.op("%%")(c.order + 1)
c.id.bool_op("~")(3)
c.id.bool_op("~")(3) & c.ok
c.id.any_() == 3
c.id.all_() > 3
c.tags.any_() == 3
c.id.any_() + 3
3 == any_(c.id)
c.id == any_(c.order)
~(c.id == all_(c.order))
c.name.match("a")
~c.name.match("a")
c.name.regexp_match("^a")
~c.name.regexp_match("^a")
c.name.regexp_match("^a", flags="i")
c.name.regexp_replace("a", "b")
c.id.bitwise_and(3)
c.id.bitwise_or(3)
c.id.bitwise_xor(3)
c.id.bitwise_not()
c.id.bitwise_lshift(1)
c.id.bitwise_rshift(1)
c.id.bitwise_and(c.order) == 3
c.data["a"]
c.data["a"]["b"]
c.data[1]
c.data[("a", "b", 1)]
c.data["a"].as_string()
c.data["a"].as_integer() > 5
c.data["a"].as_boolean()
c.data["a"].as_float()
c.data["a"].as_numeric(10, 2)
c.data["a"].as_json()
c.data.as_string()
c.data["a"] == "b"
c.data == None
c.data == {"a": 1}
c.data + "a"
c.tags[1]
c.tags[1:2]
c.tags.contains([1])
c.tags.any(5)
c.tags + [1]
c.id[1]
1 in c.id
c.id << 1
c.id >> 1
c.id ** 2
c.id ^ 2
+c.id
abs(c.id)
list(c.id)
bool(c.id == c.id)
bool(c.id == c.order)
bool(c.id != c.order)
bool(c.id < 1)
bool(c.id)
not c.id
c.id and c.name
(c.id == c.id) or c.name
[c.id, c.name].index(c.name)
c.id in [c.name, c.id]
c.id in [1, 2]
hash(c.id) == hash(c.id)
{c.id: 1}[c.id]
c.id.foo
c.id.lower()
c.tags.foo
c.took.foo
t == 1
c.id == t
c.id == text("5")
text("5") == 1
text("a = 1") & text("b = 2")
(c.id == 1) & text("b = 2")
text("a") + 1
c.id.cast(String)
c.id.cast(String) + "x"
c.id.cast(Numeric(5, 2))
(c.id + 1).is_(None)
(c.id == 1) == True
(c.id == 1) == (c.order == 2)
c.id + (c.order == 2)
c.name == None or 5
c.id.comparator.expr is c.id
c.id == Column
c.id == Column("z", Integer)
c.id == ForeignKey("t.id")
c.id.type
c.id.key
c.id.name
c.name.type.length
