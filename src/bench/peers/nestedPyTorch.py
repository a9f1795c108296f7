"""A training step as one writes it without this project: nested automatic differentiation in PyTorch.

The same network, batch and loss as the bench's own step: 2 -> 200 -> 200 -> 1 with tanh, 100 samples, all partial
derivatives up to an order, eq. (6) with rho_j = 1, Adam. Prints the median milliseconds of a step, order by order.

    /usr/bin/python3 src/bench/peers/nestedPyTorch.py [--threads 2] [--orders 0 1 2 3 4 5] [--seconds 3] [--json]

Needs Debian's python3-torch; exits with code 3 and says so where that is not installed.
"""

import argparse
import json
import math
import statistics
import sys
import time

try:
    import torch
except ImportError:
    print("PyTorch is not installed: apt-get install python3-torch", file=sys.stderr)
    sys.exit(3)

BATCH = 100
WIDTH = 200
STEPS_AT_LEAST = 5


def partials(network, x, order):
    """Every partial derivative (i, j) of the network at x [n, 2] up to an order, each computed once. {(i, j): [n]}"""
    found = {(0, 0): network(x).squeeze(1)}
    for degree in range(1, order + 1):
        for i in range(degree - 1, -1, -1):
            parent = (i, degree - 1 - i)
            slope = torch.autograd.grad(found[parent].sum(), x, create_graph=True)[0]
            found[(parent[0] + 1, parent[1])] = slope[:, 0]
            if parent[0] == 0:
                found[(0, parent[1] + 1)] = slope[:, 1]
    return found


def step_function(order):
    """One update of a fresh network on the same batch of targets."""
    torch.manual_seed(1)
    network = torch.nn.Sequential(
        torch.nn.Linear(2, WIDTH), torch.nn.Tanh(), torch.nn.Linear(WIDTH, WIDTH), torch.nn.Tanh(), torch.nn.Linear(WIDTH, 1)
    )
    adam = torch.optim.Adam(network.parameters(), lr=1e-3, eps=1e-7)
    x = (2 * torch.rand(BATCH, 2) - 1).requires_grad_()
    indices = [(degree - j, j) for degree in range(order + 1) for j in range(degree + 1)]
    targets = {index: torch.randn(BATCH) for index in indices}

    def step():
        adam.zero_grad()
        learned = partials(network, x, order)
        loss = sum(
            math.comb(i + j, j) * torch.mean((learned[i, j] - targets[i, j]) ** 2) for i, j in indices
        )
        loss.backward()
        adam.step()

    return step


def median_milliseconds(step, seconds):
    step()
    step()
    times = []
    begun = time.perf_counter()
    while len(times) < STEPS_AT_LEAST or time.perf_counter() - begun < seconds:
        start = time.perf_counter()
        step()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--orders", type=int, nargs="+", default=[0, 1, 2, 3, 4, 5])
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    rows = [{"order": order, "ms": median_milliseconds(step_function(order), options.seconds)} for order in options.orders]
    if options.json:
        print(json.dumps({"version": torch.__version__, "threads": options.threads, "rows": rows}))
        return
    print(f"Nested PyTorch {torch.__version__}, {options.threads} threads, batch {BATCH}, 2 x {WIDTH}")
    for row in rows:
        print(f"order {row['order']}: {row['ms']:.2f} ms")


if __name__ == "__main__":
    main()
