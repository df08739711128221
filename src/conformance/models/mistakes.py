from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


#### no primary key column
class User(db.Model):
    name = db.Column(db.Text)


#### a class without columns
class User(db.Model):
    pass


#### primarykey=True
class User(db.Model):
    id = db.Column(db.Integer, primarykey=True)


#### nulable=False
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text, nulable=False)


#### an unknown keyword with an underscore
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text, is_unique=True)


#### db.string
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.string(20))


#### db.column
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.column(db.String(20))


#### db.model
class User(db.model):
    id = db.Column(db.Integer, primary_key=True)


#### Model without db.
class User(Model):
    id = db.Column(db.Integer, primary_key=True)


#### String not imported
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(String(20))


#### Column not imported
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = Column(db.String(20))


#### relationship not imported
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    posts = relationship("Post")


#### true for True
class User(db.Model):
    id = db.Column(db.Integer, primary_key=true)


#### a Python type as the column type
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(str)


#### a type name in quotes
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column("String")


#### a type given as a string
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column("name", "String")


#### two types
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String, db.Integer)


#### the foreign key before the type
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"), db.Integer)


#### a target without ForeignKey
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, "role.id")


#### a type without Column
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.String(20)


print(User(name="x").name)


#### a comma after the column
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20)),


#### a comma after the only key
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True),


#### metadata as an attribute
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    metadata = db.Column(db.Text)


#### registry as an attribute
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    registry = db.Column(db.Text)


#### the same class twice
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### two classes with one table
class User(db.Model):
    __tablename__ = "people"
    id = db.Column(db.Integer, primary_key=True)


class Person(db.Model):
    __tablename__ = "people"
    id = db.Column(db.Integer, primary_key=True)


#### a table and a model of one name
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


db.Table("user", db.Column("id", db.Integer, primary_key=True))


#### __tablename without the underscores
class User(db.Model):
    __tablename = "users"
    id = db.Column(db.Integer, primary_key=True)


#### the table name in parentheses
class User(db.Model):
    __tablename__ = ("users")
    id = db.Column(db.Integer, primary_key=True)


#### the table name in a tuple
class User(db.Model):
    __tablename__ = ("users",)
    id = db.Column(db.Integer, primary_key=True)


#### one column name on two attributes
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column("name", db.Text)
    b = db.Column("name", db.Text)


#### a later class without quotes
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship(User)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### ForeignKey(Role.id) before Role
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey(Role.id))


class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### ForeignKey(Role)
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey(Role))


#### secondary= before its table
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship('Tag', secondary=tags)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


tags = db.Table("tags", db.Column("a", db.ForeignKey("post.id")), db.Column("b", db.ForeignKey("tag.id")))


#### a table with columns in a list
db.Table("tags", [db.Column("a", db.Integer)])


#### a table column without a name
db.Table("tags", db.Column(db.Integer, db.ForeignKey("post.id")))


#### __table_args__ without the comma
class User(db.Model):
    __table_args__ = (db.UniqueConstraint("name"))
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


#### __table_args__ as a list
class User(db.Model):
    __table_args__ = [db.UniqueConstraint("name")]
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


#### a unique constraint over no column
class User(db.Model):
    __table_args__ = (db.UniqueConstraint("nam"),)
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


#### an index over no column
class User(db.Model):
    __table_args__ = (db.Index("ix", "nam"),)
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


#### a number as server_default
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    n = db.Column(db.Integer, server_default=0)


#### a default function with two arguments
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    n = db.Column(db.Integer, default=lambda a, b: 1)


#### two primary keys
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text, primary_key=True)


#### users.id for user.id
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))


#### a foreign key without a relationship to nowhere
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))


#### the class name in a foreign key
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("Role.id"))


#### no such column
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.ident"))


#### a foreign key without a dot
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role"))


#### a foreign key to a number
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey(5))


#### broken CHECK text
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer, db.CheckConstraint('a >'))


#### CHECK on no column
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer, db.CheckConstraint('b > 0'))


#### two indexes of one name
class A(db.Model):
    __table_args__ = (db.Index("ix", "a"),)
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer)


class B(db.Model):
    __table_args__ = (db.Index("ix", "a"),)
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer)


#### a name that SQLAlchemy does not quote
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    nothing = db.Column(db.Integer)
    returning = db.Column(db.Integer)


