/**
 * Mutation testing (docs/testing.md): faults planted one by one in the pure rooms, to see which no test notices.
 * `npm run test:mutation -- -m 'src/data/**'` for one room.
 */
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
// biome-ignore lint/style/noDefaultExport: Stryker expects it
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  mutate: [
    'src/{math,functions,data,sobolev,config,training,state,plots}/**/*.ts',
    '!src/**/*.test.ts',
    // Seen by the tests in a browser alone: what stands on plotly, on a canvas or on WebGL.
    '!src/plots/stage/{stage,plotly*,liveScenes,turns}.ts',
  ],
  // Texts are for the eye: a changed word is no fault that a test should hold.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/mutation.json' },
  disableTypeChecks: false,
  // Stryker rewrites the paths of a tsconfig by an interface that TypeScript 7 no longer has; ours needs no rewriting.
  tsconfigFile: 'none.json',
};
