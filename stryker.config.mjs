/** Mutation testing of one room (scripts/mutation.mjs names it). */
const room = process.env.MUTATION_ROOM ?? 'sobolev';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
// biome-ignore lint/style/noDefaultExport: Stryker expects it
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  mutate: [
    `src/${room}/**/*.ts`,
    '!src/**/*.test.ts',
    // Seen by the tests in a browser alone: what stands on React, on plotly, on a canvas or on WebGL.
    '!src/plots/stage/{stage,plotly,plotlyPrivate,liveScenes,screens,clicks,cameras,nodeGlobal,hoverLabel}.ts',
    '!src/plots/charts/{lineChart,stackedChart,radiusChart}.ts',
    '!src/plots/turns.ts',
    '!src/state/stores/hooks.ts',
  ],
  // Texts are for the eye: a changed word is no fault that a test should hold.
  mutator: { excludedMutations: ['StringLiteral'] },
  // Of code that runs once, as a module is loaded, each fault would need all tests: the tables of constants.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `node_modules/.cache/mutation/${room}.json` },
  disableTypeChecks: false,
  // Stryker rewrites the paths of a tsconfig by an interface that TypeScript 7 no longer has; ours needs no rewriting.
  tsconfigFile: 'none.json',
};
