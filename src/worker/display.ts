/**
 * What the page sees of the networks while they train: surfaces, all partials, the inspected point, each evaluated when
 * it is due or asked for, one at a time.
 */
import { invertPartial, type Transform, transformPoints } from '../data/transform.ts';
import type { Engine } from '../engine/engine.ts';
import { type Domain, gridPoints, linePoints } from '../functions/index.ts';
import { MAX_ORDER, type MultiIndex, multiIndicesUpTo } from '../math/multiIndex.ts';
import type { Snapshots } from '../training/snapshots.ts';
import type { Film, Told, Watch } from './protocol.ts';

/** Parameters of all members. [E][N] */
export type Parameters = readonly Float32Array[];
export type PostTo = (member: number, message: Told, transfer?: Transferable[]) => void;

/** What is evaluated: the networks in training, in the units of their data. */
export interface Subject {
  readonly engine: Engine;
  readonly transform: Transform;
  readonly domain: Domain;
  /** The training samples that are shown, where no function tells the error elsewhere; else null. [k, 2] */
  readonly samples: Float64Array | null;
}

/** One kind of picture: it takes at most one part in `share` of the worker's time, and comes at most every `interval` ms. */
interface Cadence {
  readonly interval: number;
  readonly share: number;
  due: number;
}

const INDICES = multiIndicesUpTo(MAX_ORDER);

type Picture = 'surface' | 'slice' | 'partials' | 'inspection';
const PICTURES: readonly Picture[] = ['surface', 'slice', 'inspection', 'partials'];

