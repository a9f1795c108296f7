import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, PointReader, pointOf } from './pointFormat.ts';

const read = (...lines: string[]) => {
  const reader = new PointReader();
  return lines.map((line) => reader.read(line));
};

describe('a line of a points file', () => {
  it.each([
    ['1.5,-2'],
    ['1.5;-2'],
    ['1.5\t-2'],
    ['1.5 -2'],
    ['1.5   -2'],
    ['1,5;-2'],
    ['1,5\t-2'],
    ['1,5; -2,0'],
    ['"1.5","-2"'],
    ['"1,5","-2,0"'],
    ["'1,5';'-2'"],
    ['"1.5" "-2"'],
    ['1.5 , -2'],
    ['1.5,-2,'],
    ['+1.5e0;-0.2E1'],
    ['1.5,\u22122'],
  ])('%j is the point (1.5, -2)', (line) => {
    expect(read(line)).toEqual([[1.5, -2]]);
  });

  it.each([
    ['1'],
    ['1,2,3'],
    ['1;2;3'],
    ['1,5;2.5'],
    ['1.234,5;2'],
    ['1.5,2;2.5'],
    ['1,234.5;2'],
    ['1,,2'],
    [',2'],
    ['0x10,2'],
    ['1e999,2'],
    ['Infinity,2'],
    ['NaN,2'],
    ['1-2'],
    ['"1.5,-2"'],
    ['1;'],
    ['--1,2'],
    ['1e,2'],
    ['1,2 3'],
    ['1,5 -2'],
    ['1\t2\t3'],
  ])('%j is none', (line) => {
    expect(() => read(line)).toThrow('expected two numbers, as in 1.5,-2 or 1,5;-2');
  });

  it('is never two different points: all formats that read it agree', () => {
    const parts = fc.constantFrom('1', '23', '.', ',', ';', ' ', '\t', '"', '-', 'e1');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), (pieces) => {
        const line = pieces.join('').trim();
        const points = FORMATS.map((format) => pointOf(line, format)).filter((point) => point !== null);
        for (const point of points) expect(point).toEqual(points[0]);
      }),
    );
  });

  it('gives back every number that is printed, with 17 digits or the fewest', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, finite, (x1, x2) => {
        const point = [x1 + 0, x2 + 0];
        expect(read(point.map((x) => x.toPrecision(17)).join(','))).toEqual([point]);
        expect(read(point.join('\t'))).toEqual([point]);
        expect(read(point.map((x) => String(x).replace('.', ',')).join(';'))).toEqual([point]);
      }),
    );
  });
});

describe('a cell of a points file', () => {
  it('may have all the digits of a number, more than a link may', () => {
    const tenth = '0.1000000000000000055511151231257827021181583404541015625';
    expect(read(`-${tenth}\t${tenth.replace('0.1', '12.0')}`)).toEqual([[-0.1, 12.0]]);
    expect(read(`${tenth.replace('.', ',')};2`)).toEqual([[0.1, 2]]);
  });
});

describe('the lines of a points file', () => {
  it('are written alike: a comma is either a decimal comma or a separator', () => {
    expect(() => read('1;2', '1,2')).toThrow('written as in the lines before');
    expect(() => read('1,5;2', '1.5;2')).toThrow('written as in the lines before');
    expect(read('1;2', '3;4', '1,5;2', '7;8')).toEqual([
      [1, 2],
      [3, 4],
      [1.5, 2],
      [7, 8],
    ]);
  });

  it.each([
    ['x1,x2', '1,2'],
    ['x,y', '1,2'],
    ['X;Y', '1;2'],
    ['"x_1"\t"x_2"', '1\t2'],
    ['# x1 x2', '1 2'],
    ['x₁, x₂', '1, 2'],
  ])('may begin with the header %j', (header, line) => {
    expect(read(header, line)).toEqual([null, [1, 2]]);
  });

  it('have no header but that one: other columns, or these exchanged, are refused', () => {
    for (const header of ['x2,x1', 'y,x', 'lon,lat', 'x1', 'x1,x2,value']) {
      expect(() => read(header)).toThrow('expected the header x1,x2 or two numbers');
    }
    expect(() => read('1,2', 'x1,x2')).toThrow('expected two numbers');
    expect(() => read('x1,x2', 'x1,x2')).toThrow('expected two numbers');
  });

  it('are separated as their header is', () => {
    expect(() => read('x1,x2', '1;2')).toThrow('written as in the lines before');
  });
});
