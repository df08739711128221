def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### dumps
import json
print(json.dumps({"a": 1, "b": [1, 2.5, None, True, False], "c": {"d": "é\n\"q\" \\ / \t\x01😀"}, 1: 2, None: 3, True: 4, 1.5: 5}))
print(json.dumps([]), json.dumps({}), json.dumps("x"), json.dumps(None), json.dumps(1e100), json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")]), json.dumps((1, 2)), json.dumps(10**20), json.dumps(0.1), json.dumps("é", ensure_ascii=False), json.dumps("\u2028\x7f", ensure_ascii=False))
print(json.dumps({"b": 1, "a": {"y": [], "x": {}}}, indent=2, sort_keys=True))
print(json.dumps([1, [2, {"k": 3}]], indent=4))
print(json.dumps([1, 2], indent="\t"), json.dumps({"a": 1}, separators=(",", ":")), json.dumps([1, 2], indent=0))
class C: pass
import datetime, enum
class E(enum.IntEnum): A = 1
class S(str, enum.Enum): X = "x"
print(json.dumps({"e": E.A, "s": S.X}), json.dumps(C(), default=lambda o: type(o).__name__), json.dumps({"d": datetime.date(2024, 1, 1)}, default=str), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
attempt(json.dumps, C())
attempt(json.dumps, {1, 2})
attempt(json.dumps, {"d": datetime.datetime(2024, 1, 1)})
attempt(json.dumps, {(1,): 2})
attempt(json.dumps, b"x")
attempt(json.dumps, float("nan"), allow_nan=False)
a = []; a.append(a)
attempt(json.dumps, a)
attempt(json.dumps, {"b": 1, 2: 3}, sort_keys=True)
#### loads
import json
for text in ('{"a": [1, -2, 3.5, 1e3, -0, 0.0], "b": null, "c": true, "d": {"e": "\\u00e9\\n\\"\\\\\\/\\ud83d\\ude00"}}', "[]", " {} ", '"x"', "1", "-1.5E+2", "null", "NaN", "-Infinity", '{"a":1,"a":2}', "[1 , 2]", "123456789012345678901234567890"):
    print(repr(json.loads(text)))
for text in ("", " ", "{", "[", "[1", "[1,", "[1,]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a: 1}", "{'a': 1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', "01", "1.", "nul", "[1] x", "tru", "-", '{"a" 1}', "[1 2]", "{1: 2}", "\n\n  x", '["a", \n "b", }'):
    attempt(json.loads, text)
attempt(json.loads, 5)
attempt(json.loads, None)
print(json.loads(b'{"x": "\xc3\xa9"}'), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"), json.loads('{"a": 1, "b": 2}', object_pairs_hook=list))
#### errors have places
import json
try:
    json.loads('{"a": 1,\n "b": x}')
except json.JSONDecodeError as e:
    print(e.msg, e.lineno, e.colno, e.pos, e.doc, e, isinstance(e, ValueError))
json.loads("bad")
#### round trip and encoder
import json
data = {"users": [{"id": 1, "name": "Ann", "tags": ["a", "b"], "active": True, "score": 9.75, "boss": None}]}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps(data, indent=2)) == data)
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex if False else set): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=Enc), Enc().encode({1}), Enc(indent=1).encode([1]))
attempt(json.dumps, object, cls=Enc)
class F:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def read(self): return "[1, 2]"
f = F(); json.dump({"a": 1}, f); print("".join(f.parts), json.load(F()))
