/** Files of points as they should not be: pieces of good ones, put together wrong. */
import fc from 'fast-check';

const PIECES = [
  'x1',
  'x2',
  'y',
  'd10',
  'd01',
  'd2y/dx1dx2',
  'set',
  'test',
  'training',
  '1.5',
  '-2e-3',
  '1,5',
  '1.234,5',
  'NaN',
  'Infinity',
  '1e999',
  '0x10',
  '',
  ' ',
  '"',
  '""',
  '"1"',
  '"a\nb"',
  '=cmd()',
  '\u0000',
  '\ufeff',
  '−3',
  '٣',
  '💥',
  '#',
  'sep=;',
];
const MARKS = [',', ';', '\t', '\n', '\r\n', '\r', '"', ' ', ',,'];

const salad = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...MARKS), fc.string({ maxLength: 5, unit: 'binary' })), {
    maxLength: 120,
  })
  .map((pieces) => pieces.join(''));

const small = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const goodRow = fc.tuple(small, small, small).map((numbers) => numbers.join());

/** A good file with a piece of something else in some place. */
const damaged = fc
  .tuple(fc.array(goodRow, { minLength: 30, maxLength: 50 }), fc.constantFrom(...PIECES, ...MARKS), fc.nat(2000))
  .map(([rows, piece, place]) => {
    const text = `x1,x2,y\n${rows.join('\n')}\n`;
    const at = place % text.length;
    return text.slice(0, at) + piece + text.slice(at + (place % 3));
  });

const repeated = fc
  .tuple(fc.constantFrom(...PIECES, ...MARKS), fc.nat(5000))
  .map(([piece, times]) => `x1,x2,y\n${piece.repeat(times)}`);

export const hostileCsv: fc.Arbitrary<string> = fc.oneof(salad, damaged, repeated);
