import datetime
import decimal
import enum
from sqlalchemy.dialects import mysql, postgresql


class Colour(enum.Enum):
    red = 1
    green = 2


class Upper(TypeDecorator):
    impl = String
    cache_ok = True


class Tagged(TypeDecorator):
    impl = Enum("a", "b", name="tag", create_constraint=True)
    cache_ok = True


class Document(TypeDecorator):
    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB())
        return dialect.type_descriptor(String(100))


def made(*items, **options):
    return Table("t", MetaData(**options), *items)


n = Column("n", Integer)
s = Column("s", String(20))
####
made(Column("a", DateTime, server_default=func.now()))
made(Column("a", DateTime, server_default=func.current_timestamp()))
made(Column("a", Date, server_default=func.current_date()))
made(Column("a", DateTime, server_default=func.localtimestamp()))
made(Column("a", DateTime, server_default=text("CURRENT_TIMESTAMP")))
made(Column("a", DateTime, server_default=func.strftime("%Y", "now")))
made(Column("a", Integer, server_default=func.random()))
made(Column("a", String, server_default=func.lower("A'b")))
made(Column("a", Boolean, server_default=true()))
made(Column("a", Boolean, server_default=false()))
made(Column("a", Boolean, server_default=text("1")))
made(Column("a", Integer, server_default=null()))
made(Column("a", Integer, server_default=literal(5)))
made(Column("a", Integer, server_default=literal(5) + 1))
made(Column("a", String, server_default=literal("x")))
made(Column("a", Integer, server_default=literal_column("7")))
made(Column("a", Integer, server_default=cast("5", Integer)))
made(Column("a", Integer, server_default=func.coalesce(None, 5)))
made(Column("a", Integer, server_default=func.now))
made(Column("a", Integer, server_default=5))
made(Column("a", Integer, default=func.now()))
made(n, CheckConstraint(n > 5))
made(n, s, CheckConstraint((n > 5) & (s != "it's")))
made(n, s, CheckConstraint(and_(n > 5, func.length(s) < 10), name="limits"))
made(n, CheckConstraint(n.in_([1, 2, 3])))
made(n, CheckConstraint(n.between(1, 10)))
made(n, CheckConstraint(n.is_not(None)))
made(s, CheckConstraint(s.like("a%")))
made(s, CheckConstraint(s.contains("@")))
made(s, CheckConstraint(~s.startswith("_", autoescape=True)))
made(n, CheckConstraint(text("n > 5")))
made(n, CheckConstraint(n / 2 > 1))
made(n, CheckConstraint(n % 2 == 0))
made(n, CheckConstraint(or_(n == 1, n == 2)))
made(n, CheckConstraint(case((n > 1, True), else_=False)))
made(n, CheckConstraint(column("n") > 5))
made(Column("d", Date), CheckConstraint(column("d", Date) > datetime.date(2020, 1, 2)))
made(Column("p", Numeric(10, 2)), CheckConstraint(column("p", Numeric) >= decimal.Decimal("0.5")))
made(Column("b", Boolean), CheckConstraint(column("b", Boolean)))
made(Column("b", Boolean), CheckConstraint(column("b", Boolean) == True))
made(n, CheckConstraint(5))
made(n, Column("twice", Integer, Computed(n * 2)))
made(n, Column("twice", Integer, Computed(func.abs(n) + 1, persisted=True)))
made(s, Column("low", String, Computed(func.lower(s), persisted=False)))
made(s, Column("full", String, Computed("s || 'x'")))
made(n, s, Index("i", func.lower(s)))
made(n, s, Index("i", n.desc(), s))
made(n, s, Index("i", func.coalesce(s, "x"), unique=True))
made(n, s, Index("i", s, sqlite_where=n > 5))
made(n, s, Index("i", s, sqlite_where=s.in_(["a", "b"])))
made(n, s, Index("i", text("lower(s)")))
made(n, s, Index("i", cast(s, Integer)))
made(n, s, Index("i", s.collate("NOCASE")))
made(n, s, Index(None, n))
made(Column("c", Enum(Colour)))
made(Column("c", Enum(Colour, create_constraint=True)))
made(Column("c", Enum(Colour, native_enum=False, create_constraint=True, name="tint")))
made(Column("c", Enum("a", "it's", create_constraint=True)))
made(Column("c", Enum(Colour), server_default="red"))
made(Column("c", Enum(Colour), server_default=Colour.red))
made(Column("c", Enum(Colour), default=Colour.red, nullable=False))
made(Column("c", Enum(Colour, values_callable=lambda e: [str(m.value) for m in e], create_constraint=True)))
made(Column("c", Enum("a", "b", create_constraint=True)), naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"})
made(Column("c", Enum("a", "b", create_constraint=True, name="x")), naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"})
made(Column("b", Boolean(create_constraint=True)))
made(Column("b", Boolean(create_constraint=True, name="flag")))
made(Column("c", Tagged))
made(Column("u", Upper(5)))
made(Column("d", Document))
made(Column("v", String(5).with_variant(Text, "sqlite")))
made(Column("v", String(5).with_variant(Text, "mysql")))
made(Column("v", postgresql.JSONB().with_variant(JSON(), "sqlite")))
made(Column("v", JSON().with_variant(postgresql.JSONB(), "postgresql")))
made(Column("v", Enum("a", create_constraint=True).with_variant(String, "sqlite")))
made(Column("v", BigInteger().with_variant(Integer, "sqlite"), primary_key=True))
made(Column("v", postgresql.JSONB))
made(Column("v", postgresql.ARRAY(String)))
made(Column("v", ARRAY(String)))
made(Column("v", postgresql.UUID))
made(Column("v", postgresql.UUID(as_uuid=True), default=1))
made(Column("v", postgresql.INET))
made(Column("v", postgresql.TSVECTOR))
made(Column("v", postgresql.ENUM("a", "b", name="x")))
made(Column("v", postgresql.INTERVAL))
made(Column("v", mysql.TINYINT(1)))
made(Column("v", mysql.LONGTEXT))
made(Column("v", mysql.MEDIUMTEXT, nullable=False))
made(Column("v", mysql.INTEGER(unsigned=True), primary_key=True))
made(Column("v", mysql.BIGINT(20)))
made(Column("v", mysql.VARCHAR(50)))
made(Column("v", mysql.DATETIME(fsp=6)))
made(Column("v", mysql.ENUM("a", "b")))
made(Column("v", mysql.YEAR))
made(Column("v", mysql.JSON))
made(Column("v", Interval), Column("w", Uuid), Column("x", PickleType), Column("y", LargeBinary(5)))
made(Column("v", sqlite.DATETIME), Column("w", sqlite.JSON))
CreateTable(made(n, s))
CreateTable(made(n), if_not_exists=True)
CreateIndex(Index("i", made(n, s).c.s))
