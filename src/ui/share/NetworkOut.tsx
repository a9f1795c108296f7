/** The network of the run in focus, for other programs. */
import { addressOf } from '../../state/link/urlSync.ts';
import { fileNameOf } from '../../state/runs/exportRun.ts';
import { NOTHING_KNOWN } from '../../state/sessions/sessionStore.ts';
import type { Sessions } from '../../state/sessions/sessions.ts';
import { configStore, placeInFocus } from '../../state/stores/configStore.ts';
import { useRuns } from '../../state/stores/hooks.ts';
import { FORMAT_NAMES, formatOf, type NetworkFormat } from '../../training/exports/formats.ts';
import { networkExport } from '../../training/exports/networkExport.ts';
import { describeExperiment } from '../describe.ts';
import { saveFile } from '../saveFile.ts';
import { useSessions } from '../sessions/useSessions.ts';
import { TakeRow } from './TakeRow.tsx';

/** Saves the run in focus, and returns what should be known of it. */
async function save(sessions: Sessions, format: NetworkFormat): Promise<string | null> {
  const session = sessions.present();
  const run = session?.runs[placeInFocus(configStore.getState())];
  if (!session || !run) throw new Error(NOTHING_KNOWN);
  // The controls may have moved on: the words are those of what was trained.
  const { config } = run.plan;
  const network = networkExport(run, describeExperiment(config), addressOf(session.link ?? ''));
  const name = fileNameOf(config, format.ending);
  if (format.kind === 'file') saveFile(name, format.type, await format.write(network));
  else saveFile(name, 'application/zip', await zipped(await format.write(network)));
  return (await format.note?.(network)) ?? null;
}

type Files = Awaited<ReturnType<Extract<NetworkFormat, { kind: 'folder' }>['write']>>;

async function zipped(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes)) as Uint8Array<ArrayBuffer>;
}

export function NetworkOut() {
  const sessions = useSessions();
  const begun = useRuns((runs) => runs.some(({ history }) => history.length > 0));
  return (
    <ul className="take-list" aria-label="The network in focus, with its best weights">
      {FORMAT_NAMES.map((name) => {
        const format = formatOf(name);
        return (
          <TakeRow
            key={name}
            help={format.help}
            lack={begun ? null : 'Nothing is trained yet'}
            ways={[{ label: format.label, take: () => save(sessions, format) }]}
          />
        );
      })}
    </ul>
  );
}
