def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### digests
import hashlib
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    for data in (b"", b"abc", b"a" * 63, b"a" * 64, b"x" * 119, b"x" * 200):
        print(name, hashlib.new(name, data).hexdigest())
h = hashlib.md5()
h.update(b"hello "); h.update("wörld".encode())
print(h.hexdigest(), h.digest()[:4], h.name, h.digest_size, h.block_size, h.copy().hexdigest() == h.hexdigest(), hashlib.sha256(b"x").hexdigest()[:8], len(hashlib.sha512().digest()))
print(hashlib.md5("user@example.com".lower().encode("utf-8")).hexdigest())
attempt(hashlib.md5, "text")
attempt(hashlib.sha1, 5)
attempt(hashlib.new, "nope")
