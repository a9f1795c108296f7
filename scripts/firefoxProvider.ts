/** Lets vitest run tests in an installed Firefox, which the providers that it brings along do not start. */
import { defineBrowserProvider } from '@vitest/browser';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import type { BrowserProvider, BrowserProviderOption } from 'vitest/node';

class FirefoxProvider implements BrowserProvider {
  readonly name = 'firefox';
  readonly supportsParallelism = false;
  readonly #options: LaunchOptions;
  #browser: Promise<Browser> | null = null;
  readonly #pages = new Map<string, Page>();

  constructor(options: LaunchOptions) {
    this.#options = options;
  }

  getCommandsContext(session: string) {
    return { page: this.#pages.get(session) };
  }

  async openPage(session: string, url: string): Promise<void> {
    this.#browser ??= puppeteer.launch(this.#options);
    const page = await (await this.#browser).newPage();
    await this.#pages.get(session)?.close();
    this.#pages.set(session, page);
    await page.goto(url, { timeout: 0 });
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
  }
}

/** `options`: how Firefox is launched. */
export function firefoxProvider(options: LaunchOptions): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'firefox',
    supportedBrowser: ['firefox'],
    providerFactory: () => new FirefoxProvider(options),
  });
}
