def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### search match fullmatch
import re
m = re.match(r"(\w+)@(\w+)\.com", "ann@site.com, x")
print(m, m.group(), m.group(0), m.group(1), m.group(1, 2), m.groups(), m.start(), m.end(2), m.span(1), m[1], m.string, m.re, m.lastindex, m.lastgroup, bool(m), m.pos, m.endpos)
n = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-03-15")
print(n, n.group("year"), n["month"], n.groupdict(), n.span("year"), n.lastgroup, n.expand(r"\g<month>/\1"))
print(re.match("a", "ba"), re.fullmatch("a+", "aaa"), re.fullmatch("a", "ab"), re.search("z", "abc"), re.match("", "abc"), re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)|(b)", "b").groups("-"), re.match(r"(a)?b", "b").group(1), re.match(r"(a)?b", "b").span(1))
attempt(m.group, 5)
attempt(m.group, "zz")
attempt(lambda: m[9])
attempt(re.match, "a", 5)
attempt(re.match, 5, "a")
#### findall split sub
import re
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(\w)\d", "a1 b2"), re.findall(r"x*", "axb"), re.findall(r"(a)|b", "ab"), [m.span() for m in re.finditer(r"\w+", "hi there")], re.findall("", "ab"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b"), re.split(r",", "a,b,c", 1), re.split(r"x*", "axbc"), re.split(r"\W+", "Words, words."), re.split("a", ""))
print(re.sub(r"\d", "#", "a1b2"), re.sub(r"(\w)(\d)", r"\2\1", "a1b2"), re.sub("x*", "-", "abxd"), re.sub(r"\s+", " ", "a  b \n c"), re.sub("a", "b", "aaa", 2), re.sub(r"(?P<n>\d)", r"<\g<n>>", "1a2"), re.sub(r"\w+", lambda m: m.group().upper(), "ab cd"), re.subn("a", "b", "aaa"), re.sub("a", r"\n\t\\", "a"), re.sub("(a)(b)?", r"[\1\2]", "ac"), re.sub("", "-", "ab"), re.sub(r"[^\w\s-]", "", "He!!o, w-d"), re.sub(r"\b", "|", "hi you"))
attempt(re.sub, "a", r"\1", "a")
attempt(re.sub, "a", r"\q", "a")
attempt(re.sub, "a", r"\g<x>", "a")
attempt(re.sub, "a", r"\g", "a")
attempt(re.sub, "a", lambda m: 5, "a")
attempt(re.sub, "a", "b", 5)
#### syntax
import re
for p, t in ((r"a.c", "abc"), (r"a.c", "a\nc"), (r"^a$", "a"), (r"^a$", "a\n"), (r"[abc]+", "cab"), (r"[^abc]+", "xyz"), (r"[a-z0-9_-]+", "a-1_z"), (r"[]a]+", "]a"), (r"[\d\s]+", "1 2"), (r"\d\D\w\W\s\S", "1aa. b"), (r"a{2}", "aaa"), (r"a{2,}", "aaaa"), (r"a{,2}", "aaa"), (r"a{1,2}?", "aaa"), (r"a*?b", "aab"), (r"a+?", "aa"), (r"a??", "a"), (r"(?:ab)+", "abab"), (r"(a|b)*c", "abac"), (r"(\w)\1", "hello"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi'"), (r"a(?=b)", "ab"), (r"a(?!b)", "ac"), (r"(?<=a)b", "ab"), (r"(?<!a)b", "cb"), (r"\bcat\b", "a cat"), (r"\Bat", "cat"), (r"\Aa", "a"), (r"a\Z", "ba"), (r"(?i)ABC", "abc"), (r"(?s)a.b", "a\nb"), (r"(?m)^b", "a\nb"), (r"(?x) a  b # c", "ab"), (r"(?i:A)b", "ab"), (r"\x41\u0042\t\101", "AB\tA"), (r"\.\*\[", ".*["), (r"a{x}", "a{x}"), (r"{", "{"), (r"x{2", "x{2"), (r"(a)?(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"(?#comment)a", "a"), (r"a|b|", "c"), (r"é+", "éé"), (r"\w+", "añ日"), (r"[😀-😎]+", "😃"), (r"(?a)\w+", "añ"), (r"(?>a+)a", "aaa"), (r"a++b", "aab"), (r"(a*)*", "aa"), (r"(a*)+b", "aab"), (r"(?:a|ab)(?:c|bcd)(d*)", "abcd"), (r"[\w.+-]+@[\w-]+\.[\w.-]+", "me.x+y@ex-a.co.uk"), (r"$", "ab"), (r"\d{3}-\d{4}", "555-1234"), (r"(..)*", "abcde"), (r"[^]]", "a"), (r"[a\]]+", "a]"), (r"(?P<a>x)(?P<b>y)?", "x")):
    m = re.search(p, t)
    print(repr(p), m and (m.span(), m.groups()))
#### errors
import re
for p in ("(", ")", "[", "[a", "*", "a**", "a+*", "+a", "a{2,1}", "(?P<a", "(?P<>a)", "(?P<1>a)", "(?P<a>b)(?P<a>c)", "(?Pz)", "(?<z)", "(?z)", "\\", "\\q", "[z-a]", "[\\d-z]", "(?P=x)", "\\1", "(a\\1)", "(?<=a+)b", "(?", "(?i", "a(?i)b", "\\x4", "\\u12", "[\\", "(?(1)a|b|c)", "(?(x)a)", "(?#abc", "a\n(", "x{3}{2}", "^*", "(?:a", "|*", "(*)", "[b-\\w]"):
    attempt(re.compile, p)
try:
    re.compile("ab(")
except re.error as e:
    print(e.msg, e.pattern, e.pos, e.lineno, e.colno)
attempt(re.compile, re.compile("a"), re.I)
#### flags and patterns
import re
p = re.compile(r"(?P<w>\w+)", re.IGNORECASE | re.MULTILINE)
print(p, p.pattern, p.groups, p.groupindex, p.match("Hi").group(), p.search("  x", 2).span(), p.findall("a b", 1), p.match("abc", 1, 2).group(), p == re.compile(r"(?P<w>\w+)", re.I | re.M), re.compile("a") == re.compile("b"), p.flags == 42, re.compile("a").flags, int(re.I), int(re.M), int(re.S), int(re.X))
print(re.findall("abc", "ABC abc", re.I), re.findall("^a", "a\na", re.M), re.findall("a.b", "a\nb", re.S), re.match(r"""
    \d+   # digits
    \s*
    [ab]
""", "12 a", re.X), re.findall("É", "é", re.I), re.findall("[a-c]+", "ABC", re.I), re.sub("a", "b", "AaA", flags=re.I), re.escape("a.b*c[d] -_é"), re.compile("x" * 5), re.compile("a", re.A), re.compile("'\""))
print(p.sub(lambda m: m["w"][::-1], "abc def"), p.split("a b c"), p.subn("x", "a b"), p.fullmatch("abc").end(), [m.group() for m in p.finditer("x y")])
print(re.match(r"a", "abc").re is not None, {re.compile("a"): 1}[re.compile("a")])
#### common validations
import re
EMAIL = re.compile(r"^[\w\.\+\-]+\@[\w]+\.[a-z]{2,3}$")
for e in ("a@b.com", "a.b+c@site.io", "bad", "@x.com", "a@b.c"):
    print(e, bool(EMAIL.match(e)))
print(re.sub(r"[^a-z0-9]+", "-", "Hello, World! 2024".lower()).strip("-"), re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower(), re.sub(r"((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))", r"_\1", "HTTPServerName").lower(), re.fullmatch(r"\+?\d{10,12}", "+4912345678") is not None, re.match(r"^#(?:[0-9a-fA-F]{3}){1,2}$", "#ff00AA") is not None)
if m := re.search(r"(\d+)\s*(kg|g)", "weight: 12 kg"): print(m.group(1), m.group(2))
