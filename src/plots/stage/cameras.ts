/**
 * Keeps the cameras of all scenes equal. Plotly tells a touch drag not at all and a wheel one step late, so while a
 * pointer works on the stage the camera of its scene is read once a frame.
 */
import type { SceneId } from './stageSurfaces.ts';

export interface Camera {
  readonly eye: { readonly x: number; readonly y: number; readonly z: number };
  readonly center: { readonly x: number; readonly y: number; readonly z: number };
  readonly up: { readonly x: number; readonly y: number; readonly z: number };
}

export interface SceneHost {
  readonly ids: readonly SceneId[];
  camera(scene: SceneId): Camera;
  keepCamera(camera: Camera): void;
  turn(scene: SceneId): void;
  draw(scene: SceneId, first?: boolean): void;
}

/** Milliseconds for which a camera still glides after wheel or release. */
const GLIDE = 400;

export interface CameraLink {
  /** True while a pointer is down on the stage. */
  readonly held: boolean;
  dispose(): void;
}

/** The number of the scene, all equally wide, in which a point of the stage lies. */
export function columnAt(offset: number, width: number, columns: number): number {
  return Math.min(columns - 1, Math.max(0, Math.floor((offset / width) * columns)));
}

/** Links the scenes of `element`; `released` is called when the last pointer is up. */
export function linkCameras(element: HTMLElement, host: () => SceneHost, released: () => void): CameraLink {
  let held = false;
  let until = 0;
  let frame = 0;
  let column = 0;
  let last = '';
  const listeners = new AbortController();

  const follow = (now: number): void => {
    const scenes = host();
    const own = scenes.ids[Math.min(column, scenes.ids.length - 1)];
    const camera = scenes.camera(own);
    const key = JSON.stringify(camera);
    if (key !== last) {
      last = key;
      scenes.keepCamera(camera);
      scenes.draw(own, true);
      for (const id of scenes.ids) if (id !== own) scenes.turn(id);
    }
    frame = held || now < until ? requestAnimationFrame(follow) : 0;
  };
  const begin = ({ clientX }: { clientX: number }) => {
    const { left, width } = element.getBoundingClientRect();
    if (!held) column = columnAt(clientX - left, width, host().ids.length);
    until = performance.now() + GLIDE;
    if (frame === 0) frame = requestAnimationFrame(follow);
  };
  const end = () => {
    if (!held) return;
    held = false;
    until = performance.now() + GLIDE;
    released();
  };

  const { signal } = listeners;
  element.addEventListener(
    'pointerdown',
    (event) => {
      begin(event);
      held = true;
    },
    { capture: true, signal },
  );
  element.addEventListener('wheel', begin, { capture: true, passive: true, signal });
  for (const type of ['pointerup', 'pointercancel', 'blur'] as const) window.addEventListener(type, end, { signal });
  return {
    get held() {
      return held;
    },
    dispose() {
      listeners.abort();
      cancelAnimationFrame(frame);
    },
  };
}
