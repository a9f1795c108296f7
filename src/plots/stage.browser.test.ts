import { describe, expect, it, onTestFinished } from 'vitest';
import { createStage } from './stage.ts';
import { SCENES, type StageContent } from './surfaceFigure.ts';

interface InnerTrace {
  readonly dataScaleX: number;
  readonly dataScaleY: number;
  readonly data: { readonly z: readonly Float32Array[] };
}
interface InnerScene {
  readonly traces: Record<string, InnerTrace>;
  getCamera(): { eye: { x: number; y: number; z: number } };
}

const SIDE = 11;
const surface = (value: (i: number) => number) => Float32Array.from({ length: SIDE * SIDE }, (_, i) => value(i));
const content: StageContent = {
  domain: { x1: [-1, 1], x2: [-2, 2] },
  side: SIDE,
  target: surface((i) => Math.sin(i)),
  learned: surface(() => 0),
  unit: 1,
};

async function openStage() {
  const element = document.createElement('div');
  element.style.cssText = 'position:fixed;inset:0;width:600px;height:200px';
  document.body.append(element);
  const stage = await createStage(element, content, 'light');
  onTestFinished(() => {
    stage.dispose();
    element.remove();
  });
  const scenes = () => {
    const layout = (element as unknown as { _fullLayout: Record<string, { _scene: InnerScene }> })._fullLayout;
    return SCENES.map((scene) => layout[scene]._scene);
  };
  const traces = () => scenes().map((scene) => Object.values(scene.traces)[0]);
  const eyes = () => scenes().map((scene) => scene.getCamera().eye);
  return { element, stage, traces, eyes };
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

function pointer(element: HTMLElement, type: string, x: number, y: number, buttons: number): void {
  const target = document.elementFromPoint(x, y) ?? element;
  const init = { bubbles: true, clientX: x, clientY: y, buttons, button: 0 };
  target.dispatchEvent(new PointerEvent(`pointer${type}`, init));
  target.dispatchEvent(new MouseEvent(`mouse${type}`, init));
}

describe('the stage', () => {
  it('draws the grid it is given, without upsampling it', async () => {
    const { traces } = await openStage();
    for (const trace of traces()) expect([trace.dataScaleX, trace.dataScaleY]).toEqual([1, 1]);
  });

  it('shows new content by refreshing the same three surfaces', async () => {
    const { stage, traces } = await openStage();
    const before = traces();
    const learned = surface((i) => i);
    stage.show({ ...content, learned });
    await wait(600);
    expect(traces().map((trace, i) => trace === before[i])).toEqual([true, true, true]);
    expect(traces()[1].data.z[2][3]).toBe(learned[2 * SIDE + 3]);
    expect(traces().map(({ dataScaleX }) => dataScaleX)).toEqual([1, 1, 1]);
  });

  it('turns all cameras together, and holds new content back until the pointer is up', async () => {
    const { element, stage, traces, eyes } = await openStage();
    const [start] = eyes();
    pointer(element, 'move', 300, 100, 0);
    pointer(element, 'down', 300, 100, 1);
    stage.show({ ...content, learned: surface(() => 9) });
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
    await wait(1200);
    expect(traces()[1].data.z[0][0]).toBe(9);
    for (const eye of eyes()) expect(eye.x).toBeCloseTo(turned[1].x, 2);
  });
});
