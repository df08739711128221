def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### wraps
import functools
from functools import wraps
def log(f):
    @wraps(f)
    def inner(*args, **kwargs):
        "inner"
        print("call", f.__name__)
        return f(*args, **kwargs)
    return inner
@log
def add(a: int, b=2):
    "Adds."
    return a + b
print(add(1), add.__name__, add.__doc__, add.__wrapped__(5), add.__annotations__, add.__qualname__, functools.WRAPPER_ASSIGNMENTS)
def g(): pass
functools.update_wrapper(g, add)
print(g.__name__, g.__wrapped__ is add)
#### partial
from functools import partial
def f(a, b, c=3, **kw): return a, b, c, kw
p = partial(f, 1, c=5)
print(p(2), p(2, c=9), p(b=4, d=1), p.func is f, p.args, p.keywords, partial(p, 7)(), list(map(partial(pow, 2), [1, 2, 3])), partial(int, base=2)("101"), repr(partial(int, base=2)))
attempt(partial)
attempt(partial, 5)
attempt(p)
#### lru_cache
from functools import lru_cache, cache
@lru_cache(maxsize=2)
def f(n):
    print("computing", n)
    return n * 2
print(f(1), f(1), f(2), f(3), f(1), f.cache_info())
f.cache_clear()
print(f.cache_info(), f.__name__, f.__wrapped__(9), f.cache_parameters())
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info())
@cache
def g(*args, **kw): return args, kw
print(g(1, a=2), g(1, a=2), g.cache_info().hits)
class C:
    @lru_cache(maxsize=None)
    def m(self, x): return x
print(C().m(3))
attempt(g, [])
#### reduce
from functools import reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, "abc", "_"))
attempt(reduce, lambda a, b: a, [])
attempt(reduce, lambda a, b: a, 5)
#### cached_property
from functools import cached_property
class C:
    @cached_property
    def value(self):
        "Doc."
        print("computing")
        return 42
c = C()
print(c.value, c.value, c.__dict__, C.value.__doc__, type(C.value).__name__)
del c.value
c.value
c.value = 5
print(c.value)
#### total_ordering
from functools import total_ordering
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) < V(2), sorted([V(2), V(1)])[0].n)
@total_ordering
class E: pass
#### cmp_to_key and singledispatch
from functools import cmp_to_key, singledispatch
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@singledispatch
def show(x): return f"other {x}"
@show.register(int)
def _(x): return f"int {x}"
@show.register
def _(x: list): return f"list {len(x)}"
print(show(1), show([1]), show("s"), show(True), show.dispatch(int)(5), show.__name__)
