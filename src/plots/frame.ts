/**
 * How heights are drawn and written: as differences from an offset where they vary little on a large one, and in powers
 * of ten where they are beyond the numbers of a graphics card, as scientific plots do.
 */
import { formatNumber, powerOfTen } from './format.ts';
import { largestSize, type Range } from './ranges.ts';

/** value = offset + factor * what is drawn. */
export interface Frame {
  readonly offset: number;
  /** A power of ten. */
  readonly factor: number;
}

export const PLAIN: Frame = { offset: 0, factor: 1 };

/** Below this share of their size, values vary so little that three digits no longer tell them apart. */
const LITTLE = 2e-3;

/** Sizes that are drawn as they are: tick labels stay short, squares stay within single precision. */
const SMALLEST = 1e-12;
const LARGEST = 1e12;

/** Smaller sizes are drawn as this one: beyond it numbers lose their digits. */
const LEAST_EXPONENT = -300;

const tenTo = (exponent: number): number => Number(`1e${Math.max(LEAST_EXPONENT, exponent)}`);

/** An offset with as few digits as tell where the range is. */
function offsetOf([low, high]: Range): number {
  const width = high - low;
  if (!(width > 0) || width > LITTLE * largestSize([low, high])) return 0;
  const step = tenTo(Math.ceil(Math.log10(width)));
  return Number((Math.round(low / step + width / step / 2) * step).toPrecision(15));
}

/** The frame in which values of a range are drawn. */
export function frameOf([low, high]: Range): Frame {
  const offset = offsetOf([low, high]);
  const size = largestSize([low - offset, high - offset]);
  const ordinary = size === 0 || (size >= SMALLEST && size < LARGEST);
  return { offset, factor: ordinary ? 1 : tenTo(Math.floor(Math.log10(size))) };
}

export const isPlain = ({ offset, factor }: Frame): boolean => offset === 0 && factor === 1;

/** What is drawn of a value. */
export function drawn({ offset, factor }: Frame, value: number): number {
  return (value - offset) / factor;
}

/** Exact as far as it goes: `1 883.31`. */
function formatOffset(offset: number): string {
  const [whole, fraction] = Math.abs(offset).toString().split('.');
  if (whole.includes('e') || whole.length > 15) return formatNumber(offset);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${offset < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** A value with digits that tell it from others of its range: `31.4`, `1 883.31 + 4.5·10⁻⁴`. */
export function formatIn({ offset }: Frame, value: number): string {
  if (offset === 0 || !Number.isFinite(value)) return formatNumber(value);
  const difference = value - offset;
  return `${formatOffset(offset)} ${difference < 0 ? '−' : '+'} ${formatNumber(Math.abs(difference))}`;
}

/** What the ticks of an axis in this frame are: `(f − 1 883.31) / 10⁻⁶`; empty where they are the values themselves. */
export function describeTicks({ offset, factor }: Frame): string {
  const difference = offset === 0 ? '' : `${offset < 0 ? '+' : '−'} ${formatOffset(Math.abs(offset))}`;
  const power = factor === 1 ? '' : `/ ${powerOfTen(Math.round(Math.log10(factor)))}`;
  if (difference && power) return `(value ${difference}) ${power}`;
  return difference || power ? `value ${difference || power}` : '';
}
