#### basics
class Point:
    "A point."
    origin = (0, 0)
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(3, 4), p.origin, Point.__doc__, p.__dict__)
print(Point.__name__, Point.__module__, Point.__bases__, Point.__mro__, p.__class__)
p.origin = 1
print(Point.origin, p.origin)
try:
    {p}
except TypeError as error:
    print(error)
print(vars(p), isinstance(p, Point), type(p) is Point, issubclass(Point, object))
#### inheritance and super
class A:
    def __init__(self, a):
        self.a = a
    def who(self):
        return "A"
class B(A):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
    def who(self):
        return "B" + super().who()
class C(B):
    def who(self):
        return "C" + super(C, self).who()
c = C(1, 2)
print(c.a, c.b, c.who(), C.__mro__, B.__subclasses__(), A.who(c))
#### diamond
class Base:
    def go(self):
        return ["Base"]
class L(Base):
    def go(self):
        return ["L"] + super().go()
class R(Base):
    def go(self):
        return ["R"] + super().go()
class D(L, R):
    def go(self):
        return ["D"] + super().go()
print(D().go(), [c.__name__ for c in D.mro()])
#### no consistent order
class A: pass
class B(A): pass
class C(A, B): pass
#### duplicate base
class A: pass
class B(A, A): pass
#### three bases in conflict
class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass
class C(A, B): pass
#### a base that is no class
class A(5): pass
#### a base that is final
class A(bool): pass
#### layout conflict
class A(int, str): pass
#### super outside
def f():
    super().x
f()
#### super with no such attribute
class A: pass
class B(A):
    def m(self):
        return super().missing
B().m()
#### super in class and static methods
class A:
    @classmethod
    def make(cls):
        return cls.__name__
    @staticmethod
    def s():
        return "s"
    @property
    def p(self):
        return 1
class B(A):
    @classmethod
    def make(cls):
        return "B:" + super().make()
    def t(self):
        return super().s(), super().p
print(B.make(), B().make(), B().t())
print(repr(super(B, B())).split(" object")[0].split(",")[0])
#### super wrong
class A: pass
super(A, 5).x
#### property
class C:
    def __init__(self):
        self._x = 1
    @property
    def x(self):
        "The x."
        return self._x
    @x.setter
    def x(self, value):
        if value < 0:
            raise ValueError("negative")
        self._x = value
    @x.deleter
    def x(self):
        print("deleted")
    y = property(lambda self: 7)
c = C()
c.x = 5
print(c.x, C.x.__doc__, c.y, type(C.x), C.x.fget.__name__)
del c.x
try:
    c.x = -1
except ValueError as error:
    print(error)
c.y = 3
#### property without deleter
class C:
    @property
    def x(self): return 1
del C().x
#### property without getter
class C:
    x = property(fset=lambda self, v: None)
c = C()
c.x = 1
c.x
#### property that raises AttributeError
class C:
    @property
    def x(self):
        return self.missing
C().x
#### property that raises AttributeError with __getattr__
class C:
    @property
    def x(self):
        return self.missing
    def __getattr__(self, name):
        return "fallback " + name
print(C().x)
#### classmethod and staticmethod
class C:
    n = 1
    @classmethod
    def make(cls, *args):
        return cls, args
    @staticmethod
    def plain(a):
        return a
    def m(self): return self.n
class D(C):
    n = 2
print(C.make(1), D().make(2), C.plain(1), D().plain(2), C.m(D()))
print(type(C.__dict__["make"]), type(C.__dict__["plain"]), C.make.__self__ is C)
class E:
    def f(x): return x
    g = staticmethod(f)
    h = classmethod(lambda cls: cls.__name__)
print(E.g(3), E().g(4), E.h(), staticmethod(len)("abc"))
#### descriptors
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", owner.__name__, name)
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, 0)
    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive")
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        print("delete", self.name)
class Item:
    price = Positive()
    count = Positive()
i = Item()
i.price = 3
i.__dict__["price"] = 99
print(i.price, i.count, type(Item.price).__name__)
del i.count
try:
    i.count = 0
except ValueError as error:
    print(error)
class NonData:
    def __get__(self, instance, owner):
        return "descriptor", owner.__name__
class H:
    a = NonData()
