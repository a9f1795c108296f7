import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockResults } from './resultsFile.ts';

describe('a lock', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lock-')), 'sweep', 'results.jsonl');
  const lock = `${path}.lock`;

  it('names machine and process, makes the folder, and is gone afterwards', () => {
    const unlock = lockResults(path);
    expect(readFileSync(lock, 'utf8')).toBe(`${hostname()} ${process.pid}\n`);
    unlock();
    expect(existsSync(lock)).toBe(false);
  });

  it('of a process that is there, or of another machine, is refused', () => {
    for (const holder of [`${hostname()} ${process.ppid}`, 'elsewhere 1']) {
      writeFileSync(lock, `${holder}\n`);
      expect(() => lockResults(path)).toThrow(`in use by ${holder}: ${lock} (remove it if that has ended)`);
      expect(readFileSync(lock, 'utf8')).toBe(`${holder}\n`);
    }
  });

  it('of one that had our own number, or is cut off, is none', () => {
    for (const content of [`${hostname()} ${process.pid}\n`, '']) {
      writeFileSync(lock, content);
      lockResults(path)();
      expect(existsSync(lock)).toBe(false);
    }
  });

  it('of a process that has died is taken over by one of many that want it', async () => {
    const code = `import { lockResults } from ${JSON.stringify(new URL('./resultsFile.ts', import.meta.url).href)};
      try {
        lockResults(${JSON.stringify(path)});
        process.stdout.write('mine');
      } catch (error) {
        process.stdout.write(error.message.slice(0, 6));
      }
      setInterval(() => {}, 1000);`;
    writeFileSync(lock, `${hostname()} 4194000\n`);
    // All are there until each has answered.
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]),
    );
    const answers = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])));
    for (const child of children) child.kill();
    expect(answers.sort()).toEqual(['in use', 'in use', 'in use', 'mine']);
    rmSync(lock);
  }, 60_000);

  it('that another process is taking over is refused, and nothing is left behind', () => {
    writeFileSync(lock, `${hostname()} 4194000\n`);
    mkdirSync(`${lock}.taking`);
    expect(() => lockResults(path)).toThrow(`in use by another that begins: ${lock}.taking`);
    rmdirSync(`${lock}.taking`);
    lockResults(path)();
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});
