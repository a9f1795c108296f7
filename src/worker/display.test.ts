import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Transform } from '../data/transform.ts';
import type { Engine } from '../engine/engine.ts';
import { type MultiIndex, multiIndicesUpTo } from '../math/multiIndex.ts';
import { Snapshots } from '../training/snapshots.ts';
import { Display, type Parameters } from './display.ts';
import type { Told, Watch } from './protocol.ts';

const TRANSFORM: Transform = { inputMean: [1, -2], inputDeviation: [2, 4], outputMean: 40, outputDeviation: 8 };
const DOMAIN = { x1: [-1, 3], x2: [-6, 2] } as const;
const INDICES = multiIndicesUpTo(5);
const CUT = { line: [[3, -6] as const, [-1, 0] as const] as const, count: 3 };
const WATCH: Watch = { partial: [2, 1], side: 3, triangleSide: 2, point: [3, -4], cut: CUT, pastEpoch: null };

/** Two networks with one parameter each; what was asked for says all about the answer. */
const network = (p: number, [r1, r2]: MultiIndex, x1: number, x2: number) => p * (1 + r1 + 10 * r2) + x1 - 3 * x2;
const networks = (...all: number[]): Parameters => all.map((p) => Float32Array.of(p));
const OWN = networks(2, 5);

/** The same in the function's own units. */
const partialByHand = (p: number, partial: MultiIndex, x1: number, x2: number) => {
  const [r1, r2] = partial;
  return (8 * network(p, partial, (x1 - 1) / 2, (x2 + 2) / 4)) / (2 ** r1 * 4 ** r2) + (r1 + r2 === 0 ? 40 : 0);
};
const onGrid = (p: number, partial: MultiIndex, side: number) => {
  const ends =
    side === 3
      ? ([
          [-1, 1, 3],
          [-6, -2, 2],
        ] as const)
      : ([
          [-1, 3],
          [-6, 2],
        ] as const);
  return ends[1].flatMap((x2) => ends[0].map((x1) => partialByHand(p, partial, x1, x2)));
};

function setUp(watch: Watch = WATCH, duration = 0, samples: Float64Array | null = null) {
  const asked = { one: 0, all: 0 };
  const evaluated = (points: Float32Array, partials: readonly MultiIndex[], parameters: Parameters) => {
    vi.advanceTimersByTime(duration);
    const at = (p: number, i: number) =>
      partials.map((partial) => network(p, partial, points[2 * i], points[2 * i + 1]));
    const places = Array.from({ length: points.length / 2 }, (_, i) => i);
    return parameters.map(([p]) => Float32Array.from(places.flatMap((i) => at(p, i))));
  };
  const engine = {
    evaluate: async (points: Float32Array, partial: MultiIndex, parameters = OWN) => {
      asked.one += 1;
      return evaluated(points, [partial], parameters);
    },
    evaluateAll: async (points: Float32Array, _: number, parameters = OWN) => {
      asked.all += 1;
      return evaluated(points, INDICES, parameters);
    },
  } as unknown as Engine;
  const snapshots = new Snapshots<Parameters>(4);
  snapshots.add(10, networks(3, 7));
  snapshots.add(20, networks(11, 13));
  const posted: { member: number; message: Told }[] = [];
  const display = new Display(watch, snapshots, (member, message, transfer = []) => {
    posted.push({ member, message: structuredClone(message, { transfer }) });
  });
  display.subject = { engine, transform: TRANSFORM, domain: DOMAIN, samples };
  /** What has been posted since the last time. */
  const news = () => posted.splice(0);
  const kinds = () => news().map(({ member, message }) => `${message.kind} ${member}`);
  return { display, news, kinds, asked };
}

/** All pictures of both networks, as the page is to see them. */
const picturesOf = (epoch: number, [first, second]: readonly number[], { partial, side, point }: Watch) =>
  [
    (p: number) => ({ kind: 'surface', epoch, partial, side, values: Float64Array.from(onGrid(p, partial, side)) }),
    (p: number) => {
      const places = [
        [3, -6],
        [1, -3],
        [-1, 0],
      ] as const;
      const values = Float64Array.from(places.map(([x1, x2]) => partialByHand(p, partial, x1, x2)));
      return { kind: 'slice', epoch, partial, line: CUT.line, values };
    },
    (p: number) => {
      const [x1, x2] = point ?? [];
      return { kind: 'inspection', epoch, point, partials: INDICES.map((index) => partialByHand(p, index, x1!, x2!)) };
    },
    (p: number) => ({
      kind: 'partials',
      epoch,
      side: 2,
      values: Float64Array.from(INDICES.flatMap((index) => onGrid(p, index, 2))),
    }),
  ].flatMap((picture) => [
    { member: 0, message: picture(first) },
    { member: 1, message: picture(second) },
  ]);

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

