/** Title, the experiment in one sentence, what can be opened from everywhere. */
import { useConfig, useView } from '../state/stores/hooks.ts';
import { setView } from '../state/stores/viewStore.ts';
import { describeExperiment } from './describe.ts';
import { togglePresenter } from './frame/togglePresenter.ts';
import { Governed, useRule } from './guided/Governed.tsx';
import { LanguageSwitch } from './text/LanguageSwitch.tsx';
import './frame/frame.css';

const PAPER = 'Hartmann, Kissel, Diepold: Sobolev Training With Higher Order Derivatives';

interface HeaderProps {
  readonly open: 'settings' | 'lessons' | 'share' | 'keys' | null;
  readonly toggleSettings: () => void;
  readonly toggleLessons: () => void;
  readonly share: () => void;
}

export function Header({ open, toggleSettings, toggleLessons, share }: HeaderProps) {
  const experiment = useConfig(describeExperiment);
  const page = useView((view) => view.page);
  const isPaper = page === 'paper';
  const sentence = isPaper ? PAPER : experiment;
  return (
    <header className="header">
      <h1>
        Sobolev <span>Playground</span>
      </h1>
      <p className="experiment" title={sentence}>
        {sentence}
      </p>
      <Governed control="menu">
        <button
          type="button"
          title="What is this? And lessons that lead through it"
          aria-expanded={open === 'lessons'}
          onClick={toggleLessons}
        >
          Lessons
        </button>
        <PageSwitch isPaper={isPaper} />
        <button
          type="button"
          className="present"
          title="Large, for a class on a projector (P)"
          onClick={togglePresenter}
        >
          Present
        </button>
        <button
          type="button"
          title="Link, QR code and HTML of this experiment; sessions to save and open"
          onClick={share}
        >
          Share
        </button>
      </Governed>
      <LanguageSwitch />
      {page === 'playground' && <SettingsToggle isOpen={open === 'settings'} toggle={toggleSettings} />}
    </header>
  );
}

/** Settings that a lesson has fixed can still be seen. */
function SettingsToggle({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }) {
  if (useRule('settings') === 'hidden') return null;
  return (
    <button type="button" id="settings-toggle" aria-expanded={isOpen} onClick={toggle}>
      Settings
    </button>
  );
}

/** From the playground to the paper's figures and back; both are in the link. */
function PageSwitch({ isPaper }: { isPaper: boolean }) {
  return (
    <button
      type="button"
      className="page-switch"
      title={isPaper ? 'Back to training' : 'The figures of the paper, made of runs that anyone can open'}
      onClick={() => setView({ page: isPaper ? 'playground' : 'paper' })}
    >
      {isPaper ? 'Playground' : 'Paper'}
    </button>
  );
}
