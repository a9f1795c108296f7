import { InferenceSession, Tensor } from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { ACTIVATIONS } from '../../../math/activations.ts';
import { countUpTo, type Order } from '../../../math/multiIndex.ts';
import { EXPORT_INDICES, EXPORT_POINTS, exportedRun, farthest, wantedColumns } from '../../../testing/exportedRuns.ts';
import { networkExport } from '../networkExport.ts';
import { onnxModel } from './onnxModel.ts';

const COUNT = EXPORT_POINTS.length / 2;
const coordinate = (i: 0 | 1) => Float64Array.from(EXPORT_POINTS.filter((_, at) => at % 2 === i));

/** All that a runtime gives at EXPORT_POINTS, by name. */
async function run(model: Uint8Array): Promise<Map<string, number[]>> {
  const session = await InferenceSession.create(model);
  const feeds = {
    x1: new Tensor('float64', coordinate(0), [COUNT]),
    x2: new Tensor('float64', coordinate(1), [COUNT]),
  };
  const outputs = await session.run(feeds);
  await session.release();
  return new Map(
    session.outputNames.map((name) => {
      expect(outputs[name].dims).toEqual([COUNT]);
      return [name, Array.from(outputs[name].data as Float64Array)];
    }),
  );
}

const nameOf = (c: number): string => (c === 0 ? 'value' : `d${EXPORT_INDICES[c].join('')}`);

/** The spread of a column: what its errors are to be compared with, 40 of value being only an offset. */
const rangeOf = (column: readonly number[]): number => Math.max(...column) - Math.min(...column);

describe('a network as an ONNX model', () => {
  it.each(ACTIVATIONS)(
    'with %s gives in a runtime what the playground predicts: value and all partials',
    async (activation) => {
      const trained = exportedRun(activation, 5);
      const found = await run(onnxModel(networkExport(trained, 'test', '#v=2')));
      const wanted = wantedColumns(trained);
      expect([...found.keys()]).toEqual(wanted.map((_, c) => nameOf(c)));
      for (const [c, column] of wanted.entries())
        expect(farthest(found.get(nameOf(c)) ?? [], column)).toBeLessThan(1e-5);
      const values = found.get('value') ?? [];
      const errors = values.map((value, k) => Math.abs(value - wanted[0][k]));
      expect(Math.max(...errors) / rangeOf(wanted[0])).toBeLessThan(1e-5);
    },
  );

  it.each([0, 1, 2, 3, 4] as Order[])(
    'of order %i has the partials up to that order, the slopes in any case',
    async (order) => {
      const trained = exportedRun('swish', order);
      const found = await run(onnxModel(networkExport(trained, 'test', '#v=2')));
      const wanted = wantedColumns(trained).slice(0, countUpTo(Math.max(1, order)));
      expect([...found.keys()]).toEqual(wanted.map((_, c) => nameOf(c)));
      for (const [c, column] of wanted.entries())
        expect(farthest(found.get(nameOf(c)) ?? [], column)).toBeLessThan(1e-5);
    },
  );

  it('would be found out with x1 and x2 exchanged: the slopes by them are far apart', () => {
    const [, d10, d01] = wantedColumns(exportedRun('tanh'));
    expect(farthest(d10, d01)).toBeGreaterThan(0.1);
  });

  it('says of itself what it has learned and where', () => {
    const text = new TextDecoder('latin1').decode(
      onnxModel(networkExport(exportedRun('tanh'), 'Branin, order 2', '#v=2&f=branin')),
    );
    expect(text).toContain('Branin, order 2');
    expect(text).toContain('#v=2&f=branin');
  });
});
