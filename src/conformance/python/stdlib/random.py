def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### seeded numbers
import random
for seed in (0, 1, 42, -5, 10**20, "text", b"bytes", True):
    random.seed(seed)
    print(seed, random.random(), random.random(), random.getrandbits(70), random.randint(1, 100), random.randrange(10), random.randrange(0, 100, 7), random.randrange(10, 0, -3), random.choice("abcdef"), random.uniform(1, 10), random.triangular(0, 10, 3))
    items = list(range(10)); random.shuffle(items)
    print(items, random.sample(range(100), 5), random.sample("abcdef", 3), random.sample(range(1000), 30)[:5], random.choices("abc", k=5), random.choices([1, 2, 3], weights=[1, 0, 5], k=5), random.choices("ab", cum_weights=[1, 3], k=3), random.sample(["x", "y"], counts=[2, 3], k=3), random.randbytes(5))
r = random.Random(7)
print(r.random(), r.randint(1, 6), [r.choice([1, 2, 3]) for _ in range(5)], random.Random(7).random() == random.Random(7).random())
print(all(0 <= random.random() < 1 for _ in range(50)), 1 <= random.randint(1, 3) <= 3)
random.seed(3); a = random.gauss(0, 1); b = random.gauss(10, 2); print(round(a, 10), round(b, 10), round(random.expovariate(2), 10))
attempt(random.choice, [])
attempt(random.randint, 5, 1)
attempt(random.randrange, 0)
attempt(random.randrange, 5, 5)
attempt(random.sample, [1], 2)
attempt(random.sample, {1, 2}, 1)
attempt(random.choices, [], k=1)
attempt(random.choices, [1], weights=[1, 2])
attempt(random.shuffle, "abc")
attempt(random.randint, 1.5, 2)
attempt(random.choice, 5)
#### secrets and base64
import secrets, base64
print(len(secrets.token_hex(8)), len(secrets.token_hex()), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), secrets.choice([7]), 0 <= secrets.randbelow(3) < 3, secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), secrets.token_hex(4) != secrets.token_hex(4), type(secrets.token_urlsafe()).__name__)
for data in (b"", b"a", b"ab", b"abc", b"hello world", bytes(range(250, 256))):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b16encode(data), base64.b64decode(base64.b64encode(data)) == data)
print(base64.b64decode("aGk="), base64.b64decode(b"aGk="), base64.b64encode("é".encode()).decode(), base64.urlsafe_b64decode("-_8="), base64.b16decode("6869"))
attempt(base64.b64encode, "text")
attempt(base64.b64decode, "a")
attempt(base64.b64decode, "abc")
attempt(base64.b64decode, "ab*d", validate=True)
attempt(secrets.randbelow, 0)
attempt(secrets.choice, [])
attempt(secrets.compare_digest, "a", b"a")
#### calendar
import calendar
print(calendar.isleap(2024), calendar.isleap(1900), calendar.monthrange(2024, 2), calendar.month_name[3], list(calendar.month_abbr)[:4], calendar.day_name[0], calendar.weekday(2024, 3, 15), calendar.leapdays(2000, 2025), calendar.monthcalendar(2024, 2), calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.MONDAY, calendar.SUNDAY)
attempt(calendar.monthrange, 2024, 13)
