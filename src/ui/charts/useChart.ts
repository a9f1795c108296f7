/** Mounts a chart into its element, the one way for all charts: made, fed in turns, resized, in the page's theme, ended. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Theme } from '../../plots/colors.ts';
import { observeSize } from '../../plots/observeSize.ts';
import { chartPause, createTurn, type Turn } from '../../plots/turns.ts';
import { useTheme } from '../theme.ts';
import { useStable } from '../useStable.ts';

/** What every chart of `plots/charts` can do, beside showing its numbers. */
interface Chart {
  resize(width: number, height: number): void;
  setTheme(theme: Theme): void;
  dispose(): void;
}

/** What a chart shows. */
interface Feed<C extends Chart> {
  /** Hands over the newest numbers. */
  readonly show: (chart: C) => void;
  /** A change of these waits until the charts have their turn: numbers of a run that goes on. */
  readonly numbers: readonly unknown[];
  /** A change of these does not: somebody clicked. */
  readonly choices: readonly unknown[];
}

/** Where the chart is to be; `create` makes another one whenever it is another function. */
export function useChart<C extends Chart>(
  create: (host: HTMLElement, theme: Theme) => C,
  { show, numbers, choices }: Feed<C>,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const mounted = useRef<{ readonly chart: C; readonly turn: Turn } | null>(null);
  const theme = useTheme();
  // Charts have their sizes from the start on.
  const isEnlarged = theme === 'projector';
  const latest = useRef({ show, theme });
  latest.current = { show, theme };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is another chart
  useEffect(() => {
    const host = element.current;
    if (!host) return;
    const chart = create(host, latest.current.theme);
    const turn = createTurn(() => latest.current.show(chart), chartPause);
    mounted.current = { chart, turn };
    turn.hurry();
    const endSizes = observeSize(host, () => chart.resize(host.clientWidth, host.clientHeight));
    return () => {
      mounted.current = null;
      endSizes();
      turn.end();
      chart.dispose();
    };
  }, [create, isEnlarged]);
  useEffect(() => mounted.current?.chart.setTheme(theme), [theme]);
  const [calm, urgent] = [useStable(numbers), useStable(choices)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `show` hands over
  useEffect(() => mounted.current?.turn.ask(), [calm]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `show` hands over
  useEffect(() => mounted.current?.turn.hurry(), [urgent]);
  return element;
}
