import enum
from datetime import datetime
from typing import Annotated, List, Optional

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    case,
    event,
    func,
    inspect,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    WriteOnlyMapped,
    backref,
    column_property,
    composite,
    declarative_base,
    declared_attr,
    deferred,
    foreign,
    mapped_column,
    query_expression,
    registry,
    relationship,
    remote,
    synonym,
    validates,
)

Base = declarative_base()


#### mapper arguments
class Node(Base):
    __tablename__ = "node"
    id = Column(Integer, primary_key=True)
    version = Column(Integer, nullable=False)
    name = Column(String)
    __mapper_args__ = {"version_id_col": version, "eager_defaults": True, "confirm_deleted_rows": False}


print(Node.__mapper__.version_id_col, Node.__mapper__.eager_defaults, Node.__mapper__.confirm_deleted_rows)


#### a column prefix
class Node(Base):
    __table__ = Table("node", Base.metadata, Column("id", Integer, primary_key=True), Column("name", String))
    __mapper_args__ = {"column_prefix": "_"}


print(sorted(Node.__mapper__.attrs.keys()), Node(_name="x")._name)


#### properties included and excluded
table = Table("node", Base.metadata, Column("id", Integer, primary_key=True), Column("a", String), Column("b", String))


class Node(Base):
    __table__ = table
    __mapper_args__ = {"include_properties": ["id", "a"]}


class Other(Base):
    __table__ = table
    __mapper_args__ = {"exclude_properties": ["a"]}


print(sorted(Node.__mapper__.attrs.keys()), sorted(Other.__mapper__.attrs.keys()))


#### has_inherited_table
from sqlalchemy.orm import has_inherited_table


class Tablename:
    @declared_attr.directive
    def __tablename__(cls):
        return None if has_inherited_table(cls) else cls.__name__.lower()


class Person(Tablename, Base):
    id = Column(Integer, primary_key=True)
    kind = Column(String)
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Engineer(Person):
    language = Column(String)
    __mapper_args__ = {"polymorphic_identity": "engineer"}


print(Engineer.__table__ is Person.__table__, has_inherited_table(Engineer), has_inherited_table(Person))


#### reconstructor
from sqlalchemy.orm import reconstructor


class Point(Base):
    __tablename__ = "point"
    id = Column(Integer, primary_key=True)

    def __init__(self, **keywords):
        super().__init__(**keywords)
        self.ready = True

    @reconstructor
    def init_on_load(self):
        self.ready = True


print(Point(id=3).ready)


#### concrete tables
class Person(Base):
    __tablename__ = "person"
    id = Column(Integer, primary_key=True)
    name = Column(String)


class Manager(Person):
    __tablename__ = "manager"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    bonus = Column(Integer)
    __mapper_args__ = {"concrete": True}


print(Manager(name="x").name, Manager.__mapper__.concrete)


#### polymorphic on an expression
class Person(Base):
    __tablename__ = "person"
    id = Column(Integer, primary_key=True)
    rank = Column(Integer)
    kind = column_property(case((rank > 5, "boss"), else_="worker"))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "worker"}


class Boss(Person):
    __mapper_args__ = {"polymorphic_identity": "boss"}


print(Boss.__mapper__.polymorphic_identity, Person.kind)


#### column_property
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    first = Column(String)
    last = Column(String)
    name = column_property(first + " " + last)
    bio = deferred(Column(Text))
    extra = query_expression()


print(User.name, User.name.expression, User(first="a").name, User().extra, User.__table__.c.keys())


#### a synonym with its decorator
from sqlalchemy.orm import synonym_for


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    status = Column(String)
    job_status = synonym("status")

    @synonym_for("status")
    @property
    def shout(self):
        return "Status: " + (self.status or "")


print(User(job_status="x").status, User(status="y").shout, User.job_status == "z", User.shout == "q")


#### foreign and remote in a primaryjoin
class Folder(Base):
    __tablename__ = "folder"
    account_id = Column(Integer, primary_key=True)
    id = Column(Integer, primary_key=True)
    parent_id = Column(Integer)
    name = Column(String)
    parent = relationship(
        "Folder",
        primaryjoin="and_(remote(Folder.account_id) == Folder.account_id, remote(Folder.id) == foreign(Folder.parent_id))",
        backref="children",
        overlaps="children",
    )


#### foreign in an expression
class Host(Base):
    __tablename__ = "host"
    id = Column(Integer, primary_key=True)
    address = Column(String)
    name = Column(String)


class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    source = Column(String)
    host = relationship(Host, primaryjoin=foreign(source) == Host.address, viewonly=True)
    same = relationship(Host, primaryjoin=lambda: remote(Host.address) == foreign(Log.source), viewonly=True)


#### a secondary with more columns
membership = Table(
    "membership",
    Base.metadata,
    Column("user_id", ForeignKey("user.id"), primary_key=True),
    Column("team_id", ForeignKey("team.id"), primary_key=True),
    Column("role", String, nullable=False, server_default="member"),
    Column("since", DateTime, default=datetime.utcnow),
)


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    teams = relationship("Team", secondary=membership, back_populates="users", order_by="Team.name.desc()")


