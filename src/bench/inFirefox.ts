/** The page of the bench in an installed Firefox, on its software adapter. */
import puppeteer from 'puppeteer-core';
import { firefoxOptions } from '../../scripts/engines.mjs';
import type { BenchRequest } from './answers.ts';

/** What the page at `url` answers, and the browser in words. Throws where Firefox or its GPU is not installed. */
export async function askFirefox(
  url: string,
  request: BenchRequest,
  progress: (text: string) => void,
): Promise<{ answer: unknown; version: string }> {
  const options = firefoxOptions({ webgpu: true });
  if (!options) throw new Error('Firefox or a GPU in software is missing: install firefox-esr and mesa-vulkan-drivers');
  const browser = await puppeteer.launch({ ...options, protocolTimeout: 0 });
  try {
    const page = await browser.newPage();
    await page.exposeFunction('benchProgress', progress);
    await page.goto(url);
    const answer = await page.evaluate((sent) => window.bench(sent), request);
    return { answer, version: await browser.version() };
  } finally {
    await browser.close();
  }
}
