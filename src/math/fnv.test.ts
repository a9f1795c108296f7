import { describe, expect, it } from 'vitest';
import { fnv1a } from './fnv.ts';

describe('FNV-1a', () => {
  it('has the values of its authors', () => {
    expect(['', 'a', 'foobar'].map(fnv1a)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});