describe('what the page sees of the networks', () => {
  it('is the surface, the slice, the point and all partials of each, in the units of the function', async () => {
    const { display, news } = setUp();
    await display.live(30);
    expect(news()).toEqual(picturesOf(30, [2, 5], WATCH));
  });

  it('is, where only points of the target are known, also the partial at these, with that of the surface', async () => {
    const { display, news } = setUp(WATCH, 0, Float64Array.of(3, -6, 0, 1));
    await display.live(30);
    const at = (p: number) => [partialByHand(p, [2, 1], 3, -6), partialByHand(p, [2, 1], 0, 1)];
    expect(news().filter(({ message }) => message.kind === 'samples')).toEqual(
      [2, 5].map((p, member) => ({
        member,
        message: { kind: 'samples', epoch: 30, partial: [2, 1], values: Float64Array.from(at(p)) },
      })),
    );
  });

  it('is the value with the mean of the targets', async () => {
    const watch = { ...WATCH, partial: [0, 0] as const };
    const { display, news } = setUp(watch);
    await display.all();
    expect(news()).toEqual(picturesOf(0, [2, 5], watch));
  });

  it('is, looking back, the network of the last epoch kept before the one asked for, and its epoch is said', async () => {
    const { display, news } = setUp();
    await display.live(30);
    news();
    await display.watch({ ...WATCH, pastEpoch: 17 });
    expect(news()).toEqual(picturesOf(10, [3, 7], WATCH));
    await display.watch({ ...WATCH, pastEpoch: 20 });
    expect(news()).toEqual(picturesOf(20, [11, 13], WATCH));
    expect(display.isDue).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(display.isDue).toBe(false);
    await display.live(31);
    expect(news()).toEqual([]);
    await display.watch(WATCH);
    expect(news()).toEqual(picturesOf(31, [2, 5], WATCH));
  });

  it('is what has changed on the screen, and no more', async () => {
    const { display, news, kinds } = setUp();
    await display.live(30);
    news();
    const shownBy = async (changes: Partial<Watch>) => {
      await display.watch({ ...WATCH, ...changes });
      return kinds();
    };
    expect(await shownBy({})).toEqual([]);
    expect(await shownBy({ partial: [1, 2] })).toEqual(['surface 0', 'surface 1', 'slice 0', 'slice 1']);
    expect(await shownBy({ partial: [1, 2], side: 4 })).toEqual(['surface 0', 'surface 1']);
    await shownBy({});
    expect(await shownBy({ point: [-4, 3] })).toEqual(['inspection 0', 'inspection 1']);
    expect(await shownBy({ point: null })).toEqual([]);
    await shownBy({});
    expect(await shownBy({ triangleSide: 3 })).toEqual(['partials 0', 'partials 1']);
    expect(await shownBy({ triangleSide: null })).toEqual([]);
    await shownBy({});
    const line = [CUT.line[1], CUT.line[0]] as const;
    expect(await shownBy({ cut: { ...CUT, line } })).toEqual(['slice 0', 'slice 1']);
    expect(await shownBy({ cut: { ...CUT, line: [[...line[0]], [...line[1]]] } })).toEqual([]);
    expect(await shownBy({ cut: null })).toEqual([]);
  });

  it('is evaluated ahead for looking back, once for each epoch kept, and stays what it was', async () => {
    const { display, news, asked } = setUp({ ...WATCH, point: null });
    await display.prepareRewind();
    expect([asked.all, news()]).toEqual([2, []]);
    const partialsAt = async (pastEpoch: number, triangleSide = 2) => {
      await display.watch({ ...WATCH, point: null, pastEpoch, triangleSide });
      return news().filter(({ message }) => message.kind === 'partials');
    };
    const wanted = (epoch: number, all: readonly number[]) =>
      picturesOf(epoch, all, WATCH).filter(({ message }) => message.kind === 'partials');
    for (let times = 0; times < 2; times++) {
      expect(await partialsAt(10)).toEqual(wanted(10, [3, 7]));
      expect(await partialsAt(20)).toEqual(wanted(20, [11, 13]));
    }
    expect(asked.all).toBe(2);
    const [finer] = await partialsAt(20, 3);
    expect(finer.message).toMatchObject({ side: 3, values: { length: 21 * 9 } });
    expect(asked.all).toBe(3);
  });

  it('is nothing where there is no network, or no triangle to prepare', async () => {
    const { display, news, asked } = setUp({ ...WATCH, triangleSide: null });
    await display.prepareRewind();
    display.subject = null;
    await display.all();
    await display.watch({ ...WATCH, pastEpoch: 10 });
    expect([asked, news()]).toEqual([{ one: 0, all: 0 }, []]);
  });

  it('of a slice takes a twentieth of the time where it takes long', async () => {
    const { display, kinds } = setUp({ ...WATCH, triangleSide: null, point: null }, 50);
    await display.live(1);
    kinds();
    vi.advanceTimersByTime(949);
    await display.live(1);
    expect(kinds()).not.toContain('slice 0');
    vi.advanceTimersByTime(51);
    await display.live(1);
    expect(kinds()).toContain('slice 0');
  });

  it('comes every 150 ms, all partials every 420 ms', async () => {
    const { display, kinds } = setUp();
    const at = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      const due = display.isDue;
      await display.live(1);
      return [due, ...kinds().filter((kind) => kind.endsWith('0'))];
    };
    expect(await at(0)).toEqual([true, 'surface 0', 'slice 0', 'inspection 0', 'partials 0']);
    expect(await at(149)).toEqual([false]);
    expect(await at(1)).toEqual([true, 'surface 0', 'slice 0', 'inspection 0']);
    expect(await at(150)).toEqual([true, 'surface 0', 'slice 0', 'inspection 0']);
    expect(await at(120)).toEqual([true, 'partials 0']);
  });

  it('takes a tenth of the time where it takes long, a point a twentieth', async () => {
    const { display, kinds } = setUp({ ...WATCH, triangleSide: null, cut: null }, 50);
    await display.live(1);
    kinds();
    const at = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      await display.live(1);
      return kinds().filter((kind) => kind.endsWith('0'));
    };
    // The surface took 50 ms from the start on, the point as long from then on.
    expect(await at(399)).toEqual([]);
    expect(await at(1)).toEqual(['surface 0']);
    expect(await at(449)).toEqual([]);
    expect(await at(1)).toEqual(['surface 0']);
    expect(await at(0)).toEqual(['inspection 0']);
  });
});
