/**
 * Installs what package-lock.json asks for, unless it is there already. Built-in modules only: runs on a bare clone.
 * Where that fails it says why in one line and ends the process.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.lock-hash');

/** Milliseconds after which a registry that has not answered counts as out of reach. */
const PING_LIMIT = 8000;

/** A connection that breaks is tried again, but not for minutes. */
const SHORT_WAITS = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * Runs npm, by the path of the one that started us if there is one.
 * @param {string[]} args
 * @param {number} [timeout]
 */
function npm(args, timeout) {
  const path = process.env.npm_execpath;
  const [command, prefix] = path ? [process.execPath, [path]] : ['npm', []];
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, shell: !path, encoding: 'utf8', timeout, killSignal: 'SIGKILL' };
  return spawnSync(command, [...prefix, ...args, '--loglevel=error'], options);
}

/** Whether the package registry answers, with whatever: npm alone would ask it again and again for minutes. */
function isRegistryInReach() {
  const { status, stderr } = npm(['ping', '--fetch-retries=0', `--fetch-timeout=${PING_LIMIT}`], PING_LIMIT);
  return status === 0 || /code E\d{3}\b/.test(stderr);
}

/**
 * What npm says about a failure, in one line.
 * @param {string} stderr
 */
function reasonOf(stderr) {
  const told = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return told
    .filter((line) => line && !/^(A complete log|errno |syscall )/.test(line))
    .slice(0, 3)
    .join('; ');
}

/** Throws `npm ci failed: ...` in one line. Without a registry, all that is needed may still be in npm's cache. */
function install() {
  const online = isRegistryInReach();
  if (online) process.stderr.write('installing what the project needs ...\n');
  const { status, stderr, error } = npm(['ci', '--no-audit', '--no-fund', ...(online ? SHORT_WAITS : ['--offline'])]);
  if (status === 0) return;
  const reason = error?.message ?? reasonOf(stderr);
  throw new Error(`npm ci failed: ${online ? reason : 'the package registry cannot be reached'}`);
}

export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  install();
  writeFileSync(stamp, wanted);
}

try {
  ensureDependencies();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
