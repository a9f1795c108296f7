import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Order } from '../../math/multiIndex.ts';
import { orderColor } from '../colors.ts';
import { isDrawing } from './screens.ts';
import { createStage } from './stage.ts';
import type { SceneContent, StageContent, Tiles } from './stageSurfaces.ts';
import { cameraDistance } from './surfaceFigure.ts';

interface InnerTrace {
  readonly dataScaleX: number;
  readonly dataScaleY: number;
  readonly data: { readonly index: number; readonly z: readonly Float64Array[] };
  readonly surface: {
    readonly _coordinateBuffer: { update(vertices: Float32Array): void };
    readonly _vertexCount: number;
    readonly bounds: readonly number[][];
    readonly intensityBounds: readonly number[];
  };
  update(data: unknown): void;
}
interface InnerScene {
  readonly glplot: { readonly gl: WebGLRenderingContext; readonly canvas: HTMLCanvasElement; redraw(): void };
  readonly traces: Record<string, InnerTrace>;
  getCamera(): Record<'eye' | 'up', { x: number; y: number; z: number }>;
}

const SIDE = 11;
const surface = (value: (i: number) => number) => Float64Array.from({ length: SIDE * SIDE }, (_, i) => value(i));
const target = surface((i) => Math.sin(i));
const scene = (name: string, values: Float64Array, kind: 'values' | 'error' = 'values'): SceneContent => ({
  name,
  kind,
  values,
  patch: null,
  tiles: null,
});
const contentOf = (learned: Float64Array): StageContent => ({
  domain: { x1: [-1, 1], x2: [-2, 2] },
  side: SIDE,
  scenes: [scene('target', target), scene('learned', learned), scene('error', learned, 'error')],
  target,
  unit: 1,
});
const content = contentOf(surface(() => 0));
const ids = ['scene', 'scene2', 'scene3'];

async function openStage(first = content) {
  const element = document.createElement('div');
  element.style.cssText = 'position:fixed;inset:0;width:600px;height:200px';
  document.body.append(element);
  const picked: [number, number][] = [];
  const failures: unknown[] = [];
  const stage = await createStage(element, first, 'light', {
    picked: (point) => picked.push(point),
    failed: (error) => {
      failures.push(error);
      stage.dispose();
    },
  });
  onTestFinished(() => {
    if (failures.length === 0) stage.dispose();
    element.remove();
  });
  const scenes = () => {
    const layout = (element as unknown as { _fullLayout: Record<string, { _scene: InnerScene }> })._fullLayout;
    return ids.filter((id) => layout[id]).map((id) => layout[id]._scene);
  };
  /** The surface of each scene; its other trace is a patch of another size. */
  const traces = () =>
    scenes().flatMap(({ traces: inner }) => Object.values(inner).filter(({ data }) => data.z.length >= SIDE));
  const eyes = () => scenes().map((each) => each.getCamera().eye);
  const ups = () => scenes().map((each) => each.getCamera().up);
  /** The middle of what is red in a scene, on the page. */
  const reddest = (id: string) => {
    const { glplot } = (element as unknown as { _fullLayout: Record<string, { _scene: InnerScene }> })._fullLayout[id]
      ._scene;
    const { gl } = glplot;
    const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
    const pixels = new Uint8Array(4 * width * height);
    glplot.redraw();
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    const redness = Array.from({ length: width * height }, (_, i) => pixels[4 * i] - pixels[4 * i + 2]);
    const most = Math.max(...redness);
    const red = [...redness.keys()].filter((i) => redness[i] > 0.7 * most);
    const mean = (of: (i: number) => number) => red.reduce((sum, i) => sum + of(i), 0) / red.length;
    const [x, y] = [mean((i) => i % width) + 0.5, height - mean((i) => Math.floor(i / width)) - 0.5];
    const box = glplot.canvas.getBoundingClientRect();
    return { left: box.left + (x / width) * box.width, top: box.top + (y / height) * box.height };
  };
  return { element, stage, scenes, traces, eyes, ups, picked, failures, reddest };
}

