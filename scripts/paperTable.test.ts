import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Rows of the README's table: what it is in the paper, the file, the name in it. */
const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| (.+?) \| `(src\/[^`]+)` \| `(\w+)` \|$/gm)];

describe('the paper -> code table of the README', () => {
  it('covers every equation, the algorithm and the tables of settings', () => {
    const topics = rows.map(([, topic]) => topic).join('\n');
    for (const topic of [
      'eqs. (1)-(2)',
      'eq. (3)',
      'eq. (4)',
      'eq. (5)',
      'eq. (6)',
      'eqs. (7)-(8)',
      'Algorithm 1',
      'Table I,',
      'Table II,',
    ]) {
      expect(topics).toContain(topic);
    }
  });

  it.each(rows.map(([, topic, path, name]) => [topic, path, name]))('%s is in %s as %s', (_, path, name) => {
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`export (async )?(function\\*?|const|class) ${name}\\b`));
  });
});
