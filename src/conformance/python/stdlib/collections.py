def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### namedtuple
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), P._fields, p._asdict(), p._replace(x=9), P._make([3, 4]), len(p), list(p), hash(p) == hash((1, 2)), P.__name__, P.__doc__, P.__module__, isinstance(p, tuple), p + (3,), repr([p]), P.x.__class__.__name__, P.__mro__)
a, b = p
print(a, b, max(P(1, 2), P(2, 1)), f"{p}", "%s %s" % p, {p: 1}[1, 2], P._field_defaults)
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D._field_defaults, D(1, c=5))
R = namedtuple("R", "class def x x", rename=True)
print(R._fields)
class Q(namedtuple("Q", "m n")):
    def total(self): return self.m + self.n
    def __str__(self): return f"Q<{self.m}>"
print(Q(1, 2).total(), Q(1, 2), repr(Q(1, 2)), Q(1, 2)._replace(m=3).total())
attempt(P, 1)
attempt(P, 1, 2, 3)
attempt(P, 1, z=2)
attempt(lambda: p.z)
attempt(lambda: setattr(p, "x", 1))
attempt(lambda: setattr(p, "q", 1))
attempt(p._replace, q=1)
attempt(P._make, [1])
attempt(namedtuple, "X", "class")
attempt(namedtuple, "X", "_a")
attempt(namedtuple, "X", "a a")
attempt(namedtuple, "X", "1a")
attempt(namedtuple, "1X", "a")
match p:
    case P(x, y): print("matched", x, y)
#### defaultdict
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1); d["a"].append(2); d["b"]
print(d, dict(d), d["a"], "z" in d, d.get("z"), len(d), d.default_factory, d == {"a": [1, 2], "b": []})
c = defaultdict(int, {"x": 1}, y=2)
for ch in "hello": c[ch] += 1
print(c, sorted(c.items()), c.copy(), type(c.copy()).__name__, c | {"q": 1}, isinstance(c, dict))
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 1
print(n["a"], defaultdict(None, a=1))
attempt(lambda: defaultdict()["x"])
attempt(defaultdict, 5)
attempt(lambda: defaultdict(int)[[]])
#### Counter
from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), c.most_common(), sorted(c.elements()), sum(c.values()), c.total(), list(c), c == Counter("ippississim"), dict(c))
c.update("miss"); print(c); c.subtract({"i": 10}); print(c)
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3, b=1) & Counter(a=1, b=5), Counter(a=3) | Counter(a=1, b=2), +Counter(a=1, b=-1), -Counter(a=1, b=-1), Counter(), Counter([1, 1, 2]), Counter({"x": 2}), repr(Counter(a=1)), Counter(a=1) == {"a": 1}, bool(Counter()), Counter("aab").keys(), Counter("ab").copy(), Counter(a=1) <= Counter(a=2))
del c["nope"]
c["new"] = 5
print(c["new"], "zzz" in c, len(Counter("abc")), max(Counter("aab"), key=Counter("aab").get), Counter(w[0] for w in ["apple", "axe", "bee"]))
attempt(Counter, 5)
#### OrderedDict
from collections import OrderedDict
d = OrderedDict([("a", 1), ("b", 2)], c=3)
d.move_to_end("a"); print(d, list(d), d.popitem(last=False), d.popitem(), d, list(reversed(OrderedDict(x=1, y=2))), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(), OrderedDict.fromkeys("ab"), isinstance(d, dict), d.copy(), OrderedDict(a=1) | {"b": 2})
d.move_to_end("a", last=False)
attempt(d.move_to_end, "zz")
attempt(OrderedDict().popitem)
#### deque
from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5]); d.extendleft([-1, -2])
print(d, d.pop(), d.popleft(), d[0], d[-1], len(d), 3 in d, list(d), d.count(1), d.index(2), list(reversed(d)), d.copy(), bool(deque()))
d.rotate(2); print(d); d.rotate(-1); print(d); d.remove(3); d.insert(1, 99); d.reverse(); print(d); d[0] = 7; del d[1]; print(d); d.clear(); print(d)
m = deque(maxlen=2)
for i in range(4): m.append(i)
print(m, m.maxlen, deque("abc", 2), deque([1]) + deque([2]), deque([1]) * 2, deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque("ab").maxlen)
m.appendleft(9); print(m); d += [1]; print(d)
attempt(deque().pop)
attempt(deque().popleft)
attempt(lambda: deque([1])[5])
attempt(deque([1]).remove, 5)
attempt(deque([1]).index, 5)
attempt(deque, 5)
attempt(deque, [], -1)
attempt(lambda: deque([1])[0:1])
attempt(hash, deque())
q = deque([1])
for x in q: q.append(2)
#### ChainMap
from collections import ChainMap
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], sorted(c), len(c), c.get("z"), "b" in c, c, c.maps, c.new_child({"z": 1})["z"], c.parents, dict(c) == {"a": 1, "b": 3}, sorted(c.items()))
c["new"] = 5
print(c.maps[0])
c["zzz"]
#### collections.abc
from collections.abc import Iterable, Mapping, Sequence, Callable, Hashable, Iterator, Sized, Container, MutableMapping, Set, Collection, Generator
import collections.abc
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance("a", Sequence), isinstance(len, Callable), isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance(5, Iterable), isinstance((), Sequence), isinstance({}, MutableMapping), isinstance(set(), Set), isinstance(range(3), Sequence), isinstance({}.keys(), Set), isinstance(5, Sized), issubclass(dict, Mapping), issubclass(list, Mapping), isinstance((x for x in []), Generator), isinstance("s", Collection), isinstance({}, Container))
class It:
    def __iter__(self): return iter([])
print(isinstance(It(), Iterable), isinstance(It(), Sized), collections.abc.Iterable is Iterable)
class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({"a": 1})
print(m["a"], m.get("z"), "a" in m, list(m.items()), list(m.keys()), list(m.values()), m == {"a": 1}, dict(m), isinstance(m, Mapping), {**m})
class S(Sequence):
    def __getitem__(self, i): return [10, 20, 30][i]
    def __len__(self): return 3
s = S()
print(list(s), 20 in s, s.index(30), s.count(10), list(reversed(s)))
class MM(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = MM()
mm.update(a=1, b=2); mm.setdefault("c", 3)
print(dict(mm), mm.pop("a"), mm.pop("zz", None), len(mm), mm.popitem(), sorted(mm))
mm.clear(); print(len(mm))
attempt(Mapping)
attempt(Iterable)