class Team(Base):
    __tablename__ = "team"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    users = relationship("User", secondary="membership", back_populates="teams", passive_deletes=True)


#### table arguments
class A(Base):
    __tablename__ = "a"
    __table_args__ = {"sqlite_autoincrement": True, "comment": "all of a", "info": {"x": 1}}
    id = Column(Integer, primary_key=True)


class B(Base):
    __tablename__ = "b"
    __table_args__ = (
        UniqueConstraint("x", "y", name="xy"),
        CheckConstraint("x > 0"),
        ForeignKeyConstraint(["x"], ["a.id"], ondelete="CASCADE"),
        Index("ix_lower", func.lower("y")),
        {"sqlite_with_rowid": False},
    )
    id = Column(Integer, primary_key=True)
    x = Column(Integer)
    y = Column(String)


Index("ix_b_y", func.lower(B.y), unique=True)
Index("ix_b_x", B.x.desc())
print(A.__table__.comment, A.__table__.info, sorted(i.name for i in B.__table__.indexes))


#### a table again
first = Table("t", Base.metadata, Column("id", Integer, primary_key=True))
second = Table("t", Base.metadata, Column("name", String), extend_existing=True)
third = Table("t", Base.metadata, Column("other", String), keep_existing=True)
print(first is second, third.c.keys())


class T(Base):
    __table__ = second


Table("t", Base.metadata, Column("x", Integer))


#### mapped imperatively
mapper_registry = registry()
user_table = Table(
    "user", mapper_registry.metadata, Column("id", Integer, primary_key=True), Column("name", String(50))
)
address_table = Table(
    "address",
    mapper_registry.metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", Integer, ForeignKey("user.id")),
    Column("email", String(50)),
)


class User:
    pass


class Address:
    def __init__(self, email):
        self.email = email


mapper_registry.map_imperatively(
    User, user_table, properties={"addresses": relationship(Address, backref="user", order_by=address_table.c.id)}
)
mapper_registry.map_imperatively(Address, address_table)
user = User()
user.name = "x"
user.addresses.append(Address("a@b"))
print(user.addresses[0].user is user, User.name == "x", User.__mapper__, inspect(Address).attrs.keys())


#### annotated types
intpk = Annotated[int, mapped_column(primary_key=True)]
str50 = Annotated[str, 50]
stamp = Annotated[datetime, mapped_column(nullable=False, server_default=func.now())]


class Model(DeclarativeBase):
    type_annotation_map = {str50: String(50), int: BigInteger, str: String(99)}


class User(Model):
    __tablename__ = "user"
    id: Mapped[intpk]
    name: Mapped[str50]
    nick: Mapped[Optional[str50]]
    text: Mapped["str"]
    age: "Mapped[int]"
    made: Mapped[stamp]
    changed: Mapped[Optional[datetime]] = mapped_column(onupdate=func.now())


#### write only and dynamic
class Model(DeclarativeBase):
    pass


class User(Model):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    posts: WriteOnlyMapped["Post"] = relationship(back_populates="author", passive_deletes=True)
    likes: DynamicMapped["Post"] = relationship(viewonly=True)


class Post(Model):
    __tablename__ = "post"
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    author: Mapped[User] = relationship(back_populates="posts")


print(User.posts.property.lazy, User.likes.property.lazy)


#### listening to an attribute
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    email = Column(String)


@event.listens_for(User.name, "set", retval=True)
def tidy(target, value, oldvalue, initiator):
    print("set", type(target).__name__, value, initiator.key)
    return value.strip()


@event.listens_for(User.email, "set")
def seen(target, value, oldvalue, initiator):
    print("email", value, oldvalue if isinstance(oldvalue, str) else "-")
    return "ignored"


user = User(name=" a ", email="x")
user.email = "y"
print(repr(user.name), user.email)


#### listening to a collection
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    posts = relationship("Post", backref="author")


class Post(Base):
    __tablename__ = "post"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("user.id"))


@event.listens_for(User.posts, "append")
def added(target, value, initiator):
    print("append", type(value).__name__)


@event.listens_for(User.posts, "remove")
def removed(target, value, initiator):
    print("remove", type(value).__name__)


user = User(posts=[Post()])
post = Post(author=user)
user.posts.remove(post)
print(len(user.posts))


#### listening to classes
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String)


@event.listens_for(User, "before_insert")
def before(mapper, connection, target):
    target.name = "x"


@event.listens_for(User, "init")
def made(target, args, kwargs):
    print("init", args, kwargs)


@event.listens_for(User, "load")
def loaded(target, context):
    print("load")


print(User(name="a").name)


#### no such event
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)


@event.listens_for(User, "befor_insert")
def before(mapper, connection, target):
    pass


