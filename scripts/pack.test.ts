import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { pack } from './pack.ts';

const place = mkdtempSync(join(tmpdir(), 'pack-'));
const build = join(place, 'dist');
mkdirSync(join(build, 'assets'), { recursive: true });
writeFileSync(join(build, 'index.html'), '<p>ü');
writeFileSync(join(build, 'assets', 'a.wasm'), Uint8Array.of(0, 255, 10, 13));
afterAll(() => rmSync(place, { recursive: true }));

const unpacked = (zip: string) => unzipSync(readFileSync(zip));

describe('the package', () => {
  const zip = pack(build, join(place, 'out'), '1.2.3');

  it('has all files of the build in one folder, byte for byte, and says how to serve them', () => {
    const files = unpacked(zip);
    expect(Object.keys(files).sort()).toEqual([
      'sobolev-playground/README.txt',
      'sobolev-playground/assets/a.wasm',
      'sobolev-playground/index.html',
    ]);
    expect(strFromU8(files['sobolev-playground/index.html'])).toBe('<p>ü');
    expect([...files['sobolev-playground/assets/a.wasm']]).toEqual([0, 255, 10, 13]);
    expect(strFromU8(files['sobolev-playground/README.txt'])).toMatch(/version 1\.2\.3[\s\S]*python3 -m http\.server/);
  });

  it('is the same for the same build, and forgets files that are gone', () => {
    const before = readFileSync(zip);
    writeFileSync(join(place, 'out', 'sobolev-playground', 'old.js'), '');
    pack(build, join(place, 'out'), '1.2.3');
    expect(readFileSync(zip).equals(before)).toBe(true);
    expect(readdirSync(join(place, 'out', 'sobolev-playground')).sort()).toEqual([
      'README.txt',
      'assets',
      'index.html',
    ]);
  });
});
