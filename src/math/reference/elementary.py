"""Elementary functions of float64 arguments in 60-digit arithmetic, rounded once to float64.

python3 src/math/reference/elementary.py > src/math/reference/elementary.csv   (mpmath 1.3)
"""
import random
from fractions import Fraction

from mpmath import mp, mpf

mp.dps = 60
mp.prec += 1100  # sin and cos of huge angles

DENORMAL = Fraction(1, 2**1074)


def rounded(value):
    """To the nearest float64, subnormal numbers included, ties to even."""
    sign, mantissa, exponent, _ = value._mpf_
    exact = Fraction(int(mantissa)) * Fraction(2) ** int(exponent) * (-1) ** sign
    try:
        nearest = float(exact)
    except OverflowError:
        return float("inf") * (-1) ** sign
    if abs(nearest) < 1e-300:
        return float(round(exact / DENORMAL) * DENORMAL)
    return nearest


FUNCTIONS = {
    "exp": mp.exp,
    "log": mp.log,
    "sin": mp.sin,
    "cos": mp.cos,
    "sinh": mp.sinh,
    "cosh": mp.cosh,
    "tanh": mp.tanh,
    "sigmoid": lambda x: 1 / (1 + mp.exp(-x)),
    "power": mp.power,
}

ENDS = {
    "exp": [709.78, 709.782712893384, 700.1, -700.3, -708.39, -709.5, -730.25, -744.44, -745.13, 1e-17],
    "log": [5e-324, 1e-310, 2.2250738585072014e-308, 1.7976931348623157e308, 0.999, 1.0000000000000002],
    "sin": [1e6, 1e15, 22.0, 355.0, 1e22],
    "cos": [1e6, 1e15, 11.0, 355.0, 1e22],
    "sinh": [709.5, 709.79, 710.0, -710.0, 710.3, 710.4758],
    "cosh": [709.5, 709.79, 710.0, -710.0, 710.3, 710.4758],
    "tanh": [1e-8, 0.3, -5.5, 19.0, 22.0, 400.0],
    "sigmoid": [-0.5, 30.0, -36.7, -708.0, -709.5, -710.0, -720.5, -744.0, 40.0],
}

POWERS = [
    (1e20, -16.0), (-1e20, -15.0), (1e-20, 15.0), (3.0, -650.0), (1e22, -14.0), (1e-22, -14.0), (1e154, -2.0),
    (2.0, 0.5), (4.0, 0.5), (8.0, 1 / 3), (10.0, 300.5), (10.0, -300.5), (0.3, 250.7), (1.5, 1700.25), (0.9, -6500.5),
    (1.0000001, 1e9 + 0.5), (0.9999999, 7e9 + 0.25), (1 + 2**-52, 3e18 + 0.5), (1e-320, 0.7), (1e-320, -0.9),
    (1e308, 0.999), (1e308, -1.03), (7.0, 364.5), (7.0, -380.25), (1.4142135623730951, 2040.5), (1.4142135623730950, 2040.5),
    (0.7071067811865476, 2040.5), (5e-324, 0.25), (1e-5, 61.5), (3.3, 1e-18), (3.3, 1e-300), (2.0, -1073.5),
]  # fmt: skip


def rows():
    for name, arguments in ENDS.items():
        for x in arguments:
            yield name, x, None
    for x, p in POWERS:
        yield "power", x, p
    draw = random.Random(11)
    for _ in range(300):
        x = 10 ** draw.uniform(-12, 12)
        yield "power", x, draw.uniform(-300, 300) / max(1.0, abs(mp.log10(x)))


print("# " + __doc__.replace("\n\n", "\n# ").strip())
print("function,x,p,value")
for name, x, p in rows():
    arguments = [mpf(x)] if p is None else [mpf(x), mpf(float(p))]
    print(name, repr(x), "" if p is None else repr(float(p)), repr(rounded(FUNCTIONS[name](*arguments))), sep=",")
