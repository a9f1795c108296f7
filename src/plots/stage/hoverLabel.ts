/** A label beside a mouse that points without pressing, written at most once a frame. Touch has none. */
import './hoverLabel.css';

export interface HoverLabel {
  /** What the mouse points at may be another thing now. */
  refresh(): void;
  dispose(): void;
}

/** Pixels between mouse and label. */
const GAP = 12;

/** `textAt` says what lies at a place, in pixels from the element's left top; null for nothing. */
export function createHoverLabel(
  element: HTMLElement,
  textAt: (left: number, top: number) => string | null,
): HoverLabel {
  const label = document.createElement('div');
  label.className = 'hover-label';
  label.ariaHidden = 'true';
  label.hidden = true;
  document.body.append(label);
  const listeners = new AbortController();
  let mouse: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;

  const write = () => {
    frame = 0;
    const { left, top } = element.getBoundingClientRect();
    const text = mouse && textAt(mouse.x - left, mouse.y - top);
    label.hidden = text === null;
    if (!mouse || text === null) return;
    label.textContent = text;
    const atLeft = mouse.x > innerWidth / 2;
    label.style.left = `${mouse.x + (atLeft ? -GAP : GAP)}px`;
    label.style.top = `${mouse.y}px`;
    label.style.translate = `${atLeft ? '-100%' : '0'} -100%`;
  };
  const refresh = () => {
    if (frame === 0 && (mouse || !label.hidden)) frame = requestAnimationFrame(write);
  };
  const point = ({ pointerType, buttons, clientX, clientY }: PointerEvent) => {
    mouse = pointerType === 'mouse' && buttons === 0 ? { x: clientX, y: clientY } : null;
    refresh();
  };
  const leave = () => {
    mouse = null;
    refresh();
  };

  const { signal } = listeners;
  for (const type of ['pointermove', 'pointerdown', 'pointerup'] as const)
    element.addEventListener(type, point, { capture: true, signal });
  element.addEventListener('pointerleave', leave, { signal });
  return {
    refresh,
    dispose() {
      listeners.abort();
      cancelAnimationFrame(frame);
      label.remove();
    },
  };
}
