#### arithmetic
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V({self.n})"
    def __add__(self, o): return V(self.n + (o.n if isinstance(o, V) else o))
    __radd__ = __add__
    def __sub__(self, o): return V(self.n - o)
    def __rsub__(self, o): return V(o - self.n)
    def __mul__(self, o): return V(self.n * o)
    def __rmul__(self, o): return V(o * self.n)
    def __truediv__(self, o): return V(self.n / o)
    def __floordiv__(self, o): return "floordiv"
    def __mod__(self, o): return "mod"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __matmul__(self, o): return "matmul"
    def __lshift__(self, o): return "lshift"
    def __rrshift__(self, o): return "rrshift"
    def __and__(self, o): return "and"
    def __rxor__(self, o): return "rxor"
    def __or__(self, o): return "or"
    def __neg__(self): return V(-self.n)
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return V(abs(self.n))
    def __int__(self): return int(self.n)
    def __float__(self): return float(self.n)
    def __round__(self, d=None): return ("round", d)
    def __index__(self): return 2
    def __bool__(self): return self.n != 0
v = V(3)
print(v + 1, 1 + v, v + v, sum([v, v]), v - 1, 10 - v, v * 2, 2 * v, v / 2, v // 1, v % 1, divmod(v, 1))
print(v ** 2, pow(v, 2, 5), 2 ** v, v @ v, v << 1, 1 >> v, v & 1, 1 ^ v, v | 1, -v, +v, ~v, abs(V(-2)))
print(int(v), float(v), round(v), round(v, 2), [0, 1, 2][v], bool(V(0)), "ab" * v if False else hex(v), range(5)[v])
#### NotImplemented falls through
class A:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
class B:
    def __radd__(self, o): return "B.radd"
    def __eq__(self, o): return True
print(A() + B(), A() == B(), A() == A(), A() != B())
class Child(A):
    def __radd__(self, o): return "child first"
print(A() + Child())
A() + 1
#### comparison
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"N{self.n}"
print(sorted([N(3), N(1), N(2)]), max(N(1), N(5)), N(1) > N(0), min([N(4), N(2)]))
N(1) <= N(2)
#### equality and hash
class K:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return isinstance(o, K) and self.k == o.k
    def __hash__(self): return hash(self.k)
d = {K(1): "one"}
print(d[K(1)], K(1) in d, K(2) in d, len({K(1), K(1), K(2)}), [K(1)].index(K(1)), [K(1), K(2)].count(K(2)))
class H(K):
    def __eq__(self, o): return True
{H(1)}
#### containers
class Bag:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v; print("set", k, v)
    def __getitem__(self, k): return self.d[k]
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __contains__(self, k): return k in self.d
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return "backwards"
b = Bag()
b["x"] = 1
b["x"] += 5
b[1:2, ...] = 3
print(b["x"], "x" in b, "y" not in b, len(b), "x" in list(b), bool(b))
del b["x"]
try:
    print(list(reversed(b)))
except TypeError as e: print(e)
b["q"]
#### text
class T:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __format__(self, spec): return f"format<{spec}>"
    def __bytes__(self): return b"bytes"
t = T()
print(t, [t], f"{t}", f"{t!r}", f"{t!s:>5}", f"{t:abc}", format(t, "x"), "%s %r" % (t, t), "{} {!r} {:q}".format(t, t, t), bytes(t), str(t), repr(t))
class R:
    def __repr__(self): return "only repr"
print(R(), f"{R()}", str([R()]), "%s" % R(), f"{R()!s:>12}")
#### calls
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *rest, **kw): return self.n + x + sum(rest), kw
a = Adder(1)
print(a(2), a(1, 2, 3, k=4), callable(a), callable(1), list(map(Adder(10), [1, 2])))
#### len that is wrong
class L:
    def __len__(self): return -1
len(L())
#### len that is no integer
class L:
    def __len__(self): return "5"
len(L())
#### length hint and contains fall back
class It:
    def __iter__(self): return iter([1, 2, 3])
print(2 in It(), 5 in It(), list(It()), sum(It()), *It())
#### index wrong
class I:
    def __index__(self): return "x"
[1][I()]
#### hash wrong
class H:
    def __hash__(self): return "x"
hash(H())
#### str returns no text
class S:
    def __str__(self): return 5
str(S())
#### context of setattr through __setattr__
class Locked:
    def __init__(self):
        self.__dict__["a"] = 1
    def __setattr__(self, name, value):
        raise AttributeError(f"{name} is locked")
l = Locked()
print(l.a)
l.a = 2
#### reflected comparison of subclasses
class A:
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
class B(A):
    def __gt__(self, o): return "B.gt"
print(A() < B(), B() < A(), A() < A(), A() > B())
#### ne from eq
class E:
    def __eq__(self, o): return o == 5
e = E()
print(e == 5, e != 5, 5 == e, 5 != e, e != 6)
#### __missing__ and get
class D(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
d = D()
print(d["a"], d, d.get("b"), "b" in d)
#### comparison that returns anything
class Q:
    def __eq__(self, o): return ["sql", o]
    def __lt__(self, o): return "lt"
    def __and__(self, o): return "and"
    def __contains__(self, o): return "yes"
q = Q()
print(q == 1, q < 1, q & (q == 2), 1 in q, [q == 3])
#### in-place falls back
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + o)
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return A(self.v * o)
a = A(1)
a += 2; a *= 5
print(a.v)
a -= 1
