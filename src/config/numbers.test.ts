import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, parsePlainNumber, parseTypedNumber } from './numbers.ts';

const ANY = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE, integer: false };
const refused = (message: string) => ({ ok: false, message });

describe('a number of a link', () => {
  it.each([
    ['7', 7],
    ['-0.25', -0.25],
    ['+.5', 0.5],
    ['3.', 3],
    ['1E-3', 0.001],
    ['-0', 0],
    ['00012', 12],
    ['1e999', Number.POSITIVE_INFINITY],
  ])('%s is %d', (text, value) => expect(parsePlainNumber(text)).toEqual({ ok: true, value }));

  it.each([
    '',
    ' 1',
    '1 ',
    '1,5',
    '−1',
    '1 000',
    '10⁻³',
    '1·10⁻³',
    '0x10',
    'NaN',
    'Infinity',
    '1e',
    '1e1000',
    '.',
    '1_0',
  ])('"%s" is none: links have plain notation', (text) =>
    expect(parsePlainNumber(text)).toEqual(refused('not a number')),
  );

  it('has at most 32 characters; a file may allow more', () => {
    expect(parsePlainNumber('1'.padEnd(32, '0'))).toEqual({ ok: true, value: 1e31 });
    expect(parsePlainNumber('1'.padEnd(33, '0'))).toEqual(refused('not a number'));
    expect(parsePlainNumber('1'.padEnd(33, '0'), 33)).toEqual({ ok: true, value: 1e32 });
    expect(parsePlainNumber('100', 2)).toEqual(refused('not a number'));
  });

  it('keeps to its limits, the ends among them', () => {
    const limits = { min: -2, max: 5, integer: true };
    expect(parseNumber('-2', limits)).toEqual({ ok: true, value: -2 });
    expect(parseNumber('5', limits)).toEqual({ ok: true, value: 5 });
    expect(parseNumber('5e0', limits)).toEqual({ ok: true, value: 5 });
    expect(parseNumber('1.5', limits)).toEqual(refused('not a whole number'));
    for (const text of ['-3', '6', '1e99']) expect(parseNumber(text, limits)).toEqual(refused('not within -2 and 5'));
  });
});

describe('a number that is typed', () => {
  it.each([
    ['1,5', 1.5],
    ['0,500', 0.5],
    [',25', 0.25],
    ['−2', -2],
    ['–2', -2],
    ['− 2', -2],
    [' \u00a00.5\t', 0.5],
    ['1e-3', 0.001],
    ['1,5E−3', 0.0015],
    ['10⁻³', 0.001],
    ['−10³', -1000],
    ['1·10⁻³', 0.001],
    ['−1.02·10⁶', -1_020_000],
    ['2,5 × 10^-4', 0.00025],
    ['3*10⁺²', 300],
    ['1\u202f020', 1020],
    ['12 345,5', 12_345.5],
    ["1'000'000", 1e6],
    ['1,000.5', 1000.5],
    ['1.000,5', 1000.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,0000', 1],
    ['1000,000', 1000],
    ['1.000', 1],
    ['10', 10],
  ])('%s is %d', (text, value) => expect(parseTypedNumber(text, ANY)).toEqual({ ok: true, value }));

  it.each([
    ['1,000', '1,000 can be 1000 or 1.000'],
    ['−12,345', '12,345 can be 12345 or 12.345'],
    ['100,000·10⁻³', '100,000 can be 100000 or 100.000'],
  ])('%s is refused: it has two readings', (text, message) =>
    expect(parseTypedNumber(text, ANY)).toEqual(refused(message)),
  );

  it.each([
    '',
    ' ',
    'abc',
    '1,2,3',
    '1 2',
    '1 00',
    '1000 000',
    '--1',
    '−−1',
    '1e3·10²',
    '-·10³',
    '−-5·10³',
    '10⁻',
    '10^',
    '5·',
    '1·2',
    '510⁻³',
    '1,5,000',
    '⁵',
    '½',
    '∞',
    `1${' '.repeat(64)}`,
    '1·'.repeat(100),
  ])('"%s" is none', (text) => expect(parseTypedNumber(text, ANY)).toEqual(refused('not a number')));

  it('keeps to its limits', () => {
    expect(parseTypedNumber('2,5', { min: 0, max: 9, integer: true })).toEqual(refused('not a whole number'));
    expect(parseTypedNumber('10¹', { min: 0, max: 9, integer: true })).toEqual(refused('not within 0 and 9'));
    expect(parseTypedNumber('1e400', ANY).ok).toBe(false);
  });

  it('is what a link has in plain notation, wherever that is a number', () => {
    const plain = fc.stringMatching(/^[+-]?\d{0,9}\.?\d{0,6}([eE][+-]?\d{1,3})?$/);
    fc.assert(
      fc.property(plain, (text) => {
        expect(parseTypedNumber(text, ANY)).toEqual(parseNumber(text, ANY));
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseTypedNumber(String(value), ANY)).toEqual({ ok: true, value: value + 0 });
      }),
    );
  });

  it('is the same number in every notation, or refused', () => {
    const notations = fc.record({
      negative: fc.boolean(),
      minus: fc.constantFrom('-', '−'),
      whole: fc.stringMatching(/^(0|[1-9]\d{0,8})$/),
      fraction: fc.stringMatching(/^\d{0,6}$/),
      group: fc.constantFrom('', ' ', '\u202f', ',', '.'),
      mark: fc.constantFrom('.', ','),
      exponent: fc.option(fc.integer({ min: -30, max: 30 })),
      power: fc.constantFrom('e', 'E', '·10^', '×10^'),
      blank: fc.constantFrom('', ' ', '\u00a0'),
    });
    fc.assert(
      fc.property(notations, ({ negative, minus, whole, fraction, group, mark, exponent, power, blank }) => {
        const grouped = group === mark ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
        const written = fraction === '' ? grouped : grouped + mark + fraction;
        const text = `${blank}${negative ? minus : ''}${written}${exponent === null ? '' : power + exponent}${blank}`;
        const value = Number(`${negative ? '-' : ''}${whole}.${fraction}e${exponent ?? 0}`) + 0;
        const twoReadings = /^[1-9]\d{0,2},\d{3}$/.test(written);
        const pointGroup = /^\d{1,3}\.\d{3}$/.test(grouped) && fraction === '';
        fc.pre(!pointGroup);
        expect(parseTypedNumber(text, ANY)).toEqual(
          twoReadings ? { ok: false, message: expect.stringContaining(' can be ') } : { ok: true, value },
        );
      }),
      { numRuns: 5000 },
    );
  });
});
