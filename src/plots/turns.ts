/** Drawings take turns: one a frame for the whole page, so that no frame is long. A hidden page has none: they wait. */

export interface Turn {
  /** Asks for a drawing; until it comes, further asking changes nothing. */
  ask(): void;
  /** Asks for one as soon as it can come. */
  hurry(): void;
  /** Takes back what was asked for. */
  end(): void;
}

/** Of charts while epochs come: five a second, and never more than a part in ten of the time. */
export const chartPause = (took: number): number => Math.max(200, 10 * took);

/** Drawings whose time has come, the longest waiting first. */
const waiting = new Set<() => void>();

function enter(draw: () => void): void {
  waiting.add(draw);
  if (waiting.size === 1) requestAnimationFrame(drawNext);
}

function drawNext(): void {
  const [draw] = waiting;
  waiting.delete(draw);
  if (waiting.size > 0) requestAnimationFrame(drawNext);
  draw?.();
}

/** `pause`: least milliseconds from one beginning to the next, of a drawing that took so many. */
export function createTurn(draw: () => void, pause: (took: number) => number = () => 0): Turn {
  let next = Number.NEGATIVE_INFINITY;
  let timer = 0;
  const run = () => {
    const begun = performance.now();
    draw();
    next = begun + pause(performance.now() - begun);
  };
  const hurry = () => {
    clearTimeout(timer);
    timer = 0;
    enter(run);
  };
  return {
    hurry,
    ask() {
      const rest = next - performance.now();
      if (rest <= 0) hurry();
      else if (!waiting.has(run)) timer ||= window.setTimeout(hurry, rest);
    },
    end() {
      clearTimeout(timer);
      timer = 0;
      waiting.delete(run);
    },
  };
}