h = H()
print(h.a, H.a)
h.a = 1
print(h.a)
#### descriptor functions by hand
def f(self): return self
class C: pass
print(f.__get__(5)(), f.__get__(None, C) is f)
C.m = f
print(type(C().m), isinstance(C.__dict__["m"], type(f)))
#### __init_subclass__
class Plugin:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag
        Plugin.registry.append(cls.__name__)
class A(Plugin, tag="a"): pass
class B(A): pass
print(Plugin.registry, A.tag, B.tag)
class C(Plugin, wrong=1): pass
#### __set_name__ that fails
class D:
    def __set_name__(self, owner, name):
        raise ValueError("bad")
try:
    class C:
        x = D()
except RuntimeError as error:
    print(error, repr(error.__cause__))
#### __slots__
class P:
    __slots__ = ("x", "y")
    def __init__(self, x):
        self.x = x
p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"), P.__slots__)
try:
    p.y
except AttributeError as error:
    print(error)
p.y = 2
del p.y
class Q(P): pass
q = Q(1)
q.z = 5
print(q.z)
p.z = 1
#### slot and class variable
class C:
    __slots__ = ["x"]
    x = 1
#### __getattr__ and friends
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        print("setattr", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)
p = Proxy("text")
print(p.upper())
p.x = 1
del p.x
p.missing
#### __getattribute__
class C:
    x = 1
    def __getattribute__(self, name):
        if name.startswith("_"):
            return super().__getattribute__(name)
        return "got " + name
c = C()
print(c.x, c.anything, c.__class__.__name__)
class D:
    def __getattribute__(self, name):
        raise AttributeError("never")
    def __getattr__(self, name):
        return "fallback " + name
print(D().y)
#### metaclass
class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        namespace["made_by"] = mcls.__name__
        print("new", name, kwargs)
        return super().__new__(mcls, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.ready = True
    def __call__(cls, *args, **kwargs):
        print("calling", cls.__name__)
        return super().__call__(*args, **kwargs)
    def __repr__(cls):
        return f"<class {cls.__name__}>"
    def __len__(cls):
        return 7
    def __getattr__(cls, name):
        return "meta " + name
    def hello(cls):
        return "hello from " + cls.__name__
    @property
    def prop(cls):
        return "p"
    def __iter__(cls):
        return iter("abc")
    def __contains__(cls, item):
        return item == 1
    def __getitem__(cls, key):
        return key
class C(metaclass=Meta, flag=1): pass
class D(C): pass
print(C.made_by, C.ready, C, D, type(D).__name__, len(C), C.zzz, C.hello(), C.prop, list(C), 1 in C, C["k"])
d = D()
print(d.made_by, isinstance(C, Meta))
d.hello
#### metaclass conflict
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
#### __prepare__
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name, bases)
        return {"given": 1}
class C(metaclass=Meta):
    print(given)
    x = 2
print(C.given, C.x)
#### a function as metaclass
def meta(name, bases, namespace):
    return name, bases, sorted(k for k in namespace if not k.startswith("__"))
class C(metaclass=meta):
    x = 1
print(C)
#### type of three arguments
C = type("C", (int,), {"x": 1, "m": lambda self: self + 1})
print(C, C.__name__, C(5).m(), C.x, C.__bases__)
D = type("D", (), {})
print(D(), D.__mro__) if False else print(D.__mro__)
type("E", 1, {})
#### __new__
class Single:
    instance = None
    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            print("made")
        return cls.instance
    def __init__(self, n=0):
        self.n = n
a, b = Single(1), Single(2)
print(a is b, a.n)
class Celsius(float):
    def __new__(cls, value):
        return super().__new__(cls, round(value, 1))
    def f(self):
        return self * 9 / 5 + 32
c = Celsius(21.456)
print(c, c.f(), type(c).__name__, type(c + 1).__name__)
class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))
    @property
    def first(self): return self[0]
print(Pair(1, 2), Pair(1, 2).first, len(Pair(1, 2)))
class Other:
    def __new__(cls):
        return 5
print(Other())
#### __init__ that returns
class C:
    def __init__(self):
        return 5
C()
#### subclasses of builtins
class L(list):
    def first(self): return self[0]
class D(dict):
    def __missing__(self, key): return f"no {key}"
class S(str):
    def shout(self): return self.upper() + "!"
class I(int):
    def __add__(self, other): return I(int(self) + other + 100)
