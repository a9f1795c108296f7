/**
 * End to end, on the built page, in an installed Chromium without a GPU. Project `page` has no WebGL either: the stage
 * shows heatmaps, and a test takes half as long. Tests tagged @surfaces see the surfaces, in project `surfaces`; those
 * tagged @webgpu have a software adapter, in project `webgpu`.
 */
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './scripts/chromium.mjs';

const PORT = Number(process.env.PORT ?? 4179);

// biome-ignore lint/style/noDefaultExport: playwright expects it
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  fullyParallel: false,
  // What a busy machine upset is tried once more, and named as flaky.
  retries: 1,
  timeout: 120_000,
  // No test measures speed: a busy machine may be slow.
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1280, height: 800 },
    // One of every first try would take a third of the time (docs/testing.md).
    trace: 'on-first-retry',
    // Routes of tests do not see what a service worker fetches; offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'page', grepInvert: /@(webgpu|surfaces)/, use: { launchOptions: chromiumOptions({ webgl: false }) } },
    { name: 'surfaces', grep: /@surfaces/, use: { launchOptions: chromiumOptions() } },
    { name: 'webgpu', grep: /@webgpu/, use: { launchOptions: chromiumOptions({ webgpu: true }) } },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
