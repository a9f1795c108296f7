/**
 * gradient += (sum_ic cotangent_ic a_ich, sum_i cotangent_i00). The bias is the weight of one more input, whose jet is
 * the constant 1. A workgroup handles 16 inputs; 16 threads share the rows of each.
 */
import type { GpuKernel } from './kernel.ts';
import { partialSums, SUM_THREADS } from './wgsl.ts';

const INPUTS = 16;

export const outputLayerGradient: GpuKernel<'outputLayerGradient'> = {
  access: { activations: 'read', cotangent: 'read', gradient: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'inputs'],
  threads: SUM_THREADS,
  workgroups: ({ inputs }) => Math.ceil((inputs + 1) / INPUTS),
  body: () => `
${partialSums('f32', INPUTS)}
fn activation(position: u32, input: u32) -> f32 {
  if (input == numbers.inputs) { return select(0.0, 1.0, position % numbers.coefficients == 0u); }
  return activationsBuffer[position * numbers.inputs + input];
}

fn run(group: u32, member: u32, lane: u32) {
  let input = group * ${INPUTS}u + lane % ${INPUTS}u;
  let start = (member * numbers.capacity + numbers.row) * numbers.coefficients;
  let end = start + numbers.count * numbers.coefficients;
  var sum = 0.0;
  if (input <= numbers.inputs) {
    for (var position = start + lane / ${INPUTS}u; position < end; position += ${SUM_THREADS / INPUTS}u) {
      sum += cotangentBuffer[position] * activation(position, input);
    }
  }
  partials[lane] = sum;
  sumPartials(lane);
  if (lane < ${INPUTS}u && input <= numbers.inputs) {
    gradientBuffer[member * numbers.parameters + numbers.offset + input] += partials[lane];
  }
}`,
};
