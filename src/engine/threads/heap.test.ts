/** Places in a shared memory: apart from each other, and all given back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heap } from './heap.ts';
import { MOST_PAGES, PAGE } from './pages.ts';

const step = fc.oneof(
  fc.record({ kind: fc.constant('allocate' as const), bytes: fc.integer({ min: 1, max: 200_000 }) }),
  fc.record({ kind: fc.constant('free' as const), which: fc.nat(50) }),
);

describe('the heap', () => {
  it('never gives a byte twice, stays within the memory, and is whole again once all is freed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let size = PAGE;
        const heap = new Heap(size, (bytes) => {
          size += bytes;
        });
        const places: { start: number; bytes: number }[] = [];
        for (const each of steps) {
          if (each.kind === 'allocate') {
            const start = heap.allocate(each.bytes);
            expect(start % 64).toBe(0);
            expect(start).toBeGreaterThan(0);
            expect(start + each.bytes).toBeLessThanOrEqual(size);
            for (const other of places) {
              expect(start + each.bytes <= other.start || other.start + other.bytes <= start).toBe(true);
            }
            places.push({ start, bytes: each.bytes });
          } else if (places.length > 0) {
            heap.free(places.splice(each.which % places.length, 1)[0].start);
          }
        }
        for (const { start } of places) heap.free(start);
        expect(heap.used).toBe(0);
        const grown = size;
        heap.allocate(size - 64);
        expect(size).toBe(grown);
      }),
    );
  });

  it('refuses what a memory cannot hold, and what it never gave', () => {
    const heap = new Heap(PAGE, () => {});
    expect(() => heap.allocate(MOST_PAGES * PAGE)).toThrow('out of memory');
    expect(() => heap.free(128)).toThrow('no place: 128');
  });
});
