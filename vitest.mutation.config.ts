/** The tests that mutation testing runs again and again: those of Node beside the room that scripts/mutation.mjs names. */
import { defineConfig } from 'vitest/config';

const rooms = (process.env.MUTATION_TESTS ?? 'sobolev').split(',');

// biome-ignore lint/style/noDefaultExport: vitest expects it
export default defineConfig({
  test: {
    environment: 'node',
    include: rooms.map((room) => `src/${room}{/**/*,}.test.ts`),
    exclude: ['src/**/*.browser.test.ts', 'src/training/memory.test.ts'],
    testTimeout: 30_000,
  },
});
