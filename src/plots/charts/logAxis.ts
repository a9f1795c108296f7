/** A logarithmic axis: whole decades, and the powers of ten that are labelled. */
import { powerOfTen } from '../format.ts';

/** Exact, as `10 ** exponent` is not. */
const tenTo = (exponent: number): number => Number(`1e${exponent}`);

/** The whole decades around a range, at least one. */
export function decades(min: number | null, max: number | null): [low: number, high: number] {
  if (!min || !max) return [1e-3, 1];
  const low = Math.floor(Math.log10(min) + 1e-9);
  const high = Math.ceil(Math.log10(max) - 1e-9);
  return low < high ? [tenTo(low), tenTo(high)] : [tenTo(low - 1), tenTo(low + 1)];
}

/** Every power of ten in a range, or every second, third, ... where there would be more than `most`. */
export function powers(min: number, max: number, most = 6): number[] {
  const [low, high] = [Math.round(Math.log10(min)), Math.round(Math.log10(max))];
  const step = Math.ceil((high - low + 1) / most);
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => tenTo(low + i * step));
}

/** `10⁻³`: the label of a power of ten. */
export function power(value: number): string {
  return powerOfTen(Math.round(Math.log10(value)));
}
