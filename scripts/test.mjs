/** `npm test`: installs what is missing, a browser included, and runs every check there is. */
import './ensure-deps.mjs';

const { runTool } = await import('./run.mjs');
const { chromiumVersion, ensureChromium } = await import('./chromium.mjs');
const { describeMissingEngines, firefoxOptions, installEngines } = await import('./engines.mjs');

const browser = ensureChromium();
process.stdout.write(`browser: ${browser} (${chromiumVersion(browser)})\n`);
if (process.env.CI) installEngines();
const missing = describeMissingEngines();
if (missing) process.stdout.write(`${missing}\n`);

try {
  await runTool('tsx', ['scripts/build-kernels.ts']);
  await runTool('tsc', ['--noEmit']);
  await runTool('biome', ['ci', '--error-on-warnings']);
  await runTool('vitest', ['run', '--project', 'node']);
  await runTool('vitest', ['run', '--project', 'browser']);
  if (firefoxOptions({ webgpu: true })) await runTool('vitest', ['run', '--project', 'firefox']);
  await runTool('vite', ['build', '--logLevel', 'warn']);
  await runTool('playwright', ['test']);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
