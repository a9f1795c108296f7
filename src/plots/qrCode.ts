/** A QR code as one path: dark modules as runs of rows, with the light margin that scanners need around them. Pure. */
import encodeQR from 'qr';

export interface QrCode {
  /** Modules along one side, margin included. */
  readonly side: number;
  /** The dark modules in an SVG viewBox of `side` by `side`. */
  readonly path: string;
}

/** Light modules on each side, as the standard asks for. */
const MARGIN = 4;

/** Up to so many characters a code keeps room to repair what a bad picture lost; longer ones need all of it. */
const REPAIRABLE = 400;

/** The QR code of a text. Throws where it has more than 2953 bytes. */
export function qrCode(text: string): QrCode {
  const modules = encodeQR(text, 'raw', { ecc: text.length <= REPAIRABLE ? 'medium' : 'low', border: MARGIN });
  return { side: modules.length, path: modules.map(rowPath).join('') };
}

/** The dark runs of one row, left to right. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((x) => `M${x} ${y}h${row.indexOf(false, x) - x}v1H${x}z`).join('');
}
