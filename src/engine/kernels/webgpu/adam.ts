/** One step of Adam (Table II) on all parameters, then gradient = 0. A thread per parameter. */
import type { GpuKernel } from './kernel.ts';

const THREADS = 256;

export const adam: GpuKernel<'adam'> = {
  access: { theta: 'read_write', gradient: 'read_write', moment1: 'read_write', moment2: 'read_write' },
  sizes: ['parameters'],
  factors: {
    rate: ({ rate }) => rate,
    vScale: ({ vScale }) => vScale,
    epsilon: ({ epsilon }) => epsilon,
    gain1: ({ beta1 }) => 1 - beta1,
    gain2: ({ beta2 }) => 1 - beta2,
  },
  threads: THREADS,
  workgroups: ({ parameters }) => Math.ceil(parameters / THREADS),
  body: () => `
fn run(group: u32, member: u32, lane: u32) {
  let parameter = group * ${THREADS}u + lane;
  if (parameter >= numbers.parameters) { return; }
  let i = member * numbers.parameters + parameter;
  let g = gradientBuffer[i];
  let m = moment1Buffer[i] + numbers.gain1 * (g - moment1Buffer[i]);
  let v = moment2Buffer[i] + numbers.gain2 * (g * g - moment2Buffer[i]);
  moment1Buffer[i] = m;
  moment2Buffer[i] = v;
  thetaBuffer[i] -= numbers.rate * m / (sqrt(v * numbers.vScale) + numbers.epsilon);
  gradientBuffer[i] = 0.0;
}`,
};
