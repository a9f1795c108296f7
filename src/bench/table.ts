/** Tables of plain text: every column as wide as its widest cell, numbers to the right. */

/** Digits that tell two measurements apart; null is what was not measured. */
export function rounded(value: number | null, digits = 3): string {
  return value === null ? '-' : String(Number(value.toPrecision(digits)));
}

/** The lines of a table; the first column is text, the others are numbers. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  return all.map((row) => `${line(row).trimEnd()}\n`).join('');
}
