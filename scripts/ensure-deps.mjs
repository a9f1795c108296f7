/** Installs what package-lock.json asks for, unless it is there already. Built-in modules only: runs on a bare clone. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.lock-hash');

/**
 * Runs npm, by the path of the one that started us if there is one.
 * @param {string[]} args
 */
function npm(args) {
  const path = process.env.npm_execpath;
  const [command, prefix] = path ? [process.execPath, [path]] : ['npm', []];
  return spawnSync(command, [...prefix, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell: !path }).status;
}

export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('installing what the project needs ...\n');
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    throw new Error('npm ci failed: is the package registry reachable?');
  }
  writeFileSync(stamp, wanted);
}

ensureDependencies();
