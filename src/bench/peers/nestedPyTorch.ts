/** Asks the script beside this one what a step takes in PyTorch. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Milliseconds of a step of each order, with PyTorch's version and the threads that it had. */
export interface PeerAnswer {
  readonly version: string;
  readonly threads: number;
  readonly rows: readonly { readonly order: number; readonly ms: number }[];
}

/** The one that Debian's packages belong to; another one may come first in the path. */
const DEBIAN = '/usr/bin/python3';

const SCRIPT = fileURLToPath(new URL('nestedPyTorch.py', import.meta.url));

/** In words, why there is no answer, where there is none. */
export async function askPyTorch(threads: number): Promise<PeerAnswer | string> {
  try {
    const python = existsSync(DEBIAN) ? DEBIAN : 'python3';
    const { stdout } = await promisify(execFile)(python, [SCRIPT, '--json', '--threads', String(threads)]);
    return JSON.parse(stdout) as PeerAnswer;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr || message).trim();
  }
}
