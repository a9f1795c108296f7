"""Makes bootstrap.csv with scipy: 95 % percentile intervals of means and of the logarithm of ratios of means.

python3 src/math/reference/bootstrap.py > src/math/reference/bootstrap.csv
"""

import numpy as np
from scipy.stats import bootstrap

RESAMPLES = 400_000

A = {
    "even": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    "skewed": [0.59, 0.61, 0.7, 0.72, 0.8, 0.95, 1.1, 1.6, 4.2, 9.5],
    "three": [0.02, 0.05, 0.3],
    "outlier": [4, 5, 4.5, 5.5, 4645],
}
B = {
    "wide": [20, 35, 19, 77, 40, 28, 31, 22, 60, 25],
    "narrow": [1.00, 1.01, 0.99],
}


def log_ratio(a, b, axis):
    return np.log(np.mean(a, axis=axis) / np.mean(b, axis=axis))


def interval(samples, statistic):
    result = bootstrap(
        samples,
        statistic,
        n_resamples=RESAMPLES,
        batch=20_000,
        method="percentile",
        vectorized=True,
        rng=np.random.default_rng(7),
    )
    return result.confidence_interval


def join(values):
    return " ".join(str(value) for value in values)


print("a,b,low,high")
for a in A.values():
    low, high = interval((a,), np.mean)
    print(f"{join(a)},,{low:.6g},{high:.6g}")
    for b in B.values():
        low, high = interval((a, b), log_ratio)
        print(f"{join(a)},{join(b)},{np.exp(low):.6g},{np.exp(high):.6g}")
