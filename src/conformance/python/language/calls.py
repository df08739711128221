def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### every kind of parameter
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, e=7, x=8))
print(f(1, c=9, d=0, a=5, b=6))
def g(*, a, b=1):
    return a, b
print(g(a=1), g(b=2, a=3))
def h(a, /):
    return a
print(h(1))
#### missing and surplus
def none(): pass
def one(a): pass
def two(a, b): pass
def some(a, b=1): pass
def three(a, b, c): pass
def only(*, k): pass
def onlies(*, k, l): pass
def pos(a, /, b): pass
def star(a, *args, k): pass
attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, 1, a=2)
attempt(one, b=2)
attempt(one, 1, b=2)
attempt(two)
attempt(two, 1)
attempt(two, 1, 2, 3)
attempt(some)
attempt(some, 1, 2, 3)
attempt(some, 1, 2, 3, c=4)
attempt(three)
attempt(three, 1)
attempt(three, b=1)
attempt(only)
attempt(only, 1)
attempt(only, 1, k=2)
attempt(onlies)
attempt(onlies, k=1)
attempt(pos, a=1, b=2)
attempt(pos, 1, 2, b=3)
attempt(star)
attempt(star, 1)
attempt(star, k=1)
#### messages name what is called
class C:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def __init__(self, x): pass
attempt(C)
attempt(C, 1, 2)
attempt(C, y=1)
c = C(1)
attempt(c.m)
attempt(c.m, 1, 2)
attempt(C.m)
attempt(C.c)
attempt(c.s)
attempt(lambda a: a)
attempt(lambda: (lambda a, b: a)(1))
def outer():
    def inner(a): pass
    return inner
attempt(outer())
class Bare: pass
attempt(Bare, 1)
attempt(Bare, a=1)
class Sub(Bare): pass
attempt(Sub, 1)
attempt(object, 1)
class Call:
    def __call__(self, a): return a
attempt(Call())
attempt(Call(), 1)
#### builtins refuse arguments
attempt(len)
attempt(len, 1, 2)
attempt(len, obj=1)
attempt(abs)
attempt(isinstance, 1)
attempt(getattr, 1)
attempt(sorted, [1], 2)
attempt(print, foo=1)
attempt(int, 1, 2, 3)
attempt(int, foo=1)
attempt(str, 1, 2, 3, 4)
attempt(list, 1, 2)
attempt(dict, 1, 2)
attempt(range)
attempt(range, 1, 2, 3, 4)
attempt([].append)
attempt([].append, 1, 2)
attempt([].pop, 1, 2)
attempt("".join)
attempt("".join, [], [])
attempt("a".split, 1)
attempt("a".replace, "a")
attempt({}.get)
attempt({}.update, 1, 2)
attempt({}.pop)
attempt(set().add)
attempt(max)
attempt(max, 1)
attempt(min, [])
attempt(max, [], default=3)
attempt(max, 1, 2, default=3)
attempt(sum)
attempt(sum, 5)
attempt(zip, 1)
attempt(map)
attempt(map, len)
attempt(iter)
attempt(next)
attempt(next, 5)
attempt(hasattr, 1, 2)
attempt(setattr, 1)
attempt(round)
attempt(chr)
attempt(ord)
attempt(divmod, 1)
attempt(pow, 1)
attempt(type, 1, 2)
attempt(bool, 1, 2)
attempt(float, 1, 2)
attempt(tuple, 1, 2)
attempt(vars, 1)
attempt(callable)
attempt(input, 1, 2)
#### a call of what can't be called
x = 5
x()
#### a call of None
None()
#### a module is not callable
import math
math()
#### a string is not callable
"abc"(1)
#### keywords twice
def f(**kwargs):
    return kwargs
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(**5))
attempt(lambda: f(**{"not a name": 1}))
attempt(lambda: f(*5))
attempt(lambda: f(**[("a", 1)]))
#### defaults are evaluated once
def f(a=[]):
    a.append(len(a))
    return a
print(f(), f(), f([5]))
print(f.__defaults__)
n = 1
def g(x=n):
    return x
n = 2
print(g())
def h(*, k=n):
    return k
print(h.__kwdefaults__)
#### star args of any iterable
def f(*args):
    return args
print(f(*"ab", *range(2), *{"k": 1}, *(x for x in [9])))
#### mappings as keywords
class Mapping:
    def keys(self):
        return ["a", "b"]
    def __getitem__(self, key):
        return key * 2
