#### f-strings
name, n, pi = "Ann", 7, 3.14159
print(f"{name} {n} {pi:.2f} {n:>5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{name!r}|{name!s}|{name!a}|{name:>6}|{name:*^9}")
print(f"{n=} {n = } {name=!s} {pi=:.1f} {n + 1 = } {name.upper()=}")
width, prec = 10, 3
print(f"{pi:{width}.{prec}}|{pi:<{width}.{prec}f}|{name:{'>'}{width}}|{f'{n}':>{n}}")
print(f"{{}} {{{n}}} {'a' 'b'} {n if n else 0} {[x for x in range(3)]} {({'a': 1})['a']} {lambda_ if (lambda_ := 5) else 0}")
print(f"""{
    n
} {'''x'''}""", rf"\n{n}", f"\n{n}\t|", f"{n!r:>4}", f"{'a' != 'b'}", f"{n:,}", f"{12345678:,} {12345678:_} {1234567.891:,.2f}")
print(f"{True} {True:d} {True:>6} {None} {[1, 'a']} {b'x'} {1e20} {1e16} {1e15} {0.1 + 0.2}")
print(f"{'':-^20}", f"{'x':}", f"{5:{''}}", f'{"nested"}', f"{n}" "plain" f"{n}")
#### integers
for spec in ("", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "n", "e", "f", "g", "%", ",", "_", "_b", "_x", "08", "+", " ", "-", "=+8", "<8", ">8", "^8", "*^8", "08x", "#010b", "+,", ".2f", "10.1e", "08.2f", "s", ".3", "#", ",x", "q", "5.2d", "=5", "0<5", "\u2026>5"):
    for value in (42, -42, 0, 1234567, 65):
        try:
            print(repr(format(value, spec)), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print(spec)
#### floats
for spec in ("", "f", "F", ".0f", ".1f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "n", "%", ".1%", ".0%", ",", "_", ",.2f", "+.2f", " .2f", "010.2f", ">10.2f", "<10.1f|", "^12.3e", "#.0f", ".10", ".3", "r", "d", "s", "x", "=+10.2f", "*=10.1f", "z", "z.1f"):
    for value in (3.14159, -2.5, 0.0, 1e100, 1234567.891, 1e-7, float("inf"), float("nan"), -0.0, 100.0):
        try:
            print(repr(format(value, spec)), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print(spec)
#### text
for spec in ("", "s", "10", "<10", ">10", "^10", "*<10", ".2", "10.2", "^10.3s", "010", "=10", "+", "d", ",", "x", " ", "#", ".", "5.", "é^9", "{<5", "10s "):
    for value in ("abc", "", "añ𝄞b"):
        try:
            print(repr(format(value, spec)), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print(spec)
#### other values
for value in (None, [], {}, (), {1}, True, b"x", print, int, range(3), slice(1), object):
    for spec in ("", "5", "d", "s", "10s"):
        try:
            print(repr(format(value, spec)), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print()
#### str.format
class P:
    x, d, l = 1, {"k": "v", "1": "one"}, [10, 20]
    def __repr__(self): return "P"
print("{} {} {}".format(1, 2, 3), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0.x} {0.d[k]} {0.d[1]} {0.l[1]} {p!r}".format(P(), p=P()) if False else "{0.x} {0.d[k]} {0.l[1]} {p!r}".format(P(), p=P()))
print("{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:,}|{!r:>5}|{:{}}|{:{w}.{p}f}".format("a", "b", "c", 4, 5, 6000, "r", "n", 4, 3.14159, w=8, p=2))
print("{{}} {{{}}} }}{{".format(1), "{0[0]} {0[1]}".format([1, 2]), "{a[k]}".format(a={"k": 5}), "{:%}".format(0.25))
print("{a} {b}".format(**{"a": 1, "b": 2}), "{} {}".format(*[1, 2]), "{a}".format_map({"a": 3}), "".format(1, 2))
for text, args, kw in (("{}", (), {}), ("{1}", (0,), {}), ("{x}", (), {}), ("{0.y}", (1,), {}), ("{0[k]}", ({},), {}), ("{0[5]}", ([],), {}), ("{", (), {}), ("}", (), {}), ("{!}", (1,), {}), ("{!z}", (1,), {}),
                       ("{0}{}", (1, 2), {}), ("{}{0}", (1, 2), {}), ("{:d}", ("a",), {}), ("{:5.2}", (None,), {}), ("{0", (1,), {}), ("{a b}", (), {"a b": 1}), ("{[}", (1,), {}), ("{0.}", (1,), {}), ("{!r", (1,), {})):
    try:
        print(text, text.format(*args, **kw))
    except Exception as error:
        print(text, type(error).__name__, error)
#### percent
print("%s %d %i %f %.2f %r %x %X %o %e %g %c %c %% %5d|%-5d|%05d|%+d|% d" % ("a", 1, 2.9, 3.5, 4.567, "r", 255, 255, 8, 12345.678, 0.0001, "c", 100, 5, 5, 5, 5, 5))
print("%(a)s %(b)05.1f %(a)r" % {"a": "x", "b": 2.25}, "%s" % (1,), "%s" % [1, 2], "%s" % {"a": 1}, "%s%s" % ("a", None), "%10s|%-10s|%.2s" % ("a", "b", "cde"), "%*d" % (5, 42), "%.*f" % (1, 2.345))
print("%#x %#o %x" % (255, 8, -255), "%5.1f%%" % 99.5, "%d" % True, "%s" % True, "%a" % "é", "%d" % 1e10, "%i" % 10**20, "%e" % 0, "%G" % 1e-10, "%r %s" % ((1,), None))
for text, args in (("%d", "a"), ("%d", None), ("%s", ()), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%(a)s", 5), ("%(a)s", {}), ("%z", 1), ("%", 1), ("%c", "ab"), ("%c", -1), ("%x", 1.5), ("%f", "a"), ("abc", 1), ("abc", [1]), ("abc", {"a": 1}), ("%(a", {"a": 1}), ("%*d", ("a", 1)), ("%c", 1.5)):
    try:
        print(repr(text), repr(text % args))
    except Exception as error:
        print(repr(text), type(error).__name__, error)
#### repr of floats
for value in (0.1, 1.0, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, 1.7976931348623157e308, float("inf"), -float("inf"), float("nan"), -0.0, 2/3, 1e22, 1e21, 100000.0, 1/3, 3.0e-10, 0.1+0.2, 123.456, 1e100, 9007199254740993.0, 4.35, 0.000123456789):
    print(value, repr(value), str(value), [value], end="; ")
print()
#### repr of text
for value in ("", "a", "it's", 'say "hi"', "it's \"both\"", "tab\t", "nl\n", "cr\r", "back\\slash", "\0", "\x07", "\x7f", "\xa0", "é", "日本", "😀", "\u200b", "\ud800", "\x1b[0m", "\u2028", "\U000e0001", "a\xadb", "\u0378"):
    print(repr(value).encode("unicode_escape").decode() if "\ud800" in value else repr(value), ascii(value), len(value))
#### repr of containers
print([], (), {}, set(), frozenset(), (1,), [()], [[]], {1: {2: [3]}}, {"a": (1, "b")}, {1}, frozenset({1}), [None, True, 1.0, "s", b"b"], range(3), range(1, 5, 2), slice(1, 2, 3))
print({}.keys(), {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), type({}.items()), Ellipsis, NotImplemented, int, type, type(None), type(...), [int, str], {"t": float})
class D(dict): pass
class L(list): pass
class T(tuple): pass
class S(set): pass
class F(frozenset): pass
print(D(a=1), L([1]), T((1,)), S({1}), F({1}), S(), F())
#### print
print()
print("a", "b", sep="")
print("a", "b", sep="-", end="!\n")
print(1, None, True, [1], sep=" | ")
print(*[], sep="x")
print("a", end="")
print("b", flush=True)
print("x", sep=None, end=None)
print("", "")
print("no newline", end="")
#### print refuses
try:
    print(1, sep=5)
except TypeError as e: print(e)
try:
    print(1, end=5)
except TypeError as e: print(e)
#### print to a file
import sys
print("out", file=sys.stdout)
print("err", file=sys.stderr)
class W:
    def write(self, s): parts.append(s)
parts = []
print("a", 1, file=W())
print(parts)
print("x", file=None)
#### escapes and literals
print("\x41\u0041\U00000041\101\N{BULLET}\a".encode("unicode_escape"), r"\n", b"\x00\xff", rb"\n", "a" "b" 'c', """x
y""", '\'', "\
joined", 0x1F, 0o17, 0b11, 1_000, 1e3, .5, 5., 1E-2)
#### implicit concatenation and long strings
text = ("one "
        "two "
        f"{3}")
print(text, len(text))
