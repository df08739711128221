def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### making
from decimal import Decimal
for v in ("1.50", "-0", "1E+3", "1e-7", "  3.14 ", "1_000.5", ".5", "5.", "Infinity", "-inf", "NaN", "sNaN123", "0.000001", "0.0000001", "123456789.123456789", 5, -7, True, 0.1, 1.5, 10**30, (0, (1, 2, 3), -2), (1, (5,), 3), "0E-10", "0e5", "00.100"):
    print(repr(Decimal(v)), Decimal(v), end="; ")
print(Decimal(), Decimal(Decimal("1.5")), Decimal.from_float(0.5))
for v in ("abc", "", "1.2.3", None, [], "1,5", "--1"):
    attempt(Decimal, v)
#### arithmetic
from decimal import Decimal as D
print(D("0.1") + D("0.2"), D("1.10") + 1, 2 - D("0.5"), D("1.20") * 3, D("1.1") * D("1.10"), D(1) / 3, D(10) / 4, D("1.00") / 2, D(7) // 2, D(-7) // 2, D(7) % 3, D(-7) % 3, D("7.5") % 2, divmod(D(7), 2), D(2) ** 10, D(2) ** -2, D("1.1") ** 3, -D("1.5"), +D("1.50"), abs(D("-2.0")), D(1) / D(7), D("1e20") + D("1e-20"), D("9" * 28) + 1, D(100) / D("0.3"), D("1E+2") * 1, D("0.00") * 5, D("-0") + 0, D(5) - D("5.00"), sum([D("0.1")] * 3), D(3).sqrt(), D("0.25").sqrt(), D(16).sqrt(), D("Infinity") + 1, D("1") / D("3") * 3)
attempt(lambda: D(1) / 0)
attempt(lambda: D(0) / 0)
attempt(lambda: D(1) // 0)
attempt(lambda: D(1) % 0)
attempt(lambda: D(1) + 1.5)
attempt(lambda: 1.5 * D(1))
attempt(lambda: D(1) + "1")
attempt(lambda: D("Infinity") - D("Infinity"))
attempt(lambda: D(-1).sqrt())
attempt(lambda: D(0) ** 0)
#### comparison and conversion
from decimal import Decimal as D
print(D("1.0") == D(1), D("1.5") == 1.5, D("0.1") == 0.1, D(1) == 1, D(2) > 1, D("1.5") < 2.0, D(1) != "1", hash(D("1.0")) == hash(1), hash(D("0.5")) == hash(0.5), {D(1): "a"}[1], {1: "b"}[D("1.00")], D(1) in [1], max(D(1), D("2.5")), sorted([D(3), D(1)]), D("NaN") == D("NaN"), bool(D(0)), bool(D("0.1")), int(D("3.9")), int(D("-3.9")), float(D("1.25")), round(D("2.5")), round(D("3.5")), round(D("2.675"), 2), round(D("1234.5"), -2), D("3.7").__floor__(), D("3.2").__ceil__(), str(D("1.10")), D("1.5").as_tuple(), D("1.5").as_integer_ratio(), D("-0.00").is_zero(), D("-1").is_signed(), D("1E+3").adjusted(), D("NaN").is_nan(), D("inf").is_infinite(), isinstance(D(1), int))
attempt(lambda: D(1) < "a")
attempt(lambda: int(D("NaN")))
attempt(lambda: int(D("Infinity")))
attempt(lambda: D("NaN") < 1)
#### quantize
from decimal import *
D = Decimal
for r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP):
    print(r, [str(D(v).quantize(D("0.01"), rounding=r)) for v in ("1.005", "1.015", "-1.005", "1.0051", "1.001", "2.5")])
print(D("3.14159").quantize(D("1.00")), D("10").quantize(D("1e1")), D("1.5").quantize(D("1")), D("2.5").to_integral_value(), D("2.5").to_integral_value(ROUND_HALF_UP), D("1.500").normalize(), D("100").normalize(), D("0.00").normalize(), D("1.2").max(D("3")), D("1.2").min(3), D("1").compare(D("2")), D("-1.5").copy_abs(), D("1").copy_negate())
attempt(lambda: D("1e30").quantize(D("0.01")))
attempt(lambda: D(1).quantize("x"))
#### format
from decimal import Decimal as D
for spec in ("", ".2f", ",.2f", "10.1f", "<10", ">10", "e", ".3e", "g", ".2g", "%", ".1%", "+", "08.2f", "f", ",", "n", "*^12.2f", "E", ".0f"):
    print(spec, [format(D(v), spec) for v in ("1234.5678", "-0.5", "0", "1E+10", "1e-10", "NaN", "1.50")])
print(f"{D('3.14159'):.2f}", "%s" % D("1.50"), "%.2f" % D("1.005"), "%d" % D("3.9"), "{:,.2f}".format(D("1234567.891")), repr([D("1.0")]), str(D(5)))
attempt(format, D(1), "d")
attempt(format, D(1), "zz")
#### context
from decimal import *
print(getcontext().prec, getcontext().rounding)
getcontext().prec = 5
print(Decimal(1) / 3, Decimal("1.23456789") + 0, Decimal("1.23456789"))
with localcontext() as ctx:
    ctx.prec = 10
    ctx.rounding = ROUND_UP
    print(Decimal(1) / 3, Decimal(2) / 3)
print(Decimal(2) / 3)
with localcontext(Context(prec=3)) as c: print(Decimal(2) / 3)
setcontext(Context(prec=4, rounding=ROUND_DOWN)); print(Decimal(2) / 3)
try:
    Decimal(1) / 0
except DivisionByZero as e: print(isinstance(e, ZeroDivisionError), isinstance(e, ArithmeticError), e)
try:
    Decimal("x")
except InvalidOperation as e: print(type(e).__mro__[1].__name__, e)
#### subclass and sqlite style use
from decimal import Decimal
class Money(Decimal):
    def show(self): return f"${self:.2f}"
print(Money("5").show(), type(Money("5") + 1).__name__, repr(Money("5.00")))
price = Decimal("19.99"); qty = 3
print(price * qty, (price * qty * Decimal("1.08")).quantize(Decimal("0.01")), sum((Decimal("1.1"), Decimal("2.2")), Decimal(0)))
