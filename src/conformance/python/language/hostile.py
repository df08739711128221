#### as variables
constructor = 1
__proto__ = 2
toString = 3
hasOwnProperty = 4
valueOf = 5
print(constructor, __proto__, toString, hasOwnProperty, valueOf)
del constructor
constructor
#### as missing names
toString
#### as missing proto
__proto__
#### as missing own property
hasOwnProperty
#### as attributes
class C: pass
c = C()
for name in ("constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "length", "prototype"):
    print(hasattr(c, name), hasattr(C, name), hasattr("", name), hasattr(1, name), hasattr([], name), hasattr(None, name), hasattr(len, name))
    setattr(c, name, name)
    print(getattr(c, name), vars(c)[name])
c.constructor = 5
print(c.constructor, sorted(c.__dict__))
"".toString
#### as attributes of numbers
(1).constructor
#### as attributes of functions
def f(): pass
f.prototype
#### as keys
d = {}
for name in ("constructor", "__proto__", "toString", "hasOwnProperty"):
    print(name in d, d.get(name), d.setdefault(name, 1), d[name])
d["__proto__"] = {"x": 1}
print(d, dict(constructor=1, __proto__=2), {**d}, d.pop("constructor"))
print({"__proto__": 1} == {"__proto__": 1}, {"constructor"} | {"toString"} == {"toString", "constructor"})
{}["__proto__"]
#### as keyword arguments
def f(constructor, __proto__=2, *, toString=3, **rest): return constructor, __proto__, toString, rest
print(f(1), f(constructor=5, __proto__=6, hasOwnProperty=7, toString=8))
print("{constructor} {__proto__}".format(constructor=1, __proto__=2), "%(constructor)s" % {"constructor": 3})
f(valueOf=1)
#### as classes and members
class constructor:
    __proto__ = 1
    def toString(self): return "method"
    hasOwnProperty = property(lambda self: "prop")
    __slots__ = ("prototype",)
x = constructor()
print(x.__proto__, x.toString(), x.hasOwnProperty, constructor.__name__)
x.prototype = 1
print(x.prototype)
x.valueOf
#### as modules
import constructor
#### from modules
from sys import constructor
#### as globals and closures
def outer(__proto__):
    def inner():
        nonlocal __proto__
        __proto__ += 1
        return __proto__
    return inner
print(outer(1)())
def g():
    global hasOwnProperty
    hasOwnProperty = 1
g()
print(hasOwnProperty, "hasOwnProperty" in globals(), "constructor" in globals(), "toString" in locals())
#### in format fields
"{0.constructor}".format(1)
#### in match
match {"constructor": 1, "__proto__": 2}:
    case {"toString": x}: print("no", x)
    case {"constructor": x, **__proto__}: print(x, __proto__)
#### in getattr with a default
print(getattr(5, "constructor", "none"), getattr({}, "__proto__", "none"), getattr(type, "prototype", "none"), getattr(print, "call", "none"))
#### in enum
from enum import Enum
class E(Enum):
    constructor = 1
    toString = 2
print(list(E), E.constructor.value, E["toString"], E(1))
E["hasOwnProperty"]
#### in exceptions
raise type("__proto__", (Exception,), {})("constructor")
#### in named tuples and data classes
from collections import namedtuple, OrderedDict, defaultdict, Counter
from dataclasses import dataclass, asdict, make_dataclass
from typing import NamedTuple
P = namedtuple("constructor", "toString valueOf")
print(P(1, 2), P(toString=3, valueOf=4)._asdict())
@dataclass
class hasOwnProperty:
    constructor: int
    prototype: str = "p"
h = hasOwnProperty(constructor=1)
print(h, asdict(h))
class N(NamedTuple):
    constructor: int = 1
print(N(), Counter(["__proto__", "constructor", "__proto__"]), OrderedDict(__proto__=1), defaultdict(int, constructor=1)["toString"])
for make in (lambda: make_dataclass("C", ["a=zz"]), lambda: make_dataclass("C", ["a, b"]), lambda: make_dataclass("C", ["class"]), lambda: NamedTuple("T", [("a=z", int)]), lambda: NamedTuple("T", [("_x", int)]), lambda: namedtuple("T", ["a,b"])):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)
P(__proto__=1)
#### in modules of the standard library
import json, re, string, operator, types, functools, copy
print(json.loads('{"__proto__": {"constructor": 1}, "toString": 2}'), json.dumps({"__proto__": 1, "constructor": [2]}))
m = re.match(r"(?P<constructor>a)(?P<__proto__>b)?", "a")
print(m.groupdict(), m["constructor"], re.sub("(?P<toString>x)", r"<\g<toString>>", "x"))
print(string.Template("$constructor ${__proto__}").substitute(constructor=1, __proto__=2), operator.attrgetter("__proto__")(types.SimpleNamespace(__proto__=5)), types.SimpleNamespace(constructor=1))
@functools.lru_cache
def f(**kw): return kw
print(f(constructor=1), f(__proto__=2), copy.deepcopy({"__proto__": [1]}))
for name in ("constructor", "__proto__", "toString"):
    for module in (json, re, string, operator, types, functools, copy):
        assert not hasattr(module, name), (module, name)
m["hasOwnProperty"]
