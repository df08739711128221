def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### sorted min max sum
print(min(3, 1, 2), max([1, 5, 3]), min("hello"), max(["a", "bbb", "cc"], key=len), min([], default="none"), max({"a": 1, "b": 2}.items(), key=lambda p: p[1]), sum([1, 2, 3]), sum([[1], [2]], []), sum((0.1, 0.2)), sum([1], start=10), min([3, 1], key=lambda x: -x), max(1, 2.0), max("a", "b", key=ord))
attempt(min)
attempt(max, [])
attempt(min, 5)
attempt(max, 1, "a")
attempt(sum, ["a", "b"])
attempt(sum, [["a"]])
attempt(sum, "abc")
attempt(sum, [1], "a")
attempt(sorted, 5)
attempt(sorted, [1, None])
attempt(sorted, [1], key=5)
attempt(max, [1], key=5)
#### zip enumerate map filter reversed
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip("a")), list(zip("ab", "cd", strict=True)), dict(zip("ab", range(2))), list(zip(*[(1, 2), (3, 4)])))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=1)), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))), list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1})))
m = map(str, [1, 2]); print(next(m), list(m), list(m), type(m).__name__, type(zip()), type(enumerate([])), type(filter(None, [])), type(reversed([])).__name__, type(iter([])).__name__, type(iter({})).__name__, type(iter(())).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__)
attempt(lambda: list(zip("ab", "c", strict=True)))
attempt(lambda: list(zip("a", "cd", strict=True)))
attempt(lambda: list(zip(5)))
attempt(lambda: list(map(5, [1])))
attempt(lambda: list(map(len, 5)))
attempt(lambda: list(filter(5, [1])))
attempt(lambda: list(enumerate(5)))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(5))
attempt(lambda: enumerate([], "a"))
#### any all iter next
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 1 for x in [1, 2]), next(iter([1])), next(iter([]), "d"), next((x for x in [1, 2] if x > 1), None))
i = iter([1, 2, 3]); print(next(i), list(i), next(i, None), i.__length_hint__() if hasattr(i, "__length_hint__") else 0)
attempt(any, 5)
attempt(all, None)
attempt(next, [])
attempt(next, iter([]))
attempt(iter, 5)
attempt(iter, 5, 0)
#### isinstance issubclass callable type
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance("a", str), isinstance([], (list, tuple)), isinstance(None, type(None)), isinstance(int, type), issubclass(bool, int), issubclass(int, (str, object)), callable(len), callable(int), callable(5), callable(lambda: 1), type(1), type("a") is str, type(type), type(None), type(len), type(lambda: 1), type([].append), isinstance(1, object), isinstance(1.0, int), isinstance(1, ()), isinstance(1, (int, (str,))))
attempt(isinstance, 1, 1)
attempt(isinstance, 1, ("a",))
attempt(issubclass, 1, int)
attempt(issubclass, int, 1)
#### getattr setattr hasattr delattr
class C:
    x = 1
c = C()
print(getattr(c, "x"), getattr(c, "y", 5), hasattr(c, "x"), hasattr(c, "y"), hasattr(c, "__class__"), hasattr([], "append"), getattr("abc", "upper")())
setattr(c, "y", 2); setattr(c, "odd name", 3); print(c.y, getattr(c, "odd name"), vars(c)); delattr(c, "y"); print(hasattr(c, "y"))
attempt(getattr, c, "z")
attempt(getattr, c, 5)
attempt(hasattr, c, 5)
attempt(setattr, c, 5, 1)
attempt(delattr, c, "z")
attempt(delattr, c, "x")
attempt(setattr, 5, "a", 1)
attempt(getattr, None, "foo")
attempt(getattr, C, "zz")
attempt(getattr, int, "zz")
attempt(getattr, len, "zz")
attempt(getattr, [], "zz")
#### vars dir globals locals
x = 5
def f(a, b=2):
    c = 3
    return locals()
print(f(1), "x" in globals(), globals()["x"], globals() is globals(), locals() is globals(), __name__)
class C:
    def __init__(self): self.q = 1
    a = 1
