from sqlalchemy import Column, ForeignKey, Integer, String, Table
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import attribute_keyed_dict, backref, declarative_base, relationship

Base = declarative_base()

user_keyword = Table(
    "user_keyword",
    Base.metadata,
    Column("user_id", ForeignKey("user.id"), primary_key=True),
    Column("keyword_id", ForeignKey("keyword.id"), primary_key=True),
)


class Keyword(Base):
    __tablename__ = "keyword"
    id = Column(Integer, primary_key=True)
    word = Column(String(64))
    value = Column(String)
    owner_id = Column(Integer, ForeignKey("user.id"))

    def __init__(self, word, value=None):
        self.word = word
        self.value = value

    def __repr__(self):
        return f"Keyword({self.word!r})"


#### a list
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, secondary=user_keyword)
    keywords = association_proxy("kw", "word")


user = User()
user.keywords.append("a")
user.keywords.extend(["b", "c"])
user.keywords.insert(0, "z")
print(user.keywords, user.kw, len(user.keywords), "a" in user.keywords, bool(User().keywords))
print(user.keywords[0], user.keywords[1:3], user.keywords == ["z", "a", "b", "c"], user.keywords + ["q"])
user.keywords[0] = "y"
print(user.kw, user.keywords.pop(), list(user.keywords), sorted(user.keywords), user.keywords.count("a"))
user.keywords.remove("a")
user.keywords += ["m"]
del user.keywords[0]
print(user.keywords, user.keywords.index("m"), user.keywords.copy())
user.keywords = ["n", "o", "p"]
user.keywords[1:] = ["x"]
print(user.keywords, user.keywords is user.keywords, type(user.keywords).__name__, user.keywords * 2)
user.keywords.clear()
print(user.keywords, user.kw)
print(User.keywords, User.__dict__["keywords"], type(User.keywords).__name__)
user.keywords.remove("q")


#### creators
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, secondary=user_keyword)
    keywords = association_proxy("kw", "word", creator=lambda word: Keyword(word.upper()))


user = User(keywords=["a", "b"])
print(user.keywords, user.kw)


#### a creator is missing
class Tag(Base):
    __tablename__ = "tag"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    user_id = Column(Integer, ForeignKey("user.id"))


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    tags = relationship(Tag)
    names = association_proxy("tags", "name")


print(User(tags=[Tag(name="a")]).names)
User().names.append("b")


#### a set
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, secondary=user_keyword, collection_class=set)
    keywords = association_proxy("kw", "word")


user = User()
user.keywords.add("a")
user.keywords.add("a")
print(user.keywords, user.kw, len(user.keywords), "a" in user.keywords, type(user.keywords).__name__)
user.keywords.update(["b", "c"], ["d"])
user.keywords.discard("x")
user.keywords.remove("b")
print(sorted(user.keywords), sorted(user.keywords | {"q"}), sorted(user.keywords & {"c"}), user.keywords - {"c", "d"})
user.keywords |= {"e"}
user.keywords -= {"a", "c", "d"}
print(user.keywords, user.keywords == {"e"}, user.keywords.issubset({"e", "f"}))
user.keywords = {"n"}
print(user.keywords, user.kw, user.keywords.pop(), user.keywords)
user.keywords.remove("q")


#### a dict
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, collection_class=attribute_keyed_dict("word"))
    keywords = association_proxy("kw", "value", creator=lambda key, value: Keyword(key, value))


user = User()
user.keywords["a"] = "1"
user.keywords.update({"b": "2"}, c="3")
user.keywords["a"] = "one"
print(user.keywords, user.kw, len(user.keywords), "a" in user.keywords, type(user.keywords).__name__)
print(user.keywords.get("x"), user.keywords.get("b"), list(user.keywords), list(user.keywords.items()))
print(list(user.keywords.values()), user.keywords.setdefault("b", "9"), user.keywords.setdefault("d", "4"))
print(user.keywords.pop("d"), user.keywords == {"a": "one", "b": "2", "c": "3"}, user.keywords.copy())
del user.keywords["c"]
user.keywords = {"a": "first", "z": "last"}
print(user.keywords, user.kw)
user.keywords["nothing"]


#### a scalar
class Profile(Base):
    __tablename__ = "profile"
    id = Column(Integer, primary_key=True)
    bio = Column(String)
    user_id = Column(Integer, ForeignKey("user.id"))


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    profile = relationship(Profile, uselist=False)
    bio = association_proxy("profile", "bio", creator=lambda bio: Profile(bio=bio))


user = User()
print(user.bio)
user.bio = "hello"
print(user.bio, user.profile.bio)
user.bio = "bye"
print(user.profile.bio)
user.bio = None
print(user.profile is None, user.bio)
user = User(bio=None)
print(user.profile)
print(User.bio, User.bio.scalar, User.bio.target_class, User.bio.remote_attr, User.bio.local_attr)


