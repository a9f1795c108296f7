/** What stands below a figure: the experiment in words, and the link that makes it again. */
import type { RunConfig } from '../../../config/runConfig.ts';
import { functionOf } from '../../../functions/index.ts';
import type { Caption } from '../../../plots/figures/sheet.ts';
import { addressOf, sharedLink } from '../../../state/link/urlSync.ts';
import { idsOf, RUN_NAMES } from '../../../state/runs/comparison.ts';
import { configStore, focusedConfig, placeInFocus } from '../../../state/stores/configStore.ts';
import { isOf, runOf, runStore } from '../../../state/stores/runStore.ts';
import { say } from '../../../text/speech.ts';
import { describeExperiment } from '../../describe.ts';
import { useSessions } from '../../sessions/useSessions.ts';

export interface Experiment {
  /** Of the run that the figure is of first of all. */
  readonly config: RunConfig;
  /** Makes a caption of it. */
  readonly caption: (title: string, details: string) => Caption;
}

/** What was trained, where the controls have moved on within the same function; `all`: the runs, not only that in focus. */
export function useExperiment(all: boolean): () => Experiment {
  const sessions = useSessions();
  return () => {
    const state = configStore.getState();
    const chosen = focusedConfig(state);
    const fn = functionOf(chosen);
    const runs = idsOf(state).map((id) => runOf(runStore.getState(), id));
    const own = runs.map((run) => (isOf(run, fn) && run.history.length > 0 ? run.plan : null));
    const config = own[placeInFocus(state)]?.config ?? chosen;
    const several = all && runs.length > 1;
    const words = several
      ? own.flatMap((plan, i) => (plan ? [`${RUN_NAMES[i]}: ${say(describeExperiment(plan.config))}`] : [])).join('; ')
      : say(describeExperiment(config));
    const session = own.some((plan) => plan !== null) ? sessions.present() : null;
    const link = session?.link ? addressOf(session.link) : sharedLink();
    const version = `Sobolev Playground ${String(import.meta.env.VERSION)}`;
    return {
      config,
      caption: (title, details) => ({
        title: say(title),
        words: `${words || say(describeExperiment(config))}. ${say(details)}. ${version}.`,
        link,
      }),
    };
  };
}