print(vars(C()), vars(C)["a"], "q" in dir(C()), "a" in dir(C), "append" in dir([]), "__init__" in dir(C))
globals()["made"] = 7
print(made)
class D:
    z = 1
    print(sorted(k for k in locals() if not k.startswith("__")))
attempt(vars, 5)
attempt(vars, [])
#### hash id
print(hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True), hash((1, "a")) == hash((1, "a")), id(None) == id(None), isinstance(id([]), int), hash(int) == hash(int))
attempt(hash, [])
attempt(hash, {})
attempt(hash, (1, []))
#### eval
x = 3
print(eval("x + 1"), eval("[i * x for i in range(3)]"), eval("a + b", {"a": 1, "b": 2}), eval("a", {}, {"a": 5}), eval(" 5 "))
attempt(eval, "1 +")
attempt(eval, "nope")
attempt(eval, 5)
#### docstrings
def f():
    """First line.

    More.
    """
class C:
    '''Class doc'''
    def m(self):
        "method"
print(repr(f.__doc__), C.__doc__, C.m.__doc__, C().__doc__, (lambda: 0).__doc__, repr(__doc__))
#### slices by hand
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(3), slice(None, 2), "abcdefghij"[s], s == slice(1, 10, 2))
attempt(hash, s)
attempt(slice)
attempt(s.indices, "a")
attempt(s.indices, -1)
#### __builtins__ and shadows
list = 5
print(list)
del list
print(list("ab"))
len = lambda x: 42
print(len("a"))
def print_(): return sum
sum = 1
print(print_())
#### __name__ and dunders
print(__name__, __doc__, __debug__)
if __name__ == "__main__":
    print("script")
#### object
o = object()
print(type(o), o == o, o == object(), o != object(), hash(o) == hash(o), isinstance(o, object), repr(o).startswith("<object object at 0x"))
attempt(lambda: o < o)
attempt(lambda: o.x)
attempt(object, 1)
#### type names of things
def f(): yield
class C:
    @property
    def p(self): pass
    def m(self): pass
    __slots__ = ("s",)
for thing in (1, 1.0, "a", b"", [], (), {}, set(), frozenset(), None, ..., NotImplemented, range(0), slice(0), f, f(), lambda: 0, len, [].append, C, C(), C().m, C.m, C.p, C.s, type, object, int.__add__, (1).__add__, str.upper, "".upper, dict.fromkeys, {}.keys(), {}.values(), {}.items(), super, property, Exception, Exception(), zip(), int | str, list[int], iter([]), iter(lambda: 0, 0), reversed([]), reversed(""), enumerate([]), C.__dict__, object().__init__, object.__init__, type(C.__dict__["p"])):
    print(type(thing).__name__, end=" ")
print()
#### ascii repr format
print(ascii("é\n😀"), repr("é"), format(5), format(5, "03"), format("a", ">3"), format([1]), format(None), format(1.5, ".2f"), format(True), format(12, "x"))
attempt(format, 5, "zz")
attempt(format, [], "5")
attempt(format, 5, 5)
attempt(format)
#### int and str conversions of own classes
class I:
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 1.5
    def __str__(self): return "I"
    def __bool__(self): return False
    def __bytes__(self): return b"I"
print(int(I()), float(I()), str(I()), bool(I()), bytes(I()), hex(I()), "abcdefghijk"[I()], range(I()), [1] * I(), round(1.123456789123, I()))
class X: pass
attempt(int, X())
attempt(float, X())
attempt(bytes, X())
attempt(lambda: [1][X()])
attempt(lambda: [1] * X())
class Bad:
    def __int__(self): return "a"
    def __float__(self): return 1
    def __str__(self): return 1
    def __repr__(self): return None
    def __bytes__(self): return ""
attempt(int, Bad())
attempt(float, Bad())
attempt(str, Bad())
attempt(lambda: repr(Bad()) and None)
attempt(bytes, Bad())
