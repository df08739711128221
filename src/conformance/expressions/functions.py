from sqlalchemy.sql import functions

c = column("c", Integer)
s = column("s", String)
d = column("d", DateTime)
b = column("b", Boolean)
metadata = MetaData()


class as_utc(functions.GenericFunction):
    type = DateTime()
    inherit_cache = True


class Area(functions.GenericFunction):
    type = Numeric
    package = "geo"
    name = "ST_Area"
    identifier = "area"
    inherit_cache = True


####
func.now()
func.now() > d
func.now(type_=String)
func.current_timestamp()
func.current_date()
func.current_time()
func.current_user()
func.localtime()
func.localtimestamp()
func.session_user()
func.sysdate()
func.user()
func.count()
func.count("*")
func.count(c)
func.count(c.distinct())
func.count(distinct(c))
func.count(c, s)
func.count(text("*"))
func.count() > 5
func.max(c)
func.max(c) + 1
func.max(s) + "x"
func.min(d)
func.sum(c) / 2
func.sum(c * 2)
func.avg(c)
func.avg(c) > 1.5
func.coalesce(s, "x")
func.coalesce(None, c, 5)
func.coalesce(c, 0) == 0
func.coalesce()
func.concat(s, "x")
func.concat(s, "x") + "y"
func.char_length(s)
func.char_length()
func.char_length(s, s)
func.random()
func.random(5)
func.rank()
func.dense_rank()
func.percent_rank()
func.cume_dist()
func.cube(c, s)
func.rollup(c)
func.array_agg(c)
func.aggregate_strings(s, ",")
func.lower(s)
func.lower(s) == "a"
func.lower("A'b")
func.LOWER(s)
func.Now()
func.NOW()
func.COUNT(c)
func.length(s) > 3
func.trim(s, type_=String) + "x"
func.round(c, 2, type_=Numeric(10, 2)) * 2
func.foo()
func.foo_()
func.foo(1, "a", None, True, c)
func.foo(bar=1)
func.pkg.foo(c)
func.a.b.c(1)
func.pkg.now()
getattr(func, "odd name")(c)
getattr(func, "select")(c)
func.__foo__
func.cast(c, String)
func.extract("year", d)
func.strftime("%Y", d)
func.date(d, type_=Date) - func.date(d, type_=Date)
func.json_extract(s, "$.a")
func.lower(s).label("l")
func.lower(s).desc()
func.lower(s).like("a%")
func.lower(s).in_(["a", "b"])
func.lower(s).name
func.lower(s).type
func.lower(s).clauses
func.count().filter(c > 1)
func.count().filter(c > 1, s == "a")
func.count().filter()
func.count().filter(c > 1) + 1
func.count().filter("c")
funcfilter(func.count(), c > 1)
func.row_number().over()
func.row_number().over(order_by=c)
func.row_number().over(order_by=[c, s.desc()], partition_by=s)
func.sum(c).over(partition_by=s, rows=(-1, 1))
func.sum(c).over(order_by=c, rows=(None, 0))
func.sum(c).over(order_by=c, range_=(-5, None))
func.sum(c).over(rows=(1, 2), range_=(1, 2))
func.sum(c).over(rows=5)
over(func.count(), order_by="c")
func.sum(c).filter(b).over(order_by=c)
~func.foo(c)
~func.foo(c, type_=Boolean)
func.foo(b) & b
func.foo(type_=Boolean) & b
-func.foo(c)
func.foo(c) + 1
func.max(c).label("m") + 1
func.lower(func.upper(s))
func.lower(s + "x")
func.lower(c == 1)
func.lower([1, 2])
func.lower(object)
func.lower(metadata)
func.now() - d
func.max(func.count(c))
func.ifnull(c, 0) + 1
func.upper(s).contains("A")
func.coalesce(func.max(c), 0) + 1
func.as_utc(d)
func.AS_UTC(d) > d
func.geo.area(c)
func.geo.area(c, type_=Integer)
isinstance(func.count(), functions.count)
functions.count(c)
