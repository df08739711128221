import enum
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.sql import operators
from sqlalchemy.types import NullType, UserDefinedType


class Colour(enum.Enum):
    red = 1
    green = 2
    crimson = 1


class Level(str, enum.Enum):
    low = "l"
    high = "h"


class Upper(TypeDecorator):
    impl = String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.upper()


class Cents(TypeDecorator):
    impl = Integer
    cache_ok = True

    def __init__(self, factor=100):
        super().__init__()
        self.factor = factor

    def coerce_compared_value(self, op, value):
        return self.impl.coerce_compared_value(op, value)


class Flag(TypeDecorator):
    impl = Boolean
    cache_ok = True


class Point(UserDefinedType):
    cache_ok = True

    def __init__(self, precision=8):
        self.precision = precision

    def get_col_spec(self, **kw):
        return "POINT(%s)" % self.precision


class Nocase(String):
    class comparator_factory(String.Comparator):
        def __eq__(self, other):
            return func.lower(self.expr) == func.lower(other)

        def twice(self):
            return self.expr + self.expr


class Folded(TypeDecorator):
    impl = String
    cache_ok = True

    def bind_expression(self, bindvalue):
        return func.lower(bindvalue, type_=self)


class Logged(Integer):
    class comparator_factory(Integer.Comparator):
        def operate(self, op, *other, **kw):
            return super().operate(op, *other, **kw).label("logged")


up = column("up", Upper(10))
cents = column("cents", Cents)
flag = column("flag", Flag)
point = column("point", Point)
nocase = column("nocase", Nocase(5))
class Quiet(String):
    class comparator_factory(String.Comparator):
        def operate(self, op, *other, **kw):
            if op is operators.eq:
                return op(func.lower(self.expr), func.lower(other[0]))
            return super().operate(op, *other, **kw)


