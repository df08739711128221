from models import Role, db


def test_the_table_is_called_roles():
    """Call the table `roles`."""
    name = Role.__table__.name
    assert name == "roles", f"The table is called `{name}`. Add `__tablename__` to the class."


def test_a_role_has_a_name():
    """Give `Role` a column `name` for a text of up to 64 characters."""
    columns = Role.__table__.columns
    assert "name" in columns, "There is no `name` column yet. A column is an attribute: `name = db.Column(...)`."
    kind = columns["name"].type
    assert isinstance(kind, db.String), f"`name` should hold text, but its type is {kind!r}."
    assert kind.length == 64, f"`name` should hold up to 64 characters, but its type is {kind!r}."
