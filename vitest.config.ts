/** Two projects: `node` for everything pure, `browser` for what needs a real one (WebGPU, workers). */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumOptions } from './scripts/chromium.mjs';

const browserTests = 'src/**/*.browser.test.ts';

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
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          testTimeout: 120_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumOptions({ webgpu: true }) }),
            instances: [{ browser: 'chromium' }],
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
      },
    ],
  },
});
