/** The one place where states, reasons, devices and failures become words. */

import { FIELDS } from '../config/fields.ts';
import type { Field } from '../config/fieldTypes.ts';
import type { RunConfig } from '../config/runConfig.ts';
import type { RunPlan } from '../config/runPlan.ts';
import { formatField } from '../config/validate.ts';
import type { BackendInfo } from '../engine/engine.ts';
import { type DataReference, functionOf } from '../functions/index.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import { formatCount, formatNumber, formatSeconds } from '../plots/format.ts';
import type { Told } from '../plots/targets/told.ts';
import type { Offer } from '../state/runs/offers.ts';
import type { RunPhase, Setback } from '../state/stores/runStore.ts';
import { say } from '../text/speech.ts';
import type { EpochReport, Failure, FinishedReport, StopReason } from '../training/events.ts';
import { type Score, testScoreOf } from '../training/score.ts';

/** `6 Hump Camel, order 2, n = 100, adaptive ρ`. */
export function describeExperiment(config: RunConfig): string {
  const { name } = functionOf(config);
  const rule = FIELDS.rhoRule.options.find(({ value }) => value === config.rhoRule)?.label ?? config.rhoRule;
  const weight = config.maxOrder === 0 ? 'values only' : `ρ ${rule}`;
  return `${name}, order ${config.maxOrder}, n = ${config.samples}, ${weight}`;
}

export const PHASE_WORDS: Record<RunPhase, string> = {
  idle: 'Ready',
  preparing: 'Preparing',
  running: 'Training',
  paused: 'Paused',
  finished: 'Finished',
  failed: 'Failed',
};

