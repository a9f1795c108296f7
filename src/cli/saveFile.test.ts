import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OWN_SESSION, SaveFile } from './saveFile.ts';

const SESSION = '{"format":"sobolev-playground","version":1}\n';
const sessionFile = (at: string, force: boolean) => new SaveFile(at, { force, own: OWN_SESSION });
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
  path = join(folder, 'session.json');
});

describe('the file of a session', () => {
  it('is written whole, and nothing is left beside it', () => {
    const text = 'ä'.repeat(1_000_000);
    sessionFile(path, false).write(text);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['session.json']);
  });

  it('is not there before it is written', () => {
    sessionFile(path, false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([[SESSION], [`\n { "format" : "sobolev-playground" }`], ['']])(
    'replaces an older session or an empty file: %j',
    (old) => {
      writeFileSync(path, old);
      sessionFile(path, false).write('new');
      expect(readFileSync(path, 'utf8')).toBe('new');
    },
  );

  it.each([['a thesis'], ['{"format":"other"}'], ['{"text":"\\"format\\":\\"sobolev-playground\\""}']])(
    'does not replace any other file but by force: %j',
    (old) => {
      writeFileSync(path, old);
      expect(() => sessionFile(path, false)).toThrow(/it exists and is no session of this program/);
      expect(readFileSync(path, 'utf8')).toBe(old);
      sessionFile(path, true).write('new');
      expect(readFileSync(path, 'utf8')).toBe('new');
    },
  );

  it('keeps the permissions of the one it replaces, and follows a symbolic link to it', () => {
    writeFileSync(path, SESSION);
    chmodSync(path, 0o640);
    const link = join(folder, 'link.json');
    symlinkSync(path, link);
    sessionFile(link, false).write('new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'session.json']);
  });

  it('is refused before training where it cannot be written, with or without force', () => {
    mkdirSync(path);
    for (const force of [false, true]) {
      const refused = (where: string) => () => sessionFile(where, force);
      expect(refused(path)).toThrow(`cannot save to ${path}: not a file`);
      expect(refused('/dev/full')).toThrow('cannot save to /dev/full: not a file');
      expect(refused(join(folder, 'nosuch', 'a.json'))).toThrow(/nosuch\/a.json: no such file or folder$/);
      writeFileSync(join(folder, 'file'), '');
      expect(refused(join(folder, 'file', 'a.json'))).toThrow('no such folder');
      expect(refused(join(folder, 'a'.repeat(300)))).toThrow('too long a name');
    }
  });

  it('says so where the folder has gone while it trained', () => {
    const file = sessionFile(path, false);
    rmSync(folder, { recursive: true });
    expect(() => file.write('new')).toThrow(`cannot save to ${path}: no such file or folder`);
  });

  it('leaves the old file as it was where the new one cannot take its place', () => {
    writeFileSync(path, SESSION);
    const file = sessionFile(path, false);
    rmSync(path);
    mkdirSync(path);
    expect(() => file.write('new')).toThrow('cannot save to');
    expect(readdirSync(folder)).toEqual(['session.json']);
  });
});
