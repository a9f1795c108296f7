import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUpTo, multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';
import { hostileCsv } from '../../testing/hostileCsv.ts';
import { rowsOf, tableProblem } from '../pointTable.ts';
import { atOnce } from '../steps.ts';
import { describeDoubt, describeProblem, MOST_LISTED, readTable } from './readTable.ts';

/** A file with a header and 40 rows, whose points lie on no line. */
const fileOf = (header: string, row: (i: number) => string, end = '\n'): string =>
  [header, ...Array.from({ length: 40 }, (_, i) => row(i))].join(end) + end;

const PLAIN = fileOf('x1,x2,y', (i) => `${i},${(i * i) % 7},${i / 4}`);

/** Of a file that is wrong in one place. */
function problemOf(text: string): string {
  return atOnce(readTable(text)).problems.map((problem) => describeProblem(problem))[0];
}

/** The table of a file without a problem. Throws with the problem. */
function tableOf(text: string) {
  const { table, problems } = atOnce(readTable(text));
  if (!table || problems.length > 0) throw new Error(JSON.stringify(problems));
  return table;
}

describe('a file of points', () => {
  it('is read with every number in its place', () => {
    const table = tableOf(fileOf('y,x2,d01,x1,d10', (i) => `${i},${-i},0.5,${2 * i},1e-3`));
    expect(table.order).toBe(1);
    expect([...table.points.subarray(4, 8)]).toEqual([4, -2, 6, -3]);
    expect([...table.partials.subarray(6, 12)]).toEqual([2, 1e-3, 0.5, 3, 1e-3, 0.5]);
    expect(table.sets).toBeNull();
    expect(table.reference).toMatch(/^[0-9a-f]{16}:40:0:78:-39:0$/);
  });

  it.each([
    [
      'semicolons and decimal commas',
      fileOf('x1;x2;y', (i) => `${i};${(i * i) % 7};${String(i / 4).replace('.', ',')}`),
    ],
    ['tabs and decimal commas', fileOf('x1\tx2\ty', (i) => `${i}\t${(i * i) % 7}\t${String(i / 4).replace('.', ',')}`)],
    ['a byte order mark and CRLF', `\ufeff${PLAIN.replaceAll('\n', '\r\n')}`],
    ['CR alone', PLAIN.replaceAll('\n', '\r')],
    ['no end of its last line', PLAIN.trimEnd()],
    ['quotes', fileOf('"x1","x2","y"', (i) => `"${i}", "${(i * i) % 7}" ,"${i / 4}"`)],
    ['decimal commas in quotes', fileOf('x1,x2,y', (i) => `${i},${(i * i) % 7},"${String(i / 4).replace('.', ',')}"`)],
    ['empty lines, one of commas', PLAIN.replace('\n', '\n\n,,\n')],
    ['a line that says its separator', `sep=;\n${PLAIN.replaceAll(',', ';')}`],
    ['a hash before its header', `# ${PLAIN}`],
    [
      'other names and columns that say nothing',
      fileOf('place, X_1 ,x₂,F', (i) => `"a,b",${i},${(i * i) % 7},${i / 4}`),
    ],
    ['a quote with a line in it', fileOf('x1,x2,y,"a\nnote"', (i) => `${i},${(i * i) % 7},${i / 4},"b\r\nc"`)],
    ['a cell more that is empty', fileOf('x1,x2,y', (i) => `${i},${(i * i) % 7},${i / 4},`)],
  ])('with %s is the same as without', (_, text) => {
    expect(tableOf(text)).toEqual(tableOf(PLAIN));
  });

  it('says what it was understood as', () => {
    const { understood } = atOnce(readTable(fileOf('x1;x2;y;d10;d01;d20;note', () => '1,5;2;3;4;5;6;a')));
    expect(understood).toMatchObject({ separator: ';', decimal: ',', rows: 40, layout: { order: 1, unused: [5, 6] } });
  });

  it.each([
    [['d10', 'd01'], 1],
    [['dy/dx1', 'dy/dx2'], 1],
    [['∂f/∂x₁', '∂f/∂x₂', '∂²f/∂x₁²', '∂²f/∂x₁∂x₂', '∂²f/∂x₂²'], 2],
    [['d1y/dx1', 'dy/dx2', 'd2y/dx1dx1', 'd2y/dx2dx1', 'd2y/dx2^2'], 2],
    [['d10', 'd01', 'd20', 'd02'], 1],
    [['d20', 'd11', 'd02'], 0],
    [['dy/dx1', 'd2y/dx2'], 0],
  ])('with %j is complete up to order %d', (names, order) => {
    const text = fileOf(['x1', 'x2', 'y', ...names].join(), (i) =>
      [i, (i * i) % 7, 1, ...names.map((_, c) => c)].join(),
    );
    expect(tableOf(text).order).toBe(order);
  });

  it('does not take f12 or y₁₂ for a partial, which may mean once along each input, or once and twice', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},${i * i},1,2,3`).join('\n');
    const { understood, table } = atOnce(readTable(`x1,x2,y,f12,y₁₀\n${rows}`));
    expect([understood?.layout.unused, table?.order]).toEqual([[3, 4], 0]);
  });

  it('has its set in words, of any case', () => {
    const words = ['Training', 'val', ' TEST '];
    const table = tableOf(fileOf('set,x1,x2,y', (i) => `${words[i % 3]},${i},${(i * i) % 7},0`));
    expect([...(table.sets ?? [])].slice(0, 4)).toEqual([0, 1, 2, 0]);
  });
});

describe('what is wrong with a file', () => {
  it.each([
    ['', 'no header: x1, x2, y and what else there is'],
    ['\n\n \n', 'no header: x1, x2, y and what else there is'],
    ['1,2,3\n', 'row 1: no names of columns: x1, x2, y'],
    ['x1,y\n', 'row 1: no column x2'],
    ['\nx1,x2\n', 'row 2: no column y'],
    ['x1,x2,y,f\n', 'row 1: two columns for one thing: y and f'],
    ['x1,x2,y,d10,dy/dx1\n', 'row 1: two columns for one thing: d10 and dy/dx1'],
    ['x1,x2,"y\n', 'row 1: a quote that does not end'],
    [PLAIN.replace('3,2,0.75', '3,,0.75'), 'row 5, x2: empty'],
    [PLAIN.replace('3,2,0.75', '3,2,nan'), 'row 5, y: nan: not a number'],
    [PLAIN.replace('3,2,0.75', '3,2,1e999'), 'row 5, y: 1e999: beyond 1e+100'],
    [PLAIN.replace('3,2,0.75', '3,2'), 'row 5: 2 cells (the header has 3)'],
    [PLAIN.replace('3,2,0.75', '3,2,1,1'), 'row 5: 4 cells (the header has 3)'],
    [PLAIN.replace('3,2,0.75', '3,"2"x,1'), 'row 5: text after a quote'],
    [PLAIN.replace('3,2,0.75', `3,2,${'1'.repeat(5000)}`), 'row 5: longer than 4000 characters'],
    [PLAIN.replace('3,2,0.75', '3,2,"0,75"'), 'row 5, y: 0,75: a decimal comma among decimal points'],
    [PLAIN.split('\n').slice(0, 20).join('\n'), '19 good rows (at least 30)'],
    [PLAIN.split('\n').slice(0, 2).join('\n'), '1 good row (at least 30)'],
    [fileOf('x1,x2,y', (i) => `${i},7,${i}`), 'x2 is the same in all rows'],
    [
      fileOf('x1,x2,y,set', (i) => `${i},${-i},1,${i < 30 ? 'train' : 'tst'}`),
      'row 32, set: tst: not training, validation, test',
    ],
    [fileOf('x1,x2,y,set', (i) => `${i},${-i},1,${i < 30 ? 'train' : 'test'}`), '0 rows for validation (at least 10)'],
  ])('%# is named by row and column', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  describe('whose every mark may stand between thousands', () => {
    const doubtIn = (separator: string, y: (i: number) => string) =>
      atOnce(readTable(fileOf(['x1', 'x2', 'y'].join(separator), (i) => [i, (i * i) % 7, y(i)].join(separator))))
        .understood?.doubtful;
    const thousands = (i: number) => (i < 20 ? `${i}` : `1,3${i}`);

    it.each([
      ['a comma among whole numbers', doubtIn(';', thousands), '1,320'],
      ['a point between semicolons', doubtIn(';', (i) => `-1.2${i + 40}`), '-1.240'],
      ['a comma between tabs, with a typeset minus', doubtIn('\t', (i) => `−${i + 10},000`), '−10,000'],
      ['a comma in quotes', doubtIn(',', (i) => `"${thousands(i)}"`), '1,320'],
    ])('names the first number with it: %s', (_, doubt, number) => {
      expect(doubt).toBe(number);
    });

    it.each([
      ['one number has fewer digits after it', doubtIn(';', (i) => (i === 39 ? '1,5' : thousands(i)))],
      ['one number begins with a zero', doubtIn(';', (i) => (i === 0 ? '0,125' : thousands(i)))],
      ['one number has four digits before it', doubtIn(';', (i) => (i === 0 ? '1240,125' : thousands(i)))],
      ['it is a point between commas', doubtIn(',', (i) => `1.2${i + 40}`)],
      ['there is none', doubtIn(';', (i) => `${i}`)],
    ])('is in no doubt where %s', (_, doubt) => {
      expect(doubt).toBeNull();
    });

    it('is told what its number is read as', () => {
      expect(describeDoubt('1,310')).toBe('1,310 is read as 1.31: write thousands without a mark');
      expect(describeDoubt('−10.000')).toBe('−10.000 is read as -10: write thousands without a mark');
    });
  });

  it.each([
    ['text after a quote', (line: string) => line.replace(/,(\d+),/, ',"$1"x,')],
    ['a quote that does not end', (line: string) => line.replace(/,(\d+),/, ',"$1,')],
    ['longer than 4000 characters', (line: string) => line + '1'.repeat(5000)],
  ])('%s costs its own row alone', (message, spoil) => {
    const lines = fileOf('x1,x2,y', (i) => `${i},${(i * i) % 7},${i / 4}`).split('\n');
    lines[5] = spoil(lines[5]);
    const { understood, problems, table } = atOnce(readTable(lines.join('\n')));
    expect(problems).toEqual([{ line: 6, column: null, cell: null, message }]);
    expect(understood?.rows).toBe(40);
    expect((table?.points.length ?? 0) / 2).toBe(39);
  });

  it('counts the two characters at the end of a line as one end, also between quotes', () => {
    const { problems } = atOnce(readTable('x1,x2,y,note\r\n1,2,3,"a\r\nb"\r\n1,2,x,c\r\n'));
    expect(problems[0]).toMatchObject({ line: 4, column: 'y' });
  });

  it.each([
    ['the same', ',$1",'],
    ['another', ',$1"\n'],
  ])('says how many lines a quote has swallowed that ends in another row: %s number of cells', (_, ending) => {
    const lines = fileOf('x1,x2,y', (i) => `${i},${(i * i) % 7},${i / 4}`).split('\n');
    lines[5] = lines[5].replace(/,(\d+),/, ',"$1,');
    lines[9] = lines[9].replace(/,(\d+),/, ending);
    const { problems } = atOnce(readTable(lines.join('\n')));
    expect(problems[0]).toEqual({ line: 6, column: null, cell: null, message: 'one cell on 5 lines' });
  });

  it('is listed up to a number, and counted beyond; the other rows make a table', () => {
    const text = fileOf('x1,x2,y', (i) => `${i},${(i * i) % 7},${i / 4}`) + '1,a,b\n'.repeat(30);
    const { problems, problemCount, badRows, table } = atOnce(readTable(text));
    expect(problems).toHaveLength(MOST_LISTED);
    expect([problemCount, badRows]).toEqual([60, 30]);
    expect(table).toEqual(tableOf(PLAIN));
  });

  it('10^5 rows are read, whatever ends their lines, and one more is refused', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `${i},${i % 10},0\n`).join('');
    const table = tableOf(`x1,x2,y\n${rows}`);
    expect(rowsOf(table)).toBe(100_000);
    // Each of these would take minutes if the end of a line were looked for in all that follows.
    for (const end of ['\r', '\r\n']) expect(tableOf(`x1,x2,y\n${rows}`.replaceAll('\n', end))).toEqual(table);
    const more = atOnce(readTable(`x1,x2,y\n${rows}1,2,3\n`));
    expect(more.problems).toEqual([{ line: 100_002, column: null, cell: null, message: 'more than 100000 rows' }]);
    expect(more.table).toBeNull();
  });

  it('10 000 hostile files are refused with a reason or make a sound table, in steps', () => {
    let tables = 0;
    fc.assert(
      fc.property(hostileCsv, (text) => {
        const { table, problems, problemCount, badRows, understood } = atOnce(readTable(text));
        expect(problems.length).toBe(Math.min(problemCount, MOST_LISTED));
        expect(table !== null || problemCount > 0).toBe(true);
        for (const { cell, message } of problems) expect(`${cell}${message}`.length).toBeLessThan(100);
        if (!table) return;
        tables += 1;
        expect(atOnce(tableProblem(table))).toBeNull();
        expect(rowsOf(table) + badRows).toBe(understood?.rows);
        expect([...table.points, ...table.partials].every((value) => Math.abs(value) <= 1e100)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(tables).toBeGreaterThan(100);
  });

  it('is found in steps of a few hundred rows', () => {
    const steps = readTable(fileOf('x1,x2,y', (i) => `${i},${(i * i) % 7},${i / 4}`) + '7,8,9\n'.repeat(10_000));
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(10_000 / 250);
  });
});

describe('tables written and read', () => {
  const number = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((value) => value + 0);
  const tables = fc.constantFrom<Order>(0, 1, 2, 3, 4, 5).chain((order) =>
    fc.tuple(
      fc.constant(order),
      fc.array(fc.array(number, { minLength: 2 + countUpTo(order), maxLength: 2 + countUpTo(order) }), {
        minLength: 30,
        maxLength: 40,
      }),
    ),
  );

  it('are the same to the last bit', () => {
    fc.assert(
      fc.property(tables, ([order, rows]) => {
        fc.pre([0, 1].every((axis) => new Set(rows.map((row) => row[axis])).size > 1));
        const names = multiIndicesUpTo(order).map(([r1, r2], c) => (c === 0 ? 'y' : `d${r1}${r2}`));
        const table = tableOf([['x1', 'x2', ...names], ...rows].map((row) => row.join()).join('\n'));
        expect(table.order).toBe(order);
        expect([...table.points]).toEqual(rows.flatMap((row) => row.slice(0, 2)));
        expect([...table.partials]).toEqual(rows.flatMap((row) => row.slice(2)));
      }),
      { numRuns: 100 },
    );
  });
});
