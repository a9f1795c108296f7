import { afterEach, describe, expect, it, vi } from 'vitest';
import { windowHost } from './windowHost.ts';

/** A page in a frame, as far as the port needs one; messages to the page around, and how they come from there. */
function framed(height = 731.2) {
  const sent: [unknown, string][] = [];
  const parent = { postMessage: (message: unknown, origin: string) => void sent.push([message, origin]) };
  const listeners = new Set<(event: unknown) => void>();
  const page = {
    parent,
    origin: 'https://playground.example',
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  } as unknown as Window;
  const tell = (event: unknown) => {
    for (const listener of listeners) listener(event);
  };
  const shown = { getBoundingClientRect: () => ({ height, width: 400 }) } as Element;
  const host = windowHost(page, shown);
  if (!host) throw new Error('no host');
  return { host, parent, sent, tell };
}

afterEach(() => vi.unstubAllGlobals());

describe('the page around a frame', () => {
  it('is none where the page is in no frame', () => {
    const page = {} as { parent?: unknown };
    page.parent = page;
    expect(windowHost(page as unknown as Window, {} as Element)).toBeNull();
  });

  it('alone is heard, no other window, whatever its origin; and no longer than asked for', () => {
    const { host, parent, tell } = framed();
    const heard: unknown[] = [];
    const end = host.listen((message, origin) => void heard.push([message, origin]));
    tell({ source: parent, data: 1, origin: 'https://a.example' });
    tell({ source: {}, data: 2, origin: 'https://a.example' });
    tell({ source: null, data: 3, origin: 'https://playground.example' });
    end();
    tell({ source: parent, data: 4, origin: 'https://a.example' });
    expect(heard).toEqual([[1, 'https://a.example']]);
  });

  it('is told by its origin, and can be told without one', () => {
    const { host, sent } = framed();
    const reply = { sobolev: 1, reply: null, error: 'refused' } as const;
    host.post(reply, 'https://a.example');
    host.post(reply, 'null');
    expect(sent).toEqual([
      [reply, 'https://a.example'],
      [reply, '*'],
    ]);
  });

  it('hears the height in whole pixels, never less than is needed', () => {
    let changed = () => {};
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(callback: () => void) {
          changed = callback;
        }
        observe() {
          changed();
        }
        disconnect() {}
      },
    );
    const heights: number[] = [];
    framed().host.watchHeight((height) => heights.push(height));
    expect(heights).toEqual([732]);
    // A frame that was told 0 would fold up.
    framed(0).host.watchHeight((height) => heights.push(height));
    expect(heights).toEqual([732]);
  });
});
