/** Rows of CSV: numbers in full, nothing where there is none. */

export type CsvValue = string | number | null;

/** As a field: in quotes where it has a comma, quotes or a line break. */
const field = (value: CsvValue): string => {
  if (value === null || Number.isNaN(value)) return '';
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A row, its line break included. */
export const csvRow = (values: readonly CsvValue[]): string => `${values.map(field).join(',')}\n`;
