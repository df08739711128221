from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


#### the two models of the lesson
class Role(db.Model):
    __tablename__ = "roles"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(64), unique=True)
    users = db.relationship("User", backref="role")

    def __repr__(self):
        return f"<Role {self.name!r}>"


class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(64), unique=True, index=True)
    role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))

    def __repr__(self):
        return f"<User {self.username!r}>"


admin = Role(name="admin")
ada = User(username="ada", role=admin)
print(admin.users, ada.role)
grace = User(username="grace")
admin.users.append(grace)
print(grace.role is admin, grace.role_id)
admin.users.remove(ada)
print(ada.role, admin.users)
ada.role = admin
print(admin.users)


#### the user comes first
class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))


class Role(db.Model):
    __tablename__ = "roles"
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role", lazy="dynamic")


#### back_populates
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", back_populates="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"), nullable=False)
    role = db.relationship("Role", back_populates="users")


role = Role()
print(User(role=role) in role.users)


#### one side only
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey("role.id"))
    role = db.relationship("Role")


#### a class in the place of its name
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.Integer, db.ForeignKey(Role.id))
    role = db.relationship(Role, backref=db.backref("users", lazy=True))


#### one to one
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    profile = db.relationship("Profile", backref="user", uselist=False)


class Profile(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"), unique=True, nullable=False)


user = User()
print(user.profile)
user.profile = Profile()
print(user.profile.user is user)


#### many to many
tags = db.Table(
    "tags",
    db.Column("post_id", db.Integer, db.ForeignKey("post.id"), primary_key=True),
    db.Column("tag_id", db.Integer, db.ForeignKey("tag.id"), primary_key=True),
)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship("Tag", secondary=tags, backref="posts")


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


post, tag = Post(), Tag()
post.tags.append(tag)
print(tag.posts == [post], len(post.tags))


#### many to many, the table by its name
class Student(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    courses = db.relationship("Course", secondary="enrolment", back_populates="students")


class Course(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    students = db.relationship("Student", secondary="enrolment", back_populates="courses")


enrolment = db.Table(
    "enrolment",
    db.Column("student_id", db.ForeignKey("student.id")),
    db.Column("course_id", db.ForeignKey("course.id")),
)


#### an association with columns of its own
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    likes = db.relationship("Like", back_populates="user", cascade="all, delete-orphan")


class Track(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    likes = db.relationship("Like", back_populates="track")


class Like(db.Model):
    user_id = db.Column(db.ForeignKey("user.id"), primary_key=True)
    track_id = db.Column(db.ForeignKey("track.id"), primary_key=True)
    at = db.Column(db.DateTime)
    user = db.relationship("User", back_populates="likes")
    track = db.relationship("Track", back_populates="likes")


#### a tree
class Node(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    parent_id = db.Column(db.Integer, db.ForeignKey("node.id"))
    children = db.relationship("Node", backref=db.backref("parent", remote_side=[id]))


root = Node()
child = Node(parent=root)
print(root.children == [child])


#### a tree without remote_side
class Node(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    parent_id = db.Column(db.Integer, db.ForeignKey("node.id"))
    parent = db.relationship("Node")


#### two foreign keys to one table
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    sent = db.relationship("Message", foreign_keys="Message.sender_id", backref="sender")
    received = db.relationship("Message", foreign_keys="[Message.receiver_id]", backref="receiver")


class Message(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    sender_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    receiver_id = db.Column(db.Integer, db.ForeignKey("user.id"))


#### foreign_keys as columns
class Message(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    sender_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    receiver_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    sender = db.relationship("User", foreign_keys=[sender_id], backref="sent")
    receiver = db.relationship("User", foreign_keys=receiver_id, backref="received")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### followers
followers = db.Table(
    "followers",
    db.Column("follower_id", db.Integer, db.ForeignKey("user.id")),
    db.Column("followed_id", db.Integer, db.ForeignKey("user.id")),
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    followed = db.relationship(
        "User",
        secondary=followers,
        primaryjoin=(followers.c.follower_id == id),
        secondaryjoin=(followers.c.followed_id == id),
        backref=db.backref("followers", lazy="dynamic"),
        lazy="dynamic",
    )


#### a join condition in words
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.Text)
    letters = db.relationship(
        "Letter", primaryjoin="User.email == foreign(Letter.address)", viewonly=True, order_by="Letter.id.desc()"
    )


class Letter(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    address = db.Column(db.Text)


#### a composite foreign key
class Seat(db.Model):
    row = db.Column(db.String(2), primary_key=True)
    number = db.Column(db.Integer, primary_key=True)


class Ticket(db.Model):
    __table_args__ = (
        db.ForeignKeyConstraint(["seat_row", "seat_number"], ["seat.row", "seat.number"], name="fk_seat"),
    )
    id = db.Column(db.Integer, primary_key=True)
    seat_row = db.Column(db.String(2))
    seat_number = db.Column(db.Integer)
    seat = db.relationship("Seat", backref="tickets")


#### what happens on delete
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.ForeignKey("user.id", ondelete="CASCADE"))
    b = db.Column(db.ForeignKey("user.id", ondelete="set null", onupdate="CASCADE", name="fk_b"))
    c = db.Column(db.Integer, db.ForeignKey("user.id", deferrable=True, initially="DEFERRED"))


#### types from foreign keys, through a chain
class A(db.Model):
    id = db.Column(db.String(7), primary_key=True)


class B(db.Model):
    id = db.Column(db.ForeignKey("a.id"), primary_key=True)


class C(db.Model):
    id = db.Column(db.ForeignKey("b.id"), primary_key=True)


#### the order of tables by levels
class C(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    b = db.Column(db.ForeignKey("b.id"))


class B(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.ForeignKey("a.id"))


class Z(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class A(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Y(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    z = db.Column(db.ForeignKey("z.id"))


#### tables that refer to each other
class A(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    b_id = db.Column(db.ForeignKey("b.id"))


class B(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a_id = db.Column(db.ForeignKey("a.id"))
    c_id = db.Column(db.ForeignKey("c.id"))


class C(db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### ways of loading
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.relationship("A", lazy="joined")
    b = db.relationship("B", lazy="subquery", order_by="B.id")
    c = db.relationship("C", lazy="selectin", passive_deletes=True)
    d = db.relationship("D", lazy=True, cascade="all,delete", single_parent=True)


class A(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))


class B(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))


class C(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))


class D(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))


#### two that overlap
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))
    role = db.relationship("Role")


#### validators
from sqlalchemy.orm import validates


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.Text)

    @validates("email")
    def check_email(self, key, value):
        if "@" not in value:
            raise ValueError(f"{value!r} is no address")
        return value.lower()


print(User(email="Ada@Example.com").email)
User(email="ada")


#### a relationship read through the mapper
from sqlalchemy import inspect


class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"))


mapper = inspect(User)
print(mapper.relationships.keys(), mapper.column_attrs.keys(), "role" in mapper.relationships)
print(mapper.relationships["role"].mapper.class_.__name__, mapper.relationships.role.direction.name)
print(Role.users.property.uselist, User.role.property.uselist, Role.users, str(User.role))
print(list(User.__table__.c.role_id.foreign_keys)[0].target_fullname, User.__table__.foreign_keys)


#### mixin with a declared relationship
from sqlalchemy.orm import declared_attr


class Owned:
    @declared_attr
    def owner_id(cls):
        return db.Column(db.ForeignKey("user.id"))

    @declared_attr
    def owner(cls):
        return db.relationship("User")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Post(Owned, db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Photo(Owned, db.Model):
    id = db.Column(db.Integer, primary_key=True)


#### the tables made by the program
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"), index=True)


with app.app_context():
    db.create_all()
    db.create_all()
    db.drop_all()
    print(db.engine.url, db.engine.dialect.name)


#### binds
class Role(db.Model):
    __bind_key__ = "other"
    id = db.Column(db.Integer, primary_key=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


print(db.metadatas.keys(), Role.metadata is User.metadata, Role.metadata.info)
