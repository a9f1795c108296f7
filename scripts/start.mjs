/** `npm start`: installs what is missing, builds, serves the page and says where. */
import './ensure-deps.mjs';

const { runTool } = await import('./run.mjs');

await runTool('tsx', ['scripts/build-kernels.ts'], { quiet: true });
await runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
const open = process.env.CI || process.env.NO_OPEN ? [] : ['--open'];
await runTool('vite', ['preview', ...open, ...process.argv.slice(2)], { quiet: true });
