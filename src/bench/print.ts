/** The answers as text. */
import { KERNEL_NAMES } from '../engine/kernels/specs.ts';
import type {
  Answers,
  AppAnswer,
  Comparison,
  CostAnswer,
  DriftAnswer,
  ProfileAnswer,
  StepAnswer,
  Task,
  ThreadsAnswer,
  WebGpuAnswer,
  WorkersAnswer,
} from './answers.ts';
import type { PeerAnswer } from './peers/nestedPyTorch.ts';
import { rounded, table } from './table.ts';

const fixed = (value: number | null) => (value === null ? '-' : value.toFixed(2));

function comparison(title: string, against: string, list: readonly Comparison[]): string {
  const rows = list.map(({ backend, ms, floorMs }) => [backend, rounded(ms), rounded(floorMs), fixed(ms / floorMs)]);
  return `${title}\n${table(['backend', 'ms', `${against} ms`, 'ratio'], rows)}`;
}

function printSteps({ rates, rows, validation, epoch }: StepAnswer): string {
  const rateRows = rates.map(({ kernel, gflops }) => [kernel, gflops.toFixed(1)]);
  const header = ['backend', 'order', 'step ms', 'floor ms', 'ratio', 'epochs/s', 'dispatches'];
  const steps = rows.map((row) => [
    row.backend,
    String(row.order),
    rounded(row.stepMs),
    rounded(row.floorMs),
    fixed(row.ratio),
    rounded(row.epochsPerSecond),
    rounded(row.dispatches),
  ]);
  return [
    `Matrix products [2100, 200] x [200, 200]; the best one sets the floor\n${table(['kernel', 'GFLOP/s'], rateRows)}`,
    `One training step: batch 100, 2 x 200; an epoch: n = 1000, 4000 values to validate\n${table(header, steps)}`,
    comparison('Validation of 4000 values', 'floor', validation),
    comparison('One epoch, n = 1000, order 5', '10 steps + validation', epoch),
  ].join('\n');
}

function printProfile({ orders }: ProfileAnswer): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const rows: string[][] = KERNEL_NAMES.filter((name) => name in orders[0].kernels).map((name) => [
    name,
    ...orders.map(({ kernels, stepMs }) => share(kernels[name] ?? 0, stepMs)),
  ]);
  const rest = orders.map(({ kernels, stepMs }) => {
    const known = Object.values(kernels).reduce((sum, ms) => sum + ms, 0);
    return share(stepMs - known, stepMs);
  });
  rows.push(['between kernels', ...rest], ['step ms', ...orders.map(({ stepMs }) => rounded(stepMs))]);
  return `Shares of one training step\n${table(['order', ...orders.map(({ order }) => String(order))], rows)}`;
}

function printCost({ panels }: CostAnswer): string {
  const tables = panels.map(({ quantity, points }) => {
    const rows = points.map(({ at, stepMs, floorMs }) => {
      return [String(at), rounded(stepMs), rounded(floorMs), floorMs > 0 ? fixed(stepMs / floorMs) : '-'];
    });
    return table([quantity, 'step ms', 'floor ms', 'ratio'], rows);
  });
  return `One training step; where nothing else is said: order 3, batch 100, 2 x 200\n\n${tables.join('\n')}`;
}

function printWorkers({ cores, rows }: WorkersAnswer): string {
  const [{ epochsPerSecond: single }] = rows;
  const lines = rows.map(({ workers, epochsPerSecond }) => [
    String(workers),
    rounded(epochsPerSecond),
    fixed(epochsPerSecond / single),
    fixed(epochsPerSecond / single / Math.min(workers, cores)),
  ]);
  const header = ['workers', 'epochs/s', 'scale', 'a core'];
  return `Trainings side by side, n = 1000, order 3; cores: ${cores}\n${table(header, lines)}`;
}

function printThreads({ counts, builds, rows }: ThreadsAnswer): string {
  const several = counts.slice(1);
  const header = [
    'work',
    ...counts.map((count) => `${count} ms`),
    ...several.map((count) => `x, ${count} to ${counts[0]}`),
  ];
  const lines = rows.map(({ work, ms: [one, ...more] }) => [
    work,
    ...[one, ...more].map((ms) => rounded(ms)),
    ...more.map((ms) => fixed(one / ms)),
  ]);
  return `One run by threads, batch 100, 2 x 200 (${builds.join('; ')})\n${table(header, lines)}`;
}

/** Our steps on as many threads as the other's; or why there is nothing to compare with. */
export function peersTable({ counts, rows }: ThreadsAnswer, peer: PeerAnswer | string): string {
  if (typeof peer === 'string') return `Nested PyTorch: ${peer}\n`;
  const ours = counts.indexOf(peer.threads);
  const lines = peer.rows.map(({ order, ms }) => {
    const own = rows[order].ms[ours];
    return [`step, order ${order}`, rounded(own), rounded(ms), fixed(ms / own)];
  });
  const header = ['work', 'ours ms', 'PyTorch ms', 'x'];
  return `Nested PyTorch ${peer.version} and ours, ${peer.threads} threads each\n${table(header, lines)}`;
}

function printWebGpu({ adapter, rows }: WebGpuAnswer): string {
  const lines = rows.map(({ what, ours, tfjs }) => [what, rounded(ours), rounded(tfjs), fixed(tfjs / ours)]);
  return `Kernels and tfjs's own ops in turns on ${adapter}\n${table(['', 'ms', 'tfjs ms', 'tfjs / ours'], lines)}`;
}

/** Microseconds from which on interrupts between processors, not the page, make most of the long tasks. */
const LATE = 200;

function printApp({ interruptDelay, figures }: AppAnswer): string {
  const rows = figures.map(({ what, unit, value, most, least }) => {
    const limit = most === undefined ? `>= ${least}` : `<= ${most}`;
    const kept = value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY);
    return [what, `${rounded(value)}${unit && ` ${unit}`}`, limit, kept ? '' : 'missed'];
  });
  const late = interruptDelay > LATE ? ', late: tasks look longer than they are, see --awake' : '';
  const machine = `an interrupt between processors takes ${rounded(interruptDelay)} us${late}`;
  return `The page in use, at 1280 x 800; ${machine}\n${table(['figure', 'measured', 'limit', ''], rows)}`;
}

function printDrift({ epochs, rows }: DriftAnswer): string {
  const shown = rows.map(({ backend, apart }) => [backend, ...apart.map((share) => share.toExponential(1))]);
  return `Largest difference of an error from that of plain SIMD, as a share\n${table(['epoch', ...epochs.map(String)], shown)}`;
}

export const PRINT: { readonly [T in Task]: (answer: Answers[T]) => string } = {
  steps: printSteps,
  profile: printProfile,
  cost: printCost,
  workers: printWorkers,
  drift: printDrift,
  threads: printThreads,
  webgpu: printWebGpu,
  page: printApp,
};
