/** The linear output neuron: y = a w, + b on coefficient 00. 32 threads share one row of a, a workgroup has 8 rows. */
import type { GpuKernel } from './kernel.ts';
import { partialSums, SUM_THREADS } from './wgsl.ts';

const ROWS = 8;
const SHARERS = SUM_THREADS / ROWS;

export const outputLayer: GpuKernel<'outputLayer'> = {
  access: { theta: 'read', activations: 'read', output: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'inputs', 'outputRow', 'outputCapacity'],
  threads: SUM_THREADS,
  workgroups: ({ count }, { size }) => Math.ceil((count * size) / ROWS),
  body: () => `
${partialSums('f32', ROWS)}
fn run(group: u32, member: u32, lane: u32) {
  let rows = numbers.count * numbers.coefficients;
  let weights = member * numbers.parameters + numbers.offset;
  let row = group * ${ROWS}u + lane / ${SHARERS}u;
  var sum = 0.0;
  if (row < rows) {
    let start = ((member * numbers.capacity + numbers.row) * numbers.coefficients + row) * numbers.inputs;
    for (var h = lane % ${SHARERS}u; h < numbers.inputs; h += ${SHARERS}u) {
      sum += activationsBuffer[start + h] * thetaBuffer[weights + h];
    }
  }
  partials[lane % ${SHARERS}u * ${ROWS}u + lane / ${SHARERS}u] = sum;
  sumPartials(lane);
  let own = group * ${ROWS}u + lane;
  if (lane < ${ROWS}u && own < rows) {
    let bias = select(0.0, thetaBuffer[weights + numbers.inputs], own % numbers.coefficients == 0u);
    outputBuffer[(member * numbers.outputCapacity + numbers.outputRow) * numbers.coefficients + own] = partials[lane] + bias;
  }
}`,
};
