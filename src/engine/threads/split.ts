/**
 * How each function of the wasm module is cut into shares for threads, and what of the memory it touches. A sample's jets
 * and a neuron's gradient are the same bits whoever computes them, so that no cut changes a result.
 */
import { countUpTo, ORDERS, type Order } from '../../math/multiIndex.ts';
import type { WasmExports } from '../kernels/wasm/exports.ts';

export type WasmFunction = keyof WasmExports & string;

/** What a call reads or writes, in bytes. */
export interface Touch {
  readonly at: number;
  readonly bytes: number;
  readonly writes: boolean;
  /** Bytes of each unit that is shared out, so that a thread touches its own only; 0 where all touch all of it. */
  readonly stride: number;
}

/** A call, before it is cut. */
export interface Cut {
  /** What is shared out; `nothing` is done by the first thread alone. */
  readonly by: 'samples' | 'neurons' | 'nothing';
  readonly units: number;
  readonly touches: readonly Touch[];
  /** Bytes that each thread needs for itself, and the place of their address in the arguments. */
  readonly own: { readonly bytes: number; readonly place: number } | null;
  /** The arguments for units [from, to). */
  readonly share: (from: number, to: number) => number[];
}

type Cutter = (args: readonly number[], size: number) => Cut;

const FLOAT = Float32Array.BYTES_PER_ELEMENT;
const PANEL = 8;
/** Shares of neurons begin where register tiles and panels do. */
const GRAIN = { samples: 1, neurons: PANEL, nothing: 1 } as const;

const read = (at: number, floats: number): Touch => ({ at, bytes: floats * FLOAT, writes: false, stride: 0 });
const write = (at: number, floats: number): Touch => ({ at, bytes: floats * FLOAT, writes: true, stride: 0 });

/** Floats of packed weights. */
const panelFloats = (depth: number, columns: number) => (depth + 1) * Math.ceil(columns / PANEL) * PANEL;

/** An argument that points to the rows of the samples, so many floats each. */
interface RowsArgument {
  readonly place: number;
  readonly floats: number;
  readonly writes?: boolean;
}

/** `count`: the place of the number of samples, or of rows of which each sample has `perSample`. */
function bySamples(
  args: readonly number[],
  count: { readonly place: number; readonly perSample?: number },
  rows: readonly RowsArgument[],
  all: readonly Touch[] = [],
  own: Cut['own'] = null,
): Cut {
  const perSample = count.perSample ?? 1;
  const units = args[count.place] / perSample;
  const touches = rows.map(({ place, floats, writes = false }) => {
    return { at: args[place], bytes: units * floats * FLOAT, writes, stride: floats * FLOAT };
  });
  const share = (from: number, to: number) => {
    const own = [...args];
    for (const { place, floats } of rows) own[place] += from * floats * FLOAT;
    own[count.place] = (to - from) * perSample;
    return own;
  };
  return { by: 'samples', units, touches: [...touches, ...all], own, share };
}

/** The last two arguments are the neurons [0, units); the touch `written` is shared out among them. */
function byNeurons(args: readonly number[], written: Touch, all: readonly Touch[], own: Cut['own'] = null): Cut {
  const units = args[args.length - 1];
  const share = (from: number, to: number) => [...args.slice(0, -2), from, to];
  return { by: 'neurons', units, touches: [{ ...written, stride: written.bytes / units }, ...all], own, share };
}

const byNothing = (args: readonly number[], touches: readonly Touch[]): Cut => {
  return { by: 'nothing', units: 1, touches, own: null, share: () => [...args] };
};

/** Terms of an activation's series at a point (wasm/assembly/activation.ts). */
const SERIES = 7;

