/** Standard output that goes at the pace of whoever reads it. */
import { codeOf, OutputError } from './errors.ts';

/** Keeps a failed write from ending the process: `print` tells of it. Nothing can be said where the errors go. */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Writes text or bytes, and resolves once it is taken. Rejects with OutputError where it cannot be. */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(new OutputError(codeOf(error))) : resolve()));
  });
}
