/** The tests that mutation testing runs again and again: those of Node, without the ones that start other processes. */
import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest expects it
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/{math,functions,data,sobolev,config,training,state,plots,worker,engine}/**/*.test.ts'],
    exclude: ['src/**/*.browser.test.ts', 'src/engine/kernels/**', 'src/engine/wasm/**'],
    testTimeout: 30_000,
  },
});
