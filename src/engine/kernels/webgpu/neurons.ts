/** What the WGSL of the kernels on hidden layers begins with: which neuron a thread works on, and where its numbers lie. */
import type { JetSpace } from '../../../math/jetSpace.ts';
import { partialSums, SUM_THREADS } from './wgsl.ts';

/** Threads of a workgroup of `perNeuron`. */
export const NEURON_THREADS = 64;

/** A workgroup that sums over samples handles so many neurons; its threads share the samples of each. */
const NEURONS = 16;

/** Workgroups of `perNeuron`. */
export const neuronWorkgroups = (count: number, width: number): number => Math.ceil((count * width) / NEURON_THREADS);

/**
 * `fn run` with a thread per sample and neuron. The statements know `sample`, `neuron`, `width` (by its name among the
 * sizes of the kernel) and `jet`, the place of coefficient 00 of theirs: the others follow every `width` numbers.
 */
export function perNeuron({ size }: JetSpace, width: 'width' | 'outputs', statements: string): string {
  return `
fn run(group: u32, member: u32, lane: u32) {
  let width = numbers.${width};
  let sample = (group * ${NEURON_THREADS}u + lane) / width;
  let neuron = (group * ${NEURON_THREADS}u + lane) % width;
  if (sample >= numbers.count) { return; }
  let jet = (member * numbers.capacity + numbers.row + sample) * ${size}u * width + neuron;
${statements}
}`;
}

/** Statements of `perNeuron` for the first layer: `w1`, `w2` and `z`, its affine map of the sample's point. */
export const AFFINE_MAP = `
  let point = 2u * (member * numbers.total + numbers.first + sample);
  let weight = member * numbers.parameters + numbers.offset + neuron;
  let w1 = thetaBuffer[weight];
  let w2 = thetaBuffer[weight + width];
  let z = w1 * pointsBuffer[point] + w2 * pointsBuffer[point + 1u] + thetaBuffer[weight + 2u * width];`;

/** Workgroups of `firstLayerSums`, of SUM_THREADS threads each. */
export const sumWorkgroups = (outputs: number): number => Math.ceil(outputs / NEURONS);

/**
 * Adds to the gradient of w1, w2 and b of each neuron of the first layer what its samples give. `before`: statements
 * about the neuron, which know `member`, `neuron` and `width`. `statements`: what adds to `sum`, a vector of the three,
 * for one sample; they also know its `jet` and its `point`.
 */
export function firstLayerSums({ size }: JetSpace, before: string, statements: string): string {
  return `
${partialSums('vec3f', NEURONS)}
fn gradientOver(member: u32, neuron: u32, firstSample: u32) -> vec3f {
  let width = numbers.outputs;
${before}
  var sum = vec3f();
  for (var sample = firstSample; sample < numbers.count; sample += ${SUM_THREADS / NEURONS}u) {
    let jet = (member * numbers.capacity + numbers.row + sample) * ${size}u * width + neuron;
    let point = 2u * (member * numbers.total + numbers.first + sample);
${statements}
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
}`;
}
