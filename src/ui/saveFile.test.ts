import { expect, it, vi } from 'vitest';
import { saveFile } from './saveFile.ts';

it('a file has an address for as long as the browser may take to begin with it, and no longer', () => {
  vi.useFakeTimers();
  const anchor = { href: '', download: '', click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => anchor });
  const [made, given] = [
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1'),
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(),
  ];
  saveFile('session.json', 'application/json', '{}');
  expect(made).toHaveBeenCalledTimes(1);
  expect(anchor).toMatchObject({ href: 'blob:1', download: 'session.json' });
  expect(anchor.click).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(30_000);
  expect(given).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(given).toHaveBeenCalledExactlyOnceWith('blob:1');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
