import { describe, expect, it } from 'vitest';
import { degreeOf } from './degree.ts';
import { constantOf } from './evaluate.ts';
import { binary, type Expression, number } from './expression.ts';
import { hazardsOf } from './hazards.ts';

/** x1 + 1 + 1 + ..., and how often its parts have been looked at. */
function chainOf(length: number) {
  const state = { looks: 0 };
  let tree: Expression = { kind: 'variable', axis: 0 };
  for (let i = 0; i < length; i++) {
    const left = tree;
    const node = { kind: 'binary', name: '+', right: number(1) } as const;
    tree = Object.defineProperty({ ...node }, 'left', {
      get() {
        state.looks += 1;
        return left;
      },
    }) as Expression;
  }
  return { tree, state };
}

describe('what is read off the tree of a formula', () => {
  it.each([
    ['its hazards', hazardsOf],
    ['its degree', degreeOf],
    ['whether it is constant', constantOf],
  ])('%s: each part is looked at a few times, however long it is', (_, read) => {
    for (const length of [50, 400]) {
      const { tree, state } = chainOf(length);
      read(tree);
      expect(state.looks).toBeGreaterThan(0);
      expect(state.looks).toBeLessThanOrEqual(3 * length);
    }
  });

  it('is the same where it is asked for again', () => {
    const constant = binary('^', number(2), number(10));
    expect([constantOf(constant), constantOf(constant)]).toEqual([1024, 1024]);
  });
});
