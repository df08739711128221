def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### basics
from enum import Enum
class Color(Enum):
    "Colors."
    RED = 1
    GREEN = "g"
    BLUE = (1, 2)
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color("g"), Color["BLUE"], list(Color), len(Color), Color, Color.RED in Color, Color.RED is Color(1), Color.RED == 1, Color.RED != Color.GREEN, type(Color.RED), isinstance(Color.RED, Color), hash(Color.RED) == hash(Color.RED), {Color.RED: 1}[Color.RED], Color.__members__, Color.__name__, Color.__doc__, f"{Color.RED}", f"{Color.RED!r:>20}", "%s" % Color.RED, str(Color.RED), bool(Color.RED), Color.RED.__class__, list(reversed(Color)), Color((1, 2)))
for c in Color: print(c.name, c.value, end=" ")
print([c.value for c in Color], [n for n, _ in Color.__members__.items()], dir(Color.RED) is not None)
attempt(Color, 5)
attempt(lambda: Color["NO"])
attempt(lambda: Color.NO)
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: setattr(Color, "RED", 5))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: setattr(Color.RED, "value", 5))
attempt(lambda: setattr(Color.RED, "name", 5))
attempt(Color)
attempt(lambda: Color.RED.GREEN)
attempt(lambda: Color.RED + 1)
attempt(lambda: 1 in Color)
attempt(lambda: len(Color.RED))
attempt(lambda: Color.RED())
#### aliases unique and auto
from enum import Enum, auto, unique, IntEnum, StrEnum
class A(Enum):
    X = 1
    Y = 1
    Z = 2
print(A.Y, A.Y is A.X, list(A), A.__members__, A["Y"])
class B(Enum):
    P = auto()
    Q = auto()
    R = 10
    S = auto()
print([(b.name, b.value) for b in B])
class C(StrEnum):
    ONE = auto()
    TWO = "second"
print(list(C), C.ONE, f"{C.TWO}", C.ONE == "one", C("second"), C.ONE.upper(), isinstance(C.ONE, str), C.TWO + "x", repr(C.TWO), {"one": 1}[C.ONE])
class D(Enum):
    def _generate_next_value_(name, start, count, last_values): return name.lower()
    AA = auto()
    BB = auto()
print([d.value for d in D])
@unique
class E(Enum):
    A = 1
    B = 1
#### int and str enums
from enum import IntEnum, Enum, IntFlag, Flag, auto
class P(IntEnum):
    LOW = 1
    HIGH = 10
print(P.LOW < P.HIGH, P.LOW + 1, P.HIGH == 10, sorted([P.HIGH, P.LOW]), P(10), repr(P.LOW), str(P.LOW), f"{P.LOW}", f"{P.LOW:03}", int(P.HIGH), [0, 1, 2][P.LOW], max(P), P.LOW in (1, 2), hash(P.LOW) == hash(1), isinstance(P.LOW, int), 1 == P.LOW, P.LOW.real, {1: "x"}[P.LOW], "%d" % P.HIGH, list(range(P.LOW, 3)), type(P.LOW + 1).__name__)
class S(str, Enum):
    ADMIN = "admin"
    USER = "user"
print(S.ADMIN == "admin", S.ADMIN.upper(), str(S.ADMIN), f"{S.ADMIN}", repr(S.ADMIN), S("user"), S.ADMIN.value, "admin" == S.ADMIN, S.ADMIN in ["admin"], "-".join([S.ADMIN, S.USER]), {"admin": 1}[S.ADMIN], format(S.ADMIN), "%s" % S.ADMIN, S.ADMIN + "!", len(S.ADMIN), isinstance(S.ADMIN, str))
class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.R & 4, int(Perm.R | Perm.X), Perm(7), Perm.R in (Perm.R | Perm.W), Perm(0), bool(Perm(0)), list(Perm), 6 | Perm.X, Perm.R + 1)
class F(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B
print(F.A, F.A | F.C, repr(F.A | F.C), F.AB, F.A in F.AB, F.A & F.B, bool(F.A & F.B), ~F.A, F.AB ^ F.A, list(F), [f.value for f in F], list(F.A | F.C), F(3), F(0), len(F))
attempt(F, 16)
attempt(S, "nobody")
attempt(P, 3)
attempt(lambda: F.A | 1)
#### methods and attributes
from enum import Enum
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def ratio(self): return round(self.mass / self.radius, 2)
    @classmethod
    def biggest(cls): return max(cls, key=lambda p: p.mass)
    @staticmethod
    def hello(): return "hi"
    def describe(self): return f"{self.name}:{self.radius}"
    def __str__(self): return self.name.title()
print(Planet.EARTH, Planet.EARTH.mass, Planet.MARS.ratio, Planet.biggest(), Planet.hello(), Planet.MARS.describe(), Planet.EARTH.value, Planet((6.4e23, 3.39e6)), repr(Planet.MARS), f"{Planet.MARS}")
class Choice(Enum):
    A = "a", "Label A"
    B = "b", "Label B"
    def __new__(cls, value, label):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.label = label
        return obj
    @classmethod
    def _missing_(cls, value): return cls.A
print(Choice.A.value, Choice.B.label, Choice("b"), Choice("zzz"), [c.label for c in Choice])
class Base(Enum):
    def hello(self): return "hello " + self.name
class Sub(Base):
    ONE = 1
print(Sub.ONE.hello(), issubclass(Sub, Base), isinstance(Sub.ONE, Base))
class Bad(Sub): pass
#### functional
from enum import Enum, IntEnum
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT, Animal(2), Animal.__name__)
Other = Enum("Other", ["A", "B"])
Third = IntEnum("Third", {"X": 5, "Y": 7})
Fourth = Enum("Fourth", [("P", 1), ("Q", 2)])
print(list(Other), Third.X + 1, list(Fourth), Enum("Fifth", "A,B,C", start=10).C.value)
#### ignored and private names
from enum import Enum
class E(Enum):
    _ignore_ = ["tmp"]
    tmp = 5
    A = 1
    __private = 3
    _one = 4
    def f(self): pass
    g = lambda self: self.value
print(list(E), E.A.g(), hasattr(E, "tmp"))
#### duplicate names
from enum import Enum
class E(Enum):
    A = 1
    A = 2
#### members in dicts and sets
from enum import Enum
class E(Enum):
    A = 1
    B = 2
d = {E.A: "a", E.B: "b"}
print(d, d[E(1)], len({E.A, E.A}), E.A in d, sorted(E, key=lambda e: -e.value), [E.A] == [E(1)], E.A is E["A"], {e.name: e.value for e in E}, dict((e.value, e) for e in E), (E.A, E.B).index(E.B))
match E.B:
    case E.A: print("a")
    case E.B: print("b")
#### sqlalchemy style values
import enum
class Status(enum.Enum):
    active = "Active"
    inactive = "Inactive"
    @classmethod
    def choices(cls): return [(m.name, m.value) for m in cls]
print(Status.choices(), Status["active"], Status.active.value, [s.value for s in Status], isinstance(Status, enum.EnumMeta), type(Status).__name__, Status.__module__, Status.active.__module__, Status.__qualname__)
