/** Every setting of a run, from the table of fields, group by group. */
import { useEffect, useRef } from 'react';
import { type FieldGroup, fieldsOfGroup } from '../../config/fields.ts';
import { keptFields } from '../../state/guided/controls.ts';
import { resetConfig } from '../../state/stores/configStore.ts';
import { dropDrafts } from '../../state/stores/draftStore.ts';
import { viewStore } from '../../state/stores/viewStore.ts';
import { controlOf, Governed } from '../guided/Governed.tsx';
import { FieldControl } from './FieldControl.tsx';

const TITLES: Record<Exclude<FieldGroup, 'task'>, string> = {
  rho: 'Loss and ρ',
  network: 'Network',
  training: 'Training',
  data: 'Data',
  device: 'Device',
};

function reset() {
  resetConfig(keptFields(viewStore.getState()));
  dropDrafts();
}

export function SettingsPanel({ close }: { close: () => void }) {
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    closeButton.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      document.getElementById('settings-toggle')?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [close]);
  return (
    <aside className="settings" aria-label="All settings">
      <div className="settings-head">
        <h2>All settings</h2>
        <button type="button" onClick={reset} title="All settings but the function and the device">
          Defaults
        </button>
        <button type="button" ref={closeButton} onClick={close}>
          Close
        </button>
      </div>
      {(Object.keys(TITLES) as (keyof typeof TITLES)[]).map((group) => (
        <section key={group}>
          <h3>{TITLES[group]}</h3>
          {fieldsOfGroup(group).map((name) => (
            <Governed key={name} control={controlOf(name)}>
              <FieldControl name={name} />
            </Governed>
          ))}
        </section>
      ))}
    </aside>
  );
}
