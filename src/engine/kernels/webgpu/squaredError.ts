/** sums[member, slot] = sum_i (output_i00 - values_i)^2, one workgroup per member. */
import type { GpuKernel } from './kernel.ts';
import { partialSums, SUM_THREADS } from './wgsl.ts';

export const squaredError: GpuKernel<'squaredError'> = {
  access: { output: 'read', values: 'read', sums: 'read_write' },
  sizes: ['count', 'capacity', 'first', 'total', 'slot', 'slots'],
  threads: SUM_THREADS,
  workgroups: () => 1,
  body: () => `
${partialSums('f32', 1)}
fn run(group: u32, member: u32, lane: u32) {
  let outputs = member * numbers.capacity;
  let values = member * numbers.total + numbers.first;
  var sum = 0.0;
  for (var i = lane; i < numbers.count; i += ${SUM_THREADS}u) {
    let residual = outputBuffer[outputs + i] - valuesBuffer[values + i];
    sum += residual * residual;
  }
  partials[lane] = sum;
  sumPartials(lane);
  if (lane == 0u) { sumsBuffer[member * numbers.slots + numbers.slot] = partials[0]; }
}`,
};
