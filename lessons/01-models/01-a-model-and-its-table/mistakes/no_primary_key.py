# could not assemble any primary key columns for mapped table 'roles'
from app import db


class Role(db.Model):
    __tablename__ = "roles"
    name = db.Column(db.String(64))
