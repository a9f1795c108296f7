/** Wires link -> stores -> worker -> page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { showLinkedStep } from './lessons/course.ts';
import { browserData } from './state/data/dataMemory.ts';
import { createDataStore } from './state/data/dataStore.ts';
import { OwnData } from './state/data/ownData.ts';
import { EmbedApi } from './state/embed/embedApi.ts';
import { windowHost } from './state/embed/windowHost.ts';
import { adoptWholeLink } from './state/link/adoptLink.ts';
import { currentLink, reloadPage, syncUrl } from './state/link/urlSync.ts';
import { Offline } from './state/offline.ts';
import { BatchViewer } from './state/runs/batchViewer.ts';
import { CosineCurve } from './state/runs/cosineCurve.ts';
import { PAGE_SCHEDULE } from './state/runs/schedule.ts';
import { Trainer } from './state/runs/trainer.ts';
import { browserSessions } from './state/sessions/sessionMemory.ts';
import { sessionStore } from './state/sessions/sessionStore.ts';
import { Sessions } from './state/sessions/sessions.ts';
import { configStore, setConfig } from './state/stores/configStore.ts';
import { knownBackend, runStore } from './state/stores/runStore.ts';
import { viewStore } from './state/stores/viewStore.ts';
import { browserMemory } from './state/sweeps/outcomeMemory.ts';
import { Sweeper } from './state/sweeps/sweeper.ts';
import { VisitorRuns } from './state/sweeps/visitorRuns.ts';
import { App } from './ui/App.tsx';
import { BatchViewerContext } from './ui/charts/useBatchViewer.ts';
import { CosineCurveContext } from './ui/charts/useCosineCurve.ts';
import { OwnDataContext } from './ui/data/useOwnData.ts';
import { SweeperContext } from './ui/paper/useSweeper.ts';
import { VisitorRunsContext } from './ui/paper/useVisitorRuns.ts';
import { SessionsContext } from './ui/sessions/useSessions.ts';
import { type StageHandle, StageHandleContext } from './ui/stage/useStageHandle.ts';
import { Spoken } from './ui/text/Spoken.tsx';
import { OfflineContext } from './ui/UpdateNotice.tsx';
import { TrainerContext } from './ui/useTrainer.ts';
import { createTrainingClient, spawnWorker } from './worker/client.ts';
import { createSlowMotionClient, spawnSlowMotion } from './worker/slowMotionClient.ts';
import './ui/theme.css';
import './ui/layout.css';
import './ui/controls.css';
import './ui/forcedColors.css';

/** Milliseconds. */
const AFTER_LOAD = 3000;

const whenLookedAt = (callback: () => void) =>
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) callback();
  });

const root = document.getElementById('root');
if (!root) throw new Error('no element: root');

/** Lets the page do what it has to. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

const ownData = new OwnData({
  dataStore: createDataStore(),
  configStore,
  memory: browserData(pause, () => Date.now()),
  pause,
  setConfig,
});

const createClient = () => createTrainingClient(spawnWorker, ownData.tableOf);
const createSlowMotion = () => createSlowMotionClient(spawnSlowMotion, ownData.tableOf);

const trainer = new Trainer({
  configStore,
  runStore,
  viewStore,
  createClient,
  schedule: PAGE_SCHEDULE,
  processors: navigator.hardwareConcurrency,
});

const workshop = {
  createClient,
  memory: browserMemory(),
  processors: navigator.hardwareConcurrency,
  backend: () => knownBackend(runStore.getState()),
};
const sweeper = new Sweeper(workshop);
const visitorRuns = new VisitorRuns(workshop);
const batchViewer = new BatchViewer(createSlowMotion);
const cosineCurve = new CosineCurve(createSlowMotion);

const stageHandle: StageHandle = { stage: null };

const sessions = new Sessions({
  // Tabs that a browser opens again all at once are sessions of their own.
  id: `${Date.now()}-${Math.random()}`,
  trainer,
  sessionStore,
  memory: browserSessions(),
  ownData,
  schedule: PAGE_SCHEDULE,
  now: () => Date.now(),
  adopted: (hash) => void showLinkedStep(hash),
});

syncUrl(showLinkedStep);
trainer.connect();
ownData.connect();
// A frame keeps nothing: its experiments are those of the page around it.
if (viewStore.getState().mode !== 'embed') {
  sessions.connect();
  // The first is in time for a reload, the second is all that a phone tells.
  for (const leaving of ['beforeunload', 'pagehide']) addEventListener(leaving, () => void sessions.keep());
}
const host = windowHost(window, root);
if (host)
  new EmbedApi({
    configStore,
    runStore,
    viewStore,
    trainer,
    host,
    setLink: (link) => void showLinkedStep(adoptWholeLink(link)),
    currentLink,
  }).connect();
/** The page for times without a network; not in development, and not in a frame. */
const offline =
  import.meta.env.PROD && navigator.serviceWorker && viewStore.getState().mode !== 'embed'
    ? new Offline({ container: navigator.serviceWorker, reload: reloadPage, now: whenLookedAt })
    : null;
// All files together are as large as the page itself: that comes first.
if (offline) addEventListener('load', () => setTimeout(() => void offline.connect(), AFTER_LOAD));
createRoot(root).render(
  <StrictMode>
    <TrainerContext value={trainer}>
      <SessionsContext value={sessions}>
        <OfflineContext value={offline}>
          <SweeperContext value={sweeper}>
            <VisitorRunsContext value={visitorRuns}>
              <BatchViewerContext value={batchViewer}>
                <CosineCurveContext value={cosineCurve}>
                  <StageHandleContext value={stageHandle}>
                    <OwnDataContext value={ownData}>
                      <Spoken>
                        <App />
                      </Spoken>
                    </OwnDataContext>
                  </StageHandleContext>
                </CosineCurveContext>
              </BatchViewerContext>
            </VisitorRunsContext>
          </SweeperContext>
        </OfflineContext>
      </SessionsContext>
    </TrainerContext>
  </StrictMode>,
);