quiet = column("quiet", Quiet)
folded = column("folded", Folded)
logged = column("logged", Logged)
colour = column("colour", Enum(Colour))
####
Integer()
SmallInteger()
BigInteger()
String()
String(50)
String(50, "NOCASE")
String(length=50, collation="utf8")
Text()
Text(100)
Unicode(20)
UnicodeText()
Numeric()
Numeric(10, 2)
Numeric(precision=10, scale=2, asdecimal=False)
Float()
Float(5)
Float(precision=5, asdecimal=True)
Double()
Double(53)
Boolean()
Boolean(create_constraint=True, name="ok")
Date()
DateTime()
DateTime(timezone=True)
Time()
Time(timezone=True)
Interval()
Interval(native=False)
LargeBinary()
LargeBinary(100)
PickleType()
JSON()
JSON(none_as_null=True)
ARRAY(Integer)
ARRAY(Integer, dimensions=2)
ARRAY(ARRAY(Integer))
Uuid()
Uuid(as_uuid=False)
Uuid(native_uuid=False)
UUID()
NullType()
INTEGER()
SMALLINT()
BIGINT()
VARCHAR(20)
NVARCHAR(20)
CHAR(5)
NCHAR(5)
TEXT()
CLOB()
NUMERIC(5, 2)
DECIMAL(5, 2)
REAL()
FLOAT()
DOUBLE()
DOUBLE_PRECISION()
BLOB()
BINARY(5)
VARBINARY(5)
BOOLEAN()
DATE()
DATETIME()
TIME()
TIMESTAMP()
TIMESTAMP(timezone=True)
String("a")
Integer(5)
String(foo=1)
Numeric(1, 2, 3, 4, 5)
Enum("a", "b", "ccc")
Enum("a", "b", name="x")
Enum(Colour)
Enum(Colour, name="tint")
Enum(Level)
Enum(Level, values_callable=lambda cls: [member.value for member in cls])
Enum(Colour, native_enum=False)
Enum(Colour, native_enum=False, create_constraint=True, name="c")
Enum(Colour, length=50)
Enum(Colour, length=2)
Enum(Colour, validate_strings=True)
Enum(Colour, inherit_schema=True)
Enum(Colour, omit_aliases=False)
Enum()
Enum(1, 2)
Enum(["a", "b"])
Enum(Colour).enums
Enum(Colour).length
Enum(Colour).enum_class is Colour
Enum(Colour).name
Enum("a", "bb").length
Enum(Colour)._db_value_for_elem(Colour.red)
Enum(Colour)._db_value_for_elem("blue")
Enum(Colour, validate_strings=True)._db_value_for_elem("blue")
Enum(Colour)._object_value_for_elem("blue")
Enum(Colour)._db_value_for_elem(5)
Enum("one", "two", "three", "four", "a very long name", name="n")._object_value_for_elem("x")
colour == Colour.red
colour == "red"
colour == "blue"
colour.in_([Colour.red, Colour.green])
colour == None
colour + "x"
colour.type.python_type
String(50).with_variant(Text(), "mysql")
String(50).with_variant(Text, "sqlite")
String(50).with_variant(Text(), "mysql", "postgresql")
String(50).with_variant(Text())
String(50).with_variant(Text(), "mysql").with_variant(Text(), "mysql")
JSON().with_variant(postgresql.JSONB(), "postgresql")
Integer().with_variant(BigInteger(), "postgresql")
Upper()
Upper(50)
Cents()
Cents(5)
Flag()
Point()
Point(5)
up == "a"
up + "b"
up.like("a%")
up.in_(["a", "b"])
up == None
up == True
cents == 5
cents == "a"
cents + 1
cents + 1.5
cents == True
flag == True
flag & flag
~flag
flag.is_(True)
point == 5
point + 5
cast(up, Upper(5))
nocase == "A"
nocase != "A"
nocase.twice()
nocase + "a"
nocase.comparator.__class__.__name__
nocase.foo
logged + 1
logged == 1
up.foo
literal("a", Upper)
literal(5, Point)
String().compile()
str(String(5))
repr(Column("a", Enum(Colour)))
Column("a", Enum(Colour)).type
String(5).copy()
String(5).python_type
Enum(Colour).copy()
String(5) == String(5)
isinstance(VARCHAR(5), String)
issubclass(Enum, String)
postgresql.UUID()
postgresql.UUID(as_uuid=True)
postgresql.JSONB()
postgresql.JSON()
postgresql.ARRAY(Integer)
postgresql.INET()
postgresql.CIDR()
postgresql.MACADDR()
postgresql.HSTORE()
postgresql.TSVECTOR()
postgresql.BYTEA()
postgresql.INTERVAL()
postgresql.MONEY()
postgresql.BIT(5)
postgresql.OID()
postgresql.ENUM("a", "b", name="x")
postgresql.INT4RANGE()
postgresql.DATERANGE()
postgresql.TIMESTAMP(timezone=True)
postgresql.TIMESTAMP(precision=3)
postgresql.DOUBLE_PRECISION()
postgresql.CITEXT()
postgresql.VARCHAR(5)
mysql.INTEGER()
mysql.INTEGER(11)
mysql.INTEGER(unsigned=True)
mysql.BIGINT(unsigned=True)
mysql.TINYINT(1)
mysql.TINYINT()
mysql.MEDIUMINT()
mysql.VARCHAR(50)
mysql.LONGTEXT()
mysql.MEDIUMTEXT()
mysql.TINYTEXT()
mysql.TEXT()
mysql.DATETIME(fsp=6)
mysql.TIMESTAMP()
mysql.TIME(fsp=3)
mysql.YEAR()
mysql.BIT(4)
mysql.DECIMAL(10, 2)
mysql.DOUBLE()
mysql.FLOAT()
mysql.ENUM("a", "b")
mysql.SET("a", "b")
mysql.JSON()
mysql.LONGBLOB()
mysql.MEDIUMBLOB()
mysql.TINYBLOB()
mysql.CHAR(5)
sqlite.JSON()
sqlite.DATETIME()
sqlite.DATE()
sqlite.TIME()
sqlite.INTEGER()
sqlite.VARCHAR(5)
folded == "A"
folded == None
folded.like("A%")
and_(folded == "A", folded != "B")
literal("A", Folded)
quiet == "A"
quiet != "A"
quiet.like("A%")
quiet.contains("A%", autoescape=True)
"x" + quiet
operators.eq(quiet, "A")
operators.like_op(up, "A%")
operators.in_op(cents, [1, 2])
operators.add(cents, 1)
operators.desc_op(cents)
isinstance(up == "a", BinaryExpression)
isinstance(up, ColumnOperators)
isinstance(func.lower(up), Function)
isinstance(up.label("x"), Label)
Label("x", up)
