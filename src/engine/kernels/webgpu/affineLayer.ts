/** The first hidden layer before its activation, a thread per sample and neuron; and the gradient of its weights. */
import type { GpuKernel } from './kernel.ts';
import { partialSums, perCoefficient, SUM_THREADS } from './wgsl.ts';

const THREADS = 64;
/** A workgroup of the gradient handles so many neurons; its threads share the samples of each. */
const NEURONS = 16;

export const affineLayer: GpuKernel<'affineLayer'> = {
  access: { theta: 'read', points: 'read', preactivations: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'outputs', 'first', 'total'],
  threads: THREADS,
  workgroups: ({ count, outputs }) => Math.ceil((count * outputs) / THREADS),
  body: (space) => `
fn run(group: u32, member: u32, lane: u32) {
  let width = numbers.outputs;
  let sample = (group * ${THREADS}u + lane) / width;
  let neuron = (group * ${THREADS}u + lane) % width;
  if (sample >= numbers.count) { return; }
  let point = 2u * (member * numbers.total + numbers.first + sample);
  let weight = member * numbers.parameters + numbers.offset + neuron;
  let w1 = thetaBuffer[weight];
  let w2 = thetaBuffer[weight + width];
  let z = w1 * pointsBuffer[point] + w2 * pointsBuffer[point + 1u] + thetaBuffer[weight + 2u * width];
  let jet = (member * numbers.capacity + numbers.row + sample) * ${space.size}u * width + neuron;
${perCoefficient(space, (c) => `  preactivationsBuffer[jet + ${c}u * width] = ${['z', 'w1', 'w2'][c] ?? '0.0'};`)}
}`,
};

export const affineLayerGradient: GpuKernel<'affineLayerGradient'> = {
  access: { points: 'read', adjoint: 'read', gradient: 'read_write' },
  sizes: ['parameters', 'row', 'count', 'capacity', 'offset', 'outputs', 'first', 'total'],
  threads: SUM_THREADS,
  workgroups: ({ outputs }) => Math.ceil(outputs / NEURONS),
  body: ({ size, maxOrder }) => `
${partialSums('vec3f', NEURONS)}
fn gradientOver(member: u32, neuron: u32, firstSample: u32) -> vec3f {
  let width = numbers.outputs;
  var sum = vec3f();
  for (var sample = firstSample; sample < numbers.count; sample += ${SUM_THREADS / NEURONS}u) {
    let jet = (member * numbers.capacity + numbers.row + sample) * ${size}u * width + neuron;
    let point = 2u * (member * numbers.total + numbers.first + sample);
    let zbar = adjointBuffer[jet];
    sum += zbar * vec3f(pointsBuffer[point], pointsBuffer[point + 1u], 1.0);
    ${maxOrder > 0 ? 'sum += vec3f(adjointBuffer[jet + width], adjointBuffer[jet + 2u * width], 0.0);' : ''}
  }
  return sum;
}

fn run(group: u32, member: u32, lane: u32) {
  let neuron = group * ${NEURONS}u + lane % ${NEURONS}u;
  partials[lane] = vec3f();
  if (neuron < numbers.outputs) { partials[lane] = gradientOver(member, neuron, lane / ${NEURONS}u); }
  sumPartials(lane);
  if (lane < ${NEURONS}u && neuron < numbers.outputs) {
    let weight = member * numbers.parameters + numbers.offset + neuron;
    gradientBuffer[weight] += partials[lane].x;
    gradientBuffer[weight + numbers.outputs] += partials[lane].y;
    gradientBuffer[weight + 2u * numbers.outputs] += partials[lane].z;
  }
}`,
};