def f(a, b):
    return a, b
print(f(**Mapping()))
print(dict(**Mapping()), {**Mapping()}, dict(Mapping()))
#### order of arguments
def note(x):
    print(x, end=" ")
    return x
def f(*args, **kwargs):
    print(args, kwargs)
f(note(1), *[note(2)], note(3), k=note(4), **{"l": note(5)}, m=note(6))
#### recursion
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(30))
def fib(n, memo={}):
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(80))
#### recursion without end
def f():
    return f()
try:
    f()
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])
#### function attributes
def f(a, b=1):
    """Doc."""
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__dict__)
f.x = 3
print(f.x, f.__dict__)
f.__name__ = "g"
print(f.__name__)
f.__doc__ = None
print(f.__doc__)
print((lambda: 1).__name__, print.__name__, [].append.__name__)
class C:
    def m(self): "docs"
print(C.m.__qualname__, C().m.__name__, C().m.__doc__, C.m.__doc__, C().m.__func__ is C.m, C().m.__self__.__class__.__name__)
#### function repr without addresses
def f(): pass
class C:
    def m(self): pass
    def __repr__(self): return "<C>"
    @classmethod
    def c(cls): pass
print(repr(f).split(" at ")[0], repr(lambda: 1).split(" at ")[0], repr(C.m).split(" at ")[0])
print(C().m, C.c, len, [].append.__class__, str.join, C, type(f), type(C().m))
print(repr(print), repr(str.upper), repr(dict.fromkeys).split(" at ")[0])
#### return in odd places
def f():
    try:
        return 1
    finally:
        print("finally")
def g():
    for x in [1, 2]:
        try:
            continue
        finally:
            print("turn", x)
    else:
        return "else"
def h():
    while True:
        try:
            return 1
        finally:
            break
    return 2
def i():
    try:
        return 1
    finally:
        return 2
print(f(), g(), h(), i(), (lambda: None)())
#### decorators
def shout(f):
    print("decorating", f.__name__)
    def inner(*args):
        return f(*args).upper() + "!"
    return inner
def times(n):
    def decorate(f):
        return lambda *args: f(*args) * n
    return decorate
@times(2)
@shout
def hello(name):
    return "hi " + name
print(hello("bob"))
@lambda f: f()
def value():
    return 42
print(value)
def register(cls):
    cls.registered = True
    return cls
@register
class C: pass
print(C.registered)
table = [times]
@table[0](3)
def x(): return "x"
print(x())
#### a decorator that is no function
@5
def f(): pass
#### lambda
add = lambda a, b=1, *c, d=2, **e: (a, b, c, d, e)
print(add(1), add(1, 2, 3, d=4, e=5))
print((lambda *a: a)(1, 2), (lambda: (yield))().__class__.__name__)
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
#### closures
def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step
a, b = counter(), counter()
print(a(), a(), b(), a(10))
def outer():
    def inner():
        return later
    later = 5
    return inner()
print(outer())
def outer2():
    x = 1
    class C:
        y = x
        def m(self):
            return x
    x = 2
    return C.y, C().m()
print(outer2())
def f():
    for i in range(3):
        pass
    return i
print(f())
print(counter().__closure__ is not None, f.__closure__)
#### free variable before assignment
def outer():
    def inner():
        return later
    inner()
    later = 1
outer()
#### unbound local
x = 1
def f():
    print(x)
    x = 2
f()
#### unbound local after del
def f():
    x = 1
    del x
    return x
f()
#### unbound in augmented assignment
total = 0
def add():
    total += 1
add()
#### class scope is not enclosing
x = "global"
class C:
    x = "class"
    def m(self):
        return x
    y = [x for _ in range(1)]
    z = [n for n in x]
print(C().m(), C.y, C.z)
#### name lookup falls back in a class body
x = 1
class C:
    x = x + 1
    print(x)
def f():
    x = 5
    class D:
        x = x
    return D.x
try:
    print(f())
except Exception as error:
    print(type(error).__name__, error)
#### mangled names
class C:
    __secret = 1
    def __hidden(self): return self.__secret
    def get(self): return self.__hidden()
c = C()
print(c.get(), c._C__secret, [n for n in dir(c) if "C__" in n])
class __D:
    __x = 2
print(__D._D__x)
c.__secret
