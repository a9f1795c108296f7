/** `npm run bench`: times the training step in a browser; `-- --help` tells the options. */
import { runTool } from './run.mjs';

try {
  await runTool('tsx', ['scripts/build-kernels.ts'], { quiet: true });
  await runTool('tsx', ['src/bench/main.ts', ...process.argv.slice(2)], { quiet: true });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
