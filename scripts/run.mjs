/** Runs the project's own tools one after the other, each under a heading; the first failure ends it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * Runs a tool of node_modules; resolves when it ends well, rejects otherwise.
 * @param {keyof typeof BINS} name
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export function runTool(name, args, { quiet = false } = {}) {
  if (!quiet) process.stdout.write(`\n> ${[name, ...args].join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BINS[name], ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with ${signal ?? code}`));
    });
  });
}

/** @param {string} path */
const inModules = (path) => join(root, 'node_modules', path);

const BINS = {
  vite: inModules('vite/bin/vite.js'),
  tsx: inModules('tsx/dist/cli.mjs'),
  tsc: inModules('typescript/bin/tsc'),
  biome: inModules('@biomejs/biome/bin/biome'),
  vitest: inModules('vitest/vitest.mjs'),
  stryker: inModules('@stryker-mutator/core/bin/stryker.js'),
  playwright: inModules('@playwright/test/cli.js'),
};
