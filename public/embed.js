/**
 * For pages that show the playground in a frame (docs/embed.md): keeps every `iframe[data-sobolev]` as high as its
 * content, and `connectSobolev(iframe)` steers one. A page needs no build for it:
 *
 *     <script type="module" src="https://the.playground/embed.js"></script>
 */

const PROTOCOL = 1;

/** The height of a frame follows what it says of itself. */
addEventListener('message', ({ source, data }) => {
  if (data?.sobolev !== PROTOCOL || data.event !== 'size') return;
  for (const frame of document.querySelectorAll('iframe[data-sobolev]')) {
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  }
});

/**
 * Steers the playground in `frame`, whose link must name the origin of this page (`host=`). Commands resolve once they
 * are done, and reject with the words of the frame where it refuses. `on(event, heard)` hears `ready`, `size`, `epoch`,
 * `finished`, `failed`; it returns how to end that.
 */
export function connectSobolev(frame) {
  const { origin } = new URL(frame.src, location.href);
  const waiting = new Map();
  const listeners = new Set();
  let lastId = 0;
  const hear = ({ source, data, origin: from }) => {
    if (source !== frame.contentWindow || from !== origin || data?.sobolev !== PROTOCOL) return;
    for (const { event, heard } of listeners) if (event === data.event) heard(data);
    const answer = waiting.get(data.reply);
    if (!answer) return;
    waiting.delete(data.reply);
    if (data.error === null) answer.resolve();
    else answer.reject(new Error(data.error));
  };
  addEventListener('message', hear);
  const ask = (command) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      frame.contentWindow.postMessage({ sobolev: PROTOCOL, id: lastId, ...command }, origin);
    });
  return {
    set: (link) => ask({ do: 'set', link }),
    train: () => ask({ do: 'train' }),
    pause: () => ask({ do: 'pause' }),
    step: () => ask({ do: 'step' }),
    stop: () => ask({ do: 'stop' }),
    reset: () => ask({ do: 'reset' }),
    on(event, heard) {
      const listener = { event, heard };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    disconnect: () => removeEventListener('message', hear),
  };
}
