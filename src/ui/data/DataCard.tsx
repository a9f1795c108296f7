/** Data of one's own: a file chosen, dropped or pasted, what was understood of it, and what the data in use are. */
import { type ClipboardEvent, useEffect, useRef } from 'react';
import { SETS } from '../../data/pointTable.ts';
import { sizeOfSet } from '../../data/split.ts';
import { type DataReference, MOST_ROWS, parseReference } from '../../functions/index.ts';
import { formatCount } from '../../plots/format.ts';
import type { NamedTable } from '../../state/data/dataStore.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';
import { describeFile, describeReference, PASTED } from '../describe.ts';
import { useScrolledTo } from '../gallery/useScrolledTo.ts';
import { DataPreview } from './DataPreview.tsx';
import { openData } from './openData.ts';
import { useDataStore, useOwnData } from './useOwnData.ts';
import './data.css';

export function DataCard({ shown }: { shown: boolean }) {
  const reference = useConfig((config) => config.data);
  const named = useDataStore(({ tables }) => tables.get(reference) ?? null);
  const sought = useDataStore((state) => state.sought);
  const reading = useDataStore((state) => state.reading);
  const preview = useDataStore((state) => state.preview);
  const problem = useDataStore((state) => state.problem);
  const isOpen = shown || reading !== null || preview !== null || problem !== null;
  const element = useScrolledTo<HTMLElement>(isOpen);
  if (!isOpen) return null;
  return (
    <section ref={element} className="data-card" aria-label="Your own data">
      <h2>Your own data</h2>
      {shown && named && <InUse named={named} />}
      {shown && !named && <Missing reference={parseReference(reference)} sought={sought !== null} />}
      {problem && (
        <p className="data-problem" role="alert">
          {problem}
        </p>
      )}
      {reading && <p role="status">Reading {reading} …</p>}
      {preview && <DataPreview preview={preview} />}
      {shown && <Sources />}
    </section>
  );
}

/** The data of a link, or none yet. */
function Missing({ reference, sought }: { reference: DataReference | null; sought: boolean }) {
  if (sought) return <p role="status">Looking for the data of this link …</p>;
  if (!reference) return null;
  return (
    <p className="data-missing" role="alert">
      <b>This link is about data that it does not carry:</b> {say(describeReference(reference))}, fingerprint{' '}
      <code>{reference.fingerprint}</code>. Open their file here to see and train them.
    </p>
  );
}

function InUse({ named: { name, table } }: { named: NamedTable }) {
  const reference = parseReference(table.reference);
  const sizes = SETS.map((set) => `${formatCount(sizeOfSet(table, set))} for ${set}`).join(', ');
  return (
    <>
      <p>
        <b translate="no">{describeFile(name)}</b>: {reference && say(describeReference(reference))}; partials up to
        order {table.order}.
      </p>
      <p className="hint">
        {sizes}, {table.sets ? 'as the column “set” says' : 'split by the data seed'}. n of those for training are used;
        validation and test are used whole.
      </p>
      <Obstacles order={table.order} available={sizeOfSet(table, 'training')} />
    </>
  );
}

/** What keeps the settings from being trained on these data, and how to go on. */
function Obstacles({ order, available }: { order: number; available: number }) {
  const maxOrder = useConfig((config) => config.maxOrder);
  const samples = useConfig((config) => config.samples);
  const source = useConfig((config) => config.derivativeSource);
  return (
    <>
      {samples > available && (
        <p className="data-problem">
          There are no n = {formatCount(samples)} rows for training.{' '}
          <button type="button" onClick={() => setConfig({ samples: available })}>
            Take {formatCount(available)}
          </button>
        </p>
      )}
      {maxOrder > order && source === 'nearestNeighbours' && (
        <p>The partials above order {order} are fitted to nearest neighbours: approximations.</p>
      )}
      {(maxOrder > order ? source !== 'nearestNeighbours' : source === 'finiteDifferences') && (
        <p className="data-problem">
          {maxOrder > order
            ? `The data have no partials above order ${order}. `
            : 'Finite differences need a function. '}
          <button
            type="button"
            title="A polynomial through the nearest training points: an approximation"
            onClick={() => setConfig({ derivativeSource: maxOrder > order ? 'nearestNeighbours' : 'exact' })}
          >
            {maxOrder > order ? 'Fit them to nearest neighbours' : 'Take those of the data'}
          </button>
        </p>
      )}
    </>
  );
}

/** Where data come from. */
function Sources() {
  const ownData = useOwnData();
  const file = useRef<HTMLInputElement>(null);
  const paste = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (paste.current) paste.current.value = '';
  });
  const pasted = (event: ClipboardEvent) => {
    // A large text in the box itself would take the page seconds to lay out.
    event.preventDefault();
    const text = event.clipboardData.getData('text');
    void ownData.read(PASTED, async () => text);
  };
  return (
    <div className="data-sources">
      <button type="button" onClick={() => file.current?.click()}>
        Open CSV …
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-label="CSV file of points"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void openData(chosen, ownData);
          target.value = '';
        }}
      />
      <textarea
        ref={paste}
        rows={2}
        aria-label="Paste rows"
        placeholder="… or paste rows here, or drop a file on the page"
        spellCheck={false}
        onPaste={pasted}
        onChange={({ target }) => {
          const { value } = target;
          if (value.includes('\n')) void ownData.read('the typed text', async () => value);
        }}
      />
      <p className="hint">
        First line: <code>x1,x2,y</code>, with partials as <code>d10,d01,d20,…</code> or{' '}
        <code translate="no">dy/dx1,d2y/dx1dx2</code>, and <code translate="no">set</code> with training, validation,
        test. Up to {formatCount(MOST_ROWS)} rows; they stay on this device.
      </p>
    </div>
  );
}