export class Display {
  readonly #snapshots: Snapshots<Parameters>;
  readonly #post: PostTo;
  #watch: Watch;
  #subject: Subject | null = null;
  #epoch = 0;
  /** Pictures asked for while another one is evaluated. */
  readonly #wanted = new Set<Picture>();
  #work: Promise<void> | null = null;
  /** The end of all evaluations asked for so far. */
  #turn: Promise<void> = Promise.resolve();
  /** Partials of snapshots, by epoch. */
  readonly #seen = new Map<number, { side: number; partials: readonly Float64Array<ArrayBuffer>[] }>();
  readonly #cadence: Record<Picture, Cadence> = {
    surface: { interval: 150, share: 10, due: 0 },
    slice: { interval: 150, share: 20, due: 0 },
    inspection: { interval: 150, share: 20, due: 0 },
    partials: { interval: 420, share: 10, due: 0 },
  };

  constructor(watch: Watch, snapshots: Snapshots<Parameters>, post: PostTo) {
    this.#watch = watch;
    this.#snapshots = snapshots;
    this.#post = post;
  }

  /** The networks to show from now on; null for none. */
  set subject(subject: Subject | null) {
    this.#subject = subject;
  }

  /** Whether a picture of the present is to be shown. */
  get isDue(): boolean {
    if (this.#watch.pastEpoch !== null) return false;
    const now = performance.now();
    return PICTURES.some((picture) => now >= this.#cadence[picture].due);
  }

  /** Shows what has become due, where the page looks at the present. `epoch`: how many are complete. */
  async live(epoch: number): Promise<void> {
    this.#epoch = epoch;
    if (this.#watch.pastEpoch !== null) return;
    const now = performance.now();
    await this.#show(PICTURES.filter((picture) => now >= this.#cadence[picture].due));
  }

  /** Shows everything as it is now. */
  all(): Promise<void> {
    return this.#show(PICTURES);
  }

  /** Looks elsewhere, and shows what that changes. */
  watch(watch: Watch): Promise<void> {
    const before = this.#watch;
    this.#watch = watch;
    const moved = watch.pastEpoch !== before.pastEpoch;
    const [stays, asks] = [watch.point?.join() === before.point?.join(), watch.triangleSide !== before.triangleSide];
    const other = watch.partial.join() !== before.partial.join();
    const changed: Record<Picture, boolean> = {
      surface: moved || watch.side !== before.side || other,
      slice: moved || other || String(watch.cut?.line) !== String(before.cut?.line),
      inspection: moved || !stays,
      partials: moved || asks,
    };
    return this.#show(PICTURES.filter((picture) => changed[picture]));
  }

  /** Evaluates the pictures, and all that are asked for meanwhile. */
  async #show(pictures: readonly Picture[]): Promise<void> {
    for (const picture of pictures) this.#wanted.add(picture);
    this.#work ??= this.#showWanted().finally(() => {
      this.#work = null;
    });
    await this.#work;
  }

  async #showWanted(): Promise<void> {
    for (;;) {
      const picture = PICTURES.find((candidate) => this.#wanted.has(candidate));
      if (!picture || !this.#subject) return;
      this.#wanted.delete(picture);
      const begun = performance.now();
      const subject = this.#subject;
      await this.#inTurn(() => this.#draw[picture](subject, this.#watch));
      const cadence = this.#cadence[picture];
      cadence.due = begun + Math.max(cadence.interval, cadence.share * (performance.now() - begun));
    }
  }

  /** Evaluates all snapshots ahead of the page's looking back at them; what the page asks for meanwhile has its turn. */
  async prepareRewind(): Promise<void> {
    for (const epoch of this.#snapshots.epochs.toReversed()) {
      const kept = this.#snapshots.at(epoch);
      const { triangleSide } = this.#watch;
      if (!this.#subject || !kept || triangleSide === null) return;
      await this.#inTurn(() => this.#partialsOf(epoch, kept.state, triangleSide));
    }
  }

  /** A partial at all snapshots, each in its turn. */
  async film(partial: MultiIndex, side: number): Promise<Film> {
    const epochs: number[] = [];
    const surfaces: Float64Array<ArrayBuffer>[][] = [];
    for (const epoch of this.#snapshots.epochs) {
      const [kept, subject] = [this.#snapshots.at(epoch), this.#subject];
      // Thinned out in the meantime.
      if (kept?.epoch !== epoch || !subject) continue;
      const all = await this.#inTurn(() => valuesAt(subject, gridPoints(subject.domain, side), partial, kept.state));
      epochs.push(epoch);
      for (const [member, values] of all.entries()) surfaces[member] = [...(surfaces[member] ?? []), values];
    }
    return { epochs, surfaces };
  }

  /** One evaluation after the other: those of snapshots share the engine's buffer for parameters. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.then(
      () => {},
      () => {},
    );
    return turn;
  }

  /** Partials of a snapshot, kept from the first time that they are asked for. [E][21, side * side] */
  async #partialsOf(epoch: number, parameters: Parameters, side: number) {
    const known = this.#seen.get(epoch);
    if (known?.side === side || !this.#subject) return known?.partials ?? [];
    const partials = await partialsOn(this.#subject, side, parameters);
    for (const old of this.#seen.keys()) if (this.#snapshots.at(old)?.epoch !== old) this.#seen.delete(old);
    this.#seen.set(epoch, { side, partials });
    return partials;
  }

  /** The parameters that the page looks at: null for those in training. */
  #looked(): { epoch: number; parameters: Parameters | undefined } {
    const kept = this.#watch.pastEpoch === null ? null : this.#snapshots.at(this.#watch.pastEpoch);
    return { epoch: kept?.epoch ?? this.#epoch, parameters: kept?.state };
  }

  readonly #draw: Record<Picture, (subject: Subject, watch: Watch) => Promise<void>> = {
    surface: async (subject, { partial, side }) => {
      const { epoch, parameters } = this.#looked();
      const { domain, samples } = subject;
      for (const [member, values] of (
        await valuesAt(subject, gridPoints(domain, side), partial, parameters)
      ).entries()) {
        this.#post(member, { kind: 'surface', epoch, partial, side, values }, [values.buffer]);
      }
      if (!samples) return;
      for (const [member, values] of (await valuesAt(subject, samples, partial, parameters)).entries()) {
        this.#post(member, { kind: 'samples', epoch, partial, values }, [values.buffer]);
      }
    },
    partials: async (subject, { triangleSide: side }) => {
      if (side === null) return;
      const { epoch, parameters } = this.#looked();
      const all = parameters ? await this.#partialsOf(epoch, parameters, side) : await partialsOn(subject, side);
      for (const [member, known] of all.entries()) {
        const values = known.slice();
        this.#post(member, { kind: 'partials', epoch, side, values }, [values.buffer]);
      }
    },
    slice: async (subject, { partial, cut }) => {
      if (!cut) return;
      const { line, count } = cut;
      const { epoch, parameters } = this.#looked();
      for (const [member, values] of (
        await valuesAt(subject, linePoints(line, count), partial, parameters)
      ).entries()) {
        this.#post(member, { kind: 'slice', epoch, partial, line, values }, [values.buffer]);
      }
    },
    inspection: async ({ engine, transform }, { point }) => {
      if (!point) return;
      const { epoch, parameters } = this.#looked();
      const points = Float32Array.from(transformPoints(transform, Float64Array.from(point)));
      const all = await engine.evaluateAll(points, MAX_ORDER, parameters);
      for (const [member, standardised] of all.entries()) {
        const partials = INDICES.map((index, c) => invertPartial(transform, index, standardised[c]));
        this.#post(member, { kind: 'inspection', epoch, point, partials });
      }
    },
  };
}

/** One partial of every member at points [k, 2], in own units, with its own parameters or with others. [E][k] */
async function valuesAt(
  { engine, transform }: Subject,
  points: Float64Array,
  partial: MultiIndex,
  parameters?: Parameters,
): Promise<Float64Array<ArrayBuffer>[]> {
  const all = await engine.evaluate(Float32Array.from(transformPoints(transform, points)), partial, parameters);
  // In double precision: a small variation on a large offset would be lost in single.
  return all.map((standardised) =>
    Float64Array.from(standardised, (value) => invertPartial(transform, partial, value)),
  );
}

/** All partials of every member on a grid, with its own parameters or with others. [E][21, side * side] */
async function partialsOn({ engine, transform, domain }: Subject, side: number, parameters?: Parameters) {
  const points = Float32Array.from(transformPoints(transform, gridPoints(domain, side)));
  const all = await engine.evaluateAll(points, MAX_ORDER, parameters);
  return all.map((standardised) => byPartial(transform, standardised));
}

/** Standardised partials [k, 21] -> in own units, one partial after the other [21, k]. */
function byPartial(transform: Transform, standardised: Float32Array): Float64Array<ArrayBuffer> {
  const count = standardised.length / INDICES.length;
  const values = new Float64Array(standardised.length);
  for (const [c, index] of INDICES.entries()) {
    for (let i = 0; i < count; i++) {
      values[c * count + i] = invertPartial(transform, index, standardised[i * INDICES.length + c]);
    }
  }
  return values;
}
