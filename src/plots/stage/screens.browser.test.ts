import { describe, expect, it, onTestFinished } from 'vitest';
import { createScreen, isDrawing } from './screens.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A scene that is one colour, on its screen; the browser of the tests draws WebGL on the processor. */
function openScreen(fails = false) {
  const host = document.createElement('div');
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  host.append(canvas);
  document.body.append(host);
  const gl = canvas.getContext('webgl', { preserveDrawingBuffer: true });
  if (!gl) throw new Error('no WebGL');
  const scene = { colour: [0, 0, 0] as Colour, drawings: 0 };
  const screen = createScreen({
    gl,
    canvas,
    redraw() {
      scene.drawings += 1;
      if (fails) throw new Error('cannot draw');
      gl.clearColor(...scene.colour, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
  });
  onTestFinished(() => {
    screen.release();
    host.remove();
  });
  const seen = () => {
    const pixels = host.querySelector<HTMLCanvasElement>('.copied-scene')?.getContext('2d')?.getImageData(4, 4, 1, 1);
    return pixels && [...pixels.data];
  };
  return { host, canvas, scene, screen, seen };
}

const allSeen = () => expect.poll(isDrawing).toBe(false);

describe('the screen of a scene that the processor draws', () => {
  it('shows the finished drawing, and leaves the scene itself under the pointer', async () => {
    const { canvas, scene, screen, seen } = openScreen();
    scene.colour = [1, 0, 0];
    screen.draw();
    await allSeen();
    expect(seen()).toEqual([255, 0, 0, 255]);
    expect(canvas.style.opacity).toBe('0');
    expect(getComputedStyle(canvas).pointerEvents).not.toBe('none');
  });

  it('draws what was asked for while it was drawing once more, with the newest content', async () => {
    const { scene, screen, seen } = openScreen();
    scene.colour = [1, 0, 0];
    for (let i = 0; i < 4; i++) screen.draw();
    scene.colour = [0, 1, 0];
    await allSeen();
    expect(scene.drawings).toBe(2);
    expect(seen()).toEqual([0, 255, 0, 255]);
  });

  it('draws the scene under the pointer before others that wait longer', async () => {
    const order: number[] = [];
    const screens = [0, 1, 2].map((i) => {
      const opened = openScreen();
      Object.defineProperty(opened.scene, 'drawings', { set: () => order.push(i), get: () => 0 });
      return opened.screen;
    });
    screens[0].draw();
    screens[1].draw();
    screens[2].draw(true);
    await allSeen();
    expect(order).toEqual([0, 2, 1]);
  });

  it('goes when it is released, and holds nobody up', async () => {
    const [first, second] = [openScreen(), openScreen()];
    second.scene.colour = [0, 0, 1];
    first.screen.draw();
    second.screen.draw();
    first.screen.release();
    await allSeen();
    expect(first.host.querySelector('.copied-scene')).toBeNull();
    expect(second.seen()).toEqual([0, 0, 255, 255]);
  });

  it('does not hold others up where its scene cannot be drawn', async () => {
    const [broken, sound] = [openScreen(true), openScreen()];
    sound.scene.colour = [0, 1, 0];
    expect(() => broken.screen.draw()).toThrow('cannot draw');
    sound.screen.draw();
    await allSeen();
    expect(sound.seen()).toEqual([0, 255, 0, 255]);
  });
});
