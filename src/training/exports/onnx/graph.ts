/** An ONNX graph while it is put together, and the bytes of the model in the end (onnx.proto3, its numbers of fields). */
import { bytesOf, join } from '../bytes.ts';
import { content, type Encoded, integer } from './protobuf.ts';

/** The name of a tensor in the graph. */
export type Value = string & { readonly brand: 'Value' };

type Numbers = Float32Array | Float64Array | BigInt64Array;

/** Element types by their numbers in ONNX. */
export const FLOAT = 1;
export const INT64 = 7;
export const DOUBLE = 11;

/** Of the format, and of the operators: what runtimes since 2022 understand. */
const IR_VERSION = 8;
const OPERATORS = 17;

const ATTRIBUTE_INTEGER = 2;

const typeOf = (numbers: Numbers): number =>
  numbers instanceof Float32Array ? FLOAT : numbers instanceof Float64Array ? DOUBLE : INT64;

/** A vector of unknown length, `k`. */
const vectorInfo = (name: string, words: string): Encoded[] => {
  const dimension = content(1, [content(2, 'k')]);
  const tensor = [integer(1, DOUBLE), content(2, [dimension])];
  return [content(1, name), content(2, [content(1, tensor)]), content(3, words)];
};

export interface ModelWords {
  readonly producer: string;
  readonly description: string;
  /** Keys and values that runtimes can read. */
  readonly metadata: Readonly<Record<string, string>>;
}

export class Graph {
  readonly #nodes: Encoded[] = [];
  readonly #initializers: Encoded[] = [];
  readonly #inputs: Encoded[] = [];
  readonly #outputs: Encoded[] = [];
  readonly #known = new Map<string, Value>();
  #count = 0;

  /** A vector of doubles that the graph is given. */
  input(name: string, words: string): Value {
    this.#inputs.push(content(11, vectorInfo(name, words)));
    return name as Value;
  }

  /** Names a vector of doubles as what the graph gives. */
  output(name: string, words: string, value: Value): void {
    this.#emit('Identity', [value], name as Value, []);
    this.#outputs.push(content(12, vectorInfo(name, words)));
  }

  /** What an operator makes of its inputs; `attributes`: whole numbers. */
  apply(operator: string, inputs: readonly Value[], attributes: Readonly<Record<string, number>> = {}): Value {
    const fields = Object.entries(attributes).map(([name, value]) =>
      content(5, [content(1, name), integer(3, value), integer(20, ATTRIBUTE_INTEGER)]),
    );
    return this.#emit(operator, inputs, this.#name(), fields);
  }

  /** A constant tensor. */
  constant(numbers: Numbers, shape: readonly number[]): Value {
    const name = this.#name();
    this.#initializers.push(
      content(5, [
        ...shape.map((length) => integer(1, length)),
        integer(2, typeOf(numbers)),
        content(8, name),
        content(9, bytesOf(numbers)),
      ]),
    );
    return name;
  }

  /** A number without a shape, or the lengths of a shape; each is kept once. */
  number(numbers: Numbers): Value {
    const key = `${typeOf(numbers)} ${numbers.join()}`;
    const known = this.#known.get(key) ?? this.constant(numbers, typeOf(numbers) === INT64 ? [numbers.length] : []);
    this.#known.set(key, known);
    return known;
  }

  /** The bytes of a file. */
  model({ producer, description, metadata }: ModelWords): Uint8Array<ArrayBuffer> {
    const graph = [
      ...this.#nodes,
      content(2, 'network'),
      ...this.#initializers,
      content(10, description),
      ...this.#inputs,
      ...this.#outputs,
    ];
    return join([
      integer(1, IR_VERSION),
      content(2, producer),
      content(6, description),
      content(7, graph),
      content(8, [content(1, ''), integer(2, OPERATORS)]),
      ...Object.entries(metadata).map(([key, value]) => content(14, [content(1, key), content(2, value)])),
    ]);
  }

  #emit(operator: string, inputs: readonly Value[], output: Value, attributes: readonly Encoded[]): Value {
    const names = [...inputs.map((input) => content(1, input)), content(2, output)];
    this.#nodes.push(content(1, [...names, content(4, operator), ...attributes]));
    return output;
  }

  #name(): Value {
    this.#count += 1;
    return `t${this.#count}` as Value;
  }
}
