def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### abstract classes
from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def hello(self): return "hello " + self.name
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
class Half(Shape):
    def area(self): return 1
print(Square(2).area(), Square(2).hello(), isinstance(Square(1), Shape), Shape.__abstractmethods__ == frozenset({"area", "name"}), Half.__abstractmethods__, Square.__abstractmethods__, type(Shape), isinstance(Shape, ABCMeta))
attempt(Shape)
attempt(Half)
class M(metaclass=ABCMeta):
    @classmethod
    @abstractmethod
    def make(cls): pass
    @staticmethod
    @abstractmethod
    def s(): pass
attempt(M)
#### register
from abc import ABC
class Base(ABC): pass
@Base.register
class Other: pass
print(isinstance(Other(), Base), issubclass(Other, Base), issubclass(int, Base), Base in Other.__mro__)
class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, "quack")
class Duck:
    def quack(self): pass
print(isinstance(Duck(), Hooked), issubclass(int, Hooked))
#### super in abstract methods
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): return "base"
class B(A):
    def f(self): return "sub " + super().f()
print(B().f())
#### keyword module
import keyword
print(keyword.iskeyword("class"), keyword.iskeyword("match"), keyword.kwlist[:3], keyword.issoftkeyword("match"))
