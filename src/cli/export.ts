/** `export <session.json>`: a trained network in a format for other programs, to a file, a folder or standard output. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_NAMES, type FormatName, formatOf, type NetworkFormat } from '../training/exports/formats.ts';
import { type NetworkExport, networkExport } from '../training/exports/networkExport.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { codeOf, EXIT, reasonOf, UsageError } from './errors.ts';
import { experimentOfSession } from './link.ts';
import { print } from './output.ts';
import { SaveFile } from './saveFile.ts';
import { readSession, runOf } from './sessionFile.ts';

const ACCEPTED = {
  positional: 'session file',
  options: ['--run', '--format', '--out'],
  flags: ['--force'],
};

function readFormat(name: string): FormatName {
  const known = FORMAT_NAMES.find((each) => each === name);
  if (!known) throw new UsageError(`unknown format: ${name} (${FORMAT_NAMES.join(', ')})`);
  return known;
}

/** The network that the arguments name. Throws UsageError. */
function networkOf({ positional, options }: Arguments): NetworkExport {
  const session = readSession(positional);
  const run = runOf(session, positional, options.get('--run'));
  const { functionId, maxOrder, samples } = run.plan.config;
  const { link } = experimentOfSession(session, positional);
  return networkExport(run, `${functionId}, order ${maxOrder}, n = ${samples}`, link);
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = codeOf(error);
    throw new UsageError(`cannot save to ${path}: ${code === 'EEXIST' ? 'not a folder' : reasonOf(code)}`);
  }
}

async function save(format: NetworkFormat, network: NetworkExport, out: string, force: boolean): Promise<void> {
  if (format.kind === 'file') {
    new SaveFile(out, { force }).write(await format.write(network));
    return;
  }
  makeFolder(out);
  const contents = Object.entries(await format.write(network));
  // All are tried before the first one is written.
  const files = contents.map(([name, content]) => ({ file: new SaveFile(join(out, name), { force }), content }));
  for (const { file, content } of files) file.write(content);
}

/** What can be written without a file: not several of them, and no bytes to somebody's screen. */
async function show(name: FormatName, format: NetworkFormat, network: NetworkExport): Promise<void> {
  if (format.kind === 'folder') throw new UsageError(`no --out: ${name} is a folder of files`);
  const content = await format.write(network);
  if (typeof content !== 'string' && process.stdout.isTTY) throw new UsageError(`no --out: ${name} is not text`);
  await print(content);
}

export async function exportCommand(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, ACCEPTED);
  const [out, force] = [parsed.options.get('--out'), parsed.flags.has('--force')];
  if (force && out === undefined) throw new UsageError('--force without --out');
  const name = readFormat(parsed.options.get('--format') ?? 'numpy');
  const format = formatOf(name);
  const network = networkOf(parsed);
  if (out === undefined) await show(name, format, network);
  else await save(format, network, out, force);
  const note = await format.note?.(network);
  if (note) process.stderr.write(`${note}\n`);
  return EXIT.done;
}
