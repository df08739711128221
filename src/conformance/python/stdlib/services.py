def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### logging
import logging, sys
log = logging.getLogger("app.models")
print(log, log.name, logging.getLogger("app.models") is log, log.parent.name if log.parent else None, log.level, log.getEffectiveLevel(), logging.getLogger(), logging.INFO, logging.getLevelName(30), logging.getLevelName("ERROR"), log.isEnabledFor(logging.INFO))
log.debug("hidden %s", 1)
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s|%(name)s|%(message)s")
log.info("hello %s %d", "x", 5); log.warning("dict %(a)s", {"a": 1}); logging.error("root"); log.debug("plain % text")
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("[%(levelname)-8s] %(message)s")); h.setLevel("ERROR")
log.addHandler(h); log.propagate = False
log.warning("not shown"); log.error("shown"); log.critical("c"); log.log(45, "odd level")
log.setLevel(logging.CRITICAL); log.error("below"); log.removeHandler(h); print(log.handlers, log.hasHandlers())
class Count(logging.Handler):
    def emit(self, record): print("emit", record.levelname, record.getMessage(), record.name)
c = logging.getLogger("c"); c.addHandler(Count()); c.propagate = False; c.setLevel("INFO"); c.info("a %s", "b"); c.debug("no")
logging.disable(logging.CRITICAL); c.critical("no"); logging.disable(logging.NOTSET)
attempt(log.setLevel, "NOPE")
attempt(log.setLevel, 1.5)
#### StringIO
import io
f = io.StringIO("first\nsecond\nthird")
print(f.read(3), f.readline(), f.readlines(), f.read(), f.tell(), f.seek(0), [l for l in f], f.getvalue())
g = io.StringIO(); g.write("abc"); g.write("é"); print("printed", 1, file=g); g.writelines(["x", "y"]); print(repr(g.getvalue()), g.tell(), g.closed)
g.seek(1); g.write("ZZ"); print(g.getvalue()); g.truncate(2); print(g.getvalue())
with io.StringIO() as h: h.write("in"); print(h.getvalue())
attempt(h.getvalue)
attempt(g.write, 5)
#### types and inspect
import types, inspect
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[1]), vars(ns), isinstance(ns, types.SimpleNamespace))
def f(): "Doc.\n\n    Indented.\n    "
def g(): yield
class C:
    "Class."
    def m(self): pass
    x = 1
print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(C().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(g(), types.GeneratorType), isinstance(None, types.NoneType), isinstance(types, types.ModuleType), isinstance(C.__dict__, types.MappingProxyType), isinstance([].append, types.BuiltinMethodType), types.UnionType is type(int | str))
print(inspect.isclass(C), inspect.isclass(5), inspect.isfunction(f), inspect.ismethod(C().m), inspect.isbuiltin(len), inspect.ismodule(types), inspect.isgenerator(g()), repr(inspect.getdoc(f)), inspect.getmro(C), [n for n, v in inspect.getmembers(C) if not n.startswith("__")], [n for n, v in inspect.getmembers(C(), inspect.ismethod)], inspect.cleandoc("  a\n    b\n      c\n"))
attempt(types.SimpleNamespace, 1)
m = types.ModuleType("made", "docs"); m.x = 1; print(m.x, m.__name__, m.__doc__)
#### textwrap
import textwrap
print(repr(textwrap.dedent("""
    a
      b

    c
    """)), repr(textwrap.dedent("\ta\n\tb")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)))
text = "The quick brown fox jumped over the lazy dog and ran away"
print(textwrap.wrap(text, 20), textwrap.fill(text, 30), textwrap.shorten(text, 25), textwrap.shorten(text, 20, placeholder="..."), textwrap.wrap(text, 20, initial_indent="* ", subsequent_indent="  "), textwrap.wrap(""), textwrap.shorten("short", 10))
attempt(textwrap.wrap, "a", 0)
#### traceback and warnings
import traceback, warnings
try:
    1 / 0
except ZeroDivisionError as e:
    traceback.print_exc()
    print(traceback.format_exception_only(e))
warnings.warn("careful"); warnings.simplefilter("ignore"); warnings.filterwarnings("ignore", category=DeprecationWarning)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("old", DeprecationWarning, stacklevel=2)
attempt(warnings.warn, "x", int)
print("done")
#### pprint
from pprint import pprint, pformat, pp
pprint({"b": 1, "a": [1, 2]})
pprint([{"id": n, "name": f"user number {n}", "tags": ["x", "y"]} for n in range(4)])
pprint({"users": [{"name": "Ann", "email": "ann@example.com", "roles": ["admin", "editor", "viewer"]}], "count": 1, "settings": {"theme": "dark", "language": "en", "timezone": "UTC"}})
pprint({"z": 1, "a": 2}, sort_dicts=False); pp({"z": 1, "a": 2})
pprint(list(range(40)), width=30)
pprint(("only a tuple", "of texts without", "any need to break"), width=30)
print(pformat([1, [2, [3, {"k": (4,)}]]], width=10), pformat([1, 2], width=4, indent=3))
pprint([]); pprint("short"); pprint(None); pprint((1,), width=1)
