from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
db = SQLAlchemy(app, metadata=MetaData(naming_convention=convention))


#### all kinds
class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(10), unique=True)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role_id = db.Column(db.ForeignKey("role.id"), index=True)
    a = db.Column(db.Integer, db.CheckConstraint("a > 0", name="positive"))


#### a check without a name
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer, db.CheckConstraint("a > 0"))


#### names that were given
class T(db.Model):
    __table_args__ = (db.UniqueConstraint("a", "b", name="mine"), db.Index("other", "a"))
    id = db.Column(db.Integer, primary_key=True)
    a = db.Column(db.Integer)
    b = db.Column(db.Integer)


