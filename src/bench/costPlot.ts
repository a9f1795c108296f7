/** The growth of the step as a picture: one small panel for each quantity, step solid, floor dashed, as plain SVG. */
import type { CostAnswer } from './answers.ts';

type Panel = CostAnswer['panels'][number];
type Place = (value: number) => number;

const WIDTH = 280;
const HEIGHT = 210;
const MARGIN = { left: 48, right: 16, top: 28, bottom: 26 };

/** Values from `low` to `high` spread logarithmically over pixels from `from` to `to`. */
function logScale(low: number, high: number, from: number, to: number): Place {
  const span = Math.log(high / low);
  return (value) => from + ((to - from) * Math.log(value / low)) / span;
}

/** Orders begin at 0: they are spread evenly, as all values are in whose ratios a logarithm makes no sense. */
function horizontal(values: readonly number[]): Place {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [MARGIN.left, WIDTH - MARGIN.right];
  if (low > 0 && high / low > 10) return logScale(low, high, from, to);
  return (value) => from + ((to - from) * (value - low)) / (high - low);
}

/** 1, 10, 100 and so on, from the last one below the smallest time to the first one above the largest. */
function decades(times: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...times)));
  const last = Math.ceil(Math.log10(Math.max(...times)));
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
}

const px = (value: number) => value.toFixed(1);

const polyline = (points: readonly (readonly [number, number])[], style: string) =>
  `<polyline points="${points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ')}" fill="none" ${style}/>`;

function panel({ quantity, points }: Panel): string {
  const floors = points.filter(({ floorMs }) => floorMs > 0);
  const ticks = decades([...points.map(({ stepMs }) => stepMs), ...floors.map(({ floorMs }) => floorMs)]);
  const x = horizontal(points.map(({ at }) => at));
  const y = logScale(ticks[0], ticks[ticks.length - 1], HEIGHT - MARGIN.bottom, MARGIN.top);
  const grid = ticks.map((tick) => {
    const [from, to, at] = [px(MARGIN.left), px(WIDTH - MARGIN.right), px(y(tick))];
    const label = `<text x="${MARGIN.left - 6}" y="${px(y(tick) + 4)}" text-anchor="end">${Number(tick.toPrecision(1))}</text>`;
    return `<line x1="${from}" x2="${to}" y1="${at}" y2="${at}" stroke="#ddd"/>${label}`;
  });
  const labels = points.map(
    ({ at }) => `<text x="${px(x(at))}" y="${HEIGHT - MARGIN.bottom + 16}" text-anchor="middle">${at}</text>`,
  );
  const dots = points.map(({ at, stepMs }) => `<circle cx="${px(x(at))}" cy="${px(y(stepMs))}" r="3" fill="#0b6e99"/>`);
  return [
    `<text x="${MARGIN.left}" y="16" font-weight="bold">step in ms by ${quantity}</text>`,
    ...grid,
    ...labels,
    polyline(
      floors.map(({ at, floorMs }) => [x(at), y(floorMs)]),
      'stroke="#777" stroke-dasharray="4 3"',
    ),
    polyline(
      points.map(({ at, stepMs }) => [x(at), y(stepMs)]),
      'stroke="#0b6e99" stroke-width="2"',
    ),
    ...dots,
  ].join('\n');
}

/** SVG text, two panels a row. */
export function costPlot({ panels }: CostAnswer): string {
  const [width, height] = [2 * WIDTH, Math.ceil(panels.length / 2) * HEIGHT];
  const placed = panels.map((each, i) => {
    return `<g transform="translate(${(i % 2) * WIDTH} ${Math.floor(i / 2) * HEIGHT})">\n${panel(each)}\n</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<title>How the training step grows with order, width, depth and samples</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${placed.join('\n')}
</svg>
`;
}
