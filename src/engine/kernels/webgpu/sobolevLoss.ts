/**
 * Errors per order, rho and the gradient of the loss by the network's output (eqs. 5-6; Algorithm 1, lines 6-15), one
 * workgroup per member: each thread sums over some samples, the workgroup over its threads, then every thread knows
 * all E_j, and so rho and its own part of the gradient.
 */
import type { JetSpace } from '../../../math/jetSpace.ts';
import { RULE, RULE_SIZE } from '../specs.ts';
import type { GpuKernel } from './kernel.ts';
import { partialSums, perCoefficient, SUM_THREADS } from './wgsl.ts';

/** E_order in the workgroup's sums: up to 8 numbers as one value that can be added. */
const errorIn = (sums: string, order: number): string => `${sums}[${order >> 2}][${order & 3}]`;

/**
 * The factor f of rho_j = scale_j f, and whether it is the quotient E_0 / E_j (Algorithm 1, lines 9-13). The cap is
 * compared without a division, so that E_j = 0 divides nothing.
 */
const FACTOR = `
struct Factor { value: f32, isQuotient: bool }
fn factorOf(rule: u32, valueError: f32, error: f32) -> Factor {
  let threshold = ruleBuffer[rule + ${RULE.threshold}u];
  let cap = ruleBuffer[rule + ${RULE.cap}u];
  if (ruleBuffer[rule + ${RULE.adaptive}u] == 0.0) { return Factor(1.0, false); }
  if (error > threshold * valueError) { return Factor(valueError / error, true); }
  if (cap > 1.0 && threshold * error < valueError) {
    if (valueError < cap * error) { return Factor(valueError / error, true); }
    return Factor(cap, false);
  }
  return Factor(1.0, false);
}`;

/** Defines rho_j and gain_j, the factor of grad E_j; a gradient that flows through the quotient moves to E_0. */
function weighOrder(order: number): string {
  return `
  let scale${order} = ruleBuffer[rule + ${RULE.scale + order - 1}u];
  let factor${order} = factorOf(rule, error0, error${order});
  let rho${order} = scale${order} * factor${order}.value;
  let flows${order} = throughRho && factor${order}.isQuotient;
  let gain${order} = select(rho${order}, 0.0, flows${order});
  gain0 += select(0.0, scale${order}, flows${order});`;
}

function forOrders({ maxOrder }: JetSpace, first: number, line: (order: number) => string): string {
  return Array.from({ length: maxOrder + 1 - first }, (_, j) => line(first + j)).join('\n');
}

export const sobolevLoss: GpuKernel<'sobolevLoss'> = {
  access: {
    output: 'read',
    targets: 'read',
    weights: 'read',
    rule: 'read',
    cotangent: 'read_write',
    statistics: 'read_write',
  },
  sizes: ['count', 'capacity', 'first', 'total'],
  threads: SUM_THREADS,
  workgroups: () => 1,
  body: (space) => `
${partialSums('mat2x4f', 1)}
${FACTOR}
fn residual(outputs: u32, targets: u32, k: u32) -> f32 {
  return outputBuffer[outputs + k] - targetsBuffer[targets + k];
}

fn run(group: u32, member: u32, lane: u32) {
  let outputs = member * numbers.capacity * ${space.size}u;
  let targets = (member * numbers.total + numbers.first) * ${space.size}u;
  let samples = f32(numbers.count);
  var sums = mat2x4f();
  for (var i = lane; i < numbers.count; i += ${SUM_THREADS}u) {
${perCoefficient(space, (c) => {
  const sum = errorIn('sums', space.degrees[c]);
  return `    let d${c} = residual(outputs, targets, i * ${space.size}u + ${c}u);\n    ${sum} += weightsBuffer[${c}] * d${c} * d${c};`;
})}
  }
  partials[lane] = sums;
  sumPartials(lane);

  let rule = member * ${RULE_SIZE}u;
  let throughRho = ruleBuffer[rule + ${RULE.throughRho}u] != 0.0;
${forOrders(space, 0, (j) => `  let error${j} = ${errorIn('partials[0]', j)} / samples;`)}
  var gain0 = 1.0;
${forOrders(space, 1, weighOrder)}

  for (var i = lane; i < numbers.count; i += ${SUM_THREADS}u) {
${perCoefficient(space, (c) => {
  const factor = `gain${space.degrees[c]} * 2.0 * weightsBuffer[${c}] / samples`;
  return `    cotangentBuffer[outputs + i * ${space.size}u + ${c}u] = ${factor} * residual(outputs, targets, i * ${space.size}u + ${c}u);`;
})}
  }
  if (lane == 0u) {
    let statistics = member * ${2 * (space.maxOrder + 1)}u;
${forOrders(space, 0, (j) => {
  const rho = j === 0 ? '1.0' : `rho${j}`;
  return `    statisticsBuffer[statistics + ${j}u] += error${j};\n    statisticsBuffer[statistics + ${space.maxOrder + 1 + j}u] += ${rho};`;
})}
  }
}`,
};
