from app import db


class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
