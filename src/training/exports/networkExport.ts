/** A trained network as every export takes it: its best weights layer by layer, and its scaling. */
import type { Transform } from '../../data/transform.ts';
import { layersOf } from '../../engine/layout.ts';
import type { ActivationName } from '../../math/activations.ts';
import type { Order } from '../../math/multiIndex.ts';
import { type SavedRun, trainedConfig } from '../savedRun.ts';

export interface ExportedLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** W [inputs, outputs], row-major. */
  readonly weights: Float32Array;
  /** b [outputs] */
  readonly biases: Float32Array;
}

export interface NetworkExport {
  /** What it has learned, in words. */
  readonly title: string;
  /** Where it can be trained again. */
  readonly link: string;
  readonly activation: ActivationName;
  /** The highest order of derivatives in its loss. */
  readonly maxOrder: Order;
  /** The output layer last. */
  readonly layers: readonly ExportedLayer[];
  /** Layer after layer W, b. [N] */
  readonly parameters: Float32Array;
  /** Between the function's own units and those of the layers (eqs. 1-2). */
  readonly transform: Transform;
}

export function networkExport(run: SavedRun, title: string, link: string): NetworkExport {
  const { hiddenLayers, width, activation, maxOrder } = trainedConfig(run);
  const parameters = run.checkpoint.network.best;
  const layers = layersOf(hiddenLayers, width).map(({ offset, inputs, outputs }) => {
    const end = offset + inputs * outputs;
    return {
      inputs,
      outputs,
      weights: parameters.subarray(offset, end),
      biases: parameters.subarray(end, end + outputs),
    };
  });
  return { title, link, activation, maxOrder, layers, parameters, transform: run.transform };
}

/** Where the weights come from, as every export says it. */
export const ORIGIN =
  'Trained with the Sobolev Playground, after Hartmann, Kissel, Diepold: Sobolev Training With Higher Order Derivatives.';
