def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### repr of annotations
from typing import *
import typing
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Tuple[int, ...], Set[str], Any, Callable[[int], str], Iterable[int], Literal["a", 1], List["User"], List, Dict, Optional["User"], Type[int], ClassVar[int], Final[int], Annotated[int, "x"], Union[int], Optional[Optional[int]], Union[int, str, int], Sequence[int], Mapping[str, Any], Iterator[int], Generator[int, None, str], Callable, Tuple, NoReturn, FrozenSet[int], Tuple[()], Callable[..., int], DefaultDict[str, int] if hasattr(typing, "DefaultDict") else "", Deque[int])
print(List[int] == List[int], Optional[int] == Union[int, None], List[int].__origin__, List[int].__args__, Optional[int].__args__, get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Optional[int]), get_origin(list[int]), get_args(int), get_origin(int))
T = TypeVar("T")
print(T, T.__name__, Union[T, int], List[T], TYPE_CHECKING, cast(int, "a"), NewType("UserId", int)(5))
#### generic classes
from typing import Generic, TypeVar, Protocol, NamedTuple, TypedDict, overload, final, runtime_checkable
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, item: T): self.item = item
class Named(Protocol):
    name: str
print(Box(1).item, Box[int](2).item, Box.__mro__[1:], Box[int], isinstance(Box(1), Box))
class P(NamedTuple):
    x: int
    y: int = 0
    def total(self): return self.x + self.y
p = P(1)
print(p, p.x, p.total(), p._asdict(), p._replace(y=5), P._fields, P.__annotations__, P._field_defaults, tuple(p), P(*[3, 4]), p == (1, 0), isinstance(p, tuple))
class Movie(TypedDict):
    title: str
    year: int
print(Movie(title="x", year=1), type(Movie(title="a")).__name__, Movie.__annotations__, {"title": "y"} == Movie(title="y"))
@final
class F: pass
print(F.__name__)
attempt(P)
attempt(P, 1, 2, 3)
#### get_type_hints
from typing import get_type_hints, Optional, List
class A:
    x: int
    y: "str"
    z: Optional["A"] = None
class B(A):
    w: List[int]
def f(a: int, b: "str" = "x") -> bool: ...
print(get_type_hints(A), get_type_hints(B), get_type_hints(f))
#### is not callable
from typing import List
attempt(lambda: isinstance([], List[int]))
attempt(lambda: List[int, str])
