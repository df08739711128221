#### yield
def countdown(n):
    while n:
        yield n
        n -= 1
    return "done"
g = countdown(2)
print(next(g), next(g), next(g, "end"), list(countdown(3)), sum(countdown(4)))
try:
    next(g)
except StopIteration as stop:
    print(repr(stop), stop.value)
g = countdown(1)
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
#### send
def echo():
    got = yield "ready"
    while got != "stop":
        got = yield f"got {got}"
    yield "bye"
e = echo()
print(next(e), e.send(1), e.send(2), e.send("stop"))
e = echo()
try:
    e.send(1)
except TypeError as error:
    print(error)
#### throw and close
def g():
    while True:
        try:
            yield 1
        except ValueError as error:
            print("caught", error)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("turn")
x = g()
print(next(x), x.throw(ValueError("a")))
x.close()
print(list(x))
y = g()
y.close()
z = g()
next(z)
z.throw(KeyError("k"))
#### yield from
def inner():
    got = yield 1
    print("inner got", got)
    return "result"
def outer():
    value = yield from inner()
    print("value", value)
    yield from [2, 3]
    yield from "ab"
    return 9
o = outer()
print(next(o), o.send("x"), list(o))
def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, [4]], 5]])))
#### yield from throws inwards
def inner():
    try:
        yield 1
    except KeyError as e:
        print("inner", e)
        yield "recovered"
def outer():
    yield from inner()
o = outer()
print(next(o), o.throw(KeyError("z")))
#### a generator that closes badly
def g():
    try:
        yield 1
    except GeneratorExit:
        yield 2
x = g()
next(x)
x.close()
#### StopIteration inside a generator
def g():
    yield 1
    raise StopIteration("early")
for x in g():
    print(x)
#### generator running already
def g():
    yield next(me)
me = g()
next(me)
#### generator expressions
squares = (n * n for n in range(5) if n % 2)
print(type(squares).__name__, list(squares), list(squares))
print(sum(x for x in [1, 2, 3]), max((len(w) for w in ["a", "bbb"]), default=0))
print(any(x > 2 for x in [1, 3, 5]), all(x > 2 for x in []))
pairs = ((a, b) for a in range(2) for b in "xy")
print(dict(enumerate(pairs)))
try:
    broken = (x for x in 5)
except TypeError as error:
    print(error)
late = (1 / x for x in [0])
next(late)
#### comprehensions
print([x for x in range(3)], {x % 2 for x in range(5)}, {x: x * x for x in range(3)})
print([(a, b) for a in range(3) for b in range(a)], [[c for c in w] for w in ("ab", "c")])
print([x for x in range(20) if x % 2 if x % 3], {k: v for k, v in [("a", 1), ("b", 2)]})
x = "outer"
print([x for x in range(2)], x)
print([x if x else "zero" for x in range(2)])
def f():
    n = 10
    return [n + i for i in range(2)], [lambda: i for i in range(2)][0]()
print(f())
print([a + b for a, b in zip("ab", "cd")], [a for a, *b in [(1, 2, 3)]])
#### comprehension variables stay inside
[secret for secret in range(3)]
print(secret)
#### comprehension in a class body
class C:
    n = 2
    a = [i for i in range(n)]
    b = [n for i in range(1)]
#### nested loops with else
for n in range(2, 8):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
#### while else
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print(n)
else:
    print("else")
while True:
    break
else:
    print("never")
#### loops over everything
for c in "añ𝄞": print(c, end=",")
for k in {"a": 1, "b": 2}: print(k, end=",")
for k, v in {"a": 1}.items(): print(k, v, end=",")
for i, (a, b) in enumerate([(1, 2), (3, 4)], 1): print(i, a, b, end=",")
for x in b"ab": print(x, end=",")
for x in reversed([1, 2]): print(x, end=",")
for x in sorted({3, 1, 2}, reverse=True): print(x, end=",")
for d["k"] in [1, 2] if (d := {}) is not None else []: pass
print(d)
for x in []: pass
else: print("empty")
#### list changed in a loop
items = [1, 2, 3]
for x in items:
    if x < 3:
        items.append(x + 10)
    if len(items) > 8: break
print(items)
for x in items[:]:
    items.remove(x)
print(items)
#### dict changed in a loop
d = {"a": 1}
for k in d:
    d[k + "x"] = 1
#### set changed in a loop
s = {1}
for x in s:
    s.add(x + 1)
#### dict deleted in a loop
d = {1: 1, 2: 2}
for k in d:
    del d[k]
#### loop over what is no iterable
for x in 5:
    pass
#### loop over None
for x in None:
    pass
#### iterator protocol
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), [*Count(2)], max(Count(4)), 1 in Count(3), tuple(Count(2)))
a, b = Count(2)
print(a, b, dict(zip(Count(2), "xy")), list(map(str, Count(3))))
#### sequence protocol
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
    def __len__(self): return 4
s = Seq()
print(list(s), 20 in s, 25 in s, list(reversed(s)), [x for x in s], iter(s).__class__.__name__)
#### iter that gives no iterator
class Bad:
    def __iter__(self): return 5
for x in Bad(): pass
#### iter is None
class Never:
    __iter__ = None
iter(Never())
#### iterator with a sentinel
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
#### async is not here
import sys
def check():
    return 1
print(check())
#### generator attributes
def gen(): yield
g = gen()
print(g.__name__, g.__qualname__, type(g), iter(g) is g, hasattr(g, "send"), repr(g).split(" at ")[0])
print(type(x for x in "").__name__, repr(x for x in "").split(" at ")[0])
#### deep generators
def count(n):
    if n:
        yield n
        yield from count(n - 1)
print(sum(count(50)))
#### infinite generator taken in part
def naturals():
    n = 0
    while True:
        yield n
        n += 1
print([x for x, _ in zip(naturals(), range(5))])
for n in naturals():
    if n * n > 50: break
print(n)
#### generator with try and return
def g():
    try:
        yield 1
        return 2
    finally:
        print("cleanup")
print(list(g()))
def h():
    with Ctx():
        yield "inside"
class Ctx:
    def __enter__(self): print("enter")
    def __exit__(self, *a): print("exit", a[0])
print(list(h()))
#### generator in expressions
def g():
    x = (yield 1) + (yield 2)
    y = [(yield 3), (yield 4)]
    z = {"a": (yield 5)}
    print(x, y, z, f((yield 6), k=(yield 7)), (yield 8) if (yield 9) else 0)
def f(a, k): return a, k
it = g()
print(next(it))
for i in range(10, 18):
    print(it.send(i), end=" ")
try: it.send(99)
except StopIteration: print("end")
