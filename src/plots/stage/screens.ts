/**
 * Where the picture of a scene appears. With a graphics card that is the scene's own canvas: it draws while the page goes
 * on. A browser without one draws on the processor, and the page stands still until a canvas that it shows is finished.
 * There scenes are drawn out of sight, one after the other, and each is copied to where it is seen once it is finished.
 */
import './screens.css';

/** Of a drawn scene what its screen needs. */
export interface Plot {
  readonly gl: WebGLRenderingContext;
  readonly canvas: HTMLCanvasElement;
  redraw(): void;
}

export interface Screen {
  /** Draws the scene as it is, now or when its turn comes; `first`: before others, but not twice without them. */
  draw(first?: boolean): void;
  release(): void;
}

/** Names by which browsers call a WebGL that draws on the processor. */
const PROCESSORS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** The screen of a drawn scene. */
export function createScreen(plot: Plot): Screen {
  return drawsOnProcessor(plot.gl) ? new CopiedScreen(plot) : { draw: () => redraw(plot), release: () => {} };
}

/** A lost context is told of a moment later; until then a drawing there would throw. */
function redraw(plot: Plot): void {
  if (!plot.gl.isContextLost()) plot.redraw();
}

function drawsOnProcessor(gl: WebGLRenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return PROCESSORS.test(String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)));
}

class CopiedScreen implements Screen {
  readonly #plot: Plot;
  readonly #shown = document.createElement('canvas');
  readonly #context = this.#shown.getContext('2d');
  #released = false;

  constructor(plot: Plot) {
    this.#plot = plot;
    // Out of sight, and still under the pointer.
    plot.canvas.style.opacity = '0';
    this.#shown.className = 'copied-scene';
    plot.canvas.after(this.#shown);
  }

  draw(first = false): void {
    if (first) foremost = this;
    undrawn.add(this);
    if (!drawing) drawNextScreen();
  }

  release(): void {
    this.#released = true;
    undrawn.delete(this);
    this.#shown.remove();
  }

  begin(): void {
    redraw(this.#plot);
    this.#plot.gl.flush();
  }

  copy(): void {
    const { canvas } = this.#plot;
    if (this.#released || !this.#context || canvas.width === 0 || canvas.height === 0) return;
    if (this.#shown.width !== canvas.width) this.#shown.width = canvas.width;
    if (this.#shown.height !== canvas.height) this.#shown.height = canvas.height;
    this.#context.globalCompositeOperation = 'copy';
    this.#context.drawImage(canvas, 0, 0);
  }
}

/** Milliseconds between two looks whether a drawing is finished. */
const LOOK = 4;

/** Screens that wait to be drawn, the one that waited longest first. */
const undrawn = new Set<CopiedScreen>();
/** The one that was last asked for before others. */
let foremost: CopiedScreen | null = null;
let drawing: CopiedScreen | null = null;
let fence: Fence | null = null;

/** Whether scenes are being drawn that are not seen yet. */
export const isDrawing = (): boolean => drawing !== null;

function drawNextScreen(): void {
  const others = [...undrawn].filter((screen) => screen !== foremost);
  const [next] = drawing === foremost || !foremost || !undrawn.has(foremost) ? [...others, ...undrawn] : [foremost];
  drawing = next ?? null;
  if (!drawing) return;
  undrawn.delete(drawing);
  setTimeout(look, LOOK);
  drawing.begin();
  fence ??= new Fence();
  fence.set();
}

function look(): void {
  if (!fence?.passed) {
    setTimeout(look, LOOK);
    return;
  }
  try {
    drawing?.copy();
  } finally {
    drawNextScreen();
  }
}

/** Milliseconds that a drawing is given where its end cannot be seen. */
const GUESS = 40;

/** Passed when all that was drawn before it is finished: the contexts of a page stand in one queue, so one tells for all. */
class Fence {
  readonly #gl = document.createElement('canvas').getContext('webgl2');
  #sync: WebGLSync | null = null;
  #set = 0;

  set(): void {
    this.#set = performance.now();
    this.#sync = this.#gl?.fenceSync(this.#gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
    this.#gl?.flush();
  }

  get passed(): boolean {
    const gl = this.#gl;
    if (!gl || !this.#sync || gl.isContextLost()) return performance.now() - this.#set > GUESS;
    if (gl.getSyncParameter(this.#sync, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
    gl.deleteSync(this.#sync);
    this.#sync = null;
    return true;
  }
}
