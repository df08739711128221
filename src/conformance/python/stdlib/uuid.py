def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### uuid
import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.version, u.urn, u == uuid.UUID(int=u.int), uuid.UUID(hex=u.hex) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID("{12345678123456781234567812345678}"), hash(u) == hash(uuid.UUID(str(u))), u < uuid.UUID(int=0), f"{u}", [u], str(u)[:8], u.fields[0], u.variant)
v = uuid.uuid4()
print(len(str(v)), v.version, v.variant == uuid.RFC_4122, v != uuid.uuid4(), type(v).__name__, isinstance(v, uuid.UUID), len(v.hex), uuid.uuid1().version, str(v).count("-"))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.NAMESPACE_URL)
attempt(uuid.UUID, "nope")
attempt(uuid.UUID)
attempt(uuid.UUID, 5)
attempt(uuid.UUID, int=-1)
attempt(uuid.UUID, bytes=b"x")
attempt(lambda: u < 5)
attempt(lambda: setattr(u, "hex", 1))
