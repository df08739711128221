from models import Role, User, db


def test_a_user_has_a_role_id():
    """Give `User` a column `role_id` that holds a whole number."""
    columns = User.__table__.columns
    assert "role_id" in columns, "There is no `role_id` column on `users` yet."
    kind = columns["role_id"].type
    assert isinstance(kind, db.Integer), f"`role_id` should hold a whole number, but its type is {kind!r}."


def test_role_id_refers_to_roles():
    """Make `role_id` a foreign key to `roles.id`."""
    assert "role_id" in User.__table__.columns, "First `users` needs its `role_id` column."
    keys = list(User.__table__.columns["role_id"].foreign_keys)
    assert keys, "`role_id` is a plain number so far. A `db.ForeignKey` inside its `db.Column` says where it points."
    target = keys[0].target_fullname
    assert target == "roles.id", f'`role_id` points at "{target}". The id of a role is in "roles.id".'


def test_roles_and_users_know_each_other():
    """Add the relationship to `Role`, so that `role.users` and `user.role` both work."""
    assert hasattr(Role, "users"), "`Role` has no `users` yet. Add a `db.relationship` to it."
    role = Role(name="admin")
    assert hasattr(User, "role"), "A role finds its users, but a user has no `role`. `backref` names the way back."
    user = User(username="ada", role=role)
    assert role.users == [user], "Giving a user a role should put the user into `role.users`."
    assert user.role is role
