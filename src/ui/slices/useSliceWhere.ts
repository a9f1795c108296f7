/** Where the surfaces are cut, in words: `over x₁ at x₂ = 2.5`. */
import { functionOf } from '../../functions/index.ts';
import { formatNumber } from '../../plots/format.ts';
import { type Cut, pointOfCut } from '../../plots/slices/cut.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';

export function useSliceWhere(): string {
  const cut = useView((view) => view.cut);
  const point = useView((view) => view.point);
  const end = useView((view) => view.end);
  const { domain } = useConfig(functionOf);
  const [x1, x2] = pointOfCut({ point }, domain);
  const written = (at: readonly number[]) => `(${at.map(formatNumber).join(', ')})`;
  const where: Record<Cut, string> = {
    x1: `over x₁ at x₂ = ${formatNumber(x2)}`,
    x2: `over x₂ at x₁ = ${formatNumber(x1)}`,
    between: point && end ? `from ${written(point)} to ${written(end)}` : 'between two points',
  };
  return where[cut];
}
