/** Tells a click from a drag: the pointer neither travels nor rests. Mouse, pen and touch alike. */

/** Most pixels and milliseconds between down and up. */
const MOST_TRAVEL = 5;
const MOST_TIME = 600;

/** Calls `clicked` with the place, in pixels from the element's left top. Returns how to end that. */
export function listenToClicks(element: HTMLElement, clicked: (left: number, top: number) => void): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  let down: { x: number; y: number; time: number; still: boolean } | null = null;
  const isFar = (event: PointerEvent) =>
    down !== null && Math.hypot(event.clientX - down.x, event.clientY - down.y) > MOST_TRAVEL;
  element.addEventListener(
    'pointerdown',
    (event) => {
      // A second finger, or another button, makes it something else.
      const alone = event.isPrimary !== false && event.button === 0;
      down = alone ? { x: event.clientX, y: event.clientY, time: event.timeStamp, still: true } : null;
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (down && isFar(event)) down.still = false;
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      const began = down;
      const far = isFar(event);
      down = null;
      if (!began?.still || far || event.timeStamp - began.time > MOST_TIME) return;
      const { left, top } = element.getBoundingClientRect();
      clicked(event.clientX - left, event.clientY - top);
    },
    { capture: true, signal },
  );
  // The browser has made a scroll of it.
  window.addEventListener(
    'pointercancel',
    () => {
      down = null;
    },
    { signal },
  );
  return () => listeners.abort();
}
