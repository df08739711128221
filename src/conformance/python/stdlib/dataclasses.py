def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### basics
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    def total(self): return self.x + self.y
p = P(1)
p.tags.append("a")
print(p, p == P(1, 0, ["a"]), p != P(2), P(1, 2).total(), P(1).tags, asdict(p), astuple(p), replace(p, x=9), is_dataclass(P), is_dataclass(p), is_dataclass(int), [f.name for f in fields(P)], P.__match_args__, P.__doc__, P.__annotations__, hasattr(P, "tags"), P.y)
attempt(P)
attempt(P, 1, 2, 3, 4)
attempt(P, z=1)
attempt(lambda: P(1) < P(2))
attempt(hash, p)
attempt(fields, 5)
attempt(asdict, 5)
attempt(replace, p, q=1)
match P(3, 4):
    case P(a, b): print(a, b)
#### frozen and order
from dataclasses import dataclass, FrozenInstanceError
@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = 0
v = V(1, 2)
print(v < V(1, 3), max(V(1), V(2)), sorted([V(2), V(1, 5)]), hash(v) == hash(V(1, 2)), {v: 1}[V(1, 2)], V(1) >= V(0, 9))
attempt(setattr, v, "major", 5)
attempt(delattr, v, "major")
attempt(setattr, v, "new", 5)
attempt(lambda: v < 5)
print(issubclass(FrozenInstanceError, AttributeError))
#### field options
from dataclasses import dataclass, field, fields, KW_ONLY
from typing import ClassVar
@dataclass
class C:
    a: int
    secret: str = field(repr=False, default="s")
    computed: int = field(init=False, default=7)
    ignored: int = field(default=0, compare=False)
    meta: int = field(default=1, metadata={"unit": "cm"})
    count: ClassVar[int] = 0
    _: KW_ONLY
    k: int = 5
    def __post_init__(self): self.computed = self.a * 2
c = C(1, ignored=5, k=6)
print(c, c == C(1, ignored=9, k=6), c.computed, c.secret, fields(C)[4].metadata["unit"], [f.name for f in fields(C)], C.count, c.k)
attempt(C, 1, "s", 0, 1, 5)
attempt(C, 1, computed=5)
#### inheritance
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    y: int = 2
@dataclass
class B(A):
    z: int = 3
    x: int = 10
print(B(), B(5), B.__mro__[1].__name__, A() == B(), isinstance(B(), A))
@dataclass
class D(A):
    w: int
#### mutable default
from dataclasses import dataclass
@dataclass
class C:
    x: list = []
#### default and factory
from dataclasses import field
field(default=1, default_factory=list)
#### field without annotation
from dataclasses import dataclass, field
@dataclass
class C:
    x = field(default=1)
#### own methods stay
from dataclasses import dataclass
@dataclass
class C:
    x: int
    def __repr__(self): return "mine"
    def __eq__(self, other): return True
@dataclass(init=False, repr=False, eq=False)
class D:
    x: int
    def __init__(self): self.x = 9
print(C(1), C(1) == 5, D().x, D() == D(), hash(D()) is not None)
@dataclass(unsafe_hash=True)
class H:
    x: int
print(hash(H(1)) == hash(H(1)))
#### nested
from dataclasses import dataclass, asdict, astuple, make_dataclass
@dataclass
class In: v: int
@dataclass
class Out:
    one: In
    many: list[In]
    d: dict
o = Out(In(1), [In(2)], {"k": In(3)})
print(o, asdict(o), astuple(o))
M = make_dataclass("M", ["a", ("b", int), ("c", int, 5)])
print(M(1, 2), M.__name__)
@dataclass
class R:
    me: object = None
r = R(); r.me = r
print(r)
#### frozen inheritance
from dataclasses import dataclass
@dataclass(frozen=True)
class A: x: int = 1
@dataclass
class B(A): y: int = 2
