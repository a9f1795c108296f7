import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealed, unsealed } from './sealed.ts';

const text = fc.string({ unit: 'binary', maxLength: 200 });

describe('a sealed text', () => {
  it('is read again with its salt, and needs no escaping in a link', () => {
    fc.assert(
      fc.property(text, text, (said, salt) => {
        const seal = sealed(said, salt);
        expect(seal).toMatch(/^[\w-]+$/);
        expect(unsealed(seal, salt)).toBe(said);
      }),
    );
  });

  it('stays the same in all versions: it is in links', () => {
    expect(sealed('2because', 'Which?')).toBe('YaQ643KDgN1rvw');
  });

  it('looks different under another question, and cannot be moved there', () => {
    expect(sealed('2', 'Which?')).not.toBe(sealed('2', 'Which one?'));
    expect(unsealed(sealed('2', 'Which?'), 'Which one?')).toBeNull();
  });

  it.each(['', 'x', '!', 'AAAA', '2', '====', 'A'.repeat(9)])('is not %j, which nobody sealed', (seal) => {
    expect(unsealed(seal, 'Which?')).toBeNull();
  });
});
