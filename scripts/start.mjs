/** `npm start`: installs what is missing, builds, serves the page and says where. */
import './ensure-deps.mjs';

const { runTool } = await import('./run.mjs');

const open = process.env.CI || process.env.NO_OPEN ? [] : ['--open'];
try {
  await runTool('tsx', ['scripts/build-kernels.ts'], { quiet: true });
  await runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
  await runTool('vite', ['preview', ...open, ...process.argv.slice(2)], { quiet: true });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