function loseContext(gl: WebGLRenderingContext): void {
  const extension = gl.getExtension('WEBGL_lose_context');
  if (!extension) throw new Error('no extension: WEBGL_lose_context');
  extension.loseContext();
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** Waits until all drawings that were asked for are seen: without a graphics card they take what they take. */
async function drawn(): Promise<void> {
  do await wait(100);
  while (isDrawing());
}

/** Waits until it holds what is asked for: on a busy machine a drawing is begun late. */
const holds = (check: () => void) => vi.waitFor(check, 10_000);

function pointer(element: HTMLElement, type: string, x: number, y: number, buttons: number): void {
  const target = document.elementFromPoint(x, y) ?? element;
  const init = { bubbles: true, clientX: x, clientY: y, buttons, button: 0 };
  target.dispatchEvent(new PointerEvent(`pointer${type}`, { ...init, isPrimary: true }));
  target.dispatchEvent(new MouseEvent(`mouse${type}`, init));
}

/** One tile in ink and colour, between the corners of the domain. */
const tiles = (order: Order): Tiles => ({
  ...{ order, degree: 1, points: Float64Array.of(0, 0), half: 0.1 },
  x: [-0.5, 0, 0.5].map(() => [-0.5, 0, 0.5]),
  y: [-1, 0, 1].map((x2) => [x2, x2, x2]),
  z: [0, 0.5, 1].map((height) => [height, height, height]),
  shade: [1, 1, 1].map((shade) => [shade, shade, shade]),
});

describe('the stage', () => {
  it('draws the grid it is given, without upsampling it', async () => {
    const { traces } = await openStage();
    for (const trace of traces()) expect([trace.dataScaleX, trace.dataScaleY]).toEqual([1, 1]);
  });

  it('lays tiles on the target, in the colour of their order in the theme, and takes them away', async () => {
    const { stage, scenes } = await openStage();
    const told = (order: Order | null) => ({
      ...content,
      scenes: content.scenes.map((each, i) => ({ ...each, tiles: i === 0 && order !== null ? tiles(order) : null })),
    });
    const drawnTiles = () =>
      // Under names made by chance: one of digits alone comes first.
      scenes().map(({ traces: inner }) => Object.values(inner).sort((a, b) => a.data.index - b.data.index)[2]);
    const colors = () => JSON.stringify((drawnTiles()[0].data as unknown as { colorscale: unknown }).colorscale);
    stage.show(told(2));
    await holds(() => expect(drawnTiles().map(({ surface }) => surface._vertexCount)).toEqual([24, 6, 6]));
    expect(colors()).toContain(orderColor(2, 'light'));
    stage.setTheme('dark');
    await holds(() => expect(colors()).toContain(orderColor(2, 'dark')));
    stage.show(told(null));
    await holds(() => expect(drawnTiles()[0].surface._vertexCount).toBe(6));
  });

  for (const [which, lose] of [
    ['one', (all: readonly InnerScene[]) => all.slice(1, 2)],
    ['all', (all: readonly InnerScene[]) => all],
  ] as const) {
    it(`draws the newest content from the same side after ${which} of its contexts were lost`, async () => {
      const { element, stage, scenes, eyes, traces, failures } = await openStage();
      await drawn();
      pointer(element, 'down', 60, 100, 1);
      pointer(element, 'move', 110, 120, 1);
      pointer(element, 'up', 110, 120, 0);
      await holds(() => expect(eyes()[0].x).not.toBeCloseTo(eyes()[0].y, 3));
      await wait(300);
      const seenFrom = eyes();
      const before = scenes();
      for (const { glplot } of lose(before)) loseContext(glplot.gl);
      stage.show(contentOf(surface((i) => i)));
      await vi.waitFor(() => expect(scenes()[0]).not.toBe(before[0]), 10_000);
      await wait(500);
      await drawn();
      expect(scenes().map(({ glplot }) => glplot.gl.isContextLost())).toEqual([false, false, false]);
      await holds(() => expect(Array.from(traces()[1].data.z[0].slice(0, 3))).toEqual([0, 1, 2]));
      for (const [i, eye] of eyes().entries())
        for (const axis of ['x', 'y', 'z'] as const) expect(eye[axis]).toBeCloseTo(seenFrom[i][axis], 3);
      stage.show(contentOf(surface((i) => 2 * i)));
      await holds(() => expect(Array.from(traces()[1].data.z[0].slice(0, 3))).toEqual([0, 2, 4]));
      expect(failures).toEqual([]);
    });
  }

  it('goes on under a pointer that drags while a context is lost', async () => {
    const { element, scenes, eyes, failures } = await openStage();
    await drawn();
    pointer(element, 'down', 60, 100, 1);
    pointer(element, 'move', 80, 100, 1);
    const [before] = scenes();
    loseContext(before.glplot.gl);
    for (let x = 85; x < 120; x += 5) {
      pointer(element, 'move', x, 100, 1);
      await wait(30);
    }
    await vi.waitFor(() => expect(scenes()[0]).not.toBe(before), 10_000);
    await wait(500);
    pointer(element, 'up', 120, 100, 0);
    pointer(element, 'down', 60, 100, 1);
    const [{ x: from }] = eyes();
    pointer(element, 'move', 110, 100, 1);
    pointer(element, 'up', 110, 100, 0);
    await holds(() => expect(eyes()[0].x).not.toBeCloseTo(from, 2));
    await holds(() => expect(eyes()[1].x).toBeCloseTo(eyes()[0].x, 6));
    expect(failures).toEqual([]);
  });

  it('survives a drawing on a lost context that it was not told of yet, and keeps the loss from plotly', async () => {
    const { element, stage, traces, scenes, failures } = await openStage();
    await drawn();
    const [{ glplot }, { glplot: another }] = scenes();
    const heard = vi.fn();
    glplot.canvas.addEventListener('webglcontextlost', heard);
    const late = (event: Event) => event.stopImmediatePropagation();
    document.addEventListener('webglcontextlost', late, { capture: true, once: true });
    loseContext(another.gl);
    stage.show({
      ...contentOf(surface((i) => 3 * i)),
      target: surface((i) => i),
      domain: { x1: [-3, 1], x2: [-2, 5] },
    });
    await wait(500);
    glplot.canvas.dispatchEvent(new Event('webglcontextlost', { bubbles: true, cancelable: true }));
    expect(heard).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(element.isConnected && scenes()[0]?.glplot).not.toBe(glplot), 10_000);
    await holds(() => expect(Array.from(traces()[1].data.z[0].slice(0, 3))).toEqual([0, 3, 6]));
    expect(failures).toEqual([]);
  });

  it('gives up, once and aloud, where contexts are lost again and again', async () => {
    const { element, scenes, failures } = await openStage();
    for (let loss = 1; loss <= 4; loss++) {
      await drawn();
      const [first] = scenes();
      loseContext(first.glplot.gl);
      await vi.waitFor(() => expect(failures.length === 1 || scenes()[0] !== first).toBe(true), 10_000);
      if (loss > 3) await holds(() => expect(failures).toHaveLength(1));
      await wait(300);
      expect(failures).toHaveLength(loss <= 3 ? 0 : 1);
    }
    expect(String(failures[0])).toContain('lost again and again');
    expect(element.querySelector('canvas')).toBeNull();
  });

  it('says so where a browser gives no context after one was lost', async () => {
    const { scenes, failures } = await openStage();
    await drawn();
    const refused = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    onTestFinished(() => refused.mockRestore());
    loseContext(scenes()[0].glplot.gl);
    await vi.waitFor(() => expect(failures).toHaveLength(1), 10_000);
  });

  it('shows new content by refreshing the same three surfaces', async () => {
    const { stage, traces } = await openStage();
    const before = traces();
    const learned = surface((i) => i);
    stage.show(contentOf(learned));
    await holds(() => expect(traces()[1].data.z[2][3]).toBe(learned[2 * SIDE + 3]));
    expect(traces().map((trace, i) => trace === before[i])).toEqual([true, true, true]);
    expect(traces().map(({ dataScaleX }) => dataScaleX)).toEqual([1, 1, 1]);
  });

  it('refreshes heights with the triangles that plotly itself would draw, holes left out', async () => {
    const learned = surface((i) => Math.cos(i) * (1 + i / 40));
    // Of the same extent, so that both drawings have one origin.
    const { stage, traces } = await openStage({
      ...content,
      scenes: content.scenes.with(1, scene('learned', learned.toReversed())),
    });
    learned[5 * SIDE + 7] = Number.NaN;
    const [, trace] = traces();
    const uploads: Float32Array[] = [];
    const buffer = trace.surface._coordinateBuffer;
    const upload = buffer.update.bind(buffer);
    buffer.update = (vertices) => {
      uploads.push(vertices.slice());
      upload(vertices);
    };
    const known = () => [trace.surface._vertexCount, ...trace.surface.bounds.flat(), ...trace.surface.intensityBounds];
    stage.show({ ...content, scenes: content.scenes.with(1, scene('learned', learned)) });
    await holds(() => expect(uploads).toHaveLength(1));
    const ours = known();
    trace.update(trace.data);
    expect(uploads).toHaveLength(2);
    const theirs = known();
    expect(ours[0]).toBe(6 * ((SIDE - 1) ** 2 - 4));
    expect(ours).toEqual(theirs.map((value) => expect.closeTo(value, 5)));
    expect(uploads[0].length).toBe(uploads[1].length);
    const worst = uploads[0].reduce((most, value, i) => {
      // The lighting of corners beside a hole is undefined in both.
      return Number.isNaN(value) && Number.isNaN(uploads[1][i])
        ? most
        : Math.max(most, Math.abs(value - uploads[1][i]));
    }, 0);
    expect(worst).toBeLessThan(1e-5);
  });

  it('draws nothing while nothing changes, and again after a resize and in another theme', async () => {
    const { element, stage, traces } = await openStage();
    await drawn();
    let drawings = 0;
    const { clear } = WebGLRenderingContext.prototype;
    WebGLRenderingContext.prototype.clear = function (mask) {
      drawings += 1;
      clear.call(this, mask);
    };
    onTestFinished(() => {
      WebGLRenderingContext.prototype.clear = clear;
    });
    await wait(500);
    expect(drawings).toBe(0);
    element.style.width = '500px';
    stage.resize();
    await holds(() => expect(drawings).toBeGreaterThanOrEqual(traces().length));
    await drawn();
    drawings = 0;
    stage.setTheme('dark');
    await holds(() => expect(drawings).toBeGreaterThanOrEqual(traces().length));
  });

  it('turns all cameras together, and holds new content back until the pointer is up', async () => {
    const { element, stage, traces, eyes } = await openStage();
    const [start] = eyes();
    pointer(element, 'move', 300, 100, 0);
    pointer(element, 'down', 300, 100, 1);
    stage.show(contentOf(surface(() => 9)));
    for (let i = 1; i <= 10; i++) {
      pointer(element, 'move', 300 + 5 * i, 100, 1);
      await wait(30);
    }
    await wait(400);
    expect(traces()[1].data.z[0][0]).toBe(0);
    const turned = eyes();
    expect(Math.abs(turned[1].x - start.x)).toBeGreaterThan(0.05);
    for (const eye of turned) expect(eye.x).toBeCloseTo(turned[1].x, 6);
    pointer(element, 'up', 350, 100, 0);
    await holds(() => expect(traces()[1].data.z[0][0]).toBe(9));
    for (const eye of eyes()) expect(eye.x).toBeCloseTo(turned[1].x, 2);
  });

  it('is not laid out anew where it is not seen', async () => {
    const { element, stage } = await openStage();
    const refused = vi.fn();
    addEventListener('unhandledrejection', refused);
    onTestFinished(() => removeEventListener('unhandledrejection', refused));
    element.style.display = 'none';
    stage.resize();
    await wait(200);
    element.style.display = '';
    expect(refused).not.toHaveBeenCalled();
  });

  it('stands as far away as its size and its theme want it, on the same side, there and back', async () => {
    const { element, stage, eyes } = await openStage();
    const [start] = eyes();
    /** How many times as far away as at first; on another side there is no such number. */
    const further = () => {
      const times = eyes().flatMap((eye) => [eye.x / start.x, eye.y / start.y, eye.z / start.z]);
      for (const each of times) expect(each).toBeCloseTo(times[0], 4);
      return times[0];
    };
    element.style.height = '400px';
    stage.resize();
    await holds(() => expect(further()).toBeCloseTo(cameraDistance(0.5, 'light') / cameraDistance(1, 'light'), 4));
    element.style.height = '200px';
    stage.resize();
    await holds(() => expect(further()).toBeCloseTo(1, 4));
    stage.setTheme('projector');
    await holds(() => expect(further()).toBeCloseTo(1.15, 4));
  });

  it('a drag turns the camera at once after the stage was laid out anew, and leaves it upright', async () => {
    const { element, stage, eyes, ups } = await openStage();
    stage.setTheme('dark');
    await wait(50);
    const [start] = eyes();
    pointer(element, 'down', 300, 100, 1);
    for (let i = 1; i <= 3; i++) pointer(element, 'move', 300 + 10 * i, 100 + 10 * i, 1);
    pointer(element, 'up', 330, 130, 0);
    expect(Math.abs(eyes()[1].x - start.x)).toBeGreaterThan(0.05);
    expect(Math.abs(eyes()[1].z - start.z)).toBeGreaterThan(0.05);
    const [, released] = eyes();
    await wait(600);
    await drawn();
    // However late it is drawn, the camera stays where it was let go.
    for (const eye of eyes()) expect(eye.x).toBeCloseTo(released.x, 2);
    for (const { x, y, z } of ups())
      for (const [i, part] of [x, y, z].entries()) expect(part).toBeCloseTo([0, 0, 1][i], 6);
  });

  it('a click picks the point of the surface under the pointer, a drag picks none', async () => {
    // A low bump at a known place, which only its colour tells from the rest of the surface.
    const side = 41;
    const [x1, x2] = [0.3, -0.6];
    const values = Float64Array.from({ length: side * side }, (_, i) => {
      const [d1, d2] = [-1 + (i % side) / 20 - x1, -2 + Math.floor(i / side) / 10 - x2];
      return 0.1 * Math.exp(-30 * (d1 * d1 + (d2 * d2) / 4));
    });
    const ramp = Float64Array.from(values, (_, i) => i / values.length);
    const scenes = content.scenes.map((each) => ({ ...each, values: each.kind === 'error' ? values : ramp }));
    const bump = { ...content, side, target: ramp, scenes };
    const { element, picked, reddest } = await openStage(bump);
    await wait(300);
    pointer(element, 'down', 100, 100, 1);
    pointer(element, 'move', 140, 110, 1);
    pointer(element, 'up', 140, 110, 0);
    await wait(1000);
    expect(picked).toEqual([]);
    const { left, top } = reddest('scene3');
    pointer(element, 'down', left, top, 1);
    pointer(element, 'up', left + 1, top, 0);
    expect(picked).toHaveLength(1);
    expect(Math.abs(picked[0][0] - x1)).toBeLessThan(0.1);
    expect(Math.abs(picked[0][1] - x2)).toBeLessThan(0.2);
  });

  it('shows one to four runs with at most four contexts, from the same side', async () => {
    const { element, stage, eyes } = await openStage();
    const [before] = eyes();
    const learned = (run: string) =>
      scene(
        `${run} learned`,
        surface(() => 0),
      );
    for (const names of ['ABCD', 'AB', 'A']) {
      stage.show({
        ...content,
        scenes: [...names].map(learned).concat(names.length < 2 ? content.scenes.slice(0, 2) : []),
      });
      const count = names.length < 2 ? 3 : names.length;
      await holds(() => expect(element.querySelectorAll('canvas:not(.copied-scene)').length).toBe(count));
      await holds(() => {
        const [{ x, y, z }] = eyes();
        expect(x / y).toBeCloseTo(before.x / before.y, 6);
        expect(z / y).toBeCloseTo(before.z / before.y, 6);
      });
    }
  });
});
