#### try except else finally
def f(action):
    try:
        action()
    except (ValueError, TypeError) as error:
        print("caught", type(error).__name__)
        return "except"
    except KeyError:
        print("key")
    else:
        print("else")
        return "else"
    finally:
        print("finally")
    return "end"
print(f(lambda: 1))
print(f(lambda: int("x")))
print(f(lambda: {}["a"]))
print(f(lambda: 1 / 0))
#### the name is gone after except
try:
    1 / 0
except ZeroDivisionError as error:
    pass
print(error)
#### raise variants
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
try:
    raise ValueError("a", 1)
except ValueError as e:
    print(repr(e), e, e.args)
try:
    raise KeyError("k")
except LookupError as e:
    print(repr(e), e)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("second") from e
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("second")
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise RuntimeError from None
except RuntimeError as e:
    print(repr(e.__cause__), e.__suppress_context__)
#### reraise
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        print("log")
        raise
f()
#### raise without an exception
raise
#### raise what is no exception
raise "text"
#### raise a class that is no exception
raise int
#### cause that is no exception
raise ValueError("x") from 5
#### catch what is no exception
try:
    1 / 0
except "ZeroDivisionError":
    pass
#### own exceptions
class AppError(Exception):
    """Base."""
class NotFound(AppError):
    def __init__(self, what, code=404):
        super().__init__(f"{what} not found")
        self.what = what
        self.code = code
class Silent(AppError):
    def __str__(self):
        return "silent!"
try:
    raise NotFound("user")
except AppError as e:
    print(e, e.what, e.code, repr(e), e.args)
print(str(Silent(1)), repr(Silent(1)), repr(AppError()), str(AppError(None)), repr(AppError("it's")))
raise NotFound("page", code=500)
#### nested functions and lines
def a():
    b()
def b():
    x = [1, 2]
    return x[5]
a()
#### index errors
for action in (lambda: [][0], lambda: ()[1], lambda: ""[2], lambda: [].pop(), lambda: [1].pop(3), lambda: b""[0], lambda: range(3)[5]):
    try:
        action()
    except IndexError as e:
        print(e)
#### key errors
for action in (lambda: {}["a"], lambda: {}[1], lambda: {}[(1, "x")], lambda: {}.pop("q"), lambda: {}.popitem(), lambda: set().remove("r"), lambda: set().pop(), lambda: {"a": 1}[None]):
    try:
        action()
    except KeyError as e:
        print(e, repr(e))
#### type errors of operators
for action in (lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: {} + {}, lambda: None + 1, lambda: "a" * "b", lambda: "a" - "b",
               lambda: 1 < "a", lambda: [] < {}, lambda: None < None, lambda: -"a", lambda: ~1.5, lambda: +[], lambda: not_here, lambda: 1 in 5,
               lambda: 1 in "a", lambda: {}[[]], lambda: {[]: 1}, lambda: {{}}, lambda: len(5), lambda: 5[0], lambda: None[0], lambda: [][""],
               lambda: ()[1.0], lambda: "abc"["a"], lambda: 1 @ 2, lambda: [1] ** 2, lambda: "a" // 2, lambda: 2 // "a", lambda: 1 << 1.0, lambda: [] & [],
               lambda: {} | [], lambda: object() + 1, lambda: 1 >= None, lambda: hash([]), lambda: hash({}), lambda: int([]), lambda: int(None),
               lambda: float([]), lambda: float("x"), lambda: int("1.5"), lambda: int(""), lambda: int("z", 36), lambda: int("9", 8), lambda: int(5, 2), lambda: int("1", 50),
               lambda: list(5), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: tuple(None), lambda: set(1), lambda: sum(["a"]),
               lambda: sorted([1, "a"]), lambda: max([1, None]), lambda: "".join([1]), lambda: ",".join(5), lambda: "a".split(""), lambda: chr(-1), lambda: ord("ab"), lambda: ord(5),
               lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: format(1, "z"),
               lambda: f"{1:q}", lambda: f"{'a':d}", lambda: f"{[]:5}", lambda: round("a"), lambda: abs("a"), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0,
               lambda: 1.5 // 0, lambda: 1.5 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: pow(2, -1, 4), lambda: 2 ** 0.5 ** 9999 * 10.0 ** 400, lambda: 1 << -1, lambda: 1 >> -1,
               lambda: "a" % 1, lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(-1), lambda: b"a" + "a", lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".encode("nope"),
               lambda: [1, 2].index(3), lambda: (1,).index(2), lambda: "abc".index("z"), lambda: [1].remove(2), lambda: [1, 2].index(1, 1), lambda: next(iter([])), lambda: range(1, 2, 0), lambda: range(1.5),
               lambda: slice(), lambda: isinstance(1, 1), lambda: getattr(1, 1), lambda: setattr(1, "a", 1), lambda: int.from_bytes("a", "big"), lambda: "a".center(), lambda: "a".center("b"),
               lambda: [1] * 1.5, lambda: "ab".replace(1, 2), lambda: "a".startswith(1), lambda: "a".find(1), lambda: "a".strip(1), lambda: {1, 2} | [3], lambda: {1} < [1], lambda: frozenset({1}).add(2)):
    try:
        print("no error", repr(action()))
    except Exception as e:
        print(type(e).__name__, "|", e)
