def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### integers
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 2 ** 10, 2 ** -1, (-2) ** 3, 2 ** 100, -2 ** 2, 0 ** 0)
print(1 << 70, -5 >> 1, 5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xff, True + True, True * 3, 10 ** 20 // 3, -10 ** 20 % 7)
print(int(), int("12"), int(" -7 \n"), int("0x1f", 16), int("0b11", 0), int("1_000"), int(3.9), int(-3.9), int(True), int("z", 36), int(b"12"), int("٣"))
print((5).bit_length(), (255).to_bytes(2, "big"), (-1).to_bytes(2, "little", signed=True), int.from_bytes(b"\x01\x00", "big"), (6).bit_count(), (3).numerator, (3).denominator, (3).real, (3).imag, (3).conjugate(), (10).as_integer_ratio(), (-5).__abs__(), (3).__add__(4), (3).is_integer() if hasattr(3, "is_integer") else "no")
print(hash(5), hash(-1), hash(2**61 - 1), hash(0), hash(True), hash(1.0), hash(None) == hash(None), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))
for value in ("1.5", "", " ", "abc", "1__0", "_1", "0x", "1 2", "1e5", "-", "--1", None, [], "1" * 5):
    attempt(int, value)
attempt(int, "1", 1)
attempt(int, "1", 37)
attempt(int, 1, 10)
attempt(int, "08", 0)
attempt(int, "1", "a")
attempt(int, float("nan"))
attempt(int, float("inf"))
#### floats
print(1 / 3, 7 / 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 1e308 * 10, -1e308 * 10, 0.1 + 0.2, 1.0, 2.0 ** 0.5, 2 ** 0.5, 10 / 5, 1e3, (-8) ** 2.0)
print(float(), float("1.5"), float(" 1e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(3), float(True), float(".5"), float("5."), float(b"1.5"))
print((2.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+0"), (3.7).__int__(), (3.7).__trunc__(), (1.5).real, (1.5).imag, (1.5).conjugate(), (2.5).__round__(), (-1.5).__abs__(), (1.5).__floor__(), (1.5).__ceil__())
for value in ("", "a", "1.5.5", "1,5", None, [], "0x10", "e5", "1e", "infin"):
    attempt(float, value)
print(float("inf") == float("inf"), float("nan") == float("nan"), 1 == 1.0, 0.1 + 0.2 == 0.3, 10**16 == 1e16, 10**16 + 1 == 1e16, 2**53 + 1 > float(2**53), -0.0 == 0.0, 1e400, hash(0.5) == hash(0.5))
print(max(1, 1.0), min(2.0, 2), sum([0.1] * 10), sum([1, 2.5]), sum([]), abs(-2.5), abs(-0.0), 5 // 0.3, 5 % 0.3, divmod(5.5, 2), divmod(-5.5, 2))
#### round
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1234.5678, -2), round(1234, -2), round(1250, -2), round(1350, -2), round(5), round(5, 1), round(2.0), round(1e20), round(0.1 + 0.2, 10), round(-0.4), round(True), round(1.25, 1), round(1.35, 1), round(5.015, 2), round(123.456, 0), round(2.5, None), type(round(2.5, 0)), round(1e300, 2), round(12345.6789, 3))
attempt(round, float("nan"))
attempt(round, float("inf"))
attempt(round, "a")
attempt(round, 1.5, "a")
attempt(round, None)
#### pow abs divmod
print(pow(2, 3), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(2.0, 3), pow(-8, 1/3) if False else "", abs(-5), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2))
attempt(pow, 2, 3, 0)
attempt(pow, 2.0, 3, 5)
attempt(pow, "a", 2)
attempt(pow, 0, -1)
attempt(pow, 0.0, -1)
attempt(divmod, 1, 0)
attempt(divmod, 1.0, 0)
attempt(divmod, "a", 1)
attempt(abs, None)
#### bin oct hex chr ord
print(bin(10), bin(-10), bin(0), oct(8), oct(-8), hex(255), hex(-255), hex(True), chr(65), chr(0x1f600), ord("A"), ord("😀"), ord(b"a"), ascii("é"), chr(0x10ffff).encode("utf-8"))
attempt(bin, 1.5)
attempt(hex, "a")
attempt(chr, 0x110000)
attempt(chr, "a")
attempt(ord, "")
attempt(ord, "ab")
attempt(ord, 5)
#### bool
print(bool(), bool(5), bool(""), True & False, True | False, True ^ True, ~True, -True, not True, True + 1.5, True == 1, True is 1 if False else "", isinstance(True, int), int.__add__(True, 1), [False, True][True], str(True), repr(False), f"{True:5}|", True.real, (True).bit_length(), type(True & 1), type(True & True))
#### big numbers
print(2 ** 200, 10 ** 50, -(3 ** 100), 2 ** 64 - 1, 12345678901234567890 * 98765432109876543210, 10 ** 30 / 10 ** 29, int(1e25), 10 ** 40 // 7 ** 20, (10 ** 40) % 997, str(2 ** 100)[::-1], len(str(3 ** 1000)), float(10 ** 22), 1e22 == 10 ** 22, 2 ** 1000 > 1e300)
#### comparisons across types
print(1 < 1.5, 2 == 2.0, True == 1.0, "a" == 1, None == 0, [] == (), (1,) == [1], {} == [], "1" == 1, b"a" == "a", 1 != "1", None != False, 0 == False, "" == None)
attempt(lambda: 1 < "1")
attempt(lambda: None < 1)
attempt(lambda: [1] < (1,))
attempt(lambda: {} < {})
attempt(lambda: (1, "a") < (1, 2))
print((1, 2) < (1, 3), [1] < [1, 0], "a" < "b" < "c", "Z" < "a", "" < "a", (1,) < (1, 0), [[1], 2] > [[0], 3], {1} < {1, 2}, {1} <= {1}, {1} > {2}, {1, 2} >= {1})
#### complex is not there
x = 3
print(x.imag)
#### number methods on literals
print(1 .real, (1).__class__, 1.0.__class__, 1..hex(), (5).__str__(), (5).__repr__(), (5).__bool__(), (5).__eq__(5), (5).__eq__("a"), (5).__lt__(6), (5).__hash__(), (2).__pow__(3), (7).__divmod__(2), (7).__rsub__(10), (5).__index__(), (5).__float__(), 5 .__format__("03"))
