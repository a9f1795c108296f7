/**
 * What is seen of the playground from outside while it runs: long tasks of the main thread, what is drawn and when.
 * `installProbe` runs in the page before its own scripts, so it stands alone.
 */

/**
 * What was drawn: other heights of the target or of the learned surface, the first scene at all, the first cell of the
 * triangle, the table of the inspected point.
 */
export type Drawing = 'target' | 'learned' | 'camera' | 'triangle' | 'point';

export type Input = 'pointermove' | 'click' | 'keydown';

/** Everything since the last reset, in milliseconds; times since the page began. */
export interface Probe {
  /** How long each main-thread task over 50 ms took. */
  readonly longTasks: number[];
  /** From each click or key to the next frame of the page, where that took 16 ms or more: the browser's event timing. */
  readonly answers: number[];
  /** When each input happened, by the clock of its events. */
  readonly inputs: Record<Input, number[]>;
  /** When each drawing happened. */
  readonly drawings: Record<Drawing, number[]>;
  reset(): void;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

export function installProbe(): void {
  const drawings: Record<Drawing, number[]> = { target: [], learned: [], camera: [], triangle: [], point: [] };
  const longTasks: number[] = [];
  const answers: number[] = [];
  const inputs: Record<Input, number[]> = { pointermove: [], click: [], keydown: [] };
  const note = (drawing: Drawing) => drawings[drawing].push(performance.now());
  const isIn = (canvas: HTMLCanvasElement | OffscreenCanvas, selector: string) =>
    canvas instanceof HTMLCanvasElement && canvas.closest(selector) !== null;
  // A scene that is drawn out of sight is seen once it is copied: what it was given before it was drawn, then.
  const given = new Set<Drawing>();
  const drawn = new Set<Drawing>();
  const outOfSight = ({ canvas }: WebGLRenderingContext) =>
    canvas instanceof HTMLCanvasElement && canvas.style.opacity === '0';
  const noteGiven = (gl: WebGLRenderingContext, drawing: Drawing) => {
    if (outOfSight(gl)) given.add(drawing);
    else note(drawing);
  };
  const noteHeights = (gl: WebGLRenderingContext) => {
    if (isIn(gl.canvas, '#scene')) noteGiven(gl, 'target');
    if (isIn(gl.canvas, '#scene2')) noteGiven(gl, 'learned');
  };
  const noteDrawn = (gl: WebGLRenderingContext) => {
    const first = isIn(gl.canvas, '#scene');
    if (first) noteGiven(gl, 'camera');
    const own: readonly Drawing[] = first ? ['target', 'camera'] : isIn(gl.canvas, '#scene2') ? ['learned'] : [];
    for (const drawing of own) if (given.delete(drawing)) drawn.add(drawing);
  };
  const noteCopied = (canvas: HTMLCanvasElement | OffscreenCanvas) => {
    const own: readonly Drawing[] = isIn(canvas, '#scene') ? ['target', 'camera'] : ['learned'];
    if (isIn(canvas, '#scene, #scene2')) for (const drawing of own) if (drawn.delete(drawing)) note(drawing);
  };

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'click' || name === 'keydown') answers.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

  const gl = WebGLRenderingContext.prototype;
  const { bufferSubData, bufferData, clear } = gl;
  gl.bufferSubData = function (this: WebGLRenderingContext, ...args: unknown[]) {
    noteHeights(this);
    return Reflect.apply(bufferSubData, this, args);
  };
  gl.bufferData = function (this: WebGLRenderingContext, ...args: unknown[]) {
    noteHeights(this);
    return Reflect.apply(bufferData, this, args);
  };
  gl.clear = function (mask) {
    noteDrawn(this);
    clear.call(this, mask);
  };
  const flat = CanvasRenderingContext2D.prototype;
  const { putImageData, drawImage } = flat;
  flat.drawImage = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
    noteCopied(this.canvas);
    return Reflect.apply(drawImage, this, args);
  };
  flat.putImageData = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
    if (isIn(this.canvas, '[data-cell="00"]')) note('triangle');
    return Reflect.apply(putImageData, this, args);
  };
  for (const [input, times] of Object.entries(inputs)) {
    addEventListener(input, ({ timeStamp }) => times.push(timeStamp), { capture: true });
  }
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      const inTable = ({ target }: MutationRecord) =>
        (target instanceof Element ? target : target.parentElement)?.closest('.point');
      if (records.some(inTable)) note('point');
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

  window.probe = {
    longTasks,
    answers,
    inputs,
    drawings,
    reset() {
      for (const list of [longTasks, answers, ...Object.values(inputs), ...Object.values(drawings)]) list.length = 0;
    },
  };
}