#### no class of that name
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("Usr")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### the table name in relationship
class Role(db.Model):
    __tablename__ = "roles"
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("users")


class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("roles.id"))


#### no foreign key between the tables
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### a foreign key that goes elsewhere
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class Other(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("other.id"))


#### two foreign keys to one table
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.ForeignKey("role.id"))
    b = db.Column(db.ForeignKey("role.id"))


#### two foreign keys, from the other side
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.ForeignKey("role.id"))
    b = db.Column(db.ForeignKey("role.id"))
    role = db.relationship("Role")


#### the backref is a column
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role = db.Column(db.Text)
    role_id = db.Column(db.ForeignKey("role.id"))


#### the backref is a relationship
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))
    role = db.relationship("Role")


#### backref on both sides
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))
    role = db.relationship("Role", backref="users")


#### two backrefs of one name
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")
    others = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### back_populates names nothing
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", back_populates="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### back_populates names a column
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", back_populates="role_id")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### the two names do not agree
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", back_populates="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))
    role = db.relationship("Role", back_populates="user")


#### backref and back_populates
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role", back_populates="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### many to many without secondary
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship("Tag", backref="posts")


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### secondary names no table
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship("Tag", secondary="tagging")


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### secondary is a class
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship("Tag", secondary=lambda: PostTag)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class PostTag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    post_id = db.Column(db.ForeignKey("post.id"))
    tag_id = db.Column(db.ForeignKey("tag.id"))


#### an association without foreign keys
tags = db.Table("tags", db.Column("post_id", db.Integer), db.Column("tag_id", db.Integer))


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship("Tag", secondary=tags)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### an association with one foreign key
tags = db.Table("tags", db.Column("post_id", db.ForeignKey("post.id")), db.Column("tag_id", db.Integer))


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship("Tag", secondary=tags)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### both sides look one-to-many
class Node(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    parent_id = db.Column(db.ForeignKey("node.id"))
    children = db.relationship("Node", back_populates="parent")
    parent = db.relationship("Node", back_populates="children")


#### remote_side names the foreign key
class Node(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    parent_id = db.Column(db.ForeignKey("node.id"))
    parent = db.relationship("Node", remote_side=[parent_id])


#### an unknown lazy
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", lazy="dynamc")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### an unknown cascade
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", cascade="all, delete-orphans")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### delete-orphan on the many side
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))
    role = db.relationship("Role", cascade="all, delete-orphan")


#### delete-orphan without delete
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", cascade="delete-orphan")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### order_by names nothing
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", order_by="User.nam")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### foreign_keys names nothing
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", foreign_keys="User.nam")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### primaryjoin without a foreign key
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", primaryjoin="Role.id == User.number")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    number = db.Column(db.Integer)


#### back_ref=
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", back_ref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### relationship without a target
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship()


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


#### a misspelt attribute in the constructor
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


User(nam="x")


#### a positional argument in the constructor
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


User("x")


#### a string in a list of objects
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


Role().users.append("ada")


#### a string for an object
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


User(role="admin")


#### an id for an object
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


User(role=1)


#### one object for a list
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


Role(users=User())


#### a list for an object
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


User(role=[Role()])


#### the class for an object
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


User(role=Role)


#### a misspelt attribute
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


print(User(name="x").nmae)


#### an unknown attribute of the class
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)


print(User.nmae)


#### an __init__ that sets the wrong attribute
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)
    
    def __init__(self, name):
        self.nmae = name


print(User("x").name)


#### a method without self
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)
    
    def hello():
        return 1


User().hello()


#### a repr of what is not there
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Text)
    
    def __repr__(self):
        return self.nam


print(User())


#### create_all without a context
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


db.create_all()


#### session without a context
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


db.session.add(User())


#### query without a context
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


User.query


#### after the first failure
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("Usr")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


try:
    User()
except Exception as error:
    print(type(error).__name__, error)
Role()


#### a wrong relationship met by create_all
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("Usr")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))


with app.app_context():
    db.create_all()
print("made")


#### a wrong foreign key met by create_all
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("roles.id"))


with app.app_context():
    db.create_all()


#### a wrong CHECK met by create_all
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer, db.CheckConstraint('a >'))


with app.app_context():
    db.create_all()


#### SQLAlchemy(app) twice
SQLAlchemy(app)


#### init_app never called
other = Flask("other")
with other.app_context():
    db.create_all()


