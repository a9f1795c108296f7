/** `npm run soak [-- --minutes 30]`: a user of the built page who does not stop, and what they leave behind. */
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { runTool } from './run.mjs';

try {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
  if (!(Number(values.minutes) > 0)) throw new Error(`invalid minutes: ${values.minutes}`);
  ensureChromium();
  process.env.SOAK_MINUTES = values.minutes;
  await runTool('tsx', ['scripts/build-kernels.ts'], { quiet: true });
  await runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
  await runTool('playwright', ['test', 'e2e/soak.spec.ts', '--project=surfaces'], { quiet: true });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
