/**
 * A trained network as an ONNX model: from x1 and x2 in the function's own units to its value and its partial derivatives,
 * by the same truncated Taylor series as in the playground, written out as a graph. Scaling is in double precision, the
 * layers are in single precision, as they were trained.
 */
import { partialFactor } from '../../../data/transform.ts';
import { type JetSpace, jetSpace } from '../../../math/jetSpace.ts';
import type { Order } from '../../../math/multiIndex.ts';
import { type ExportedLayer, type NetworkExport, ORIGIN } from '../networkExport.ts';
import { DOUBLE, FLOAT, Graph, type Value } from './graph.ts';
import { Arithmetic, type Coefficient, composed, type GraphJet, SERIES } from './jets.ts';

/** The partials that the model of a network gives: up to the order of its loss, the slopes in any case. */
export const onnxOrder = ({ maxOrder }: NetworkExport): Order => (maxOrder > 1 ? maxOrder : 1);

const double = (graph: Graph, value: number): Value => graph.number(Float64Array.of(value));

/** A column [k, 1] of one standardised coordinate (eq. 1). */
function standardised(graph: Graph, x: Value, mean: number, deviation: number): Value {
  const difference = graph.apply('Sub', [x, double(graph, mean)]);
  const scaled = graph.apply('Cast', [graph.apply('Div', [difference, double(graph, deviation)])], { to: FLOAT });
  return graph.apply('Reshape', [scaled, graph.number(BigInt64Array.of(-1n, 1n))]);
}

/** The first layer: its slopes by the coordinates are the rows of its matrix. */
function firstLayer(
  graph: Graph,
  [x1, x2]: readonly Value[],
  { outputs, weights, biases }: ExportedLayer,
  size: number,
) {
  const rows = [weights.subarray(0, outputs), weights.subarray(outputs)].map((row) =>
    graph.constant(row, [1, outputs]),
  );
  const products = [x1, x2].map((x, i) => graph.apply('Mul', [x, rows[i]]));
  const value = graph.apply('Sum', [...products, graph.constant(biases, [outputs])]);
  return Array.from({ length: size }, (_, c): Coefficient => [value, ...rows][c] ?? null);
}

/** A layer on a jet: the bias belongs to its value alone. */
function layer(graph: Graph, jet: GraphJet, { inputs, outputs, weights, biases }: ExportedLayer): GraphJet {
  const matrix = graph.constant(weights, [inputs, outputs]);
  const [value, ...higher] = jet.map((u) => u && graph.apply('MatMul', [u, matrix]));
  return [value && graph.apply('Add', [value, graph.constant(biases, [outputs])]), ...higher];
}

/** A column [k, 1] of float32 as a vector [k] of doubles. */
function vector(graph: Graph, column: Value): Value {
  const flat = graph.apply('Reshape', [column, graph.number(BigInt64Array.of(-1n))]);
  return graph.apply('Cast', [flat], { to: DOUBLE });
}

/** Value and partials as outputs in the function's own units (eqs. 2-3). */
function outputs(graph: Graph, jet: GraphJet, space: JetSpace, { transform }: NetworkExport, x1: Value): void {
  for (const [c, index] of space.indices.entries()) {
    const own = jet[c];
    // One that is zero has as many zeros as there are points.
    const column = own ? vector(graph, own) : x1;
    const factor = own ? space.factorials[c] / partialFactor(transform, index) : 0;
    const raw = graph.apply('Mul', [column, double(graph, factor)]);
    if (c === 0) {
      graph.output('value', 'value', graph.apply('Add', [raw, double(graph, transform.outputMean)]));
    } else {
      const [r1, r2] = index;
      graph.output(`d${r1}${r2}`, `partial derivative, ${r1} times by x1 and ${r2} times by x2`, raw);
    }
  }
}

/** The bytes of the file. */
export function onnxModel(network: NetworkExport): Uint8Array<ArrayBuffer> {
  const { layers, activation, transform, title, link } = network;
  const space = jetSpace(onnxOrder(network));
  const graph = new Graph();
  const on = new Arithmetic(graph);
  const x = ['x1', 'x2'].map((name) => graph.input(name, `${name} of the points, in the function's own units`));
  const scaled = x.map((own, i) => standardised(graph, own, transform.inputMean[i], transform.inputDeviation[i]));
  let jet: GraphJet = firstLayer(graph, scaled, layers[0], space.size);
  for (const each of layers.slice(1)) {
    const series = SERIES[activation](on, jet[0] as Value, space.maxOrder);
    jet = layer(graph, composed(on, space, series, jet), each);
  }
  outputs(graph, jet, space, network, x[0]);
  const description = `${title}\n${ORIGIN}`;
  return graph.model({ producer: 'Sobolev Playground', description, metadata: { title, link } });
}
