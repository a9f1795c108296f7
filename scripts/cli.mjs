/**
 * `npm run cli`: installs and builds what is missing, then runs the command line. All in one process, so that a signal
 * or a closed pipe reaches the command line itself.
 */
import './ensure-deps.mjs';

const { register } = await import('tsx/esm/api');
register();
await import('./build-kernels.ts');
await import('../src/cli/main.ts');
