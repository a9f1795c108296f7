import { describe, expect, it } from 'vitest';
import { createTurn } from './turns.ts';

const frame = () => new Promise(requestAnimationFrame);

describe('drawings that take turns', () => {
  it('come one a frame, the longest waiting first', async () => {
    const drawn: string[] = [];
    const turns = ['a', 'b', 'c'].map((name) => createTurn(() => drawn.push(name)));
    for (const turn of turns) turn.ask();
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      await frame();
      seen.push(drawn.join(''));
    }
    expect(seen).toEqual(['a', 'ab', 'abc']);
  });

  it('come once however often they are asked for before they come', async () => {
    let drawings = 0;
    const turn = createTurn(() => drawings++);
    for (let i = 0; i < 5; i++) turn.ask();
    turn.hurry();
    for (let i = 0; i < 4; i++) await frame();
    expect(drawings).toBe(1);
  });

  it('keep their pause, which one that is in a hurry does not wait for', async () => {
    const times: number[] = [];
    const turn = createTurn(
      () => times.push(performance.now()),
      () => 300,
    );
    turn.ask();
    await frame();
    turn.ask();
    await expect.poll(() => times.length).toBe(2);
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(299);
    turn.ask();
    turn.hurry();
    await frame();
    expect(times).toHaveLength(3);
  });

  it('do not come once they are taken back', async () => {
    let drawings = 0;
    const turn = createTurn(() => drawings++);
    turn.ask();
    turn.end();
    await frame();
    await frame();
    expect(drawings).toBe(0);
  });
});
