/** What the Python programs share: words, widths, scaling and weights as source text. */
import { float32Text } from '../float32Text.ts';
import { type NetworkExport, ORIGIN } from './networkExport.ts';

/** Characters of base64 in a line of Python. */
const LINE = 100;

/** A text that neither ends the docstring nor means anything else in it. */
const harmless = (text: string): string => text.replace(/[\\"\p{C}]/gu, ' ');

/** The docstring, `usage` at its end. */
export const docstring = ({ title, link }: NetworkExport, usage: string): string =>
  `"""${harmless(title)}\n\n${ORIGIN}\n${harmless(link)}\n\n${usage}\n"""`;

export function constants({ layers, transform }: NetworkExport): string {
  const { inputMean, inputDeviation, outputMean, outputDeviation } = transform;
  return `WIDTHS = [${[2, ...layers.map(({ outputs }) => outputs)].join(', ')}]
INPUT_MEAN, INPUT_DEVIATION = [${inputMean.join(', ')}], [${inputDeviation.join(', ')}]
OUTPUT_MEAN, OUTPUT_DEVIATION = ${outputMean}, ${outputDeviation}`;
}

/** `base64.b64decode(...)` of all parameters: little-endian float32, layer after layer W [in, out], then b [out]. */
export function decodedWeights({ parameters }: NetworkExport, indent: string): string {
  const lines = float32Text(parameters).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `base64.b64decode(\n${lines.map((line) => `${indent}    "${line}"`).join('\n')}\n${indent})`;
}

/** Lines of Python at a depth. */
export const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join('\n');
