/** Data of one's own in a terminal: trained as the function that they were measured from, to the last bit. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsParts } from '../config/settingsText.ts';
import { MEASURED_CONFIG, OTHER, SLOPES, SLOPES_TEXT } from '../testing/ownTables.ts';
import { parseSession, saveSession } from '../training/session.ts';

function cli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'playground-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const CSV = file('own.csv', SLOPES_TEXT);
const LINK = `#${settingsParts({ ...MEASURED_CONFIG, maxEpochs: 6 }, 2).join('&')}`;

/** All that was printed but how long it took. */
const numbers = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ seconds, ...rest }) => rest);

describe('train --data', () => {
  it('trains a function, measured with its slopes and sets, to the same losses as the function, to the last bit', async () => {
    const session = join(folder, 'session.json');
    const [known, own] = [await cli('train', LINK), await cli('train', LINK, '--data', CSV, '--save', session)];
    expect([known.code, own.code, own.stderr]).toEqual([0, 0, '']);
    expect(numbers(own.stdout)).toEqual(numbers(known.stdout));
    expect(numbers(own.stdout)).toHaveLength(7);
    const { link, data } = parseSession(readFileSync(session, 'utf8'));
    expect(data).toEqual(SLOPES);
    expect(link).toContain(`f=data&data=${SLOPES.reference}`);
    const begun = file('begun.json', saveSession({ link, runs: [null], data: SLOPES }));
    expect(numbers((await cli('train', begun)).stdout)).toEqual(numbers(known.stdout));
    // The link of the session asks for the same data.
    expect(numbers((await cli('train', link ?? '', '--data', CSV)).stdout)).toEqual(numbers(known.stdout));
  });

  it('without a link trains all rows and orders that the file has', async () => {
    const { stdout, code } = await cli('train', '--data', CSV, '--save', join(folder, 'alone.json'));
    expect(code).toBe(0);
    expect(numbers(stdout)[0].errors).toHaveLength(2);
    const [run] = parseSession(readFileSync(join(folder, 'alone.json'), 'utf8')).runs;
    expect(run?.plan.config).toMatchObject({ functionId: 'data', maxOrder: 1, samples: 40, width: 200 });
  });

  it('says where a mark may stand between thousands, and trains', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i};${(i * i) % 7};1,${100 + i}`).join('\n');
    const doubtful = file('doubtful.csv', `x1;x2;y\n${rows}\n`);
    const { code, stderr } = await cli('train', '#v=2&f=data&order=0&n=20&width=8&maxep=2', '--data', doubtful);
    expect([code, stderr]).toEqual([0, `${doubtful}: 1,100 is read as 1.1: write thousands without a mark\n`]);
  });

  it('refuses what is wrong, naming it', async () => {
    const wrong = file('wrong.csv', SLOPES_TEXT.replace('\n', '\n1,2,x,3,4,test\n1,2\n'));
    const asked = `${LINK.replace('f=branin', 'f=data')}&data=${OTHER.reference}`;
    const cases: [string[], string][] = [
      [['--data', wrong], `${wrong}: row 2, y: x: not a number\n${wrong}: row 3: 2 cells (the header has 6)\n`],
      [['--data', 'none.csv'], 'cannot read none.csv: no such file or folder\n'],
      [[asked], 'the link is about data: name their file with --data\n'],
      [
        [asked, '--data', CSV],
        `${CSV}: not the data of the link: ${SLOPES.reference} (the link asks for ${OTHER.reference})\n`,
      ],
      [[join(folder, 'session.json'), '--data', CSV], '--data with a session, which has its own\n'],
    ];
    for (const [args, stderr] of cases) expect(await cli('train', ...args)).toMatchObject({ code: 2, stderr });
  });
});
