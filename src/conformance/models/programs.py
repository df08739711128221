#### no database
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


#### SQLALCHEMY_DATABASE_URL
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URL"] = "sqlite://"
db = SQLAlchemy(app)


#### not a URL
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "site.db"
db = SQLAlchemy(app)


#### sqllite
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqllite:///site.db"
db = SQLAlchemy(app)


#### flask_sqlalchmy
from flask_sqlalchmy import SQLAlchemy


#### an application made later
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def create_app():
    app = Flask(__name__)
    app.config.from_mapping(SQLALCHEMY_DATABASE_URI="sqlite:///:memory:")
    db.init_app(app)
    return app


with create_app().app_context():
    db.create_all()
    print(db.engine)


#### plain SQLAlchemy, old style
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import relationship, sessionmaker

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    posts = relationship("Post", backref="author")


class Post(Base):
    __tablename__ = "posts"
    id = Column(Integer, primary_key=True)
    author_id = Column(Integer, ForeignKey("users.id"))


engine = create_engine("sqlite:///:memory:", echo=True)
Base.metadata.create_all(engine)
Session = sessionmaker(bind=engine)
print(Base.metadata.tables.keys(), [t.name for t in Base.metadata.sorted_tables])


#### plain SQLAlchemy, 2.0 style
from typing import List, Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user_account"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    fullname: Mapped[Optional[str]]
    addresses: Mapped[List["Address"]] = relationship(back_populates="user", cascade="all, delete-orphan")


class Address(Base):
    __tablename__ = "address"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    user: Mapped["User"] = relationship(back_populates="addresses")


#### Flask-SQLAlchemy, 2.0 style
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class BlogPost(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(unique=True)
    body: Mapped[str | None]
    rating: Mapped[float]
    day: Mapped[date]
    at: Mapped[datetime | None] = mapped_column(index=True)
    price: Mapped[Decimal]
    token: Mapped[UUID]
    data: Mapped[bytes]
    seen: Mapped[bool] = mapped_column(default=False)


print(BlogPost.__tablename__)


#### a table of plain SQLAlchemy
from sqlalchemy import Column, Integer, MetaData, Table, Text

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True), Column("name", Text, nullable=False))
print(users.c.keys(), repr(users.c.name))
Table("users", metadata, Column("id", Integer))


#### a table without metadata
from sqlalchemy import Column, Integer, Table

Table("users", Column("id", Integer, primary_key=True))


#### a plain base without a table name
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class User(Base):
    id = Column(Integer, primary_key=True)


#### an annotation without Mapped
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: int = mapped_column(primary_key=True)


#### a list has no column type
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    names: Mapped[list[str]]


#### mapped_column with neither type nor annotation
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name = mapped_column()


#### a driver that is not installed
from sqlalchemy import create_engine

create_engine("postgresql://me:secret@localhost/shop")




#### the engine by its old name
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
with app.app_context():
    print(db.get_engine() is db.engine)
