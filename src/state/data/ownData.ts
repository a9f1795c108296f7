/**
 * Data of one's own on the page: read from files, looked at before they are taken, kept by the browser, and found again for
 * a link or a session that names them.
 */
import type { RunConfig } from '../../config/runConfig.ts';
import { readTable } from '../../data/csv/readTable.ts';
import { offeredSettings } from '../../data/offered.ts';
import type { PointTable, TableOf } from '../../data/pointTable.ts';
import { inPieces } from '../../data/steps.ts';
import { parseReference } from '../../functions/index.ts';
import { type ConfigStore, focusedConfig } from '../stores/configStore.ts';
import type { DataMemory } from './dataMemory.ts';
import type { DataStore, NamedTable } from './dataStore.ts';

export interface OwnDataParts {
  readonly dataStore: DataStore;
  readonly configStore: ConfigStore;
  readonly memory: DataMemory;
  /** Lets the page do what it has to between two pieces of work. */
  readonly pause: () => Promise<void>;
  /** Changes settings of the experiment. */
  readonly setConfig: (patch: Partial<RunConfig>) => void;
}

/** Tables that the page holds at once. */
const MOST_HELD = 4;

export class OwnData {
  readonly store: DataStore;
  readonly #parts: OwnDataParts;
  /** Counts files, so that one that was read too late is not shown. */
  #files = 0;

  constructor(parts: OwnDataParts) {
    this.#parts = parts;
    this.store = parts.dataStore;
  }

  /** The data of a configuration, as far as the page has them. */
  readonly tableOf: TableOf = ({ functionId, data }) =>
    functionId === 'data' ? (this.#parts.dataStore.getState().tables.get(data)?.table ?? null) : null;

  /** Looks for the data of the link in the browser's memory, whenever it names others. Returns how to end that. */
  connect(): () => void {
    const { configStore } = this.#parts;
    const seek = () => void this.find(focusedConfig(configStore.getState()));
    seek();
    return configStore.subscribe((state, before) => {
      if (focusedConfig(state).data !== focusedConfig(before).data) seek();
    });
  }

  /** The data of a configuration, from the browser's memory where the page does not have them; null where nobody has. */
  async find(config: Pick<RunConfig, 'functionId' | 'data'>): Promise<PointTable | null> {
    const known = this.tableOf(config);
    if (known || config.functionId !== 'data' || config.data === '') return known;
    const { dataStore, memory } = this.#parts;
    dataStore.setState({ sought: config.data });
    // Where the browser keeps nothing, the page asks for the file.
    const found = await memory.find(config.data).catch(() => null);
    if (found) this.#hold(found);
    if (dataStore.getState().sought === config.data) dataStore.setState({ sought: null });
    return found?.table ?? null;
  }

  /** Takes data that are known to be whole, as those of a session. */
  add(named: NamedTable): void {
    this.#hold(named);
    const { dataStore, memory } = this.#parts;
    memory.keep(named).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      dataStore.setState({
        problem: `This browser does not keep the data (${reason}): after a reload, open the file again.`,
      });
    });
  }

  /** Reads a file: the one that the link asks for is taken at once, any other is shown before. */
  async read(name: string, text: () => Promise<string>): Promise<void> {
    const { dataStore, pause } = this.#parts;
    this.#files += 1;
    const file = this.#files;
    dataStore.setState({ reading: name, preview: null, problem: null });
    try {
      const reading = await inPieces(readTable(await text()), pause);
      if (file !== this.#files) return;
      dataStore.setState({ reading: null, preview: { name, reading } });
      const { functionId, data } = this.#config();
      if (functionId !== 'data' || data === '' || this.tableOf({ functionId, data })) return;
      if (reading.table?.reference === data && reading.problemCount === 0) this.take();
      else dataStore.setState({ problem: otherData(name, reading.table, data) });
    } catch (error) {
      if (file === this.#files) dataStore.setState({ reading: null, problem: `${name}: ${(error as Error).message}` });
    }
  }

  /** Trains the data that are looked at from now on. */
  take(): void {
    const { dataStore, setConfig } = this.#parts;
    const { preview } = dataStore.getState();
    const table = preview?.reading.table;
    if (!preview || !table) return;
    const asked = this.#config().functionId === 'data' && this.#config().data === table.reference;
    this.add({ name: preview.name, table });
    dataStore.setState({ preview: null, problem: null });
    // What a link asks for is trained as the link says.
    if (!asked) setConfig(offeredSettings(table));
  }

  /** Leaves the page as it was. */
  dismiss(): void {
    this.#files += 1;
    this.#parts.dataStore.setState({ reading: null, preview: null, problem: null });
  }

  #config(): RunConfig {
    return focusedConfig(this.#parts.configStore.getState());
  }

  #hold(named: NamedTable): void {
    const { dataStore } = this.#parts;
    const { reference } = named.table;
    dataStore.setState(({ tables }) => {
      const others = [...tables].filter(([other]) => other !== reference).slice(-(MOST_HELD - 1));
      return { tables: new Map([...others, [reference, named]]) };
    });
  }
}

/** Why a file is not the one that a link asks for. */
function otherData(name: string, table: PointTable | null, asked: string): string {
  const [own, wanted] = [table && parseReference(table.reference), parseReference(asked)];
  if (!own) return `${name} cannot be read as data`;
  const numbers = own.rows === wanted?.rows ? 'other numbers' : `${own.rows} rows`;
  return `${name} is not the file of this link: it has ${numbers}, fingerprint ${own.fingerprint}`;
}
