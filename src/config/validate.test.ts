import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from './fields.ts';
import { configProblems, formatField, parseField } from './validate.ts';
import { DEFAULT_CONFIG } from './versions.ts';

describe('a field from its text', () => {
  it('comes back from the text of its default', () => {
    for (const name of FIELD_NAMES) {
      const text = formatField(name, DEFAULT_CONFIG[name]);
      expect(parseField(name, text), name).toEqual({ ok: true, value: DEFAULT_CONFIG[name] });
    }
    expect(configProblems(DEFAULT_CONFIG)).toEqual([]);
  });

  it('is a formula, kept as it is typed, or is refused with the place of the mistake', () => {
    expect(parseField('formula', ' a = 2\na x1 ')).toEqual({ ok: true, value: ' a = 2\na x1 ' });
    expect(parseField('formula', 'x1'.padEnd(2000)).ok).toBe(true);
    expect(parseField('formula', 'x1'.padEnd(2001))).toMatchObject({ message: 'longer than 2000 characters' });
    expect(parseField('formula', 'x1 + z')).toEqual({ ok: false, message: 'unknown name: z, at character 6' });
    expect(parseField('formula', 'x'.repeat(1_000_000))).toEqual({ ok: false, message: 'longer than 2000 characters' });
  });

  it('is a domain of four numbers, each lower end below its upper end', () => {
    expect(parseField('domain', '-1,2.5,0,1e3')).toEqual({ ok: true, value: [-1, 2.5, 0, 1000] });
    for (const text of ['0,0,0,1', '0,1,2,1']) {
      expect(parseField('domain', text)).toEqual({ ok: false, message: 'a lower end is not below its upper end' });
    }
    expect(parseField('domain', '0,1,0,1,2')).toEqual({ ok: false, message: 'not 4 numbers' });
    expect(parseField('domain', '0,1,0,1e7')).toEqual({ ok: false, message: 'not within -1000000 and 1000000' });
  });

  it('of a configuration that is wrong is named with its value', () => {
    expect(configProblems({ ...DEFAULT_CONFIG, width: 0, gains: [1, 2], rhoRule: 'none' })).toEqual([
      'invalid gains: 1,2 (not 5 numbers)',
      'invalid width: 0 (not within 4 and 512)',
    ]);
  });

  it('is five numbers where there is one per order', () => {
    expect(parseField('gains', '1,2,3,4,5')).toEqual({ ok: true, value: [1, 2, 3, 4, 5] });
    expect(parseField('gains', '1,2,3,4')).toEqual({ ok: false, message: 'not 5 numbers' });
  });
});
