/** JSON lines of a file that is appended to, as it may be found after a crash. */

/**
 * The values of all whole lines. `whole`: characters up to the end of the last one; what follows was cut off while it
 * was written. Throws `line 3: not JSON` where a line before the last is damaged.
 */
export function readJsonLines(content: string): { readonly values: readonly unknown[]; readonly whole: number } {
  const lines = content.split('\n');
  const cut = lines.pop() ?? '';
  const values: unknown[] = [];
  for (const [i, line] of lines.entries()) {
    try {
      values.push(JSON.parse(line));
    } catch {
      throw new Error(`line ${i + 1}: not JSON`);
    }
  }
  return { values, whole: content.length - cut.length };
}