#### an abstract base with a mixin
class TimestampMixin:
    created_at = Column(DateTime, default=datetime.utcnow, nullable=False)
    updated_at = Column(DateTime, default=datetime.utcnow, onupdate=datetime.utcnow)

    @declared_attr
    def author_id(cls):
        return Column(Integer, ForeignKey("user.id"))

    @declared_attr
    def author(cls):
        return relationship("User", foreign_keys=[cls.author_id])


class BaseModel(Base):
    __abstract__ = True
    id = Column(Integer, primary_key=True, autoincrement=True)

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    def __repr__(self):
        return f"<{type(self).__name__}>"

    def to_dict(self):
        return {column.name: getattr(self, column.name) for column in self.__table__.columns}


class User(BaseModel):
    name = Column(String(50), unique=True, index=True)


class Post(TimestampMixin, BaseModel):
    title = Column(String)
    __table_args__ = (Index("ix_title", "title"),)


print(Post(title="a").to_dict(), User(), Post.__table__.c.keys())


#### joined inheritance with more levels
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    type = Column(String(20))
    __mapper_args__ = {"polymorphic_on": type, "polymorphic_identity": "item", "with_polymorphic": "*"}


class Book(Item):
    __tablename__ = "book"
    id = Column(Integer, ForeignKey("item.id", ondelete="CASCADE"), primary_key=True)
    pages = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "book", "inherit_condition": id == Item.id}


class EBook(Book):
    __tablename__ = "ebook"
    id = Column(ForeignKey("book.id"), primary_key=True)
    size = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "ebook", "polymorphic_load": "selectin"}


print(EBook(pages=3, size=2).type, EBook.__mapper__.inherits, [m.class_.__name__ for m in Item.__mapper__.self_and_descendants])


#### single inheritance with nullable columns
class Employee(Base):
    __tablename__ = "employee"
    id = Column(Integer, primary_key=True)
    type = Column(Enum("manager", "engineer", name="kind"))
    __mapper_args__ = {"polymorphic_on": type, "polymorphic_abstract": True}


class Manager(Employee):
    __mapper_args__ = {"polymorphic_identity": "manager"}
    start = Column(DateTime)


class Engineer(Employee):
    __mapper_args__ = {"polymorphic_identity": "engineer"}

    @declared_attr
    def start(cls):
        return Employee.__table__.c.get("start", Column(DateTime))


print(Employee.__table__.c.keys(), Manager().type)


#### remote_side as a string, a list and a lambda
class Node(Base):
    __tablename__ = "node"
    id = Column(Integer, primary_key=True)
    a_id = Column(ForeignKey("node.id"))
    b_id = Column(ForeignKey("node.id"))
    c_id = Column(ForeignKey("node.id"))
    a = relationship("Node", remote_side="Node.id", foreign_keys="Node.a_id", backref="as_")
    b = relationship("Node", remote_side=[id], foreign_keys=[b_id], backref=backref("bs", lazy="dynamic"))
    c = relationship("Node", remote_side=lambda: Node.id, foreign_keys=lambda: [Node.c_id])


#### order_by forms
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    a = relationship("Post", order_by="Post.id", viewonly=True)
    b = relationship("Post", order_by="desc(Post.id)", viewonly=True)
    c = relationship("Post", order_by="[Post.day, Post.id.desc()]", viewonly=True)
    d = relationship("Post", order_by=lambda: (Post.day.asc(), Post.id), viewonly=True)
    e = relationship("Post", order_by="(Post.day, Post.id)", viewonly=True)


class Post(Base):
    __tablename__ = "post"
    id = Column(Integer, primary_key=True)
    day = Column(Integer)
    user_id = Column(ForeignKey("user.id"))


print([User.__mapper__.relationships[key].order_by for key in "a"][0][0])


#### a schema
class Base2(DeclarativeBase):
    metadata = MetaData(schema="main")


class User(Base2):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    boss_id = Column(ForeignKey("main.user.id"))


print(User.__table__, User.__table__.schema, User.__table__.fullname)


#### a concrete base
from sqlalchemy.ext.declarative import AbstractConcreteBase, ConcreteBase


class Employee(ConcreteBase, Base):
    __tablename__ = "employee"
    id = Column(Integer, primary_key=True)
    name = Column(String(50))
    __mapper_args__ = {"polymorphic_identity": "employee", "concrete": True}


class Manager(Employee):
    __tablename__ = "manager"
    id = Column(Integer, primary_key=True)
    name = Column(String(50))
    data = Column(String(40))
    __mapper_args__ = {"polymorphic_identity": "manager", "concrete": True}


#### a mapper's lists
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    alias = synonym("name")
    posts = relationship("Post", backref="author")


class Post(Base):
    __tablename__ = "post"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("user.id"))


mapper = inspect(User)
print(mapper.columns.keys(), mapper.column_attrs.keys(), mapper.relationships.keys(), mapper.synonyms.keys())
print([a.key for a in mapper.attrs], mapper.primary_key, mapper.local_table, mapper.class_, mapper.tables)
print([c.key for c in mapper.column_attrs], mapper.get_property("posts").direction.name, mapper.entity)
print(User.posts.property.mapper.class_, sorted(mapper.all_orm_descriptors.keys()))
