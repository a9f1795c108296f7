import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryFileNames, fillIn, offline } from './offline.ts';

let folder = '';
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const script = () => readFileSync(join(folder, 'sw.js'), 'utf8');
const version = () => /OFFLINE_VERSION="([0-9a-f]{12})"/.exec(script())?.[1];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  mkdirSync(join(folder, 'assets'));
  write('index.html', '<p>');
  write('assets/b.js', 'b');
  write('a.svg', 'a');
  write('sw.js', 'start();\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the service worker of a build', () => {
  it('knows all files but itself, the page by its folder', () => {
    fillIn(folder);
    expect(script()).toMatch(
      /^var OFFLINE_FILES=\["\.\/a\.svg","\.\/assets\/b\.js","\.\/"\],OFFLINE_VERSION="[0-9a-f]{12}";\nstart\(\);\n$/,
    );
  });

  it('is the same for the same files, filled in once or twice, and another for any other content or name', () => {
    fillIn(folder);
    const first = script();
    fillIn(folder);
    expect(script()).toBe(first);
    const versions = [version()];
    for (const change of [
      () => write('a.svg', 'A'),
      () => write('assets/c.js', 'b'),
      () => rmSync(join(folder, 'assets/b.js')),
      () => write('index.html', '<p> '),
    ]) {
      change();
      fillIn(folder);
      versions.push(version());
    }
    expect(new Set(versions).size).toBe(5);
    expect(script().split('\n')).toHaveLength(3);
  });

  it('has the one name that never changes', () => {
    expect([entryFileNames({ name: 'sw' }), entryFileNames({ name: 'index' })]).toEqual([
      'sw.js',
      'assets/[name]-[hash].js',
    ]);
  });

  const buildInto = async (outDir: string, input: Record<string, string>) => {
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [offline()],
      build: { outDir, rollupOptions: { input, output: { entryFileNames } } },
    });
  };

  it.each([
    ['a folder below the project', (name: string) => name],
    ['a folder given by its whole path', (name: string) => join(folder, name)],
  ])('is filled in where the build lies: %s', async (_, outDir) => {
    write('sw.ts', 'start();\n');
    await buildInto(outDir('built'), { index: join(folder, 'index.html'), sw: join(folder, 'sw.ts') });
    expect(readFileSync(join(folder, 'built', 'sw.js'), 'utf8')).toMatch(/^var OFFLINE_FILES=\["\.\/"\]/);
  });

  it('is nothing that a build without one stumbles over', async () => {
    await buildInto('built', { index: join(folder, 'index.html') });
    expect(readdirSync(join(folder, 'built'))).toEqual(['index.html']);
  });
});
