/**
 * Keeps the cameras of all scenes equal. Plotly tells a touch drag not at all and a wheel one step late, so while a
 * pointer works on the stage the camera of its scene is read once a frame.
 */
import { SCENES, type SceneId } from './surfaceFigure.ts';

export interface Camera {
  readonly eye: { readonly x: number; readonly y: number; readonly z: number };
  readonly center: { readonly x: number; readonly y: number; readonly z: number };
  readonly up: { readonly x: number; readonly y: number; readonly z: number };
}

export interface SceneHost {
  camera(scene: SceneId): Camera;
  setCameras(scenes: readonly SceneId[], camera: Camera): void;
}

/** Milliseconds for which a camera still glides after wheel or release. */
const GLIDE = 400;

export interface CameraLink {
  /** True while a pointer is down on the stage. */
  readonly held: boolean;
  dispose(): void;
}

/** Which of the equally wide scenes a point of the stage lies in. */
export function sceneAt(offset: number, width: number): SceneId {
  const column = Math.min(SCENES.length - 1, Math.max(0, Math.floor((offset / width) * SCENES.length)));
  return SCENES[column];
}

/** Links the scenes of `element`; `released` is called when the last pointer is up. */
export function linkCameras(element: HTMLElement, host: SceneHost, released: () => void): CameraLink {
  let held = false;
  let until = 0;
  let frame = 0;
  let leader: SceneId = SCENES[0];
  let last = '';
  const listeners = new AbortController();

  const follow = () => {
    const camera = host.camera(leader);
    const key = JSON.stringify(camera);
    if (key !== last) {
      last = key;
      host.setCameras(
        SCENES.filter((scene) => scene !== leader),
        camera,
      );
    }
    frame = held || performance.now() < until ? requestAnimationFrame(follow) : 0;
  };
  const begin = ({ clientX }: { clientX: number }) => {
    const { left, width } = element.getBoundingClientRect();
    if (!held) leader = sceneAt(clientX - left, width);
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
