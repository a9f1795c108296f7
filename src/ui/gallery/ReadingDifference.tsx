/** How another reading of a function of Table I departs from the print. */
import { useEffect, useRef } from 'react';
import { type CatalogueFunction, functionById, isFunctionId, type TargetFunction } from '../../functions/index.ts';
import { paintHeatmap } from '../../plots/cells/heatmap.ts';
import { ERROR_MAP } from '../../plots/colors.ts';
import { formatNumber } from '../../plots/format.ts';
import { largestSize } from '../../plots/ranges.ts';
import { targetSurface } from '../../plots/targets/targetSurface.ts';
import { breakSum } from './breakSum.ts';
import { Formula } from './Formula.tsx';

const SIDE = 41;

export function ReadingDifference({ fn }: { fn: TargetFunction }) {
  const reading = isFunctionId(fn.id) ? functionById(fn.id) : null;
  return reading?.variantOf ? <Difference reading={reading} printed={functionById(reading.variantOf)} /> : null;
}

function Difference({ reading, printed }: { reading: CatalogueFunction; printed: CatalogueFunction }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const print = targetSurface(printed, [0, 0], SIDE);
  const difference = targetSurface(reading, [0, 0], SIDE).map((value, i) => value - print[i]);
  const most = largestSize(difference);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the difference follows from the two functions
  useEffect(() => {
    if (canvas.current) paintHeatmap(canvas.current, difference, SIDE, [-most, most], ERROR_MAP);
  }, [reading, printed]);
  return (
    <figure className="reading-difference">
      <canvas ref={canvas} className="thumbnail" aria-label="Heatmap of the difference to the print" role="img" />
      <figcaption>
        This reading minus the print, within ±<b title={String(most)}>{formatNumber(most)}</b>. The print:
      </figcaption>
      <Formula lines={breakSum(`f = ${printed.tex}`)} label="Formula as printed" />
    </figure>
  );
}
