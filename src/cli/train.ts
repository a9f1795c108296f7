/** `train '<link or hash>'`: one JSON line an epoch, then a summary; `--save` writes the trained network. */
import { writeFileSync } from 'node:fs';
import { createDataset } from '../data/dataset.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { openDevice } from '../engine/openDevice.ts';
import { decodeLink } from '../state/link/linkCodec.ts';
import { engineShapeOf, trainSobolev } from '../training/algorithm1.ts';
import type { EpochReport } from '../training/events.ts';
import { epochLine, summaryLine } from '../training/jsonLines.ts';
import { saveSession } from '../training/session.ts';
import { parseArguments, UsageError } from './usage.ts';

/** The hash of a full link, or the text itself. */
function hashOf(link: string): string {
  const at = link.indexOf('#');
  if (at >= 0) return link.slice(at);
  if (link.includes('=')) return link;
  throw new UsageError(`not a link or hash: ${link.slice(0, 60)}`);
}

function configOf(link: string) {
  const { config, problems } = decodeLink(hashOf(link));
  if (problems.length === 0) return config;
  const [{ key, value, message }] = problems;
  throw new UsageError(`invalid ${key}: ${value} (${message})`);
}

const printLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export async function trainCommand(args: readonly string[]): Promise<void> {
  const { positional, options } = parseArguments(args, "link or hash, for example '#v=1&f=sumSquares&order=2'", [
    '--save',
  ]);
  const config = configOf(positional);
  const save = options.get('--save');
  const device = await openDevice(config.backend, nodeAssets);
  const breathe = async () => {};
  const data = await createDataset(config, breathe);
  const engine = createKernelEngine(device, engineShapeOf(config), breathe);
  const begun = performance.now();
  const control = { stopRequested: false, seconds: () => (performance.now() - begun) / 1000 };
  const history: EpochReport[] = [];
  for await (const { event } of trainSobolev([{ config, data }], engine, control)) {
    if (event.kind === 'epoch') {
      history.push(event);
      printLine(epochLine(event));
      continue;
    }
    if (save) {
      const [parameters] = await engine.parameters();
      writeFileSync(save, saveSession({ config, transform: data.transform, history, finished: event }, parameters));
    }
    printLine(summaryLine(event, engine.info));
  }
  engine.dispose();
}
