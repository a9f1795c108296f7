/**
 * A trained network as a PyTorch program that needs nothing else: a module in double precision, weights and scaling inside,
 * and its partial derivatives by nested automatic differentiation, the way the paper's authors computed them.
 */
import type { ActivationName } from '../../math/activations.ts';
import { MAX_ORDER } from '../../math/multiIndex.ts';
import type { NetworkExport } from './networkExport.ts';
import { constants, decodedWeights, docstring } from './pythonText.ts';

/** The activation at z. PyTorch's own softplus is a straight line above 20. */
const ACTIVATION: Readonly<Record<ActivationName, string>> = {
  tanh: 'torch.tanh(z)',
  sigmoid: 'torch.sigmoid(z)',
  softplus: 'torch.logaddexp(z, torch.zeros_like(z))',
  sin: 'torch.sin(z)',
  swish: 'z * torch.sigmoid(z)',
  relu: 'torch.relu(z)',
};

const USAGE = `network = Network()                  a torch.nn.Module in double precision, with the trained weights
network(points)                      values at points [k, 2], in the function's own units: [k]
partials(network, points, order)     all partial derivatives up to order ${MAX_ORDER}: a dictionary from (r1, r2) to values [k]`;

export function pytorchText(network: NetworkExport): string {
  return `${docstring(network, USAGE)}
import base64

import torch

${constants(network)}

# Layer after layer: W [in, out], then b [out]; float32.
WEIGHTS = torch.frombuffer(
    bytearray(
        ${decodedWeights(network, '        ')}
    ),
    dtype=torch.float32,
).double()


def activation(z):
    return ${ACTIVATION[network.activation]}


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = torch.nn.ModuleList(torch.nn.Linear(i, o) for i, o in zip(WIDTHS, WIDTHS[1:])).double()
        first = 0
        for layer in self.layers:
            outputs, inputs = layer.weight.shape
            matrix, rest = WEIGHTS[first:].split([inputs * outputs, len(WEIGHTS) - first - inputs * outputs])
            layer.weight.data = matrix.reshape(inputs, outputs).T.clone()  # PyTorch's matrices are [out, in]
            layer.bias.data = rest[:outputs].clone()
            first += (inputs + 1) * outputs
        self.register_buffer("input_mean", torch.tensor(INPUT_MEAN, dtype=torch.float64))
        self.register_buffer("input_deviation", torch.tensor(INPUT_DEVIATION, dtype=torch.float64))
        self.register_buffer("output_mean", torch.tensor(OUTPUT_MEAN, dtype=torch.float64))
        self.register_buffer("output_deviation", torch.tensor(OUTPUT_DEVIATION, dtype=torch.float64))

    def forward(self, points):
        u = (points - self.input_mean) / self.input_deviation
        for i, layer in enumerate(self.layers):
            u = layer(u if i == 0 else activation(u))
        return u[:, 0] * self.output_deviation + self.output_mean


def slopes(values, points):
    """Of values by both coordinates of their points: [k, 2]; zero where they do not depend on them."""
    found = None
    if values.requires_grad:
        (found,) = torch.autograd.grad(values.sum(), points, create_graph=True, allow_unused=True)
    return torch.zeros_like(points) if found is None else found


def partials(network, points, order=${MAX_ORDER}):
    points = torch.as_tensor(points, dtype=torch.float64).detach().clone().requires_grad_()
    found = {(0, 0): network(points)}
    for r in range(order):
        for j in range(r + 1):
            by = slopes(found[r - j, j], points)
            found[r - j + 1, j] = by[:, 0]
        found[0, r + 1] = by[:, 1]
    return {index: values.detach() for index, values in found.items()}
`;
}
