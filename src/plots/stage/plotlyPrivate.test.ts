import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { READ_VERSION } from './plotlyPrivate.ts';

it('the installed plotly.js is the version whose private parts were read: plotlyPrivate.ts says which', () => {
  const { version } = createRequire(import.meta.url)('plotly.js/package.json') as { version: string };
  expect(version).toBe(READ_VERSION);
});
