import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../functions/index.ts';
import { pointAt } from './pointAt.ts';

describe('an error in a formula', () => {
  it('has carets under it', () => {
    expect(pointAt('1 + foo', { message: '', position: 4, length: 3 })).toEqual({
      excerpt: '1 + foo',
      carets: '    ^^^',
    });
    expect(pointAt('sin(x1', { message: '', position: 6, length: 1 })).toEqual({
      excerpt: 'sin(x1',
      carets: '      ^',
    });
  });

  it('is shown on its own line', () => {
    expect(pointAt('a = 2\nb x1\n', { message: '', position: 6, length: 1 })).toEqual({ excerpt: 'b x1', carets: '^' });
  });

  it('is in the window of a long line, under the same character', () => {
    const line = `${'x1 + '.repeat(60)}$${' + x2'.repeat(60)}`;
    const { excerpt, carets } = pointAt(line, { message: '', position: 300, length: 1 });
    expect(excerpt[carets.indexOf('^')]).toBe('$');
    expect([excerpt.at(0), excerpt.at(-1), excerpt.length]).toEqual(['…', '…', 28]);
  });

  it('has carets under the character that the parser names, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'x1+-*(sin) \n$'), maxLength: 90 }), (text) => {
        const parsed = parseFormula(text);
        if (parsed.ok) return;
        const { excerpt, carets } = pointAt(text, parsed.problem);
        expect(carets.trim()).toMatch(/^\^+$/);
        const named = text[parsed.problem.position] ?? '\n';
        expect(excerpt[carets.indexOf('^')] ?? '\n').toBe(named);
        expect(Math.max(excerpt.length, carets.length)).toBeLessThanOrEqual(28);
      }),
    );
  });
});
