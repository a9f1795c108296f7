/** The layers of the network 2 -> width -> ... -> width -> 1 (Table II) and where their parameters lie in theta. */

export interface LayerLayout {
  /** First parameter: W [inputs, outputs] row-major, then b [outputs]. */
  readonly offset: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** All affine layers, the output layer last. [hiddenLayers + 1] */
export function layersOf(hiddenLayers: number, width: number): LayerLayout[] {
  let offset = 0;
  return Array.from({ length: hiddenLayers + 1 }, (_, index) => {
    const inputs = index === 0 ? 2 : width;
    const outputs = index === hiddenLayers ? 1 : width;
    const layer = { offset, inputs, outputs };
    offset += (inputs + 1) * outputs;
    return layer;
  });
}

/** N: parameters of one network. 41 001 for Table II. */
export function parameterCount(hiddenLayers: number, width: number): number {
  return layersOf(hiddenLayers, width).reduce((count, { inputs, outputs }) => count + (inputs + 1) * outputs, 0);
}
