# Broken programs, one under each `#### name`; record_syntax.py says what CPython says of them.
#### comma left out between arguments
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80) nullable=False)
#### comma left out between columns of a table
tags = db.Table('tags',
    db.Column('tag_id', db.Integer)
    db.Column('post_id', db.Integer)
)
#### closing parenthesis left out
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False
    email = db.Column(db.String(120))
#### closing parenthesis left out before a def
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True

    def __repr__(self):
        return self.id
#### never closed to the end of the file
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80
#### one parenthesis too many
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True))
    name = db.Column(db.String(80))
#### bracket closed by another
class User(db.Model):
    names = db.Column(db.Enum(["a", "b")))
#### class line without a colon
class User(db.Model)
    id = db.Column(db.Integer, primary_key=True)
#### def line without a colon
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    def __repr__(self)
        return "x"
#### one space too many
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
     name = db.Column(db.String(80))
#### unindent to a level that was never opened
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
  name = db.Column(db.String(80))
#### class body not indented
from app import db

class User(db.Model):
id = db.Column(db.Integer, primary_key=True)
#### tab mixed with spaces
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
	name = db.Column(db.String(80))
#### quote not closed
class User(db.Model):
    __tablename__ = 'users
    id = db.Column(db.Integer, primary_key=True)
#### docstring not closed
class User(db.Model):
    """A user
    id = db.Column(db.Integer, primary_key=True)
#### column round the type forgotten
class User(db.Model):
    name = db.String(80), nullable=False
#### = for == in filter
User.query.filter(User.name = "ada")
#### = for == in if
if user.name = "ada":
    print(user)
#### a keyword as a column name
class Trip(db.Model):
    from = db.Column(db.String(80))
#### class as a column name
class Pupil(db.Model):
    class = db.Column(db.String(80))
#### a dash in a name
class User(db.Model):
    first-name = db.Column(db.String(80))
#### positional after keyword
id = db.Column(primary_key=True, db.Integer)
#### keyword given twice
name = db.Column(db.String(80), nullable=False, unique=True, nullable=True)
#### typographic quotes
class User(db.Model):
    __tablename__ = “users”
#### typographic apostrophes
name = ‘ada’
#### no-break space
class User(db.Model):
    id = db.Column(db.Integer)
#### print without parentheses
print User.query.all()
#### method without def
class User(db.Model):
    __repr__(self):
        return "x"
#### two errors
class A(db.Model)
    id = 1

class B(db.Model):
    name = db.Column(db.String(80) nullable=False)
#### an error before an unterminated string
class A
    x = 1

y = "abc
#### walrus in class arguments
class A(x := 1, y=2, y=3): pass
#### dict entries without comma
x = {
    "a": 1
    "b": 2
}
#### json pasted
data = {
    "a": true,
    "b": null,
    "c": [1, 2,],
    "d": {"e" 1}
}
#### arrow function
f = (x) => x + 1
#### switch
switch x:
    case 1: pass
#### else if
if a:
    pass
else if b:
    pass
#### var
var x = 1
#### function
function f(x) {
    return x
}
#### new
user = new User("ada")
#### semicolon for comma
f(a; b)
#### comment of another language
// a comment
x = 1
#### increment
i++
#### backslash with a blank behind
x = 1 + \ 
    2
#### 001 return 1
return 1
#### 002 class A: ⏎ return
class A:
  return
#### 003 def f(): ⏎ class A: ⏎ return 1
def f():
  class A:
    return 1
#### 004 break
break
#### 005 continue
continue
#### 006 for x in y: ⏎ def f(): ⏎ break
for x in y:
  def f():
    break
#### 007 for x in y: ⏎ pass ⏎ else: ⏎ break
for x in y:
  pass
else:
  break
#### 008 while 1: ⏎ class A: ⏎ continue
while 1:
  class A:
    continue
#### 009 yield 1
yield 1
#### 010 x = yield
x = yield
#### 011 class A: ⏎ yield
class A:
 yield
#### 012 [(yield) for a in b]
[(yield) for a in b]
#### 013 def f(): ⏎ [(yield) for a in b]
def f():
 [(yield) for a in b]
#### 014 await x
await x
#### 015 def f(): ⏎ await x
def f():
 await x
#### 016 def f(): ⏎ async for x in y: pass
def f():
 async for x in y: pass
#### 017 def f(): ⏎ async with x: pass
def f():
 async with x: pass
#### 018 [x async for x in y]
[x async for x in y]
#### 019 def f(a,a): pass
def f(a,a): pass
#### 020 def f(a,*,a): pass
def f(a,*,a): pass
#### 021 lambda x,x:1
lambda x,x:1
#### 022 f(a=1,a=2)
f(a=1,a=2)
#### 023 class A(b=1,b=2): pass
class A(b=1,b=2): pass
#### 024 f(a=1,**{},a=1)
f(a=1,**{},a=1)
#### 025 try: pass ⏎ except: pass ⏎ except A: pass
try: pass
except: pass
except A: pass
#### 026 *a
*a
#### 027 x = *a
x = *a
#### 028 *a = b
*a = b
#### 029 a, *b, *c = d
a, *b, *c = d
#### 030 [*a, *b] = c
[*a, *b] = c
#### 031 del *a
del *a
#### 032 for *x in y: pass
for *x in y: pass
#### 033 for x in *y: pass
for x in *y: pass
#### 034 x = (*a)
x = (*a)
#### 035 return *a
return *a
#### 036 f"{*a}"
f"{*a}"
#### 037 x = yield *a
x = yield *a
#### 038 __debug__ = 1
__debug__ = 1
#### 039 def __debug__(): pass
def __debug__(): pass
#### 040 f(__debug__=1)
f(__debug__=1)
#### 041 def f(__debug__): pass
def f(__debug__): pass
#### 042 x.__debug__ = 1
x.__debug__ = 1
#### 043 del __debug__
del __debug__
#### 044 import __debug__
import __debug__
#### 045 import a as __debug__
import a as __debug__
#### 046 for __debug__ in x: pass
for __debug__ in x: pass
#### 047 class __debug__: pass
class __debug__: pass
#### 048 x = 1 ⏎ global x
x = 1
global x
#### 049 def f(): ⏎ x = 1 ⏎ global x
def f():
 x = 1
 global x
#### 050 def f(): ⏎ print(x) ⏎ global x
def f():
 print(x)
 global x
#### 051 def f(x): ⏎ global x
def f(x):
 global x
#### 052 def f(): ⏎ x: int = 1 ⏎ global x
def f():
 x: int = 1
 global x
#### 053 def f(x): ⏎ nonlocal x
def f(x):
 nonlocal x
#### 054 nonlocal x
nonlocal x
#### 055 def f(): ⏎ nonlocal x
def f():
 nonlocal x
#### 056 def f(): ⏎ x=1 ⏎ def g(): ⏎ x ⏎ nonlocal x
def f():
 x=1
 def g():
  x
  nonlocal x
#### 057 class A: ⏎ nonlocal x
class A:
 nonlocal x
#### 058 def f(): ⏎ global x ⏎ nonlocal x
def f():
 global x
 nonlocal x
#### 059 def f(): ⏎ from a import *
def f():
 from a import *
#### 060 class A: ⏎ from a import *
class A:
 from a import *
#### 061 [x := 1 for x in z]
[x := 1 for x in z]
#### 062 class A: ⏎ [y := 1 for x in z]
class A:
 [y := 1 for x in z]
#### 063 [x for x in (y := z)]
[x for x in (y := z)]
#### 064 [x for x in y if (x:=1)]
[x for x in y if (x:=1)]
#### 065 async def f(): ⏎ yield 1 ⏎ return 2
async def f():
  yield 1
  return 2
#### 066 async def f(): ⏎ yield from x
async def f():
 yield from x
#### 067 from __future__ import nope
from __future__ import nope
#### 068 x=1 ⏎ from __future__ import annotations
x=1
from __future__ import annotations
#### 069 from __future__ import braces
from __future__ import braces
#### 070 match x: ⏎ case a: pass ⏎ case b: pass
match x:
 case a: pass
 case b: pass
#### 071 match x: ⏎ case _: pass ⏎ case 1: pass
match x:
 case _: pass
 case 1: pass
#### 072 match x: ⏎ case [a,a]: pass
match x:
 case [a,a]: pass
#### 073 match x: ⏎ case [*a,*b]: pass
match x:
 case [*a,*b]: pass
#### 074 match x: ⏎ case (a|1): pass
match x:
 case (a|1): pass
#### 075 match x: ⏎ case a|b: pass
match x:
 case a|b: pass
#### 076 match x: ⏎ case A(b=1,b=2): pass
match x:
 case A(b=1,b=2): pass
#### 077 match x: ⏎ case {1:a,1:b}: pass
match x:
 case {1:a,1:b}: pass
#### 078 a,b += 1
a,b += 1
#### 079 x: int, y: int
x: int, y: int
#### 080 (x:=1):=2
(x:=1):=2
#### 081 def f(): ⏎ try: pass ⏎ except* A: ⏎ return
def f():
  try: pass
  except* A:
    return
#### 082 while 1: ⏎ try: pass ⏎ except* A: ⏎ break
while 1:
  try: pass
  except* A:
    break
#### 083 def f(x: (yield)): pass
def f(x: (yield)): pass
#### 084 x: (yield) = 1
x: (yield) = 1
#### 085 class A((yield)): pass
class A((yield)): pass
#### 086 @(yield) ⏎ def f(): pass
@(yield)
def f(): pass
#### 087 def f(): ⏎ return [await x for y in z]
def f():
 return [await x for y in z]
#### 088 with open(x) as f(): ⏎ pass
with open(x) as f():
 pass
#### 089 with a as 1: pass
with a as 1: pass
#### 090 for 1 in x: pass
for 1 in x: pass
#### 091 for f() in x: pass
for f() in x: pass
#### 092 import a.b as c.d
import a.b as c.d
#### 093 from a import b.c
from a import b.c
#### 094 from a import *, b
from a import *, b
#### 095 import *
import *
#### 096 del f()
del f()
#### 097 del 1
del 1
#### 098 del (a, 1)
del (a, 1)
#### 099 f() = 1
f() = 1
#### 100 f() += 1
f() += 1
#### 101 1 = x
1 = x
#### 102 "a" = x
"a" = x
#### 103 None = 1
None = 1
#### 104 x = 1 = 2
x = 1 = 2
#### 105 (a, 1) = b
(a, 1) = b
#### 106 [a, f()] = b
[a, f()] = b
#### 107 a + 1 = 2
a + 1 = 2
#### 108 a < b = 2
a < b = 2
#### 109 not a = 2
not a = 2
#### 110 -a = 2
-a = 2
#### 111 lambda: 1 = 2
lambda: 1 = 2
#### 112 a if b else c = 3
a if b else c = 3
#### 113 {} = 1
{} = 1
#### 114 {1} = 1
{1} = 1
#### 115 [x for x in y] = 1
[x for x in y] = 1
#### 116 (x for x in y) = 1
(x for x in y) = 1
#### 117 f"{x}" = 1
f"{x}" = 1
#### 118 ... = 1
... = 1
#### 119 a and b = 1
a and b = 1
#### 120 (yield) = 1
(yield) = 1
#### 121 x.y := 1
x.y := 1
#### 122 (x.y := 1)
(x.y := 1)
#### 123 (x[0] := 1)
(x[0] := 1)
#### 124 print x
print x
#### 125 print "a"
print "a"
#### 126 exec "a"
exec "a"
#### 127 exec x
exec x
#### 128 raise A, B
raise A, B
#### 129 except A, B:
except A, B:
#### 130 try: ⏎ pass ⏎ except A, B: ⏎ pass
try:
 pass
except A, B:
 pass
#### 131 if x = 1: pass
if x = 1: pass
#### 132 while x = 1: pass
while x = 1: pass
#### 133 if x == 1 pass
if x == 1 pass
#### 134 f(x for x in y, 1)
f(x for x in y, 1)
#### 135 f(1, x for x in y)
f(1, x for x in y)
#### 136 f(**a, *b)
f(**a, *b)
#### 137 f(**a, b)
f(**a, b)
#### 138 f(a=1, b)
f(a=1, b)
#### 139 f(a.b=1)
f(a.b=1)
#### 140 f(1=2)
f(1=2)
#### 141 f(True=1)
f(True=1)
#### 142 f("a"=1)
f("a"=1)
#### 143 f((a)=1)
f((a)=1)
#### 144 f(a b)
f(a b)
#### 145 f(a, b c)
f(a, b c)
#### 146 [a b]
[a b]
#### 147 {a: b c: d}
{a: b c: d}
#### 148 def f(a=1, b): pass
def f(a=1, b): pass
#### 149 def f(*): pass
def f(*): pass
#### 150 def f(*, **k): pass
def f(*, **k): pass
#### 151 def f(**k, a): pass
def f(**k, a): pass
#### 152 def f(a, (b, c)): pass
def f(a, (b, c)): pass
#### 153 lambda (a, b): 1
lambda (a, b): 1
#### 154 lambda *: 1
lambda *: 1
#### 155 def f(a, /, b, /): pass
def f(a, /, b, /): pass
#### 156 def f(*a, /): pass
def f(*a, /): pass
#### 157 def f(/): pass
def f(/): pass
#### 158 def f(/, a): pass
def f(/, a): pass
#### 159 def f(*a, *b): pass
def f(*a, *b): pass
#### 160 def f(*a=1): pass
def f(*a=1): pass
#### 161 def f(**a=1): pass
def f(**a=1): pass
#### 162 def f(a=): pass
def f(a=): pass
#### 163 def f(1): pass
def f(1): pass
#### 164 def f(a:): pass
def f(a:): pass
#### 165 def f() -> : pass
def f() -> : pass
#### 166 def f() ⏎ pass
def f()
 pass
#### 167 def f: ⏎ pass
def f:
 pass
#### 168 def (x): ⏎ pass
def (x):
 pass
#### 169 def class(): pass
def class(): pass
#### 170 class 1: pass
class 1: pass
#### 171 class A(: ⏎ pass
class A(:
 pass
#### 172 class A() ⏎ pass
class A()
 pass
#### 173 class A: ⏎ pass
class A:
pass
#### 174 for x in y ⏎ pass
for x in y
 pass
#### 175 for x y: pass
for x y: pass
#### 176 for in y: pass
for in y: pass
#### 177 while ⏎ pass
while
 pass
#### 178 if: ⏎ pass
if:
 pass
#### 179 else: ⏎ pass
else:
 pass
#### 180 elif x: ⏎ pass
elif x:
 pass
#### 181 try: ⏎ pass
try:
 pass
#### 182 try: ⏎ pass ⏎ finally
try:
 pass
finally
#### 183 with x ⏎ pass
with x
 pass
#### 184 with: pass
with: pass
#### 185 import
import
#### 186 from a import
from a import
#### 187 from import b
from import b
#### 188 from a import (b
from a import (b
#### 189 from a import b,
from a import b,
#### 190 import a as
import a as
#### 191 global
global
#### 192 x =
x = 
#### 193 x ==
x == 
#### 194 x +
x +
#### 195 x..y
x..y
#### 196 x.1
x.1
#### 197 x.
x.
#### 198 1x
1x
#### 199 1_
1_
#### 200 0x
0x
#### 201 0b2
0b2
#### 202 0o8
0o8
#### 203 09
09
#### 204 1e
1e
#### 205 1__0
1__0
#### 206 x = (1,
x = (1,
#### 207 x = 1)
x = 1)
#### 208 x = [1)
x = [1)
#### 209 x = {1]
x = {1]
#### 210 if x: ⏎ a ⏎ b
if x:
  a
 b
#### 211 x
  x
#### 212 x ⏎ y
x
  y
#### 213 if x: ⏎ y ⏎ z
if x:
	y
        z
#### 214 "abc
"abc
#### 215 'abc ⏎
'abc

#### 216 '''abc
'''abc
#### 217 """abc ⏎ ⏎
"""abc


#### 218 f"{
f"{
#### 219 f"{x
f"{x
#### 220 f"{x:
f"{x:
#### 221 f"{x!
f"{x!
#### 222 f"{x!z}"
f"{x!z}"
#### 223 f"{}"
f"{}"
#### 224 f"{ }"
f"{ }"
#### 225 f"}"
f"}"
#### 226 f"{x}}"
f"{x}}"
#### 227 f"{{x}"
f"{{x}"
#### 228 f"{a["b"]}"
f"{a["b"]}"
#### 229 f"{'a' 'b}"
f"{'a' 'b}"
#### 230 f"{x y}"
f"{x y}"
#### 231 f"{lambda x: 1}"
f"{lambda x: 1}"
#### 232 f"{#}"
f"{#}"
#### 233 f"{a\b}"
f"{a\b}"
#### 234 f"{(a}"
f"{(a}"
#### 235 f"{a)}"
f"{a)}"
#### 236 f"{a:{b:{c}}}"
f"{a:{b:{c}}}"
#### 237 f"{a:{b:{c:{d}}}}"
f"{a:{b:{c:{d}}}}"
#### 238 f"{0777}"
f"{0777}"
#### 239 f"{a $ b}"
f"{a $ b}"
#### 240 f"{1x}"
f"{1x}"
#### 241 f"{"
f"{"
#### 242 b"é"
b"é"
#### 243 "a" b"b"
"a" b"b"
#### 244 "\x1"
"\x1"
#### 245 "\u12"
"\u12"
#### 246 "\N{foo}"
"\N{foo}"
#### 247 "\N"
"\N"
#### 248 b"\x1"
b"\x1"
#### 249 "\U00110000"
"\U00110000"
#### 250 “x”
“x”
#### 251 x = ‘a’
x = ‘a’
#### 252 a–b
a–b
#### 253 x = 1
x = 1
#### 254 ​x = 1
​x = 1
#### 255 x = 1;;
x = 1;;
#### 256 x = 1; ; y
x = 1; ; y
#### 257 @
@
#### 258 @x
@x
#### 259 @x ⏎
@x

#### 260 @x ⏎ y = 1
@x
y = 1
#### 261 lambda
lambda
#### 262 lambda x
lambda x
#### 263 lambda:
lambda: 
#### 264 not
not
#### 265 x not y
x not y
#### 266 x is
x is
#### 267 x in
x in
#### 268 async
async
#### 269 async def
async def
#### 270 async x
async x
#### 271 await
await
#### 272 await = 1
await = 1
#### 273 async = 1
async = 1
#### 274 True = 1
True = 1
#### 275 x = True = 1
x = True = 1
#### 276 a ? b : c
a ? b : c
#### 277 a && b
a && b
#### 278 a || b
a || b
#### 279 !a
!a
#### 280 a++
a++
#### 281 a--
a--
#### 282 a =< b
a =< b
#### 283 a <> b
a <> b
#### 284 a => b
a => b
#### 285 x = {a, b: c}
x = {a, b: c}
#### 286 x = {a: b, c}
x = {a: b, c}
#### 287 x = {a: }
x = {a: }
#### 288 x = {a: b, c: }
x = {a: b, c: }
#### 289 x = {**a, b}
x = {**a, b}
#### 290 x = {*a: 1}
x = {*a: 1}
#### 291 {**a for a in b}
{**a for a in b}
#### 292 [*a for a in b]
[*a for a in b]
#### 293 (*a for a in b)
(*a for a in b)
#### 294 [a, b for a in c]
[a, b for a in c]
#### 295 {a, b for a in c}
{a, b for a in c}
#### 296 (a, b for a in c)
(a, b for a in c)
#### 297 [a for a in b if]
[a for a in b if]
#### 298 [a for a b]
[a for a b]
#### 299 [a for in b]
[a for in b]
#### 300 [a if b]
[a if b]
#### 301 [a if b else]
[a if b else]
#### 302 x = a if b
x = a if b
#### 303 x = (a if b)
x = (a if b)
#### 304 if a if b: pass
if a if b: pass
#### 305 f(a if b)
f(a if b)
#### 306 class class: pass
class class: pass
#### 307 x.class = 1
x.class = 1
#### 308 user.from
user.from
#### 309 f(from=1)
f(from=1)
#### 310 f(class="a")
f(class="a")
#### 311 f(lambda=1)
f(lambda=1)
#### 312 def f(from): pass
def f(from): pass
#### 313 pass = 1
pass = 1
#### 314 import class
import class
#### 315 from class import x
from class import x
#### 316 x = import
x = import
#### 317 x = def
x = def
#### 318 return = 1
return = 1
#### 319 try = 1
try = 1
#### 320 \
\
#### 322 x = \ ⏎ y z
x = \
y z
#### 323 def f(): ⏎ # c ⏎
def f():
# c

#### 324 if 1: ⏎ ⏎ ⏎
if 1:



#### 325 class A: ⏎ """doc""" ⏎ x = 1
class A:
  """doc"""
 x = 1
#### 326 class A: ⏎ x = 1 ⏎ y = 2
class A:
    x = 1
      y = 2
#### 327 class A: ⏎ x = 1 ⏎ y = 2
class A:
    x = 1
   y = 2
#### 328 def f(): ⏎ x ⏎ y
def f():
	x
        y
#### 329 if True: ⏎ x ⏎ y
if True:
        x
	y
#### 330 x = = 1
x = = 1
#### 331 é = = 1
é = = 1
#### 332 日本 語
日本 語
#### 333 𝐱 = = 1
𝐱 = = 1
#### 334 x = "😀" y
x = "😀" y
#### 335 😀 = 1
😀 = 1
#### 336 x = €
x = €
#### 337 x = 1 €
x = 1 €
#### 338 0_7
0_7
#### 339 0xfg
0xfg
#### 340 1.2.3
1.2.3
#### 341 1.a
1.a
#### 342 .5.
.5.
#### 343 ...x
...x
#### 344 x...
x...
#### 345 a.b.c..
a.b.c..
#### 346 x[
x[
#### 347 x[1
x[1
#### 348 x[1:2:3:4]
x[1:2:3:4]
#### 349 x[:
x[:
#### 350 x[]
x[]
#### 351 x[1 2]
x[1 2]
#### 352 () += 1
() += 1
#### 353 {}: int
{}: int
#### 354 []: int
[]: int
#### 355 a, b: int
a, b: int
#### 356 (a, b): int
(a, b): int
#### 357 f(): int
f(): int
#### 358 1: int
1: int
#### 359 "a": int
"a": int
#### 360 x: int: str
x: int: str
#### 361 assert
assert
#### 362 assert x,
assert x,
#### 363 assert x = 1
assert x = 1
#### 364 del
del
#### 365 del (x
del (x
#### 366 raise from x
raise from x
#### 367 raise x from
raise x from
#### 368 global x,
global x, 
#### 369 nonlocal
nonlocal
#### 370 global x.y
global x.y
#### 371 import x.y.
import x.y.
#### 372 from .x import
from .x import
#### 373 from x import y as
from x import y as
#### 374 with x as
with x as
#### 375 with (x as y, z as w) ⏎ pass
with (x as y, z as w)
 pass
#### 376 with (x, y) as z: ⏎ pass
with (x, y) as z:
pass
#### 377 with x as y, : ⏎ pass
with x as y, :
 pass
#### 378 match x: ⏎ pass
match x:
pass
#### 379 match x: ⏎ pass
match x:
 pass
#### 380 match x: ⏎ case 1 ⏎ pass
match x:
 case 1
  pass
#### 381 match x ⏎ case 1: pass
match x
 case 1: pass
#### 382 match x: ⏎ case 1: ⏎ pass
match x:
 case 1:
 pass
#### 383 match x: ⏎ case 1 as _: pass
match x:
 case 1 as _: pass
#### 384 match x: ⏎ case 1 as 2: pass
match x:
 case 1 as 2: pass
#### 385 match x: ⏎ case A(a=1, 2): pass
match x:
 case A(a=1, 2): pass
#### 386 match x: ⏎ case -a: pass
match x:
 case -a: pass
#### 387 match x: ⏎ case 1+1: pass
match x:
 case 1+1: pass
#### 388 match x: ⏎ case 1j+1j: pass
match x:
 case 1j+1j: pass
#### 389 match x: ⏎ case {**a, 1:b}: pass
match x:
 case {**a, 1:b}: pass
