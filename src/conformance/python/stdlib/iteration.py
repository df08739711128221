def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### string module
import string
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_uppercase[:3], string.capwords("hello wORLD  x"), string.capwords("a-b c", "-"))
t = string.Template("$who likes ${what} $$5")
print(t.substitute(who="Ann", what="tea"), t.safe_substitute(who="Bob"), t.template, t.substitute({"who": 1, "what": 2}))
attempt(t.substitute, who=1)
attempt(string.Template("a $ b").substitute)
print(string.Template("a $ b").safe_substitute())
#### operator module
import operator
from operator import itemgetter, attrgetter, methodcaller
print(operator.add(1, 2), operator.mul("a", 3), operator.lt(1, 2), operator.eq([1], [1]), operator.not_(0), operator.neg(5), operator.contains([1], 1), operator.getitem({"k": 1}, "k"), operator.truediv(7, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 5), operator.and_(6, 3), operator.or_(1, 2), operator.xor(3, 1), operator.concat("a", "b"), operator.is_(None, None), operator.index(True), operator.iadd([1], [2]), operator.countOf([1, 1, 2], 1), operator.indexOf([5, 6], 6), operator.abs(-3), operator.truth([]))
print(sorted([("b", 1), ("a", 2)], key=itemgetter(1)), itemgetter(1, 0)([7, 8]), itemgetter("k")({"k": 5}), attrgetter("real")(5), attrgetter("real", "imag")(5), methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"), itemgetter(slice(1, 3))("abcd"), repr(itemgetter(1, "a")), repr(attrgetter("a.b")), repr(methodcaller("m", 1, k=2)))
class A: pass
a = A(); a.b = A(); a.b.c = 7
print(attrgetter("b.c")(a), max([{"n": 1}, {"n": 3}], key=itemgetter("n")))
attempt(itemgetter(5), [1])
attempt(attrgetter("zz"), 5)
attempt(operator.add, 1, "a")
attempt(attrgetter, 5)
#### itertools
import itertools
from itertools import chain, islice, count, cycle, repeat, takewhile, dropwhile, filterfalse, starmap, compress, zip_longest, accumulate, pairwise, product, permutations, combinations, combinations_with_replacement, groupby, tee
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(5, 2), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", None)), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1, 0])), list(zip_longest("ab", "c", fillvalue="-")), list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([1, 2], initial=10)), list(pairwise("abc")))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations("abc", 2)), list(permutations([1, 2, 3]))[-1], list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(product()), list(combinations([1], 2)), len(list(permutations(range(5)))))
print([(k, list(g)) for k, g in groupby("aabbbc")], [(k, [w for w in g]) for k, g in groupby(["a", "b", "cc", "dd"], key=len)], [k for k, g in groupby("aab")])
a, b = tee([1, 2, 3]); print(list(a), list(b), next(count()), type(chain()).__name__, type(count()))
it = iter([1, 2, 3, 4]); print(list(islice(it, 2)), list(it))
attempt(lambda: list(islice("a", -1)))
attempt(lambda: list(combinations("a", -1)))
attempt(lambda: list(chain(5)))
attempt(chain.from_iterable, 5)
attempt(lambda: list(zip_longest(5)))
attempt(count, "a")
#### contextlib
from contextlib import contextmanager, suppress, nullcontext, closing, ExitStack
@contextmanager
def tag(name):
    "Docs."
    print("<" + name + ">")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print("</" + name + ">")
with tag("p") as t: print(t)
with tag("b"): raise ValueError("inside")
print(tag.__name__, tag.__doc__)
try:
    with tag("i"): raise KeyError("out")
except KeyError as e: print("escaped", e)
@tag("deco")
def f(x): print("f", x); return x
print(f(1), f(2))
with suppress(KeyError, IndexError): {}["x"]
with nullcontext(5) as n: print(n)
class C:
    def close(self): print("closed")
with closing(C()) as c: print(type(c).__name__)
with ExitStack() as stack:
    a = stack.enter_context(tag("x")); b = stack.enter_context(tag("y")); stack.callback(print, "callback")
    print(a, b)
@contextmanager
def never():
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
attempt(lambda: never().__enter__())
def use():
    with twice(): pass
attempt(use)
def early():
    with tag("r"):
        return "returned"
print(early())
for i in range(2):
    with tag(str(i)): continue
