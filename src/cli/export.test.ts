import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportedRun } from '../testing/exportedRuns.ts';
import { networkExport } from '../training/exports/networkExport.ts';
import { onnxModel } from '../training/exports/onnx/onnxModel.ts';
import { pytorchText } from '../training/exports/pytorchText.ts';
import { tfjsModel } from '../training/exports/tfjsModel.ts';
import { saveSession } from '../training/session.ts';
import { exportCommand } from './export.ts';
import { experimentOfSession } from './link.ts';

const RUN = exportedRun('sin', 2);
const SESSION = { link: null, runs: [null, RUN] };
const { functionId, samples } = RUN.plan.config;
const TITLE = `${functionId}, order 2, n = ${samples}`;
const NETWORK = networkExport(RUN, TITLE, experimentOfSession(SESSION, '').link);
let folder = '';
let session = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  session = join(folder, 'session.json');
  writeFileSync(session, saveSession(SESSION));
});

const bytes = (...path: string[]) => Uint8Array.from(readFileSync(join(folder, ...path)));

describe('export', () => {
  it('writes a program or a model to a file, of the first run that was trained', async () => {
    await exportCommand([session, '--format', 'pytorch', '--out', join(folder, 'net.py')]);
    expect(readFileSync(join(folder, 'net.py'), 'utf8')).toBe(pytorchText(NETWORK));
    await exportCommand([session, '--format=onnx', '--out', join(folder, 'net.onnx')]);
    expect(bytes('net.onnx')).toEqual(onnxModel(NETWORK));
  });

  it('writes a model of several files to a folder, which it makes', async () => {
    await exportCommand([session, '--format', 'tfjs', '--out', join(folder, 'deep', 'model')]);
    expect(readdirSync(join(folder, 'deep', 'model')).sort()).toEqual(['model.json', 'sine.js', 'weights.bin']);
    expect(bytes('deep', 'model', 'weights.bin')).toEqual(tfjsModel(NETWORK).weights);
  });

  it('replaces nothing but by force', async () => {
    const out = join(folder, 'mine.py');
    writeFileSync(out, 'a thesis');
    await expect(exportCommand([session, '--out', out])).rejects.toThrow(`${out}: it exists (--force replaces it)`);
    expect(readFileSync(out, 'utf8')).toBe('a thesis');
    await exportCommand([session, '--out', out, '--force']);
    expect(readFileSync(out, 'utf8')).toContain('import numpy');
  });

  it.each([
    [['--format', 'torch'], 'unknown format: torch (numpy, pytorch, onnx, tfjs)'],
    [['--format', 'toString'], 'unknown format: toString (numpy, pytorch, onnx, tfjs)'],
    [['--format', 'tfjs'], 'no --out: tfjs is a folder of files'],
    [['--force'], '--force without --out'],
    [['--run', 'A'], 'no trained run A (it has B)'],
  ])('refuses what it cannot do, by name: %j', async (args, problem) => {
    await expect(exportCommand([session, ...args])).rejects.toThrow(problem);
  });

  it('does not take a file for a folder', async () => {
    await expect(exportCommand([session, '--format', 'tfjs', '--out', session])).rejects.toThrow('not a folder');
  });
});
