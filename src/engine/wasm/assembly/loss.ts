/** Errors per order, rho and the gradient of the loss (eqs. 5-6; Algorithm 1, lines 6-15), summed in float64. */
import { FLOAT } from './lanes';

/** Places in the `rule` buffer; RULE in kernels/specs.ts. */
const ADAPTIVE: usize = 0;
const THRESHOLD: usize = 1;
const CAP: usize = 2;
const THROUGH_RHO: usize = 3;
/** scale_1; the one of order j lies j - 1 places further. */
const SCALE: usize = 4;

@inline
function at(pointer: usize, index: usize): f64 {
  return <f64>load<f32>(pointer + index * FLOAT);
}

@inline
function addTo(pointer: usize, index: usize, value: f64): void {
  store<f32>(pointer + index * FLOAT, <f32>(at(pointer, index) + value));
}

/** First coefficient of a degree, in the graded order. */
@inline
function blockStart(degree: i32): i32 {
  return (degree * (degree + 1)) / 2;
}

/** output, targets, cotangent [count, P]; weights [P]; statistics: E_0..E_M, rho_0..rho_M, added to. */
export function sobolevLoss(
  output: usize,
  targets: usize,
  weights: usize,
  rule: usize,
  cotangent: usize,
  statistics: usize,
  count: i32,
  maxOrder: i32,
): void {
  const size = blockStart(maxOrder + 1);
  const rhos = statistics + <usize>(maxOrder + 1) * FLOAT;
  const error0 = orderError(output, targets, weights, count, size, 0);
  let factor0: f64 = 1;
  addTo(statistics, 0, error0);
  addTo(rhos, 0, 1);
  for (let order = 1; order <= maxOrder; order++) {
    const error = orderError(output, targets, weights, count, size, order);
    const scale = at(rule, SCALE + <usize>(order - 1));
    const rho = scale * adaptation(rule, error0, error);
    const throughRho = at(rule, THROUGH_RHO) != 0 && isQuotient(rule, error0, error);
    if (throughRho) factor0 += scale;
    writeCotangent(output, targets, weights, cotangent, count, size, order, throughRho ? 0 : rho);
    addTo(statistics, <usize>order, error);
    addTo(rhos, <usize>order, rho);
  }
  writeCotangent(output, targets, weights, cotangent, count, size, 0, factor0);
}

/** rho_j / scale_j: E_0 / E_j where the errors are far apart, 1 elsewhere. */
function adaptation(rule: usize, error0: f64, error: f64): f64 {
  if (isQuotient(rule, error0, error)) return error0 / error;
  if (isRaised(rule, error0, error)) return at(rule, CAP);
  return 1;
}

function isQuotient(rule: usize, error0: f64, error: f64): bool {
  if (at(rule, ADAPTIVE) == 0) return false;
  if (error > at(rule, THRESHOLD) * error0) return true;
  return isRaised(rule, error0, error) && error0 <= at(rule, CAP) * error;
}

/** The error is so small that rho may exceed 1. */
function isRaised(rule: usize, error0: f64, error: f64): bool {
  return at(rule, ADAPTIVE) != 0 && at(rule, CAP) > 1 && at(rule, THRESHOLD) * error < error0;
}

/** E_j = 1/count sum_i sum_c weights_c (output_c - targets_c)^2 over the coefficients c of one order. */
function orderError(output: usize, targets: usize, weights: usize, count: i32, size: i32, order: i32): f64 {
  const end = blockStart(order + 1);
  let error: f64 = 0;
  for (let row = 0; row < count; row++) {
    for (let c = blockStart(order); c < end; c++) {
      const index = <usize>(row * size + c);
      const residual = at(output, index) - at(targets, index);
      error += at(weights, <usize>c) * residual * residual;
    }
  }
  return error / <f64>count;
}

/** cotangent_c = 2 factor weights_c / count (output_c - targets_c) for the coefficients c of one order. */
function writeCotangent(
  output: usize,
  targets: usize,
  weights: usize,
  cotangent: usize,
  count: i32,
  size: i32,
  order: i32,
  factor: f64,
): void {
  const end = blockStart(order + 1);
  for (let c = blockStart(order); c < end; c++) {
    const slope = ((2 * factor) / <f64>count) * at(weights, <usize>c);
    for (let row = 0; row < count; row++) {
      const index = <usize>(row * size + c);
      store<f32>(cotangent + index * FLOAT, <f32>(slope * (at(output, index) - at(targets, index))));
    }
  }
}

/** Sum of (output_i - values_i)^2 in `sum`. */
export function squaredError(output: usize, values: usize, sum: usize, count: i32): void {
  let error: f64 = 0;
  for (let row: usize = 0; row < <usize>count; row++) {
    const residual = at(output, row) - at(values, row);
    error += residual * residual;
  }
  store<f32>(sum, <f32>error);
}
