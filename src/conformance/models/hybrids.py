from sqlalchemy import Column, Float, ForeignKey, Integer, String, case, create_engine, func
from sqlalchemy.ext.hybrid import Comparator, hybrid_method, hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, mapped_column, relationship

Base = declarative_base()


#### one function for both
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    first = Column(String(20))
    last = Column(String(20))

    @hybrid_property
    def name(self):
        "The whole name."
        return self.first + " " + self.last


print(User(first="Ada", last="Byron").name)
print(User.name)
print(User.name.expression)
print(User.name == "x")
print("x" == User.name)
print(User.name.like("A%"), User.name.desc(), User.name.in_(["a", "b"]))
print(User.name.key, User.name.class_, User.name.__doc__)
print(type(User.name).__name__, type(User.__dict__["name"]))
print(User.__table__.c.keys())


#### a setter and a deleter
class Account(Base):
    __tablename__ = "account"
    id = Column(Integer, primary_key=True)
    cents = Column(Integer)

    @hybrid_property
    def dollars(self):
        return self.cents / 100

    @dollars.setter
    def dollars(self, value):
        self.cents = int(value * 100)

    @dollars.deleter
    def dollars(self):
        self.cents = None


account = Account(dollars=12.5)
print(account.cents, account.dollars)
account.dollars = 3
print(account.cents)
del account.dollars
print(account.cents)
print(Account.dollars > 5)


#### can't be set
class Account(Base):
    __tablename__ = "account"
    id = Column(Integer, primary_key=True)
    cents = Column(Integer)

    @hybrid_property
    def dollars(self):
        return self.cents / 100


try:
    del Account(cents=5).dollars
except AttributeError as error:
    print(error)
try:
    Account(dollars=1)
except AttributeError as error:
    print(error)
Account(cents=5).dollars = 3


#### an expression of its own
class Shape(Base):
    __tablename__ = "shape"
    id = Column(Integer, primary_key=True)
    start = Column(Integer)
    end = Column(Integer)

    @hybrid_property
    def length(self):
        return abs(self.end - self.start)

    @length.expression
    def length(cls):
        return func.abs(cls.end - cls.start)

    @hybrid_property
    def size(self):
        return "big" if self.length > 10 else "small"

    @size.expression
    def size(cls):
        return case((cls.length > 10, "big"), else_="small")


shape = Shape(start=5, end=1)
print(shape.length, shape.size)
print(Shape.length)
print(Shape.length.expression)
print(Shape.length == 3)
print(Shape.size.expression)
print(Shape.length + 1, 1 + Shape.length, -Shape.length)
print(Shape.length.label("n"))


#### an expression as a class method
class Shape(Base):
    __tablename__ = "shape"
    id = Column(Integer, primary_key=True)
    width = Column(Integer)

    @hybrid_property
    def double(self) -> int:
        return self.width * 2

    @double.inplace.setter
    def _double_setter(self, value: int) -> None:
        self.width = value // 2

    @double.inplace.expression
    @classmethod
    def _double_expression(cls):
        return func.twice(cls.width)


print(Shape.double == 4, Shape(double=10).width)
print(Shape._double_setter is Shape.__dict__["double"])


#### a bool
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    level = Column(Integer)

    @hybrid_property
    def is_admin(self):
        return self.level > 5


print(User(level=9).is_admin, User(level=1).is_admin)
print(User.is_admin.expression, ~User.is_admin, User.is_admin & (User.id == 1))


#### a method
class Interval(Base):
    __tablename__ = "interval"
    id = Column(Integer, primary_key=True)
    start = Column(Integer)
    end = Column(Integer)

    @hybrid_method
    def contains(self, point):
        return (self.start <= point) & (point < self.end)

    @hybrid_method
    def near(self, point, within=1):
        return abs(self.start - point) <= within

    @near.expression
    def near(cls, point, within=1):
        return func.abs(cls.start - point) <= within


print(Interval(start=1, end=5).contains(3), Interval(start=1, end=5).contains(7))
print(Interval.contains(3))
print(Interval(start=1).near(3), Interval(start=1).near(3, within=2), Interval.near(3, within=4))


#### a comparator
class CaseInsensitive(Comparator):
    def __eq__(self, other):
        return func.lower(self.__clause_element__()) == func.lower(other)


class Word(Base):
    __tablename__ = "word"
    id = Column(Integer, primary_key=True)
    word = Column(String)

    @hybrid_property
    def insensitive(self):
        return self.word.lower()

    @insensitive.comparator
    def insensitive(cls):
        return CaseInsensitive(cls.word)


print(Word(word="ABC").insensitive)
print(Word.insensitive == "Abc")
print(Word.insensitive, type(Word.insensitive.comparator).__name__)
print(Word.insensitive.expression)
print(Word.insensitive > "a")


#### a comparator of operators
class CaseInsensitive(Comparator):
    def operate(self, op, other, **kwargs):
        return op(func.lower(self.__clause_element__()), func.lower(other), **kwargs)


