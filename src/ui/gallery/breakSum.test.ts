import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { ALL_FUNCTIONS } from '../../functions/index.ts';
import { breakSum } from './breakSum.ts';

const plain = (tex: string) => tex.replaceAll(/\\left|\\right|\{\}|\s/g, '');

describe('breakSum', () => {
  it('leaves a short formula on one line', () => expect(breakSum('f = x_1^2 + x_2^2')).toEqual(['f = x_1^2 + x_2^2']));

  it('breaks between terms, not inside brackets', () => {
    expect(breakSum('f = (1.5 - x_1 + x_1 x_2)^2 + (2.25 - x_1 + x_1 x_2^2)^2')).toEqual([
      'f = (1.5 - x_1 + x_1 x_2)^2 ',
      '{}+ (2.25 - x_1 + x_1 x_2^2)^2',
    ]);
  });

  it.each(ALL_FUNCTIONS.map(({ id, tex }) => [id, tex]))('keeps every symbol of %s, each line typeset', (_, tex) => {
    const lines = breakSum(tex);
    expect(plain(lines.join(''))).toBe(plain(tex));
    for (const line of lines) expect(() => katex.renderToString(line, { output: 'mathml' })).not.toThrow();
  });
});