/** In the order of the arguments of `WasmExports`; `size` is P of the functions that there are for each order. */
const CUTTERS = {
  firstLayer: (args, size) => {
    const [w, , , , width] = args;
    const rows = [{ place: 1, floats: 2 }, jets(2, size * width, true)];
    return bySamples(args, { place: 3 }, rows, [read(w, 3 * width)]);
  },
  affineLayer: (args) => {
    const [w, , , , width, size] = args;
    const rows = [{ place: 1, floats: 2 }, jets(2, size * width, true)];
    return bySamples(args, { place: 3 }, rows, [read(w, 3 * width)]);
  },
  tanhJet: (args, size) => bySamples(args, { place: 1 }, [jets(0, size * args[2], true)]),
  tanhJetBackward: (args, size) =>
    bySamples(args, { place: 2 }, [jets(0, size * args[3]), jets(1, size * args[3], true)]),
  activationJet: (args, size) => ofActivation(args, size),
  activationJetBackward: (args, size) => ofActivation(args, size),
  multiply: (args) => {
    const [, panels, , , depth, columns, period] = args;
    const rows = [jets(0, period * depth), jets(2, period * columns, true)];
    return bySamples(args, { place: 3, perSample: period }, rows, [read(panels, panelFloats(depth, columns))]);
  },
  outputLayer: (args) => {
    const [w, , , , width, period] = args;
    const rows = [jets(1, period * width), jets(2, period, true)];
    return bySamples(args, { place: 3, perSample: period }, rows, [read(w, width + 1)]);
  },
  outputLayerBackward: (args) => {
    const [w, , , , width, period] = args;
    return bySamples(args, { place: 3 }, [jets(1, period), jets(2, period * width, true)], [read(w, width)]);
  },
  packWeights: (args) => {
    const [w, panels, depth, columns] = args;
    return byNeurons(args, write(panels, panelFloats(depth, columns)), [read(w, (depth + 1) * columns)]);
  },
  packTransposed: (args) => {
    const [w, panels, depth, , columns] = args;
    return byNeurons(args, write(panels, panelFloats(depth, columns)), [read(w, depth * columns)]);
  },
  denseLayerGradient: (args) => {
    const [source, adjoint, gradient, , free, rows, inputs, outputs] = args;
    const all = [read(source, rows * inputs), read(adjoint, rows * outputs)];
    return byNeurons(args, write(gradient, (inputs + 1) * outputs), all, { bytes: free * FLOAT, place: 3 });
  },
  outputLayerGradient: (args) => {
    const [activations, cotangent, gradient, rows, width] = args;
    return byNeurons(args, write(gradient, width + 1), [read(activations, rows * width), read(cotangent, rows)]);
  },
  firstLayerGradient: (args, size) => {
    const [w, points, activations, adjoint, gradient, count, width] = args;
    const all = [read(w, 3 * width), read(points, 2 * count)];
    const seen = [activations, adjoint].map((at) => read(at, count * size * width));
    return byNeurons(args, write(gradient, 3 * width), [...all, ...seen]);
  },
  affineLayerGradient: (args) => {
    const [points, adjoint, gradient, count, width, size] = args;
    return byNeurons(args, write(gradient, 3 * width), [read(points, 2 * count), read(adjoint, count * size * width)]);
  },
  sobolevLoss: (args) => {
    const [output, targets, weights, rule, cotangent, statistics, count, maxOrder] = args;
    const floats = count * countUpTo(maxOrder as Order);
    const seen = [read(output, floats), read(targets, floats), read(weights, 1), read(rule, 1)];
    return byNothing(args, [...seen, write(cotangent, floats), write(statistics, 2 * (maxOrder + 1))]);
  },
  squaredError: (args) => {
    const [output, values, sum, count] = args;
    return byNothing(args, [read(output, count), read(values, count), write(sum, 1)]);
  },
  /** Not shared out: what it changes cannot be computed again, should a thread be lost in the middle of it. */
  adam: (args) =>
    byNothing(
      args,
      [0, 1, 2, 3].map((place) => write(args[place], args[4])),
    ),
} satisfies Record<string, Cutter>;

function jets(place: number, floats: number, writes = false): RowsArgument {
  return { place, floats, writes };
}

function ofActivation(args: readonly number[], size: number): Cut {
  const width = args[5];
  const rows = [jets(1, size * width), jets(2, size * width, true)];
  return bySamples(args, { place: 4 }, rows, [], { bytes: SERIES * width * FLOAT, place: 3 });
}

/** Those that the module has one of for each order. */
const PER_ORDER: ReadonlySet<string> = new Set([
  'firstLayer',
  'firstLayerGradient',
  'tanhJet',
  'tanhJetBackward',
  'activationJet',
  'activationJetBackward',
]);

/** Every function that there is, in an order that all threads know it by. */
export const FUNCTIONS: readonly { readonly name: WasmFunction; readonly cut: (args: readonly number[]) => Cut }[] =
  Object.entries<Cutter>(CUTTERS).flatMap(([base, cutter]) => {
    if (!PER_ORDER.has(base)) return [{ name: base as WasmFunction, cut: (args) => cutter(args, 1) }];
    return ORDERS.map((order) => ({
      name: `${base}${order}` as WasmFunction,
      cut: (args: readonly number[]) => cutter(args, countUpTo(order)),
    }));
  });

/** The units [from, to) of thread `index` out of `threads`. */
export function shareOf({ by, units }: Cut, index: number, threads: number): readonly [from: number, to: number] {
  if (by === 'nothing') return index === 0 ? [0, units] : [0, 0];
  const grains = Math.ceil(units / GRAIN[by]);
  const at = (k: number) => Math.min(units, Math.floor((grains * k) / threads) * GRAIN[by]);
  return [at(index), at(index + 1)];
}
