from sqlalchemy import JSON, Column, Integer, PickleType, String, inspect
from sqlalchemy.ext.mutable import Mutable, MutableDict, MutableList, MutableSet
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, mapped_column
from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.types import TypeDecorator

Base = declarative_base()


#### a dict
class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    data = Column(MutableDict.as_mutable(JSON), default=dict)


page = Page(data={"a": 1})
print(type(page.data).__name__, page.data, isinstance(page.data, dict), page.data["a"])
page.data["b"] = 2
page.data.update(c=3)
print(page.data.pop("a"), page.data.setdefault("d", 4), page.data)
del page.data["b"]
page.data.clear()
print(page.data, page.data == {}, inspect(page).modified)
page.data = None
print(page.data)
page.data = [1]


#### a list
class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    tags = Column(MutableList.as_mutable(PickleType), default=[])


page = Page(tags=["a"])
page.tags.append("b")
page.tags += ["c"]
page.tags.extend(["d"])
page.tags.insert(0, "z")
page.tags[1] = "y"
page.tags.sort()
page.tags.reverse()
print(type(page.tags).__name__, page.tags, page.tags.pop(), page.tags.index("z"))
page.tags.remove("z")
del page.tags[0]
print(page.tags, len(page.tags))
page.tags[:] = ["q", "r"]
print(page.tags)
page.tags.clear()
print(page.tags)
page.tags = {"a": 1}


#### a set
class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    tags = Column(MutableSet.as_mutable(PickleType))


page = Page(tags={"a"})
page.tags.add("b")
page.tags |= {"c"}
page.tags.discard("a")
page.tags.remove("b")
print(type(page.tags).__name__, page.tags, len(page.tags))
page.tags.update(["c"])
page.tags -= {"c"}
print(page.tags)
page.tags = "abc"


#### plain values are not followed
class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    data = Column(JSON)


page = Page(data={"a": 1})
print(type(page.data).__name__)
flag_modified(page, "data")
print(inspect(page).modified)
flag_modified(Page(), "data")


#### a class of one's own
class Words(Mutable, list):
    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, Words):
            return value
        if isinstance(value, str):
            return Words(value.split())
        return Mutable.coerce(key, value)

    def append(self, word):
        list.append(self, word)
        self.changed()


class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    words = Column(Words.as_mutable(PickleType))


page = Page(words="to be or")
page.words.append("not")
print(type(page.words).__name__, page.words)
page.words = 5


#### a type of one's own
class Comma(TypeDecorator):
    impl = String
    cache_ok = True


MutableList.associate_with(Comma)


class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    tags = Column(Comma)
    other = Column(String)


page = Page(tags=["a"], other=["a"])
print(type(page.tags).__name__, type(page.other).__name__)


#### annotated
class Model(DeclarativeBase):
    pass


class Page(Model):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict] = mapped_column(MutableDict.as_mutable(JSON))
    tags: Mapped[list] = mapped_column(MutableList.as_mutable(JSON))


page = Page(data={}, tags=[])
print(type(page.data).__name__, type(page.tags).__name__, repr(Page.__table__.c.data.type), page.__dict__["tags"])


#### in a mixin and a subclass
class Settings:
    settings = Column(MutableDict.as_mutable(JSON))


class User(Settings, Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kind = Column(String)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "user"}


class Admin(User):
    __mapper_args__ = {"polymorphic_identity": "admin"}


print(type(User(settings={}).settings).__name__, type(Admin(settings={}).settings).__name__)


#### a subclass of the dict
class Settings(MutableDict):
    def flag(self, name):
        return self.get(name, False)


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    settings = Column(Settings.as_mutable(JSON))


user = User(settings={"dark": True})
print(user.settings.flag("dark"), user.settings.flag("x"), type(user.settings).__name__)


#### without an owner
words = MutableList(["a"])
words.append("b")
print(words, MutableDict({"a": 1}, b=2), MutableDict(a=1) == {"a": 1}, MutableSet([1, 2]))
print(MutableList.coerce("x", ["a"]), MutableDict.coerce("x", None))