#### both ways of None
class Profile(Base):
    __tablename__ = "profile"
    id = Column(Integer, primary_key=True)
    bio = Column(String)
    user_id = Column(Integer, ForeignKey("user.id"))


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    profile = relationship(Profile, uselist=False)
    bio = association_proxy(
        "profile",
        "bio",
        creator=lambda bio: Profile(bio=bio),
        cascade_scalar_deletes=True,
        create_on_none_assignment=True,
    )


user = User(bio=None)
print(user.profile.bio)
user.bio = "a"
user.bio = None
print(user.profile)


#### a scalar that is dropped
class Profile(Base):
    __tablename__ = "profile"
    id = Column(Integer, primary_key=True)
    bio = Column(String)
    user_id = Column(Integer, ForeignKey("user.id"))


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    profile = relationship(Profile, uselist=False)
    bio = association_proxy(
        "profile",
        "bio",
        creator=lambda bio: Profile(bio=bio),
        cascade_scalar_deletes=True,
    )


user = User(bio=None)
print(user.profile)
user.bio = "a"
user.bio = None
print(user.profile)


#### a scalar that is created
class Profile(Base):
    __tablename__ = "profile"
    id = Column(Integer, primary_key=True)
    bio = Column(String)
    user_id = Column(Integer, ForeignKey("user.id"))


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    profile = relationship(Profile, uselist=False)
    bio = association_proxy(
        "profile",
        "bio",
        creator=lambda bio: Profile(bio=bio),
        create_on_none_assignment=True,
    )


user = User(bio=None)
print(user.profile.bio)
user.bio = "a"
user.bio = None
print(user.profile.bio)


#### an association object
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    links = relationship("Link", back_populates="user", cascade="all, delete-orphan")
    keywords = association_proxy("links", "keyword", creator=lambda keyword: Link(keyword=keyword))


class Link(Base):
    __tablename__ = "link"
    user_id = Column(ForeignKey("user.id"), primary_key=True)
    keyword_id = Column(ForeignKey("keyword.id"), primary_key=True)
    special = Column(String)
    user = relationship(User, back_populates="links")
    keyword = relationship("Keyword")
    word = association_proxy("keyword", "word")


user = User(name="log")
for each in (Keyword("new"), Keyword("blammo")):
    user.keywords.append(each)
print(user.keywords, [link.user is user for link in user.links])
Link(keyword=Keyword("its big"), user=user)
print(user.keywords, user.links[2].word)
print(User.keywords, Link.word)


#### a proxy to a proxy
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    links = relationship("Link", back_populates="user")
    words = association_proxy("links", "word")


class Link(Base):
    __tablename__ = "link"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("user.id"))
    keyword_id = Column(ForeignKey("keyword.id"))
    user = relationship(User, back_populates="links")
    keyword = relationship("Keyword")
    word = association_proxy("keyword", "word")


user = User(links=[Link(keyword=Keyword("a")), Link(keyword=Keyword("b")), Link()])
print(user.words, User.words)


#### not a relationship
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    names = association_proxy("name", "word")


User().names


#### no such relationship
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    names = association_proxy("kws", "word")


print(User.__table__.c.keys())
User.names


#### no such attribute
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, secondary=user_keyword)
    keywords = association_proxy("kw", "wort")


print(User.keywords)
print(User().keywords)
User(kw=[Keyword("a")]).keywords[0]


#### a plain property at the end
class Tag(Base):
    __tablename__ = "tag"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    user_id = Column(Integer, ForeignKey("user.id"))

    @property
    def shout(self):
        return self.name.upper()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    tags = relationship(Tag)
    shouts = association_proxy("tags", "shout")


print(User(tags=[Tag(name="a")]).shouts, User.shouts)
User.shouts == "A"


#### as a column
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, secondary=user_keyword)
    keywords = association_proxy("kw", "word")


User.keywords.__clause_element__()


#### in a mixin
class Words:
    words = association_proxy("kw", "word")


class User(Words, Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, secondary=user_keyword)


class Shelf(Words, Base):
    __tablename__ = "shelf"
    id = Column(Integer, primary_key=True)
    keyword_id = Column(ForeignKey("keyword.id"))
    kw = relationship(Keyword)


print(User(words=["a"]).words, Shelf(words="b").words, Words.words)
print(User.words, Shelf.words.owning_class, Shelf.words.scalar)


#### a comparison is not a list
class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    kw = relationship(Keyword, secondary=user_keyword)
    keywords = association_proxy("kw", "word")


user = User(keywords=["b", "a"])
for each in user.keywords:
    print(each)
print({each: len(each) for each in user.keywords}, ", ".join(user.keywords), user.keywords > ["a"])
user.keywords.sort()
