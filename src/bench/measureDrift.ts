/**
 * How far the backends are apart, epoch by epoch, on one run: they round differently, and training makes more of it. Plain
 * SIMD, whose bits are the same everywhere, is what the others are compared with. What Node lacks trains in the page.
 */
import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import type { BackendChoice, RunConfig } from '../config/runConfig.ts';
import { settingsParts } from '../config/settingsText.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset } from '../data/dataset.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { openDevice } from '../engine/openDevice.ts';
import { engineShapeOf, trainSobolev } from '../training/algorithm1.ts';
import type { EpochReport } from '../training/events.ts';
import type { DriftAnswer } from './answers.ts';

const EPOCHS = [1, 3, 10, 30, 100, 300] as const;

const RUN: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'branin',
  maxOrder: 3,
  samples: 60,
  width: 32,
  validationSize: 100,
  testSize: 100,
  maxEpochs: 300,
  patience: 1000,
};

type Errors = Pick<EpochReport, 'errors' | 'validation'>;

const breathe = async () => {};

async function trainInNode(backend: BackendChoice): Promise<Errors[]> {
  const config = { ...RUN, backend };
  const device = await openDevice(backend, nodeAssets);
  const data = await createDataset(config, breathe);
  const engine = createKernelEngine(device, engineShapeOf(config), breathe);
  const history: Errors[] = [];
  const control = { seconds: () => 0, stopRequested: false };
  for await (const { event } of trainSobolev([{ config, data }], engine, control)) {
    if (event.kind === 'epoch') history.push(event);
  }
  engine.dispose();
  return history;
}

async function trainInPage(browser: Browser, url: string, backend: BackendChoice): Promise<Errors[]> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${url}#${settingsParts({ ...RUN, backend }, 2).join('&')}`);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.getByText('Finished', { exact: true }).waitFor({ timeout: 600_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save numbers', exact: true }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n');
  await page.close();
  return lines.map((line) => JSON.parse(line) as Errors & { readonly epoch?: number }).filter(({ epoch }) => epoch);
}

/** The largest difference of an order's error, or of the validation error, as a share of its size. */
export function apart(found: Errors, wanted: Errors): number {
  const pairs = [...wanted.errors, wanted.validation].map(
    (size, j) => [size, j < wanted.errors.length ? found.errors[j] : found.validation] as const,
  );
  return Math.max(...pairs.map(([size, value]) => Math.abs(value - size) / size));
}

/** `url`: where the page is served. `browser`: with a software GPU. */
export async function measureDrift(browser: Browser, url: string): Promise<DriftAnswer> {
  const wanted = await trainInNode('wasmPlain');
  const histories: readonly (readonly [string, Errors[]])[] = [
    ['wasm, relaxed SIMD', await trainInPage(browser, url, 'wasm')],
    ['cpu', await trainInNode('cpu')],
    ['webgpu, in software', await trainInPage(browser, url, 'webgpu')],
  ];
  return {
    epochs: EPOCHS,
    rows: histories.map(([backend, history]) => ({
      backend,
      apart: EPOCHS.map((epoch) => apart(history[epoch - 1], wanted[epoch - 1])),
    })),
  };
}
