/** A page, of the bench or the playground itself: built as for users, into a folder of its own, and served. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { ISOLATION } from '../offline/isolation.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `close` stops the server and removes the folder. */
export async function openSite(path: string): Promise<{ url: string; close(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'sobolev-bench-'));
  const common = { root: ROOT, publicDir: false, logLevel: 'error' } as const;
  const input = join(ROOT, path);
  await build({ ...common, build: { outDir, emptyOutDir: true, rollupOptions: { input } } });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, headers: ISOLATION } });
  const [base] = server.resolvedUrls?.local ?? [];
  if (!base) throw new Error('the page of the bench could not be served');
  const close = async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
  return { url: new URL(path, base).href, close };
}
