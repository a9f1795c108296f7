import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Snapshots, snapshotCapacity } from './snapshots.ts';

function filled(capacity: number, epochs: number): Snapshots<string> {
  const snapshots = new Snapshots<string>(capacity);
  for (let epoch = 1; epoch <= epochs; epoch++) if (snapshots.wants(epoch)) snapshots.add(epoch, `state ${epoch}`);
  return snapshots;
}

describe('snapshots', () => {
  it('keep every epoch while there is room, and evenly spaced ones after that', () => {
    expect(filled(4, 4).epochs).toEqual([1, 2, 3, 4]);
    expect(filled(4, 5).epochs).toEqual([2, 4]);
    expect(filled(4, 17).epochs).toEqual([4, 8, 12, 16]);
  });

  it('never exceed their capacity, reach to within one stride of the end, and are evenly spaced', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 3000 }), (capacity, epochs) => {
        const kept = filled(capacity, epochs).epochs;
        const stride = kept[1] - kept[0] || kept[0];
        expect(kept.length).toBeLessThanOrEqual(capacity);
        expect(kept.every((epoch, i) => epoch === kept[0] + i * stride)).toBe(true);
        expect(epochs - kept[kept.length - 1]).toBeLessThan(stride);
      }),
    );
  });

  it('give the latest state not after an epoch, and the first before all of them', () => {
    const snapshots = filled(4, 17);
    expect(snapshots.at(11)).toEqual({ epoch: 8, state: 'state 8' });
    expect(snapshots.at(8)).toEqual({ epoch: 8, state: 'state 8' });
    expect(snapshots.at(1)).toEqual({ epoch: 4, state: 'state 4' });
    expect(new Snapshots(3).at(1)).toBeNull();
  });

  it('hold 128 of the networks of the paper, and a few of the largest', () => {
    expect(snapshotCapacity(4 * 41_001)).toBe(128);
    expect(snapshotCapacity(4 * 800_000)).toBe(15);
  });
});
