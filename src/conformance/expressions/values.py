import datetime
import enum
import uuid
from decimal import Decimal


class Colour(enum.Enum):
    red = 1
    green = 2


class Upper(TypeDecorator):
    impl = String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.upper() + dialect.name

    def process_result_value(self, value, dialect):
        return value.lower()


class Days(TypeDecorator):
    impl = Date
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return datetime.date(2020, 1, value)

    def process_result_value(self, value, dialect):
        return None if value is None else value.day


def processed(process, value):
    return value if process is None else process(value)


def sent(type_, value):
    dialect = sqlite.dialect()
    impl = TypeEngine._to_instance(type_).dialect_impl(dialect)
    return processed(impl.bind_processor(dialect), value)


def received(type_, value):
    dialect = sqlite.dialect()
    impl = TypeEngine._to_instance(type_).dialect_impl(dialect)
    return processed(impl.result_processor(dialect, None), value)


def written(type_, value):
    return str(literal(value, type_).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))


key = uuid.UUID("12345678-1234-5678-1234-567812345678")
####
sent(Integer, 5)
sent(Integer, "5")
sent(String, "a")
sent(Boolean, True)
sent(Boolean, None)
sent(Boolean, 1)
sent(Boolean, 5)
sent(Boolean, "yes")
sent(Float, 1)
sent(Numeric, 5)
sent(Numeric, None)
sent(Numeric, "1.5")
sent(Numeric, Decimal("1.5"))
sent(Date, datetime.date(2020, 1, 2))
sent(Date, datetime.datetime(2020, 1, 2, 3))
sent(Date, "2020-01-02")
sent(Date, None)
sent(DateTime, datetime.datetime(2020, 1, 2, 3, 4, 5, 6))
sent(DateTime, datetime.date(2020, 1, 2))
sent(DateTime, "2020")
sent(DateTime, datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc))
sent(Time, datetime.time(3, 4, 5))
sent(Time, "03:04")
sent(Interval, datetime.timedelta(days=1, seconds=5))
sent(Interval, None)
sent(Enum(Colour), Colour.red)
sent(Enum(Colour), "red")
sent(Enum(Colour), "blue")
sent(Enum(Colour), None)
sent(Enum(Colour, validate_strings=True), "blue")
sent(Enum(Colour, values_callable=lambda e: [str(m.value) for m in e]), Colour.green)
sent(Enum("a", "b"), "c")
sent(Uuid, key)
sent(Uuid, "12345678")
sent(Uuid, None)
sent(Uuid(as_uuid=False), "1234-5678")
sent(JSON, {"a": [1, None, True]})
sent(JSON, None)
sent(JSON(none_as_null=True), None)
sent(JSON, "text")
sent(Upper, "a")
sent(Days, 5)
sent(sqlite.DATETIME(storage_format="%(year)04d/%(month)02d"), datetime.datetime(2020, 1, 2))
received(Integer, 5)
received(String, "a")
received(Boolean, 1)
received(Boolean, 0)
received(Boolean, None)
received(Float, 1.5)
received(Float(asdecimal=True), 1.5)
received(Numeric, 1.5)
received(Numeric(10, 2), 1.5)
received(Numeric(10, 2), None)
received(Numeric(asdecimal=False), 1.5)
received(Date, "2020-01-02")
received(Date, None)
received(Date, "x")
received(DateTime, "2020-01-02 03:04:05.000006")
received(DateTime, "2020-01-02")
received(Time, "03:04:05.000000")
received(Interval, "1970-01-02 00:00:05.000000")
received(Interval, None)
received(Enum(Colour), "red")
received(Enum(Colour), "blue")
received(Enum(Colour), None)
received(Enum("a", "b"), "c")
received(Uuid, "12345678123456781234567812345678")
received(Uuid(as_uuid=False), "12345678123456781234567812345678")
received(Uuid, None)
received(JSON, '{"a": [1, null, true]}')
received(JSON, None)
received(LargeBinary, b"abc")
received(Upper, "A")
received(Days, "2020-01-07")
written(Integer, 5)
written(Integer, "x")
written(String, "it's")
written(String, 5)
written(Text, "a%b")
written(Boolean, True)
written(Boolean, 5)
written(Float, 1.5)
written(Numeric(10, 2), Decimal("1.50"))
written(Date, datetime.date(2020, 1, 2))
written(DateTime, datetime.datetime(2020, 1, 2, 3, 4, 5))
written(DateTime, "2020-01-02")
written(Time, datetime.time(3, 4))
written(Interval, datetime.timedelta(seconds=5))
written(Enum(Colour), Colour.red)
written(Enum(Colour), "blue")
written(Uuid, key)
written(LargeBinary, b"abc")
written(JSON, {"a": 1})
written(Upper, "a")
written(Days, 5)
written(String, None)