class Word(Base):
    __tablename__ = "word"
    id = Column(Integer, primary_key=True)
    word = Column(String)

    @hybrid_property
    def insensitive(self):
        return self.word.lower()

    @insensitive.comparator
    def insensitive(cls):
        return CaseInsensitive(cls.word)


print(Word.insensitive == "Abc")
print(Word.insensitive < "Abc")
print(Word.insensitive.contains("x"))


#### not an expression
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    first = Column(String)

    @hybrid_property
    def greeting(self):
        return f"Hello {self.first}"


print(User(first="Ada").greeting)
print(User.greeting)
print(User.greeting == "Hello User.first")
User.greeting.expression


#### not an attribute
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    first = Column(String)

    @hybrid_property
    def upper(self):
        return self.first


print(User.upper.foo)


#### a Python method on a column
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    first = Column(String)

    @hybrid_property
    def upper(self):
        return self.first.upper()


print(User(first="a").upper)
print(User.upper)


#### in a mixin
class Named:
    first = Column(String)
    last = Column(String)

    @hybrid_property
    def name(self):
        return self.first + " " + self.last


class User(Named, Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)


class Pet(Named, Base):
    __tablename__ = "pet"
    id = Column(Integer, primary_key=True)


print(User.name.expression, "|", Pet.name.expression)
print(User(first="a", last="b").name, str(User.name), str(Pet.name))


#### overridden in a subclass
class Person(Base):
    __tablename__ = "person"
    id = Column(Integer, primary_key=True)
    first = Column(String)
    kind = Column(String)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}

    @hybrid_property
    def name(self):
        return self.first

    @name.setter
    def name(self, value):
        self.first = value


class Manager(Person):
    __mapper_args__ = {"polymorphic_identity": "manager"}

    @Person.name.getter
    def name(self):
        return "M. " + self.first

    @Person.name.overrides.expression
    def shout(cls):
        return func.upper(cls.first)


print(Person(name="x").name, Manager(name="x").name)
print(Person.name.expression, Manager.name.expression, Manager.shout.expression)
print(Manager(first="z").shout)


#### over a relationship
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    accounts = relationship("Account", back_populates="owner")

    @hybrid_property
    def balance(self):
        return sum(account.balance for account in self.accounts)

    @balance.setter
    def balance(self, value):
        if not self.accounts:
            self.accounts.append(Account(owner=self))
        self.accounts[0].balance = value


class Account(Base):
    __tablename__ = "account"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("user.id"))
    balance = Column(Float)
    owner = relationship("User", back_populates="accounts")


user = User(balance=5)
print(user.balance, len(user.accounts))
user.accounts.append(Account(balance=2.5))
print(user.balance)


#### update expression
class Person(Base):
    __tablename__ = "person"
    id = Column(Integer, primary_key=True)
    first = Column(String)
    last = Column(String)

    @hybrid_property
    def name(self):
        return self.first + " " + self.last

    @name.update_expression
    def name(cls, value):
        first, last = value.split(" ", 1)
        return [(cls.first, first), (cls.last, last)]


print([(str(key), value) for key, value in Person.name.update_expr(Person, "a b")])
print(Person(first="x", last="y").name)


#### on a class that is not mapped
class Plain:
    value = 3

    @hybrid_property
    def twice(self):
        return self.value * 2


print(Plain().twice, Plain.twice, Plain.twice == 6)


#### a typed model
class Model(DeclarativeBase):
    pass


class Post(Model):
    __tablename__ = "post"
    id: Mapped[int] = mapped_column(primary_key=True)
    likes: Mapped[int] = mapped_column(default=0)
    views: Mapped[int]

    @hybrid_property
    def ratio(self) -> float:
        if self.views == 0:
            return 0.0
        return self.likes / self.views

    @ratio.expression
    def ratio(cls):
        return case((cls.views == 0, 0.0), else_=cls.likes / cls.views)

    @hybrid_method
    def liked_more_than(self, number: int) -> bool:
        return self.likes > number


print(Post(likes=1, views=4).ratio, Post(likes=1, views=4).liked_more_than(0))
print(Post.ratio.expression)
print(Post.liked_more_than(4))
print(Post.ratio.property if False else Post.likes.property)


#### the class level runs the function
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    tags = Column(String)

    @hybrid_property
    def tag_list(self):
        return self.tags.split(",") if self.tags else []

    @tag_list.setter
    def tag_list(self, values):
        self.tags = ",".join(values)


user = User()
print(user.tag_list)
user.tag_list = ["a", "b"]
print(user.tags, user.tag_list)
User.tag_list


#### a keyword of the constructor
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    _password = Column("password", String)

    @hybrid_property
    def password(self):
        return self._password

    @password.setter
    def password(self, plain):
        self._password = plain[::-1]


print(User(password="abc")._password, User.password.expression, User.password.property)
print(User.__table__.c.keys())
User(passwd="x")


#### repeated in place
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String)

    def _get(self):
        return self.name

    def _set(self, value):
        self.name = value

    title = hybrid_property(_get, _set)


print(User(title="a").title, User(title="b").name)
print(User.title == "x")
hybrid_property()
