#### literals and alternatives
def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case "a":
            return "text"
        case None:
            return "none"
        case True:
            return "true"
        case -1 | 1.5:
            return "number"
        case _:
            return "other"
print([f(v) for v in (0, 1, 2, "a", None, True, -1, 1.5, 3, False, 1.0)])
#### sequences
def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [1, b]: return f"1 and {b}"
        case (a, b, *rest) if a == b: return f"same {rest}"
        case [first, *_, last]: return f"{first}..{last}"
        case _: return "no"
print([f(v) for v in ([], (1,), [1, 2], (3, 3, 4), [5, 6, 7], "abc", {1}, range(3))])
#### mappings
def f(x):
    match x:
        case {"type": "user", "name": str(name)}: return "user " + name
        case {"type": kind, **rest}: return kind, rest
        case {}: return "mapping"
        case _: return "no"
print(f({"type": "user", "name": "bob"}), f({"type": "x", "a": 1}), f({}), f({"b": 2}), f([]))
#### classes
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Sub(Point): pass
def f(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return "diagonal"
        case Point(): return "point"
        case int(n) | float(n): return n
        case str() as s: return s.upper()
        case bool(): return "never"
        case [Point(x=a), Point(x=b)]: return a, b
print([f(v) for v in (Point(0, 0), Point(0, 3), Sub(2, 2), Point(1, 2), 5, 2.5, "s", True, [Point(1, 1), Point(2, 2)], None)])
#### values and guards
class Color:
    RED = 1
    BLUE = 2
def f(c, limit):
    match c:
        case Color.RED: return "red"
        case Color.BLUE if limit: return "blue"
        case x if x > 5: return "big"
        case (1 | 2) as n: return "n%d" % n
print(f(1, 0), f(2, 1), f(9, 0), f(2, 0), f(3, 0))
#### bindings stay
match [1, [2, 3]]:
    case [a, [b, c]]:
        pass
print(a, b, c)
match {"k": [1, 2]}:
    case {"k": [x, *ys]}:
        print(x, ys)
match 5:
    case n:
        print("captured", n)
#### no match_args
class C: pass
match C():
    case C(1): pass
#### too many positional patterns
class P:
    __match_args__ = ("x",)
match P():
    case P(1, 2): pass
#### class pattern with what is no class
x = 5
match 1:
    case x(): pass
#### match as a name
match = 3
case = match + 1
print(match, case)
