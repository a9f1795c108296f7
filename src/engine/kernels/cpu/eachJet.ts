/** Walks over the jets of the samples in use. */

interface Span {
  readonly members: number;
  readonly capacity: number;
  readonly row: number;
  readonly count: number;
  readonly width: number;
}

/** Calls `visit` with the position of the first coefficient of each neuron's jet; the next ones are `width` apart. */
export function eachJet(span: Span, size: number, visit: (position: number) => void): void {
  for (let member = 0; member < span.members; member++) {
    for (let i = 0; i < span.count; i++) {
      const sample = (member * span.capacity + span.row + i) * size * span.width;
      for (let h = 0; h < span.width; h++) visit(sample + h);
    }
  }
}
