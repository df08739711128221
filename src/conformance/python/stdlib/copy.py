def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### copy
import copy
a = [1, [2, 3], {"k": [4]}]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(99); a[2]["k"].append(98)
print(a, b, c, b[1] is a[1], c[1] is a[1], copy.copy("s"), copy.deepcopy((1, [2])), copy.copy({1, 2}), copy.deepcopy(None))
class P:
    def __init__(self, x): self.x = x; self.l = [x]
p = P(1); q = copy.copy(p); r = copy.deepcopy(p)
print(q.x, q.l is p.l, r.l is p.l, r.l, type(r).__name__)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is not l)
s = [1]; t = copy.deepcopy([s, s]); print(t[0] is t[1])
class H:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(H()), copy.deepcopy([H()]))
class S:
    __slots__ = ("a",)
x = S(); x.a = [1]; y = copy.deepcopy(x); print(y.a, y.a is x.a, copy.copy(x).a is x.a)
class D(dict): pass
d = D(a=[1]); d.extra = 5; e = copy.deepcopy(d); print(e, type(e).__name__, e.extra, e["a"] is d["a"])
import datetime, enum
class E(enum.Enum): A = 1
print(copy.deepcopy(datetime.date(2024, 1, 1)), copy.deepcopy(E.A) is E.A, copy.deepcopy(P) is P, copy.deepcopy(len) is len)
