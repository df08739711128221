def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### constants and rounding
import math
print(math.pi, math.e, math.tau, math.inf, math.nan, math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.floor(5), math.sqrt(16), math.isqrt(17), math.pow(2, 3), math.fabs(-2), math.factorial(10), math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.perm(4), math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.prod([1, 2, 3]), math.prod([], start=2), math.fsum([0.1] * 10), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(2.5), math.remainder(7, 4))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.expm1(0), math.sin(0), math.cos(0), math.tan(0), math.atan2(1, 1), math.degrees(math.pi), math.radians(180), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.frexp(8.0), math.ldexp(0.5, 4), round(math.cbrt(27), 9), round(math.log(10**400), 9), math.exp2(3), math.ulp(1.0), math.nextafter(1, 2))
attempt(math.sqrt, -1)
attempt(math.log, 0)
attempt(math.log, -1)
attempt(math.log, 10, 1)
attempt(math.factorial, -1)
attempt(math.factorial, 2.5)
attempt(math.sqrt, "a")
attempt(math.floor, "a")
attempt(math.floor, math.nan)
attempt(math.ceil, math.inf)
attempt(math.acos, 2)
attempt(math.exp, 1000)
attempt(math.pow, 10, 400)
attempt(math.pow, -1, 0.5)
attempt(math.fmod, 1, 0)
attempt(math.comb, -1, 2)
attempt(math.gcd, 1.5)
attempt(math.isqrt, -1)
attempt(math.sqrt)
attempt(math.log10, 0)
attempt(math.dist, [1], [1, 2])
#### own classes
import math
class F:
    def __floor__(self): return "floored"
    def __ceil__(self): return "ceiled"
    def __trunc__(self): return "truncated"
    def __float__(self): return 4.0
print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.sqrt(F()))
