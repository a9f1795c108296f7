import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVATIONS, type ActivationName } from '../../math/activations.ts';
import { exportedRun, farthest, wantedColumns } from '../../testing/exportedRuns.ts';
import type { SavedRun } from '../savedRun.ts';
import { trainedPartials } from '../trainedPartials.ts';
import { networkExport } from './networkExport.ts';
import { precisionNote, type TfjsModel, tfjsModel } from './tfjsModel.ts';

/** Lopsided, and of a size that single precision takes. */
function runOf(activation: ActivationName): SavedRun {
  const transform = { inputMean: [0.75, -1.25], inputDeviation: [2, 0.5], outputMean: -4, outputDeviation: 3 } as const;
  return { ...exportedRun(activation), transform };
}

const POINTS = [
  [0.3, -1.1],
  [2, -2],
  [-1, -1.5],
  [3.5, 0.25],
];
const wantedAt = (run: SavedRun, c: number) =>
  Array.from(trainedPartials(run, Float64Array.from(POINTS.flat())).filter((_, i) => i % 21 === c));

/** Loaded as from a server that has the two files. */
function load({ json, weights, script }: TfjsModel): Promise<tf.LayersModel> {
  if (script) new Function('tf', script)(tf);
  const files: Readonly<Record<string, BodyInit>> = { 'model.json': json, 'weights.bin': weights };
  const fetchFunc = async (url: unknown) => new Response(files[String(url).split('/').at(-1) ?? ''] ?? null);
  return tf.loadLayersModel(tf.io.http('https://example.org/models/model.json', { fetchFunc }));
}

beforeAll(() => tf.setBackend('cpu'));

describe('a network as a layers model of tfjs', () => {
  it.each(ACTIVATIONS)(
    'with %s is loaded and predicts what the playground predicts: values, and slopes by tf.grad',
    async (activation) => {
      const run = runOf(activation);
      const model = await load(tfjsModel(networkExport(run, 'test', '#v=2')));
      const x = tf.tensor2d(POINTS);
      const predict = (points: tf.Tensor) => model.predict(points) as tf.Tensor;
      expect(predict(x).shape).toEqual([POINTS.length, 1]);
      expect(farthest(predict(x).dataSync(), wantedAt(run, 0))).toBeLessThan(1e-5);
      const slopes = tf
        .grad((points: tf.Tensor) => predict(points).sum())(x)
        .arraySync() as number[][];
      for (const i of [0, 1]) {
        expect(
          farthest(
            slopes.map((own) => own[i]),
            wantedAt(run, 1 + i),
          ),
        ).toBeLessThan(1e-5);
      }
    },
  );

  it('has scaling that is not trained further, and says where it comes from', async () => {
    const { json } = tfjsModel(networkExport(runOf('tanh'), 'Branin, order 2', '#v=2&f=branin'));
    const model = await load(tfjsModel(networkExport(runOf('tanh'), 'Branin, order 2', '#v=2&f=branin')));
    expect(model.trainableWeights.map(({ originalName }) => originalName)).toEqual(
      ['hidden1', 'hidden2', 'output'].flatMap((name) => [`${name}/kernel`, `${name}/bias`]),
    );
    expect(JSON.parse(json).userDefinedMetadata).toMatchObject({ title: 'Branin, order 2', link: '#v=2&f=branin' });
  });

  it('says what single precision loses where offsets are large beside what varies', () => {
    expect(precisionNote(networkExport(runOf('tanh'), 'test', '#v=2'))).toBeNull();
    // 40 beside 0.009.
    expect(precisionNote(networkExport(exportedRun('tanh'), 'test', '#v=2'))).toContain('3e-4 of the deviation');
  });

  it('would be found out with x1 and x2 exchanged: the slopes by them are far apart', () => {
    const [, d10, d01] = wantedColumns(runOf('tanh'));
    expect(farthest(d10, d01)).toBeGreaterThan(0.1);
  });
});
