def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### bytes
b = b"hello"
print(b[0], b[1:3], b + b"!", b * 2, len(b), list(b), b.upper(), b.hex(), bytes.fromhex("68 69"), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(), b"a" in b, 104 in b, b"he" in b, b == b"hello", b < b"z", hash(b) == hash(b"hello"), b.decode(), b.find(b"l"), b.replace(b"l", b"L"), b.split(b"l"), b",".join([b"a", b"b"]), b.startswith(b"he"), b.strip(b"ho"), b.count(b"l"), b.index(b"l"), b.endswith(b"o"), b.isalpha(), b.title(), b"A".lower())
print(b'\x00\x7f\x80"\'', b"\\", b"\t\n\r", bytes(b"x"), b[::-1], repr(b"it's"), [x for x in b"ab"], b"%d %s" % (1, b"x") if False else "", b"a".hex(), b"ab".hex("-"))
attempt(bytes, "a")
attempt(bytes, [256])
attempt(bytes, -1)
attempt(bytes, ["a"])
attempt(lambda: b"a" + "a")
attempt(lambda: b[10])
attempt(lambda: "a" in b)
attempt(lambda: 300 in b)
attempt(lambda: b.find("l"))
attempt(bytes.fromhex, "zz")
attempt(lambda: b"".join(["a"]))
#### lists
l = [3, 1, 2]
l.append(4); l.extend((5, 6)); l.insert(0, 9); l.insert(-1, 8); l.insert(100, 7)
print(l, l.pop(), l.pop(0), l.index(4), l.count(1), l[::-1], l + [1], l * 2, 2 in l, len(l), l == [3, 1, 2, 4, 5, 8, 6])
l.sort(); print(l); l.reverse(); print(l); l.remove(8); print(l)
c = l.copy(); c.clear(); print(c, l, l.__len__(), list("ab"), list(range(3)), list({"k": 1}), list())
l.sort(key=lambda x: -x, reverse=True); print(l)
words = ["bb", "a", "CC", "ccc"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), words)
l = [1, 2, 3, 4, 5]; l[1:3] = []; print(l); l[:0] = [0]; print(l); l[-1:] = "xy"; print(l); del l[::2]; print(l); l *= 2; print(l); l += (1,); print(l); l += "ab"; print(l)
print([1, 2] < [1, 3], [1] == [1.0], [[1]] * 2, [0] * 3, [] or "e", [1, [2, [3]]][1][1][0], [*range(3)], [1, 2, 3][-1], [1, 2, 3][True])
attempt(l.index, "zz")
attempt(l.remove, "zz")
attempt([].pop)
attempt([1].pop, 5)
attempt([1].pop, "a")
attempt([1].insert, "a", 1)
attempt([3, "a"].sort)
attempt([].extend, 5)
attempt(lambda: [1, 2][2])
attempt(lambda: [1] + (2,))
attempt(lambda: [1] * "a")
attempt([1].index, 1, 5)
attempt(list.append, 1, 2)
attempt(list.sort, [1], None)
#### sort is stable and calls in order
data = [("b", 1), ("a", 1), ("c", 0)]
print(sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True))
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return str(self.n)
print(sorted([N(5), N(2), N(9)]), min(N(4), N(3)), sorted([True, 0, 1.5, -1]), sorted("bca"), sorted({"z": 1, "y": 2}), sorted([[2], [1, 5], []]))
#### tuples
t = (1, 2, 2)
print(t.count(2), t.index(2), t + (3,), t * 2, t[1:], len(t), 2 in t, (), (1,), tuple("ab"), tuple([1]), t == (1, 2, 2), t < (1, 3), hash(t) == hash((1, 2, 2)), tuple(), max(t), t[::-1], (1, (2, 3))[1][0], (1, 2) + (), t is tuple(t))
attempt(t.index, 9)
attempt(lambda: t[9])
attempt(lambda: t + [1])
attempt(hash, ([],))
def change(): t[0] = 1
attempt(change)
def remove(): del t[0]
attempt(remove)
attempt(lambda: t.append(1))
#### dicts
d = {"a": 1, "b": 2}
d["c"] = 3; d.update(d=4); d.update({"e": 5}); d.update([("f", 6)], g=7)
print(d, d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("h", 8), d.pop("h"), d.pop("zz", None), d.popitem(), len(d), "a" in d, 1 in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys() & {"a"}, d.keys() - {"a", "b", "c", "d", "e"}, sorted(d.keys() | {"z"}), d.items() >= {("a", 1)}, "a" in d.keys(), 1 in d.values(), ("a", 1) in d.items(), len(d.items()))
print(dict(a=1), dict([("x", 1)]), dict({"y": 2}, z=3), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {1: "a", True: "b", 1.0: "c"}, {**d, "a": 0}["a"], d | {"a": 5}, d == dict(d), {"a": 1, "b": 2} == {"b": 2, "a": 1})
del d["a"]; c = d.copy(); c.clear(); print(c, d, list(reversed(d)), list(reversed(d.items()))[0], {(1, 2): "t"}[(1, 2)], {None: 1}[None], {1.5: 1}, dict(), bool({}), max({"x": 1, "y": 2}), sorted({"q": 1, "p": 2}.items(), key=lambda kv: kv[1]))
for k, v in d.items(): print(k, v, end=" ")
print()
d |= [("n", 1)]; print(d)
attempt(lambda: d["zz"])
attempt(d.pop, "zz")
attempt({}.popitem)
attempt(lambda: {[]: 1})
attempt(lambda: d[[]])
attempt(dict, [1, 2])
attempt(dict, ["abc"])
attempt(dict, 5)
attempt(d.update, 5)
attempt(d.update, [(1,)])
attempt(lambda: {} < {})
attempt(lambda: {} + {})
attempt(lambda: d | [1])
attempt(dict.fromkeys, 5)
attempt(lambda: d.keys()[0])
attempt(lambda: d.a)
attempt(lambda: {{}: 1})
attempt(lambda: {}.get([]))
attempt(d.setdefault)
#### dict views are live
d = {"a": 1}
k, v, i = d.keys(), d.values(), d.items()
d["b"] = 2
print(k, v, i, len(k), list(v), k == {"a", "b"}, k.isdisjoint({"z"}), k.mapping["a"], {"b", "c"} - k, k ^ {"a"}, i & {("a", 1)})
#### sets
s = {3, 1, 2}
s.add(4); s.discard(9); s.discard(1); s.update([7], (8,)); s.remove(8)
print(sorted(s), len(s), 3 in s, s | {9} == {2, 3, 4, 7, 9}, s & {2, 3}, s - {2, 3, 4}, sorted(s ^ {2, 100}), s.union([1]) == {1, 2, 3, 4, 7}, s.intersection([2], [2, 3]), s.difference([2], [3, 4]), sorted(s.symmetric_difference([2])), s.issubset(range(10)), s.issuperset([2]), s.isdisjoint([0]), {1} < {1, 2}, {1} == frozenset([1]), set("aab") == {"a", "b"}, set(), frozenset([1]), bool(set()))
s -= {2}; s |= {5}; s &= {5, 3}; s ^= {3, 6}; print(sorted(s))
s.difference_update([6]); s.intersection_update([5, 1]); s.symmetric_difference_update([1]); print(sorted(s)); c = s.copy(); s.clear(); print(s, sorted(c), {frozenset([1]): "f"}[frozenset([1])], frozenset("ab") == set("ba"), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), frozenset([1]) | {2}, type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__)
attempt(s.remove, 5)
attempt(set().pop)
attempt(s.add, [])
attempt(lambda: {1} | [1])
attempt(lambda: {1} + {2})
attempt(lambda: {1}[0])
attempt(set, 5)
attempt(hash, {1})
attempt(lambda: {1} < [1])
attempt(lambda: s.union(5))
attempt(lambda: {[1]})
attempt(lambda: frozenset([1]).add(1))
#### range
r = range(1, 10, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:], 4 in r, 5 in r, 4.0 in r, "a" in r, r.index(4), r.count(4), r.start, r.stop, r.step, range(5) == range(0, 5), range(0) == range(1, 1), list(range(5, 0, -2)), range(10)[::-1], reversed(range(3)).__next__(), hash(range(3)) == hash(range(3)), bool(range(0)), range(10**20)[-1], max(range(5)), sum(range(101)), range(3) == [0, 1, 2], list(range(-3)))
attempt(range, 1.5)
attempt(range, "a")
attempt(range, 1, 2, 0)
attempt(lambda: r[5])
attempt(r.index, 5)
attempt(lambda: r["a"])
attempt(lambda: len(range(10**20)))
def change(): r[0] = 1
attempt(change)
#### nested and shared
grid = [[0] * 2 for _ in range(2)]
grid[0][1] = 5
shared = [[0]] * 2
shared[0].append(1)
print(grid, shared, shared[0] is shared[1])
a = [1]; b = {"list": a}; a.append(b["list"]); print(len(a), a[1] is a)
print({"a": [1, {"b": (2, {3})}]}, [[[]]], ((),), {"x": {"y": {}}})
#### containers compare by identity first
nan = float("nan")
print([nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1}.get(nan), [nan].index(nan), [nan].count(nan))
