/** What the documents name is there: folders, files, and files by the beginning of their name, as the test tool takes them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const DOCUMENTS = ['README.md', 'SECURITY.md', ...readdirSync(join(root, 'docs')).map((name) => join('docs', name))];
const PATH = /\b(?:src|scripts|e2e|docs|public|examples|results)\/[\w./-]*\w/g;

function isThere(path: string): boolean {
  if (existsSync(join(root, path))) return true;
  const folder = join(root, dirname(path));
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(basename(path)));
}

describe('a document names files that are there', () => {
  it.each(DOCUMENTS.filter((name) => name.endsWith('.md')))('%s', (name) => {
    const paths = readFileSync(join(root, name), 'utf8').match(PATH) ?? [];
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it('finds one that is not', () => {
    expect(['src/state/lockstep.ts', 'src/cli/run', 'docs'].filter((path) => !isThere(path))).toEqual([
      'src/state/lockstep.ts',
    ]);
  });
});
