/**
 * `reproduce publish <preset>`: writes `public/results/<preset>.json` from the results so far, for the page to show.
 * `reproduce score`: the table of all readings tried, `reproduce answer <preset>`: what the runs say to the questions that
 * the paper leaves open, both as Markdown.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { cellRuns } from '../../experiments/cells.ts';
import { figurePlan, SCORED_SEEDS } from '../../experiments/paper.ts';
import { trialsOf } from '../../experiments/plan.ts';
import { PAPER_CELLS, publish } from '../../experiments/published.ts';
import { answer, questionsUnder } from '../../experiments/questions.ts';
import { type ReadingScore, type Share, scoreReading } from '../../experiments/readingScores.ts';
import { PRESETS, type PresetName, READINGS_TRIED, type Reading } from '../../experiments/readings.ts';
import type { Estimate } from '../../experiments/summary.ts';
import { FEWEST_RUNS } from '../../experiments/verdict.ts';
import { formatNumber } from '../../plots/format.ts';
import { parseArguments } from '../arguments.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print } from '../output.ts';
import { replaceFile, resultsAt, timingsAt } from './resultsFile.ts';

const FOLDER = 'public/results';

function presetNamed(name: string): PresetName {
  if (Object.hasOwn(PRESETS, name)) return name as PresetName;
  throw new UsageError(`unknown preset: ${name} (${Object.keys(PRESETS).join(', ')})`);
}

/** The commit of the program; trials are the same to the last bit as long as their tests say so. */
function commitHere(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

export async function publishCommand(args: readonly string[]): Promise<number> {
  const { positional } = parseArguments(args, { positional: 'preset', options: [] });
  const preset = presetNamed(positional);
  const path = `results/${preset}.jsonl`;
  const read = resultsAt(path);
  if (!read) throw new UsageError(`no results in ${path}`);
  const plan = figurePlan(preset, 'all');
  const planned = trialsOf(plan);
  const timings = timingsAt(path);
  const done = planned.filter(({ id }) => read.results.has(id));
  const seconds = done.reduce((sum, { id }) => sum + (timings.get(id) ?? 0), 0);
  const content = publish(
    preset,
    cellRuns(read.results, PRESETS[preset].reading, plan.seeds),
    ({ id }) => timings.get(id),
    {
      playground: JSON.parse(readFileSync('package.json', 'utf8')).version,
      commit: commitHere(),
      backend: 'wasmPlain',
      date: statSync(path).mtime.toISOString().slice(0, 10),
      seconds: Math.round(seconds),
      runs: done.length,
      planned: planned.length,
    },
  );
  if (!existsSync(FOLDER)) mkdirSync(FOLDER, { recursive: true });
  replaceFile(`${FOLDER}/${preset}.json`, content);
  await print(`${done.length} of ${planned.length} runs in ${PAPER_CELLS.length} cells: ${FOLDER}/${preset}.json\n`);
  return EXIT.done;
}

const HEAD = `| init | partials | patience | zero variance | formulas | seeds | on the axes | orderings | Table III: sign | factor 3 | score |
|---|---|---|---|---|---|---|---|---|---|---|
`;

const shareText = ({ hits, of }: Share): string => `${hits}/${of}`;

function rowOf(reading: Reading, { seeds, onAxes, orderings, bySign, byFactor, score }: ReadingScore): string {
  const { init, aggregation, patience, zeroVariance, fixedCap, definitions } = reading;
  const policy = zeroVariance === 'cap' ? `at most ${fixedCap}` : zeroVariance;
  const shares = [onAxes, orderings, bySign, byFactor].map(shareText);
  return `| ${[init, aggregation, patience, policy, definitions, seeds, ...shares, score.toFixed(3)].join(' | ')} |\n`;
}

export async function scoreCommand(args: readonly string[]): Promise<number> {
  const { positional } = parseArguments(args, { positional: 'results of the readings', options: [] });
  const results = resultsAt(positional)?.results;
  if (!results) throw new UsageError(`no results in ${positional}`);
  const scored = READINGS_TRIED.map((reading) => ({
    reading,
    score: scoreReading(cellRuns(results, reading, SCORED_SEEDS)),
  }));
  const complete = scored.filter(({ score }) => score.seeds > 0).sort((a, b) => b.score.score - a.score.score);
  const missing = scored.length - complete.length;
  await print(HEAD + complete.map(({ reading, score }) => rowOf(reading, score)).join(''));
  if (missing > 0) await print(`\n${missing} more readings have cells without a run.\n`);
  return EXIT.done;
}

/** `0.4 (0.3 to 0.5)`; bold where the interval leaves no doubt. */
export function ratioText({ value, interval, runs }: Estimate): string {
  if (!interval || runs < FEWEST_RUNS) return runs === 0 ? 'no runs' : `${runs} run${runs === 1 ? '' : 's'}`;
  const [low, high] = interval;
  const text = `${formatNumber(value)} (${formatNumber(low)} to ${formatNumber(high)})`;
  return low > 1 || high < 1 ? `**${text}**` : text;
}

export async function answerCommand(args: readonly string[]): Promise<number> {
  const { positional } = parseArguments(args, { positional: 'preset', options: [] });
  const preset = presetNamed(positional);
  const { reading } = PRESETS[preset];
  const results = resultsAt(`results/${preset}.jsonl`)?.results ?? new Map();
  for (const { asks, comparisons } of questionsUnder(reading)) {
    const answers = comparisons.map((comparison) => answer(comparison, reading, results));
    const functions = answers[0].byFunction.map(({ functionId }) => functionId);
    const head = `| test error over test error | all five | ${functions.join(' | ')} | N |\n`;
    const rows = answers.map(({ what, byFunction, overall }) => {
      const cells = [overall, ...byFunction].map(ratioText);
      return `| ${[what, ...cells, overall.runs].join(' | ')} |\n`;
    });
    await print(`**${asks}**\n\n${head}|${'---|'.repeat(functions.length + 3)}\n${rows.join('')}\n`);
  }
  return EXIT.done;
}
