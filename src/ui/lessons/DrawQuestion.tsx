/** Draw a guess: a height for each place, by pointer or by arrow keys; what the runs show is drawn beside it. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Drawing } from '../../lessons/lesson.ts';
import { drawingFrame, heightAt, placeAt, polyline, ticksOf, valueAt } from '../../plots/charts/drawing.ts';
import { formatNumber } from '../../plots/format.ts';
import { measure } from '../../state/runs/quantities.ts';
import { useCurrentRuns } from '../useCurrentRuns.ts';
import type { AnswerProps } from './QuestionBox.tsx';

const SIZE = { width: 280, height: 160 } as const;
/** An arrow key changes a height by this factor. */
const STEP = 1.25;

export function DrawQuestion({ question, given, give }: AnswerProps<Drawing>) {
  const { labels, range, truth } = question;
  const middle = Math.sqrt(range[0] * range[1]);
  const [drawn, setDrawn] = useState<readonly number[]>(given ?? labels.map(() => middle));
  const runs = useCurrentRuns();
  const shown = given ?? drawn;
  const seen = given === null ? [] : truth.map((each) => measure(each, runs));
  const frame = drawingFrame(SIZE, labels.length, range);
  const svg = useRef<SVGSVGElement>(null);
  const set = (place: number, value: number) =>
    setDrawn((values) => values.map((each, i) => (i === place ? Math.min(range[1], Math.max(range[0], value)) : each)));
  const draw = ({ clientX, clientY, buttons, pointerType }: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (given !== null || !box || (buttons === 0 && pointerType === 'mouse')) return;
    const [x, y] = [((clientX - box.left) * SIZE.width) / box.width, ((clientY - box.top) * SIZE.height) / box.height];
    set(placeAt(frame, x), valueAt(frame, y));
  };
  const press = (place: number) => (event: KeyboardEvent) => {
    const factor = { ArrowUp: STEP, ArrowDown: 1 / STEP }[event.key];
    if (factor === undefined || given !== null) return;
    event.preventDefault();
    set(place, shown[place] * factor);
  };
  return (
    <>
      <svg
        ref={svg}
        className="lesson-drawing"
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        fontSize="11"
        onPointerDown={draw}
        onPointerMove={draw}
      >
        <title>{question.asks}</title>
        {ticksOf(frame).map(({ at, label }) => (
          <g key={label} fill="currentColor">
            <line x1={frame.left} x2={frame.right} y1={at} y2={at} stroke="currentColor" strokeOpacity="0.15" />
            <text x={frame.left - 5} y={at + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        <path d={polyline(frame, shown)} fill="none" stroke="var(--accent)" strokeWidth="2" strokeDasharray="5 3" />
        <path d={polyline(frame, seen)} fill="none" stroke="currentColor" strokeWidth="2" />
        {labels.map((label, i) => (
          <g key={label}>
            <text x={heightAt(frame, i, range[0]).x} y={SIZE.height - 4} textAnchor="middle" fill="currentColor">
              {label}
            </text>
            <circle
              {...circleAt(heightAt(frame, i, shown[i]))}
              r="7"
              fill="var(--accent)"
              role="slider"
              tabIndex={given === null ? 0 : -1}
              aria-label={`Guess for ${label}`}
              aria-valuemin={range[0]}
              aria-valuemax={range[1]}
              aria-valuenow={shown[i]}
              aria-valuetext={formatNumber(shown[i])}
              aria-disabled={given !== null}
              onKeyDown={press(i)}
            />
          </g>
        ))}
        {seen.map((value, i) =>
          value === null ? null : (
            <circle key={labels[i]} {...circleAt(heightAt(frame, i, value))} r="4" fill="currentColor" />
          ),
        )}
      </svg>
      {given === null ? (
        <button type="button" onClick={() => give(drawn)}>
          This is my guess
        </button>
      ) : (
        <p role="status">
          Dashed: your guess. {seen.includes(null) ? 'Train to see the rest.' : 'Solid: what the runs show.'}
        </p>
      )}
    </>
  );
}

const circleAt = ({ x, y }: { x: number; y: number }) => ({ cx: x, cy: y });
