def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### case
for s in ("hello World", "ÉCOLE straße", "ǆ", "", "they're bill's", "x1y2 a-b", "İ", "ﬁ"):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isupper(), s.islower(), s.istitle())
#### tests
for s in ("abc", "ABC", "123", "a1", "", " ", "\t\n", "½", "²", "٣", "a b", "_x", "1x", "x-y", "é", "class", "日本", "Ⅷ", "\x00"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())
#### search
s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"), s.index("na"), s.rindex("na"), s.count("an"), s.count("a"), s.count(""), s.find("a", 2), s.find("a", 2, 3), s.rfind("a", 0, 3), s.find(""), s.find("", 10), "".find(""), s.count("ana"), s.find("n", -2), "a😀b".find("b"))
print(s.startswith("ba"), s.startswith("an", 1), s.endswith("na"), s.endswith(("x", "a")), s.startswith(("x",)), s.startswith(""), s.endswith("an", 0, 3), "x" in s, "" in s, "nan" in s)
attempt(s.index, "x")
attempt(s.rindex, "x")
attempt(s.startswith, 1)
attempt(s.startswith, (1,))
attempt(s.endswith, ["a"])
attempt(s.find, 1)
attempt(s.count, None)
#### split and join
print("a b  c ".split(), "a b  c ".split(" "), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "  a  b  ".split(None, 1), "a\tb\nc\u3000d".split(), "aXXbXXc".split("XX"), "abc".split("x"), "a b c".rsplit(None, 1), "a,b".split(sep=",", maxsplit=0))
print("a\nb\r\nc\rd\n".splitlines(), "a\nb".splitlines(True), "".splitlines(), "a\x0bb\x0cc\u2028d\x85e".splitlines(), "\n".splitlines(), "a\n\nb".splitlines())
print("k=v=w".partition("="), "k".partition("="), "k=v=w".rpartition("="), "k".rpartition("="))
print(",".join(["a", "b"]), "".join("abc"), "-".join([]), "-".join(["x"]), " ".join({"k": 1, "l": 2}), ", ".join(str(n) for n in range(3)))
attempt(",".join, [1])
attempt(",".join, ["a", None])
attempt(",".join, None)
attempt("a".split, "")
attempt("a".split, 1)
attempt("a".partition, "")
attempt("a".rsplit, ",", "x")
#### strip and pad
print(repr("  a ".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()), "xxaxx".strip("x"), "abcba".strip("ab"), "abc".strip(""), "mississippi".rstrip("ip"), "\t\n x\u00a0".strip(), "x".strip(None))
print("a".ljust(3) + "|", "a".rjust(3, "*"), "a".center(4, "-"), "ab".center(5, "*"), "abc".ljust(2), "42".zfill(5), "-42".zfill(5), "+x".zfill(4), "".zfill(2), "abc".zfill(2))
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "x".removeprefix("y"), "x".removesuffix(""), "a\tb".expandtabs(), "a\tb".expandtabs(4), "ab\tc".expandtabs(2), "aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "a.b".replace(".", ""))
attempt("a".center, 5, "ab")
attempt("a".ljust, "x")
attempt("a".zfill, None)
attempt("a".replace, "a", 1)
attempt("a".strip, 5)
attempt("a".center, 5, 5)
#### translate
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table), "abc".translate({97: "A", 98: None, 99: 0x43}), str.maketrans({"a": "1", "b": None}), "ab".translate(str.maketrans({"a": "<a>"})))
attempt(str.maketrans, "ab", "x")
attempt(str.maketrans, 5)
attempt(str.maketrans, {"ab": 1})
#### indexing and arithmetic
s = "héllo😀"
print(s[0], s[-1], s[1:3], s[::-1], s[::2], len(s), s * 2, 2 * s, s + "!", "a" < "b", s[5], s[-2:], s[10:], "ab" * 0, "ab" * -1, list(s), max(s), sorted("hello"), "".join(reversed("abc")), s[True])
attempt(lambda: s[6])
attempt(lambda: s[-7])
attempt(lambda: s["a"])
attempt(lambda: s + 1)
attempt(lambda: s * 1.5)
attempt(lambda: s["a":])
attempt(lambda: "a" * 10 ** 20)
#### str of everything
print(str(), str(5), str(b"a"), str(b"abc", "utf-8"), str(b"\xc3\xa9", encoding="utf-8"), str(None), str([1, "a"]), str(object) , str(object=5), str(b"\xff", "utf-8", "replace"), str(b"\xff", "ascii", "ignore"))
attempt(str, b"\xff", "utf-8")
attempt(str, "a", "utf-8")
attempt(str, 5, "utf-8")
#### encode and decode
print("é".encode(), "é".encode("utf-8"), "é".encode("latin-1"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "a😀".encode("utf-16-le"), "a".encode("utf-16"), "é".encode("UTF8"), "€".encode("cp1252") if False else "", "a".encode(encoding="ascii", errors="strict"))
print(b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xff".decode("utf-8", "ignore"), b"a\xff".decode("utf-8", "replace"), b"a\xff".decode("ascii", "backslashreplace"), b"".decode())
attempt("é".encode, "ascii")
attempt("\ud800".encode)
attempt(b"\xff\xfe".decode)
attempt(b"abc\xe9".decode)
attempt(b"\xe9".decode, "ascii")
attempt("a".encode, "no-such")
attempt("é".encode, "ascii", "no-such")
attempt("€".encode, "latin-1")
attempt(b"\xe2\x82".decode)
#### misc methods
print("abc".__len__(), "a".__add__("b"), "abc".__contains__("b"), "abc".__getitem__(1), "a".__eq__("a"), "a".__eq__(1), "a".__lt__("b"), "%s".__mod__("x"), "a".__mul__(3), "a".__hash__() == hash("a"), "a".__class__, str.upper("x"), "a,b".__iter__().__next__(), "abc".__format__(">5"), "x".__str__(), "x".__repr__())
attempt(str.upper, 5)
attempt(str.upper)
attempt("".nope) if False else None
#### comparisons by code point
print(sorted(["b", "a", "B", "é", "z", "😀", "\uffff", "10", "9"]), "é" > "z", "\uffff" < "😀", max("a", "B"))
