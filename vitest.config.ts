/**
 * Projects: `node` for everything pure, `browser` for what needs a real one (WebGPU, workers), and `firefox`, where that
 * is installed, for what another implementation of WebGPU must do alike.
 */
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserProviderOption } from 'vitest/node';
import { chromiumOptions } from './scripts/chromium.mjs';
import { firefoxOptions } from './scripts/engines.mjs';
import { firefoxProvider } from './scripts/firefoxProvider.ts';

const browserTests = 'src/**/*.browser.test.ts';
/** Not the epochs by thousands: Firefox looks for finished work ten times a second, so each takes 100 ms. */
const GPU_TESTS = [
  'src/engine/kernels/**/*.browser.test.ts',
  'src/engine/webgpu/**/*.browser.test.ts',
  'src/engine/engines.browser.test.ts',
  'src/engine/dispatches.browser.test.ts',
];

const inFirefox = firefoxOptions({ webgpu: true });

/** Tests in a browser, which bundles what they import from packages beforehand. */
function browserProject(
  name: string,
  browser: 'chromium' | 'firefox',
  include: readonly string[],
  provider: BrowserProviderOption,
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [...include],
      testTimeout: 120_000,
      // What a busy machine upset is tried once more, and named as retried.
      retry: 1,
      fileParallelism: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider,
        instances: [{ browser }],
      },
    },
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-backend-cpu',
        '@tensorflow/tfjs-backend-wasm',
        '@tensorflow/tfjs-backend-webgpu',
        'fast-check',
        'plotly.js/lib/core',
        'plotly.js/lib/surface',
      ],
    },
  };
}

// biome-ignore lint/style/noDefaultExport: vitest expects it
export default defineConfig({
  test: {
    // The first start of a browser on a fresh, busy machine, with the bundling of the dependencies before it.
    browser: { connectTimeout: 300_000 },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [browserTests],
          // One on each core; by itself it leaves one idle.
          maxWorkers: availableParallelism(),
          // No test measures speed: a busy machine may be slow.
          testTimeout: 120_000,
        },
      },
      browserProject(
        'browser',
        'chromium',
        [browserTests],
        playwright({ launchOptions: chromiumOptions({ webgpu: true }) }),
      ),
      ...(inFirefox ? [browserProject('firefox', 'firefox', GPU_TESTS, firefoxProvider(inFirefox))] : []),
    ],
  },
});
