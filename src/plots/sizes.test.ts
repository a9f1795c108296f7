import { describe, expect, it } from 'vitest';
import { fontOf, lineWidth, sized } from './sizes.ts';

describe('on a projector', () => {
  it('type is 1.4 times as large, and no curve thinner than 3 pixels', () => {
    expect(fontOf('projector')).toBe('15px system-ui, sans-serif');
    expect(sized(30, 'projector')).toBe(42);
    expect([0.5, 1.6, 2.4, 6].map((width) => lineWidth(width, 'projector'))).toEqual([3, 3, 3.4, 8.4]);
  });

  it.each(['light', 'dark'] as const)('alone: %s leaves all as it is', (theme) => {
    expect(fontOf(theme, 10)).toBe('10px system-ui, sans-serif');
    expect([sized(38, theme), lineWidth(1.6, theme)]).toEqual([38, 1.6]);
  });
});
