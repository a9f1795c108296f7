/**
 * A trained network as a NumPy program that needs nothing else: weights, scaling, values and all partial derivatives up to
 * order 5 by truncated Taylor series in two variables, as the playground computes them.
 */
import type { ActivationName } from '../../math/activations.ts';
import { MAX_ORDER } from '../../math/multiIndex.ts';
import type { NetworkExport } from './networkExport.ts';
import { constants, decodedWeights, docstring, indented } from './pythonText.ts';

/** Body of `series(z)`: the Taylor coefficients of the activation at z, from the recurrence that its slope gives. */
const SERIES: Readonly<Record<ActivationName, readonly string[]>> = {
  tanh: [
    'c = [np.tanh(z)]',
    "for n in range(ORDER):  # f' = 1 - f^2",
    '    c.append(((n == 0) - sum(c[i] * c[n - i] for i in range(n + 1))) / (n + 1))',
    'return c',
  ],
  sigmoid: [
    'c = [0.5 * (1 + np.tanh(z / 2))]',
    "for n in range(ORDER):  # f' = f - f^2",
    '    c.append((c[n] - sum(c[i] * c[n - i] for i in range(n + 1))) / (n + 1))',
    'return c',
  ],
  softplus: [
    's = [0.5 * (1 + np.tanh(z / 2))]  # its slope',
    'for n in range(ORDER):',
    '    s.append((s[n] - sum(s[i] * s[n - i] for i in range(n + 1))) / (n + 1))',
    'return [np.logaddexp(0, z)] + [s[n - 1] / n for n in range(1, ORDER + 1)]',
  ],
  sin: ['return [np.sin(z + n * np.pi / 2) / factorial(n) for n in range(ORDER + 1)]'],
  swish: [
    's = [0.5 * (1 + np.tanh(z / 2))]',
    'for n in range(ORDER):',
    '    s.append((s[n] - sum(s[i] * s[n - i] for i in range(n + 1))) / (n + 1))',
    'return [z * s[0]] + [z * s[n] + s[n - 1] for n in range(1, ORDER + 1)]',
  ],
  relu: ['return [np.maximum(z, 0), (z > 0) * 1.0] + [0 * z] * (ORDER - 1)'],
};

const USAGE = `predict(points)   values at points [k, 2], in the function's own units: [k]
partials(points)  all partial derivatives up to order ${MAX_ORDER}: a dictionary from (r1, r2) to values [k]`;

export function numpyText(network: NetworkExport): string {
  return `${docstring(network, USAGE)}
import base64
from math import factorial

import numpy as np

ORDER = ${MAX_ORDER}
${constants(network)}

# Layer after layer: W [in, out], then b [out]; float32.
WEIGHTS = np.frombuffer(
    ${decodedWeights(network, '    ')},
    "<f4",
).astype(float)

INDICES = [(r - j, j) for r in range(ORDER + 1) for j in range(r + 1)]


def series(z):
    """Taylor coefficients of the activation (${network.activation}) at z, up to ORDER."""
${indented(SERIES[network.activation])}


def product(a, b):
    """Of two Taylor series in two variables, truncated after ORDER: dictionaries from (i, j) to coefficients."""
    return {
        (i, j): sum(a[p, q] * b[i - p, j - q] for p in range(i + 1) for q in range(j + 1)) for i, j in INDICES
    }


def activated(u):
    """The activation of a series, by Horner's rule in what is left of it without its constant."""
    c = series(u[0, 0])
    rest = {**u, (0, 0): 0 * u[0, 0]}
    result = {index: (index == (0, 0)) * c[ORDER] for index in INDICES}
    for n in reversed(range(ORDER)):
        result = product(result, rest)
        result[0, 0] = result[0, 0] + c[n]
    return result


def partials(points):
    points = (np.asarray(points, dtype=float) - INPUT_MEAN) / INPUT_DEVIATION
    u = {index: np.zeros_like(points) for index in INDICES}
    u[0, 0] = points
    u[1, 0], u[0, 1] = np.ones_like(points) * [1, 0], np.ones_like(points) * [0, 1]
    first = 0
    for layer, (inputs, outputs) in enumerate(zip(WIDTHS, WIDTHS[1:])):
        if layer > 0:
            u = activated(u)
        matrix = WEIGHTS[first : first + inputs * outputs].reshape(inputs, outputs)
        first += inputs * outputs
        u = {index: u[index] @ matrix for index in INDICES}
        u[0, 0] = u[0, 0] + WEIGHTS[first : first + outputs]
        first += outputs
    s1, s2 = INPUT_DEVIATION
    found = {
        (i, j): u[i, j][:, 0] * factorial(i) * factorial(j) * OUTPUT_DEVIATION / (s1**i * s2**j) for i, j in INDICES
    }
    found[0, 0] = found[0, 0] + OUTPUT_MEAN
    return found


def predict(points):
    return partials(points)[0, 0]
`;
}
