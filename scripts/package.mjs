/** `npm run package`: installs what is missing, builds, and packs the page for a university server. */
import './ensure-deps.mjs';
import { readFileSync, statSync } from 'node:fs';

const { runTool } = await import('./run.mjs');

try {
  await runTool('tsx', ['scripts/build-kernels.ts'], { quiet: true });
  await runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
  const { register } = await import('tsx/esm/api');
  register();
  const { pack } = await import('./pack.ts');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const zip = pack('dist', 'package', version);
  process.stdout.write(`${zip}: ${(statSync(zip).size / 1e6).toFixed(1)} MB, and the folder beside it\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
