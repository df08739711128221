from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


#### User
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### FOOBar
class FOOBar(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### HTTP2Request
class HTTP2Request(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### UserST4
class UserST4(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### aB
class aB(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### FAQs
class FAQs(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### OAuth2Token
class OAuth2Token(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### IPv4Address
class IPv4Address(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### XMLHTTPRequest
class XMLHTTPRequest(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### User_Role
class User_Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### User_role
class User_role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### _Private
class _Private(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### getHTTPresponse
class getHTTPresponse(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### ÉquipeÉlite
class ÉquipeÉlite(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### A
class A(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### AB
class AB(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### ABc
class ABc(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### Order
class Order(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### userProfile
class userProfile(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### User2
class User2(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### User2FA
class User2FA(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### name given
class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)


#### name with a space and capitals
class OrderItem(db.Model):
    __tablename__ = "Order Item"
    id = db.Column(db.Integer, primary_key=True)
    order_id = db.Column(db.Integer, index=True)


#### reserved words
class Order(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    group = db.Column(db.String(10))
    select = db.Column(db.Integer, unique=True)
    index = db.Column(db.Integer, index=True)
    value = db.Column(db.Text)
    user = db.Column(db.Text)


#### names with signs
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column("first name", db.Text)
    b = db.Column("2nd", db.Text)
    c = db.Column("$cash", db.Text)
    d = db.Column("pa$$", db.Text)
    e = db.Column("qu\"ote", db.Text)
    f = db.Column("dash-ed", db.Text)
    _g = db.Column(db.Text)
    Hh = db.Column(db.Text)
    ü = db.Column(db.Text)


#### name from a mixin
class Mixin:
    __tablename__ = "mixed"


class User(Mixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### name from an abstract model
class Base(db.Model):
    __abstract__ = True
    __tablename__ = "based"
    id = db.Column(db.Integer, primary_key=True)


class User(Base):
    name = db.Column(db.Text)


#### abstract model without a name
class Base(db.Model):
    __abstract__ = True
    id = db.Column(db.Integer, primary_key=True)
    created = db.Column(db.DateTime)


class BlogPost(Base):
    name = db.Column(db.Text)


class Comment(Base):
    body = db.Column(db.Text)


#### name from a declared attribute
from sqlalchemy.orm import declared_attr


class Mixin:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + "s"


class BlogPost(Mixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### single table inheritance
class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(10))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Engineer(Person):
    language = db.Column(db.Text)
    __mapper_args__ = {"polymorphic_identity": "engineer"}


print(Engineer.__table__.name, Engineer.__mapper__.single)


#### joined table inheritance
class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(10))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Engineer(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    language = db.Column(db.Text)
    __mapper_args__ = {"polymorphic_identity": "engineer"}


print(Engineer.__table__.name)


#### subclass with a name of its own and no foreign key
class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Engineer(Person):
    __tablename__ = "engineers"
    id = db.Column(db.Integer, primary_key=True)


#### a model for a table that is there
db.Table("user", db.Column("id", db.Integer, primary_key=True), db.Column("name", db.Text))


class User(db.Model):
    pass


print(User.name)


#### a model that redefines a table
db.Table("user", db.Column("id", db.Integer, primary_key=True))


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


#### a table given as __table__
class User(db.Model):
    __table__ = db.Table("people", db.Column("id", db.Integer, primary_key=True), db.Column("name", db.Text))


print(User.name, User.__tablename__ if "__tablename__" in vars(User) else None)


#### attributes of the extension
print(db.String is not None, db.column("x"), db.event.__name__)
print(db.Strng)


#### repr of extension and model
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


print(db, User, User.__table__, repr(User.__table__.c.name), User.id, User.metadata is db.metadata)
with app.app_context():
    print(db)


