import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A clone without node_modules, as far as installing needs it. */
function bareClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bare-clone-'));
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(file, join(folder, file));
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  return folder;
}

/** Runs a script of a bare clone with this package registry and an empty cache. */
function runIn(folder: string, script: string, registry: string): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: join(folder, 'cache') };
  const child = spawn(process.execPath, [join(folder, 'scripts', script)], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

const UNREACHABLE = 'npm ci failed: the package registry cannot be reached\n';

describe('a bare clone without network', () => {
  it.each(['start.mjs', 'test.mjs', 'cli.mjs'])('%s says so in one line and fails', async (script) => {
    const started = performance.now();
    expect(await runIn(bareClone(), script, 'http://127.0.0.1:9/')).toEqual({ code: 1, output: UNREACHABLE });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('a bare clone with a registry', () => {
  it('that lacks what is needed: the first words of npm in one line', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/-/ping' ? 200 : 404).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, output } = await runIn(bareClone(), 'cli.mjs', `http://127.0.0.1:${port}/`);
    server.close();
    expect(code).toBe(1);
    expect(output).toMatch(/^installing what the project needs \.\.\.\nnpm ci failed: code E404; [^\n]*\n$/);
  });
});
