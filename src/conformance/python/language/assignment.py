#### unpacking
a, b = 1, 2
print(a, b)
(a, b), [c, *d] = (1, 2), [3, 4, 5]
print(a, b, c, d)
*start, last = "abc"
print(start, last)
first, *middle, last = range(5)
print(first, middle, last)
a = b = c = []
a.append(1)
print(b, c is a)
x, (y, *z) = 1, "uvw"
print(x, y, z)
a, b = b, a
[p, q] = {"k": 1, "l": 2}
print(p, q)
() = []
#### order of evaluation
log = []
def note(value):
    log.append(value)
    return value
class Box(dict):
    def __setitem__(self, key, value):
        log.append(("set", key, value))
d = Box()
d[note("a")] = d[note("b")] = note("c")
print(log)
log.clear()
d[note(1)], d[note(2)] = note(3), note(4)
print(log)
i = 0
items = [0, 0, 0]
i, items[i] = 2, 9
print(i, items)
#### augmented
a = [1]
b = a
a += [2]
print(b, a is b)
a = a + [3]
print(b, a is b)
a *= 2
print(a)
t = (1,)
s = t
t += (2,)
print(s, t)
n = 7
n //= 2; print(n)
n **= 3; print(n)
n %= 5; print(n)
n <<= 4; print(n)
n |= 3; print(n)
n &= 18; print(n)
n ^= 255; print(n)
n >>= 1; print(n)
n -= 0.5; print(n)
n /= 3; print(n)
words = "a"
words += "b" * 3
print(words)
s = {1, 2}
u = s
s |= {3}
print(sorted(u))
d = {"a": 1}
e = d
d |= {"b": 2}
print(e)
#### augmented with a hook
class Money:
    def __init__(self, n):
        self.n = n
    def __iadd__(self, other):
        print("iadd", other)
        self.n += other
        return self
    def __sub__(self, other):
        return Money(self.n - other)
m = Money(1)
same = m
m += 4
print(m.n, m is same)
m -= 2
print(m.n, m is same)
class Holder:
    pass
h = Holder()
h.m = Money(5)
h.m += 1
print(h.m.n)
l = [Money(1)]
l[0] += 10
print(l[0].n)
#### augmented tuple item
t = ([1], 2)
try:
    t[0] += [3]
except TypeError as error:
    print(error)
print(t)
#### too many to unpack
a, b = 1, 2, 3
#### too few to unpack
a, b, c = [1, 2]
#### too few for a star
a, b, *c = [1]
#### unpack what is no iterable
a, b = 5
#### unpack None
x, y = None
#### unpack a generator that is too long
def numbers():
    yield 1
    yield 2
    print("third")
    yield 3
    print("fourth")
try:
    a, b = numbers()
except ValueError as error:
    print(error)
#### chained comparison
def f(n):
    print("f", n)
    return n
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
print(1 < 2 > 1 == 1 != 3 in [3] is not None)
print(1 == 1.0 == True)
#### walrus
if (n := len("abc")) > 2:
    print(n)
print([y := 1, y**2, y])
data = [1, 2, 3, 4]
print([half for x in data if (half := x // 2) > 0], half)
print((z := 5) + z)
while (n := n - 1):
    print(n, end=" ")
print()
#### slices
items = list(range(10))
print(items[2:5], items[:3], items[7:], items[::3], items[::-1], items[-3:], items[5:2], items[8:1:-2])
items[2:4] = "xyz"
print(items)
items[::4] = [0, 0, 0]
print(items)
del items[1:3]
print(items)
del items[::2]
print(items)
items[1:1] = [7, 8]
print(items)
print("hello"[1:-1], "hello"[::-1], (1, 2, 3)[1:], b"abc"[1:])
print(slice(1, 2), slice(None, None, -1).indices(5), slice(3) == slice(None, 3, None))
class Show:
    def __getitem__(self, key):
        return key
print(Show()[1], Show()[1:2], Show()[1:2, ::3], Show()[...], Show()[()])
#### extended slice of the wrong size
items = [1, 2, 3, 4]
items[::2] = [1]
#### slice step zero
[1, 2][::0]
#### slice with text
[1, 2]["a":]
#### assign what is no iterable to a slice
x = [1]
x[0:1] = 5
#### starred expressions
a = [1, 2]
b = (3, 4)
print([*a, *b], (*a, 5), {*a, *b}, {**{"x": 1}, "y": 2, **{"x": 3}})
print(*a, *b, sep="-")
def f(*args, **kwargs):
    return args, kwargs
print(f(*a, 9, *b, x=1, **{"y": 2}, z=3, **{"w": 4}))
t = *a, *b
print(t)
for x in *a, *b:
    print(x, end=" ")
print()
#### star of what is no iterable
print(*5)
#### double star of what is no mapping
print({**[1]})
#### delete
a = b = 1
del a
try:
    a
except NameError as error:
    print(error)
d = {"k": 1, "l": 2}
del d["k"], d["l"]
print(d)
class C:
    x = 1
c = C()
c.y = 2
del c.y
print(hasattr(c, "y"))
del (b)
b
#### delete a missing name
del nothing
#### delete a class attribute through an instance
class C:
    x = 1
del C().x
#### delete a string item
s = "abc"
del s[0]
#### annotations
x: int = 1
y: "str"
z: list[int] = []
(w): float = 2.0
print(__annotations__)
class C:
    a: int
    b: str = "b"
    c: "C"
print(C.__annotations__, hasattr(C, "a"), C.b)
def f(a: int, *b: str, c: float = 1, **d: bool) -> None:
    local: int = 3
    return local
print(f.__annotations__, f(1))
def g():
    n: int
    return n
g()
#### annotations of names that are not there
class C:
    a: Missing
#### future annotations
from __future__ import annotations
class C:
    a: Missing[int] | None
    b: 'text'
def f(a: list[int], b: lambda: 1 = 2) -> x.y(z):
    pass
print(C.__annotations__)
print(f.__annotations__)
#### global and nonlocal
count = 0
def up():
    global count, made
    count += 1
    made = "yes"
up()
up()
print(count, made)
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    inner()
    return inner() + n
print(outer())
#### conditional expressions
print("a" if 0 else "b", (1 if True else 2) + 1)
print(0 or [] or "x", 1 and "" and 2, not 0, not "a")
print([] or None, None and x, 1 or x)
#### identity and truth
print(None is None, [] is [], () == (), 1 is not None)
for value in (0, 0.0, "", [], {}, (), set(), None, False, range(0), b"", 1, "0", [0], -1):
    print(bool(value), end=" ")
print()
class Empty:
    def __len__(self):
        return 0
class No:
    def __bool__(self):
        return False
print(bool(Empty()), bool(No()), bool(object()))
#### __bool__ that is no bool
class Odd:
    def __bool__(self):
        return 1
if Odd():
    pass
#### assert
assert 1 == 1, "fine"
try:
    assert 1 == 2
except AssertionError as error:
    print(repr(error))
assert (2 > 3), f"no: {2}"
