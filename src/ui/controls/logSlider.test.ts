import { describe, expect, it } from 'vitest';
import { SLIDER_END, sliderPosition, sliderValue } from './logSlider.ts';

describe('the logarithmic slider', () => {
  it('reaches both ends', () => {
    expect(sliderValue(0, 10, 10_000)).toBe(10);
    expect(sliderValue(SLIDER_END, 10, 10_000)).toBe(10_000);
  });

  it('has 100 at a third and 1000 at two thirds of 10 to 10 000', () => {
    expect(sliderPosition(100, 10, 10_000)).toBe(333);
    expect(sliderValue(333, 10, 10_000)).toBe(100);
    expect(sliderValue(667, 10, 10_000)).toBe(1000);
  });

  it('never goes down while the knob goes up, and gives whole numbers', () => {
    let last = 0;
    for (let position = 0; position <= SLIDER_END; position++) {
      const value = sliderValue(position, 10, 10_000);
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(last);
      last = value;
    }
  });
});
