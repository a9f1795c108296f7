/**
 * Lets a finger scroll the page past the stage: swipes that begin up or down belong to the page, those that begin
 * sideways turn the surfaces. Plotly would take every touch for itself as soon as it begins, so a touch is kept from it
 * until its direction shows.
 */

/** Pixels after which the direction of a swipe counts. */
const DECISION = 6;

type Swipe =
  | { readonly kind: 'undecided'; readonly began: TouchEvent }
  | { readonly kind: 'scrolls' }
  | { readonly kind: 'turns' };

function directionOf(began: TouchEvent, { changedTouches: [now] }: TouchEvent): Swipe['kind'] {
  const [then] = began.changedTouches;
  const [dx, dy] = [Math.abs(now.clientX - then.clientX), Math.abs(now.clientY - then.clientY)];
  if (Math.max(dx, dy) < DECISION) return 'undecided';
  return dy > dx ? 'scrolls' : 'turns';
}

const again = ({ type, touches, targetTouches, changedTouches }: TouchEvent): TouchEvent =>
  new TouchEvent(type, {
    touches: [...touches],
    targetTouches: [...targetTouches],
    changedTouches: [...changedTouches],
    bubbles: true,
    cancelable: true,
  });

/** Begins to sort the touches on `element`. Returns how to end that. */
export function letSwipesPass(element: HTMLElement): () => void {
  const listeners = new AbortController();
  const options = { capture: true, passive: false, signal: listeners.signal } as const;
  let swipe: Swipe = { kind: 'turns' };
  let retold: TouchEvent | null = null;
  element.addEventListener(
    'touchstart',
    (event) => {
      if (event === retold) return;
      swipe = event.touches.length > 1 ? { kind: 'turns' } : { kind: 'undecided', began: event };
      if (swipe.kind === 'undecided') event.stopImmediatePropagation();
    },
    options,
  );
  element.addEventListener(
    'touchmove',
    (event) => {
      if (swipe.kind === 'undecided') {
        const { began } = swipe;
        const kind = directionOf(began, event);
        if (kind !== 'undecided') swipe = { kind };
        if (kind === 'turns') {
          retold = again(began);
          began.target?.dispatchEvent(retold);
        }
      }
      if (swipe.kind !== 'turns') event.stopImmediatePropagation();
    },
    options,
  );
  return () => listeners.abort();
}