l = L([3, 1]); l.append(2); l.sort()
print(l, l.first(), type(l[:1]).__name__, l + [9], isinstance(l, list))
d = D(a=1)
print(d["a"], d["b"], d.get("b"), d)
s = S("abc")
print(s, s.shout(), type(s.upper()).__name__, s == "abc", {s: 1}["abc"], s + "d", len(s), f"{s:>5}")
print(I(1) + 1, I(5) * 2, type(I(5) * 2).__name__, repr(I(3)), [0, 1, 2, 3][I(2)], I(7) == 7, hash(I(7)) == hash(7))
#### abstract methods by hand
class A:
    def area(self):
        raise NotImplementedError
class B(A): pass
try:
    B().area()
except NotImplementedError as error:
    print(repr(error))
raise NotImplementedError("area")
#### class attributes and instances
class C:
    items = []
    def __init__(self): self.own = []
a, b = C(), C()
a.items.append(1)
a.own.append(1)
print(b.items, b.own)
C.extra = 5
print(a.extra)
del C.extra
a.extra
#### nested classes and qualnames
class A:
    class B:
        class C:
            def m(self): pass
    def f(self):
        class D: pass
        return D
print(A.B.C.__qualname__, A.B.C.m.__qualname__, A().f().__qualname__, A.B.C)
print(repr(A().f()))
#### class repr and instance repr
class C: pass
print(C, repr(C()).split(" at ")[0], [C], {C: 1})
#### __class__ assignment
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.__class__ = B
print(a.who(), type(a).__name__)
a.__class__ = 5
#### __dict__
class C:
    x = 1
    def m(self): pass
c = C()
c.__dict__["dynamic"] = 2
print(c.dynamic, c.__dict__)
c.__dict__.update(a=1, b=2)
print(vars(c))
print([k for k in C.__dict__ if not k.startswith("__")])
try:
    C.__dict__["y"] = 1
except TypeError as error:
    print(error)
c.__dict__ = {"z": 1}
print(c.z, hasattr(c, "a"))
#### dir
class A:
    a = 1
    def m(self): pass
class B(A):
    b = 2
b = B()
b.i = 3
print([n for n in dir(b) if not n.startswith("__")], [n for n in dir(B) if not n.startswith("_")])
class C:
    def __dir__(self): return ["z", "a"]
print(dir(C()))
#### __class_getitem__
class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"
print(Box[int], Box["x", 1])
class Plain: pass
Plain[int]
#### generic aliases
print(list[int], dict[str, list[int]], tuple[int, ...], int | None, int | str | None, type[int])
print(list[int]([1, 2]), list[int].__origin__, list[int].__args__, (int | str) == (str | int))
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str))
isinstance([], list[int])
#### class keyword without a taker
class A(x=1): pass
#### setattr on builtin
int.x = 1
#### set attribute on an instance of a builtin
x = 5
x.y = 1
#### attributes of object()
o = object()
o.x = 1
#### attribute missing on a class
class User: 
    name = "x"
User.nmae
#### attribute missing on an instance
class User:
    def __init__(self): self.email = 1
User().emial
#### attribute missing on a builtin
"abc".uper()
#### attribute missing on None
None.x
#### attribute missing on a list
[].add(1)
#### attribute missing on a module
import math
math.squrt(2)
#### isinstance of what is no class
isinstance(1, "int")
#### issubclass of what is no class
issubclass(1, int)
#### instance check hooks
class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 5
    def __subclasscheck__(cls, sub):
        return sub is int
class C(metaclass=Meta): pass
print(isinstance(5, C), isinstance(6, C), issubclass(int, C), issubclass(str, C), isinstance(1, (str, (int, float))))
#### method resolution of special methods on the type
class C:
    pass
c = C()
c.__len__ = lambda: 5
len(c)
#### class body is executed
class C:
    print("in body", __qualname__, __module__)
    for i in range(3):
        x = i
    if x == 2:
        y = "two"
    def f(self, n=x): return n
    del i
print(C.x, C.y, C().f(), hasattr(C, "i"))
#### mutual methods and chaining
class Query:
    def __init__(self): self.parts = []
    def where(self, **kw):
        self.parts += kw.items()
        return self
    def __str__(self): return " and ".join(f"{k}={v!r}" for k, v in self.parts)
print(Query().where(a=1).where(b="x", c=None))
#### __del__ and weak things do nothing
class C:
    def __del__(self): pass
c = C()
del c
print("ok")
