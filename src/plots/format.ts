/** Numbers as the page shows them: at most three significant digits, a real minus sign, powers of ten by superscript. */
import { say } from '../text/speech.ts';

const SUPERSCRIPTS: Record<string, string> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((s, i) => [i, s])),
};

/** 3 significant digits: `0.0123`, `31.4`, `1 020` and below a thousandth or from a million `1.02·10⁶`. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? say('not a number') : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 999_500)) return formatScientific(value);
  const rounded = Number(value.toPrecision(3));
  const [whole, fraction] = Math.abs(rounded).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** A count, to its last digit: `12 345`. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** A tick of an axis, short: `500`, `2k`, `1.5M`. */
export function formatAxis(value: number): string {
  const [size, letter] = value >= 1e6 ? [1e6, 'M'] : value >= 1e4 ? [1e3, 'k'] : [1, ''];
  return `${Number((value / size).toPrecision(3))}${letter}`;
}

/** From here on a share is so far off that its first digit says nothing. */
const SHORTEST = 9950;

/** A share in few characters: `0.34 %`, `3.4 %`, `34 %`, from ten times on `×12`, and beyond 10⁴ the power of ten alone. */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return formatNumber(share);
  if (share >= SHORTEST) return `×${powerOfTen(Math.round(Math.log10(share)))}`;
  // From where two digits of percent would be a thousand.
  if (share >= 9.95) return `×${formatNumber(Number(share.toPrecision(2)))}`;
  return `${Number((100 * share).toPrecision(2))} %`.replace(' ', '\u202f');
}

function formatScientific(value: number): string {
  const [mantissa, exponent] = value.toExponential(2).split('e');
  const shown = Number(mantissa).toString().replace('-', '−');
  return `${shown}·${powerOfTen(Number(exponent))}`;
}

/** `10⁻³`. */
export function powerOfTen(exponent: number): string {
  return `10${[...String(exponent)].map((digit) => SUPERSCRIPTS[digit]).join('')}`;
}

/** `0.4 s`, `12 s`, `3 min 5 s`, `2 h 5 min`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Smallest of 1, 2, 5, 10, ... times a power of ten that is not below `value`; 1 for 0. */
export function roundUp(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const exponent = Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((candidate) => Number(`${candidate}e${exponent}`) >= value) ?? 10;
  return Number(`${step}e${exponent}`);
}