#### name error suggestions
username = 1
print(usernme)
#### name error suggestion from builtins
prin("x")
#### name error suggestion in a function
def f(value):
    return valeu
f(1)
#### name error without a suggestion
xyzzy
#### name error of a module that was not imported
datetime.now()
#### self forgotten
class C:
    def __init__(self): self.name = 1
    def show(self): return name
C().show()
#### import of a name that is not there
from sys import constructor
#### import of a missing module
import not_a_module_here
#### import of a missing submodule
import math.nothing
#### attribute suggestions
class C:
    def method_one(self): pass
    attribute = 1
C().method_on
#### attribute suggestion of a builtin
{}.iteritems()
#### attribute suggestion of a class
class Color:
    RED = 1
Color.RDE
#### exception hierarchy
for cls in (ZeroDivisionError, KeyError, IndexError, UnboundLocalError, ModuleNotFoundError, RecursionError, NotImplementedError, FileNotFoundError, UnicodeDecodeError, StopIteration, SystemExit, KeyboardInterrupt, TabError, PermissionError, TimeoutError, ConnectionError, EOFError, OverflowError, BlockingIOError):
    print([c.__name__ for c in cls.__mro__])
#### exception equality and hashing
a = ValueError("x")
print(a == ValueError("x"), a == a, len({a, a}), ValueError("x").args == ("x",))
#### add_note
e = ValueError("x")
e.add_note("hint")
print(e.__notes__)
print(hasattr(ValueError(), "__notes__"))
#### with_traceback
e = ValueError("x").with_traceback(None)
print(repr(e), e.__traceback__)
try:
    raise e
except ValueError as f:
    print(f is e, f.__traceback__ is not None)
#### OSError
e = OSError(2, "No such file", "a.txt")
print(e, repr(e), e.errno, e.strerror, e.filename, e.args)
print(OSError("plain"), OSError().errno, IOError is OSError)
print(type(OSError(2, "x")).__name__)
#### StopIteration and SystemExit details
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
raise SystemExit("bye")
#### exit
import sys
try:
    sys.exit(2)
except SystemExit as e:
    print(e.code, repr(e))
sys.exit()
#### exception in except
try:
    try:
        {}["a"]
    except KeyError:
        [][1]
except IndexError as e:
    print(repr(e), repr(e.__context__))
#### finally overrides
def f():
    try:
        raise ValueError("lost")
    finally:
        return "won"
print(f())
def g():
    for i in range(3):
        try:
            raise ValueError
        except ValueError:
            continue
        finally:
            print("f", i)
    return "g"
print(g())
#### exception in finally
try:
    try:
        raise ValueError("a")
    finally:
        raise TypeError("b")
except TypeError as e:
    print(repr(e), repr(e.__context__))
#### with
class Ctx:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, trace is not None)
        return self.swallow
with Ctx("a") as a, Ctx("b") as b:
    print(a, b)
with (Ctx("c") as c, Ctx("d")):
    print(c)
with Ctx("e", True):
    raise ValueError("swallowed")
with Ctx("t") as (x): print(x)
def f():
    with Ctx("r"):
        return "returned"
print(f())
for i in range(2):
    with Ctx(i):
        if i == 0: continue
        break
with Ctx("last"):
    raise KeyError("out")
#### with what is no context manager
with 5:
    pass
#### with a manager without exit
class Half:
    def __enter__(self): pass
with Half():
    pass
#### with unpacking
class Two:
    def __enter__(self): return 1, 2
    def __exit__(self, *args): pass
with Two() as (a, b):
    print(a, b)
with Two() as [a, *b]:
    print(a, b)
#### context chain
def chain(e):
    while e:
        print(repr(e))
        e = e.__context__
try:
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError("v")
    except ValueError:
        raise KeyError("k")
except KeyError as e:
    chain(e)
#### sys.exc_info
import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, trace = sys.exc_info()
    print(kind, value)
print(sys.exc_info())
#### assert with a tuple message
assert False, ("a", 1)
#### error in a comprehension has its line
data = [1, 0]
result = [
    1 / x
    for x in data
]
#### error in a multi line call
def f(*args): pass
f(
    1,
    2 + "a",
    3,
)
#### error in a decorator
def deco(f):
    raise TypeError("no")
@deco
def g(): pass
#### error in a default
def f(a=1 / 0): pass
#### error in a class body
class C:
    x = 1
    y = undefined
#### error in repr
class C:
    def __repr__(self):
        return 5
repr(C())
#### error in str of an exception
class E(Exception):
    def __str__(self): return f"code {self.args[0]}"
raise E(7)
#### unicode errors
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.encoding, e.start, e.end, e.reason, e.object)
b"\xe9".decode("utf-8")
#### overflow
import math
math.exp(1000)
#### overflow of int to float
float(10 ** 400)
#### long int text
int("1" * 5000)
#### memory
x = [0] * 10 ** 12
#### comparison recursion
a = []
a.append(a)
print(a, a == a)
d = {}
d["d"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
