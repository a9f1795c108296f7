import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
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
});
