def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### date
from datetime import date, timedelta
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.toordinal(), d.timetuple().tm_yday, d.isocalendar()[1], d.ctime(), d.replace(year=2020), date.fromisoformat("2024-01-05"), date.fromordinal(738000), date.min, date.max, date.resolution)
print(d + timedelta(days=1), d - timedelta(days=60), d - date(2023, 2, 28), d < date(2025, 1, 1), d == date(2024, 2, 29), d != 5, hash(d) == hash(date(2024, 2, 29)), max(d, date(2024, 3, 1)), f"{d:%d/%m/%Y}", d.strftime("%A %B %j %U %w %y"), sorted([d, date(2020, 1, 1)]), isinstance(d, date), str(d), format(d, ""))
attempt(date, 2023, 2, 29)
attempt(date, 2023, 13, 1)
attempt(date, 0, 1, 1)
attempt(date, 10000, 1, 1)
attempt(date, "2024", 1, 1)
attempt(date, 2024)
attempt(date.fromisoformat, "2024-1-5")
attempt(date.fromisoformat, "nonsense")
attempt(date.fromisoformat, 5)
attempt(lambda: d < 5)
attempt(lambda: d + 5)
attempt(lambda: d + d)
attempt(lambda: date.max + timedelta(days=1))
attempt(lambda: d.replace(month=13))
attempt(lambda: d - 1)
#### datetime
from datetime import datetime, timedelta, timezone, date, time
dt = datetime(2024, 3, 15, 13, 45, 30, 123456)
print(dt, repr(dt), dt.isoformat(), dt.isoformat(" "), dt.isoformat(timespec="minutes"), dt.isoformat(timespec="milliseconds"), dt.date(), dt.time(), dt.timestamp() == dt.timestamp(), dt.hour, dt.minute, dt.second, dt.microsecond, dt.tzinfo, dt.weekday(), dt.ctime())
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 5)), datetime(2024, 1, 1, 5, 6, 7), datetime.combine(date(2024, 1, 2), time(3, 4)), datetime.min, datetime.max)
print(dt + timedelta(hours=12), dt - timedelta(weeks=1), dt - datetime(2024, 1, 1), dt.replace(hour=0, minute=0, second=0, microsecond=0), dt < datetime(2025, 1, 1), dt == dt, datetime.fromisoformat("2024-03-15T13:45:30"), datetime.fromisoformat("2024-03-15 13:45"), datetime.fromisoformat("2024-03-15"), datetime.fromisoformat("2024-03-15T13:45:30.5"), datetime.fromisoformat("2024-03-15T13:45:30+02:00"), datetime.fromisoformat("2024-03-15T13:45:30Z"))
u = datetime(2024, 3, 15, 12, 0, tzinfo=timezone.utc)
print(u, repr(u), u.timestamp(), u.astimezone(timezone(timedelta(hours=2))), u.utcoffset(), u.tzname(), u.isoformat(), datetime.fromtimestamp(0, timezone.utc), datetime.utcfromtimestamp(1700000000), u - u, u.timetuple()[:6], u.utctimetuple()[3])
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f %p %I %a %b %d %Z|%z|%% %x %X %c %e %D %T %j"), u.strftime("%z %Z"), f"{dt:%H:%M}", "{:%d %b %Y}".format(dt))
print(datetime.strptime("2024-03-15 13:45", "%Y-%m-%d %H:%M"), datetime.strptime("15/Mar/24", "%d/%b/%y"), datetime.strptime("March 5, 2024 3:07 PM", "%B %d, %Y %I:%M %p"), datetime.strptime("2024-01-01T00:00:00+0530", "%Y-%m-%dT%H:%M:%S%z"), datetime.strptime("12:30:45.5", "%H:%M:%S.%f"))
attempt(datetime.strptime, "2024-13-01", "%Y-%m-%d")
attempt(datetime.strptime, "abc", "%Y")
attempt(datetime.strptime, "2024 x", "%Y")
attempt(datetime.strptime, "2024", "%Q")
attempt(datetime.strptime, "30/02/2024", "%d/%m/%Y")
attempt(datetime, 2024, 1, 1, 25)
attempt(datetime, 2024, 1, 1, 0, 60)
attempt(datetime, 2024)
attempt(datetime.fromisoformat, "nope")
attempt(lambda: dt < u)
attempt(lambda: dt - u)
attempt(lambda: dt == u)
attempt(lambda: dt < date(2024, 1, 1))
attempt(lambda: dt + 1)
attempt(lambda: datetime(2024, 1, 1, tzinfo=5))
attempt(lambda: dt.isoformat(timespec="x"))
print(dt == date(2024, 3, 15), isinstance(dt, date), issubclass(datetime, date), type(datetime.now()).__name__, type(datetime.utcnow()).__name__, datetime.now() <= datetime.now(), datetime.now(timezone.utc).tzinfo, type(datetime.today() - dt).__name__, date.today() == datetime.now().date())
#### time
from datetime import time, timezone, timedelta
t = time(13, 5, 9, 7)
print(t, repr(t), time(), time(1), repr(time(1, 2)), t.isoformat(), t.hour, t.replace(hour=1), t < time(14), t == time(13, 5, 9, 7), time.min, time.max, time.fromisoformat("04:05"), time.fromisoformat("04:05:06.789"), t.strftime("%H-%M"), f"{t:%I %p}", bool(time()), time(1, tzinfo=timezone.utc), hash(t) == hash(time(13, 5, 9, 7)), t.isoformat("minutes"))
attempt(time, 24)
attempt(time, 1, 60)
attempt(time.fromisoformat, "x")
attempt(lambda: t < 5)
attempt(lambda: t + t)
#### timedelta
from datetime import timedelta
d = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), timedelta(), repr(timedelta()), timedelta(-1), repr(timedelta(seconds=-1)), timedelta(weeks=1), timedelta(hours=25), timedelta(days=0.5), timedelta(seconds=1.5), timedelta(minutes=90))
print(d * 2, 2 * d, d / 2, d // 2, d / timedelta(hours=1), d // timedelta(hours=1), d % timedelta(hours=1), divmod(d, timedelta(hours=1)), -d, abs(-d), +d, d + d, d - d, d < timedelta(2), d == timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6), bool(timedelta()), hash(d) == hash(d), sum([timedelta(1), timedelta(2)], timedelta()), d * 1.5, timedelta.max, timedelta.min, timedelta.resolution, max(timedelta(1), timedelta(2)))
attempt(timedelta, "a")
attempt(lambda: d + 1)
attempt(lambda: d * d)
attempt(lambda: d / 0)
attempt(lambda: d < 5)
attempt(lambda: d // 0)
#### timezone
from datetime import timezone, timedelta, datetime, UTC
print(timezone.utc, repr(timezone.utc), timezone(timedelta(hours=2)), repr(timezone(timedelta(hours=-5, minutes=-30))), timezone(timedelta(0), "X"), repr(timezone(timedelta(hours=1), "CET")), timezone(timedelta(hours=2)) == timezone(timedelta(hours=2)), UTC is timezone.utc, timezone.utc.utcoffset(None), timezone.utc.tzname(None), timezone(timedelta(0)))
attempt(timezone, timedelta(hours=25))
attempt(timezone, 5)
#### what is not in datetime
import datetime
print(datetime.datetime(2020, 1, 1), datetime.MINYEAR, datetime.MAXYEAR, datetime.date.today() == datetime.datetime.today().date())
datetime.now()
#### subclass of datetime types
from datetime import date, datetime, timedelta
class D(date):
    def next(self): return self + timedelta(1)
print(D(2024, 1, 1).next(), type(D(2024, 1, 1).next()).__name__, repr(D(2024, 1, 1)), D.fromisoformat("2024-01-01"), type(D.today()).__name__)
class M(datetime): pass
print(repr(M(2024, 1, 1)), type(M.now()).__name__, type(M(2024, 1, 1) + timedelta(1)).__name__)
