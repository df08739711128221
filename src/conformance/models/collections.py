from typing import Dict, List, Set

from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    attribute_keyed_dict,
    column_keyed_dict,
    declarative_base,
    keyfunc_mapping,
    mapped_column,
    relationship,
)
from sqlalchemy.orm.collections import InstrumentedList, attribute_mapped_collection, mapped_collection

Base = declarative_base()


class Note(Base):
    __tablename__ = "note"
    id = Column(Integer, primary_key=True)
    word = Column(String)
    position = Column(Integer)
    item_id = Column(Integer, ForeignKey("item.id"))
    item = relationship("Item", back_populates="notes")

    def __repr__(self):
        return f"Note({self.word})"


#### a list
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=list, back_populates="item")


item = Item(notes=[Note(word="a")])
item.notes += [Note(word="b")]
item.notes.insert(0, Note(word="c"))
print(type(item.notes).__name__, item.notes, item.notes[0].item is item, isinstance(item.notes, InstrumentedList))
gone = item.notes.pop()
print(gone, gone.item)
item.notes[0:2] = [Note(word="x")]
print(item.notes)


#### a set
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=set, back_populates="item")


item = Item()
note = Note(word="a")
item.notes.add(note)
item.notes.add(note)
print(type(item.notes).__name__, item.notes, note.item is item)
item.notes.discard(note)
print(item.notes, note.item)
note.item = item
print(item.notes)
item.notes.update([Note(word="b")])
print(sorted(n.word for n in item.notes))
item.notes.remove(note)
item.notes -= {note}
item.notes |= {note}
print(sorted(n.word for n in item.notes), note.item is item)
item.notes = {note}
print(item.notes)
item.notes.clear()
print(item.notes, note.item)
item.notes = [note]


#### a set that lacks it
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=set, back_populates="item")


Item().notes.remove(Note(word="a"))


#### a dict by attribute
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=attribute_keyed_dict("word"), back_populates="item")


item = Item()
item.notes["a"] = Note(word="a")
print(item.notes, item.notes["a"].item is item, type(item.notes).__name__)
Note(word="b", item=item)
print(item.notes, list(item.notes), list(item.notes.values()))
old = item.notes["a"]
item.notes["a"] = Note(word="a")
print(old.item, len(item.notes))
del item.notes["b"]
print(item.notes.pop("a"), item.notes)
item.notes = {"z": Note(word="z")}
print(item.notes)
item.notes.set(Note(word="y"))
item.notes.update({"x": Note(word="x")})
print(item.notes.setdefault("x"), item.notes)
item.notes.clear()
print(item.notes, item.notes.get("a", 5))


#### a dict by its old name
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=attribute_mapped_collection("word"), back_populates="item")


print(Item(notes={"a": Note(word="a")}).notes)


#### a dict by column
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=column_keyed_dict(Note.__table__.c.word), back_populates="item")


item = Item()
Note(word="b", item=item)
print(item.notes)


#### a dict by function
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=keyfunc_mapping(lambda note: note.word[0]), back_populates="item")


item = Item()
item.notes.set(Note(word="hello"))
print(item.notes)
item.notes.remove(item.notes["h"])
print(item.notes)


#### a key that changed
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=mapped_collection(lambda note: note.word), back_populates="item")


item = Item()
one, two = Note(word="one"), Note(word="two")
item.notes.set(one)
item.notes.set(two)
one.word = "two"
item.notes.remove(one)


#### a key that is not there yet
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=attribute_keyed_dict("word"), back_populates="item")


Note(item=Item())


#### a key of None
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=attribute_keyed_dict("word"), back_populates="item")


item = Item()
Note(word=None, item=item)
print(item.notes)


#### a key to leave out
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship(
        "Note", collection_class=attribute_keyed_dict("word", ignore_unpopulated_attribute=True), back_populates="item"
    )


item = Item()
Note(item=item)
print(item.notes)


#### a bare dict
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=dict, back_populates="item")


#### a list for a dict
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=attribute_keyed_dict("word"), back_populates="item")


Item(notes=[Note(word="a")])


#### a class of lists
class Notes(list):
    def words(self):
        return [note.word for note in self]

    def append(self, note):
        print("append", note)
        super().append(note)


class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=Notes, back_populates="item")


item = Item()
item.notes.append(Note(word="a"))
Note(word="b", item=item)
print(item.notes.words(), type(item.notes).__name__, item.notes[0].item is item)
item.notes.extend([Note(word="c")])
del item.notes[0]
print(item.notes.words(), item.notes)


#### a function that makes lists
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=lambda: [], back_populates="item")


item = Item()
item.notes.append(Note(word="a"))
print(item.notes, item.notes[0].item is item, type(item.notes).__name__)


#### an ordered list
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship(
        "Note", order_by="Note.position", collection_class=ordering_list("position"), back_populates="item"
    )


item = Item()
item.notes.append(Note(word="a"))
item.notes.append(Note(word="b"))
item.notes.insert(0, Note(word="c"))
print([(n.word, n.position) for n in item.notes])
item.notes.pop(1)
print([(n.word, n.position) for n in item.notes])
item.notes[0] = Note(word="z")
item.notes.extend([Note(word="y"), Note(word="x")])
item.notes.remove(item.notes[1])
print([(n.word, n.position) for n in item.notes], type(item.notes).__name__)
del item.notes[0]
print([(n.word, n.position) for n in item.notes])
item.notes.sort(key=lambda n: n.word)
item.notes.reorder()
print([(n.word, n.position) for n in item.notes])
item.notes = [Note(word="n"), Note(word="m")]
print([(n.word, n.position) for n in item.notes])


#### an ordered list that counts from one
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", collection_class=ordering_list("position", count_from=1), back_populates="item")


item = Item(notes=[Note(word="a"), Note(word="b")])
print([(n.word, n.position) for n in item.notes])
Note(word="c", item=item)
print([(n.word, n.position) for n in item.notes])


#### an ordered list with a function
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship(
        "Note",
        collection_class=ordering_list("position", ordering_func=lambda index, all: index * 10, reorder_on_append=True),
        back_populates="item",
    )


item = Item()
item.notes.append(Note(word="a", position=99))
item.notes.append(Note(word="b", position=99))
print([(n.word, n.position) for n in item.notes])


#### annotated
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", back_populates="item")


class Model(DeclarativeBase):
    pass


class Shop(Model):
    __tablename__ = "shop"
    id: Mapped[int] = mapped_column(primary_key=True)
    wares: Mapped[Set["Ware"]] = relationship()
    byname: Mapped[Dict[str, "Ware"]] = relationship(
        collection_class=attribute_keyed_dict("name"), overlaps="wares", viewonly=True
    )
    everything: Mapped[List["Ware"]] = relationship(viewonly=True)


class Ware(Model):
    __tablename__ = "ware"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))


shop = Shop(wares={Ware(name="a")})
print(type(shop.wares).__name__, type(shop.byname).__name__, type(shop.everything).__name__, len(shop.wares))


#### a dict without its key
class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note", back_populates="item")


class Model(DeclarativeBase):
    pass


class Shop(Model):
    __tablename__ = "shop"
    id: Mapped[int] = mapped_column(primary_key=True)
    wares: Mapped[Dict[str, "Ware"]] = relationship()


class Ware(Model):
    __tablename__ = "ware"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