/** The value of a setting in words. */
export function describeValue<K extends keyof RunConfig>(name: K, config: RunConfig): string {
  const field: Field = FIELDS[name];
  const value = config[name];
  if (field.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? String(value);
  if (field.kind === 'flag') return value ? 'yes' : 'no';
  return typeof value === 'number' ? formatNumber(value) : formatField(name, value);
}

/** `5 000 rows, x₁ from −2 to 2, x₂ from 0 to 1`: what the reference of data says of them. */
export function describeReference({ rows, domain: { x1, x2 } }: DataReference): string {
  const range = ([low, high]: readonly [number, number]) => `from ${formatNumber(low)} to ${formatNumber(high)}`;
  return `${formatCount(rows)} rows, x₁ ${range(x1)}, x₂ ${range(x2)}`;
}

/** The label within a sentence: small in English, where another language keeps the capitals of its nouns. */
function inSentence(label: string): string {
  const said = say(label);
  return said === label ? label.toLowerCase() : said;
}

/** A setting and what it is, `order` and `2`; a fork has no name. */
export interface Difference {
  readonly name: string;
  readonly value: string;
}

/** What a run has for the settings in which several differ. */
export function differencesOf({ config, fork }: RunPlan, names: readonly (keyof RunConfig)[]): readonly Difference[] {
  // Where they stand is narrow: the rule's name says that it is one.
  const labelOf = (name: keyof RunConfig) => (name === 'rhoRule' ? 'ρ' : inSentence(FIELDS[name].label));
  const settings = names.map((name) => ({ name: labelOf(name), value: say(describeValue(name, config)) }));
  return [...settings, ...(fork ? [{ name: '', value: say(`fork at ${fork.epoch}`) }] : [])];
}

/** `at 37`, or nothing where the run starts from the beginning. */
export const describeFork = ({ fork }: RunPlan): string => (fork ? `${say('at')} ${fork.epoch}` : '');

const DERIVATIVE_WORDS = [
  '',
  'the slopes',
  'the curvature',
  'the third derivatives',
  'the fourth',
  'the fifth',
] as const;

/** What to try next. */
export function describeOffer({ maxOrder, rhoRule }: Offer): string {
  if (maxOrder) return `Now let it also see ${DERIVATIVE_WORDS[maxOrder]}: order ${maxOrder}`;
  return rhoRule === 'constant' ? 'The same with all weights ρ = 1' : '';
}

const SCORE_WORDS: Record<Score, string> = {
  better: 'a constant has 1',
  constant: 'a constant has 1',
  worse: 'worse than a constant, which has 1',
  none: 'none: the training values are constant',
};

/** What a normalised error is to be compared with. */
export const describeScore = (finished: FinishedReport): string => SCORE_WORDS[testScoreOf(finished)];

/** Why a run ended, in a word. */
export const REASON_WORDS: Record<StopReason, string> = {
  patience: 'patience',
  plateau: 'plateau',
  worseThanConstant: 'worse than a constant',
  epochCap: 'cap',
  stopped: 'by you',
  diverged: 'diverged',
};

/** Why a run ended. */
export function describeReason(reason: StopReason, config: RunConfig): string {
  const words: Record<StopReason, string> = {
    patience: `stopped: no better validation error for ${config.patience} epochs`,
    plateau: 'stopped on the plateau: the network still predicts a constant',
    worseThanConstant: 'stopped: patience ran out while a constant would have been better',
    epochCap: `stopped at the cap of ${config.maxEpochs} epochs`,
    stopped: 'stopped by you',
    diverged: 'stopped: the errors grew beyond all numbers',
  };
  return words[reason];
}

const BACKENDS: Record<BackendInfo['backend'], string> = {
  webgpu: 'GPU (WebGPU)',
  wasm: 'CPU (wasm)',
  cpu: 'CPU (JavaScript)',
  reference: 'CPU (float64 reference)',
};

/** `CPU (wasm), relaxed SIMD: no GPU adapter found`. */
export function describeBackend({ backend, detail, why }: BackendInfo): string {
  const device = [BACKENDS[backend], ...(detail ? detail.split(', ') : [])].map(say).join(', ');
  return why ? `${device}: ${why.split('; ').map(say).join('; ')}` : device;
}

/** What a text has for a name that came without a file. */
export const PASTED = 'the pasted text';

/** A file is called what its owner called it, in every language. */
export const describeFile = (name: string): string => (name === PASTED ? say(PASTED) : name);

const SETBACKS: Partial<Record<Failure['kind'], string>> = {
  workerLost: 'The worker that trains was lost',
  deviceLost: 'The device was lost',
  gpuTooSmall: 'The GPU cannot hold this run',
};

/** What went wrong, and from where the run went on nevertheless. */
export function describeSetback({ failure, epoch }: Setback): string {
  const what = SETBACKS[failure.kind] ?? 'The training failed';
  const lost = 'message' in failure ? `${what} (${failure.message})` : what;
  return `${lost}. Another one went on ${epoch === 0 ? 'from the start' : `from epoch ${epoch}`}.`;
}

/** What went wrong, and what to do about it. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'workerLost':
      return `The worker that trains was lost: ${failure.message}. The numbers so far are kept. Train starts again in a new one.`;
    case 'deviceLost':
      return `The device was lost (${failure.message}). Press Train to start again.`;
    case 'gpuTooSmall':
    case 'outOfMemory':
      return 'There is not enough memory for this run. Try fewer samples, a lower order or a smaller network.';
    case 'invalidTarget':
      return `This function cannot be learned on its domain: ${failure.message}.`;
    case 'dataMissing':
      return `There is nothing to learn from: ${failure.message}. Open their file under “Your own data”.`;
    case 'invalidConfig':
      return `These settings cannot be trained: ${failure.problems.map(say).join('; ')}.`;
    case 'unexpected':
      return `The training failed: ${failure.message}. Press Train to start again.`;
    default:
      return failure satisfies never;
  }
}

/** `epoch 37, best 31, patience 6/10`. */
export function describeProgress({ epoch, bestEpoch }: EpochReport, config: RunConfig): string {
  return `epoch ${epoch}, best ${bestEpoch}, patience ${Math.min(epoch - bestEpoch, config.patience)}/${config.patience}`;
}

/** How long the run can still last at its pace so far: a bound, since patience may end it at any time. */
export function describeRemaining({ epoch, seconds }: EpochReport, config: RunConfig): string {
  const atMost = ((config.maxEpochs - epoch) * seconds) / epoch;
  return `${formatSeconds(seconds)} so far, at most ${formatSeconds(atMost)} more`;
}

/** What the network is told of a partial, `degree` below 0 for nothing: `500 of 2000 points, tiles of degree 2`. */
export function describeTold({ points, samples }: Pick<Told, 'points' | 'samples'>, degree: number): string {
  if (degree < 0) return 'not in the loss: nothing is told of it';
  const shown = points.length / 2;
  const count = shown < samples ? `${shown} of ${samples} points` : `${samples} ${say('points')}`;
  if (degree === 0) return count;
  return degree === 1 ? `${count}, tangent tiles` : `${count}, tiles of degree ${degree}`;
}

const SUPERSCRIPTS = ['', '', '²', '³', '⁴', '⁵'] as const;

/** `f`, `∂f/∂x₁`, `∂³f/∂x₁²∂x₂`. */
export function describePartial([r1, r2]: MultiIndex): string {
  const order = r1 + r2;
  if (order === 0) return 'f';
  const x1 = r1 > 0 ? `∂x₁${SUPERSCRIPTS[r1]}` : '';
  const x2 = r2 > 0 ? `∂x₂${SUPERSCRIPTS[r2]}` : '';
  return `∂${SUPERSCRIPTS[order]}f/${x1}${x2}`;
}

/** `f₁₁₂`: the partial by its indices. */
export function shortPartial([r1, r2]: MultiIndex): string {
  return `f${'₁'.repeat(r1)}${'₂'.repeat(r2)}`;
}
